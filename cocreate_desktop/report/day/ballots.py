"""Sheets on which each person votes with dots, or says how much a need matters."""

from __future__ import annotations

from collections.abc import Iterator

from cocreate_desktop.domain.day_papers import DayPaper
from cocreate_desktop.domain.ratings import HIGHEST, LOWEST

from ..content.day import RatingSheets, Seat, VotingSheets
from ..drawing.ink import CAPTION, ROW_CODE, px
from ..drawing.marks import Sign
from ..drawing.pen import Brush
from ..paging.pages import height_of
from ..paging.rows import Beside, Cell, Gap, Row, Rule
from . import words
from .forms import head, ring
from .measures import CHOICE, FORM_QUIET, RATING, mm
from .sheets import Leaf, Setting, writing_line
from .spacing import within

_CIRCLE = mm(5.2)
_CIRCLE_TO_RING = mm(6.4)
_APART = mm(1.6)
_MOST_IN_A_LINE = 5
_NUMBER = mm(10)
_EMPTY = 16
"""Lines to write choices or needs on, where there are none yet, as far as a page holds them."""
_BETWEEN_SIDES = mm(7)


def compose_votes(part: VotingSheets, setting: Setting) -> Iterator[Leaf]:
    how = setting.say(words.ONE_DOT) if part.dots == 1 else setting.say(words.DOTS, n=part.dots)
    composer = setting.composer
    explained = Row([Cell(composer.left, composer.lines(how, FORM_QUIET))], gap=px(4), below=px(12))
    rows = list(_choices(part, setting))
    question, to_write = setting.read(part.question), not part.choices
    for seat in part.seats:
        yield from _ballot(DayPaper.VOTES, question, explained, (), rows, seat, setting, to_write=to_write)


def compose_ratings(part: RatingSheets, setting: Setting) -> Iterator[Leaf]:
    explained = setting.composer.text_row(setting.say(words.RATE_HOW), FORM_QUIET, gap=px(4))
    columns = _rating_heads(setting)
    rows = list(_needs(part, setting))
    title, to_write = setting.say(words.RATE), not part.needs
    for seat in part.seats:
        yield from _ballot(
            DayPaper.RATINGS, title, explained, (columns,), rows, seat, setting, to_write=to_write
        )


def _ballot(
    kind: DayPaper,
    title: str,
    explained: Row,
    repeated: tuple[Row, ...],
    rows: list[Row],
    seat: Seat,
    setting: Setting,
    *,
    to_write: bool,
) -> Iterator[Leaf]:
    """One page of them at most where they are lines `to_write` on."""
    pages = setting.pages()
    before = [*head(setting, kind, title, seat=seat, coded=True), explained, *repeated]
    for row in rows if to_write else within(pages.room - height_of(before), rows):
        if to_write and row.height > pages.room and not before:
            break
        pages.add(*before, row)
        pages.repeat(*_repeated(kind, seat, setting), *repeated)
        before = []
    yield from setting.coded(pages, kind, seat.number, bookmark=setting.bookmark(seat))


def _repeated(kind: DayPaper, seat: Seat, setting: Setting) -> list[Row]:
    """On further pages: whose it is, with room for the code."""
    return head(setting, kind, setting.bookmark(seat), coded=True)


def _choices(part: VotingSheets, setting: Setting) -> Iterator[Row]:
    composer = setting.composer
    circles = _circles(part.dots)
    text_left = composer.left + _NUMBER
    width = composer.right - circles[0].width - mm(6) - text_left
    for number, text in enumerate(part.choices or ("",) * _EMPTY, start=1):
        told = composer.lines(setting.read(text), CHOICE, width) or [Gap(mm(7)), writing_line(width)]
        marks = [part for sign in circles for part in (sign, Gap(_APART))][:-1]
        yield Row(
            [
                Cell(composer.left, composer.lines(str(number), ROW_CODE)),
                Cell(text_left, told),
                Cell(composer.right - circles[0].width, marks),
            ],
            above=mm(2.6),
            below=mm(2.6),
            centred=True,
            rule=_rule(setting, number),
        )


def _circles(dots: int) -> list[Sign]:
    """As many circles as somebody has dots, in lines of five."""
    lines = [min(_MOST_IN_A_LINE, dots - at) for at in range(0, dots, _MOST_IN_A_LINE)]
    return [_line_of_circles(count) for count in lines]


def _line_of_circles(count: int) -> Sign:
    one = ring(_CIRCLE)
    step = _CIRCLE + _APART

    def paint(brush: Brush) -> None:
        for at in range(count):
            brush.icon(at * step, 0, 1, lambda: one.paint(brush))

    return Sign(f"circles {count}", count * step - _APART, _CIRCLE, paint)


def _needs(part: RatingSheets, setting: Setting) -> Iterator[Row]:
    composer = setting.composer
    scale = _scale_width()
    satisfied = composer.right - scale
    important = satisfied - _BETWEEN_SIDES - scale
    text_left = composer.left + _NUMBER
    width = important - mm(6) - text_left
    for number, text in enumerate(part.needs or ("",) * _EMPTY, start=1):
        told = composer.lines(setting.read(text), CHOICE, width) or [Gap(mm(7)), writing_line(width)]
        yield Row(
            [
                Cell(composer.left, composer.lines(str(number), ROW_CODE)),
                Cell(text_left, told),
                Cell(important, [_scale(important, setting)]),
                Cell(satisfied, [_scale(satisfied, setting)]),
            ],
            above=mm(2.6),
            below=mm(2.6),
            centred=True,
            rule=_rule(setting, number),
        )


def _scale_width() -> float:
    steps = HIGHEST - LOWEST + 1
    return steps * _CIRCLE_TO_RING + (steps - 1) * _APART


def _scale(left: float, setting: Setting) -> Beside:
    """The numbers from 1 to 5, each to be ringed."""
    return Beside(
        [
            Cell(
                left + at * (_CIRCLE_TO_RING + _APART),
                [ring(_CIRCLE_TO_RING, str(value), RATING, setting)],
            )
            for at, value in enumerate(range(LOWEST, HIGHEST + 1))
        ]
    )


def _rating_heads(setting: Setting) -> Row:
    composer, scale = setting.composer, _scale_width()
    satisfied = composer.right - scale
    important = satisfied - _BETWEEN_SIDES - scale
    return Row(
        [
            Cell(composer.left + _NUMBER, composer.lines(setting.say(words.NEED), CAPTION)),
            Cell(important, composer.lines(setting.say(words.IMPORTANT), CAPTION, scale)),
            Cell(satisfied, composer.lines(setting.say(words.SATISFIED), CAPTION, scale)),
        ],
        above=px(14),
        below=px(6),
    )


def _rule(setting: Setting, number: int) -> Rule:
    return setting.composer.dark_line() if number == 1 else setting.composer.hairline()
