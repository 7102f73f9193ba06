"""Headings within a chapter."""

from __future__ import annotations

from .composer import Composer
from .ink import CAPTION, SECTION, px
from .rows import Bookmark, Cell, Gap, Row


def section(title: str, beside: str, composer: Composer, anchor: str) -> Row:
    """A heading, and flush right what sums it up; it is listed in the outline."""
    lines = composer.lines(title, SECTION)
    room = composer.width - lines[-1].width - px(36)
    summary = composer.right_lines(beside, CAPTION, room) if beside else []
    down = sum(line.height for line in lines) - sum(line.height for line in summary) - px(3)
    return Row(
        [Cell(composer.left, lines), Cell(composer.right - room, [Gap(max(0.0, down)), *summary])],
        gap=px(30),
        below=px(8),
        anchor=anchor,
        bookmark=Bookmark(title, 1),
    )
