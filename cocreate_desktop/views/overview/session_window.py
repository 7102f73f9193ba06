"""Which sessions are in sight: all of them, or as many as fit between what stands still."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QScrollBar, QTableView, QWidget

from cocreate_desktop.views.overview.columns import Columns
from cocreate_desktop.views.overview.model import Kinds, MatrixModel


class SessionWindow(QObject):
    """Scrolls by whole sessions, by hiding the others. Opens at the newest."""

    scrolled = Signal()

    def __init__(self, table: QTableView, model: MatrixModel, parent: QWidget) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._shown = 0
        self._with_next = True
        self._first: int | None = None
        self.bar = QScrollBar(Qt.Orientation.Horizontal, parent)
        self.bar.setAccessibleName(self.tr("Sessions"))
        self.bar.valueChanged.connect(self._scroll)
        self.bar.hide()

    def go_to_newest(self) -> None:
        """From the next fit on, until somebody scrolls."""
        self._first = None

    def fit(self, columns: Columns) -> None:
        """Show as many sessions as have room, and the next one's column if it has any."""
        hidden = self._model.sessions - columns.shown
        first = hidden if self._first is None else min(self._first, hidden)
        self._shown, self._with_next = columns.shown, columns.with_next
        self.bar.blockSignals(True)
        self.bar.setRange(0, hidden)
        self.bar.setPageStep(columns.shown)
        self.bar.setValue(first)
        self.bar.blockSignals(False)
        self.bar.setVisible(hidden > 0)
        self._hide_others(first)

    def bring_in(self, number: int) -> None:
        """Scroll until a column is in sight."""
        if self._table.isColumnHidden(number) and self._model.columns[number].kind is Kinds.SESSION:
            place, first = number - 1, self.bar.value()
            self.bar.setValue(place if place < first else place - self._shown + 1)

    def beside(self, number: int, step: int) -> int:
        """The next column in a direction, or the same at the end; out of sight ones of sessions count."""
        there = number + step
        while 0 <= there < len(self._model.columns):
            if self._model.columns[there].kind is Kinds.SESSION or not self._table.isColumnHidden(there):
                return there
            there += step
        return number

    def nearest_in_sight(self, number: int) -> int:
        """A column in sight for one that was scrolled away."""
        first = self.bar.value() + 1
        return max(first, min(number, first + self._shown - 1))

    def _scroll(self, first: int) -> None:
        self._first = first
        self._hide_others(first)
        self.scrolled.emit()

    def _hide_others(self, first: int) -> None:
        for number, column in enumerate(self._model.columns):
            in_sight = True
            if column.kind is Kinds.SESSION:
                in_sight = first <= number - 1 < first + self._shown
            elif column.kind is Kinds.NEXT:
                in_sight = self._with_next
            self._table.setColumnHidden(number, not in_sight)
