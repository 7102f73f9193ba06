"""Sheets to write on when the laptop fails, and sheets on which people vote and rate."""

from __future__ import annotations

from collections.abc import Iterator

from cocreate_desktop.actions.board.reading import board_notes, unquoted_notes
from cocreate_desktop.actions.paper_for_the_day import words
from cocreate_desktop.actions.paper_for_the_day.people import seats, seats_and_blanks
from cocreate_desktop.actions.paper_for_the_day.source import DaySource
from cocreate_desktop.domain.board import Note, NoteKind
from cocreate_desktop.domain.day_papers import DayPaper
from cocreate_desktop.domain.people import Role
from cocreate_desktop.domain.voting import VoteKind, VoteRound
from cocreate_desktop.report.content.day import ObservationSheets, RatingSheets, StickySheets, VotingSheets

_DOTS = 3


def observation_sheets(source: DaySource) -> ObservationSheets:
    """For every note-taker, or for whoever it will be."""
    team = source.library.people.team(source.project.id)
    takers = tuple(one.name for one in team if one.role is Role.NOTE_TAKER)
    return ObservationSheets(
        takers or ("",),
        seats(source),
        tuple((step.number, step.title) for step in source.steps),
        source.tags,
        source.choice.copies_of(DayPaper.OBSERVATION),
    )


def sticky_sheets(source: DaySource) -> StickySheets:
    return StickySheets(source.choice.copies_of(DayPaper.STICKIES))


def voting_sheets(source: DaySource) -> VotingSheets:
    """On the notes of the board or on its clusters, with the question and the dots of the newest vote."""
    rounds = _rounds(source, VoteKind.DOTS)
    newest = rounds[-1] if rounds else None
    question = newest.question if newest else source.say(words.VOTE)
    if source.choice.on_clusters:
        clusters = source.library.board.clusters(source.session.id)
        choices = (one.title for one in clusters if one.title)
    else:
        choices = _texts(source, _notes(source))
    return VotingSheets(
        source.for_customers(question) or source.say(words.VOTE),
        newest.dots if newest else _DOTS,
        source.all_for_customers(DayPaper.VOTES, choices),
        seats_and_blanks(source),
        source.choice.copies_of(DayPaper.VOTES),
    )


def rating_sheets(source: DaySource) -> RatingSheets:
    """The needs of the newest round of ratings, or all needs on the board."""
    notes = {note.id: note for note in _notes(source)}
    needs = [note for note in notes.values() if note.kind is NoteKind.NEED]
    if rounds := _rounds(source, VoteKind.RATING):
        rated = source.library.board.round_notes(rounds[-1].id)
        needs = [notes[one.note_id] for one in rated if one.note_id in notes]
    return RatingSheets(
        source.all_for_customers(DayPaper.RATINGS, _texts(source, needs)),
        seats_and_blanks(source),
        source.choice.copies_of(DayPaper.RATINGS),
    )


def _rounds(source: DaySource, kind: VoteKind) -> list[VoteRound]:
    return [one for one in source.library.board.rounds(source.session.id) if one.kind is kind]


def _notes(source: DaySource) -> list[Note]:
    """Those that lie on the board, of a pile the one on top."""
    notes = board_notes(source.library, source.session.id)
    return [note for note in notes if (note.on_board or note.cluster_id) and note.stack_id is None]


def _texts(source: DaySource, notes: list[Note]) -> Iterator[str | None]:
    """None for words that are not to be repeated."""
    unquoted = unquoted_notes(source.library, source.session.id)
    for note in notes:
        yield None if note.id in unquoted else note.text
