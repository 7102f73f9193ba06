"""Votes and ratings: every round by itself, with every mark that may be shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cocreate_desktop.actions.board import board_notes, board_votes
from cocreate_desktop.actions.printable import NOT_QUOTED
from cocreate_desktop.actions.reporting.noted import words_of
from cocreate_desktop.actions.reporting.source import Source
from cocreate_desktop.domain.board import Author, Note
from cocreate_desktop.domain.ratings import Aspect, RatedNeed, Spread, rated_needs
from cocreate_desktop.domain.voting import RoundRow, Vote, VoteKind, VoteRound, round_rows
from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.report.content import AspectPart, RatedNeedPart, RoundPart, VotedNote

_HEADINGS = {
    (VoteKind.DOTS, Author.CUSTOMER): QT_TRANSLATE_NOOP("Votes", "The customers gave dots"),
    (VoteKind.DOTS, Author.TEAM): QT_TRANSLATE_NOOP("Votes", "The team gave dots"),
    (VoteKind.HANDS, Author.CUSTOMER): QT_TRANSLATE_NOOP("Votes", "The customers raised their hands"),
    (VoteKind.HANDS, Author.TEAM): QT_TRANSLATE_NOOP("Votes", "The team raised its hands"),
    (VoteKind.RATING, Author.CUSTOMER): QT_TRANSLATE_NOOP("Votes", "The customers rated needs"),
    (VoteKind.RATING, Author.TEAM): QT_TRANSLATE_NOOP("Votes", "The team rated needs"),
}
_UNDER_WAY = QT_TRANSLATE_NOOP("Votes", "Under way: what is given is not shown before its end.")
_NOT_OVER = QT_TRANSLATE_NOOP("Votes", "Still open: more may be given.")
_NOTHING_GIVEN = QT_TRANSLATE_NOOP("Votes", "Nothing was given.")
_DOTS = QT_TRANSLATE_NOOP("Votes", "{n} dots from {voters} of {people} in the room, up to {most} each.")
_ONE_DOT = QT_TRANSLATE_NOOP("Votes", "One dot from one of {people} in the room, up to {most} each.")
_ONE_HAND = QT_TRANSLATE_NOOP("Votes", "One hand.")
_HANDS = QT_TRANSLATE_NOOP("Votes", "{n} hands in all.")
_RATED = QT_TRANSLATE_NOOP("Votes", "Rated from 1 to 5 by {voters} of {people} in the room.")
_HIGH = QT_TRANSLATE_NOOP("Votes", "{n} of {of}")


def votes_of(source: Source) -> tuple[RoundPart, ...]:
    """The rounds of the session in their order; never added up."""
    return tuple(_Votes(source).rounds())


class _Votes:
    """Turns rounds into printed ones; who voted is called as everywhere in the report."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._notes = {one.id: one for one in board_notes(source.library, source.session.id)}
        self._votes = board_votes(source.library, source.session.id)
        self._clusters = {one.id: one.title for one in source.library.board.clusters(source.session.id)}
        self._people = len(source.case.in_room)

    def rounds(self) -> Iterator[RoundPart]:
        for vote_round in self._source.library.board.rounds(self._source.session.id):
            if vote_round.is_hidden:
                yield self._part(vote_round, self._source.say(_UNDER_WAY))
            elif vote_round.kind is VoteKind.RATING:
                yield self._rating(vote_round)
            else:
                yield self._counted(vote_round)

    def _counted(self, vote_round: VoteRound) -> RoundPart:
        """A round of dots or hands, what got most first."""
        rows = [row for row in round_rows(self._votes, vote_round.id) if row.total]
        places = {note_id: place for place, note_id in enumerate(self._notes)}
        rows.sort(key=lambda row: (-row.total, places[row.note_id]))
        voters = self._voters(vote_round)
        return self._part(
            vote_round,
            self._summary(vote_round, rows, voters),
            voters=tuple(self._source.consents.aliases[one] for one in voters),
            notes=tuple(self._voted(row, voters) for row in rows),
        )

    def _voted(self, row: RoundRow, voters: Sequence[str]) -> VotedNote:
        note = self._notes[row.note_id]
        given = {mark.participant_id: mark.value for mark in row.marks}
        text, verbatim = self._text(note)
        return VotedNote(
            kind=note.kind,
            text=text,
            total=row.total,
            marks=tuple(given.get(one, 0) for one in voters),
            cluster=self._clusters.get(note.cluster_id or "", ""),
            verbatim=verbatim,
        )

    def _rating(self, vote_round: VoteRound) -> RoundPart:
        rated = [one.note_id for one in self._source.library.board.round_notes(vote_round.id)]
        needs = rated_needs(self._votes, vote_round.id, [one for one in rated if one in self._notes])
        voters = self._voters(vote_round)
        summary = self._source.say(
            _RATED if voters else _NOTHING_GIVEN, voters=len(voters), people=self._people
        )
        return self._part(
            vote_round,
            summary,
            voters=tuple(self._source.consents.aliases[one] for one in voters),
            needs=tuple(self._need(vote_round, need, voters) for need in needs),
        )

    def _need(self, vote_round: VoteRound, need: RatedNeed, voters: Sequence[str]) -> RatedNeedPart:
        text, verbatim = self._text(self._notes[need.note_id])
        score = need.opportunity
        return RatedNeedPart(
            text=text,
            importance=self._aspect(vote_round, need.note_id, Aspect.IMPORTANCE, need.importance, voters),
            satisfaction=self._aspect(
                vote_round, need.note_id, Aspect.SATISFACTION, need.satisfaction, voters
            ),
            opportunity="" if score is None else f"{float(score):.1f}",
            verbatim=verbatim,
        )

    def _aspect(
        self, vote_round: VoteRound, note_id: str, aspect: Aspect, spread: Spread, voters: Sequence[str]
    ) -> AspectPart:
        given = {
            one.participant_id: one.value
            for one in self._votes
            if (one.round_id, one.note_id, one.aspect) == (vote_round.id, note_id, aspect)
        }
        return AspectPart(
            marks=tuple(given.get(one) for one in voters),
            median="" if spread.median is None else f"{spread.median:g}",
            high=self._source.say(_HIGH, n=spread.high, of=spread.n) if spread.n else "",
        )

    def _summary(self, vote_round: VoteRound, rows: Sequence[RoundRow], voters: Sequence[str]) -> str:
        source, total = self._source, sum(row.total for row in rows)
        if not total:
            told = source.say(_NOTHING_GIVEN)
        elif vote_round.kind is VoteKind.HANDS:
            told = source.say(_ONE_HAND if total == 1 else _HANDS, n=total)
        else:
            sentence = _ONE_DOT if total == 1 else _DOTS
            told = source.say(
                sentence, n=total, voters=len(voters), people=self._people, most=vote_round.dots
            )
        return f"{told} {source.say(_NOT_OVER)}" if vote_round.is_open else told

    def _part(
        self,
        vote_round: VoteRound,
        summary: str,
        *,
        voters: tuple[str, ...] = (),
        notes: tuple[VotedNote, ...] = (),
        needs: tuple[RatedNeedPart, ...] = (),
    ) -> RoundPart:
        heading = self._source.say(_HEADINGS[vote_round.kind, vote_round.by])
        return RoundPart(heading, vote_round.question, summary, vote_round.kind, voters, notes, needs)

    def _voters(self, vote_round: VoteRound) -> list[str]:
        """The participants who gave something, in the order of their numbers."""
        gave = {one.participant_id for one in self._of(vote_round) if one.participant_id and one.value}
        return [one.id for one in self._source.case.participants if one.id in gave]

    def _of(self, vote_round: VoteRound) -> Iterator[Vote]:
        return (one for one in self._votes if one.round_id == vote_round.id)

    def _text(self, note: Note) -> tuple[str, bool]:
        """A note's words as far as they may be repeated, and whether these are they."""
        told = words_of(self._source, note)
        return (self._source.say(NOT_QUOTED), False) if told is None else (told, True)
