"""A session that runs: title bar, steps, the middle, what is still to find out, the feed, and the line."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from cocreate_desktop.domain.capture import Vocabulary
from cocreate_desktop.domain.clock import clock_text, length_text
from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.views.controls import KeyButton, Pill
from cocreate_desktop.views.controls.hosting import fill, set_role
from cocreate_desktop.views.controls.one_line import OneLine
from cocreate_desktop.views.controls.time_bar import TimeBar
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.place import session_name
from cocreate_desktop.views.run.capture_bar import CaptureBar
from cocreate_desktop.views.run.coverage import still_to_find
from cocreate_desktop.views.run.coverage_view import CoverageView
from cocreate_desktop.views.run.feed_view import FeedView
from cocreate_desktop.views.run.measures import FOLD_BELOW, SMALL_BELOW, WIDE, Measures, measures_for
from cocreate_desktop.views.run.record import Record
from cocreate_desktop.views.run.schedule import Schedule, schedule
from cocreate_desktop.views.run.script_view import ScriptView
from cocreate_desktop.views.run.step_list import StepList
from cocreate_desktop.views.run.timer_digits import TimerDigits
from cocreate_desktop.views.theme import Theme

_COUNT_AFTER_MS = 120
"""Counting who was heard waits until the new row is on screen."""

_SAID_MS = 4_000
"""A word over the step's buttons stays this long."""

_NAMED = 3
_ABOVE_SCRIPT = 12
"""The script reaches this much further to the right, where its scroll bar is."""


