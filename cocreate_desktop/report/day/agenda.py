"""The agenda: with everything for the facilitator, and with titles and times for the wall."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cocreate_desktop.domain.day_papers import DayPaper

from ..content.day import Agenda, AgendaStep, WallAgenda
from ..drawing.grounds import Upright
from ..drawing.ink import CAPTION, CAPTION_FIGURES, FINDING, STEP, Style, px
from ..drawing.marks import ringed
from ..paging.pages import height_of
from ..paging.rows import Beside, Cell, Gap, Label, Part, Row
from ..text.hyphens import SOFT_HYPHEN
from ..text.typesetting import Line
from . import words
from .forms import empty_lines, head
from .measures import CLOCK, FORM, FORM_QUIET, SCRIPT, SCRIPT_BOLD, WALL, WALL_TITLE, mm
from .sheets import Leaf, Setting
from .spacing import within

_TIME = mm(17)
_NOTES = mm(50)
_LABEL = mm(24)
_RING = px(34)
_ROOM_TO_WRITE = mm(24)
_LINE = mm(14)
"""To write a step on."""
_A_LITTLE_SMALLER = 4
"""Sizes among which words are kept whole."""


def compose_agenda(part: Agenda, setting: Setting) -> Iterator[Leaf]:
    composer, pages = setting.composer, setting.pages()
    columns = _column_heads(setting)
    if not part.steps:
        title = composer.text_row(setting.say(words.NO_STEPS), FORM_QUIET, gap=px(2))
        pages.add(*head(setting, DayPaper.AGENDA, setting.say(words.TODAY)), title, columns)
        pages.add(*_lines_to_write_on(pages.room, setting))
        yield from setting.flowing(pages)
        return
    title = setting.say(words.AGENDA, length=part.length, n=len(part.steps))
    before = [*head(setting, DayPaper.AGENDA, title), columns]
    steps = [_step(step, setting, first=number == 0) for number, step in enumerate(part.steps)]
    rows = within(pages.room - height_of(before), [*steps, _end(part.ends, setting)])
    for row in rows[:-2]:
        pages.add(*before, row)
        pages.repeat(columns)
        before = []
    pages.add(*before, *rows[-2:])
    yield from setting.flowing(pages)


def _column_heads(setting: Setting) -> Row:
    composer = setting.composer
    lefts = (composer.left, composer.left + _TIME, composer.right - _NOTES + px(14))
    names = (words.TIME, words.STEP, words.YOUR_NOTES)
    return Row(
        [
            Cell(left, composer.lines(setting.say(name), CAPTION))
            for left, name in zip(lefts, names, strict=True)
        ],
        above=px(8),
        below=px(6),
    )


def _lines_to_write_on(room: float, setting: Setting) -> list[Row]:
    """For steps that nobody planned, as many as have room."""
    composer = setting.composer
    return empty_lines(setting, int(room / _LINE), composer.left, composer.width, _LINE)


def _step(step: AgendaStep, setting: Setting, *, first: bool) -> Row:
    composer = setting.composer
    left = composer.left + _TIME
    width = composer.width - _TIME - _NOTES - px(20)
    beside = _RING + px(10)
    title = composer.lines(setting.read(step.title, words.IN_SCENARIO), FINDING, width - beside)
    opening = title[0] if title else composer.lines(step.minutes, FINDING)[0]
    parts: list[Part] = [Label(ringed(str(step.number), composer.typesetter), opening, beside)]
    parts += [Line(line.runs, line.height, line.baseline, line.shift + beside) for line in title[1:]]
    for name, texts in (
        (words.SAY, (step.say,) if step.say else ()),
        (words.SHOW, step.show),
        (words.ASK, step.ask),
        (words.WATCH, step.watch),
    ):
        parts += _lines(setting.say(name), texts, setting, left, width)
    times = [*composer.lines(step.time, CLOCK, _TIME), *composer.lines(step.minutes, CAPTION_FIGURES, _TIME)]
    return Row(
        [Cell(composer.left, [Gap(px(2)), *times]), Cell(left, parts)],
        above=px(12),
        below=px(16),
        at_least=_ROOM_TO_WRITE,
        rule=composer.dark_line() if first else composer.hairline(),
        grounds=[Upright(composer.right - _NOTES, above=px(10), below=px(10))],
    )


def _lines(name: str, texts: Sequence[str], setting: Setting, left: float, width: float) -> Iterator[Part]:
    """What is said, shown, asked or watched for, under each other beside its name."""
    composer = setting.composer
    for number, text in enumerate(texts):
        yield Gap(px(6 if number == 0 else 2))
        read = setting.read(text, words.IN_SCENARIO)
        label = composer.lines(name, SCRIPT_BOLD, _LABEL) if number == 0 else []
        lines = composer.lines(read, SCRIPT, width - _LABEL)
        yield Beside([Cell(left, label), Cell(left + _LABEL, lines)])


def _end(ends: str, setting: Setting) -> Row:
    composer = setting.composer
    return Row(
        [
            Cell(composer.left, composer.lines(ends, CLOCK, _TIME)),
            Cell(composer.left + _TIME, composer.lines(setting.say(words.END), STEP)),
        ],
        above=px(12),
        rule=composer.dark_line(),
    )


def compose_wall(part: WallAgenda, setting: Setting) -> Iterator[Leaf]:
    """As large as everything fits on one page; only what is too long for that goes on to a second one."""
    composer = setting.composer
    title = setting.read(part.title) or setting.say(words.TODAY)
    opening = [
        Row([Cell(composer.left, setting.at_most(title, WALL_TITLE, composer.width, 2))]),
        Row([Cell(composer.left, composer.lines(setting.read(setting.content.day), FORM))], below=px(40)),
    ]
    room = setting.bottom - setting.top - sum(row.height for row in opening)
    rows = _largest(part, room, setting) if part.steps else _lines_to_write_on(room, setting)
    pages = setting.pages()
    pages.add(*opening, *rows[:1])
    for row in rows[1:]:
        pages.add(row)
    for placed in pages:
        yield Leaf(list(placed), footed=False)


def _largest(part: WallAgenda, room: float, setting: Setting) -> list[Row]:
    """The rows as large as they fit; a little smaller where that keeps words whole."""
    sizes = [list(_wall_rows(part, style, setting)) for style in WALL]
    fitting = [rows for rows in sizes if sum(row.height for row in rows) <= room]
    whole = (rows for rows in fitting[:_A_LITTLE_SMALLER] if not any(map(_parts_a_word, rows)))
    return next(whole, fitting[0] if fitting else sizes[-1])


def _parts_a_word(row: Row) -> bool:
    lines = [part for cell in row.cells for part in cell.parts if isinstance(part, Line)]
    return any(line.runs[-1].text.endswith(SOFT_HYPHEN) for line in lines)


def _wall_rows(part: WallAgenda, style: Style, setting: Setting) -> Iterator[Row]:
    composer = setting.composer
    lines = [(step.time, setting.read(step.title, words.IN_SCENARIO)) for step in part.steps]
    lines.append((part.ends, setting.say(words.END)))
    times = [composer.lines(time, style) for time, _ in lines]
    left = composer.left + max((one[0].width for one in times if one), default=0.0) + style.size * 0.7
    for number, (time, (_, title)) in enumerate(zip(times, lines, strict=True)):
        yield Row(
            [
                Cell(composer.left, time),
                Cell(left, composer.lines(title, style, composer.right - left)),
            ],
            above=style.size * 0.45,
            below=style.size * 0.45,
            rule=composer.dark_line(2) if number == 0 else composer.hairline(),
        )
