"""Headings within a chapter."""

from __future__ import annotations

from ..drawing.ink import CAPTION, SECTION, px
from .composer import Composer
from .rows import Bookmark, Cell, Gap, Row

_LEAST_BESIDE = 0.3
"""The share of the width that the summary needs beside a heading; with less it stands below."""


def section(title: str, beside: str, composer: Composer, anchor: str) -> Row:
    """A heading, and flush right what sums it up; it is listed in the outline."""
    lines = composer.lines(title, SECTION)
    room = composer.width - max(line.width for line in lines) - px(36)
    if beside and room < _LEAST_BESIDE * composer.width:
        cells = [Cell(composer.left, [*lines, *composer.lines(beside, CAPTION)])]
    else:
        summary = composer.right_lines(beside, CAPTION, room) if beside else []
        down = sum(line.height for line in lines) - sum(line.height for line in summary) - px(3)
        cells = [
            Cell(composer.left, lines),
            Cell(composer.right - room, [Gap(max(0.0, down)), *summary]),
        ]
    return Row(cells, gap=px(30), below=px(8), anchor=anchor, bookmark=Bookmark(title, 1))
