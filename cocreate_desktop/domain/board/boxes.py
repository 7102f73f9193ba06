"""Sizes, boxes and grids on the board, in board px at 100 %."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from typing import NamedTuple

NOTE_WIDTH = 150.0
NOTE_HEIGHT = 122.0
GAP = 12.0
"""Between the notes of a cluster."""
_ACROSS, _DOWN = NOTE_WIDTH + GAP, NOTE_HEIGHT + GAP
"""From one note of a grid to the next."""
SIDE = 14.0
"""From a cluster's edge to its notes."""
TITLE = 52.0
"""Height of a cluster's title."""
FOOT = 16.0
CLUSTER_GAP = 24.0
"""Between clusters in a tidy board."""
THEME_SIDE = 18.0
"""From a theme's edge to its clusters; above them stands its title, as high as a cluster's."""
FARTHEST = 1_000_000.0
"""How far from the origin anything may lie."""
_FEWEST_COLUMNS = 2
"""So wide is every cluster, for the sake of its title."""

Place = tuple[float, float]


class Box(NamedTuple):
    """A rectangle in board px."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def centre(self) -> Place:
        return self.x + self.width / 2, self.y + self.height / 2

    def overlaps(self, other: Box) -> bool:
        """Whether they share more than an edge."""
        return (
            self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom
        )

    def contains(self, other: Box) -> bool:
        """Whether the other lies within, up to the edges."""
        return (
            self.x <= other.x
            and self.y <= other.y
            and self.right >= other.right
            and self.bottom >= other.bottom
        )

    def grown(self, by: float) -> Box:
        """With so much more to every side."""
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies within, the right and the lower edge left out."""
        return self.x <= x < self.right and self.y <= y < self.bottom


class Direction(Enum):
    """To the right and down are 1."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


def columns(count: int) -> int:
    """Columns of a tidy grid of `count` notes: ceil(sqrt(count)), at least one."""
    return max(1, math.isqrt(max(0, count - 1)) + 1)


def cell(row: int, column: int, x: float, y: float) -> Place:
    """The place of a note in a grid of notes that begins at a place."""
    return x + column * _ACROSS, y + row * _DOWN


def slot(index: int, count: int) -> Place:
    """The place of note number `index` of `count` in a tidy cluster, from the cluster's origin."""
    return cell(*divmod(index, columns(count)), SIDE, TITLE)


def size(count: int) -> tuple[float, float]:
    """Width and height of a tidy cluster of `count` notes; an empty one has room for a first."""
    width, height = _grid_size(
        max(_FEWEST_COLUMNS, columns(count)), max(1, math.ceil(count / columns(count)))
    )
    return 2 * SIDE + width, TITLE + height + FOOT


def around(boxes: Sequence[Box]) -> Box:
    """The smallest box that holds all of some boxes."""
    x, y = min(box.x for box in boxes), min(box.y for box in boxes)
    return Box(x, y, max(box.right for box in boxes) - x, max(box.bottom for box in boxes) - y)


def on_board(x: float, y: float) -> Place:
    """A place that is on the board, as near as can be."""
    return max(-FARTHEST, min(FARTHEST, x)), max(-FARTHEST, min(FARTHEST, y))


def neighbour(boxes: Mapping[str, Box], current: str, direction: Direction) -> str | None:
    """The nearest thing in a direction; straight ahead counts as nearer than aside."""
    (x, y), (right, down) = boxes[current].centre, direction.value
    best: tuple[float, str] | None = None
    for key, box in boxes.items():
        ahead = (box.centre[0] - x) * right + (box.centre[1] - y) * down
        aside = abs((box.centre[0] - x) * down) + abs((box.centre[1] - y) * right)
        if key == current or ahead <= 0:
            continue
        found = (ahead + 2 * aside, key)
        best = found if best is None else min(best, found)
    return best[1] if best else None


def free_place(boxes: Iterable[Box], x: float, y: float) -> Place:
    """A point where a note covers nothing, else the first place after it, in reading order, with a gap to
    everything."""
    boxes = list(boxes)
    if not any(note_box(x, y).overlaps(box) for box in boxes):
        return x, y
    taken = [box.grown(GAP) for box in boxes if box.bottom + GAP > y]
    for row in range(len(taken) + 1):
        for column in range(4):
            spot = note_box(*cell(row, column, x, y))
            if not any(spot.overlaps(box) for box in taken):
                return spot.x, spot.y
    return x, max((box.bottom for box in taken), default=y)


def theme_box(boxes: Sequence[Box]) -> Box:
    """The region of a theme around the boxes of its clusters."""
    inner = around(boxes)
    return Box(
        inner.x - THEME_SIDE,
        inner.y - TITLE,
        inner.width + 2 * THEME_SIDE,
        inner.height + TITLE + THEME_SIDE,
    )


def grid(count: int, x: float, y: float) -> list[Place]:
    """Places for several notes that are laid down together at a point."""
    wide = columns(count)
    # As `cell` says, without a call for each of thousands.
    return [(x + index % wide * _ACROSS, y + index // wide * _DOWN) for index in range(count)]


def grid_size(count: int) -> tuple[float, float]:
    """Width and height of such a grid."""
    return _grid_size(columns(count), math.ceil(count / columns(count)))


def _grid_size(wide: int, high: int) -> tuple[float, float]:
    return wide * _ACROSS - GAP, high * _DOWN - GAP


def note_box(x: float, y: float) -> Box:
    """The box of a note whose corner lies there."""
    return Box(x, y, NOTE_WIDTH, NOTE_HEIGHT)


def as_read(boxes: Mapping[str, Box], keys: Sequence[str]) -> list[str]:
    """Keys in reading order: what begins above the middle of a row's first box is in that row."""
    rows: list[list[str]] = []
    for key in sorted(keys, key=lambda one: (boxes[one].y, boxes[one].x)):
        if rows and boxes[key].y < boxes[rows[-1][0]].centre[1]:
            rows[-1].append(key)
        else:
            rows.append([key])
    return [key for row in rows for key in sorted(row, key=lambda one: (boxes[one].x, boxes[one].y))]
