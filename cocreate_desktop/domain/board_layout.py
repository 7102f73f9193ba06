"""Where things lie on the board, in board px at 100 %: pure geometry, so that views only paint.

A loose note lies where its x and y say. In a tidy cluster a note's place follows from its rank: a grid of
ceil(sqrt(n)) columns below the title. In a cluster that is not tidy, x and y count from the cluster's origin.
A theme is a cluster that others name as their parent: it lies around them, and is never itself in a theme.
Of a pile only the note on top has a place.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from cocreate_desktop.domain.board import Cluster, Note
from cocreate_desktop.domain.piles import piled

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
THEME_SIDE = 18.0
"""From a theme's edge to its clusters; above them stands its title, as high as a cluster's."""
FARTHEST = 1_000_000.0
"""How far from the origin anything may lie."""
_FEWEST_COLUMNS = 2
"""So wide is every cluster, for the sake of its title."""

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


NOWHERE = Drop(None)


@dataclass(frozen=True)
class Layout:
    """A board laid out: what lies where. Notes in the tray have no box."""

    clusters: dict[str, Cluster]
    """In the order of their ranks, a theme before those in it."""
    themes: dict[str, list[str]]
    """The clusters of each theme in their order."""
    members: dict[str, list[Note]]
    """The notes of each cluster in their order; of a pile, the one on top. A theme has none of its own."""
    loose: list[Note]
    tray: list[Note]
    cluster_boxes: dict[str, Box]
    """From the lowest to the uppermost, each theme right below its clusters."""
    note_boxes: dict[str, Box] = field(repr=False)
    piles: dict[str, list[Note]] = field(repr=False)
    """What lies together, by the note on top, with it first; without notes that lie by themselves."""

    @classmethod
    def of(cls, notes: Iterable[Note], clusters: Iterable[Cluster]) -> Layout:
        known, themes = _in_order({cluster.id: cluster for cluster in clusters})
        members: dict[str, list[Note]] = {cluster_id: [] for cluster_id in known}
        loose: list[Note] = []
        tray: list[Note] = []
        piles: dict[str, list[Note]] = {}
        on_top = sorted(notes, key=lambda one: (one.rank, one.created_at, one.id))
        if any(note.stack_id for note in on_top):
            together = piled(on_top)
            piles = {pile[0].id: pile for pile in together if len(pile) > 1}
            on_top = [pile[0] for pile in together]
        for note in on_top:
            if note.cluster_id in known:
                members[note.cluster_id].append(note)
            else:
                (loose if note.on_board else tray).append(note)
        note_boxes = {note.id: _note_box(note.x, note.y) for note in loose}
        boxes: dict[str, Box] = {}
        for cluster in known.values():
            inside = _places(cluster, members[cluster.id])
            boxes[cluster.id] = _cluster_box(cluster, inside.values())
            for note_id, (x, y) in inside.items():
                note_boxes[note_id] = _note_box(cluster.x + x, cluster.y + y)
        for theme_id, inside in themes.items():
            own = [boxes[theme_id]] if members[theme_id] else []
            boxes[theme_id] = theme_box([*own, *(boxes[one] for one in inside)])
        upwards = {one: boxes[one] for one in _upwards(known, themes)}
        return cls(known, themes, members, loose, tray, upwards, note_boxes, piles)

    @cached_property
    def theme_of(self) -> dict[str, str]:
        """The theme of each cluster that has one."""
        return {one: theme_id for theme_id, inside in self.themes.items() for one in inside}

    @cached_property
    def top_of(self) -> dict[str, str]:
        """The note on top, for each that lies beneath another."""
        return {note.id: top for top, pile in self.piles.items() for note in pile if note.id != top}

    def box_of(self, note_id: str) -> Box | None:
        """Where a note is seen: in a pile, the one on top. None in the tray."""
        return self.note_boxes.get(self.top_of.get(note_id, note_id))

    def pile(self, note_id: str) -> list[str]:
        """A note on top and all that lie beneath it; a note by itself alone."""
        return [note.id for note in self.piles[note_id]] if note_id in self.piles else [note_id]

    def within(self, cluster_id: str) -> list[str]:
        """A cluster alone; a theme with its clusters."""
        return [cluster_id, *self.themes.get(cluster_id, ())]

    def notes_within(self, cluster_id: str) -> list[str]:
        """The notes that lie in a cluster or in the clusters of a theme, in their order."""
        return [note.id for one in self.within(cluster_id) for note in self.members[one]]

    def around_cluster(self, cluster_id: str) -> dict[str, Box]:
        """Where one goes to from a cluster: the other clusters; from a theme, all that is in none."""
        is_theme = cluster_id in self.themes
        return {
            one: box
            for one, box in self.cluster_boxes.items()
            if (one not in self.theme_of if is_theme else one not in self.themes)
        }

    def theme_at(self, x: float, y: float) -> str | None:
        """The theme that a point lies in."""
        boxes = self.cluster_boxes
        return next((one for one in reversed(boxes) if one in self.themes and boxes[one].holds(x, y)), None)

    @cached_property
    def extent(self) -> Box | None:
        """The box around everything; None for an empty board."""
        boxes = (*self.cluster_boxes.values(), *self.note_boxes.values())
        return around(boxes) if boxes else None

    def reading_order(self) -> list[str]:
        """Ids of the notes on the board as one reads them: cluster by cluster, then the loose ones."""
        inside = [note.id for cluster_id in self.members for note in self.members[cluster_id]]
        return inside + as_read(self.note_boxes, [note.id for note in self.loose])

    def drop(self, x: float, y: float, *, moved: Iterable[str] = ()) -> Drop:
        """Where notes fall that are let go at a point; `moved` are those in the hand."""
        for cluster_id in reversed(self.cluster_boxes):
            if self.cluster_boxes[cluster_id].holds(x, y):
                return Drop(cluster_id, self._before(cluster_id, x, y, set(moved)))
        return NOWHERE

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
    return [
        (x + column * (NOTE_WIDTH + GAP), y + row * (NOTE_HEIGHT + GAP))
        for row, column in (divmod(index, wide) for index in range(count))
    ]


def _note_box(x: float, y: float) -> Box:
    return Box(x, y, NOTE_WIDTH, NOTE_HEIGHT)


def _in_order(clusters: Mapping[str, Cluster]) -> tuple[dict[str, Cluster], dict[str, list[str]]]:
    """Each theme followed by its clusters, and what is in each theme. What would lie deeper lies flat."""
    themes: dict[str, list[str]] = {}
    top: list[str] = []
    for cluster in clusters.values():
        over = clusters.get(cluster.parent_id or "")
        if over is None or over.parent_id in clusters:
            top.append(cluster.id)
        else:
            themes.setdefault(over.id, []).append(cluster.id)
    order = [one for top_id in top for one in (top_id, *themes.get(top_id, ()))]
    return {one: clusters[one] for one in order}, {one: themes[one] for one in order if one in themes}


def _upwards(clusters: Mapping[str, Cluster], themes: Mapping[str, Sequence[str]]) -> list[str]:
    """Ids from the lowest to the uppermost; what is in a theme is right above it."""
    inside = {one for ids in themes.values() for one in ids}
    top = sorted((one for one in clusters if one not in inside), key=lambda one: clusters[one].level)
    return [
        one
        for top_id in top
        for one in (top_id, *sorted(themes.get(top_id, ()), key=lambda one: clusters[one].level))
    ]


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


def as_read(boxes: Mapping[str, Box], keys: Sequence[str]) -> list[str]:
    """Keys in reading order: what begins above the middle of a row's first box is in that row."""
    rows: list[list[str]] = []
    for key in sorted(keys, key=lambda one: (boxes[one].y, boxes[one].x)):
        if rows and boxes[key].y < boxes[rows[-1][0]].centre[1]:
            rows[-1].append(key)
        else:
            rows.append([key])
    return [key for row in rows for key in sorted(row, key=lambda one: (boxes[one].x, boxes[one].y))]
