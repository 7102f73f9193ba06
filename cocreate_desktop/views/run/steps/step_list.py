"""The steps of the session: done, current, coming. Enter or a click goes to one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from cocreate_desktop.domain.clock import clock_text, length_text
from cocreate_desktop.domain.schedule import StepLine, StepState
from cocreate_desktop.views.run.steps.step_delegate import FoldLine, StepDelegate
from cocreate_desktop.views.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class StepModel(QAbstractListModel):
    """One row a step; while folded, one row for all that are done."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: list[StepLine | FoldLine] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._sentence(line)
        return None

    def line(self, index: Index) -> StepLine | FoldLine:
        return self._lines[index.row()]

    def show_lines(self, lines: Sequence[StepLine | FoldLine]) -> None:
        """Change only the rows that differ."""
        if [_row_key(line) for line in lines] != [_row_key(line) for line in self._lines]:
            self.beginResetModel()
            self._lines = list(lines)
            self.endResetModel()
            return
        for row, line in enumerate(lines):
            if self._seen(line) != self._seen(self._lines[row]):
                self._lines[row] = line
                self.dataChanged.emit(self.index(row), self.index(row))

    def _seen(self, line: StepLine | FoldLine) -> tuple[object, ...]:
        """What of a row can be seen: seconds, not milliseconds."""
        if isinstance(line, FoldLine):
            return (line.count, line.spent_ms // 1000)
        starts = None if line.starts_ms is None else line.starts_ms // 1000
        return (
            line.title,
            line.number,
            line.state,
            line.planned_ms,
            line.spent_ms // 1000,
            starts,
            line.left_out,
        )

    def _sentence(self, line: StepLine | FoldLine) -> str:
        if isinstance(line, FoldLine):
            return self.tr("Done: {n}, {time}").format(n=line.count, time=length_text(line.spent_ms))
        words = {
            StepState.DONE: self.tr("{n}. {title}: done in {spent} of {planned}"),
            StepState.CURRENT: self.tr("{n}. {title}: running, {spent} of {planned}"),
            StepState.COMING: self.tr("{n}. {title}: {planned}, at {starts}"),
            StepState.PASSED: self.tr("{n}. {title}: left out, {planned}"),
        }[line.state]
        return words.format(
            n=line.number, title=line.title, spent=length_text(line.spent_ms),
            planned=length_text(line.planned_ms), starts=clock_text(line.starts_ms or 0),
        )  # fmt: skip


class StepList(QListView):
    """Goes to a step on a click and on Enter; its menu leaves one out, Delete does so too."""

    wants_step = Signal(str)
    """The id of a session step."""

    wants_out = Signal(str)
    """The id of a step to come that is not to run."""

    wants_in = Signal(str)
    """The id of a step that is to run after all."""

    touched = Signal()
    """A click: whoever had the keyboard may take it back."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = StepModel(self)
        self._delegate = StepDelegate(theme, self)
        self._lines: Sequence[StepLine] = ()
        self._current = ""
        self._may_fold = self._unfolded = False
        self._laid_out: list[int] = []
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Steps"))
        self.setProperty("ground", "page")
        self.clicked.connect(self._pick)
        self.clicked.connect(self.touched)

    def show_lines(self, lines: Sequence[StepLine]) -> None:
        self._lines = lines
        self._model.show_lines(self._shown())
        current = next((line.step_id for line in lines if line.state is StepState.CURRENT), "")
        if current != self._current:
            self._current, self._unfolded = current, False
            self._model.show_lines(self._shown())
            self._scroll_to_current()

    def set_layout(self, *, numbers_only: bool, may_fold: bool) -> None:
        """`may_fold`: finished steps become one line if the list would overflow."""
        self._delegate.numbers_only = numbers_only
        self._may_fold = may_fold
        self._model.show_lines(self._shown())
        self.scheduleDelayedItemsLayout()

    def leave_out(self) -> None:
        """The step on which the keyboard stands is not to run."""
        if (line := self._chosen()) and line.state is StepState.COMING:
            self.wants_out.emit(line.step_id)

    def take_in(self) -> None:
        """The step on which the keyboard stands is to run after all."""
        if (line := self._chosen()) and line.state is StepState.PASSED:
            self.wants_in.emit(line.step_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        line = self._chosen()
        if line is None or line.state is StepState.CURRENT:
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Go to this step")).triggered.connect(
            lambda: self.wants_step.emit(line.step_id)
        )
        if line.state is StepState.COMING:
            menu.addAction(self.tr("Leave it out")).triggered.connect(self.leave_out)
        elif line.left_out:
            menu.addAction(self.tr("Take it in again")).triggered.connect(self.take_in)
        menu.aboutToHide.connect(self.touched)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.leave_out()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._pick(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.touched.emit()
        elif event.text().isprintable() and event.text():
            # Letters belong to the capture line.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def doItemsLayout(self) -> None:
        super().doItemsLayout()
        rows = range(self._model.rowCount())
        self._laid_out = [self.sizeHintForIndex(self._model.index(row)).height() for row in rows]

    def dataChanged(self, topLeft: Index, bottomRight: Index, roles: Sequence[int] = ()) -> None:
        """Times change every second and no height does: a new layout would paint all the steps."""
        row = topLeft.row()
        was = self._laid_out[row] if row < len(self._laid_out) else None
        if topLeft == bottomRight and self.sizeHintForIndex(topLeft).height() == was:
            self.viewport().update(self.visualRect(topLeft))
        else:
            super().dataChanged(topLeft, bottomRight, roles)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._model.show_lines(self._shown())
        self._scroll_to_current()

    def _chosen(self) -> StepLine | None:
        index = self.currentIndex()
        line = self._model.line(index) if index.isValid() else None
        return line if isinstance(line, StepLine) else None

    def _pick(self, index: Index) -> None:
        line = self._model.line(index)
        if isinstance(line, FoldLine):
            self._unfolded = True
            self._model.show_lines(self._shown())
        elif line.state is not StepState.CURRENT:
            self.wants_step.emit(line.step_id)

    def _shown(self) -> list[StepLine | FoldLine]:
        done = [line for line in self._lines if line.state is StepState.DONE]
        if not (self._may_fold and len(done) > 1 and not self._unfolded and self._overflows()):
            return list(self._lines)
        fold = FoldLine(len(done), sum(line.spent_ms for line in done))
        return [fold, *(line for line in self._lines if line.state is not StepState.DONE)]

    def _overflows(self) -> bool:
        width = self.viewport().width()
        return sum(self._delegate.height(line, width) for line in self._lines) > self.viewport().height()

    def _scroll_to_current(self) -> None:
        for row in range(self._model.rowCount()):
            line = self._model.line(self._model.index(row))
            if isinstance(line, StepLine) and line.state is StepState.CURRENT:
                self.scrollTo(self._model.index(row), QAbstractItemView.ScrollHint.EnsureVisible)


def _row_key(line: StepLine | FoldLine) -> str:
    return "fold" if isinstance(line, FoldLine) else line.step_id
