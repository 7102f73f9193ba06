"""Every finding with the words it rests on; each quoted word leads to its entry in the log."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cocreate_desktop.domain.decisions import FINDING_KINDS, FindingKind
from cocreate_desktop.domain.observations import MODES
from cocreate_desktop.domain.quoting import spoken

from .. import words
from ..content import FindingPart, Quote, Report
from ..drawing.chips import bare_icon, chip
from ..drawing.grounds import Upright
from ..drawing.ink import (
    BODY,
    BODY_BOLD,
    BODY_QUIET,
    CAPTION,
    CAPTION_BOLD,
    CHIP,
    FINDING,
    QUOTE,
    QUOTE_LINK,
    QUOTE_SOURCE,
    px,
)
from ..drawing.marks import ringed
from ..paging.composer import Composer
from ..paging.pages import Pages
from ..paging.rows import Beside, Bookmark, Cell, Gap, Part, Row, Rule
from ..paging.sections import section
from ..text.typesetting import Span
from .anchors import entry_anchor, finding_anchor
from .chapter import chapter_head
from .disagreements import compose_disagreements
from .finding_counts import counts_more_than_people, counts_of, people_counted
from .front_page import todo_spans
from .picture_rows import picture_rows
from .propositions import compose_propositions

_NUMBER = px(52)
_CHIP = px(86)
_COUNTS = px(346)
_BESIDE_COUNTS = px(26)
_BETWEEN = px(36)
_ABOVE, _BELOW = px(16), px(18)
_PICTURE = px(260)
_KEPT = 2
"""So many rows of a finding stay together at least."""


def compose_findings(content: Report, composer: Composer, pages: Pages) -> None:
    """Place the chapter with what the team makes of the findings; nothing where there is nothing."""
    propositions = () if content.is_brief else content.propositions
    if not (content.findings or content.disagreements or propositions):
        return
    pages.new_chapter()
    name = words.FINDINGS_AND_PROPOSITIONS if propositions else words.FINDINGS
    before: Sequence[Row] = chapter_head(
        content.subject, composer, name, composer.say(words.WHAT_WE_FOUND), "findings"
    )
    writer = _Writer(content, composer)
    session = ""
    for part in content.findings:
        if part.session != session:
            session = part.session
            before = [*before, writer.session(part)]
        writer.place(part, before, pages)
        before = ()
    compose_disagreements(content.disagreements, composer, pages, before)
    compose_propositions(propositions, composer, pages, () if content.disagreements else before)


class _Writer:
    """Turns findings into rows: number, words and evidence, and what it counts."""

    def __init__(self, content: Report, composer: Composer) -> None:
        self._composer = composer
        self._logged = content.entry_numbers
        self._shops = content.shops
        self._left = composer.left + _NUMBER

    def session(self, part: FindingPart) -> Row:
        """The heading over the findings of a session."""
        composer = self._composer
        title = composer.read(part.session, composer.say(words.IN_TITLE))
        return section(title, "", composer, "findings-of")

    def place(self, part: FindingPart, before: Sequence[Row], pages: Pages) -> None:
        """Place a finding; where it goes on on the next page, its last row does not stand there alone."""
        rows = self.finding(part)
        first = rows[:1] if len(rows) > _KEPT else rows
        rest = rows[len(first) :]
        pages.add(*before, *first)
        pages.repeat(self.continued(part))
        for row in rest[:-_KEPT]:
            pages.add(row)
        if rest:
            pages.add(*rest[-_KEPT:])
        pages.repeat()

    def finding(self, part: FindingPart) -> list[Row]:
        """What counts stands beside the first row; the others follow under each other, and pages may break
        between them."""
        composer = self._composer
        counts: list[Part] = []
        if counts_more_than_people(part):
            counts = list(counts_of(part, self._shops, composer, composer.right - _COUNTS, _COUNTS))
        right = composer.right - (_COUNTS + _BESIDE_COUNTS + _BETWEEN if counts else 0.0)
        beside, *under = _with_counts(
            list(self._blocks(part, right - self._left)), sum(part.height for part in counts)
        )
        first = Row(
            [
                Cell(composer.left, [ringed(str(part.number), composer.typesetter)]),
                Cell(self._left, beside),
                Cell(composer.right - _COUNTS, counts),
            ],
            gap=px(14) if part.number == 1 else 0.0,
            above=_ABOVE,
            rule=composer.dark_line(),
            anchor=finding_anchor(part.number),
            bookmark=Bookmark(f"{part.number}. {part.title}", 2 if part.session else 1),
        )
        rows = [first, *(Row([Cell(self._left, block)]) for block in under)]
        rows[-1] = replace(rows[-1], below=_BELOW)
        if not counts:
            return rows
        line = composer.right - _COUNTS - _BESIDE_COUNTS
        return [replace(row, grounds=[Upright(line, row.above, below=row.below)]) for row in rows]

    def continued(self, part: FindingPart) -> Row:
        """Stands over the rest of a finding on a new page."""
        composer = self._composer
        name = composer.say(words.FINDING_NUMBER, number=part.number)
        lines = composer.lines(composer.say(words.CONTINUED, title=name), CAPTION_BOLD)
        return Row([Cell(self._left, lines)], below=px(6))

    def _blocks(self, part: FindingPart, width: float) -> Iterator[list[Part]]:
        """What stays together: the title with its text and the first quote, each other quote, the end."""
        place = self._composer.say(words.FINDING_NUMBER, number=part.number)
        quotes = [self._quote(quote, place, width) for quote in part.evidence]
        yield [*self._title(part, place, width), *quotes[:1]]
        for quote in quotes[1:]:
            yield [quote]
        end = [*self._other_entries(part, width), *self._conclusion(part, place, width)]
        if end:
            yield end

    def _title(self, part: FindingPart, place: str, width: float) -> Iterator[Part]:
        composer = self._composer
        if part.kind is not FindingKind.FINDING:
            yield from composer.lines(composer.say(FINDING_KINDS[part.kind]), CAPTION_BOLD, width)
        yield from composer.lines(composer.read(part.title, place), FINDING, width)
        if part.heard and not counts_more_than_people(part):
            yield Gap(px(2))
            yield from composer.lines(people_counted(part, composer), CAPTION, width)
        yield Gap(px(6))
        if part.text:
            yield from composer.lines(composer.read(part.text, place), BODY_QUIET, width)
            yield Gap(px(6))

    def _quote(self, quote: Quote, place: str, width: float) -> Beside:
        composer = self._composer
        sign = chip(quote.mode, composer.say(MODES[quote.mode]), CHIP, composer.typesetter)
        column = max(_CHIP, sign.width + px(12))
        spans = [
            Span(spoken(composer.read(quote.words, place), quote.mode, composer.say), QUOTE),
            Span(" ", QUOTE),
            *self._source(quote, place),
        ]
        lines = composer.typesetter.paragraph(spans, width - column)
        left = self._left + column
        pictures = picture_rows(quote.printed, composer, left, width - column, _PICTURE)
        return Beside(
            [
                Cell(self._left, [Gap(px(4)), sign, Gap(px(4))]),
                Cell(left, [Gap(px(4)), *lines, *pictures, Gap(px(4))]),
            ]
        )

    def _source(self, quote: Quote, place: str) -> Iterator[Span]:
        """Who, of which segment, when, and the number of the entry, which leads to it."""
        composer = self._composer
        told = [quote.who, quote.segment, quote.time]
        source = ", ".join(composer.read(one, place) for one in told if one)
        last = quote.entry is None
        yield Span(
            (source if last else f"{source}, ").replace(" ", "\u00a0", source.count(" ")), QUOTE_SOURCE
        )
        if quote.entry is not None:
            linked = quote.entry in self._logged
            yield Span(
                composer.say(words.ENTRY_NUMBER, number=quote.entry).replace(" ", "\u00a0"),
                QUOTE_LINK if linked else QUOTE_SOURCE,
                entry_anchor(quote.entry) if linked else "",
            )

    def _other_entries(self, part: FindingPart, width: float) -> Iterator[Part]:
        composer = self._composer
        if part.more:
            also = words.ALSO_ENTRY if len(part.more) == 1 else words.ALSO_ENTRIES
            spans = [Span(composer.say(also), QUOTE_SOURCE)]
            for place, number in enumerate(part.more, start=1):
                linked = number in self._logged
                link = entry_anchor(number) if linked else ""
                stop = "," if place < len(part.more) else "."
                spans.append(Span(" ", QUOTE_SOURCE))
                spans.append(Span(f"{number}{stop}", QUOTE_LINK if linked else QUOTE_SOURCE, link))
            yield Gap(px(4))
            yield from composer.typesetter.paragraph(spans, width)
        elif not part.evidence:
            yield from composer.lines(composer.say(words.NO_EVIDENCE_QUOTED), CAPTION, width)

    def _conclusion(self, part: FindingPart, place: str, width: float) -> Iterator[Part]:
        """What the people in the room said to it, and what follows."""
        composer = self._composer
        if part.agreement or part.correction or part.todo:
            yield from (Gap(px(8)), Rule(width, px(1)), Gap(px(8)))
        if part.agreement or part.correction:
            spans = [Span(composer.read(part.agreement, place), BODY_BOLD)]
            if part.correction:
                spans.append(Span(f" {composer.read(part.correction, place)}", BODY))
            column = px(32)
            lines = composer.typesetter.paragraph(spans, width - column)
            yield Beside(
                [
                    Cell(self._left, [Gap(px(3)), bare_icon("users", px(20))]),
                    Cell(self._left + column, lines),
                ]
            )
            yield Gap(px(6))
        if part.todo:
            yield from composer.typesetter.paragraph(todo_spans(composer, part.todo, place), width)


def _with_counts(blocks: Sequence[list[Part]], height: float) -> list[list[Part]]:
    """The blocks, of which so many are one that they are as high as the counts beside them."""
    first: list[Part] = []
    for number, block in enumerate(blocks):
        if number and sum(part.height for part in first) >= height:
            return [first, *blocks[number:]]
        first += block
    return [first]
