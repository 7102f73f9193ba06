"""What is selected on the board: notes, or clusters. The current one is where the arrows go on from."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QObject, Signal


class Selection(QObject):
    """Notes, or clusters and themes; never both."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes: tuple[str, ...] = ()
        self._current: str | None = None
        self._clusters: tuple[str, ...] = ()

    @property
    def notes(self) -> tuple[str, ...]:
        return self._notes

    @property
    def current(self) -> str | None:
        return self._current

    @property
    def clusters(self) -> tuple[str, ...]:
        """Clusters and themes; the last one is current."""
        return self._clusters

    @property
    def cluster(self) -> str | None:
        """The selected cluster, if it is the only one."""
        return self._clusters[0] if len(self._clusters) == 1 else None

    @property
    def is_empty(self) -> bool:
        return not self._notes and not self._clusters

    def pick(self, *note_ids: str) -> None:
        """Select these notes and nothing else; the last one becomes current."""
        self._take(note_ids, note_ids[-1] if note_ids else None)

    def toggle(self, note_id: str) -> None:
        if note_id in self._notes:
            kept = tuple(one for one in self._notes if one != note_id)
            self._take(kept, kept[-1] if kept else None)
        else:
            self.extend(note_id)

    def extend(self, *note_ids: str) -> None:
        """Select these notes too; the last one becomes current."""
        notes = tuple(dict.fromkeys((*self._notes, *note_ids)))
        self._take(notes, note_ids[-1] if note_ids else self._current)

    def pick_cluster(self, *cluster_ids: str) -> None:
        """Select these clusters and nothing else; the last one becomes current."""
        self._take((), None, cluster_ids)

    def toggle_cluster(self, cluster_id: str) -> None:
        others = tuple(one for one in self._clusters if one != cluster_id)
        self._take((), None, others if cluster_id in self._clusters else (*others, cluster_id))

    def extend_cluster(self, cluster_id: str) -> None:
        """Select this cluster too; it becomes current."""
        self._take((), None, (*(one for one in self._clusters if one != cluster_id), cluster_id))

    def clear(self) -> None:
        self._take((), None)

    def keep(self, notes: Collection[str], clusters: Collection[str]) -> None:
        """Let go of what is no longer there."""
        kept = tuple(one for one in self._notes if one in notes)
        current = self._current if self._current in notes else (kept[-1] if kept else None)
        self._take(kept, current, (one for one in self._clusters if one in clusters))

    def _take(self, notes: Iterable[str], current: str | None, clusters: Iterable[str] = ()) -> None:
        state = (tuple(notes), current, tuple(clusters))
        if state != (self._notes, self._current, self._clusters):
            self._notes, self._current, self._clusters = state
            self.changed.emit()
