"""How every chapter begins: its name, which session it is about, and a title."""

from __future__ import annotations

from collections.abc import Sequence

from cocreate_desktop.errors import Message

from . import words
from .composer import Composer
from .content import SessionReport
from .ink import CAPTION, CHAPTERS, px
from .rows import Bookmark, Cell, Row


def chapter_head(
    content: SessionReport, composer: Composer, name: Message, title: str, anchor: str
) -> Sequence[Row]:
    """The rows above a chapter's text, with its entry in the outline; `title` is legible."""
    return [
        Row(
            caption(content, composer, name),
            gap=px(64),
            anchor=anchor,
            bookmark=Bookmark(composer.say(name), 0),
        ),
        Row(
            [Cell(composer.left, composer.fitted(title, CHAPTERS))],
            above=px(18),
            below=px(6),
        ),
    ]


def caption(content: SessionReport, composer: Composer, name: Message) -> Sequence[Cell]:
    """The chapter's name, and flush right the session with its place and date."""
    left = composer.lines(composer.say(name), CAPTION)
    beside = composer.width - left[0].width - px(36)
    session = composer.read(f"{content.session}, {content.day}", composer.say(words.IN_TITLE))
    return [
        Cell(composer.left, left),
        Cell(composer.right - beside, composer.right_lines(session, CAPTION, beside)),
    ]
