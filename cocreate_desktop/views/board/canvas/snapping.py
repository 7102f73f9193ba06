"""What is dragged about snaps to what is seen around it, with lines that show to what."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from cocreate_desktop.domain.board.boxes import Box, around
from cocreate_desktop.domain.board.snapping import NOT_SNAPPED, Rulers, Snapped
from cocreate_desktop.views.board.items.look import PLAIN_BELOW

if TYPE_CHECKING:
    from cocreate_desktop.views.board.canvas.canvas import BoardCanvas

REACH = 6.0
"""px of the screen."""


class Snapping:
    """For one drag. Only what is in view is looked at, once for every part of the board that comes there."""

    def __init__(self, canvas: BoardCanvas, note_ids: Collection[str], cluster_ids: Collection[str]) -> None:
        self._canvas = canvas
        self._in_hand = {*note_ids, *cluster_ids}
        layout = canvas.board.layout
        boxes = [layout.cluster_boxes[one] for one in cluster_ids]
        boxes = boxes or [layout.note_boxes[one] for one in note_ids]
        self._box = around(boxes) if boxes else None
        self._seen: Box | None = None
        self._rulers = Rulers(())

    def snapped(self, by: QPointF) -> QPointF:
        """Where to move instead of by `by`, so that it lies level."""
        snapped = self._snap(by)
        self._canvas.board.guides.show_guides(snapped.guides, self._canvas.zoom)
        return by + QPointF(*snapped.by)

    def rest(self) -> None:
        """Nothing is level now."""
        self._canvas.board.guides.hide()

    def _snap(self, by: QPointF) -> Snapped:
        if self._box is None:
            return NOT_SNAPPED
        area = self._canvas.mapToScene(self._canvas.viewport().rect()).boundingRect()
        seen = Box(area.x(), area.y(), area.width(), area.height())
        if seen != self._seen:
            self._seen, self._rulers = seen, Rulers(self._around(seen))
        there = self._box._replace(x=self._box.x + by.x(), y=self._box.y + by.y())
        return self._rulers.snap(there, REACH / self._canvas.zoom)

    def _around(self, seen: Box) -> list[Box]:
        """The clusters in view, and the notes that lie where they were put; these not from afar."""
        scene = self._canvas.board
        layout = scene.layout
        boxes = [
            box
            for one, box in layout.cluster_boxes.items()
            if one not in self._in_hand and box.overlaps(seen)
        ]
        if self._canvas.zoom < PLAIN_BELOW:
            return boxes
        near = [layout.note_boxes[one] for one in scene.notes.whereabouts.within(seen) if self._is_put(one)]
        return boxes + near

    def _is_put(self, note_id: str) -> bool:
        if note_id in self._in_hand:
            return False
        home = self._canvas.board.layout.home_of.get(note_id)
        return home is None or (
            home not in self._in_hand and not self._canvas.board.layout.clusters[home].tidy
        )
