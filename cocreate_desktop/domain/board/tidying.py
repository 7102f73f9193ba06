"""A tidy board: clusters in rows, themes as blocks of theirs, and the loose notes behind them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cocreate_desktop.domain.board.boxes import (
    CLUSTER_GAP,
    GAP,
    NOTE_HEIGHT,
    NOTE_WIDTH,
    THEME_SIDE,
    TITLE,
    Box,
    Place,
    as_read,
    cell,
    theme_box,
)
from cocreate_desktop.domain.board.layout import Layout

_LEAST_ROW = 1100.0
"""Width of a tidy board of few clusters: what a laptop shows at 85 %."""
_SHAPE = 1.7
"""Width to height of a tidy board of many clusters: about that of a screen."""
_SHAPE_WITHIN = 2.4
"""Of the clusters in a theme: two lie side by side."""


@dataclass(frozen=True)
class Tidied:
    """The places of a tidied board, and its clusters in the order in which they lie."""

    clusters: dict[str, Place]
    notes: dict[str, Place]


class _Block(NamedTuple):
    """A cluster, or a theme with its clusters: how large it is, and what lies where from its corner."""

    box: Box
    origins: dict[str, Place]


def tidied(layout: Layout) -> Tidied:
    """Clusters and themes in rows as one reads them now, then the loose notes; nothing covers anything.

    The clusters of a theme lie in rows of their own.
    """
    order = as_read(layout.cluster_boxes, [one for one in layout.clusters if one not in layout.theme_of])
    blocks = [_block(layout, cluster_id) for cluster_id in order]
    boxes = [block.box for block in blocks]
    width = _row_width(boxes, len(layout.loose))
    corners, (x, y), bottom = _rows(boxes, width)
    clusters = {
        cluster_id: (left + x, top + y)
        for (left, top), block in zip(corners, blocks, strict=True)
        for cluster_id, (x, y) in block.origins.items()
    }
    loose = as_read(layout.note_boxes, [note.id for note in layout.loose])
    places = _beside_or_below(len(loose), Box(x, y, width - x, bottom - y), width)
    return Tidied(clusters, dict(zip(loose, places, strict=True)))


def _block(layout: Layout, cluster_id: str) -> _Block:
    if cluster_id not in layout.themes:
        return _Block(layout.cluster_boxes[cluster_id], {cluster_id: layout.origin_at(cluster_id, 0.0, 0.0)})
    order = as_read(layout.cluster_boxes, layout.themes[cluster_id])
    boxes = [layout.cluster_boxes[one] for one in order]
    corners, _, _ = _rows(boxes, _width_within(boxes))
    origins = {cluster_id: (0.0, 0.0)}
    for one, (left, top) in zip(order, corners, strict=True):
        origins[one] = layout.origin_at(one, THEME_SIDE + left, TITLE + top)
    laid = [Box(x, y, box.width, box.height) for (x, y), box in zip(corners, boxes, strict=True)]
    return _Block(theme_box(laid), origins)


def _row_width(boxes: Sequence[Box], loose: int) -> float:
    area = _area(boxes) + loose * (NOTE_WIDTH + GAP) * (NOTE_HEIGHT + GAP)
    return max(_LEAST_ROW, math.sqrt(area * _SHAPE), *(box.width for box in boxes), 0.0)


def _width_within(boxes: Sequence[Box]) -> float:
    """Width of the rows in a theme."""
    return max(math.sqrt(_area(boxes) * _SHAPE_WITHIN), *(box.width for box in boxes), 0.0)


def _area(boxes: Sequence[Box]) -> float:
    return sum((box.width + CLUSTER_GAP) * (box.height + CLUSTER_GAP) for box in boxes)


def _rows(boxes: Sequence[Box], width: float) -> tuple[list[Place], Place, float]:
    """Origins of boxes laid in rows, where the last row goes on, and where it ends below."""
    origins: list[Place] = []
    x = y = bottom = 0.0
    for box in boxes:
        if x > 0 and x + box.width > width:
            x, y = 0.0, bottom + CLUSTER_GAP
        origins.append((x, y))
        x += box.width + CLUSTER_GAP
        bottom = max(bottom, y + box.height)
    return origins, (x, y), bottom


def _beside_or_below(count: int, rest: Box, width: float) -> list[Place]:
    """Places for loose notes: beside the last row if all fit there, else in rows below it."""
    across = int((rest.width + GAP) // (NOTE_WIDTH + GAP))
    down = int((rest.height + GAP) // (NOTE_HEIGHT + GAP))
    if count <= across * down:
        x, y = rest.x, rest.y
    else:
        x, y = 0.0, rest.bottom + CLUSTER_GAP if rest.bottom else 0.0
        across = int((width + GAP) // (NOTE_WIDTH + GAP))
    return [cell(*divmod(index, max(1, across)), x, y) for index in range(count)]
