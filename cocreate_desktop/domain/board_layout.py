"""Where things lie on the board, in board px at 100 %: pure geometry, so that views only paint.

A loose note lies where its x and y say. In a tidy cluster a note's place follows from its rank: a grid of
ceil(sqrt(n)) columns below the title. In a cluster that is not tidy, x and y count from the cluster's origin.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from cocreate_desktop.domain.board import Cluster, Note

NOTE_WIDTH = 150.0
NOTE_HEIGHT = 122.0
GAP = 12.0
"""Between the notes of a cluster."""
SIDE = 14.0
"""From a cluster's edge to its notes."""
TITLE = 52.0
"""Height of a cluster's title."""
FOOT = 16.0
CLUSTER_GAP = 24.0
"""Between clusters in a tidy board."""
FARTHEST = 1_000_000.0
"""How far from the origin anything may lie."""
_FEWEST_COLUMNS = 2
"""So wide is every cluster, for the sake of its title."""
_LEAST_ROW = 1100.0
"""Width of a tidy board of few clusters: what a laptop shows at 85 %."""
_SHAPE = 1.7
"""Width to height of a tidy board of many clusters: about that of a screen."""

Place = tuple[float, float]


class Box(NamedTuple):
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

    def holds(self, x: float, y: float) -> bool:
        return self.x <= x < self.right and self.y <= y < self.bottom


class Direction(Enum):
    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


class Drop(NamedTuple):
    """Where notes fall: into a cluster, before one of its notes or behind all; or loose on the board."""

    cluster_id: str | None
    before: str | None = None


@dataclass(frozen=True)
class Tidied:
    """The places of a tidied board, and its clusters in the order in which they lie."""

    clusters: dict[str, Place]
    notes: dict[str, Place]


