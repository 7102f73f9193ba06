"""What is signed together, and what customers take home."""

from __future__ import annotations

from collections.abc import Iterator

from cocreate_desktop.domain.day_papers import DayPaper

from ..content.day import AgreementSheet, Corrected, Promise, Seat, TakeAway
from ..drawing.grounds import Across
from ..drawing.ink import px
from ..drawing.marks import ringed
from ..paging.rows import Beside, Cell, Gap, Part, Row
from . import words
from .forms import contact_row, empty_lines, head, kept_until_row, number_row, paragraphs, signing
from .looks import look_sign
from .measures import FIELD, FORM, FORM_BOLD, FORM_HEADING, FORM_QUIET, mm
from .sheets import Leaf, Setting, writing_line

_ROOM_FOR_WORDS = 6
"""Lines to write on where nothing is written yet."""
_LOOK = px(26)
_RING = px(34)


def compose_agreement(part: AgreementSheet, setting: Setting) -> Iterator[Leaf]:
    composer, pages = setting.composer, setting.pages()
    title = setting.say(words.WE_AGREE)
    opening = [
        *head(setting, DayPaper.AGREEMENT, title, coded=True),
        *paragraphs(setting, [setting.say(words.AGREE_INTRO)], FORM_QUIET, gap=px(2)),
    ]
    pages.add(*opening)
    pages.repeat(*head(setting, DayPaper.AGREEMENT, setting.say(words.CONTINUED, title=title), coded=True))
    for number, promise in enumerate(part.promises, start=1):
        heading, *others = _promise(number, promise, setting)
        pages.add(heading, *others[:1])
        for row in others[1:]:
            pages.add(row)
    if part.corrected:
        name = composer.text_row(setting.say(words.YOU_CONFIRMED), FORM_HEADING, gap=px(34))
        for number, one in enumerate(part.corrected):
            row = _corrected(one, setting)
            pages.add(*([name] if number == 0 else []), row)
    if not (part.promises or part.corrected):
        pages.add(*empty_lines(setting, _ROOM_FOR_WORDS, composer.left, composer.width, mm(11)))
    name = composer.text_row(setting.say(words.WHO_AGREES), FORM_HEADING, gap=px(34))
    pages.add_block(name, *(_signer(seat, setting) for seat in (*part.signers, None)))
    pages.repeat()
    yield from setting.coded(pages, DayPaper.AGREEMENT, 1)


def _promise(number: int, promise: Promise, setting: Setting) -> Iterator[Row]:
    composer = setting.composer
    beside = _RING + px(12)
    title = composer.lines(setting.read(promise.title), FORM_HEADING, composer.width - beside)
    sign: list[Part] = [ringed(str(number), composer.typesetter)]
    yield Row([Cell(composer.left, sign), Cell(composer.left + beside, title)], gap=px(26), below=px(2))
    texts = [
        setting.say(words.THE_JOB, text=setting.read(promise.job)) if promise.job else "",
        setting.read(promise.offer),
        setting.say(words.NEXT_TEST, text=setting.read(promise.next_test)) if promise.next_test else "",
    ]
    for text in filter(None, texts):
        yield Row(
            [Cell(composer.left + beside, composer.lines(text, FORM, composer.width - beside))], gap=px(4)
        )
    if promise.sides:
        yield from _sides(promise, composer.left + beside, setting)


def _sides(promise: Promise, left: float, setting: Setting) -> Iterator[Row]:
    """What each side gives and gets, in three columns."""
    composer = setting.composer
    third = (composer.right - left) / 3
    width = third - px(16)
    lefts = [left + column * third for column in range(3)]
    heads = ("", setting.say(words.GIVES), setting.say(words.GETS))
    yield Row(
        [Cell(at, composer.lines(name, FIELD, width)) for at, name in zip(lefts, heads, strict=True)],
        gap=px(8),
        below=px(2),
    )
    for side in promise.sides:
        cells = [Cell(left, composer.lines(setting.read(side.name), FORM_BOLD, width))]
        for at, text in zip(lefts[1:], (side.gives, side.gets), strict=True):
            told = composer.lines(setting.read(text), FORM, width)
            cells.append(Cell(at, told or [Gap(FORM.leading - px(4)), writing_line(width)]))
        yield Row(cells, above=px(8), below=px(8), grounds=[Across(left, composer.right - left)])


def _corrected(one: Corrected, setting: Setting) -> Row:
    composer = setting.composer
    parts: list[Part] = [*composer.lines(setting.read(one.title), FORM_BOLD)]
    for text in (one.agreement, one.correction):
        parts += composer.lines(setting.read(text), FORM)
    return Row([Cell(composer.left, parts)], gap=px(12))


def _signer(seat: Seat | None, setting: Setting) -> Row:
    """A person's number and lines to sign on; without one somebody of the team."""
    row = signing(setting, above=mm(9))
    first = row.cells[0]
    if seat is None:
        label: list[Part] = [*setting.composer.lines(setting.say(words.FOR_THE_TEAM), FIELD)]
    elif seat.is_blank:
        label = list(first.parts[2:])
    else:
        line = setting.composer.one_line(setting.named(seat), FIELD, mm(60))
        sign = look_sign(seat, _LOOK * 0.7)
        label = [
            Beside([Cell(first.left, [Gap(px(2)), sign]), Cell(first.left + _LOOK, [line] if line else [])])
        ]
    return Row([Cell(first.left, [*first.parts[:2], *label]), *row.cells[1:]], above=row.above)


def compose_take_away(part: TakeAway, setting: Setting) -> Iterator[Leaf]:
    composer, pages = setting.composer, setting.pages()
    pages.add(*head(setting, DayPaper.TAKE_AWAY, setting.say(words.THANK_YOU)))
    pages.add(*paragraphs(setting, [setting.read(part.counts)], FORM, gap=px(4)))
    told = composer.text_row(setting.say(words.YOU_TOLD_US), FORM_HEADING, gap=px(36))
    if part.findings:
        for number, finding in enumerate(part.findings, start=1):
            pages.add(*([told] if number == 1 else []), _told(number, finding, setting))
    else:
        pages.add(told, *empty_lines(setting, _ROOM_FOR_WORDS, composer.left, composer.width, mm(11)))
    next_ = composer.text_row(setting.say(words.WHAT_NOW), FORM_HEADING, gap=px(36))
    pages.add(next_, *paragraphs(setting, map(setting.read, part.follows), FORM, gap=px(6)))
    changed = composer.text_row(setting.say(words.TAKE_BACK), FORM_HEADING, gap=px(36))
    take_back = paragraphs(setting, [setting.say(words.TAKE_BACK_TEXT)], FORM, gap=px(6))
    until = [kept_until_row(setting)] if setting.content.kept_until else []
    pages.add(changed, *take_back, *until, number_row(setting), contact_row(setting))
    yield from setting.flowing(pages)


def _told(number: int, finding: str, setting: Setting) -> Row:
    composer = setting.composer
    beside = _RING + px(12)
    lines = composer.lines(setting.read(finding), FORM_HEADING, composer.width - beside)
    sign: list[Part] = [ringed(str(number), composer.typesetter)]
    return Row([Cell(composer.left, sign), Cell(composer.left + beside, lines)], gap=px(14))
