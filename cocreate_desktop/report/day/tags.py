"""What stands at people: name badges, ten to a sheet (eight to one of Letter), and table signs to fold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..content.day import Badges, Seat, TableSigns
from ..drawing.ink import CAPTION, Ink, Style, px
from ..drawing.marks import Sign
from ..drawing.pen import Brush
from ..paging.pages import Placed
from ..paging.rows import Cell, Part, Row
from ..text.typesetting import Line
from . import words
from .looks import look_sign, tone
from .measures import BADGE_NAME, BADGE_NUMBER, SIGN_FOOT, SIGN_NAME, SIGN_NUMBER, mm
from .sheets import Leaf, Setting, writing_line

BADGE_WIDTH, BADGE_HEIGHT = mm(90), mm(55)
ACROSS = 2
_LEAST_MARGIN = mm(6)
"""Printers leave so much white at the upper and lower edge."""
_MARK, _MARK_BESIDE = mm(4), mm(1.5)
_HAIR = 0.4


@dataclass(frozen=True)
class _Plate:
    """Where somebody's colour, number and name go; lengths in pt."""

    left: float
    top: float
    width: float
    height: float
    inset: float
    band: float
    look: float
    number: Style
    names: Sequence[Style]
    foot: Style


def compose_badges(part: Badges, setting: Setting) -> Iterator[Leaf]:
    paper = setting.paper
    down = int((paper.height - 2 * _LEAST_MARGIN) / BADGE_HEIGHT)
    left = (paper.width - ACROSS * BADGE_WIDTH) / 2
    top = (paper.height - down * BADGE_HEIGHT) / 2
    marks = list(_cut_marks(left, top, down))
    a_sheet = ACROSS * down
    for first in range(0, len(part.seats), a_sheet):
        setting.heed()
        placed: list[Placed] = list(marks)
        for place, seat in enumerate(part.seats[first : first + a_sheet]):
            plate = _Plate(
                left + place % ACROSS * BADGE_WIDTH, top + place // ACROSS * BADGE_HEIGHT,
                BADGE_WIDTH, BADGE_HEIGHT, mm(4), mm(16), mm(11), BADGE_NUMBER, BADGE_NAME, CAPTION,
            )  # fmt: skip
            placed += _plate(plate, seat, part.foot, setting)
        yield Leaf(placed, footed=False)


def compose_signs(part: TableSigns, setting: Setting) -> Iterator[Leaf]:
    """A page folded across its middle is a tent of A5 that reads the same from both sides."""
    paper = setting.paper
    half = paper.height / 2
    folds = [_at(_line(_MARK, _HAIR), left, half) for left in (mm(5), paper.width - mm(5) - _MARK)]
    for seat in part.seats:
        setting.heed()
        plate = _Plate(
            0.0, half, paper.width, half, mm(14), mm(48), mm(34), SIGN_NUMBER, SIGN_NAME, SIGN_FOOT
        )
        placed = list(_plate(plate, seat, part.foot, setting))
        yield Leaf([*folds, *placed], turned=placed, footed=False, bookmark=setting.bookmark(seat))


def _plate(plate: _Plate, seat: Seat, foot: str, setting: Setting) -> Iterator[Placed]:
    """A band in the person's colour with shape and number, the name under it, and a line at the foot."""
    composer = setting.composer
    left, top = plate.left + plate.inset, plate.top + plate.inset
    width = plate.width - 2 * plate.inset
    yield _at(_band(seat, width, plate.band), left, top)
    sunk = (plate.band - plate.look) / 2
    yield _at(look_sign(seat, plate.look), left + sunk, top + sunk)
    if not seat.is_blank:
        (number,) = composer.lines(str(seat.number), plate.number)
        beside = left + sunk + plate.look + sunk
        yield _at(number, beside, top + (plate.band - number.height) / 2)
    below = top + plate.band
    line = composer.one_line(setting.read(foot), plate.foot, width)
    end = plate.top + plate.height - plate.inset - plate.foot.leading
    if line is not None:
        yield _at(line, left, end)
    yield from _name(seat, plate, left, below, width, end - below, setting)


def _name(
    seat: Seat, plate: _Plate, left: float, top: float, width: float, room: float, setting: Setting
) -> Iterator[Placed]:
    """The name in the middle of what is left, as large as it fits on two lines; or a line to write it on."""
    if not seat.name:
        yield _at(writing_line(width), left, top + room * 0.72)
        return
    name = setting.read(seat.name, words.IN_NAMES)
    lines: list[Line] = []
    for style in plate.names:
        lines = setting.at_most(name, [style], width, 2, whole_words=style is not plate.names[-1])
        if len(lines) * style.leading <= room and not lines[-1].runs[-1].text.endswith("…"):
            break
    height = sum(line.height for line in lines)
    yield Placed(Row([Cell(left, lines)]), top + (room - height) / 2)


def _band(seat: Seat, width: float, height: float) -> Sign:
    ground = tone(seat.look)

    def paint(brush: Brush) -> None:
        edge = px(1.5)
        brush.box(edge / 2, edge / 2, width - edge, height - edge, px(8), ground, Ink.TEXT2, edge)

    return Sign(f"band {ground} {width:.2f} {height:.2f}", width, height, paint)


def _cut_marks(left: float, top: float, down: int) -> Iterator[Placed]:
    """Short lines outside of the badges, where a ruler is laid."""
    right, bottom = left + ACROSS * BADGE_WIDTH, top + down * BADGE_HEIGHT
    for column in range(ACROSS + 1):
        x = left + column * BADGE_WIDTH
        yield _at(_line(_HAIR, _MARK), x, top - _MARK_BESIDE - _MARK)
        yield _at(_line(_HAIR, _MARK), x, bottom + _MARK_BESIDE)
    for row in range(down + 1):
        y = top + row * BADGE_HEIGHT
        yield _at(_line(_MARK, _HAIR), left - _MARK_BESIDE - _MARK, y)
        yield _at(_line(_MARK, _HAIR), right + _MARK_BESIDE, y)


def _line(width: float, height: float) -> Sign:
    def paint(brush: Brush) -> None:
        brush.box(0, 0, width, height, 0, Ink.TEXT2)

    return Sign(f"cut {width:.2f} {height:.2f}", width, height, paint)


def _at(part: Part, left: float, top: float) -> Placed:
    return Placed(Row([Cell(left, [part])]), top)
