"""A tidy board on which some things are locked: they stay, and the others lie beside them."""

from __future__ import annotations

from dataclasses import replace

from cocreate_desktop.domain.board.boxes import CLUSTER_GAP, Box, Place, around
from cocreate_desktop.domain.board.layout import Layout
from cocreate_desktop.domain.board.locks import Locks
from cocreate_desktop.domain.board.tidying import Tidied, tidied


def tidied_around_locks(layout: Layout) -> Tidied:
    """What is free in rows, as on any tidy board; below what is locked if it would cover some of it.

    A theme stays as a whole when something in it is locked.
    """
    staying = _staying(layout)
    loose = [note for note in layout.loose if note.locked]
    if not staying and not loose:
        return tidied(layout)
    held = [layout.cluster_boxes[one] for one in staying] + [layout.note_boxes[note.id] for note in loose]
    free = _without(layout, staying)
    laid = tidied(free)
    boxes = _boxes(free, laid)
    if not any(box.overlaps(other) for box in boxes for other in held):
        return laid
    whole, top = around(boxes), around(held).bottom + CLUSTER_GAP
    down = top - whole.y
    return Tidied(_lowered(laid.clusters, down), _lowered(laid.notes, down))


def _staying(layout: Layout) -> set[str]:
    """Clusters that are locked, with their themes and all that lies in these."""
    locked = Locks.of((), layout.clusters.values()).clusters
    outer = {layout.theme_of.get(one, one) for one in locked}
    return {one for found in outer for one in layout.within(found)}


def _without(layout: Layout, staying: set[str]) -> Layout:
    clusters = [one for one in layout.clusters.values() if one.id not in staying]
    inside = [note for one in clusters for note in layout.members[one.id]]
    return Layout.of([*inside, *(note for note in layout.loose if not note.locked)], clusters)


def _boxes(layout: Layout, laid: Tidied) -> list[Box]:
    """Where everything then lies."""
    clusters = [
        replace(one, x=laid.clusters[one.id][0], y=laid.clusters[one.id][1])
        for one in layout.clusters.values()
    ]
    loose = [replace(one, x=laid.notes[one.id][0], y=laid.notes[one.id][1]) for one in layout.loose]
    inside = [note for notes in layout.members.values() for note in notes]
    there = Layout.of([*inside, *loose], clusters)
    return [*there.cluster_boxes.values(), *there.note_boxes.values()]


def _lowered(places: dict[str, Place], by: float) -> dict[str, Place]:
    return {one: (x, y + by) for one, (x, y) in places.items()}
