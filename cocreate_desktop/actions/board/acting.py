"""What every act on the board shares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager

from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.actions.verbs import Verb
from cocreate_desktop.domain.board import Cluster, Note
from cocreate_desktop.domain.board.boxes import Place
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError

Places = Mapping[str, Place]
"""Where notes or clusters go, by id, in board px."""

HOLDS_CLUSTERS = QT_TRANSLATE_NOOP("Board", "A theme holds clusters. Put the note into one of them.")


def acting(
    desk: Desk, verb: Verb, session_id: str, gesture: str | None = None
) -> AbstractContextManager[Act]:
    """An act on the board of a session."""
    project_id = desk.library.sessions.get(session_id).project_id
    return desk.act(verb, project_id, session_id, gesture=gesture)


def members(desk: Desk, cluster: Cluster) -> list[Note]:
    """All notes of a cluster in their order, those that may not be shown too."""
    notes = desk.library.board.notes(cluster.session_id)
    return [note for note in notes if note.cluster_id == cluster.id]


def with_piles(desk: Desk, session_id: str, note_ids: Iterable[str]) -> dict[str, list[str]]:
    """What is moved as one: each note with those of its pile behind it, every note once."""
    pile_of = {one: pile for pile in desk.library.board.piles(session_id) for one in pile}
    found: dict[str, list[str]] = {}
    seen: set[str] = set()
    for note_id in note_ids:
        pile = [one for one in dict.fromkeys((note_id, *pile_of.get(note_id, ()))) if one not in seen]
        if note_id not in seen:
            found[note_id] = pile
            seen.update(pile)
    return found


def clusters_in(desk: Desk, theme: Cluster) -> list[Cluster]:
    """The clusters of a theme; none of a cluster that is no theme."""
    return [one for one in desk.library.board.clusters(theme.session_id) if one.parent_id == theme.id]


def assure_takes_notes(desk: Desk, cluster_ids: Iterable[str | None]) -> None:
    """Raises UserError when one of the clusters is a theme."""
    for cluster_id in {one for one in cluster_ids if one is not None}:
        if clusters_in(desk, desk.library.board.cluster(cluster_id)):
            raise UserError(HOLDS_CLUSTERS)
