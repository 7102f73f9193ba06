"""Room on the board: what a cluster that has grown would cover moves down; a new one finds a free place."""

from __future__ import annotations

from collections.abc import Iterable

from cocreate_desktop.domain.board_layout import CLUSTER_GAP, Box, Layout, Place


def making_room(before: Layout, after: Layout, grown: str) -> tuple[dict[str, Place], dict[str, Place]]:
    """New origins of clusters, and new places of loose notes, that a cluster covers since it has grown.

    They go straight down, and so does what they would cover in turn. What lay over something before stays.
    """
    lay = _boxes(before)
    boxes = _boxes(after)
    pushing = [grown]
    for pusher in pushing:
        for key, box in boxes.items():
            was_over = key in lay and pusher in lay and lay[key].overlaps(lay[pusher])
            if key not in (grown, pusher) and box.overlaps(boxes[pusher]) and not was_over:
                boxes[key] = box._replace(y=boxes[pusher].bottom + CLUSTER_GAP)
                pushing.append(key)
    moved = set(pushing[1:])
    clusters = {
        key: (one.x, one.y + boxes[key].y - after.cluster_boxes[key].y)
        for key, one in after.clusters.items()
        if key in moved
    }
    return clusters, {note.id: boxes[note.id][:2] for note in after.loose if note.id in moved}


def free_below(taken: Iterable[Box], box: Box) -> Box:
    """The box, or where straight below it nothing is covered."""
    for other in sorted(taken, key=lambda one: (one.y, one.bottom)):
        if box.overlaps(other):
            box = box._replace(y=other.bottom + CLUSTER_GAP)
    return box


def _boxes(layout: Layout) -> dict[str, Box]:
    return layout.cluster_boxes | {note.id: layout.note_boxes[note.id] for note in layout.loose}
