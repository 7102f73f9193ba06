"""The sizes of the running page in its three widths, as the design language gives them."""

from __future__ import annotations

from dataclasses import dataclass

from cocreate_desktop.views.theme import TextSize


@dataclass(frozen=True)
class Measures:
    """`steps` and `right` are the outer columns; `margin` and `top` stand around the middle."""

    steps: int
    right: int
    margin: int
    top: int
    timer_px: int
    timer_over_px: int
    timer_width: int
    gap: int
    """Between the parts of the script."""
    title: TextSize
    say: TextSize
    line: TextSize
    labels: int
    """The column of Say, Show, Ask and Watch for; too narrow for words below 100."""
    numbers_only: bool = False
    """The steps are a column of numbers."""
    words_only: bool = False
    """Large text in a small window: buttons give up their keycaps, offers their second button."""

    @property
    def label_words(self) -> bool:
        return self.labels >= 100


USUAL = Measures(
    224, 392, 24, 18, 124, 110, 318, 10,
    TextSize("title", 26, 32), TextSize("say", 22, 30), TextSize("ask", 18, 24), 116,
)  # fmt: skip
WIDE = Measures(
    300, 520, 64, 32, 184, 164, 470, 18,
    TextSize("title", 36, 42), TextSize("say", 28, 38), TextSize("ask", 22, 30), 128,
)  # fmt: skip
NARROW = Measures(
    44, 320, 16, 14, 88, 80, 218, 8,
    TextSize("title", 22, 26), TextSize("say", 20, 27), TextSize("ask", 17, 23), 34, numbers_only=True,
)  # fmt: skip
SMALLEST = Measures(
    44, 320, 16, 8, 64, 60, 160, 6,
    TextSize("title", 20, 24), TextSize("say", 18, 24), TextSize("ask", 16, 22), 34, numbers_only=True,
)  # fmt: skip

TINY = Measures(
    44, 244, 12, 6, 48, 44, 124, 6,
    TextSize("title", 18, 22), TextSize("say", 18, 24), TextSize("ask", 16, 22), 34,
    numbers_only=True, words_only=True,
)  # fmt: skip

WIDE_FROM, NARROW_BELOW, TINY_BELOW = 1700, 1100, 900
SMALL_BELOW = 640
"""Window heights below this leave no room for a large timer and for rows that only show keys."""

FOLD_BELOW = 740
"""In lower windows finished steps fold into one line if the list would overflow."""


def measures_for(width: int, height: int, scale: float) -> Measures:
    """The sizes for a window; larger text counts as a smaller window."""
    width, height = round(width / scale), round(height / scale)
    if width >= WIDE_FROM:
        return WIDE
    if width >= NARROW_BELOW:
        return USUAL
    if width < TINY_BELOW:
        return TINY
    return SMALLEST if height < SMALL_BELOW else NARROW
