"""The table of verdicts: one row an assumption, by kind, in the order of the session."""

from __future__ import annotations

from collections.abc import Iterator

from cocreate_desktop.domain.assumptions import Kind

from . import words
from .composer import Composer
from .content import SessionReport, VerdictRow
from .ink import (
    BODY_QUIET,
    CAPTION,
    CAPTION_BOLD,
    HEADING,
    ROW,
    ROW_BOLD,
    ROW_CODE,
    ROW_COUNT,
    ROW_COUNT_STRONG,
    UNDER_ROW,
    px,
)
from .marks import evidence_mark, evidence_marks
from .pages import Pages
from .rows import Bookmark, Cell, Gap, Label, Row, Rule
from .typesetting import Line, Span

_CODE = px(62)
_MARK = px(46)
_COUNTS = px(242)
_VERDICT = px(176)
_BETWEEN = px(10)
_MARK_SIZE = px(26)
_LEGEND_SIZE, _LEGEND_GAP, _LEGEND_BETWEEN = px(20), px(5), px(14)


class _Columns:
    """Left edges and widths, in pt."""

    def __init__(self, composer: Composer) -> None:
        self.code = composer.left
        self.text = composer.left + _CODE
        self.verdict = composer.right - _VERDICT
        self.counts = self.verdict - _BETWEEN - _COUNTS
        self.mark = self.counts - _MARK
        self.text_width = self.mark - _BETWEEN - self.text


def compose_verdicts(content: SessionReport, composer: Composer, pages: Pages) -> None:
    """Place the heading, the table with its legend, or the sentence that there is none."""
    heading = _heading(content, composer)
    if not content.verdicts:
        pages.add(heading, composer.text_row(composer.say(words.NO_ASSUMPTIONS), BODY_QUIET, gap=px(12)))
        return
    columns = _Columns(composer)
    header = _header(composer, columns)
    before = [heading, header]
    for kind in Kind:
        verdicts = [verdict for verdict in content.verdicts if verdict.kind is kind]
        title = composer.say(words.KINDS[kind])
        for index, verdict in enumerate(verdicts):
            rule = composer.hairline() if index else None
            rows = list(_verdict_rows(verdict, composer, columns, rule))
            if index == 0:
                rows = [*before, _kind(composer, title), *rows]
                before = []
            pages.add(*rows)
            pages.repeat(header, _kind(composer, composer.say(words.CONTINUED, title=title)))
        pages.repeat(header)
    pages.repeat()
    pages.add(*_legend(content, composer))


def _heading(content: SessionReport, composer: Composer) -> Row:
    title = composer.say(words.VERDICT_PER_ASSUMPTION)
    lines = composer.lines(title, HEADING)
    beside = composer.width - lines[-1].width - px(36)
    summary = composer.right_lines(composer.read(content.verdict_summary, title), CAPTION, beside)
    to_last_line = sum(line.height for line in lines) - sum(line.height for line in summary) - px(3)
    return Row(
        [
            Cell(composer.left, lines),
            Cell(composer.right - beside, [Gap(max(0.0, to_last_line)), *summary]),
        ],
        gap=px(38),
        below=px(10),
        anchor="verdicts",
        bookmark=Bookmark(title, 0),
    )


def _header(composer: Composer, columns: _Columns) -> Row:
    words_at = (
        (columns.text, words.ASSUMPTION),
        (columns.counts, words.COUNTS),
        (columns.verdict, words.VERDICT),
    )
    return Row(
        [Cell(left, composer.lines(composer.say(word), CAPTION)) for left, word in words_at],
        at_least=px(46),
        centred=True,
        rule=composer.dark_line(),
    )


def _kind(composer: Composer, title: str) -> Row:
    return Row(
        [Cell(composer.left, composer.lines(title, CAPTION_BOLD))],
        above=px(12),
        below=px(4),
        rule=composer.hairline(),
    )


def _verdict_rows(
    verdict: VerdictRow, composer: Composer, columns: _Columns, rule: Rule | None
) -> Iterator[Row]:
    place = composer.read(verdict.code, verdict.code)
    word = composer.lines(composer.read(verdict.verdict, place), ROW_BOLD, _VERDICT)
    threshold = composer.lines(composer.read(verdict.threshold, place), UNDER_ROW, _VERDICT)
    yield Row(
        [
            Cell(columns.code, composer.lines(place, ROW_CODE, _CODE - _BETWEEN)),
            Cell(columns.text, composer.lines(composer.read(verdict.text, place), ROW, columns.text_width)),
            Cell(columns.mark, [evidence_mark(verdict.mark, _MARK_SIZE)]),
            Cell(columns.counts, _counts(verdict, composer)),
            Cell(columns.verdict, [*word, *threshold]),
        ],
        above=px(5),
        below=px(5),
        at_least=px(46),
        centred=True,
        rule=rule,
    )
    if verdict.override:
        spans = [
            Span(
                composer.say(words.TEAM_SAYS, verdict=composer.read(verdict.override.verdict, place)),
                ROW_BOLD,
            ),
            Span(f" {composer.read(verdict.override.reason, place)}", ROW),
        ]
        lines = composer.typesetter.paragraph(spans, composer.right - columns.text)
        yield Row([Cell(columns.text, lines)], below=px(8))


def _counts(verdict: VerdictRow, composer: Composer) -> list[Line]:
    counts = verdict.counts
    if not counts.there:
        return composer.lines("–", ROW_COUNT)
    positions = (counts.supporting, counts.against, counts.split, counts.not_seen)
    said = composer.say(words.DID_AND_SAID, did=verdict.did, said=verdict.said)
    return [
        *composer.lines(" · ".join(map(str, positions)), ROW_COUNT_STRONG, _COUNTS),
        *composer.lines(said, UNDER_ROW, _COUNTS),
    ]


def _legend(content: SessionReport, composer: Composer) -> Iterator[Row]:
    lines: list[list[Cell]] = [[]]
    left = composer.left
    for marks, message in words.LEGEND:
        sign = evidence_marks(marks, _LEGEND_SIZE, _LEGEND_GAP)
        (word,) = composer.lines(composer.say(message), CAPTION, float("inf"))
        label = Label(sign, word, beside=sign.width + _LEGEND_GAP)
        if left + label.beside + word.width > composer.right:
            lines.append([])
            left = composer.left
        lines[-1].append(Cell(left, [label]))
        left += label.beside + word.width + _LEGEND_BETWEEN
    first, *others = lines
    yield Row(first, above=px(16), rule=composer.dark_line(), gap=px(18))
    for cells in others:
        yield Row(cells, above=px(4))
    if content.legend_note:
        yield composer.text_row(
            composer.read(content.legend_note, composer.say(words.VERDICT_PER_ASSUMPTION)), CAPTION, gap=px(6)
        )
