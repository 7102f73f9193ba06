"""Make clusters of notes: title, colour, place, assumptions, tidy."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.board.acting import Places, acting, members, with_piles
from cocreate_desktop.actions.board.locking import free_clusters, free_notes, refuse_locked
from cocreate_desktop.actions.board.lying import note_boxes, with_themes
from cocreate_desktop.actions.board.notes import notes_from
from cocreate_desktop.actions.board.reading import board_notes
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.wording import line
from cocreate_desktop.domain.board import Cluster, ClusterAssumption, ClusterColour, Note
from cocreate_desktop.domain.board.boxes import on_board, slot
from cocreate_desktop.domain.board.layout import Layout
from cocreate_desktop.domain.board.tidying_around_locks import tidied_around_locks
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
    theme_id: str | None = None,
    gesture: str | None = None,
) -> ChangeSet:
    """A cluster of the given notes, in their order, and of notes made of entries behind them. Its title may
    follow later; `theme_id` is the theme that it is in. Notes that are locked stay where they are.

    Raises UserError for a title that is too long, and for an entry that may not be shown yet.
    """
    if done := desk.already_made("clusters", cluster_id):
        return done
    last = max((one.rank for one in desk.library.board.clusters(session_id)), default=None)
    left, top = on_board(x, y)
    cluster = Cluster(
        cluster_id or desk.new_id(), session_id, line(title, TITLE), rank_between(last, None), left, top,
        theme_id,
    )  # fmt: skip
    made = notes_from(desk, session_id, observation_ids, cluster.id)
    piles = with_piles(desk, session_id, free_notes(desk, note_ids)).values()
    note_ids = [one for pile in piles for one in pile]
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
    colour: ClusterColour | None = None,
    gesture: str | None = None,
) -> ChangeSet | None:
    """Change a title, its colour, or whether the notes lie in a grid. Out of it they stay where they are.

    Raises UserError for a title that is too long.
    """
    cluster = desk.library.board.cluster(cluster_id)
    with acting(desk, verbs.EDIT_CLUSTER, cluster.session_id, gesture) as act:
        if title is not None:
            act.recorder.update(Cluster, cluster_id, title=line(title, TITLE))
        if colour is not None:
            act.recorder.update(Cluster, cluster_id, colour=colour.value)
        if tidy is not None and tidy is not cluster.tidy:
            refuse_locked(desk, cluster)
            if not tidy:
                boxes = note_boxes(desk, cluster.session_id)
                for note in members(desk, cluster):
                    x, y = boxes[note.id].x - cluster.x, boxes[note.id].y - cluster.y
                    act.recorder.update(Note, note.id, x=x, y=y)
            act.recorder.update(Cluster, cluster_id, tidy=tidy)
    return act.result


def move_clusters(desk: Desk, places: Places, *, gesture: str | None = None) -> ChangeSet | None:
    """Move clusters, and with a theme those in it; their notes go with them without being written. What is
    locked stays."""
    free = free_clusters(desk, places)
    if not free:
        return None
    session_id = desk.library.board.cluster(free[0]).session_id
    origins = with_themes(desk, session_id, {one: places[one] for one in free})
    with acting(desk, verbs.MOVE_CLUSTERS, session_id, gesture) as act:
        for cluster_id, place in origins.items():
            x, y = on_board(*place)
            act.recorder.update(Cluster, cluster_id, x=x, y=y)
    return act.result


def link_cluster(desk: Desk, cluster_id: str, session_assumption_id: str) -> ChangeSet | None:
    """Say that a cluster is about an assumption; None when it was said before."""
    cluster = desk.library.board.cluster(cluster_id)
    if session_assumption_id in {one.session_assumption_id for one in links_of(desk, cluster)}:
        return None
    with acting(desk, verbs.LINK_CLUSTER, cluster.session_id) as act:
        act.recorder.insert(ClusterAssumption(desk.new_id(), cluster_id, session_assumption_id))
    return act.result


def unlink_cluster(desk: Desk, cluster_id: str, session_assumption_id: str) -> ChangeSet | None:
    """Take the link back; None when there is none."""
    cluster = desk.library.board.cluster(cluster_id)
    with acting(desk, verbs.UNLINK_CLUSTER, cluster.session_id) as act:
        for link in links_of(desk, cluster):
            if link.session_assumption_id == session_assumption_id:
                act.recorder.delete(ClusterAssumption, link.id)
    return act.result


def tidy_board(desk: Desk, session_id: str) -> ChangeSet | None:
    """Lay the clusters in rows and the loose notes behind them; clusters are numbered as they then lie, what
    is locked first: it stays."""
    clusters = desk.library.board.clusters(session_id)
    layout = Layout.of(board_notes(desk.library, session_id), clusters)
    tidy = tidied_around_locks(layout)
    order = [*(one.id for one in clusters if one.id not in tidy.clusters), *tidy.clusters]
    with acting(desk, verbs.TIDY_BOARD, session_id) as act:
        for cluster_id, (x, y) in tidy.clusters.items():
            act.recorder.update(Cluster, cluster_id, x=x, y=y)
        for cluster_id, rank in zip(order, ranks(len(order)), strict=True):
            act.recorder.update(Cluster, cluster_id, rank=rank)
        for note_id, (x, y) in tidy.notes.items():
            for one in layout.pile(note_id):
                act.recorder.update(Note, one, x=x, y=y)
    return act.result


def links_of(desk: Desk, cluster: Cluster) -> list[ClusterAssumption]:
    """The assumptions that a cluster is about."""
    links = desk.library.board.cluster_links(cluster.session_id)
    return [link for link in links if link.cluster_id == cluster.id]
