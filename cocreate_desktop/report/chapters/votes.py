"""Votes and ratings: a table a round, with a column for everybody who voted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cocreate_desktop.domain.board import NOTE_KINDS
from cocreate_desktop.domain.ratings import ASPECTS, Aspect
from cocreate_desktop.domain.voting import VoteKind

from .. import words
from ..content import RatedNeedPart, Report, RoundPart, SessionPart, VotedNote
from ..drawing.ink import (
    BODY_QUIET,
    CAPTION,
    CAPTION_FIGURES,
    LOG,
    LOG_QUIET,
    ROW_BOLD,
    ROW_CODE,
    UNDER_ROW,
    px,
)
from ..drawing.squares import dots
from ..paging.composer import Composer
from ..paging.pages import Pages
from ..paging.rows import Cell, Gap, Part, Row
from ..paging.sections import section
from ..text.typesetting import Line, Span
from .chapter import session_head

_KIND = px(96)
_TOTAL = px(96)
_VOTER, _FEWEST_VOTER = px(86), px(56)
_NOTE, _NEED = px(330), px(260)
"""The least that the words of a note, and of a need, have beside the voters' columns."""
_ASPECT = px(140)
_MEDIAN = px(76)
_HIGH = px(86)
_SCORE = px(106)
_BETWEEN = px(14)
_PADDING = px(5)


def compose_votes(content: Report, part: SessionPart, composer: Composer, pages: Pages) -> None:
    """Place the rounds of one session; nothing at all where nobody was asked to vote."""
    if not part.votes:
        return
    title = composer.say(words.EVERY_MARK)
    before = list(session_head(content, part, composer, words.VOTES_AND_RATINGS, title, "votes"))
    number = content.sessions.index(part) + 1
    rounds = [
        list(_round(one, composer, f"votes-{number}-{place}"))
        for place, one in enumerate(part.votes, start=1)
    ]
    pages.new_chapter()
    for one, rows in zip(part.votes, rounds, strict=True):
        head, table = rows[:2], rows[2:]
        header = table[:1]
        pages.add(*before, *head, *table[:2])
        pages.repeat(*header)
        for row in table[2:]:
            pages.add(row)
        pages.repeat()
        if one.needs:
            pages.add(composer.text_row(composer.say(words.TO_WIN_HOW), CAPTION, gap=px(8)))
        before = []


def _round(one: RoundPart, composer: Composer, anchor: str) -> Iterator[Row]:
    """The heading with what the round came to, the question, the table's head and its rows."""
    place = composer.say(words.VOTES_AND_RATINGS)
    yield section(
        composer.read(one.heading, place),
        composer.read(one.summary, place),
        composer,
        anchor,
    )
    yield composer.text_row(composer.read(one.question, place), BODY_QUIET)
    if one.needs:
        yield from _Needs(one, composer, place).rows()
    elif one.notes:
        yield from _Notes(one, composer, place).rows()


class _Columns:
    """The voters' columns between the words and what stands at the right; lengths in pt.

    Where they do not fit, there is none, and each mark stands with its voter's name under the words.
    """

    def __init__(
        self, one: RoundPart, composer: Composer, place: str, left: float, right: float, least: float
    ) -> None:
        names = [composer.lines(composer.read(name, place), CAPTION)[0].width for name in one.voters]
        wide = min(_VOTER, max([_FEWEST_VOTER, *(name + _BETWEEN for name in names)]))
        room = right - left - least - 2 * _BETWEEN
        self.count = len(names) if len(names) * _FEWEST_VOTER <= room else 0
        self.width = min(wide, room / self.count) if self.count else 0.0
        self.first = right - _BETWEEN - self.count * self.width
        self.words_width = self.first - _BETWEEN - left

    def names(self, one: RoundPart, composer: Composer, place: str) -> Iterator[Cell]:
        for number, name in enumerate(one.voters[: self.count]):
            lines = composer.lines(composer.read(name, place), CAPTION, self.width - px(4))
            yield Cell(self.left(number), composer.typesetter.centred(lines, self.width))

    def left(self, number: int) -> float:
        return self.first + number * self.width


