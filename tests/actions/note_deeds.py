"""What a team may do with what notes say of themselves, for the tests of undo: each deed a random one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cocreate_desktop.actions import board
from cocreate_desktop.domain.board import Author, NoteKind

if TYPE_CHECKING:
    from tests.actions.doer import Doer


class NoteDeeds:
    def __init__(self, doer: Doer) -> None:
        self.doer = doer
        self.desk = doer.desk
        self.all = [self.say_author, self.serve_need, self.write_need, self.paste_idea]

    def say_author(self) -> None:
        notes = [note.id for note in self._notes()]
        some = self.doer.choose.sample(notes, min(len(notes), 2))
        board.change_author(self.desk, some, self.doer.choose.choice(list(Author)))

    def serve_need(self) -> None:
        need = self.doer.pick(self._notes(NoteKind.NEED))
        if ideas := self._ideas():
            board.serve_need(self.desk, ideas, self.doer.choose.choice([None, need]))

    def write_need(self) -> None:
        if ideas := self._ideas():
            board.write_need(self.desk, ideas, self.doer.word(), at=(1 / 3, 2.0))

    def paste_idea(self) -> None:
        copied = [self.desk.library.board.note(one) for one in self._ideas()]
        if copied:
            board.paste_notes(self.desk, self.doer.session, copied)

    def _ideas(self) -> list[str]:
        ideas = [note.id for note in self._notes(NoteKind.IDEA)]
        return self.doer.choose.sample(ideas, min(len(ideas), 2))

    def _notes(self, kind: NoteKind | None = None) -> list:
        notes = self.desk.library.board.notes(self.doer.session)
        return [note for note in notes if kind in (None, note.kind)]
