"""What is locked on the board, and so stays where it is in its home."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cocreate_desktop.domain.board.records import Cluster, Note


@dataclass(frozen=True)
class Locks:
    """Ids of what is held in its place: by its own lock, or by that of the cluster or theme that it lies in.

    A cluster takes along what is locked in it when it moves.
    """

    notes: frozenset[str]
    clusters: frozenset[str]

    @classmethod
    def of(cls, notes: Iterable[Note], clusters: Iterable[Cluster]) -> Locks:
        clusters = tuple(clusters)
        locked = {cluster.id for cluster in clusters if cluster.locked}
        held = frozenset(one.id for one in clusters if one.id in locked or one.parent_id in locked)
        return cls(frozenset(note.id for note in notes if note.locked or note.cluster_id in held), held)

    def free_notes(self, note_ids: Iterable[str]) -> list[str]:
        return [one for one in note_ids if one not in self.notes]

    def free_clusters(self, cluster_ids: Iterable[str]) -> list[str]:
        return [one for one in cluster_ids if one not in self.clusters]
