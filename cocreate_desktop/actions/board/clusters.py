"""Make clusters of notes: title, place, assumptions, merge, dissolve, tidy."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.board.acting import Places, acting, members
from cocreate_desktop.actions.board.notes import notes_from
from cocreate_desktop.actions.board.reading import board_notes
from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.actions.wording import line
from cocreate_desktop.domain.board import Cluster, ClusterAssumption, Note
from cocreate_desktop.domain.board_layout import Box, Layout, on_board, slot, tidied
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.rank import rank_between, ranks
from cocreate_desktop.errors import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("Field", "The cluster's title")


def add_cluster(
    desk: Desk,
    session_id: str,
    title: str = "",
    *,
    note_ids: Collection[str] = (),
    observation_ids: Collection[str] = (),
    x: float = 0.0,
    y: float = 0.0,
    cluster_id: str | None = None,
    gesture: str | None = None,
) -> ChangeSet:
    """A cluster of the given notes, in their order, and of notes made of entries behind them. Its title may
    follow later.

    Raises UserError for a title that is too long, and for an entry that may not be shown yet.
    """
    if done := desk.already_made("clusters", cluster_id):
        return done
    last = max((one.rank for one in desk.library.board.clusters(session_id)), default=None)
    left, top = on_board(x, y)
    cluster = Cluster(
        cluster_id or desk.new_id(), session_id, line(title, TITLE), rank_between(last, None), left, top
    )
    made = notes_from(desk, session_id, observation_ids, cluster.id)
    count = len(note_ids) + len(made)
    keys, places = ranks(count), [slot(index, count) for index in range(count)]
    with acting(desk, verbs.ADD_CLUSTER, session_id, gesture) as act:
        act.recorder.insert(cluster)
        for note_id, rank, (x, y) in zip(note_ids, keys, places, strict=False):
            act.recorder.update(Note, note_id, cluster_id=cluster.id, on_board=True, rank=rank, x=x, y=y)
        behind = zip(made, keys[len(note_ids) :], places[len(note_ids) :], strict=True)
        act.recorder.insert_many(
            replace(note, on_board=True, rank=rank, x=x, y=y) for note, rank, (x, y) in behind
        )
    return act.made


def edit_cluster(
    desk: Desk,
    cluster_id: str,
    *,
    title: str | None = None,
    tidy: bool | None = None,
    gesture: str | None = None,
) -> ChangeSet | None:
    """Change a title, or whether the notes lie in a grid. Out of the grid they stay where they are.

    Raises UserError for a title that is too long.
    """
    cluster = desk.library.board.cluster(cluster_id)
    with acting(desk, verbs.EDIT_CLUSTER, cluster.session_id, gesture) as act:
        if title is not None:
            act.recorder.update(Cluster, cluster_id, title=line(title, TITLE))
        if tidy is not None and tidy is not cluster.tidy:
            if not tidy:
                boxes = _boxes(desk, cluster.session_id)
                for note in members(desk, cluster):
                    x, y = boxes[note.id].x - cluster.x, boxes[note.id].y - cluster.y
                    act.recorder.update(Note, note.id, x=x, y=y)
            act.recorder.update(Cluster, cluster_id, tidy=tidy)
    return act.result


def move_clusters(desk: Desk, places: Places, *, gesture: str | None = None) -> ChangeSet | None:
    """Move clusters; their notes go with them without being written."""
    if not places:
        return None
    session_id = desk.library.board.cluster(next(iter(places))).session_id
    with acting(desk, verbs.MOVE_CLUSTERS, session_id, gesture) as act:
        for cluster_id, place in places.items():
            x, y = on_board(*place)
            act.recorder.update(Cluster, cluster_id, x=x, y=y)
    return act.result


def merge_clusters(desk: Desk, into: str, others: Collection[str]) -> ChangeSet | None:
    """Make one cluster of several: notes and assumptions go over, an empty title takes the first other's."""
    kept = desk.library.board.cluster(into)
    merged = [desk.library.board.cluster(one) for one in others if one != into]
    if not merged:
        return None
    moving = [note for cluster in merged for note in members(desk, cluster)]
    boxes = _boxes(desk, kept.session_id)
    last = max((note.rank for note in members(desk, kept)), default=None)
    with acting(desk, verbs.MERGE_CLUSTERS, kept.session_id) as act:
        if not kept.title:
            title = next((one.title for one in merged if one.title), "")
            act.recorder.update(Cluster, into, title=title)
        for note, rank in zip(moving, ranks(len(moving), last), strict=True):
            x, y = boxes[note.id].x - kept.x, boxes[note.id].y - kept.y
            act.recorder.update(Note, note.id, cluster_id=into, rank=rank, x=x, y=y)
        _merge_links(desk, act, kept, [cluster.id for cluster in merged])
        for cluster in merged:
            act.recorder.delete(Cluster, cluster.id)
    return act.result


