"""What the marks of the roster mean, and how many there are of each segment."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cocreate_desktop.domain.people import NO_SEGMENT, SEGMENT_GROUPS, SEGMENTS, Segment
from cocreate_desktop.views.painting import elided, paint_consent, paint_lead_user, paint_pip
from cocreate_desktop.views.painting.canvas import write
from cocreate_desktop.views.people.delegate import LEFT
from cocreate_desktop.views.people.model import ANSWER_WORDS
from cocreate_desktop.views.people.roster import Row
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import say

_HEIGHT = 39
_GAP = 18
_RIGHT = 14
_MOST_PIPS = 12
"""More squares would only be counted, so the number stands alone."""

Sign = Callable[[QPainter, QRectF], None]


class Legend(QWidget):
    """One line under the roster."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self._resize)
        self._resize()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
        right = self.width() - _RIGHT
        for sign, side, word in reversed(self._signs()):
            width = QFontMetricsF(theme.font("meta")).horizontalAdvance(word)
            place = QRectF(right - width, 0, width, self.height() - 1)
            write(painter, place, word, theme.font("meta"), theme.colour("text2"))
            right = place.left() - 5 - side
            sign(painter, QRectF(right, (self.height() - 1 - side) / 2, side, side))
            right -= _GAP
        note = self.tr("Without a yes to the name, the alias stands.")
        place = QRectF(LEFT, 0, right - LEFT, self.height() - 1)
        fits = QFontMetricsF(theme.font("meta")).horizontalAdvance(note) <= place.width()
        write(painter, place, note if fits else "", theme.font("meta"), theme.colour("text2"))
        painter.end()

    def _signs(self) -> list[tuple[Sign, int, str]]:
        theme = self._theme
        answers: list[tuple[Sign, int, str]] = [
            (
                lambda painter, box, answer=answer: paint_consent(painter, box, answer, theme),
                theme.px(16),
                say(word),
            )
            for answer, word in ANSWER_WORDS.items()
        ]
        lead = (
            lambda painter, box: paint_lead_user(painter, box, theme),
            theme.px(20),
            say(SEGMENTS[Segment.LEAD]),
        )
        return [*answers, lead]

    def _resize(self) -> None:
        words = ", ".join(say(word) for word in ANSWER_WORDS.values())
        self.setAccessibleName(self.tr("Marks: {words}").format(words=words))
        self.setFixedHeight(self._theme.px(_HEIGHT))
        self.update()


class SegmentCounts(QWidget):
    """A line per segment: a square for each person, solid for those who are here."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: dict[Segment | None, list[bool]] = {}
        self._of_session = False
        theme.changed.connect(self._resize)

    def show_rows(self, rows: tuple[Row, ...], *, of_session: bool) -> None:
        """Count these people. Without a session nobody is here, and every square is solid."""
        self._of_session = of_session
        self._counts = {}
        for segment in (*Segment, None):
            if here := sorted(
                (row.here or not of_session for row in rows if row.segment is segment), reverse=True
            ):
                self._counts[segment] = here
        self._resize()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, height = QPainter(self), self._theme, self._theme.px(26)
        numbers = theme.font("meta_strong", tabular=True)
        metrics = QFontMetricsF(numbers)
        room = max(
            (metrics.horizontalAdvance(self._number(here)) for here in self._counts.values()), default=0
        )
        for line, (segment, here) in enumerate(self._counts.items()):
            box = QRectF(0, line * height, self.width(), height)
            ink = "warning" if segment is None else "text"
            number = box.adjusted(box.width() - room, 0, 0, 0)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            write(painter, number, self._number(here), numbers, theme.colour(ink), right)
            left = number.left() - 8
            for present in reversed(here if len(here) <= _MOST_PIPS else []):
                left -= 12
                paint_pip(painter, QRectF(left, box.center().y() - 6, 12, 12), present, theme)
                left -= 3
            word = elided(self._group(segment), theme.font("meta"), left - 8)
            write(painter, box, word, theme.font("meta"), theme.colour(ink))
        painter.end()

    def _group(self, segment: Segment | None) -> str:
        return say(SEGMENT_GROUPS[segment] if segment else NO_SEGMENT)

    def _number(self, here: list[bool]) -> str:
        if not self._of_session:
            return str(len(here))
        return self.tr("{here} of {all}").format(here=sum(here), all=len(here))

    def _resize(self) -> None:
        self.setFixedHeight(self._theme.px(26) * len(self._counts))
        lines = (f"{self._group(segment)}: {self._number(here)}" for segment, here in self._counts.items())
        self.setAccessibleName("; ".join(lines))
        self.setToolTip(
            self.tr("One square for each person, solid for those who are here") if self._of_session else ""
        )
        self.update()
