"""Themes: clusters that belong together, one level deep."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.board.acting import Places, acting, clusters_in, members
from cocreate_desktop.actions.board.locking import refuse_locked
from cocreate_desktop.actions.board.reading import board_notes
from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.actions.ordering import ranks_around
from cocreate_desktop.actions.wording import line
from cocreate_desktop.domain.board import Cluster
from cocreate_desktop.domain.board.boxes import on_board, theme_box
from cocreate_desktop.domain.board.layout import Layout
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.rank import ranks
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError

TITLE = QT_TRANSLATE_NOOP("Field", "The theme's title")
ONE_LEVEL = QT_TRANSLATE_NOOP("Board", "A theme holds clusters, no other themes. Dissolve “{title}” first.")
NO_THEME = QT_TRANSLATE_NOOP(
    "Board", "“{title}” has notes of its own, so it is no theme. Group the clusters under a theme instead."
)


def add_theme(
    desk: Desk,
    session_id: str,
    cluster_ids: Collection[str],
    title: str = "",
    *,
    theme_id: str | None = None,
    gesture: str | None = None,
) -> ChangeSet | None:
    """A theme around clusters, where they lie; out of another theme they go. Its title may follow later.

    Raises UserError for a title that is too long, for a theme among the clusters, and for one that is locked.
    """
    if done := desk.already_made("clusters", theme_id):
        return done
    if not cluster_ids:
        return None
    board = desk.library.board
    inside = _no_themes(desk, [board.cluster(one) for one in cluster_ids])
    refuse_locked(desk, *inside)
    clusters = board.clusters(session_id)
    boxes = Layout.of(board_notes(desk.library, session_id), clusters).cluster_boxes
    place = min(n for n, one in enumerate(clusters) if one.id in cluster_ids)
    x, y = on_board(*theme_box([boxes[one] for one in cluster_ids])[:2])
    (rank,) = ranks(1, *ranks_around(clusters, place))
    theme = Cluster(theme_id or desk.new_id(), session_id, line(title, TITLE), rank, x, y)
    with acting(desk, verbs.ADD_THEME, session_id, gesture) as act:
        act.recorder.insert(theme)
        for one in inside:
            act.recorder.update(Cluster, one.id, parent_id=theme.id)
        drop_emptied(desk, act, inside)
    return act.result


def put_in_theme(
    desk: Desk,
    cluster_ids: Sequence[str],
    theme_id: str | None,
    *,
    places: Places | None = None,
    gesture: str | None = None,
) -> ChangeSet | None:
    """Put clusters into a theme, or out of any (None), at new `places` on the board if given; a theme that
    this empties goes.

    Raises UserError for a theme among the clusters, for a cluster with notes in the place of a theme, and for
    what is locked.
    """
    if not cluster_ids:
        return None
    board = desk.library.board
    moved = _no_themes(desk, [board.cluster(one) for one in cluster_ids])
    theme = board.cluster(theme_id) if theme_id is not None else None
    refuse_locked(desk, *moved, *([theme] if theme else []))
    if theme is not None and (theme.parent_id is not None or members(desk, theme)):
        raise UserError(NO_THEME.fill(title=theme.title))
    with acting(desk, verbs.MOVE_TO_THEME, moved[0].session_id, gesture) as act:
        for cluster in moved:
            x, y = on_board(*(places or {}).get(cluster.id, (cluster.x, cluster.y)))
            act.recorder.update(Cluster, cluster.id, parent_id=theme_id, x=x, y=y)
        drop_emptied(desk, act, moved)
    return act.result


def drop_emptied(desk: Desk, act: Act, left: Iterable[Cluster]) -> None:
    """Inside an act: themes go in which the clusters lay that have `left`, if nothing else is in them."""
    left = list(left)
    for theme_id in {one.parent_id for one in left if one.parent_id is not None}:
        theme = next((one for one in _living(desk, left) if one.id == theme_id), None)
        if theme is not None and not clusters_in(desk, theme) and not members(desk, theme):
            act.recorder.delete(Cluster, theme_id)


def _living(desk: Desk, beside: Sequence[Cluster]) -> list[Cluster]:
    return desk.library.board.clusters(beside[0].session_id)


def _no_themes(desk: Desk, clusters: list[Cluster]) -> list[Cluster]:
    for cluster in clusters:
        if clusters_in(desk, cluster):
            raise UserError(ONE_LEVEL.fill(title=cluster.title))
    return clusters
