"""For when the laptop fails: sheets to write observations on, and sheets of sticky notes to cut apart."""

from __future__ import annotations

from collections.abc import Iterator

from cocreate_desktop.domain.board import NOTE_KINDS, NoteKind
from cocreate_desktop.domain.day_papers import DayPaper
from cocreate_desktop.errors import Message

from ..chapters.notes import FILLS
from ..content.day import ObservationSheets, Seat, StickySheets
from ..drawing.chips import kind_chip
from ..drawing.grounds import Card, Upright
from ..drawing.ink import CAPTION, CHIP, NOTE_FOOT, px
from ..paging.flowing import Item, flowing
from ..paging.pages import Placed
from ..paging.rows import Beside, Cell, Gap, Label, Part, Row
from . import words
from .forms import box, field, head
from .looks import look_sign
from .measures import FIELD, LINE_TO_WRITE_ON, mm
from .sheets import Leaf, Setting, under

_COLUMNS: tuple[tuple[Message, float], ...] = (
    (words.TIME, mm(16)),
    (words.WHO, mm(17)),
    (words.SAID_OR_DID, mm(27)),
    (words.WORDS, 0.0),
    (words.TAG, mm(24)),
    (words.SIDE, mm(20)),
)
"""The names of the columns and their widths in pt; one takes what is left."""
_INSIDE = px(8)
_TICK = mm(3.4)
_MOST_NAMED = 30
"""People, steps and tags in the head of a sheet; where there are more, their numbers say enough."""
_NOTES_ACROSS, _NOTES_DOWN = 2, 4
_BETWEEN_NOTES = mm(5)


def compose_observations(part: ObservationSheets, setting: Setting) -> Iterator[Leaf]:
    number = 0
    for taker in part.takers:
        for copy in range(part.copies):
            number += 1
            setting.heed()
            yield _observation_sheet(part, taker, number, setting, bookmarked=copy == 0)


def _observation_sheet(
    part: ObservationSheets, taker: str, number: int, setting: Setting, *, bookmarked: bool
) -> Leaf:
    composer = setting.composer
    name = setting.read(taker, words.IN_NAMES)
    rows = head(setting, DayPaper.OBSERVATION, setting.say(words.OBSERVATIONS), coded=True)
    if name:
        told = f"{setting.say(words.NOTED_BY)}: {name}"
        line = composer.one_line(told, FIELD, composer.width)
        rows.append(Row([Cell(composer.left, [line] if line else [])], below=px(8)))
    else:
        rows.append(Row(field(setting, words.NOTED_BY, composer.left, mm(80)), below=px(8)))
    rows += _legend(part, setting)
    rows.append(_column_heads(setting))
    used = sum(row.gap + row.height for row in rows)
    lines = int((setting.bottom - setting.top - used) / LINE_TO_WRITE_ON)
    rows += [_empty_line(setting, first=line == 0) for line in range(lines)]
    rows.append(Row([], rule=composer.hairline()))
    return Leaf(
        list(under(rows, setting.top)),
        sheet_id=setting.sheet_id(DayPaper.OBSERVATION, number),
        bookmark=(name or setting.say(words.BLANK)) if bookmarked else "",
    )


def _legend(part: ObservationSheets, setting: Setting) -> Iterator[Row]:
    people = list(_people(part.seats, setting))
    steps = [f"{number} {setting.read(title, words.IN_SCENARIO)}" for number, title in part.steps][
        :_MOST_NAMED
    ]
    if people:
        yield _listed(words.WHO_IS_HERE, list(_in_lines(people, setting)), setting)
    tags = [setting.read(tag) for tag in part.tags][:_MOST_NAMED]
    for name, listed in ((words.STEPS, steps), (words.TAGS, tags)):
        if listed:
            told = setting.at_most("  ·  ".join(listed), [NOTE_FOOT], _list_width(setting), 4)
            yield _listed(name, list(told), setting)


def _people(seats: tuple[Seat, ...], setting: Setting) -> Iterator[Item]:
    for seat in seats if len(seats) <= _MOST_NAMED else ():
        line = setting.composer.one_line(setting.named(seat), NOTE_FOOT, mm(34))
        if line is not None:
            sign = look_sign(seat, px(18))
            yield Item.of(Label(sign, line, px(24)))


