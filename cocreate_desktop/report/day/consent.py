"""A consent form for each person: what may be kept, who sees it, how to take it back."""

from __future__ import annotations

from collections.abc import Iterator

from cocreate_desktop.domain.day_papers import DayPaper
from cocreate_desktop.errors import Message

from ..content.day import ConsentForms
from ..drawing.ink import px
from ..paging.rows import Cell, Gap, Row
from . import words
from .forms import box, contact_row, head, kept_until_row, signing
from .measures import FIELD, FORM, FORM_BOLD, FORM_HEADING, FORM_QUIET, mm
from .sheets import Leaf, Setting

_YES_OR_NO = mm(16)
_BOX = mm(5)


def compose_consent(part: ConsentForms, setting: Setting) -> Iterator[Leaf]:
    same_for_all = list(_questions(setting))
    for seat in part.seats:
        pages = setting.pages()
        title = setting.say(words.MAY_WE)
        pages.add(*head(setting, DayPaper.CONSENT, title, seat=seat, coded=True))
        for row in same_for_all:
            pages.add(row)
        pages.add(signing(setting, above=mm(11)), _for_the_team(setting))
        yield from setting.coded(pages, DayPaper.CONSENT, seat.number, bookmark=setting.bookmark(seat))


def _questions(setting: Setting) -> Iterator[Row]:
    composer = setting.composer
    yield composer.text_row(setting.say(words.CONSENT_INTRO), FORM)
    yes_left = composer.right - 2 * _YES_OR_NO
    no_left = composer.right - _YES_OR_NO
    yield Row(
        [
            Cell(yes_left, composer.lines(setting.say(words.YES), FIELD, _YES_OR_NO)),
            Cell(no_left, composer.lines(setting.say(words.NO), FIELD, _YES_OR_NO)),
        ],
        gap=px(14),
        below=px(4),
    )
    for number, (name, meaning) in enumerate(words.CONSENT_ITEMS.values()):
        label = composer.lines(setting.say(name), FORM_BOLD, mm(28))
        text_left = composer.left + mm(30)
        text = composer.lines(setting.say(meaning), FORM, yes_left - text_left - mm(4))
        yield Row(
            [
                Cell(composer.left, label),
                Cell(text_left, text),
                Cell(yes_left, [box(_BOX)]),
                Cell(no_left, [box(_BOX)]),
            ],
            above=px(13),
            below=px(13),
            centred=True,
            rule=composer.dark_line() if number == 0 else composer.hairline(),
        )
    yield Row(
        [Cell(composer.left, composer.lines(setting.say(words.RESTS_ON_NOTES), FORM_QUIET))],
        above=px(8),
        rule=composer.dark_line(),
    )
    yield _told(setting, words.WHAT_FOR, words.WHAT_FOR_TEXT)
    yield _told(setting, words.WHO_SEES, words.WHO_SEES_TEXT)
    yield kept_until_row(setting)
    yield _told(setting, words.TAKE_BACK, words.TAKE_BACK_TEXT)
    yield contact_row(setting)


def _told(setting: Setting, name: Message, text: Message) -> Row:
    """A heading and what there is to know."""
    composer = setting.composer
    heading = composer.lines(setting.say(name), FORM_HEADING)
    told = composer.lines(setting.say(text), FORM)
    return Row([Cell(composer.left, [*heading, Gap(px(2)), *told])], gap=px(16))


def _for_the_team(setting: Setting) -> Row:
    """Who took the form, signs too."""
    row = signing(setting, above=mm(9))
    label = setting.composer.lines(setting.say(words.FOR_THE_TEAM), FIELD)
    first = row.cells[0]
    named = Cell(first.left, [*first.parts[:2], *label])
    return Row([named, *row.cells[1:]], above=row.above)
