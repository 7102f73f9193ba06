"""What every chapter of an editable document needs: the words, and which entries can be led to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cocreate_desktop.domain.observations import MODES, Mode
from cocreate_desktop.domain.quoting import spoken
from cocreate_desktop.errors import Message, Translate
from cocreate_desktop.report import words
from cocreate_desktop.report.chapters.anchors import entry_anchor
from cocreate_desktop.report.content import Report

from .blocks import Picture, Span
from .photos import Photos


class Teller:
    """Hands out translated words and links. `pictures` are drawn charts by their names."""

    def __init__(self, content: Report, translate: Translate, pictures: Mapping[str, Picture]) -> None:
        self._logged = content.entry_numbers
        self._translate = translate
        self._pictures = pictures
        self.photos = Photos()

    def say(self, message: Message, **parameters: object) -> str:
        return self._translate(message.fill(**parameters))

    def picture(self, name: str) -> Iterable[Picture]:
        """The chart of that name, if there is one."""
        found = self._pictures.get(name)
        return () if found is None else (found,)

    def spoken(self, text: str, mode: Mode) -> str:
        """Words of an entry as they are read: what was said is quoted."""
        return spoken(text, mode, self.say)

    def mode(self, mode: Mode) -> Span:
        """ "did" or "said", to stand before the words."""
        return Span(f"{self.say(MODES[mode])}: ", bold=True)

    def to_entry(self, number: int, told: str = "") -> Span:
        """The number of an entry, or what is told instead; it leads to the log where that prints it."""
        return Span(
            told or self.say(words.ENTRY_NUMBER, number=number),
            quiet=True,
            link=entry_anchor(number) if number in self._logged else "",
        )
