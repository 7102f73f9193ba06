"""Locks: set and taken off for what is selected; what they hold back is said once for each gesture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cocreate_desktop.actions import board as actions

if TYPE_CHECKING:
    from cocreate_desktop.views.board.page import BoardPage


class Locking(QObject):
    """Knows what of the selection is locked."""

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page)
        self._page = page
        page.canvas.held_back.connect(self.tell)

    @property
    def is_locked(self) -> bool:
        """Whether all that is selected has a lock of its own."""
        board = self._page.shown
        notes = [board.notes[one].locked for one in self._page.selection.notes]
        clusters = [board.layout.clusters[one].locked for one in self._clusters]
        return bool(notes or clusters) and all(notes + clusters)

    def toggle(self) -> None:
        """Lock what is selected; unlock it when all of it is locked."""
        selection, board = self._page.selection, self._page.shown
        notes = [one for top in selection.notes for one in board.layout.pile(top)]
        locked = not self.is_locked
        self._page.attempt(
            lambda: actions.set_locked(
                self._page.desk, board.session.id, locked, note_ids=notes, cluster_ids=self._clusters
            )
        )

    def free(self, note_ids: Sequence[str]) -> list[str]:
        """Those of the notes that nothing holds; what is held is told."""
        free = self._page.shown.locks.free_notes(note_ids)
        self.tell(len(note_ids) - len(free))
        return free

    def tell(self, held: int) -> None:
        """Say that so many notes or clusters stay where they are; nothing for none."""
        if held:
            self._page.toast.show_done(self.words_for(held))

    def words_for(self, held: int) -> str:
        if held == 1:
            return self.tr("One is locked and stays. Ctrl+L unlocks what is selected.")
        return self.tr("%n are locked and stay. Ctrl+L unlocks what is selected.", "", held)

    @property
    def _clusters(self) -> list[str]:
        return list(self._page.selection.clusters)
