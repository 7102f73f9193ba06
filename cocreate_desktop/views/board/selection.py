"""What is selected on the board: notes, or one cluster. The current note is where the arrows go on from."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QObject, Signal


class Selection(QObject):
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes: tuple[str, ...] = ()
        self._current: str | None = None
        self._cluster: str | None = None

    @property
    def notes(self) -> tuple[str, ...]:
        return self._notes

    @property
    def current(self) -> str | None:
        return self._current

    @property
    def cluster(self) -> str | None:
        return self._cluster

    @property
    def is_empty(self) -> bool:
        return not self._notes and self._cluster is None

    def pick(self, *note_ids: str) -> None:
        """Select these notes and nothing else; the last one becomes current."""
        self._take(note_ids, note_ids[-1] if note_ids else None, None)

    def toggle(self, note_id: str) -> None:
        if note_id in self._notes:
            kept = tuple(one for one in self._notes if one != note_id)
            self._take(kept, kept[-1] if kept else None, None)
        else:
            self.extend(note_id)

    def extend(self, *note_ids: str) -> None:
        """Select these notes too; the last one becomes current."""
        notes = tuple(dict.fromkeys((*self._notes, *note_ids)))
        self._take(notes, note_ids[-1] if note_ids else self._current, None)

    def pick_cluster(self, cluster_id: str) -> None:
        self._take((), None, cluster_id)

    def clear(self) -> None:
        self._take((), None, None)

    def keep(self, notes: Collection[str], clusters: Collection[str]) -> None:
        """Let go of what is no longer there."""
        kept = tuple(one for one in self._notes if one in notes)
        current = self._current if self._current in notes else (kept[-1] if kept else None)
        self._take(kept, current, self._cluster if self._cluster in clusters else None)

    def _take(self, notes: Iterable[str], current: str | None, cluster: str | None) -> None:
        state = (tuple(notes), current, cluster)
        if state != (self._notes, self._current, self._cluster):
            self._notes, self._current, self._cluster = state
            self.changed.emit()
