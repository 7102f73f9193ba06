"""What an editable document is made of, whatever writes it: headings, paragraphs, tables, pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

_PNG = b"\x89PNG"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text; `link` names the anchor to which it leads."""

    text: str
    bold: bool = False
    quiet: bool = False
    """Whether it stands back behind what is around it: who said it, and when."""
    link: str = ""


Text = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """Level 0 is the document's title, 1 a chapter."""

    level: int
    text: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: Text


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody said or did, with its source."""

    text: Text


@dataclass(frozen=True, slots=True)
class Bullet:
    """One line of a list; neighbours belong to the same list."""

    text: Text


@dataclass(frozen=True, slots=True)
class Cell:
    text: Text
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """`title` is read out by screen readers. A row of one cell goes across all columns."""

    title: str
    head: Sequence[str]
    widths: Sequence[float]
    """Of the columns, in proportion to each other."""
    rows: Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG or JPEG; `name` is that of its file, without the ending."""

    name: str
    alternative: str
    content: bytes
    width: float | None = None
    """In mm; None for as wide as the text."""

    @property
    def file(self) -> str:
        return f"{self.name}.png" if self.content.startswith(_PNG) else f"{self.name}.jpg"


Block = Heading | Paragraph | Quote | Bullet | Table | Picture


@dataclass(frozen=True, slots=True)
class Document:
    """Blocks in reading order, and what the file says about itself."""

    title: str
    author: str
    subject: str
    language: str
    creator: str
    printed: datetime
    blocks: Sequence[Block]


def text(words: str) -> Text:
    """A text in one piece; none for no words."""
    return (Span(words),) if words else ()


def bold(words: str) -> Text:
    return (Span(words, bold=True),) if words else ()


def quiet(words: str) -> Text:
    return (Span(words, quiet=True),) if words else ()


def lines(*parts: Text) -> Text:
    """Texts under each other; empty ones leave no gap."""
    joined: list[Span] = []
    for part in parts:
        if part:
            joined += [*([Span("\n")] if joined else []), *part]
    return tuple(joined)


def cell(words: str) -> Cell:
    return Cell(text(words))