@dataclass(frozen=True)
class Layout:
    """A board laid out: what lies where. Notes in the tray have no box."""

    clusters: dict[str, Cluster]
    members: dict[str, list[Note]]
    """The notes of each cluster in their order."""
    loose: list[Note]
    tray: list[Note]
    cluster_boxes: dict[str, Box]
    note_boxes: dict[str, Box] = field(repr=False)

    @classmethod
    def of(cls, notes: Iterable[Note], clusters: Iterable[Cluster]) -> Layout:
        known = {cluster.id: cluster for cluster in clusters}
        members: dict[str, list[Note]] = {cluster_id: [] for cluster_id in known}
        loose: list[Note] = []
        tray: list[Note] = []
        for note in sorted(notes, key=lambda one: (one.rank, one.created_at, one.id)):
            if note.cluster_id in known:
                members[note.cluster_id].append(note)
            else:
                (loose if note.on_board else tray).append(note)
        note_boxes = {note.id: _note_box(note.x, note.y) for note in loose}
        cluster_boxes: dict[str, Box] = {}
        for cluster in known.values():
            inside = _places(cluster, members[cluster.id])
            cluster_boxes[cluster.id] = _cluster_box(cluster, inside.values())
            for note_id, (x, y) in inside.items():
                note_boxes[note_id] = _note_box(cluster.x + x, cluster.y + y)
        return cls(known, members, loose, tray, cluster_boxes, note_boxes)

    @cached_property
    def extent(self) -> Box | None:
        """The box around everything; None for an empty board."""
        boxes = (*self.cluster_boxes.values(), *self.note_boxes.values())
        return around(boxes) if boxes else None

    def reading_order(self) -> list[str]:
        """Ids of the notes on the board as one reads them: cluster by cluster, then the loose ones."""
        inside = [note.id for cluster_id in self.members for note in self.members[cluster_id]]
        return inside + _read(self.note_boxes, [note.id for note in self.loose])

    def drop(self, x: float, y: float, *, moved: Iterable[str] = ()) -> Drop:
        """Where notes fall that are let go at a point; `moved` are those in the hand."""
        for cluster_id in reversed(self.cluster_boxes):
            if self.cluster_boxes[cluster_id].holds(x, y):
                return Drop(cluster_id, self._before(cluster_id, x, y, set(moved)))
        return Drop(None)

    def _before(self, cluster_id: str, x: float, y: float, moved: set[str]) -> str | None:
        cluster = self.clusters[cluster_id]
        staying = [note.id for note in self.members[cluster_id] if note.id not in moved]
        wide = columns(len(self.members[cluster_id]))
        column = min(max(0, int((x - cluster.x - SIDE) // (NOTE_WIDTH + GAP))), wide - 1)
        row = max(0, int((y - cluster.y - TITLE) // (NOTE_HEIGHT + GAP)))
        at = row * wide + column
        return staying[at] if cluster.tidy and at < len(staying) else None


def columns(count: int) -> int:
    """Columns of a tidy grid of `count` notes: ceil(sqrt(count)), at least one."""
    return max(1, math.isqrt(max(0, count - 1)) + 1)


def slot(index: int, count: int) -> Place:
    """The place of note number `index` of `count` in a tidy cluster, from the cluster's origin."""
    row, column = divmod(index, columns(count))
    return SIDE + column * (NOTE_WIDTH + GAP), TITLE + row * (NOTE_HEIGHT + GAP)


def size(count: int) -> tuple[float, float]:
    """Width and height of a tidy cluster of `count` notes; an empty one has room for a first."""
    wide = max(_FEWEST_COLUMNS, columns(count))
    high = max(1, math.ceil(count / columns(count)))
    return (
        2 * SIDE + wide * NOTE_WIDTH + (wide - 1) * GAP,
        TITLE + high * NOTE_HEIGHT + (high - 1) * GAP + FOOT,
    )


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
    """The first place for a note at or after a point, in reading order, with a gap to everything."""
    taken = [
        Box(box.x - GAP, box.y - GAP, box.width + 2 * GAP, box.height + 2 * GAP)
        for box in boxes
        if box.bottom + GAP > y
    ]
    for row in range(len(taken) + 1):
        for column in range(4):
            spot = _note_box(x + column * (NOTE_WIDTH + GAP), y + row * (NOTE_HEIGHT + GAP))
            if not any(spot.overlaps(box) for box in taken):
                return spot.x, spot.y
    return x, max((box.bottom for box in taken), default=y)


def grid(count: int, x: float, y: float) -> list[Place]:
    """Places for several notes that are laid down together at a point."""
    wide = columns(count)
    return [
        (x + column * (NOTE_WIDTH + GAP), y + row * (NOTE_HEIGHT + GAP))
        for row, column in (divmod(index, wide) for index in range(count))
    ]


def tidied(layout: Layout) -> Tidied:
    """Clusters in rows as one reads them now, then the loose notes; nothing covers anything."""
    order = _read(layout.cluster_boxes, list(layout.cluster_boxes))
    boxes = [layout.cluster_boxes[cluster_id] for cluster_id in order]
    width = _row_width(boxes, len(layout.loose))
    origins, (x, y), bottom = _rows(boxes, width)
    clusters: dict[str, Place] = {}
    for cluster_id, (left, top) in zip(order, origins, strict=True):
        box, cluster = layout.cluster_boxes[cluster_id], layout.clusters[cluster_id]
        clusters[cluster_id] = left + cluster.x - box.x, top + cluster.y - box.y
    loose = _read(layout.note_boxes, [note.id for note in layout.loose])
    places = _beside_or_below(len(loose), Box(x, y, width - x, bottom - y), width)
    return Tidied(clusters, dict(zip(loose, places, strict=True)))


def _note_box(x: float, y: float) -> Box:
    return Box(x, y, NOTE_WIDTH, NOTE_HEIGHT)


def _places(cluster: Cluster, notes: Sequence[Note]) -> dict[str, Place]:
    """Where the notes of a cluster lie, from its origin."""
    if cluster.tidy:
        return dict(zip((note.id for note in notes), grid(len(notes), SIDE, TITLE), strict=True))
    return {note.id: (note.x, note.y) for note in notes}


def _cluster_box(cluster: Cluster, places: Iterable[Place]) -> Box:
    """A cluster that is not tidy grows around its notes, to every side."""
    places = tuple(places)
    if cluster.tidy or not places:
        return Box(cluster.x, cluster.y, *size(len(places)))
    left, top = min(0.0, *(x - SIDE for x, _ in places)), min(0.0, *(y - TITLE for _, y in places))
    width, height = size(1)
    right = max(width, *(x + NOTE_WIDTH + SIDE for x, _ in places))
    bottom = max(height, *(y + NOTE_HEIGHT + FOOT for _, y in places))
    return Box(cluster.x + left, cluster.y + top, right - left, bottom - top)


def _read(boxes: Mapping[str, Box], keys: Sequence[str]) -> list[str]:
    """Keys in reading order: what begins above the middle of a row's first box is in that row."""
    rows: list[list[str]] = []
    for key in sorted(keys, key=lambda one: (boxes[one].y, boxes[one].x)):
        if rows and boxes[key].y < boxes[rows[-1][0]].centre[1]:
            rows[-1].append(key)
        else:
            rows.append([key])
    return [key for row in rows for key in sorted(row, key=lambda one: (boxes[one].x, boxes[one].y))]


def _row_width(boxes: Sequence[Box], loose: int) -> float:
    area = sum((box.width + CLUSTER_GAP) * (box.height + CLUSTER_GAP) for box in boxes)
    area += loose * (NOTE_WIDTH + GAP) * (NOTE_HEIGHT + GAP)
    return max(_LEAST_ROW, math.sqrt(area * _SHAPE), *(box.width for box in boxes), 0.0)


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
    return [
        (x + column * (NOTE_WIDTH + GAP), y + row * (NOTE_HEIGHT + GAP))
        for row, column in (divmod(index, max(1, across)) for index in range(count))
    ]
