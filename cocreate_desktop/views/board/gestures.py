"""What a pressed mouse button does on the board, from press to release."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtWidgets import QApplication, QRubberBand

if TYPE_CHECKING:
    from cocreate_desktop.views.board.canvas import BoardCanvas


class Gesture(Protocol):
    def move(self, to: QPoint) -> None:
        """The pointer is at `to`, in px of the view."""
        ...

    def finish(self) -> None: ...

    def give_up(self) -> None: ...


class Pan:
    """Moves the board along with the hand."""

    def __init__(self, canvas: BoardCanvas, at: QPoint) -> None:
        self._canvas = canvas
        self._at = at
        canvas.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def move(self, to: QPoint) -> None:
        self._canvas.pan(to - self._at)
        self._at = to

    def finish(self) -> None:
        self._canvas.viewport().unsetCursor()

    def give_up(self) -> None:
        self.finish()


class Band:
    """Selects what a rubber band touches, added to what was selected if wanted."""

    def __init__(self, canvas: BoardCanvas, at: QPoint, *, adds: bool) -> None:
        self._canvas = canvas
        self._at = self._to = at
        self._kept = canvas.selection.notes if adds else ()
        self._before = canvas.selection.notes
        self._rubber = QRubberBand(QRubberBand.Shape.Rectangle, canvas.viewport())

    def move(self, to: QPoint) -> None:
        self._to = to
        area = QRect(self._at, to).normalized()
        self._rubber.setGeometry(area)
        self._rubber.show()
        corners = self._canvas.mapToScene(area.topLeft()), self._canvas.mapToScene(area.bottomRight())
        caught = self._canvas.board.notes_in(QRectF(*corners))
        self._canvas.selection.pick(*dict.fromkeys((*self._kept, *caught)))

    def finish(self) -> None:
        if self._to == self._at and not self._kept:
            self._canvas.selection.clear()
        self._rubber.deleteLater()

    def give_up(self) -> None:
        self._canvas.selection.pick(*self._before)
        self._rubber.deleteLater()


class Drag:
    """Carries notes, or a cluster with its notes. A press that does not move is a click."""

    def __init__(
        self, canvas: BoardCanvas, at: QPoint, *, cluster_id: str | None = None, clicked: str | None = None,
        adds: bool = False,
    ) -> None:  # fmt: skip
        self._canvas = canvas
        self._start = at
        self._from = canvas.mapToScene(at)
        self._by = QPointF()
        self._moves = False
        self._cluster_id = cluster_id
        self._clicked, self._adds = clicked, adds
        members = canvas.board.layout.members
        self._notes = (
            [note.id for note in members[cluster_id]] if cluster_id else canvas.selected_in_reading_order()
        )

    def move(self, to: QPoint) -> None:
        if not self._moves:
            if (to - self._start).manhattanLength() < QApplication.startDragDistance():
                return
            self._moves = True
            self._canvas.board.lift(self._notes, True)
        self._canvas.follow(to)
        at = self._canvas.mapToScene(to)
        self._by = at - self._from
        self._canvas.board.shift(self._notes, self._cluster_id, self._by)
        if self._cluster_id is None:
            self._canvas.show_drop(at, self._notes)

    def finish(self) -> None:
        self._let_go()
        if not self._moves:
            if self._clicked is not None:
                self._canvas.click(self._clicked, adds=self._adds)
        elif self._cluster_id is not None:
            self._canvas.cluster_carried.emit(self._cluster_id, self._by)
        else:
            self._canvas.notes_carried.emit(self._notes, self._from + self._by)

    def give_up(self) -> None:
        self._let_go()
        self._canvas.board.put_back()

    def _let_go(self) -> None:
        self._canvas.board.lift(self._notes, False)
        self._canvas.hide_drop()
