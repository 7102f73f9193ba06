"""What every act on the board shares."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager

from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.actions.verbs import Verb
from cocreate_desktop.domain.board import Cluster, Note
from cocreate_desktop.domain.board_layout import Place

Places = Mapping[str, Place]
"""Where notes or clusters go, by id, in board px."""


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
