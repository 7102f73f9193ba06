"""What lies over what, and what lies level: notes and clusters stay in their homes."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.board.acting import Places, acting
from cocreate_desktop.actions.board.locking import free_clusters, free_notes
from cocreate_desktop.actions.board.lying import with_themes
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.board import Cluster, Note
from cocreate_desktop.domain.board.boxes import on_board
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.rank import ranks


def layer(
    desk: Desk,
    session_id: str,
    *,
    note_ids: Collection[str] = (),
    cluster_ids: Collection[str] = (),
    to_front: bool,
) -> ChangeSet | None:
    """Lay notes over (or under) all others of their home, clusters over all beside them.

    They keep their order among themselves, clusters their numbers. In a tidy grid nothing lies over anything.
    """
    notes = _note_ranks(desk, session_id, note_ids, to_front)
    levels = _cluster_levels(desk, session_id, cluster_ids, to_front)
    with acting(desk, verbs.LAYER, session_id) as act:
        for note_id, rank in notes.items():
            act.recorder.update(Note, note_id, rank=rank)
        for cluster_id, level in levels.items():
            act.recorder.update(Cluster, cluster_id, level=level)
    return act.result


def line_up(
    desk: Desk, session_id: str, *, notes: Places | None = None, clusters: Places | None = None
) -> ChangeSet | None:
    """Move notes within their homes, and clusters, as one act. Places are those on the board.

    What is locked stays, and so do notes in the tidy grid of a cluster.
    """
    homes = {one.id: one for one in desk.library.board.clusters(session_id)}
    notes, clusters = notes or {}, clusters or {}
    free = free_notes(desk, notes)
    origins = with_themes(desk, session_id, {one: clusters[one] for one in free_clusters(desk, clusters)})
    with acting(desk, verbs.LINE_UP, session_id) as act:
        for note_id in free:
            home = homes.get(desk.library.board.note(note_id).cluster_id or "")
            if home is None or not home.tidy:
                x, y = on_board(*notes[note_id])
                left, top = (home.x, home.y) if home else (0.0, 0.0)
                act.recorder.update(Note, note_id, x=x - left, y=y - top)
        for cluster_id, place in origins.items():
            x, y = on_board(*place)
            act.recorder.update(Cluster, cluster_id, x=x, y=y)
    return act.result


def _note_ranks(desk: Desk, session_id: str, note_ids: Collection[str], to_front: bool) -> dict[str, str]:
    """New ranks, of those notes alone that do not lie so already."""
    tidy = {one.id for one in desk.library.board.clusters(session_id) if one.tidy}
    homes: dict[str | None, list[Note]] = {}
    for note in desk.library.board.notes(session_id):
        if note.on_board and note.cluster_id not in tidy:
            homes.setdefault(note.cluster_id, []).append(note)
    found: dict[str, str] = {}
    for notes in homes.values():
        order, moved, others = _parted([note.id for note in notes], note_ids)
        rank_of = {note.id: note.rank for note in notes}
        if moved and others and order != _joined(moved, others, to_front):
            edge = rank_of[others[-1]] if to_front else rank_of[others[0]]
            keys = ranks(len(moved), edge or None) if to_front else ranks(len(moved), None, edge or None)
            found |= dict(zip(moved, keys, strict=True))
    return found


def _cluster_levels(
    desk: Desk, session_id: str, cluster_ids: Collection[str], to_front: bool
) -> dict[str, int]:
    """New levels, of those clusters alone that do not lie so already beside the others of their theme."""
    levels: Mapping[str, int] = {one.id: one.level for one in desk.library.board.clusters(session_id)}
    beside: dict[str | None, list[str]] = {}
    for one in desk.library.board.clusters(session_id):
        beside.setdefault(one.parent_id, []).append(one.id)
    found: dict[str, int] = {}
    for ids in beside.values():
        order, moved, others = _parted(sorted(ids, key=lambda one: levels[one]), cluster_ids)
        if moved and others and order != _joined(moved, others, to_front):
            first = levels[others[-1]] + 1 if to_front else levels[others[0]] - len(moved)
            found |= {one: first + at for at, one in enumerate(moved)}
    return found


def _parted(order: Sequence[str], chosen: Collection[str]) -> tuple[list[str], list[str], list[str]]:
    """All, the chosen and the others, each in their order."""
    return (
        list(order),
        [one for one in order if one in chosen],
        [one for one in order if one not in chosen],
    )


def _joined(moved: list[str], others: list[str], to_front: bool) -> list[str]:
    return others + moved if to_front else moved + others
