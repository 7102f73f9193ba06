"""Lock notes and clusters, so that nothing moves or deletes them by accident, and unlock them."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.board.acting import acting
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.board import UNTITLED, Cluster, Note
from cocreate_desktop.domain.board.locks import Locks
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError

LOCKED = QT_TRANSLATE_NOOP("Board", "“{title}” is locked. Unlock it first, in its menu or with Ctrl+L.")


def set_locked(
    desk: Desk,
    session_id: str,
    locked: bool,
    *,
    note_ids: Collection[str] = (),
    cluster_ids: Collection[str] = (),
) -> ChangeSet | None:
    """Lock notes and clusters where they are, or unlock them, as one act."""
    with acting(desk, verbs.LOCK if locked else verbs.UNLOCK, session_id) as act:
        for note_id in note_ids:
            act.recorder.update(Note, note_id, locked=locked)
        for cluster_id in cluster_ids:
            act.recorder.update(Cluster, cluster_id, locked=locked)
    return act.result


def free_notes(desk: Desk, note_ids: Iterable[str]) -> list[str]:
    """Those of the notes that nothing holds in their place."""
    notes = [desk.library.board.note(one) for one in note_ids]
    if not notes:
        return []
    locks = Locks.of(notes, desk.library.board.clusters(notes[0].session_id))
    return locks.free_notes(note.id for note in notes)


def free_clusters(desk: Desk, cluster_ids: Iterable[str]) -> list[str]:
    """Those of the clusters that nothing holds in their place."""
    ids = list(cluster_ids)
    if not ids:
        return []
    session_id = desk.library.board.cluster(ids[0]).session_id
    return Locks.of((), desk.library.board.clusters(session_id)).free_clusters(ids)


def refuse_locked(desk: Desk, *clusters: Cluster) -> None:
    """Raises UserError when something holds one of the clusters in its place."""
    free = free_clusters(desk, [cluster.id for cluster in clusters])
    for cluster in clusters:
        if cluster.id not in free:
            raise UserError(LOCKED.fill(title=cluster.title or UNTITLED))
