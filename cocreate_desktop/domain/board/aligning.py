"""Align and distribute what is selected: pure geometry."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from cocreate_desktop.domain.board.boxes import GAP, Box, Place, around


class Edge(Enum):
    """What of several boxes is brought to one line."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Axis(Enum):
    """Along which gaps are made even."""

    ACROSS = "across"
    DOWN = "down"


def aligned(boxes: Mapping[str, Box], edge: Edge) -> dict[str, Place]:
    """Where boxes go so that they share an edge, or the middle, of what is around them all."""
    if not boxes:
        return {}
    whole = around(list(boxes.values()))
    return {key: _brought(box, whole, edge) for key, box in boxes.items()}


def distributed(boxes: Mapping[str, Box], axis: Axis) -> dict[str, Place]:
    """Where boxes go so that the gaps between them are even, in the order of their middles.

    The first stays, and so does the last if there is room between them; else they go on with the usual gap.
    """
    at = 0 if axis is Axis.ACROSS else 1
    order = sorted(boxes, key=lambda key: (boxes[key].centre[at], key))
    if len(order) < 2:
        return {key: boxes[key][:2] for key in order}
    start, last = boxes[order[0]][at], boxes[order[-1]]
    taken = sum(boxes[key][2 + at] for key in order)
    gap = (last[at] + last[2 + at] - start - taken) / (len(order) - 1)
    places: dict[str, Place] = {}
    for key in order:
        box = boxes[key]
        places[key] = (start, box.y) if axis is Axis.ACROSS else (box.x, start)
        start = start + box[2 + at] + (gap if gap >= 0 else GAP)
    return places


def _brought(box: Box, whole: Box, edge: Edge) -> Place:
    match edge:
        case Edge.LEFT:
            return whole.x, box.y
        case Edge.CENTRE:
            return whole.centre[0] - box.width / 2, box.y
        case Edge.RIGHT:
            return whole.right - box.width, box.y
        case Edge.TOP:
            return box.x, whole.y
        case Edge.MIDDLE:
            return box.x, whole.centre[1] - box.height / 2
        case Edge.BOTTOM:
            return box.x, whole.bottom - box.height
