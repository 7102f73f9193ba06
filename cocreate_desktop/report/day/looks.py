"""How people are told apart on paper: a number, and a shape in a colour of its own."""

from __future__ import annotations

from cocreate_desktop.domain.person_looks import PersonLook
from cocreate_desktop.domain.projects import TagShape

from ..content.day import Seat
from ..drawing.ink import HUES, TONES, Ink
from ..drawing.marks import Sign
from ..drawing.pen import Brush, Segment

_EDGE = 1.4
_SHAPES: dict[TagShape, tuple[Segment, ...]] = {
    TagShape.SQUARE: ((2.5, 2.5), (17.5, 2.5), (17.5, 17.5), (2.5, 17.5), ()),
    TagShape.TRIANGLE: ((10, 1.5), (19, 17.5), (1, 17.5), ()),
    TagShape.DIAMOND: ((10, 0.5), (19.5, 10), (10, 19.5), (0.5, 10), ()),
}


def tone(look: PersonLook | None) -> Ink:
    """The light ground of somebody's papers; white for a blank one."""
    return Ink.PAPER if look is None else TONES[look.colour]


def look_sign(seat: Seat, size: float) -> Sign:
    """Somebody's shape, `size` pt square, filled; an empty ring to write a number in for a blank paper."""
    look = seat.look

    def paint(brush: Brush) -> None:
        brush.scale(size / 20)
        if look is None:
            brush.circle(10, 10, 9, Ink.PAPER, Ink.TEXT2, _EDGE)
        elif look.shape is TagShape.CIRCLE:
            brush.circle(10, 10, 8.8, HUES[look.colour])
        else:
            brush.shape(_SHAPES[look.shape], HUES[look.colour])

    return Sign(f"look {look} {size:.2f}", size, size, paint)
