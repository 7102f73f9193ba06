"""Every finding with the words it rests on; each quoted word leads to its entry in the log."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cocreate_desktop.domain.decisions import FindingKind
from cocreate_desktop.domain.observations import Mode

from . import words
from .chapter import chapter_head
from .composer import Composer
from .content import FindingPart, Quote, SessionReport
from .front_page import todo_spans
from .ink import (
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
from .marks import chip, ringed
from .pages import Pages
from .rows import Bookmark, Cell, Gap, Part, Row, Rule
from .typesetting import Span

_NUMBER = px(52)
_CHIP = px(86)
_QUOTE_MARKS = ("“", "”", "„", "«", "»", '"', "‘", "‚")


def finding_anchor(number: int) -> str:
    return f"finding-{number}"


def entry_anchor(number: int) -> str:
    return f"entry-{number}"


def compose_findings(content: SessionReport, composer: Composer, pages: Pages) -> None:
    """Place the chapter; nothing at all if no finding was written."""
    if not content.findings:
        return
    pages.new_chapter()
    before: Sequence[Row] = chapter_head(content, composer, words.FINDINGS, words.WHAT_WE_FOUND, "findings")
    logged = content.entry_numbers
    for part in content.findings:
        title, first, *rest = _finding(part, composer, logged)
        pages.add(*before, title, first)
        for row in rest:
            pages.add(row)
        before = ()


def _finding(part: FindingPart, composer: Composer, logged: frozenset[int]) -> Iterator[Row]:
    """The rows of one finding; there are at least two, and the first two belong together."""
    place = composer.say(words.FINDING_NUMBER, number=part.number)
    text_left = composer.left + _NUMBER
    width = composer.right - text_left
    yield _title(part, composer, place, width)
    if part.text:
        text = composer.lines(composer.read(part.text, place), BODY_QUIET, width)
        yield Row([Cell(text_left, text)], below=px(6))
    for quote in part.evidence:
        yield _quote(quote, composer, place, width, linked=quote.entry in logged)
    if not part.evidence:
        none = composer.lines(composer.say(words.NO_EVIDENCE_QUOTED), CAPTION, width)
        yield Row([Cell(text_left, none)], above=px(2), below=px(2))
    conclusion = list(_conclusion(part, composer, place, width))
    if conclusion:
        yield Row([Cell(text_left, [Rule(width, px(1)), Gap(px(8)), *conclusion])], gap=px(8))


def _title(part: FindingPart, composer: Composer, place: str, width: float) -> Row:
    title = composer.lines(composer.read(part.title, place), FINDING, width)
    if part.kind is not FindingKind.FINDING:
        kind = composer.say(words.FINDING_KINDS[part.kind])
        title = [*composer.lines(kind, CAPTION_BOLD, width), *title]
    return Row(
        [
            Cell(composer.left, [ringed(str(part.number), composer.typesetter)]),
            Cell(composer.left + _NUMBER, title),
        ],
        gap=px(18),
        above=px(16),
        below=px(8),
        rule=composer.dark_line(),
        anchor=finding_anchor(part.number),
        bookmark=Bookmark(f"{part.number}. {part.title}", 1),
    )


def _quote(quote: Quote, composer: Composer, place: str, width: float, *, linked: bool) -> Row:
    left = composer.left + _NUMBER
    sign = chip(quote.mode, composer.say(words.MODES[quote.mode]), CHIP, composer.typesetter)
    column = max(_CHIP, sign.width + px(12))
    number = composer.say(words.ENTRY_NUMBER, number=quote.entry)
    source = ", ".join(filter(None, (composer.read(quote.who, place), quote.time)))
    spans = [
        Span(spoken(composer, composer.read(quote.words, place), quote.mode), QUOTE),
        Span(" ", QUOTE),
        Span(f"{source}, ".replace(" ", "\u00a0", source.count(" ")), QUOTE_SOURCE),
        Span(
            number.replace(" ", "\u00a0"),
            QUOTE_LINK if linked else QUOTE_SOURCE,
            entry_anchor(quote.entry) if linked else "",
        ),
    ]
    lines = composer.typesetter.paragraph(spans, width - column)
    return Row([Cell(left, [sign]), Cell(left + column, lines)], above=px(4), below=px(4))


def spoken(composer: Composer, text: str, mode: Mode) -> str:
    """What was said, in quotation marks unless it already has some; what was done, as it is."""
    if mode is Mode.DID or text.startswith(_QUOTE_MARKS):
        return text
    return composer.say(words.QUOTED, words=text)


def _conclusion(part: FindingPart, composer: Composer, place: str, width: float) -> Iterator[Part]:
    if part.agreement or part.correction:
        spans = [
            Span(composer.read(part.agreement, place), BODY_BOLD),
            Span(f" {composer.read(part.correction, place)}", BODY),
        ]
        yield from composer.typesetter.paragraph(spans, width)
    if part.todo:
        yield from composer.typesetter.paragraph(todo_spans(composer, part.todo, place), width)
