"""Parts of papers that are filled in: the head with the person, boxes to tick, lines to write on."""

from __future__ import annotations

from collections.abc import Iterable

from cocreate_desktop.domain.day_papers import DAY_PAPERS, DayPaper
from cocreate_desktop.errors import Message

from ..content.day import Seat
from ..drawing.ink import CAPTION, Ink, Style, px
from ..drawing.marks import Sign
from ..drawing.pen import Brush
from ..paging.rows import Cell, Gap, Label, Part, Row
from ..text.typesetting import Line
from . import words
from .codes import BESIDE_QR, QR
from .looks import look_sign
from .measures import FIELD, FORM, PERSON, TITLE, mm
from .sheets import Setting, writing_line

_LOOK = px(34)
_BOX = mm(5)


def head(
    setting: Setting, kind: DayPaper, title: str, *, seat: Seat | None = None, coded: bool = False
) -> list[Row]:
    """Which paper it is, of which session, its title, and whose it is; `coded` leaves room for the code."""
    composer = setting.composer
    width = composer.width - (QR + BESIDE_QR if coded else 0.0)
    name = composer.lines(setting.say(DAY_PAPERS[kind]), CAPTION)
    room = width - name[0].width - px(36)
    subject = composer.one_line(setting.read(setting.content.subject), CAPTION, room)
    caption = [Cell(composer.left, name)]
    if subject:
        caption.append(Cell(composer.left + width - subject.width, [subject]))
    lines = setting.at_most(title, TITLE, width, 2)
    rows = [Row(caption), Row([Cell(composer.left, lines)], above=px(12), below=px(8))]
    if coded:
        missing = QR + px(8) - sum(row.height for row in rows)
        rows[-1] = Row([Cell(composer.left, lines)], above=px(12), below=px(8) + max(0.0, missing))
    if seat is not None:
        rows.append(person_row(setting, seat))
    return rows


def person_row(setting: Setting, seat: Seat) -> Row:
    """Whose paper it is, or a ring for the number and a line for the name."""
    composer = setting.composer
    sign = look_sign(seat, _LOOK)
    beside = _LOOK + px(12)
    if seat.is_blank:
        number = composer.lines(setting.say(words.NUMBER), FIELD)[0]
        name_left = composer.left + px(320)
        return Row(
            [
                Cell(composer.left, [Label(sign, number, beside)]),
                *field(setting, words.NAME, name_left, composer.right - name_left),
            ],
            below=px(10),
        )
    line = composer.one_line(setting.named(seat), PERSON, composer.width - beside)
    return Row([Cell(composer.left, [Label(sign, line, beside)] if line else [sign])], below=px(10))


def field(setting: Setting, name: Message, left: float, width: float) -> list[Cell]:
    """A name and a line to write on behind it."""
    label = setting.composer.lines(setting.say(name), FIELD)
    start = max((line.width for line in label), default=0.0) + px(10)
    line = writing_line(max(width - start, px(60)))
    return [
        Cell(left, [Gap(px(9)), *label]),
        Cell(left + start, [Gap(px(9) + FIELD.leading - px(2)), line]),
    ]


def signing(setting: Setting, *, above: float = mm(9)) -> Row:
    """Name, date and signature of one person, to write on."""
    composer = setting.composer
    between = px(28)
    widths = [(composer.width - 2 * between) * share for share in (0.42, 0.2, 0.38)]
    cells: list[Cell] = []
    left = composer.left
    for name, width in zip((words.NAME, words.DATE, words.SIGNATURE), widths, strict=True):
        label = composer.lines(setting.say(name), FIELD, width)
        cells.append(Cell(left, [writing_line(width), Gap(px(4)), *label]))
        left += width + between
    return Row(cells, above=above)


def box(size: float = _BOX) -> Sign:
    """A box to tick."""

    def paint(brush: Brush) -> None:
        edge = px(2)
        brush.box(edge / 2, edge / 2, size - edge, size - edge, px(3), Ink.PAPER, Ink.TEXT, edge)

    return Sign(f"box {size:.2f}", size, size, paint)


def ring(size: float, number: str = "", style: Style | None = None, setting: Setting | None = None) -> Sign:
    """A circle to fill, or a number to ring."""
    line: Line | None = None
    if setting is not None and style is not None and number:
        line = setting.composer.lines(number, style, float("inf"))[0]

    def paint(brush: Brush) -> None:
        brush.circle(size / 2, size / 2, size / 2 - px(1), Ink.PAPER, Ink.TEXT2, px(1.5))
        if line is not None:
            brush.line(line, (size - line.width) / 2, (size - line.height) / 2)

    return Sign(f"to fill {number} {size:.2f}", size, size, paint)


def paragraphs(setting: Setting, texts: Iterable[str], style: Style = FORM, gap: float = px(8)) -> list[Row]:
    return [setting.composer.text_row(text, style, gap=gap) for text in texts if text]


def empty_lines(setting: Setting, count: int, left: float, width: float, height: float) -> list[Row]:
    """Lines to write on below each other."""
    return [Row([Cell(left, [Gap(height - 0.7), writing_line(width)])]) for _ in range(count)]


def contact_row(setting: Setting) -> Row:
    """How the team can be reached."""
    return _answered(setting, setting.say(words.CONTACT), setting.content.contact)


def kept_until_row(setting: Setting) -> Row:
    """When everything about somebody is deleted."""
    return _answered(setting, setting.say(words.KEPT_UNTIL), setting.content.kept_until)


def number_row(setting: Setting) -> Row:
    """By which the team knows whose yes is taken back."""
    return _answered(setting, setting.say(words.YOUR_NUMBER), "")


def _answered(setting: Setting, question: str, answer: str) -> Row:
    """A question with its answer; a line to write it on where nobody gave one."""
    composer = setting.composer
    if answer:
        told = f"{question} {setting.read(answer)}"
        return Row([Cell(composer.left, setting.at_most(told, [FORM], composer.width, 3))], gap=px(8))
    label = composer.lines(question, FORM)
    start = label[-1].width + px(12)
    rule_at: list[Part] = [Gap(px(14) + FORM.leading - px(4)), writing_line(composer.width - start)]
    return Row([Cell(composer.left, [Gap(px(14)), *label]), Cell(composer.left + start, rule_at)])