def _in_lines(people: list[Item], setting: Setting) -> Iterator[Part]:
    left = setting.composer.left + mm(26)
    yield from flowing(people, left, _list_width(setting), px(22))


def _list_width(setting: Setting) -> float:
    return setting.composer.width - mm(26)


def _listed(name: Message, parts: list[Part], setting: Setting) -> Row:
    left = setting.composer.left
    label = setting.composer.lines(setting.say(name), FIELD, mm(25))
    return Row([Cell(left, label), Cell(left + mm(26), parts)], below=px(8))


def _lefts(setting: Setting) -> list[tuple[float, float]]:
    """Left edge and width of each column."""
    composer = setting.composer
    free = composer.width - sum(width for _, width in _COLUMNS)
    places: list[tuple[float, float]] = []
    left = composer.left
    for _, width in _COLUMNS:
        places.append((left, width or free))
        left += width or free
    return places


def _column_heads(setting: Setting) -> Row:
    composer = setting.composer
    return Row(
        [
            Cell(left + (_INSIDE if at else 0), composer.lines(setting.say(name), CAPTION, width - _INSIDE))
            for at, ((name, _), (left, width)) in enumerate(zip(_COLUMNS, _lefts(setting), strict=True))
        ],
        above=px(6),
        below=px(5),
    )


def _empty_line(setting: Setting, *, first: bool) -> Row:
    composer = setting.composer
    places = _lefts(setting)
    left, width = places[2]
    ticks: list[Cell] = []
    for at, word in enumerate((words.SAID, words.DID)):
        (line,) = composer.lines(setting.say(word), NOTE_FOOT)[:1]
        cell_left = left + _INSIDE + at * (width - _INSIDE) / 2
        ticks.append(Cell(cell_left, [Label(box(_TICK), line, _TICK + px(5))]))
    return Row(
        ticks,
        at_least=LINE_TO_WRITE_ON,
        centred=True,
        rule=composer.dark_line() if first else composer.hairline(),
        grounds=[Upright(left) for left, _ in places[1:]],
    )


def compose_stickies(part: StickySheets, setting: Setting) -> Iterator[Leaf]:
    for copy in range(1, part.copies + 1):
        for page, kind in enumerate(NOTE_KINDS, start=1):
            setting.heed()
            yield Leaf(
                list(_notes(kind, setting)),
                sheet_id=setting.sheet_id(DayPaper.STICKIES, copy, page),
                bookmark=setting.say(NOTE_KINDS[kind]) if copy == 1 else "",
            )


def _notes(kind: NoteKind, setting: Setting) -> Iterator[Placed]:
    rows = head(setting, DayPaper.STICKIES, setting.say(words.STICKY_SHEET), coded=True)
    yield from under(rows, setting.top)
    composer = setting.composer
    top = setting.top + sum(row.gap + row.height for row in rows) + px(10)
    room = setting.bottom - top
    width = (composer.width - (_NOTES_ACROSS - 1) * _BETWEEN_NOTES) / _NOTES_ACROSS
    height = (room - (_NOTES_DOWN - 1) * _BETWEEN_NOTES) / _NOTES_DOWN
    lefts = [composer.left + column * (width + _BETWEEN_NOTES) for column in range(_NOTES_ACROSS)]
    for down in range(_NOTES_DOWN):
        row = Row(
            [cell for left in lefts for cell in _note(kind, left, width, height, setting)],
            at_least=height,
            grounds=[Card(left, width, FILLS[kind]) for left in lefts],
        )
        yield Placed(row, top + down * (height + _BETWEEN_NOTES))


def _note(kind: NoteKind, left: float, width: float, height: float, setting: Setting) -> Iterator[Cell]:
    """The kind in words above, who and when below, and room between them."""
    composer, inside = setting.composer, px(16)
    chip = kind_chip(kind, setting.say(NOTE_KINDS[kind]), CHIP, composer.typesetter, on_note=True)
    yield Cell(left + inside, [Gap(inside), chip])
    down = height - inside - NOTE_FOOT.leading
    half = (width - 2 * inside) / 2
    foot = [
        Cell(left + inside + at * half, composer.lines(setting.say(name), NOTE_FOOT))
        for at, name in enumerate((words.WHOSE, words.WHEN))
    ]
    yield Cell(left + inside, [Gap(down), Beside(foot)])
