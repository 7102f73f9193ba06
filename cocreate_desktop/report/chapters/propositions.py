"""Propositions, each in a frame: job, offer, what each side gives and gets, what comes next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cocreate_desktop.domain.decisions import DECISIONS, STANDINGS, Decision
from cocreate_desktop.errors import Message

from .. import words
from ..content import LedgerCell, LedgerRow, PropositionPart
from ..drawing.chips import decision_badge
from ..drawing.grounds import Across, Frame, Ground, Hatched, Upright
from ..drawing.ink import BODY, BODY_BOLD, CAPTION, CAPTION_BOLD, HEADING, ROW, ROW_BOLD, Ink, px
from ..drawing.marks import standing_mark
from ..paging.composer import Composer
from ..paging.pages import Pages
from ..paging.rows import Bookmark, Cell, Gap, Label, Part, Row
from ..text.typesetting import Span

_PADDING = px(24)
_SIDE = px(120)
_BETWEEN = px(28)
_DOT = px(15)
_LEAST = px(42)
DECISION_ICONS = {
    Decision.GO_ON: "check",
    Decision.CHANGE: "pencil",
    Decision.PARK: "pause",
    Decision.STOP: "x",
}


def compose_propositions(
    propositions: Sequence[PropositionPart], composer: Composer, pages: Pages, before: Sequence[Row]
) -> None:
    """Place each in one piece unless that leaves much of a page empty; under `before`, if nothing else is."""
    writer = _Writer(composer)
    for part in propositions:
        pages.add_block(*before, *writer.framed(part))
        before = ()


class _Writer:
    """Turns a proposition into rows. Lengths in pt."""

    def __init__(self, composer: Composer) -> None:
        self._composer = composer
        self._left = composer.left + _PADDING
        self._width = composer.width - 2 * _PADDING
        self._right = self._left + self._width
        self._gives = self._left + _SIDE
        self._gets = self._gives + (self._width - _SIDE) / 2
        self._frame = Frame(composer.left, composer.width)

    def framed(self, part: PropositionPart) -> list[Row]:
        place = part.title
        rows = [
            self._head(part, place),
            *self._columns([(words.JOB, part.job), (words.OFFER, part.offer)], place),
            *self._ledger(part.ledger, place),
            *self._columns(
                [
                    (words.SMALL_STEP, part.small_step),
                    (words.BIG_STEP, part.big_step),
                    (words.NEXT_TEST, part.next_test),
                    (words.STOP, part.stop),
                ],
                place,
            ),
            *self._decision(part, place),
        ]
        last = len(rows) - 1
        return [
            replace(
                row,
                grounds=[
                    *row.grounds,
                    replace(self._frame, opens=number == 0, closes=number == last),
                ],
                below=row.below + (px(16) if number == last else 0.0),
            )
            for number, row in enumerate(rows)
        ]

    def _head(self, part: PropositionPart, place: str) -> Row:
        composer = self._composer
        cells: list[Cell] = []
        width = self._width
        if part.decision:
            word = composer.say(DECISIONS[part.decision])
            badge = decision_badge(word, DECISION_ICONS[part.decision], composer.typesetter)
            cells.append(Cell(self._right - badge.width, [Gap(px(8)), badge]))
            width -= badge.width + _BETWEEN
        title = composer.lines(composer.read(part.title, place), HEADING, width)
        rests_on = composer.lines(composer.read(part.rests_on, place), CAPTION, width)
        return Row(
            [Cell(self._left, [*rests_on, *title]), *cells],
            gap=px(24),
            above=px(18),
            anchor=f"proposition-{part.number}",
            bookmark=Bookmark(part.title, 1),
        )

    def _columns(self, fields: Sequence[tuple[Message, str]], place: str) -> Iterator[Row]:
        """Fields side by side, each under its name; empty ones are left out."""
        composer = self._composer
        written = [(composer.say(name), composer.read(text, place)) for name, text in fields if text]
        if not written:
            return
        widths = self._shares([len(text) for _, text in written])
        left = self._left
        cells: list[Cell] = []
        for (name, text), width in zip(written, widths, strict=True):
            lines = [*composer.lines(name, CAPTION_BOLD, width), *composer.lines(text, BODY, width)]
            cells.append(Cell(left, lines))
            left += width + _BETWEEN
        yield Row(cells, above=px(12))

    def _shares(self, lengths: Sequence[int]) -> list[float]:
        """The width of each column: half of the room in equal parts, half by the lengths of their texts."""
        room = self._width - (len(lengths) - 1) * _BETWEEN
        return [room / 2 / len(lengths) + room / 2 * length / sum(lengths) for length in lengths]

    def _ledger(self, ledger: Sequence[LedgerRow], place: str) -> Iterator[Row]:
        if not ledger:
            return
        composer = self._composer
        yield Row([Cell(self._left, [])], above=px(12))
        yield Row(
            [
                Cell(self._gives + px(14), composer.lines(composer.say(words.GIVES), CAPTION)),
                Cell(self._gets + px(14), composer.lines(composer.say(words.GETS), CAPTION)),
            ],
            above=px(5),
            below=px(5),
            grounds=[self._across(Ink.TEXT)],
        )
        for row in ledger:
            yield self._ledger_row(row, place)
        yield Row([Cell(self._left, [])], at_least=px(1), grounds=[self._across(Ink.TEXT)])

    def _ledger_row(self, row: LedgerRow, place: str) -> Row:
        composer = self._composer
        side = composer.lines(composer.read(row.side, place), ROW_BOLD, _SIDE - px(14))
        grounds: list[Ground] = []
        cells = [Cell(self._left, side)]
        for left, right, cell in (
            (self._gives, self._gets, row.gives),
            (self._gets, self._right, row.gets),
        ):
            grounds += [] if cell.text else [Hatched(left, right - left)]
            grounds.append(Upright(left))
            cells += self._promise(cell, left + px(14), right - px(10), place)
        return Row(
            cells,
            above=px(6),
            below=px(6),
            at_least=_LEAST,
            centred=True,
            grounds=[*grounds, self._across(Ink.LINE)],
        )

    def _promise(self, cell: LedgerCell, left: float, right: float, place: str) -> Iterator[Cell]:
        """What is given or got, and beside it what that rests on."""
        composer = self._composer
        if not cell.text:
            yield Cell(left, composer.lines(composer.say(words.NOTHING_YET), ROW_BOLD, right - left))
            return
        (word,) = composer.lines(composer.say(STANDINGS[cell.standing]), CAPTION, float("inf"))
        label = Label(standing_mark(cell.standing, _DOT), word, beside=_DOT + px(6))
        width = right - left - label.width - px(14)
        yield Cell(left, composer.lines(composer.read(cell.text, place), ROW, width))
        yield Cell(right - label.width, [label])

    def _decision(self, part: PropositionPart, place: str) -> Iterator[Row]:
        """Why the team decided so, and who said which word before the talk."""
        composer = self._composer
        parts: list[Part] = []
        if part.because:
            spans = [
                Span(f"{composer.say(words.BECAUSE)}\u00a0", BODY_BOLD),
                Span(f" {composer.read(part.because, place)}", BODY),
            ]
            parts += composer.typesetter.paragraph(spans, self._width)
        if part.words:
            said = " · ".join(
                composer.say(
                    words.SAID_FIRST_BY,
                    word=composer.say(DECISIONS[word]),
                    names=composer.read(", ".join(names), place),
                )
                for word, names in part.words
            )
            spans = [
                Span(f"{composer.say(words.SAID_FIRST)}\u00a0", CAPTION_BOLD),
                Span(f" {said}", CAPTION),
            ]
            parts += [Gap(px(4)), *composer.typesetter.paragraph(spans, self._width)]
        if parts:
            yield Row([Cell(self._left, parts)], above=px(12))

    def _across(self, ink: Ink) -> Across:
        return Across(self._left, self._width, ink=ink)
