"""What was asked and what not, whose words and deeds disagreed, and who spoke how often."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .. import words
from ..content import AskedItem, AskedStep, Mark, MarkShape, SayDoGap, Speaker, Timeline
from ..drawing.chips import bare_icon
from ..drawing.grounds import Across
from ..drawing.ink import (
    BODY,
    LENGTH,
    LENGTH_OVER,
    LOG,
    ROW,
    ROW_BOLD,
    ROW_CODE,
    Ink,
    px,
)
from ..drawing.marks import evidence_mark
from ..drawing.squares import shares
from ..paging.composer import Composer
from ..paging.pages import Pages
from ..paging.rows import Cell, Gap, Row
from ..paging.sections import section
from ..text.typesetting import Span
from .picture_rows import picture_rows

_STEP = px(34)
_STATE = px(110)
_CODE = px(46)
_SIGN = px(20)
_PEOPLE_A_ROW = 3
_NAME = px(158)
_TOTAL = px(54)
_TOGETHER = 8
_BETWEEN = px(36)
_PADDING = px(6)
_PICTURE = px(110)


def compose_participation(timeline: Timeline, composer: Composer, pages: Pages) -> None:
    """Place what there is of the three sections."""
    if timeline.asked_summary:
        _place_asked(timeline, composer, pages)
    if timeline.gaps:
        _place_gaps(timeline.gaps, composer, pages)
    if timeline.speakers:
        _place_speakers(timeline, composer, pages)


def _place_asked(timeline: Timeline, composer: Composer, pages: Pages) -> None:
    """Two columns, each item with the number of its step; only the summary where nobody ticked."""
    place = composer.say(words.ASKED_AND_NOT)
    summary = composer.read(timeline.asked_summary, place)
    if not timeline.asked:
        pages.add(section(place, "", composer, "asked"), composer.text_row(summary, BODY))
        return
    before = [section(place, summary, composer, "asked")]
    items = [(step, item) for step in timeline.asked for item in step.items]
    width = (composer.width - _BETWEEN) / 2
    half = -(-len(items) // 2)
    for number in range(half):
        pair = (items[number], *items[number + half : number + half + 1])
        lefts = [composer.left + column * (width + _BETWEEN) for column in range(len(pair))]
        cells = [
            cell
            for (step, item), left in zip(pair, lefts, strict=True)
            for cell in _asked_item(step, item, left, width, composer)
        ]
        ink = Ink.LINE if number else Ink.TEXT
        lines = [Across(left, width, ink=ink) for left in lefts]
        pages.add(*before, Row(cells, above=_PADDING, below=_PADDING, grounds=lines))
        before = []


def _asked_item(
    step: AskedStep, item: AskedItem, left: float, width: float, composer: Composer
) -> Iterator[Cell]:
    place = composer.say(words.IN_STEP, number=step.ring)
    code = left + width - _CODE
    state = code - _STATE
    text = left + _STEP
    yield Cell(left, composer.lines(step.ring, ROW_CODE))
    width = state - text - px(12)
    lines = composer.lines(composer.read(item.text, place), LOG, width)
    yield Cell(text, [*lines, *picture_rows(item.printed, composer, text, width, _PICTURE)])
    sign, told, style = (
        (bare_icon("check", _SIGN, Ink.TEXT2), item.at, LENGTH)
        if item.at
        else (
            evidence_mark(Mark(MarkShape.DASHED), _SIGN),
            composer.say(words.NOT_ASKED[item.kind]),
            LENGTH_OVER,
        )
    )
    lines = composer.lines(told, style, _STATE - _SIGN - px(8))
    yield Cell(state, [Gap(px(1)), sign])
    yield Cell(state + _SIGN + px(8), lines)
    yield Cell(code, composer.right_lines(composer.read(item.code, place), ROW_CODE, _CODE))


def _place_gaps(gaps: Sequence[SayDoGap], composer: Composer, pages: Pages) -> None:
    title = composer.say(words.SAY_DO_GAPS)
    before = [section(title, "", composer, "say-do")]
    for number, gap in enumerate(gaps):
        pages.add(*before, _gap(gap, composer, first=number == 0))
        before = []


def _gap(gap: SayDoGap, composer: Composer, *, first: bool) -> Row:
    place = composer.read(gap.code, gap.code)
    left = composer.left + px(62)
    width = composer.right - left
    people = [line for one in gap.people for line in composer.lines(composer.read(one, place), LENGTH, width)]
    return Row(
        [
            Cell(composer.left, composer.lines(place, ROW_CODE)),
            Cell(left, [*composer.lines(composer.read(gap.text, place), ROW, width), *people]),
        ],
        above=_PADDING,
        below=_PADDING,
        rule=composer.dark_line() if first else composer.hairline(),
    )


def _place_speakers(timeline: Timeline, composer: Composer, pages: Pages) -> None:
    """Three people a row; a handful of rows stays together."""
    title = composer.say(words.WHO_SPOKE)
    rows = [section(title, composer.say(words.WHO_SPOKE_HOW), composer, "who-spoke")]
    rows += _speakers(timeline.speakers, composer)
    rows += [
        composer.text_row(composer.read(warning, title), BODY, gap=px(10)) for warning in timeline.warnings
    ]
    together = rows if len(rows) <= _TOGETHER else rows[:2]
    pages.add(*together)
    for row in rows[len(together) :]:
        pages.add(row)


def _speakers(speakers: Sequence[Speaker], composer: Composer) -> Iterator[Row]:
    """The people from left to right, with bars to one scale."""
    width = (composer.width - (_PEOPLE_A_ROW - 1) * _BETWEEN) / _PEOPLE_A_ROW
    most = max(one.did + one.said for one in speakers)
    unit = (width - _NAME - _TOTAL) / max(most, 1)
    for start in range(0, len(speakers), _PEOPLE_A_ROW):
        cells = [
            cell
            for column, speaker in enumerate(speakers[start : start + _PEOPLE_A_ROW])
            for cell in _speaker(speaker, composer.left + column * (width + _BETWEEN), width, unit, composer)
        ]
        rule = composer.hairline() if start else composer.dark_line()
        yield Row(cells, above=_PADDING, below=_PADDING, rule=rule)


def _speaker(speaker: Speaker, left: float, width: float, unit: float, composer: Composer) -> Iterator[Cell]:
    place = composer.say(words.WHO_SPOKE)
    spans = [Span(composer.read(speaker.name, place), ROW_BOLD)]
    if speaker.segment:
        spans.append(Span(f" {composer.read(speaker.segment, place)}", LENGTH))
    total = str(speaker.did + speaker.said)
    yield Cell(left, composer.typesetter.paragraph(spans, _NAME - px(12)))
    yield Cell(left + _NAME, [Gap(px(5)), shares(speaker.did, speaker.said, unit)])
    yield Cell(left + width - _TOTAL, composer.right_lines(total, ROW_CODE, _TOTAL))
