"""Signs that count: a square for each reaction or person, a dot for each vote, bars of time."""

from __future__ import annotations

from collections.abc import Sequence

from cocreate_desktop.domain.observations import Sentiment

from ..paging.rows import Label
from ..text.typesetting import Typesetter
from .ink import LENGTH_OVER, Ink, Style, px
from .marks import Grid, Sign, mood, person
from .pen import Brush

_LARGE, _MIDDLE, _SMALL = (px(18), px(4)), (px(10), px(3)), (px(6), px(2))
"""Edge of a square and the gap beside it."""
_MOST_ROWS = 5
_MOST_SMALL_ROWS = 24
_MOST_DOTS = 6


def moods(
    sentiment: Sentiment, count: int, width: float, typesetter: Typesetter, *, from_right: bool = False
) -> Grid | Label:
    """A square for each reaction, in rows as wide as the column; the more, the smaller.

    Too many for anybody to count are one square and the number.
    """
    size, gap, a_row = _fitting(count, width)
    sign = mood(sentiment, size)
    if count > a_row * _MOST_SMALL_ROWS:
        (line,) = typesetter.lines(str(count), LENGTH_OVER, float("inf"))
        sign = mood(sentiment, _LARGE[0])
        return Label(sign, line, sign.width + px(6))
    grid = _grid([sign] * count, a_row, gap)
    if not from_right:
        return grid
    return Grid(width, grid.height, [(one, width - x - size, y) for one, x, y in grid.places])


def persons(did: int, said: int, width: float) -> Grid:
    """A square for each person: solid for who did it, empty for who only said it."""
    size, gap = px(16), px(4)
    a_row = max(1, int((width + gap) / (size + gap)))
    signs = [person(did=True, size=size)] * did + [person(did=False, size=size)] * said
    return _grid(signs, a_row, gap)


def dots(votes: int, style: Style, typesetter: Typesetter) -> Sign:
    """A dot for each vote; many are a number and one dot."""
    size, gap = px(10), px(4)
    drawn = votes if votes <= _MOST_DOTS else 1
    number = typesetter.lines("" if drawn == votes else str(votes), style, float("inf"))
    before = number[0].width + gap if number else 0.0
    width = before + drawn * (size + gap) - gap
    height = style.leading

    def paint(brush: Brush) -> None:
        for line in number:
            brush.line(line, 0, 0)
        for place in range(drawn):
            middle = before + place * (size + gap) + size / 2
            brush.circle(middle, height / 2, size / 2, Ink.TEXT)

    return Sign(f"dots {votes} {style.size:.2f}", width, height, paint)


def times(planned: float, real: float) -> Sign:
    """A planned length as an open bar, the real one as a solid bar in it; both in pt, 0 for none."""
    height, edge = px(18), px(2)
    width = max(planned, real, edge)

    def paint(brush: Brush) -> None:
        if planned:
            brush.box(edge / 2, edge / 2, planned - edge, height - edge, px(3), None, Ink.LINE2, edge)
        if real:
            brush.box(0, px(6), real, px(6), px(1), Ink.TEXT)

    return Sign(f"times {planned:.2f} {real:.2f}", width, height, paint)


def shares(did: int, said: int, unit: float) -> Sign:
    """How many entries: a solid bar for what was done, an open one after it for what was said."""
    height, edge = px(14), px(1.5)
    width = max((did + said) * unit, edge)

    def paint(brush: Brush) -> None:
        if said:
            brush.box(
                did * unit + edge / 2, edge / 2, said * unit - edge, height - edge, 0, None, Ink.TEXT, edge
            )
        if did:
            brush.box(0, 0, did * unit, height, 0, Ink.TEXT)

    return Sign(f"shares {did} {said} {unit:.3f}", width, height, paint)


def _grid(signs: Sequence[Sign], a_row: int, gap: float) -> Grid:
    """Signs of one size in rows of so many."""
    size = signs[0].width
    places = [
        (sign, number % a_row * (size + gap), number // a_row * (size + gap))
        for number, sign in enumerate(signs)
    ]
    columns, rows = min(len(signs), a_row), -(-len(signs) // a_row)
    return Grid(columns * (size + gap) - gap, rows * (size + gap) - gap, places)


def _fitting(count: int, width: float) -> tuple[float, float, int]:
    """Edge, gap and how many a row: the largest squares that need few rows."""
    for size, gap in (_LARGE, _MIDDLE):
        a_row = max(1, int((width + gap) / (size + gap) + 0.01))
        if count <= a_row * _MOST_ROWS:
            return size, gap, a_row
    size, gap = _SMALL
    return size, gap, max(1, int((width + gap) / (size + gap) + 0.01))
