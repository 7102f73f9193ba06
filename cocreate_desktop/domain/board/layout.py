"""Where things lie on the board, in board px at 100 %: pure geometry, so that views only paint.

A loose note lies where its x and y say. In a tidy cluster a note's place follows from its rank: a grid of
ceil(sqrt(n)) columns below the title. In a cluster that is not tidy, x and y count from the cluster's origin.
A theme is a cluster that others name as their parent: it lies around them, and is never itself in a theme.
Of a pile only the note on top has a place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple, TypeVar

from cocreate_desktop.domain.board.boxes import (
    FOOT,
    GAP,
    NOTE_HEIGHT,
    NOTE_WIDTH,
    SIDE,
    TITLE,
    Box,
    Place,
    around,
    as_read,
    columns,
    grid,
    note_box,
    size,
    theme_box,
)
from cocreate_desktop.domain.board.piles import piled
from cocreate_desktop.domain.board.records import Cluster, Note


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
        note_boxes = {note.id: note_box(note.x, note.y) for note in loose}
        boxes: dict[str, Box] = {}
        for cluster in known.values():
            inside = _places(cluster, members[cluster.id])
            boxes[cluster.id] = _cluster_box(cluster, inside.values())
            for note_id, (x, y) in inside.items():
                note_boxes[note_id] = note_box(cluster.x + x, cluster.y + y)
        for theme_id, inside in themes.items():
            own = [boxes[theme_id]] if members[theme_id] else []
            boxes[theme_id] = theme_box([*own, *(boxes[one] for one in inside)])
        upwards = {one: boxes[one] for one in _upwards(known, themes)}
        return cls(known, themes, members, loose, tray, upwards, note_boxes, piles)

    def moved(self, clusters: Mapping[str, Place], notes: Mapping[str, Place]) -> Layout:
        """The same board with the origins of some clusters, and some loose notes, elsewhere: laid out anew
        only there."""
        boxes, note_boxes = dict(self.cluster_boxes), dict(self.note_boxes)
        for one, (x, y) in clusters.items():
            right, down = x - self.clusters[one].x, y - self.clusters[one].y
            boxes[one] = _moved(boxes[one], right, down)
            note_boxes |= {note.id: _moved(note_boxes[note.id], right, down) for note in self.members[one]}
        note_boxes |= {one: note_boxes[one]._replace(x=x, y=y) for one, (x, y) in notes.items()}
        for theme_id, inside in self.themes.items():
            own = [boxes[theme_id]] if self.members[theme_id] else []
            boxes[theme_id] = theme_box([*own, *(boxes[one] for one in inside)])
        return replace(
            self,
            clusters=self.clusters | {one: _at(self.clusters[one], at) for one, at in clusters.items()},
            loose=[_at(note, notes[note.id]) if note.id in notes else note for note in self.loose],
            cluster_boxes=boxes,
            note_boxes=note_boxes,
        )

    @cached_property
    def theme_of(self) -> dict[str, str]:
        """The theme of each cluster that has one."""
        return {one: theme_id for theme_id, inside in self.themes.items() for one in inside}

    @cached_property
    def home_of(self) -> dict[str, str]:
        """The cluster of each note that lies in one, in a pile too."""
        return {
            note_id: cluster_id
            for cluster_id, notes in self.members.items()
            for note in notes
            for note_id in self.pile(note.id)
        }

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

    @property
    def taken(self) -> list[Box]:
        """The boxes of clusters and of loose notes."""
        return [*self.cluster_boxes.values(), *(self.note_boxes[note.id] for note in self.loose)]

    def origin_at(self, cluster_id: str, x: float, y: float) -> Place:
        """The origin of a cluster, or theme, whose box begins at a place."""
        cluster, box = self.clusters[cluster_id], self.cluster_boxes[cluster_id]
        return x + (cluster.x - box.x), y + (cluster.y - box.y)

    @cached_property
    def extent(self) -> Box | None:
        """The box around everything; None for an empty board. What is in a cluster lies within its box."""
        boxes = (*self.cluster_boxes.values(), *(self.note_boxes[note.id] for note in self.loose))
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


Lying = TypeVar("Lying", Cluster, Note)


def _at(one: Lying, place: Place) -> Lying:
    return replace(one, x=place[0], y=place[1])


def _moved(box: Box, right: float, down: float) -> Box:
    return box._replace(x=box.x + right, y=box.y + down)


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
