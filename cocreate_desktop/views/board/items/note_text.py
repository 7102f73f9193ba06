"""The words of a note, broken into the lines that fit on it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from cocreate_desktop.views.board.items.look import Look
from cocreate_desktop.views.painting import elided

_ENOUGH = 600
"""Characters that fill more than any note."""
LINE_HEIGHTS = {"button": 18, "meta_button": 16}
"""The type of a note, and the smaller one that a longer text takes."""


@dataclass(frozen=True)
class NoteText:
    lines: tuple[str, ...]
    role: str
    is_cut: bool
    reads_leftwards: bool


def broken(words: str, width: float, height: float, look: Look) -> NoteText:
    """Words in lines of `width`, as many as fit in `height`; the last one ends in … if more would follow."""
    shown = words[:_ENOUGH].replace("\n", "\u2028")
    tried: list[tuple[str, list[str], int]] = []
    for role in LINE_HEIGHTS:
        lines = _lines(shown, look.font(role), width)
        most = max(1, int(height // LINE_HEIGHTS[role]))
        tried.append((role, lines, most))
        if len(lines) <= most and len(words) <= _ENOUGH:
            return NoteText(_without_ends(lines), role, False, _leftwards(words))
    role, lines, most = tried[-1]
    rest = "".join(lines[most - 1 :]).replace("\u2028", " ")
    lines = [*lines[: most - 1], elided(f"{rest}…", look.font(role), width)]
    return NoteText(_without_ends(lines), role, True, _leftwards(words))


def _without_ends(lines: list[str]) -> tuple[str, ...]:
    return tuple(line.rstrip("\u2028 ") for line in lines)


def _lines(words: str, font: QFont, width: float) -> list[str]:
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units = words.encode("utf-16-le")
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
        lines.append(units[start:end].decode("utf-16-le", "ignore"))
    layout.endLayout()
    return lines


def _leftwards(words: str) -> bool:
    """Whether the first letter that has a direction belongs to a script that is read from right to left."""
    strong = (unicodedata.bidirectional(one) for one in words[:_ENOUGH])
    return next((one in ("R", "AL") for one in strong if one in ("L", "R", "AL")), False)


def baseline(font: QFont, line_height: float) -> float:
    """From the top of a line to where its letters stand."""
    metrics = QFontMetricsF(font)
    return (line_height - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