class _Notes:
    """The table of a round of dots or of hands."""

    def __init__(self, one: RoundPart, composer: Composer, place: str) -> None:
        self._round = one
        self._composer = composer
        self._place = place
        self._words = composer.left + _KIND
        self._total = composer.right - _TOTAL
        self._columns = _Columns(one, composer, place, self._words, self._total, _NOTE)

    def rows(self) -> Iterator[Row]:
        composer = self._composer
        together = words.HANDS if self._round.kind is VoteKind.HANDS else words.TOTAL
        yield _header(
            Cell(self._words, composer.lines(composer.say(words.VOTED_NOTE), CAPTION)),
            *self._columns.names(self._round, composer, self._place),
            Cell(self._total, composer.right_lines(composer.say(together), CAPTION, _TOTAL)),
        )
        for number, note in enumerate(self._round.notes):
            yield self._row(note, first=number == 0)

    def _row(self, note: VotedNote, *, first: bool) -> Row:
        composer, columns = self._composer, self._columns
        text: list[Part] = [*self._named(note)]
        if note.marks and not columns.count:
            text += composer.lines(self._given(note), UNDER_ROW, columns.words_width)
        marks = [
            Cell(columns.left(number) + (columns.width - sign.width) / 2, [sign])
            for number, sign in (
                (number, dots(mark, CAPTION_FIGURES, composer.typesetter))
                for number, mark in enumerate(note.marks[: columns.count])
                if mark
            )
        ]
        kind = composer.lines(composer.say(NOTE_KINDS[note.kind]), CAPTION)
        total = composer.right_lines(str(note.total), ROW_CODE, _TOTAL)
        return Row(
            [Cell(composer.left, kind), Cell(self._words, text), *marks, Cell(self._total, total)],
            above=_PADDING,
            below=_PADDING,
            rule=composer.dark_line() if first else composer.hairline(),
        )

    def _named(self, note: VotedNote) -> list[Line]:
        """The words of a note and its cluster, which goes on a line of its own before it is parted."""
        composer, width = self._composer, self._columns.words_width
        text = composer.read(note.text, self._place)
        if not note.cluster:
            return composer.lines(text, LOG, width)
        cluster = composer.read(note.cluster, self._place)
        if len(composer.lines(cluster, LOG_QUIET, width)) == 1:
            cluster = cluster.replace(" ", "\u00a0")
        spans = [Span(f"{text}\u00a0", LOG), Span(f" {cluster}", LOG_QUIET)]
        return composer.typesetter.paragraph(spans, width)

    def _given(self, note: VotedNote) -> str:
        composer = self._composer
        return " · ".join(
            composer.say(words.GIVEN_BY, who=composer.read(who, self._place), n=n).replace(" ", "\u00a0")
            for who, n in zip(self._round.voters, note.marks, strict=True)
            if n
        )


class _Needs:
    """The table of a rating: two lines a need, how important it is and how well it is met."""

    def __init__(self, one: RoundPart, composer: Composer, place: str) -> None:
        self._round = one
        self._composer = composer
        self._place = place
        self._score = composer.right - _SCORE
        self._high = self._score - _BETWEEN - _HIGH
        self._median = self._high - _MEDIAN
        self._columns = _Columns(one, composer, place, composer.left + _ASPECT, self._median, _NEED)
        self._aspect = self._columns.first - _ASPECT
        self._words_width = self._aspect - _BETWEEN - composer.left

    def rows(self) -> Iterator[Row]:
        composer = self._composer
        yield _header(
            Cell(composer.left, composer.lines(composer.say(words.NEED), CAPTION)),
            *self._columns.names(self._round, composer, self._place),
            Cell(self._median, composer.right_lines(composer.say(words.MEDIAN), CAPTION, _MEDIAN - px(10))),
            Cell(self._high, composer.right_lines(composer.say(words.FOUR_OR_FIVE), CAPTION, _HIGH)),
            Cell(self._score, composer.right_lines(composer.say(words.TO_WIN), CAPTION, _SCORE)),
        )
        for number, need in enumerate(self._round.needs):
            yield self._row(need, first=number == 0)

    def _row(self, need: RatedNeedPart, *, first: bool) -> Row:
        composer, columns = self._composer, self._columns
        text: list[Part] = [*composer.lines(composer.read(need.text, self._place), LOG, self._words_width)]
        if not columns.count:
            text += composer.lines(self._given(need), UNDER_ROW, self._words_width)
        both = (need.importance, need.satisfaction)
        named = [
            line
            for aspect in Aspect
            for line in composer.lines(composer.say(ASPECTS[aspect]), CAPTION, _ASPECT)
        ]
        marks = [
            Cell(
                columns.left(number),
                [
                    line
                    for part in both
                    for line in composer.typesetter.centred(
                        composer.lines(_answer(part.marks[number]), CAPTION_FIGURES), columns.width
                    )
                ],
            )
            for number in range(columns.count)
        ]
        return Row(
            [
                Cell(composer.left, text),
                Cell(self._aspect, named),
                *marks,
                Cell(self._median, self._figures([part.median for part in both], _MEDIAN - px(10))),
                Cell(self._high, self._figures([part.high for part in both], _HIGH)),
                Cell(
                    self._score,
                    [Gap(px(10)), *composer.right_lines(need.opportunity or "–", ROW_BOLD, _SCORE)],
                ),
            ],
            above=_PADDING,
            below=_PADDING,
            rule=composer.dark_line() if first else composer.hairline(),
        )

    def _figures(self, told: Sequence[str], width: float) -> list[Part]:
        composer = self._composer
        return [line for one in told for line in composer.right_lines(one or "–", CAPTION_FIGURES, width)]

    def _given(self, need: RatedNeedPart) -> str:
        composer = self._composer
        return " · ".join(
            composer.say(
                words.RATED_BY,
                who=composer.read(who, self._place),
                importance=_answer(importance),
                satisfaction=_answer(satisfaction),
            ).replace(" ", "\u00a0")
            for who, importance, satisfaction in zip(
                self._round.voters, need.importance.marks, need.satisfaction.marks, strict=True
            )
        )


def _answer(mark: int | None) -> str:
    return "–" if mark is None else str(mark)


def _header(*cells: Cell) -> Row:
    return Row(cells, above=px(10), below=px(6))
