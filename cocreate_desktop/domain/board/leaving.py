"""Where goes what leaves: notes their cluster, clusters their theme, duplicates their pile."""

from __future__ import annotations

from collections.abc import Iterable

from cocreate_desktop.domain.board.boxes import CLUSTER_GAP, GAP, Box, Place, free_place
from cocreate_desktop.domain.board.layout import Layout
from cocreate_desktop.domain.board.making_room import free_below


def notes_out(layout: Layout, note_ids: Iterable[str]) -> dict[str, Place]:
    """Free places right of the cluster that notes lie in, or of its theme; loose notes have none."""
    taken = layout.taken
    places: dict[str, Place] = {}
    for one in note_ids:
        if home := layout.home_of.get(one):
            outer, box = layout.cluster_boxes[layout.theme_of.get(home, home)], layout.note_boxes[one]
            places[one] = free_place(taken, outer.right + GAP, box.y)
            taken.append(Box(*places[one], box.width, box.height))
    return places


def clusters_out(layout: Layout, cluster_ids: Iterable[str]) -> dict[str, Place]:
    """Free origins right of the theme that clusters lie in."""
    taken = [box for one, box in layout.cluster_boxes.items() if one not in layout.theme_of]
    taken += [layout.note_boxes[note.id] for note in layout.loose]
    places: dict[str, Place] = {}
    for one in cluster_ids:
        theme, box = layout.cluster_boxes[layout.theme_of[one]], layout.cluster_boxes[one]
        free = free_below(taken, box._replace(x=theme.right + CLUSTER_GAP))
        taken.append(free)
        places[one] = layout.origin_at(one, free.x, free.y)
    return places


def duplicates_out(layout: Layout, tops: Iterable[str]) -> dict[str, Place]:
    """Free places right of the notes on top for all that lie beneath them; in a cluster from its origin."""
    places: dict[str, Place] = {}
    everything = layout.taken
    for top in tops:
        box, home = layout.note_boxes[top], layout.clusters.get(layout.home_of.get(top, ""))
        taken = [layout.note_boxes[note.id] for note in layout.members[home.id]] if home else everything
        left, up = (home.x, home.y) if home else (0.0, 0.0)
        for note in layout.piles[top][1:]:
            x, y = free_place(taken, box.right + GAP, box.y)
            taken.append(Box(x, y, box.width, box.height))
            places[note.id] = x - left, y - up
    return places