def dissolve_cluster(desk: Desk, cluster_id: str) -> ChangeSet:
    """Take a cluster away; its notes stay where they lie, loose."""
    cluster = desk.library.board.cluster(cluster_id)
    boxes = _boxes(desk, cluster.session_id)
    with acting(desk, verbs.DISSOLVE_CLUSTER, cluster.session_id) as act:
        for note in members(desk, cluster):
            box = boxes[note.id]
            act.recorder.update(Note, note.id, cluster_id=None, on_board=True, x=box.x, y=box.y)
        act.recorder.delete(Cluster, cluster_id)
    return act.made


def link_cluster(desk: Desk, cluster_id: str, session_assumption_id: str) -> ChangeSet | None:
    """Say that a cluster is about an assumption; None when it was said before."""
    cluster = desk.library.board.cluster(cluster_id)
    if session_assumption_id in {one.session_assumption_id for one in _links(desk, cluster)}:
        return None
    with acting(desk, verbs.LINK_CLUSTER, cluster.session_id) as act:
        act.recorder.insert(ClusterAssumption(desk.new_id(), cluster_id, session_assumption_id))
    return act.result


def unlink_cluster(desk: Desk, cluster_id: str, session_assumption_id: str) -> ChangeSet | None:
    """Take the link back; None when there is none."""
    cluster = desk.library.board.cluster(cluster_id)
    with acting(desk, verbs.UNLINK_CLUSTER, cluster.session_id) as act:
        for link in _links(desk, cluster):
            if link.session_assumption_id == session_assumption_id:
                act.recorder.delete(ClusterAssumption, link.id)
    return act.result


def tidy_board(desk: Desk, session_id: str) -> ChangeSet | None:
    """Lay the clusters in rows and the loose notes behind them; clusters are numbered as they then lie."""
    clusters = desk.library.board.clusters(session_id)
    tidy = tidied(Layout.of(board_notes(desk.library, session_id), clusters))
    with acting(desk, verbs.TIDY_BOARD, session_id) as act:
        for (cluster_id, (x, y)), rank in zip(tidy.clusters.items(), ranks(len(tidy.clusters)), strict=True):
            act.recorder.update(Cluster, cluster_id, x=x, y=y, rank=rank)
        for note_id, (x, y) in tidy.notes.items():
            act.recorder.update(Note, note_id, x=x, y=y)
    return act.result


def _merge_links(desk: Desk, act: Act, kept: Cluster, merged: Collection[str]) -> None:
    links = desk.library.board.cluster_links(kept.session_id)
    known = {one.session_assumption_id for one in links if one.cluster_id == kept.id}
    for link in links:
        if link.cluster_id in merged and link.session_assumption_id not in known:
            known.add(link.session_assumption_id)
            act.recorder.insert(ClusterAssumption(desk.new_id(), kept.id, link.session_assumption_id))


def _links(desk: Desk, cluster: Cluster) -> list[ClusterAssumption]:
    links = desk.library.board.cluster_links(cluster.session_id)
    return [link for link in links if link.cluster_id == cluster.id]


def _boxes(desk: Desk, session_id: str) -> dict[str, Box]:
    """Where every note lies as it is seen; those that may not be shown lie where they would."""
    board = desk.library.board
    clusters = board.clusters(session_id)
    everything = Layout.of(board.notes(session_id), clusters)
    seen = Layout.of(board_notes(desk.library, session_id), clusters)
    return everything.note_boxes | seen.note_boxes
