"""Votes and ratings: a table a round, with every mark that was given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cocreate_desktop.domain.board import NOTE_KINDS
from cocreate_desktop.domain.ratings import ASPECTS, Aspect
from cocreate_desktop.domain.voting import VoteKind
from cocreate_desktop.report import words
from cocreate_desktop.report.content import RatedNeedPart, Report, RoundPart, SessionPart, VotedNote

from .blocks import Block, Cell, Heading, Paragraph, Table, bold, cell, lines, quiet, text
from .sessions import chapter
from .telling import Teller

_MOST_VOTERS = 8
"""Columns for voters that a page is wide enough for; more voters stand with their marks under the words."""
_KIND, _WORDS, _VOTER, _TOTAL = 12.5, 33.0, 11.0, 15.0


def votes(content: Report, part: SessionPart, tell: Teller) -> Iterator[Block]:
    """The rounds of one session; nothing at all where nobody was asked to vote."""
    if not part.votes:
        return
    number = content.sessions.index(part) + 1
    yield Heading(1, chapter(content, part, tell.say(words.VOTES_AND_RATINGS)), f"votes-{number}")
    yield Paragraph(quiet(tell.say(words.EVERY_MARK)))
    for one in part.votes:
        yield Heading(2, one.heading)
        yield Paragraph(lines(text(one.question), quiet(one.summary)))
        if one.needs:
            yield _needs(one, tell)
            yield Paragraph(quiet(tell.say(words.TO_WIN_HOW)))
        elif one.notes:
            yield _notes(one, tell)


def _columns(one: RoundPart) -> Sequence[str]:
    return one.voters if len(one.voters) <= _MOST_VOTERS else ()


def _notes(one: RoundPart, tell: Teller) -> Table:
    voters = _columns(one)
    total = tell.say(words.HANDS if one.kind is VoteKind.HANDS else words.TOTAL)
    return Table(
        one.heading,
        ("", tell.say(words.VOTED_NOTE), *voters, total),
        (_KIND, _WORDS, *(_VOTER for _ in voters), _TOTAL),
        [_note(one, note, voters, tell) for note in one.notes],
    )


def _note(one: RoundPart, note: VotedNote, voters: Sequence[str], tell: Teller) -> Sequence[Cell]:
    marks = [str(mark) if mark else "" for mark in note.marks] or [""] * len(voters)
    given = "" if voters else _given(one.voters, note.marks, tell)
    return (
        cell(tell.say(NOTE_KINDS[note.kind])),
        Cell(lines(text(note.text), quiet(note.cluster), quiet(given))),
        *map(cell, marks[: len(voters)]),
        Cell(bold(str(note.total))),
    )


def _given(voters: Sequence[str], marks: Sequence[int], tell: Teller) -> str:
    given = ((who, n) for who, n in zip(voters, marks, strict=False) if n)
    return " · ".join(tell.say(words.GIVEN_BY, who=who, n=n) for who, n in given)


def _needs(one: RoundPart, tell: Teller) -> Table:
    voters = _columns(one)
    return Table(
        one.heading,
        (
            tell.say(words.NEED),
            "",
            *voters,
            tell.say(words.MEDIAN),
            tell.say(words.FOUR_OR_FIVE),
            tell.say(words.TO_WIN),
        ),
        (28.0, 16.0, *(_VOTER for _ in voters), 12.0, 18.0, 12.0),
        [row for need in one.needs for row in _need(one, need, voters, tell)],
    )


def _need(
    one: RoundPart, need: RatedNeedPart, voters: Sequence[str], tell: Teller
) -> Iterator[Sequence[Cell]]:
    """Two rows: how important it is, and how well it is met today."""
    rated = "" if voters else _rated(one.voters, need, tell)
    firsts = (Cell(lines(text(need.text), quiet(rated))), cell(""))
    lasts = (Cell(bold(need.opportunity or "–")), cell(""))
    parts = (need.importance, need.satisfaction)
    for aspect, part, first, last in zip(Aspect, parts, firsts, lasts, strict=True):
        yield (
            first,
            cell(tell.say(ASPECTS[aspect])),
            *(cell(_answer(mark)) for mark in part.marks[: len(voters)]),
            cell(part.median or "–"),
            cell(part.high or "–"),
            last,
        )


def _rated(voters: Sequence[str], need: RatedNeedPart, tell: Teller) -> str:
    marks = zip(voters, need.importance.marks, need.satisfaction.marks, strict=True)
    return " · ".join(
        tell.say(words.RATED_BY, who=who, importance=_answer(one), satisfaction=_answer(other))
        for who, one, other in marks
    )


def _answer(mark: int | None) -> str:
    return "–" if mark is None else str(mark)
