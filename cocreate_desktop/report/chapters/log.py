"""The log: every entry in the order of the day, step by step, each row wrapping as far as it must."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cocreate_desktop.domain.observations import MODES, SENTIMENTS, Mode, Side
from cocreate_desktop.domain.quoting import IN_ROUND_UP, spoken
from cocreate_desktop.domain.report_choice import Section

from .. import words
from ..content import EvidenceMark, LogEntry, LogStep, Mark, MarkFill, MarkShape, Report, SessionPart
from ..drawing.chips import chip
from ..drawing.ink import (
    BODY_QUIET,
    CAPTION,
    CAPTION_FIGURES,
    CHIP_SMALL,
    LOG,
    LOG_CODE,
    LOG_LINK,
    LOG_NUMBER,
    LOG_QUIET,
    LOG_TIME,
    STEP,
    px,
)
from ..drawing.marks import Sign, evidence_mark, mood, star
from ..paging.composer import Composer
from ..paging.flowing import Item, flowing
from ..paging.pages import Pages
from ..paging.rows import Bookmark, Cell, Gap, Label, Row
from ..text.typesetting import Line, Span
from .anchors import entry_anchor, finding_anchor
from .chapter import session_head
from .picture_rows import picture_rows

_NUMBER = px(48)
_TIME = px(64)
_WHO, _WHO_ALONE = px(150), px(196)
"""Without evidence there is room for long names."""
_EVIDENCE = px(140)
_SIGNS = px(62)
_BETWEEN = px(14)
_SIGN = px(17)
_MARK = px(20)
_ROW_PADDING = px(5)
_PICTURE = px(190)


@dataclass(frozen=True)
class _Columns:
    """Left edges and widths in pt, and the chips, whose words are as wide as the language has them."""

    number: float
    time: float
    chip: float
    words: float
    words_width: float
    star: float
    mood: float
    who: float
    who_width: float
    evidence: float | None
    """None where no entry speaks for or against anything."""
    chips: Mapping[Mode, Sign]

    @classmethod
    def of(cls, composer: Composer, part: SessionPart) -> _Columns:
        chips = {
            mode: chip(mode, composer.say(word), CHIP_SMALL, composer.typesetter)
            for mode, word in MODES.items()
        }
        chip_left = composer.left + _NUMBER + _TIME + 2 * _BETWEEN
        words_left = chip_left + max(sign.width for sign in chips.values()) + _BETWEEN
        is_linked = any(entry.evidence for entry in part.entries)
        evidence = composer.right - _EVIDENCE if is_linked else None
        who_width = _WHO if is_linked else _WHO_ALONE
        who = composer.right - who_width if evidence is None else evidence - _BETWEEN - who_width
        return cls(
            number=composer.left,
            time=composer.left + _NUMBER + _BETWEEN,
            chip=chip_left,
            words=words_left,
            words_width=who - _SIGNS - _BETWEEN - words_left,
            star=who - _SIGNS,
            mood=who - _SIGNS / 2 - px(5),
            who=who,
            who_width=who_width,
            evidence=evidence,
            chips=chips,
        )


def compose_log(content: Report, part: SessionPart, composer: Composer, pages: Pages) -> None:
    """Place the chapter on one session, each step with its entries."""
    if Section.LOG not in content.sections:
        return
    pages.new_chapter()
    title = composer.say(words.EVERYTHING_NOTED)
    chapter = session_head(content, part, composer, words.LOG, title, "log")
    if not part.log:
        pages.add(*chapter, composer.text_row(composer.say(words.NOTHING_NOTED), BODY_QUIET))
        return
    writer = _LogWriter(content, part, composer)
    before = [*chapter, *writer.legend(part), writer.header]
    for index, step in enumerate(part.log, start=1):
        writer.place_step(index, step, before, pages)
        before = []
    pages.repeat()


class _LogWriter:
    """Turns steps and entries into rows."""

    def __init__(self, content: Report, part: SessionPart, composer: Composer) -> None:
        self._composer = composer
        self._subject = part.subject if content.is_of_project else ""
        self._columns = _Columns.of(composer, part)
        self._hairline = composer.hairline()
        self._findings = content.findings_by_entry
        self._led_to = content.led_to
        self._star = star(_SIGN)
        self.header = self._header()

    def place_step(self, number: int, step: LogStep, before: list[Row], pages: Pages) -> None:
        """Place a step's title and its entries; the title stays with the first of them."""
        title = self._composer.read(step.title, self._composer.say(words.IN_STEP, number=number))
        rows = [self._entry(entry) for entry in step.entries] or [self._nothing()]
        pages.add(*before, self._step(number, step, title), rows[0])
        continued = self._composer.say(words.CONTINUED, title=self._named(title))
        pages.repeat(self.header, self._step(number, step, continued))
        for row in rows[1:]:
            pages.add(row)
        pages.repeat(self.header)

    def _named(self, title: str) -> str:
        """A step's title with its session, where the log of another one may be taken for it."""
        subject = self._composer.read(self._subject, self._composer.say(words.IN_TITLE))
        return f"{subject}: {title}" if subject else title

    def legend(self, part: SessionPart) -> Iterator[Row]:
        """What the signs mean that stand in this log; nothing if it has none."""
        composer = self._composer
        felt = {entry.sentiment for entry in part.entries}
        signs = [
            (mood(sentiment, _SIGN), word)
            for sentiment, word in reversed(SENTIMENTS.items())
            if sentiment in felt
        ]
        if any(entry.starred for entry in part.entries):
            signs.append((self._star, words.STARRED))
        labels = [
            Label(sign, line, beside=_SIGN + px(8))
            for sign, word in signs
            for line in composer.lines(composer.say(word), CAPTION, float("inf"))
        ]
        if any(entry.prompted for entry in part.entries):
            prompted = composer.lines(composer.say(words.PROMPTED_MEANS), CAPTION, float("inf"))
            labels += [Label(None, line, beside=0.0) for line in prompted]
        if labels:
            told = flowing(map(Item.of, labels), composer.left, composer.width, px(22))
            yield Row([Cell(composer.left, list(told))], above=px(8), below=px(12))

    def _header(self) -> Row:
        columns, composer = self._columns, self._composer
        time = composer.typesetter.right(composer.lines(composer.say(words.LOG_TIME), CAPTION), _TIME)
        named = [(columns.words, words.LOG_WORDS), (columns.who, words.LOG_WHO)]
        if columns.evidence is not None:
            named.append((columns.evidence, words.LOG_EVIDENCE))
        return Row(
            [
                Cell(columns.time, time),
                *(Cell(left, composer.lines(composer.say(word), CAPTION)) for left, word in named),
            ],
            above=px(8),
            below=px(8),
            rule=composer.dark_line(),
        )

    def _step(self, number: int, step: LogStep, title: str) -> Row:
        columns, composer = self._columns, self._composer
        time = composer.typesetter.right(composer.lines(step.time, CAPTION_FIGURES, _TIME), _TIME)
        lines = composer.lines(title, STEP, composer.right - columns.chip)
        return Row(
            [Cell(columns.time, [Gap(px(3)), *time]), Cell(columns.chip, lines)],
            above=px(14),
            below=px(6),
            rule=composer.dark_line(),
            anchor=f"step-{number}",
            bookmark=Bookmark(step.title, 1),
        )

    def _nothing(self) -> Row:
        said = self._composer.say(words.NOTHING_IN_STEP)
        return Row([Cell(self._columns.chip, self._composer.lines(said, CAPTION))], below=px(8))

    def _entry(self, entry: LogEntry) -> Row:
        columns, composer = self._columns, self._composer
        place = composer.say(words.ENTRY_NUMBER, number=entry.number)
        cells = [
            Cell(columns.number, composer.right_lines(str(entry.number), LOG_NUMBER, _NUMBER)),
            Cell(columns.time, composer.right_lines(entry.time, LOG_TIME, _TIME)),
            Cell(columns.chip, [columns.chips[entry.mode]]),
            Cell(
                columns.words,
                [
                    *self._words(entry, place),
                    *picture_rows(entry.printed, composer, columns.words, columns.words_width, _PICTURE),
                ],
            ),
        ]
        cells.extend(self._signs(entry))
        if entry.who:
            cells.append(
                Cell(columns.who, composer.lines(composer.read(entry.who, place), LOG, columns.who_width))
            )
        if columns.evidence is not None:
            cells.extend(self._evidence(entry, columns.evidence))
        return Row(
            cells,
            above=_ROW_PADDING,
            below=_ROW_PADDING,
            rule=self._hairline,
            anchor=entry_anchor(entry.number) if entry.number in self._led_to else "",
        )

    def _words(self, entry: LogEntry, place: str) -> list[Line]:
        composer, width = self._composer, self._columns.words_width
        text = composer.read(entry.words, place)
        if entry.verbatim:
            text = spoken(text, entry.mode, composer.say)
        findings = self._findings.get(entry.number, ())
        tags = [f"#{composer.read(tag, place)}" for tag in entry.tags]
        remarks = [remark.replace(" ", "\u00a0") for remark in (*tags, *self._remarks(entry))]
        if not (remarks or findings):
            return composer.lines(text, LOG, width)
        # The wide space stands at the end of what comes before, so that no line begins with it.
        spans = [Span(f"{text}\u00a0", LOG), *(Span(f" {remark}\u00a0", LOG_QUIET) for remark in remarks)]
        for number in findings:
            name = composer.say(words.FINDING_NUMBER, number=number).replace(" ", "\u00a0")
            spans += [Span(" ", LOG_QUIET), Span(name, LOG_LINK, finding_anchor(number))]
        return composer.typesetter.paragraph(spans, width)

    def _remarks(self, entry: LogEntry) -> Iterator[str]:
        """What is to be known about an entry beside its words."""
        say = self._composer.say
        if entry.length:
            yield say(words.LASTED, length=entry.length)
        if entry.in_round_up:
            yield say(IN_ROUND_UP)
        if entry.prompted:
            yield say(words.PROMPTED)
        if entry.from_memory:
            yield say(words.FROM_MEMORY)
        if entry.pictures:
            yield say(words.PICTURE if entry.pictures == 1 else words.PICTURES, n=entry.pictures)
        if entry.same_as is not None:
            yield say(words.SAME_AS, number=entry.same_as)

    def _signs(self, entry: LogEntry) -> Iterator[Cell]:
        down = Gap(px(3))
        if entry.starred:
            yield Cell(self._columns.star, [down, self._star])
        if entry.sentiment:
            yield Cell(self._columns.mood, [down, mood(entry.sentiment, _SIGN)])

    def _evidence(self, entry: LogEntry, left: float) -> Iterator[Cell]:
        """Marks with their codes in two columns."""
        fill = MarkFill.SOLID if entry.mode is Mode.DID else MarkFill.HOLLOW
        labels = [self._link(link, fill) for link in entry.evidence]
        yield Cell(left, labels[::2])
        if len(labels) > 1:
            yield Cell(left + _EVIDENCE / 2, labels[1::2])

    def _link(self, link: EvidenceMark, fill: MarkFill) -> Label:
        shape = MarkShape.ROUND if link.side is Side.FOR else MarkShape.SQUARE
        code = self._composer.lines(link.code, LOG_CODE, float("inf"))[0]
        return Label(evidence_mark(Mark(shape, fill), _MARK), code, beside=_MARK + px(5))
