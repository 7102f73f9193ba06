"""Still to find out: who was heard about what, what no step will ask any more, and what was added for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QScrollArea, QWidget

from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.controls.hosting import fill
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.run.gaps.coverage import still_to_find
from cocreate_desktop.views.run.gaps.coverage_view import CoverageView
from cocreate_desktop.views.run.measures import Measures
from cocreate_desktop.views.run.record import Record
from cocreate_desktop.views.run.steps.added_questions import AddedQuestions
from cocreate_desktop.views.theme import Theme

_COUNT_AFTER_MS = 120
"""Counting who was heard waits until the new row is on screen."""

_NAMED = 3
_MARGINS = 33
_SHARE, _SMALL_SHARE = 3, 6
"""The cells take at most this part of the column; more of them scroll."""


class FindOut(Form, form="run_find_out.ui"):
    """Counts heard and there, and never which way they lean."""

    wants_questions = Signal(list, str)
    """Ids of session assumptions, and of the step that is to ask about them."""

    touched = Signal()

    counted = Signal()
    """The entries were looked through: somebody may have been heard."""

    find_count: QLabel
    find_words: QLabel
    cells_place: QWidget
    lost: QFrame
    lost_icon: QLabel
    lost_text: QLabel
    add_lost: KeyButton
    added_place: QWidget

    def __init__(
        self,
        theme: Theme,
        entries: Callable[[], Iterable[Entry]],
        column_height: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries = entries
        self._record: Record | None = None
        self._lost: tuple[str, ...] = ()
        self._column_height = column_height
        self._share = _SHARE
        self.cells = CoverageView(theme, self)
        self._scroll = fill(self.cells_place, self._scrolling(self.cells))
        self.added = fill(self.added_place, AddedQuestions(theme, self))
        self._count = QTimer(self, singleShot=True, interval=_COUNT_AFTER_MS)
        self._count.timeout.connect(self.count_heard)
        self.cells.menu_asked.connect(self._open_menu)
        self.cells.opened.connect(self._fit_cells)
        self.add_lost.clicked.connect(self.ask_about_lost)
        for part in (self.cells, self.added):
            part.touched.connect(self.touched)
        self.add_lost.clicked.connect(self.touched)

    def show_record(self, record: Record) -> None:
        """Show a session; its cells follow at once when another step runs or the script has changed, else a
        moment later."""
        before, self._record = self._record, record
        self.added.show_record(record)
        if before is not None and _script(before) != _script(record):
            self.count_heard()
        else:
            self.count_soon()

    def count_soon(self) -> None:
        """Entries came, changed or went."""
        self._count.start()

    def count_heard(self) -> None:
        """Show of whom each assumption was heard."""
        if self._record is None:
            return
        self._count.stop()
        found = still_to_find(self._record, self._entries())
        self.cells.show_cells(found.cells)
        self.find_count.setText(self.tr("{n} of {all}").format(n=found.heard, all=len(found.cells)))
        self._show_lost(found.lost)
        self.setVisible(bool(found.cells))
        self._fit_cells()
        self.counted.emit()

    def ask_about_lost(self) -> None:
        """Add a question for each that no step left will ask."""
        record = self._record
        if record is not None and self._lost and (step := record.best_step(self._lost)):
            self.wants_questions.emit(list(self._lost), step.id)

    def set_measures(self, measures: Measures) -> None:
        self.find_words.setVisible(not measures.words_only)
        self._share = _SMALL_SHARE if measures.words_only else _SHARE

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_cells()

    def restyle(self) -> None:
        icon = self._theme.icons.pixmap("triangle-alert", "warning", 16, self.devicePixelRatioF())
        self.lost_icon.setPixmap(icon)
        self.find_count.setFont(self._theme.font("meta_strong", tabular=True))

    def _fit_cells(self) -> None:
        wanted = self.cells.heightForWidth(max(100, self.width() - _MARGINS))
        most = max(self.cells.row_height, self._column_height() // self._share)
        self._scroll.setFixedHeight(min(wanted, most))

    def _show_lost(self, lost: tuple[str, ...]) -> None:
        record = self._record
        assert record is not None
        self._lost = lost
        self.lost.setVisible(bool(lost))
        codes = [record.code_of[one] for one in lost]
        named = self.tr(", ").join(codes[:_NAMED])
        if len(codes) > _NAMED:
            words = self.tr("{codes} and %n more have no step left.", "", len(codes) - _NAMED)
        elif len(codes) == 1:
            words = self.tr("{codes} has no step left.")
        else:
            words = self.tr("{codes} have no step left.")
        self.lost_text.setText(words.format(codes=named))
        step = record.best_step(lost)
        self.add_lost.setVisible(step is not None)
        if step is not None:
            self.add_lost.setText(self.tr("Add to step {n}").format(n=record.number_of[step.id]))
            tip = self.tr("Add a question for each of them to “{title}”").format(title=step.title)
            self.add_lost.setToolTip(tip)
            self.add_lost.setAccessibleDescription(tip)

    def _open_menu(self, assumption_id: str, place: QPoint) -> None:
        """Where a question about an assumption can still be added."""
        record = self._record
        if record is None:
            return
        menu = QMenu(self)
        add = self.tr("Ask about {code} in step {n}: {title}")
        for step in record.later_steps:
            words = add.format(
                code=record.code_of[assumption_id], n=record.number_of[step.id], title=step.title
            )
            action = menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(
                lambda _=False, step_id=step.id: self.wants_questions.emit([assumption_id], step_id)
            )
        menu.aboutToHide.connect(self.touched)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _scrolling(self, cells: CoverageView) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(cells.focusPolicy().NoFocus)
        area.setWidget(cells)
        # The column's own ground shows between the cells.
        area.viewport().setAutoFillBackground(False)
        cells.setAutoFillBackground(False)
        return area


def _script(record: Record) -> tuple[object, ...]:
    """What decides which assumptions have a step left."""
    return (record.step, record.steps, record.items)
