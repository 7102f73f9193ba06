"""Room on the board: what a cluster that has grown would cover moves down; a new one finds a free place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from cocreate_desktop.domain.board.boxes import (
    CLUSTER_GAP,
    GAP,
    SIDE,
    TITLE,
    Box,
    Place,
    around,
    size,
    theme_box,
)
from cocreate_desktop.domain.board.layout import Layout


def making_room(before: Layout, after: Layout, grown: str) -> tuple[dict[str, Place], dict[str, Place]]:
    """New origins of clusters, and new places of loose notes, that a cluster covers since it has grown.

    They go straight down, and so does what they would cover in turn; a theme with its clusters. What lay over
    something before stays. In a theme its clusters make room first, then what lies around the theme.
    """
    down: dict[str, float] = {}
    theme_id = after.theme_of.get(grown)
    boxes = after.cluster_boxes
    if theme_id is not None:
        inside = {one: boxes[one] for one in after.themes[theme_id]}
        down = _pushed(before.cluster_boxes, inside, grown)
        lowered = [_lower(box, down.get(one, 0.0)) for one, box in inside.items()]
        boxes = boxes | {theme_id: theme_box(lowered)}
    around = {one: box for one, box in boxes.items() if one not in after.theme_of}
    around |= {note.id: after.note_boxes[note.id] for note in after.loose}
    for one, by in _pushed(before.cluster_boxes | before.note_boxes, around, theme_id or grown).items():
        down |= dict.fromkeys(after.within(one) if one in after.clusters else [one], by)
    clusters = {one: (place.x, place.y + down[one]) for one, place in after.clusters.items() if one in down}
    notes = {note.id: (note.x, note.y + down[note.id]) for note in after.loose if note.id in down}
    return clusters, notes


def beside(layout: Layout, cluster_id: str, width: float, height: float) -> Box:
    """A place for a new cluster right of another one, or straight below that place where it is free.

    In a theme it is free of the theme's other clusters; what lies around the theme makes room.
    """
    box = layout.cluster_boxes[cluster_id]
    theme_id = layout.theme_of.get(cluster_id)
    if theme_id is not None:
        taken = [layout.cluster_boxes[one] for one in layout.themes[theme_id]]
    else:
        taken = layout.taken
    return free_below(taken, Box(box.right + CLUSTER_GAP, box.y, width, height))


def around_notes(layout: Layout, note_ids: Sequence[str]) -> Place:
    """Where a new cluster of notes begins: where loose ones lie, clear of what is above and left; beside
    the cluster from which some of them come."""
    wide, high = size(len(note_ids))
    homes = [home for home, notes in layout.members.items() if any(one.id in note_ids for one in notes)]
    if homes:
        return beside(layout, homes[0], wide, high)[:2]
    notes = around([layout.note_boxes[one] for one in note_ids])
    wanted = Box(notes.x - SIDE, notes.y - TITLE, wide, high)
    touched = [box for box in layout.taken if box.overlaps(wanted)]
    left = (box.right + GAP for box in touched if box.right <= notes.x)
    above = (box.bottom + GAP for box in touched if box.bottom <= notes.y)
    return max([wanted.x, *left]), max([wanted.y, *above])


def free_below(taken: Iterable[Box], box: Box) -> Box:
    """The box, or where straight below it nothing is covered."""
    for other in sorted(taken, key=lambda one: (one.y, one.bottom)):
        if box.overlaps(other):
            box = box._replace(y=other.bottom + CLUSTER_GAP)
    return box


def _pushed(lay: Mapping[str, Box], boxes: Mapping[str, Box], grown: str) -> dict[str, float]:
    """By how much everything goes down that `grown` covers, or that is covered in turn."""
    boxes, down = dict(boxes), dict[str, float]()
    pushing = [grown]
    for pusher in pushing:
        for key, box in boxes.items():
            was_over = key in lay and pusher in lay and lay[key].overlaps(lay[pusher])
            if key not in (grown, pusher) and box.overlaps(boxes[pusher]) and not was_over:
                below = boxes[pusher].bottom + CLUSTER_GAP
                down[key] = down.get(key, 0.0) + below - box.y
                boxes[key] = box._replace(y=below)
                pushing.append(key)
    return down


def _lower(box: Box, by: float) -> Box:
    return box._replace(y=box.y + by)
