"""Where people disagree: two things that do not go together, and who stands where. Never a bar or a score."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .. import words
from ..content import Disagreement, Stander
from ..drawing.chips import bare_icon
from ..drawing.ink import BODY, CAPTION, ROW_BOLD, px
from ..drawing.marks import standing_mark
from ..paging.composer import Composer
from ..paging.flowing import Item, flowing
from ..paging.pages import Pages
from ..paging.rows import Beside, Cell, Gap, Label, Part, Row
from ..paging.sections import section

_BETWEEN = px(60)
_DOT = px(14)
_BESIDE_DOT = px(20)


def compose_disagreements(
    disagreements: Sequence[Disagreement], composer: Composer, pages: Pages, before: Sequence[Row]
) -> None:
    """Place the section under `before`, the chapter's head if nothing else stands under it yet."""
    if not disagreements:
        return
    title = composer.say(words.DISAGREEMENTS)
    before = [*before, section(title, "", composer, "disagreements")]
    for number, one in enumerate(disagreements):
        pages.add(*before, _disagreement(one, composer, title, first=number == 0))
        before = []


def _disagreement(one: Disagreement, composer: Composer, place: str, *, first: bool) -> Row:
    width = (composer.width - _BETWEEN) / 2
    right = composer.left + width + _BETWEEN
    height = px(23)
    icon = bare_icon("arrow-left-right", px(20))
    sides = [
        list(_side(text, standers, composer, left, width, place))
        for text, standers, left in (
            (one.one_side, one.one, composer.left),
            (one.other_side, one.other, right),
        )
    ]
    heights = [sum(part.height for part in side) for side in sides]
    below = [Gap(max(heights) - heights[0] + px(6)), *_answer(one.answer, composer, place)]
    return Row(
        [
            Cell(composer.left, [*sides[0], *(below if one.answer else ())]),
            Cell(composer.left + width + (_BETWEEN - px(20)) / 2, [Gap((height - px(20)) / 2), icon]),
            Cell(right, sides[1]),
        ],
        above=px(10),
        below=px(10),
        rule=composer.dark_line() if first else composer.hairline(),
    )


def _answer(text: str, composer: Composer, place: str) -> Iterator[Beside]:
    """What the propositions do about it."""
    column = px(28)
    lines = composer.lines(composer.read(text, place), BODY, composer.width - column)
    yield Beside(
        [
            Cell(composer.left, [Gap(px(4)), bare_icon("check", px(18))]),
            Cell(composer.left + column, lines),
        ]
    )


def _side(
    text: str, standers: Sequence[Stander], composer: Composer, left: float, width: float, place: str
) -> Iterator[Part]:
    """What one side wants, and the people on it with their marks."""
    yield from composer.lines(composer.read(text, place), ROW_BOLD, width)
    yield Gap(px(3))
    yield from flowing((_stander(one, composer, width, place) for one in standers), left, width, px(16))


def _stander(stander: Stander, composer: Composer, width: float, place: str) -> Item:
    line = composer.one_line(composer.read(stander.name, place), CAPTION, width - _BESIDE_DOT)
    mark = standing_mark(stander.standing, _DOT)
    return Item.of(Label(mark, line, _BESIDE_DOT)) if line else Item(mark.width, [mark])
