"""What is voted on and rated at random, and done with the rounds afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cocreate_desktop.actions import voting
from cocreate_desktop.actions.printable import Consents
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.ratings import Aspect
from cocreate_desktop.domain.voting import VoteKind, VoteRound, dots_left, may_reopen

if TYPE_CHECKING:
    from tests.actions.doer import Doer


class VotingDeeds:
    def __init__(self, doer: Doer) -> None:
        self._doer = doer
        self.all = [self.start, self.give, self.end, self.reopen, self.rename, self.delete]

    def start(self) -> None:
        needs = [note.id for note in self._notes() if note.kind is NoteKind.NEED]
        kind = self._doer.choose.choice([one for one in VoteKind if needs or one is not VoteKind.RATING])
        if self._open() is None:
            voting.start_round(
                self._doer.desk, self._doer.session, self._doer.word(), kind=kind, need_ids=needs
            )

    def give(self) -> None:
        vote_round = self._open()
        agreed = Consents.of_session(self._library, self._doer.session).aliases
        people = self._library.people.participants(self._doer.session)
        person = self._doer.pick(one for one in people if one.id in agreed)
        if vote_round is None:
            return
        if vote_round.kind is VoteKind.RATING:
            rated = {one.note_id for one in self._library.board.round_notes(vote_round.id)}
            notes = [note for note in self._notes() if note.id in rated]
            aspect, most = self._doer.choose.choice(list(Aspect)), 5
        else:
            notes, aspect, most = self._notes(), None, 3
        note_id = self._doer.pick(notes)
        if note_id is None or (person is None and vote_round.kind is not VoteKind.HANDS):
            return
        if vote_round.kind is VoteKind.DOTS and person:
            votes = self._library.board.votes(self._doer.session)
            elsewhere = [one for one in votes if one.note_id != note_id]
            most = max(0, dots_left(vote_round, elsewhere, person))
        voting.cast(
            self._doer.desk,
            vote_round.id,
            note_id,
            self._doer.choose.randrange(most + 1),
            participant_id=None if vote_round.kind is VoteKind.HANDS else person,
            aspect=aspect,
            gesture=self._doer.gesture(),
        )

    def end(self) -> None:
        if vote_round := self._open():
            voting.close_round(self._doer.desk, vote_round.id)

    def reopen(self) -> None:
        rounds = self._rounds()
        if self._open() is None and rounds:
            newest = next(one.id for one in rounds if may_reopen(rounds, one.id))
            voting.reopen_round(self._doer.desk, newest)

    def rename(self) -> None:
        if one := self._doer.pick(self._rounds()):
            voting.rename_round(self._doer.desk, one, self._doer.word())

    def delete(self) -> None:
        if self._doer.choose.random() < 0.6 and (one := self._doer.pick(self._rounds())):
            voting.delete_round(self._doer.desk, one)

    @property
    def _library(self):
        return self._doer.desk.library

    def _notes(self):
        return self._library.board.notes(self._doer.session)

    def _rounds(self) -> list[VoteRound]:
        return self._library.board.rounds(self._doer.session)

    def _open(self) -> VoteRound | None:
        return next((one for one in self._rounds() if one.is_open), None)
