"""Vector signs: evidence marks, moods, stars, numbers in rings, what a promise rests on.

Each is drawn in the grid of its design, 20 units square, and told apart without colour: round supports,
square contradicts; solid was done, hollow was said.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cocreate_desktop.domain.decisions import STANDINGS, Standing
from cocreate_desktop.domain.observations import MODES, SENTIMENTS, Mode, Sentiment
from cocreate_desktop.errors import Message

from .. import words
from ..content import Mark, MarkFill, MarkShape
from ..text.typesetting import Typesetter
from .ink import NUMBER, Ink, Style, px
from .pen import Brush, Pen, Segment

_THIRD = 13.2
"""Where the filled third of a mark begins."""
_RAISED = 2.2
"""The symbol of such a mark stands above its filled third."""
_CHECK = ((6, 10.4), (8.8, 13.1), (14, 7.4))
_CROSS = ((7, 7), (13, 13))
_CROSS_BACK = ((13, 7), (7, 13))
_LEFT_HALF: tuple[Segment, ...] = ((10, 2), (5.58, 2, 2, 5.58, 2, 10), (2, 14.42, 5.58, 18, 10, 18), ())
_STAR: tuple[Segment, ...] = (
    (10, 1.6),
    (12.6, 7),
    (18.5, 7.8),
    (14.2, 11.9),
    (15.3, 17.8),
    (10, 15),
    (4.7, 17.8),
    (5.8, 11.9),
    (1.5, 7.8),
    (7.4, 7),
    (),
)
_HATCH = tuple(((x, 18.0), (x + 16.0, 2.0)) for x in range(-14, 16, 5))


@dataclass(frozen=True)
class Sign:
    """A drawing of fixed size that stands in a row like a line of text. Lengths in pt."""

    name: str
    width: float
    height: float
    paint: Callable[[Brush], None]
    shift: float = 0.0
    told: tuple[Message, ...] = ()
    """What it means, for who cannot see it; nothing where the words beside it say it."""

    def draw(self, pen: Pen, left: float, top: float) -> None:
        pen.stamp(self.name, self.width, self.height, self.paint, left + self.shift, top, self.told)


@dataclass(frozen=True)
class Grid:
    """Small signs at their places, each kept in the file once however many there are. Lengths in pt."""

    width: float
    height: float
    places: Sequence[tuple[Sign, float, float]]

    def draw(self, pen: Pen, left: float, top: float) -> None:
        for sign, x, y in self.places:
            sign.draw(pen, left + x, top + y)


def evidence_mark(mark: Mark, size: float, shift: float = 0.0) -> Sign:
    """The sign of a verdict or of one link, `size` pt square."""

    def paint(brush: Brush) -> None:
        brush.scale(size / 20)
        _paint_mark(brush, mark)

    return Sign(f"mark {mark.shape} {mark.fill} {size:.2f}", size, size, paint, shift, _told(mark))


def evidence_marks(marks: Sequence[Mark], size: float, gap: float) -> Sign:
    """Several marks side by side, each `size` pt square, `gap` pt apart."""

    def paint(brush: Brush) -> None:
        for number, mark in enumerate(marks):
            brush.icon(number * (size + gap), 0, size / 20, lambda mark=mark: _paint_mark(brush, mark))

    name = " ".join(f"{mark.shape} {mark.fill}" for mark in marks)
    return Sign(f"marks {name} {size:.2f}", len(marks) * (size + gap) - gap, size, paint)


def mood(sentiment: Sentiment, size: float) -> Sign:
    """Bad is solid, so-so empty, good hatched."""

    def paint(brush: Brush) -> None:
        brush.scale(size / 20)
        if sentiment is Sentiment.BAD:
            brush.box(1, 1, 18, 18, 3, Ink.CONTRADICTS)
        elif sentiment is Sentiment.SO_SO:
            brush.box(2, 2, 16, 16, 3, None, Ink.LINE2, 2)
        else:
            brush.box(2, 2, 16, 16, 3, Ink.SUPPORTS_TINT)
            brush.only_within(2, 2, 16, 16, lambda: _hatch(brush))
            brush.box(2, 2, 16, 16, 3, None, Ink.SUPPORTS, 2)

    return Sign(f"mood {sentiment} {size:.2f}", size, size, paint, told=(SENTIMENTS[sentiment],))


def person(*, did: bool, size: float) -> Sign:
    """Somebody who did it, or who only said it."""

    def paint(brush: Brush) -> None:
        brush.scale(size / 20)
        brush.box(1.2, 1.2, 17.6, 17.6, 3.5, Ink.TEXT if did else None, Ink.TEXT, 2.4)

    told = (MODES[Mode.DID if did else Mode.SAID],)
    return Sign(f"person {did} {size:.2f}", size, size, paint, told=told)


def star(size: float) -> Sign:
    def paint(brush: Brush) -> None:
        brush.scale(size / 20)
        brush.shape(_STAR, Ink.TEXT, Ink.TEXT, 1)

    return Sign(f"star {size:.2f}", size, size, paint, told=(words.STARRED,))


def swatch(fill: Ink, size: float) -> Sign:
    """A small note without words."""
    edge = px(1.5)

    def paint(brush: Brush) -> None:
        brush.box(edge / 2, edge / 2, size - edge, size - edge, px(3), fill, Ink.TEXT2, edge)

    return Sign(f"swatch {fill} {size:.2f}", size, size, paint)


def ringed(number: str, typesetter: Typesetter, size: float = px(34), style: Style = NUMBER) -> Sign:
    """A number in a ring of that size across; what lies behind it does not show through."""
    (line,) = typesetter.lines(number, style, float("inf"))

    def paint(brush: Brush) -> None:
        brush.circle(size / 2, size / 2, size / 2 - px(1), Ink.PAPER, Ink.TEXT, px(2))
        brush.line(line, (size - line.width) / 2, (size - line.height) / 2)

    return Sign(f"ring {number} {size:.2f}", size, size, paint)


def standing_mark(standing: Standing, size: float) -> Sign:
    """What a promise rests on: a solid dot for did, a ring for said, a dashed one for nobody yet."""

    def paint(brush: Brush) -> None:
        brush.scale(size / 20)
        if standing is Standing.NOBODY:
            brush.circle(10, 10, 8, None, Ink.TEXT3, 2, (3.6, 3.4))
        else:
            brush.circle(10, 10, 8, Ink.TEXT if standing is Standing.DID else None, Ink.TEXT, 3)

    return Sign(f"standing {standing} {size:.2f}", size, size, paint, told=(STANDINGS[standing],))


def _told(mark: Mark) -> tuple[Message, ...]:
    shape = words.SHAPES_TOLD[mark.shape]
    rests_on_nothing = mark.shape in (MarkShape.DASHED, MarkShape.DASH)
    return (shape,) if rests_on_nothing else (shape, words.FILLS_TOLD[mark.fill])


def _paint_mark(brush: Brush, mark: Mark) -> None:
    if mark.shape is MarkShape.DASH:
        brush.shape(((6, 10), (14, 10)), None, Ink.TEXT3, 2)
    elif mark.shape is MarkShape.DASHED:
        brush.circle(10, 10, 8, None, Ink.TEXT3, 1.8, (3.2, 3.1))
    elif mark.shape is MarkShape.HALF:
        brush.circle(10, 10, 8, None, Ink.TEXT, 1.8)
        filled = _THIRD if mark.fill is MarkFill.THIRD else 0
        brush.only_within(0, filled, 20, 20, lambda: brush.shape(_LEFT_HALF, Ink.TEXT))
    elif mark.fill is MarkFill.SOLID:
        _body(brush, mark.shape)
        _symbol(brush, mark.shape, Ink.PAPER, 2.2)
    elif mark.fill is MarkFill.HOLLOW:
        _ring(brush, mark.shape)
        _symbol(brush, mark.shape, _colour(mark.shape), 2)
    else:
        _ring(brush, mark.shape)
        brush.only_within(0, _THIRD, 20, 20, lambda: _body(brush, mark.shape))
        _symbol(brush, mark.shape, _colour(mark.shape), 2, raised=_RAISED)


def _colour(shape: MarkShape) -> Ink:
    return Ink.SUPPORTS if shape is MarkShape.ROUND else Ink.CONTRADICTS


def _body(brush: Brush, shape: MarkShape) -> None:
    if shape is MarkShape.ROUND:
        brush.circle(10, 10, 9, Ink.SUPPORTS)
    else:
        brush.box(1, 1, 18, 18, 3, Ink.CONTRADICTS)


def _ring(brush: Brush, shape: MarkShape) -> None:
    if shape is MarkShape.ROUND:
        brush.circle(10, 10, 8, None, Ink.SUPPORTS, 1.8)
    else:
        brush.box(2, 2, 16, 16, 2.5, None, Ink.CONTRADICTS, 1.8)


def _symbol(brush: Brush, shape: MarkShape, ink: Ink, thickness: float, raised: float = 0.0) -> None:
    """A check in a round mark, a cross in a square one."""
    for stroke in (_CHECK,) if shape is MarkShape.ROUND else (_CROSS, _CROSS_BACK):
        brush.shape([(x, y - raised) for x, y in stroke], None, ink, thickness)


def _hatch(brush: Brush) -> None:
    for stroke in _HATCH:
        brush.shape(stroke, None, Ink.SUPPORTS, 1.6)
