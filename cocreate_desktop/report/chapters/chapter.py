"""How every chapter begins: its name, which session it is about, and a title."""

from __future__ import annotations

from collections.abc import Sequence

from cocreate_desktop.errors import Message

from .. import words
from ..content import Report, SessionPart
from ..drawing.ink import CAPTION, CAPTION_BOLD, CHAPTERS, Style, px
from ..paging.composer import Composer
from ..paging.rows import Bookmark, Cell, Row


def chapter_head(
    subject: str, composer: Composer, name: Message, title: str, anchor: str, *, listed: str = ""
) -> Sequence[Row]:
    """The rows above a chapter's text, with its entry in the outline; `title` is legible.

    `subject` says which session, or sessions, it is about; `listed` is its name in the outline if not `name`.
    """
    return [
        Row(
            caption(subject, composer, name, CAPTION_BOLD if listed else CAPTION),
            gap=px(64),
            anchor=anchor,
            bookmark=Bookmark(listed or composer.say(name), 0),
        ),
        Row(
            [Cell(composer.left, composer.fitted(title, CHAPTERS))],
            above=px(18),
            below=px(6),
        ),
    ]


def session_head(
    content: Report, part: SessionPart, composer: Composer, name: Message, title: str, anchor: str
) -> Sequence[Row]:
    """The head of a chapter on one session; where a report tells of several, the outline says of which."""
    number = content.sessions.index(part) + 1
    listed = f"{composer.say(name)}: {part.subject}" if content.is_of_project else ""
    return chapter_head(part.subject, composer, name, title, f"{anchor}-{number}", listed=listed)


def caption(subject: str, composer: Composer, name: Message, style: Style = CAPTION) -> Sequence[Cell]:
    """The chapter's name, and flush right, in that style, the session with its place and date."""
    left = composer.lines(composer.say(name), CAPTION)
    beside = composer.width - left[0].width - px(36)
    about = composer.read(subject, composer.say(words.IN_TITLE))
    return [
        Cell(composer.left, left),
        Cell(composer.right - beside, composer.right_lines(about, style, beside)),
    ]
