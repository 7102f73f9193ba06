"""What stands under the first line of an entry: words, pictures, marks, and what is open about it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QPainter

from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.views.painting.canvas import write
from cocreate_desktop.views.run.feed.marks import FeedMarks
from cocreate_desktop.views.run.feed.model import FeedModel
from cocreate_desktop.views.run.feed.names import FeedNames
from cocreate_desktop.views.run.feed.question import FeedQuestion
from cocreate_desktop.views.run.feed.row_thumbs import RowThumbs
from cocreate_desktop.views.run.feed.text import FeedText
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import translate

_BETWEEN = 2


class FeedBody:
    """One row's parts from top to bottom, laid out in `width` px."""

    def __init__(
        self, model: FeedModel, row: int, width: int, theme: Theme, thumbs: RowThumbs | None
    ) -> None:
        names = model.names
        assert names is not None
        entry = model.entry(row)
        self._theme = theme
        self._width = width
        self._entry = entry
        self._thumbs = thumbs
        self._text = FeedText(names.text(entry), names.tags(entry), width, theme)
        self._marks = FeedMarks(_marks(model, row, entry, names), width, theme)
        question = model.question(row)
        self._question = FeedQuestion(question, names, width, theme) if question else None

    @property
    def height(self) -> int:
        return self._question_top + (self._question.height if self._question else 0)

    def paint(self, painter: QPainter, left: int, top: int) -> None:
        self._text.paint(painter, QPointF(left, top + _BETWEEN))
        if self._thumbs is not None:
            self._thumbs.paint(painter, self._pictures_place(left, top), self._entry)
        self._marks.paint(painter, left, top + self._marks_top)
        if self._entry.observation.sealed:
            self._paint_sealed(painter, QRectF(left, top + self._sealed_top, self._width, self._line))
        if self._question is not None:
            self._question.paint(painter, left, top + self._question_top)

    def buttons(self, left: int, top: int) -> tuple[QRect, ...]:
        """Where the answers to the row's question stand."""
        return self._question.buttons(left, top + self._question_top) if self._question else ()

    def picture_at(self, left: int, top: int, point: QPoint) -> str | None:
        """The id of the picture under a point."""
        return self._thumbs.at(self._pictures_place(left, top), self._entry, point) if self._thumbs else None

    @property
    def _line(self) -> int:
        return self._theme.line_height("meta")

    @property
    def _pictures_top(self) -> int:
        return _BETWEEN + self._text.height if self._text.height else 0

    @property
    def _marks_top(self) -> int:
        return self._pictures_top + (self._thumbs.height(self._entry) if self._thumbs else 0)

    @property
    def _sealed_top(self) -> int:
        return self._marks_top + self._marks.height

    @property
    def _question_top(self) -> int:
        return self._sealed_top + (self._line if self._entry.observation.sealed else 0)

    def _pictures_place(self, left: int, top: int) -> QRect:
        return QRect(left, top + self._pictures_top, self._width, self._marks_top - self._pictures_top)

    def _paint_sealed(self, painter: QPainter, place: QRectF) -> None:
        theme, ink = self._theme, self._theme.colour("warning")
        theme.icons.paint(painter, QRectF(place.left(), place.center().y() - 6, 13, 13), "lock", ink)
        words = translate("FeedBody", "waits for a yes")
        write(painter, place.adjusted(18, 0, 0, 0), words, theme.font("meta_button"), ink)


def _marks(model: FeedModel, row: int, entry: Entry, names: FeedNames) -> list[str]:
    marks = names.marks(entry)
    if answered := model.answered_elsewhere(row):
        marks.append(translate("FeedBody", "answers {time}").format(time=names.time(answered)))
    if joined := model.joined_before(row):
        words = translate("FeedBody", "same moment as {time}")
        marks.append(words.format(time=names.time(joined)))
    return marks
