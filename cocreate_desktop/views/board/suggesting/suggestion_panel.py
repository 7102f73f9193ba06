"""The suggested clusters beside the board, in the place of the tray."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from cocreate_desktop.views.board.suggesting.suggestion_row import Suggestion, SuggestionRow
from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.form import Form

MOST_ROWS = 12
"""What is looked at in one go; the next ones follow as these are grouped or refused."""
SHOWS_PROGRESS_MS = 500


class SuggestionPanel(Form, form="board_suggestions.ui"):
    """Shows suggestions, or how far the search for them is."""

    group_asked = Signal(object)
    """A `Suggestion`."""
    refused = Signal(object)
    pointed = Signal(object)
    """The suggestion under the pointer or the keyboard; None for none."""
    again_asked = Signal()
    cancelled = Signal()
    closed = Signal()

    heading: QLabel
    count: QLabel
    close_button: KeyButton
    sentence: QLabel
    work: QWidget
    bar: QProgressBar
    cancel: KeyButton
    scroller: QScrollArea
    rows: QWidget
    rows_layout: QVBoxLayout
    again: KeyButton

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: list[SuggestionRow] = []
        self.patience = QTimer(self)
        self.patience.setSingleShot(True)
        self.patience.setInterval(SHOWS_PROGRESS_MS)
        self.patience.timeout.connect(lambda: self._show_work(True))
        self.bar.setRange(0, 100)
        self.work.hide()
        self.rows_layout.addStretch(1)
        self.cancel.clicked.connect(self.cancelled)
        self.close_button.clicked.connect(self.closed)
        self.again.clicked.connect(self.again_asked)

    def show_busy(self) -> None:
        """The search has begun; how far it is stands here once it takes longer than a glance."""
        self._clear()
        self.count.clear()
        self.again.hide()
        self.sentence.setText(self.tr("Looking for notes that share words…"))
        self.sentence.show()
        self.bar.setValue(0)
        self.patience.start()

    def show_share(self, share: float) -> None:
        """How far the search is, from 0 to 1."""
        self.bar.setValue(round(100 * share))

    def show_suggestions(self, suggestions: Sequence[Suggestion], refused: int) -> None:
        """The first of them; `refused` says how many are put aside."""
        self._stop_waiting()
        wanted = list(suggestions[:MOST_ROWS])
        if wanted != [row.suggestion for row in self.shown]:
            self._show_rows(wanted)
        self.count.setText(str(len(suggestions) or ""))
        self.scroller.setVisible(bool(suggestions))
        self.sentence.setVisible(not suggestions)
        self.sentence.setText(self.tr("No loose notes share enough words."))
        self.again.setText(
            self.tr("Show the one put aside") if refused == 1 else self.tr("Show %n put aside", "", refused)
        )
        self.again.setVisible(refused > 0)

    @property
    def has_focus(self) -> bool:
        return any(button.hasFocus() for button in self.findChildren(KeyButton))

    def take_focus(self) -> None:
        self._focus_on(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.pointed.emit(None)

    def _show_rows(self, suggestions: Sequence[Suggestion]) -> None:
        row, bar = self._row_with_focus(), self.scroller.verticalScrollBar()
        place = bar.value()
        self._clear()
        for suggestion in suggestions:
            self._add(suggestion)
        self.scroller.setVisible(bool(suggestions))
        # As rows go, the focus goes on to the next one, and the list with it to its end.
        bar.setValue(place)
        if row is not None:
            self._focus_on(row)

    def _focus_on(self, row: int) -> None:
        """The row that took the place of one that has gone, or else the way out."""
        if self.shown:
            self.shown[min(row, len(self.shown) - 1)].group.setFocus()
        else:
            self.close_button.setFocus()

    def _row_with_focus(self) -> int | None:
        rows = (at for at, row in enumerate(self.shown) if row.group.hasFocus() or row.refuse.hasFocus())
        return next(rows, None)

    def _add(self, suggestion: Suggestion) -> None:
        row = SuggestionRow(suggestion, self.rows)
        row.group_asked.connect(lambda: self.group_asked.emit(suggestion))
        row.refused.connect(lambda: self.refused.emit(suggestion))
        row.pointed.connect(lambda on: self.pointed.emit(suggestion if on else None))
        self.rows_layout.insertWidget(len(self.shown), row)
        self.shown.append(row)

    def _clear(self) -> None:
        self.pointed.emit(None)
        for row in self.shown:
            row.hide()
            row.deleteLater()
        self.shown = []
        self.scroller.hide()

    def _stop_waiting(self) -> None:
        self.patience.stop()
        self._show_work(False)

    def _show_work(self, shown: bool) -> None:
        self.work.setVisible(shown)
