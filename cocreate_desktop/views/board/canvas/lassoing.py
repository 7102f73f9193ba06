"""A lasso in the hand: selects what lies within its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QApplication

from cocreate_desktop.domain.board.lasso import Lasso

if TYPE_CHECKING:
    from cocreate_desktop.views.board.canvas.canvas import BoardCanvas

_STEP = 3
"""px of the screen that the hand moves between two points of the line."""


class LassoDrag:
    """Draws from a press to the release, added to what was selected if wanted. A press that does not move
    selects what is there."""

    def __init__(self, canvas: BoardCanvas, at: QPoint, *, adds: bool) -> None:
        self._canvas = canvas
        self._start = self._last = at
        self._has_moved = False
        self._before = canvas.selection.notes
        self._kept = self._before if adds else ()
        self._adds = adds
        self._trace = canvas.board.lasso
        place = canvas.mapToScene(at)
        self._lasso = Lasso(place.toTuple(), canvas.board.layout.note_boxes)
        self._trace.begin(place)

    def move(self, to: QPoint, *, free: bool = False) -> None:
        self._has_moved |= (to - self._start).manhattanLength() >= QApplication.startDragDistance()
        if not self._has_moved or (to - self._last).manhattanLength() < _STEP:
            return
        self._last = to
        place: QPointF = self._canvas.mapToScene(to)
        self._lasso.go_to(place.toTuple())
        self._trace.go_to(place, self._canvas.zoom)
        caught = sorted(self._lasso.caught(), key=self._canvas.board.notes.level)
        self._canvas.selection.pick(*dict.fromkeys((*self._kept, *caught)))

    def finish(self) -> None:
        self._trace.hide()
        if self._has_moved:
            self._canvas.arm_lasso(False)
        else:
            self._canvas.pick_at(self._start, adds=self._adds)

    def give_up(self) -> None:
        self._trace.hide()
        self._canvas.selection.pick(*self._before)
