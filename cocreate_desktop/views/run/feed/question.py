"""The line at a row that asks whether two note-takers wrote of one moment, with its two buttons."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from cocreate_desktop.domain.people import SOMEBODY
from cocreate_desktop.views.painting import elided
from cocreate_desktop.views.painting.canvas import fill_box, kept, write
from cocreate_desktop.views.run.feed.names import FeedNames
from cocreate_desktop.views.run.feed.pairs import Question
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import say, translate

_ABOVE, _BETWEEN, _BUTTON, _PAD, _GAP = 6, 4, 32, 12, 8


class FeedQuestion:
    """Laid out under the words of the later row, `width` px wide; the first button says yes."""

    def __init__(self, question: Question, names: FeedNames, width: int, theme: Theme) -> None:
        self._theme = theme
        self._width = width
        self._line = theme.line_height("meta")
        self.sentence, self.words = _wording(question, names)

    @property
    def height(self) -> int:
        return _ABOVE + self._line + _BETWEEN + self._theme.px(_BUTTON)

    def buttons(self, left: float, top: float) -> tuple[QRect, QRect]:
        """Where the two buttons stand when the line begins at `left`, `top`."""
        font = self._theme.font("meta_button")
        wanted = [QFontMetricsF(font).horizontalAdvance(word) + 2 * _PAD for word in self.words]
        room = self._width - _GAP
        if sum(wanted) > room:
            wanted = [room * one / sum(wanted) for one in wanted]
        y = round(top + _ABOVE + self._line + _BETWEEN)
        first = QRect(round(left), y, round(wanted[0]), self._theme.px(_BUTTON))
        return first, QRect(first.right() + 1 + _GAP, y, round(wanted[1]), first.height())

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        theme = self._theme
        font = theme.font("meta")
        line = QRectF(left, top + _ABOVE, self._width, self._line)
        write(painter, line, elided(self.sentence, font, self._width), font, theme.colour("text2"))
        button_font = theme.font("meta_button")
        with kept(painter):
            for box, word in zip(self.buttons(left, top), self.words, strict=True):
                ground, edge = theme.colour("surface"), theme.colour("line2")
                fill_box(painter, box, theme.radius("control"), ground, edge)
                shown = elided(word, button_font, box.width() - _PAD)
                write(painter, box, shown, button_font, theme.colour("text"), Qt.AlignmentFlag.AlignCenter)


def _wording(question: Question, names: FeedNames) -> tuple[str, tuple[str, str]]:
    """What is asked, and what the two buttons say."""
    earlier = names.author(question.earlier) or say(SOMEBODY)
    later = names.author(question.later) or say(SOMEBODY)
    time = names.time(question.earlier)
    if question.differs:
        sentence = translate("FeedQuestion", "Same moment, noted differently: which holds?")
        return sentence, (_take(earlier, time), _take(later, names.time(question.later)))
    sentence = translate("FeedQuestion", "Same moment as {name} at {time}?").format(name=earlier, time=time)
    return sentence, (translate("FeedQuestion", "Same"), translate("FeedQuestion", "Not the same"))


def _take(name: str, time: str) -> str:
    return translate("FeedQuestion", "{name}, {time}").format(name=name, time=time)
