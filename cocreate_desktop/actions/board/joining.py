"""Make one cluster of several, two of one, or none."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import count

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.board.acting import acting, clusters_in, members, with_piles
from cocreate_desktop.actions.board.locking import free_notes, refuse_locked
from cocreate_desktop.actions.board.lying import note_boxes
from cocreate_desktop.actions.board.themes import drop_emptied
from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.actions.ordering import ranks_around
from cocreate_desktop.domain.board import Cluster, ClusterAssumption, Note
from cocreate_desktop.domain.board.boxes import SIDE, TITLE, Place, on_board
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.limits import LONGEST_TITLE
from cocreate_desktop.domain.rank import ranks
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError

ALL_OF_IT = QT_TRANSLATE_NOOP("Board", "That is the whole cluster. Leave at least one note in it.")
ANOTHER_HOME = QT_TRANSLATE_NOOP("Board", "A cluster is split from within: select notes of one cluster.")


def merge_clusters(
    desk: Desk, into: str, others: Collection[str], *, gesture: str | None = None
) -> ChangeSet | None:
    """Make one cluster of several: notes and assumptions go over, an empty title takes the first other's.

    Of a theme all clusters are merged; into a theme they go as they are. Raises UserError when one of them is
    locked.
    """
    kept = desk.library.board.cluster(into)
    merged = [desk.library.board.cluster(one) for one in others if one != into]
    if not merged:
        return None
    refuse_locked(desk, kept, *merged)
    takes_clusters = bool(clusters_in(desk, kept))
    inside = [one for cluster in merged for one in clusters_in(desk, cluster)]
    boxes = note_boxes(desk, kept.session_id)
    with acting(desk, verbs.MERGE_CLUSTERS, kept.session_id, gesture) as act:
        if not kept.title and (title := next((one.title for one in merged if one.title), "")):
            act.recorder.update(Cluster, into, title=title)
        if takes_clusters:
            going = [one for one in merged if clusters_in(desk, one)]
            for one in [*inside, *(one for one in merged if one not in going)]:
                act.recorder.update(Cluster, one.id, parent_id=into)
        else:
            going = list({one.id: one for one in (*merged, *inside) if one.id != into}.values())
            moving = [note for cluster in going for note in members(desk, cluster)]
            last = max((note.rank for note in members(desk, kept)), default=None)
            for note, rank in zip(moving, ranks(len(moving), last), strict=True):
                x, y = boxes[note.id].x - kept.x, boxes[note.id].y - kept.y
                act.recorder.update(Note, note.id, cluster_id=into, rank=rank, x=x, y=y)
            if any(one.id == kept.parent_id for one in going):
                act.recorder.update(Cluster, into, parent_id=None)
        _merge_links(desk, act, kept, [cluster.id for cluster in going])
        for cluster in going:
            act.recorder.delete(Cluster, cluster.id)
        drop_emptied(desk, act, merged)
    return act.result


def split_cluster(
    desk: Desk,
    note_ids: Collection[str],
    at: Place,
    *,
    cluster_id: str | None = None,
    gesture: str | None = None,
) -> ChangeSet:
    """Make some notes of a cluster one of their own, at a place on the board: in the same theme and colour,
    its title numbered on. Notes that are locked stay.

    Raises UserError for all notes of a cluster, and for notes of several or none.
    """
    if done := desk.already_made("clusters", cluster_id):
        return done
    board = desk.library.board
    homes = {board.note(one).cluster_id for one in note_ids}
    home_id = homes.pop() if len(homes) == 1 else None
    if home_id is None:
        raise UserError(ANOTHER_HOME)
    home = board.cluster(home_id)
    refuse_locked(desk, home)
    piles = with_piles(desk, home.session_id, free_notes(desk, note_ids)).values()
    going = [one for pile in piles for one in pile]
    staying = [note for note in members(desk, home) if note.id not in going]
    if not staying or not going:
        raise UserError(ALL_OF_IT)
    part = _like(home, cluster_id or desk.new_id(), at, board.clusters(home.session_id))
    boxes = note_boxes(desk, home.session_id)
    left, top = min(boxes[one].x for one in going), min(boxes[one].y for one in going)
    with acting(desk, verbs.SPLIT_CLUSTER, home.session_id, gesture) as act:
        act.recorder.insert(part)
        for one in going:
            inside = SIDE + boxes[one].x - left, TITLE + boxes[one].y - top
            act.recorder.update(Note, one, cluster_id=part.id, x=inside[0], y=inside[1])
    return act.made


def dissolve_cluster(desk: Desk, cluster_id: str) -> ChangeSet:
    """Take a cluster away; its notes stay where they lie, loose, and the clusters of a theme without one.

    Raises UserError when it is locked.
    """
    cluster = desk.library.board.cluster(cluster_id)
    refuse_locked(desk, cluster)
    boxes = note_boxes(desk, cluster.session_id)
    with acting(desk, verbs.DISSOLVE_CLUSTER, cluster.session_id) as act:
        for note in members(desk, cluster):
            box = boxes[note.id]
            act.recorder.update(Note, note.id, cluster_id=None, on_board=True, x=box.x, y=box.y)
        for one in clusters_in(desk, cluster):
            act.recorder.update(Cluster, one.id, parent_id=None)
        act.recorder.delete(Cluster, cluster_id)
        drop_emptied(desk, act, [cluster])
    return act.made


def _like(home: Cluster, new_id: str, at: Place, clusters: Sequence[Cluster]) -> Cluster:
    """A second cluster like one, right behind it among all."""
    place = next(n for n, one in enumerate(clusters, start=1) if one.id == home.id)
    title = _numbered_on(home.title, {one.title for one in clusters})
    (rank,) = ranks(1, *ranks_around(clusters, place))
    x, y = on_board(*at)
    return replace(home, id=new_id, title=title, rank=rank, x=x, y=y)


def _merge_links(desk: Desk, act: Act, kept: Cluster, merged: Collection[str]) -> None:
    links = desk.library.board.cluster_links(kept.session_id)
    known = {one.session_assumption_id for one in links if one.cluster_id == kept.id}
    for link in links:
        if link.cluster_id in merged and link.session_assumption_id not in known:
            known.add(link.session_assumption_id)
            act.recorder.insert(ClusterAssumption(desk.new_id(), kept.id, link.session_assumption_id))


def _numbered_on(title: str, taken: Collection[str]) -> str:
    """The title with the first number from 2 on that makes it another one; a title that is empty stays so."""
    if not title:
        return ""
    endings = (f" ({n})" for n in count(2))
    return next(
        one for one in (title[: LONGEST_TITLE - len(end)] + end for end in endings) if one not in taken
    )
