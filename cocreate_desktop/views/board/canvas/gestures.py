"""What a pressed mouse button does on the board, from press to release."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtWidgets import QApplication

from cocreate_desktop.views.board.canvas.snapping import Snapping

if TYPE_CHECKING:
    from cocreate_desktop.views.board.canvas.canvas import BoardCanvas


class Gesture(Protocol):
    def move(self, to: QPoint, *, free: bool = False) -> None:
        """The pointer is at `to`, in px of the view; `free` is held where nothing shall snap."""
        ...

    def finish(self) -> None: ...

    def give_up(self) -> None: ...


class Pan:
    """Moves the board along with the hand."""

    def __init__(self, canvas: BoardCanvas, at: QPoint) -> None:
        self._canvas = canvas
        self._at = at
        canvas.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def move(self, to: QPoint, *, free: bool = False) -> None:
        self._canvas.pan(to - self._at)
        self._at = to

    def finish(self) -> None:
        self._canvas.show_cursor()

    def give_up(self) -> None:
        self.finish()


class Band:
    """Selects what a rubber band touches, added to what was selected if wanted.

    Begun on a cluster and not drawn, it is a click there that adds.
    """

    def __init__(self, canvas: BoardCanvas, at: QPoint, *, adds: bool, cluster_id: str | None = None) -> None:
        self._canvas = canvas
        self._at = self._to = at
        self._kept = canvas.selection.notes if adds else ()
        self._before = canvas.selection.notes
        self._cluster_id = cluster_id
        self._trace = canvas.board.band

    def move(self, to: QPoint, *, free: bool = False) -> None:
        self._to = to
        area = QRect(self._at, to).normalized()
        corners = self._canvas.mapToScene(area.topLeft()), self._canvas.mapToScene(area.bottomRight())
        band = QRectF(*corners)
        self._trace.draw(band, self._canvas.zoom)
        caught = self._canvas.board.notes_in(band)
        self._canvas.selection.pick(*dict.fromkeys((*self._kept, *caught)))

    def finish(self) -> None:
        if self._to == self._at and self._cluster_id is not None:
            self._canvas.selection.toggle_cluster(self._cluster_id)
        elif self._to == self._at and not self._kept:
            self._canvas.selection.clear()
        self._trace.hide()

    def give_up(self) -> None:
        self._canvas.selection.pick(*self._before)
        self._trace.hide()


class Drag:
    """Carries notes, or clusters and themes with what is in them. A press that does not move is a click.

    What is locked stays. The others snap to what is around them, but where they fall into a tidy grid.
    """

    def __init__(
        self, canvas: BoardCanvas, at: QPoint, *, cluster_ids: Sequence[str] = (),
        clicked: str | None = None, adds: bool = False,
    ) -> None:  # fmt: skip
        self._canvas = canvas
        self._start = at
        self._from = canvas.mapToScene(at)
        self._at = self._from
        self._by = QPointF()
        self._moves = False
        self._clicked, self._adds = clicked, adds
        layout, locks = canvas.board.layout, canvas.board.locks
        taken = list(cluster_ids) or canvas.selected_in_reading_order()
        carried = locks.free_clusters(taken) if cluster_ids else locks.free_notes(taken)
        self._held = len(taken) - len(carried)
        self._carries = bool(carried)
        self._carried = carried if cluster_ids else []
        self._clusters = list(dict.fromkeys(one for key in self._carried for one in layout.within(key)))
        inside = [note.id for one in self._clusters for note in layout.members[one]]
        self._notes = inside if cluster_ids else carried
        self._snapping = Snapping(canvas, self._notes, self._clusters)

    def move(self, to: QPoint, *, free: bool = False) -> None:
        if not self._moves:
            if (to - self._start).manhattanLength() < QApplication.startDragDistance():
                return
            self._moves = True
            self._canvas.board.lift(self._notes, True)
        if not self._carries:
            return
        self._canvas.follow(to)
        self._at = self._canvas.mapToScene(to)
        self._by = self._at - self._from
        if self._carried:
            falls_in = self._canvas.show_theme(self._at, self._clusters)
        else:
            falls_in = self._canvas.show_drop(self._at, self._notes)
        if free or falls_in:
            self._snapping.rest()
        else:
            self._by = self._snapping.snapped(self._by)
        self._canvas.board.shift(self._notes, self._clusters, self._by)

    def finish(self) -> None:
        self._let_go()
        if not self._moves:
            if self._clicked is not None:
                self._canvas.click(self._clicked, adds=self._adds)
            return
        if self._carried:
            self._canvas.clusters_carried.emit(self._carried, self._by, self._at)
        elif self._carries:
            self._canvas.notes_carried.emit(self._notes, self._at)
        self._canvas.held_back.emit(self._held)

    def give_up(self) -> None:
        self._let_go()
        self._canvas.board.put_back()

    def _let_go(self) -> None:
        self._canvas.board.lift(self._notes, False)
        self._snapping.rest()
        self._canvas.hide_drop()
