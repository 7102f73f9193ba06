"""What every paper for the day is made of: leaves with rows at their places, and what they are set with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from cocreate_desktop.domain.day_papers import DayPaper
from cocreate_desktop.domain.sheet_id import SheetId
from cocreate_desktop.errors import Message

from ..content.day import DayPapers, Seat
from ..drawing.ink import ABOVE_FOOT, FOOT, TOP, Ink, Paper, Style
from ..paging.composer import Composer
from ..paging.pages import Pages, Placed
from ..paging.rows import Row, Rule
from ..text.typesetting import Line
from . import words


@dataclass(frozen=True)
class Leaf:
    """One printed side. `turned` stands upside down on it, so that a folded sign is read from both sides."""

    placed: Sequence[Placed]
    turned: Sequence[Placed] = ()
    sheet_id: SheetId | None = None
    page_of: str = ""
    """ "2 / 3", where a form has several pages."""
    footed: bool = True
    bookmark: str = ""
    """Whose it is, in the outline."""

    def copied(self, copy: int) -> Leaf:
        """The same once more. A copy that is filled in has an id of its own, as if printed a moment later."""
        if self.sheet_id is None:
            return self
        return replace(self, sheet_id=replace(self.sheet_id, printed_at=self.sheet_id.printed_at + copy))


@dataclass(frozen=True)
class Setting:
    """What the papers of one session are set with. Lengths in pt."""

    content: DayPapers
    composer: Composer
    paper: Paper
    heed: Callable[[], None]
    """Called for every row; may raise to stop the work."""

    @property
    def top(self) -> float:
        return TOP

    @property
    def bottom(self) -> float:
        """Where the last row ends."""
        return self.paper.height - FOOT - ABOVE_FOOT

    def pages(self) -> Pages:
        return Pages(self.paper, self.heed)

    def say(self, message: Message, **parameters: object) -> str:
        return self.composer.say(message, **parameters)

    def read(self, text: str, place: Message = words.IN_TEXTS) -> str:
        return self.composer.read(text, self.composer.say(place))

    def named(self, seat: Seat) -> str:
        """ "3 Lena"; the number alone where there is no name."""
        name = self.read(seat.name, words.IN_NAMES)
        return self.say(words.PERSON, number=seat.number, name=name).strip()

    def bookmark(self, seat: Seat) -> str:
        return self.say(words.BLANK) if seat.is_blank else self.named(seat)

    def at_most(
        self, text: str, styles: Sequence[Style], width: float, most: int, *, whole_words: bool = False
    ) -> list[Line]:
        """A text in the first style that needs no more lines than that; if none does, cut with an ellipsis.

        With `whole_words` a smaller style is taken before a word is parted.
        """
        for style in styles:
            lines = self.composer.lines(text, style, width)
            parted = whole_words and any(
                len(self.composer.lines(one, style, width)) > 1 for one in text.split()
            )
            if len(lines) <= most and not parted:
                return lines
        return self.composer.at_most(most, text, styles[-1], width)

    def sheet_id(self, kind: DayPaper, number: int, page: int = 1) -> SheetId:
        """The id of a sheet in this print."""
        printed_at = round(self.content.printed.timestamp() * 1000)
        return SheetId(self.content.session_id, kind, number, page, printed_at)

    def coded(self, pages: Pages, kind: DayPaper, number: int, *, bookmark: str = "") -> Iterator[Leaf]:
        """The pages of one form that is filled in by hand, each with its id."""
        count = len(pages)
        for page, placed in enumerate(pages, start=1):
            yield Leaf(
                list(placed),
                sheet_id=self.sheet_id(kind, number, page),
                page_of=self.say(words.PAGE_OF, page=page, pages=count) if count > 1 else "",
                bookmark=bookmark if page == 1 else "",
            )

    def flowing(self, pages: Pages) -> Iterator[Leaf]:
        """The pages of a paper that is only read."""
        count = len(pages)
        for page, placed in enumerate(pages, start=1):
            yield Leaf(
                list(placed), page_of=self.say(words.PAGE_OF, page=page, pages=count) if count > 1 else ""
            )


def under(rows: Sequence[Row], top: float) -> Iterator[Placed]:
    """Rows below each other from `top` on, where nothing has to move to another page."""
    for row in rows:
        yield Placed(row, top + row.gap)
        top += row.gap + row.height


def writing_line(width: float) -> Rule:
    """A line to write on."""
    return Rule(width, 0.7, Ink.LINE2)
