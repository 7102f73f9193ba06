"""The needs of a rating and one person's answers, as a table that readers can read out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cocreate_desktop.domain.ratings import ASPECTS, HIGHEST, Aspect
from cocreate_desktop.views.wording import say

_Index = QModelIndex | QPersistentModelIndex
COLUMNS: tuple[Aspect | None, ...] = (None, *Aspect)
"""The words of the need, then its aspects."""


class RatingModel(QAbstractTableModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._needs: list[tuple[str, str]] = []
        self._rated: dict[tuple[str, str], int] = {}

    def show_ratings(self, needs: Sequence[tuple[str, str]], rated: Mapping[tuple[str, str], int]) -> None:
        """`needs` are ids with words; `rated` by id and aspect."""
        if list(needs) != self._needs:
            self.beginResetModel()
            self._needs, self._rated = list(needs), dict(rated)
            self.endResetModel()
        else:
            self._rated = dict(rated)
            self.dataChanged.emit(self.index(0, 0), self.index(len(needs) - 1, len(COLUMNS) - 1))

    def need(self, index: _Index) -> str:
        return self._needs[index.row()][0]

    def value(self, index: _Index) -> int:
        """The answer, 0 while there is none."""
        aspect = COLUMNS[index.column()]
        return self._rated.get((self.need(index), aspect), 0) if aspect is not None else 0

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._needs)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            aspect = COLUMNS[section]
            return say(ASPECTS[aspect]) if aspect is not None else self.tr("Need")
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        aspect = COLUMNS[index.column()]
        words = self._needs[index.row()][1]
        if aspect is None:
            return words if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            value = self.value(index)
            return self.tr("{need}, {aspect}: {answer}").format(
                need=words,
                aspect=say(ASPECTS[aspect]),
                answer=self.tr("{n} of {most}").format(n=value, most=HIGHEST) if value else self.tr("open"),
            )
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if COLUMNS[index.column()] is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
