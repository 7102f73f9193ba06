"""After a session: how long it took, all that was noted, and the way to the report."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QWidget

from cocreate_desktop.domain.clock import active_ms, clock_text
from cocreate_desktop.domain.observations import Entry, Mode
from cocreate_desktop.views.controls import ErrorLine, KeyButton
from cocreate_desktop.views.controls.hosting import fill
from cocreate_desktop.views.controls.one_line import OneLine
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.place import session_name
from cocreate_desktop.views.run.door.panel import DoorPanel
from cocreate_desktop.views.run.feed.view import FeedView
from cocreate_desktop.views.run.gaps.coverage import still_to_find
from cocreate_desktop.views.run.record import Record
from cocreate_desktop.views.theme import Theme

RECORD_WIDTH, NARROW_RECORD_WIDTH = 392, 320
NARROW = 1100
"""px of the page, growing with the text, below which the record gives way."""


class AfterEnd(Form, form="run_after.ui"):
    """The summary of a session that has ended."""

    report_asked = Signal()
    reopen_asked = Signal()
    door_asked = Signal()

    session_place: QWidget
    project_place: QWidget
    headline: QLabel
    sentence: QLabel
    figures_place: QWidget
    error: ErrorLine
    report: KeyButton
    reopen: KeyButton
    at_door: KeyButton
    body: QHBoxLayout
    sheet: QWidget
    reopen_note: QLabel
    record_side: QFrame
    record_head: QHBoxLayout
    record_count: QLabel
    record_place: QWidget

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._session_title = fill(self.session_place, OneLine("strong", self))
        self._project_title = fill(self.project_place, OneLine("quiet", self))
        self.feed = fill(self.record_place, FeedView(theme, self))
        self._grid = QGridLayout(self.figures_place)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.report.clicked.connect(self.report_asked)
        self.reopen.clicked.connect(self.reopen_asked)
        self.at_door.clicked.connect(self.door_asked)
        self.door = DoorPanel(theme, self)
        self.body.insertWidget(self.body.indexOf(self.sheet) + 1, self.door, 100)
        self.restyle()

    @property
    def figures(self) -> dict[str, str]:
        """What the summary says, by its labels."""
        labels = [self._text(row, 0) for row in range(self._grid.rowCount())]
        return {label: self._text(row, 1) for row, label in enumerate(labels) if label}

    def enter_door(self) -> None:
        """Let what is open take the place of the summary."""
        self.sheet.setVisible(self.door.isHidden())

    def leave_door(self) -> None:
        self.sheet.show()
        self.report.setFocus()

    def show_record(
        self, record: Record, entries: Sequence[Entry], *, may_reopen: bool, open_ends: int
    ) -> None:
        self._session_title.show_text(session_name(record.session))
        self._project_title.show_text(record.project_title)
        self.feed.feed.show(record, entries)
        self.record_count.setText(str(len(self.feed.feed.entries)))
        self.error.show_error(None)
        self.sentence.setText(self.tr("Everything is saved on this laptop."))
        self._show_figures(self._figures_of(record, self.feed.feed.entries))
        self.at_door.setText(self.tr("Ten minutes at the door: %n open", "", open_ends))
        self.at_door.setVisible(open_ends > 0)
        self.reopen.setVisible(may_reopen)
        self.reopen_note.setText(
            self.tr("A session can be reopened for 24 hours; the time in between becomes a pause.")
            if may_reopen
            else self.tr("A session can be reopened for 24 hours, while no other session runs.")
        )

    def restyle(self) -> None:
        """Colours or text size have changed."""
        self.feed.restyle()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        is_narrow = self.width() < px(NARROW)
        self.record_side.setFixedWidth(px(NARROW_RECORD_WIDTH if is_narrow else RECORD_WIDTH))

    def _figures_of(self, record: Record, entries: Sequence[Entry]) -> list[tuple[str, str]]:
        ended_ms = record.session.ended_ms or 0
        counted = [entry for entry in entries if not entry.observation.sealed]
        did = sum(1 for entry in counted if entry.observation.mode is Mode.DID)
        sealed = len(entries) - len(counted)
        found = still_to_find(record, entries)
        figures = [
            (
                self.tr("Duration"),
                self.tr("{time}, planned {planned}").format(
                    time=clock_text(active_ms(0, ended_ms, record.pauses)),
                    planned=clock_text(record.plan(ended_ms).planned_end_ms),
                ),
            ),
            (self.tr("Steps"), self._steps_told(record)),
            (
                self.tr("Observations"),
                self.tr("{n}: {did} did, {said} said").format(
                    n=len(counted), did=did, said=len(counted) - did
                ),
            ),
            (
                self.tr("Assumptions"),
                self.tr("{n} of {all} seen or heard").format(n=found.heard, all=len(found.cells)),
            ),
        ]
        if sealed:
            words = self.tr("{n} waiting for a yes; erased 24 hours after they were written").format(n=sealed)
            figures.append((self.tr("Sealed"), words))
        return figures

    def _steps_told(self, record: Record) -> str:
        """How many of the planned steps were visited, and what was changed in the room."""
        visited = {run.session_step_id for run in record.runs}
        planned = [step for step in record.steps if step.planned]
        inserted = sum(1 for step in record.steps if not step.planned and step.id in visited)
        left_out = sum(1 for step in planned if step.left_out and step.id not in visited)
        told = [
            self.tr("{n} of {all}").format(n=sum(step.id in visited for step in planned), all=len(planned))
        ]
        if inserted:
            told.append(self.tr("%n inserted", "", inserted))
        if left_out:
            told.append(self.tr("%n left out", "", left_out))
        return ", ".join(told)

    def _show_figures(self, figures: list[tuple[str, str]]) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.deleteLater()
        for row, (name, words) in enumerate(figures):
            for column, (text, role) in enumerate(((name, "quiet"), (words, "name"))):
                label = QLabel(text, self.figures_place)
                label.setProperty("role", role)
                label.setTextFormat(Qt.TextFormat.PlainText)
                self._grid.addWidget(label, row, column)

    def _text(self, row: int, column: int) -> str:
        item = self._grid.itemAtPosition(row, column)
        widget = item.widget() if item else None
        return widget.text() if isinstance(widget, QLabel) else ""
