"""Vector signs: evidence marks, did / said chips, moods, stars, numbers in rings.

Each is drawn in the grid of its design (20 units for marks, 24 for Lucide icons, ISC) and told apart
without colour: round supports, square contradicts; solid was done, hollow was said.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from cocreate_desktop.domain.observations import Mode, Sentiment

from .content import Mark, MarkFill, MarkShape
from .ink import NUMBER, Ink, Style, px
from .pen import Brush, Pen, Segment
from .typesetting import Typesetter

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
_FOOTPRINTS: tuple[tuple[Segment, ...], ...] = (
    (
        (4, 16),
        (4, 13.62),
        (4, 11.5, 2.97, 10.5, 3, 8),
        (3.03, 5.28, 4.49, 2, 7.5, 2),
        (9.37, 2, 10, 3.8, 10, 5.5),
        (10, 8.61, 8, 11.16, 8, 14.18),
        (8, 16),
        (8, 17.1, 7.1, 18, 6, 18),
        (4.9, 18, 4, 17.1, 4, 16),
        (),
    ),
    (
        (20, 20),
        (20, 17.62),
        (20, 15.5, 21.03, 14.5, 21, 12),
        (20.97, 9.28, 19.51, 6, 16.5, 6),
        (14.63, 6, 14, 7.8, 14, 9.5),
        (14, 12.61, 16, 15.16, 16, 18.18),
        (16, 20),
        (16, 21.1, 16.9, 22, 18, 22),
        (19.1, 22, 20, 21.1, 20, 20),
        (),
    ),
    ((16, 17), (20, 17)),
    ((4, 13), (8, 13)),
)
_BUBBLE: tuple[tuple[Segment, ...], ...] = (
    (
        (22, 17),
        (22, 18.1, 21.1, 19, 20, 19),
        (6.83, 19),
        (6.3, 19, 5.79, 19.21, 5.41, 19.59),
        (3.21, 21.79),
        (2.76, 22.23, 2, 21.92, 2, 21.29),
        (2, 5),
        (2, 3.9, 2.9, 3, 4, 3),
        (20, 3),
        (21.1, 3, 22, 3.9, 22, 5),
        (),
    ),
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

    def draw(self, pen: Pen, left: float, top: float) -> None:
        pen.stamp(self.name, self.width, self.height, self.paint, left + self.shift, top)


def evidence_mark(mark: Mark, size: float, shift: float = 0.0) -> Sign:
    """The sign of a verdict or of one link, `size` pt square."""

    def paint(brush: Brush) -> None:
        brush.scale(size / 20)
        _paint_mark(brush, mark)

    return Sign(f"mark {mark.shape} {mark.fill} {size:.2f}", size, size, paint, shift)


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

    return Sign(f"mood {sentiment} {size:.2f}", size, size, paint)


def star(size: float) -> Sign:
    def paint(brush: Brush) -> None:
        brush.scale(size / 20)
        brush.shape(_STAR, Ink.TEXT, Ink.TEXT, 1)

    return Sign(f"star {size:.2f}", size, size, paint)


def chip(mode: Mode, word: str, style: Style, typesetter: Typesetter) -> Sign:
    """Did is a solid chip with footprints, said an outlined one with a bubble; always with the word."""
    did = mode is Mode.DID
    ground, ink, edge_ink = (Ink.TEXT, Ink.PAPER, Ink.TEXT) if did else (Ink.PAPER, Ink.TEXT, Ink.LINE2)
    height, icon = style.leading, px(15)
    left, edge, half = px(7), px(1), px(0.5)
    word_left = left + icon + px(4)
    (line,) = typesetter.lines(word, replace(style, ink=ink), float("inf"))
    width = word_left + line.width + px(9)

    def paint(brush: Brush) -> None:
        brush.box(half, half, width - edge, height - edge, px(4), ground, edge_ink, edge)
        brush.line(line, word_left, 0)
        brush.icon(left, (height - icon) / 2, icon / 24, lambda: _icon(brush, mode))

    return Sign(f"chip {mode} {style.size:.2f}", width, height, paint)


def ringed(number: str, typesetter: Typesetter) -> Sign:
    """A number in a ring, 34 px of the design across."""
    (line,) = typesetter.lines(number, NUMBER, float("inf"))
    size = px(34)

    def paint(brush: Brush) -> None:
        brush.circle(size / 2, size / 2, size / 2 - px(1), None, Ink.TEXT, px(2))
        brush.line(line, (size - line.width) / 2, (size - line.height) / 2)

    return Sign(f"ring {number}", size, size, paint)


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


def _icon(brush: Brush, mode: Mode) -> None:
    ink = Ink.PAPER if mode is Mode.DID else Ink.TEXT
    for part in _FOOTPRINTS if mode is Mode.DID else _BUBBLE:
        brush.shape(part, None, ink, 2.2)
