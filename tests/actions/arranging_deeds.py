"""What is locked, laid in front and aligned at random."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cocreate_desktop.actions import board

if TYPE_CHECKING:
    from tests.actions.doer import Doer


class ArrangingDeeds:
    def __init__(self, doer: Doer) -> None:
        self._doer = doer
        self.all = [self.lock, self.unlock, self.layer, self.line_up]

    def lock(self) -> None:
        self._set_locked(True)

    def unlock(self) -> None:
        """All at once: what stays locked for long lets nothing else happen."""
        boards, session = self._doer.desk.library.board, self._doer.session
        board.set_locked(
            self._doer.desk,
            session,
            False,
            note_ids=[one.id for one in boards.notes(session) if one.locked],
            cluster_ids=[one.id for one in boards.clusters(session) if one.locked],
        )

    def layer(self) -> None:
        board.layer(
            self._doer.desk,
            self._doer.session,
            note_ids=self._doer.some_notes(),
            cluster_ids=self._clusters(),
            to_front=self._doer.choose.choice([True, False]),
        )

    def line_up(self) -> None:
        y = self._doer.choose.random()
        board.line_up(
            self._doer.desk,
            self._doer.session,
            notes=dict.fromkeys(self._doer.some_notes(), (1 / 3, y)),
            clusters=dict.fromkeys(self._clusters(), (y, 2 / 3)),
        )

    def _set_locked(self, locked: bool) -> None:
        board.set_locked(
            self._doer.desk,
            self._doer.session,
            locked,
            note_ids=self._doer.some_notes(),
            cluster_ids=self._clusters(),
        )

    def _clusters(self) -> list[str]:
        one = self._doer.free_cluster()
        return [one] if one else []
