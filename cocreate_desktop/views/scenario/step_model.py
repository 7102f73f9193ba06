"""The steps as rows, kept by id: a change never moves the selection off its step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from cocreate_desktop.views.scenario.script import Script, ScriptStep, clock_text, codes

STEP_ROLE = Qt.ItemDataRole.UserRole
START_ROLE = Qt.ItemDataRole.UserRole + 1
_MIME = "application/x-cocreate-step"

Index = QModelIndex | QPersistentModelIndex


class StepModel(QAbstractListModel):
    """Mirrors the script. Dragging a row only asks for the move; the change that follows shows it."""

    wants_move = Signal(str, object)
    """The id of a step, and of the one that it is to stand behind; None: first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: list[ScriptStep] = []
        self._longest = 0

    def show(self, script: Script) -> None:
        self._longest = script.steps[-1].starts_at if script.steps else 0
        self._drop_all_but({one.id for one in script.steps})
        self._insert_missing(script.steps)
        self._reorder(script.steps)
        if script.steps:
            self.dataChanged.emit(self.index(0), self.index(len(script.steps) - 1))

    def step(self, index: Index) -> ScriptStep | None:
        return self._steps[index.row()] if index.isValid() else None

    def row_of(self, step_id: str | None) -> QModelIndex:
        """The row of a step; an invalid index if there is none."""
        row = next((row for row, one in enumerate(self._steps) if one.id == step_id), -1)
        return self.index(row) if row >= 0 else QModelIndex()

    def start_text(self, one: ScriptStep) -> str:
        return clock_text(one.starts_at, self._longest)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._steps)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.step(index)
        if one is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one.step.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(one)
            case _ if role == STEP_ROLE:
                return one
            case _ if role == START_ROLE:
                return self.start_text(one)
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(_MIME, b"")
        return data

    def moveRows(
        self,
        sourceParent: Index,
        sourceRow: int,
        count: int,
        destinationParent: Index,
        destinationChild: int,
    ) -> bool:
        """What the list calls for rows that were dropped."""
        behind = self._steps[destinationChild - 1].id if destinationChild else None
        self.wants_move.emit(self._steps[sourceRow].id, behind)
        return True

    def as_table(self, rows: Sequence[int]) -> str:
        """The rows as tab-separated text: number, name, minutes, start, what the step tests."""
        return "\n".join(
            "\t".join(
                (
                    str(one.number),
                    one.step.title,
                    str(one.step.minutes),
                    self.start_text(one),
                    ", ".join(codes(one.tests)),
                )
            )
            for one in (self._steps[row] for row in rows)
        )

    def _spoken(self, one: ScriptStep) -> str:
        words = self.tr("Step {number}: {title}, {minutes} min, from {start}").format(
            number=one.number, title=one.step.title, minutes=one.step.minutes, start=self.start_text(one)
        )
        gap = self.tr("No question yet") if one.lacks_question else ""
        tests = self.tests_text(one)
        return ". ".join(part for part in (words, tests, gap) if part)

    def tests_text(self, one: ScriptStep) -> str:
        return self.tr("tests {codes}").format(codes=", ".join(codes(one.tests))) if one.tests else ""

    def _drop_all_but(self, wanted: set[str]) -> None:
        for row in reversed(range(len(self._steps))):
            if self._steps[row].id not in wanted:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._steps[row]
                self.endRemoveRows()

    def _insert_missing(self, wanted: Sequence[ScriptStep]) -> None:
        known = {one.id for one in self._steps}
        for row, one in enumerate(wanted):
            if one.id not in known:
                place = min(row, len(self._steps))
                self.beginInsertRows(QModelIndex(), place, place)
                self._steps.insert(place, one)
                self.endInsertRows()

    def _reorder(self, wanted: Sequence[ScriptStep]) -> None:
        rows = {one.id: row for row, one in enumerate(wanted)}
        if [one.id for one in self._steps] == list(rows):
            self._steps = list(wanted)
            return
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        new = [self.index(rows[self._steps[index.row()].id]) for index in old]
        self._steps = list(wanted)
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()