class LiveView(Form, form="run_live.ui"):
    """Shows a record at a time on the session clock; what the user asks for goes out as signals."""

    wants_focus = Signal()
    """A click: the line may take the keyboard back."""

    title_bar: QFrame
    session_place: QWidget
    project_place: QWidget
    elapsed: QLabel
    elapsed_of: QLabel
    pace: Pill
    end_session: KeyButton
    resumed: QFrame
    resumed_icon: QLabel
    resumed_text: QLabel
    resumed_close: KeyButton
    steps_column: QFrame
    steps_place: QWidget
    totals: QFrame
    planned_end: QLabel
    paced_end: QLabel
    middle: QWidget
    middle_layout: QVBoxLayout
    head: QHBoxLayout
    timer_place: QWidget
    step_title_place: QWidget
    step_of: QLabel
    next_step: KeyButton
    more_time: KeyButton
    pause: KeyButton
    step_note: QLabel
    bar_place: QWidget
    left_of: QLabel
    began: QLabel
    pause_note: QFrame
    pause_icon: QLabel
    pause_text: QLabel
    go_on: KeyButton
    script_place: QWidget
    right_column: QFrame
    find_out: QWidget
    find_count: QLabel
    cells_place: QWidget
    lost: QFrame
    lost_icon: QLabel
    lost_text: QLabel
    feed_count: QLabel
    feed_place: QWidget
    capture_place: QWidget

    def __init__(self, theme: Theme, now_ms: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._record: Record | None = None
        self._schedule: Schedule | None = None
        self._measures: Measures | None = None
        self.session_title = fill(self.session_place, OneLine("strong", self))
        self.project_title = fill(self.project_place, OneLine("quiet", self))
        self.steps = fill(self.steps_place, StepList(theme, self))
        self.timer = fill(self.timer_place, TimerDigits(self))
        self.step_title = fill(self.step_title_place, OneLine("title", self))
        self.bar = fill(self.bar_place, TimeBar(self))
        self.script = fill(self.script_place, ScriptView(theme, self))
        self.cells = CoverageView(theme, self)
        self._cells_scroll = fill(self.cells_place, self._scrolling(self.cells))
        self.feed = fill(self.feed_place, FeedView(theme, self))
        self.capture = fill(self.capture_place, CaptureBar(theme, now_ms, self))
        self._count = QTimer(self, singleShot=True, interval=_COUNT_AFTER_MS)
        self._count.timeout.connect(self.count_heard)
        self._unsay = QTimer(self, singleShot=True, interval=_SAID_MS)
        self._unsay.timeout.connect(self.step_note.clear)
        self.next_step.setToolTip(self.tr("Next step (PgDn); PgUp goes back"))
        self.more_time.setToolTip(self.tr("One minute more for this step (Ctrl+M)"))
        self.end_session.setToolTip(self.tr("End session (Ctrl+Shift+E)"))
        self.resumed.hide()
        self.resumed_close.clicked.connect(self.resumed.hide)
        for button in (self.resumed_close, self.next_step, self.more_time, self.pause, self.go_on):
            button.clicked.connect(self.wants_focus)
        for room in (self.steps, self.script, self.feed):
            room.touched.connect(self.wants_focus)
        self.restyle()

    def show_record(self, record: Record, vocabulary: Vocabulary, now_ms: int) -> None:
        """Show a session as it is now; the entries come by themselves."""
        moved_on = self._record is not None and self._record.step != record.step
        self._record = record
        self.session_title.show_text(session_name(record.session))
        self.project_title.show_text(record.project_title)
        self.capture.show_record(record, vocabulary)
        self.script.show_record(record)
        self.show_time(now_ms)
        if moved_on:
            self.count_heard()
        else:
            self._count.start()

    def show_entries(self, entries: Iterable[Entry]) -> None:
        """Show all entries of the session."""
        assert self._record is not None
        self.feed.feed.show(self._record, list(entries))
        self._show_count()
        self.count_heard()

    def entries_changed(self) -> None:
        """Entries came, changed or went: counts follow, a moment later the coverage too."""
        self._show_count()
        self._count.start()

    def count_heard(self) -> None:
        """Show of whom each assumption was heard."""
        if self._record is None:
            return
        self._count.stop()
        found = still_to_find(self._record, self.feed.feed.entries)
        self.cells.show_cells(found.cells)
        self.find_count.setText(self.tr("{n} of {all}").format(n=found.heard, all=len(found.cells)))
        self._show_lost(found.lost)
        self.find_out.setVisible(bool(found.cells))
        self._fit_cells()

    def show_time(self, now_ms: int) -> None:
        """The beat: whatever reads the same stays untouched."""
        if self._record is None:
            return
        plan = self._schedule = schedule(self._record, now_ms)
        self.capture.show_time(now_ms)
        self.steps.show_lines(plan.lines)
        self.timer.show_left(plan.left_ms, stands=plan.paused_ms is not None)
        self.bar.show_time(plan.step_ms - plan.left_ms, plan.step_ms)
        _say(self.elapsed, clock_text(now_ms))
        _say(self.elapsed_of, self.tr("of {time}").format(time=clock_text(plan.planned_end_ms)))
        _say(self.planned_end, clock_text(plan.planned_end_ms))
        _say(self.paced_end, clock_text(plan.paced_end_ms))
        self._show_step(self._record, plan)
        self._show_pace(plan)
        self._show_pause(plan)

    @property
    def at_last_step(self) -> bool:
        record = self._record
        return bool(record and record.step and record.number_of[record.step.id] == len(record.steps))

    def say_last_step(self) -> None:
        """A passing word over Next step; its place is kept free for it."""
        self.step_note.setText(self.tr("This is the last step."))
        self._unsay.start()

    def show_notice(self, text: str) -> None:
        self.resumed_text.setText(text)
        self.resumed.setAccessibleName(text)
        self.resumed.show()

    def restyle(self) -> None:
        """Colours or text size have changed."""
        icons, ratio = self._theme.icons, self.devicePixelRatioF()
        for label, name, ink in (
            (self.lost_icon, "triangle-alert", "warning"),
            (self.pause_icon, "pause", "warning"),
            (self.resumed_icon, "info", "accent"),
        ):
            label.setPixmap(icons.pixmap(name, ink, 16, ratio))
        for label, role in (
            (self.elapsed, "clock"), (self.elapsed_of, "large"), (self.planned_end, "meta"),
            (self.paced_end, "meta_strong"), (self.left_of, "meta"), (self.began, "meta"),
            (self.find_count, "meta_strong"), (self.feed_count, "button"),
        ):  # fmt: skip
            label.setFont(self._theme.font(role, tabular=True))
        self._measures = None
        self._fit()
        self.capture.restyle()
        self.feed.restyle()
        self.script.rebuild()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.wants_focus.emit()

    def _fit(self) -> None:
        """The sizes for this window."""
        scale = self._theme.text_scale
        window = self.window()
        width, height = max(window.width(), self.width()), max(window.height(), self.height())
        measures = measures_for(width, height, scale)
        self.steps.set_layout(numbers_only=measures.numbers_only, may_fold=height < FOLD_BELOW)
        self.capture.set_short(round(height / scale) < SMALL_BELOW)
        if measures is not self._measures:
            self._measures = measures
            self._take(measures)
        self._fit_cells()

    def _take(self, measures: Measures) -> None:
        px = self._theme.px
        self.steps_column.setFixedWidth(px(measures.steps))
        self.right_column.setFixedWidth(px(measures.right))
        self.totals.setVisible(not measures.numbers_only)
        self.project_title.setVisible(not measures.numbers_only)
        self.title_bar.setFixedHeight(px(52 if measures is WIDE else 48))
        self.middle_layout.setContentsMargins(
            measures.margin, measures.top, measures.margin - _ABOVE_SCRIPT, 0
        )
        self.head.setSpacing(16 if measures.label_words else 12)
        self.timer.set_measures(measures)
        self.step_title.setFont(measures.title.font(self._theme))
        self.script.set_measures(measures)
        self.next_step.set_keycap("PgDn")

    def _fit_cells(self) -> None:
        """The cells as high as they need, but never more than a third of the column."""
        width = self.right_column.width() - 33
        wanted = self.cells.heightForWidth(max(100, width))
        most = max(self.cells.row_height, self.right_column.height() // 3)
        self._cells_scroll.setFixedHeight(min(wanted, most))

    def _show_step(self, record: Record, plan: Schedule) -> None:
        if record.step is None:
            return
        self.step_title.show_text(record.step.title)
        number, count = record.number_of[record.step.id], len(record.steps)
        _say(self.step_of, self.tr("Step {n} of {count}").format(n=number, count=count))
        planned = length_text(plan.step_ms)
        over = plan.left_ms < 0
        words = self.tr("Over the planned {time}") if over else self.tr("left of {time}")
        _say(self.left_of, words.format(time=planned))
        set_role(self.left_of, "role", "over-time" if over else "meta")
        _say(self.began, self.tr("Step began at {time}").format(time=clock_text(plan.began_ms)))
        self._allow_next(not self.at_last_step)

    def _allow_next(self, goes_on: bool) -> None:
        if self.next_step.isEnabled() == goes_on:
            return
        self.next_step.setEnabled(goes_on)
        self.next_step.setToolTip(
            self.tr("Next step (PgDn); PgUp goes back") if goes_on else self.tr("This is the last step.")
        )
        self.step_note.clear()

    def _show_pace(self, plan: Schedule) -> None:
        time = length_text(abs(plan.behind_ms))
        if plan.behind_ms // 1000 > 0:
            text, tone = self.tr("{time} behind").format(time=time), "warning"
        elif plan.behind_ms <= -1000:
            text, tone = self.tr("{time} ahead").format(time=time), "accent"
        else:
            text, tone = self.tr("On time"), "neutral"
        if text != self.pace.text:
            self.pace.show_text(text, "clock", tone)

    def _show_pause(self, plan: Schedule) -> None:
        stands = plan.paused_ms is not None
        if stands:
            words = self.tr("Paused for {time}. The step's time stands still.")
            _say(self.pause_text, words.format(time=length_text(plan.paused_ms or 0)))
        if self.pause_note.isVisibleTo(self) != stands:
            self.pause_note.setVisible(stands)
        if self.pause.property("stands") != stands:
            self.pause.setProperty("stands", stands)
            self.pause.set_symbol("play" if stands else "pause")
            name = self.tr("Go on") if stands else self.tr("Pause")
            self.pause.setAccessibleName(name)
            self.pause.setToolTip(self.tr("{name} (Ctrl+P)").format(name=name))

    def _show_lost(self, codes: tuple[str, ...]) -> None:
        self.lost.setVisible(bool(codes))
        named = self.tr(", ").join(codes[:_NAMED])
        if len(codes) > _NAMED:
            words = self.tr("{codes} and %n more have no step left.", "", len(codes) - _NAMED)
        elif len(codes) == 1:
            words = self.tr("{codes} has no step left.")
        else:
            words = self.tr("{codes} have no step left.")
        self.lost_text.setText(words.format(codes=named))

    def _show_count(self) -> None:
        _say(self.feed_count, str(self.feed.feed.rowCount()))

    def _scrolling(self, cells: CoverageView) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(cells.focusPolicy().NoFocus)
        area.setWidget(cells)
        # The column's own ground shows between the cells.
        area.viewport().setAutoFillBackground(False)
        cells.setAutoFillBackground(False)
        return area


def _say(label: QLabel, text: str) -> None:
    if label.text() != text:
        label.setText(text)
