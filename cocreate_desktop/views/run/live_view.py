"""A session that runs: title bar, steps, the middle, what is still to find out, the feed, and the line."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cocreate_desktop.actions.dates import moment
from cocreate_desktop.domain.capture import Vocabulary
from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.domain.schedule import Schedule
from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.controls.hosting import fill
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.run.feed.view import FeedView
from cocreate_desktop.views.run.gaps.find_out import FindOut
from cocreate_desktop.views.run.line.capture_bar import CaptureBar
from cocreate_desktop.views.run.measures import SMALL_BELOW, Measures, measures_for
from cocreate_desktop.views.run.record import Record
from cocreate_desktop.views.run.saying import say_in
from cocreate_desktop.views.run.steps.insert_panel import InsertPanel
from cocreate_desktop.views.run.steps.pause_note import PauseNote
from cocreate_desktop.views.run.steps.script_view import ScriptView
from cocreate_desktop.views.run.steps.step_head import StepHead
from cocreate_desktop.views.run.steps.steps_column import StepsColumn
from cocreate_desktop.views.run.steps.unasked_offer import UnaskedOffer
from cocreate_desktop.views.run.title_bar import TitleBar
from cocreate_desktop.views.theme import Theme

_ABOVE_SCRIPT = 12
"""The script reaches this much further to the right, where its scroll bar is."""


class LiveView(Form, form="run_live.ui"):
    """Shows a record at a time on the session clock; what the user asks for goes out as signals.

    `now_ms` reads the session clock, `wall_ms` the laptop's (UTC, ms).
    """

    wants_focus = Signal()
    """A click: the line may take the keyboard back."""

    title_place: QWidget
    resumed: QFrame
    resumed_icon: QLabel
    resumed_text: QLabel
    resumed_close: KeyButton
    steps_place: QWidget
    middle: QWidget
    middle_layout: QVBoxLayout
    head_place: QWidget
    notes_place: QVBoxLayout
    script_place: QWidget
    right_column: QFrame
    find_place: QWidget
    feed_head: QHBoxLayout
    feed_title: QLabel
    feed_count: QLabel
    feed_place: QWidget
    capture_place: QWidget

    def __init__(
        self,
        theme: Theme,
        now_ms: Callable[[], int],
        wall_ms: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wall_ms = wall_ms
        self._record: Record | None = None
        self._plan: Schedule | None = None
        self._measures: Measures | None = None
        self.title = fill(self.title_place, TitleBar(theme, self))
        self.column = fill(self.steps_place, StepsColumn(theme, self))
        self.head = fill(self.head_place, StepHead(theme, self))
        self.pause_note = PauseNote(theme, self)
        self.unasked = UnaskedOffer(theme, self)
        self.insert_panel = InsertPanel(self)
        for note in (self.pause_note, self.unasked, self.insert_panel):
            self.notes_place.addWidget(note)
        self.script = fill(self.script_place, ScriptView(theme, self))
        find_out = FindOut(theme, lambda: self.feed.feed.entries, self.right_column.height, self)
        self.find_out = fill(self.find_place, find_out)
        self.feed = fill(self.feed_place, FeedView(theme, self))
        self.capture = fill(self.capture_place, CaptureBar(theme, now_ms, self))
        # Whatever else comes, these two give way: they scroll.
        self.script_place.setMinimumHeight(1)
        self.feed_place.setMinimumHeight(1)
        self.resumed.hide()
        self.resumed_close.clicked.connect(self.resumed.hide)
        head = self.head
        for button in (self.resumed_close, head.next_step, head.more_time, head.pause, self.pause_note.go_on):
            button.clicked.connect(self.wants_focus)
        for room in (
            self.column.steps, self.script, self.feed, self.find_out, self.pause_note, self.unasked,
            self.insert_panel,
        ):  # fmt: skip
            room.touched.connect(self.wants_focus)
        self.restyle()

    @property
    def record(self) -> Record | None:
        """The session that is shown."""
        return self._record

    def show_record(self, record: Record, vocabulary: Vocabulary, now_ms: int) -> None:
        """Show a session as it is now; the entries come by themselves."""
        self._record, self._plan = record, None
        self.title.show_record(record)
        self.capture.show_record(record, vocabulary)
        self.script.show_record(record)
        self.unasked.show_record(record)
        self.show_time(now_ms)
        self.find_out.show_record(record)

    def show_entries(self, entries: Iterable[Entry]) -> None:
        """Show all entries of the session."""
        assert self._record is not None
        self.feed.feed.show(self._record, list(entries))
        self._show_count()
        self.find_out.count_heard()

    def entries_changed(self) -> None:
        """Entries came, changed or went: counts follow, a moment later what is still to find out too."""
        self._show_count()
        self.find_out.count_soon()

    def show_time(self, now_ms: int) -> None:
        """The beat: whatever reads the same stays untouched."""
        if self._record is None:
            return
        if self._plan is not None and self._plan.reads_the_same(now_ms):
            return
        plan = self._plan = self._record.plan(now_ms)
        ends_at = self._hour(plan.paced_end_ms - now_ms)
        self.capture.show_time(now_ms)
        self.title.show_plan(plan, ends_at)
        self.column.show_plan(plan)
        self.head.show_plan(self._record, plan)
        self.pause_note.show_plan(self._record, plan)

    def show_notice(self, text: str) -> None:
        self.resumed_text.setText(text)
        self.resumed.setAccessibleName(text)
        self.resumed.show()

    def restyle(self) -> None:
        """Colours or text size have changed."""
        icon = self._theme.icons.pixmap("info", "accent", 16, self.devicePixelRatioF())
        self.resumed_icon.setPixmap(icon)
        self.feed_count.setFont(self._theme.font("button", tabular=True))
        for room in (
            self.title, self.column, self.head, self.pause_note, self.unasked, self.find_out, self.capture,
            self.feed,
        ):  # fmt: skip
            room.restyle()
        self._plan = self._measures = None
        self._fit()
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
        self.column.fit(measures, height)
        self.capture.set_short(round(height / scale) < SMALL_BELOW)
        if measures is not self._measures:
            self._measures = measures
            self._take(measures)

    def _take(self, measures: Measures) -> None:
        self.right_column.setFixedWidth(self._theme.px(measures.right))
        self.feed_title.setHidden(measures.words_only)
        self.middle_layout.setContentsMargins(
            measures.margin, measures.top, measures.margin - _ABOVE_SCRIPT, 0
        )
        for room in (
            self.title, self.column, self.head, self.pause_note, self.unasked, self.insert_panel,
            self.find_out, self.script,
        ):  # fmt: skip
            room.set_measures(measures)

    def _hour(self, ahead_ms: int) -> str:
        """The hour of the place so many ms from now, as its clocks will show it."""
        assert self._record is not None
        return f"{moment(self._wall_ms() + ahead_ms, self._record.session.zone):%H:%M}"

    def _show_count(self) -> None:
        say_in(self.feed_count, str(len(self.feed.feed.entries)))
