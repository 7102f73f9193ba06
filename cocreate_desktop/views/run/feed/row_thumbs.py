"""The pictures of an entry under its words in the feed: how high, where, and which one is clicked."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.views.media.thumb_painter import paint_thumb
from cocreate_desktop.views.media.thumbnails import Thumbnails
from cocreate_desktop.views.painting.canvas import write
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import translate

_WIDTH, _HEIGHT = 80, 60
_ABOVE, _BETWEEN = 6, 6


class RowThumbs:
    """One row of pictures; what does not fit is counted on the last."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails) -> None:
        self._theme = theme
        self._thumbnails = thumbnails

    def height(self, entry: Entry) -> int:
        """What the pictures add to a row, px."""
        return _ABOVE + self._theme.px(_HEIGHT) if entry.media else 0

    def paint(self, painter: QPainter, place: QRect, entry: Entry) -> None:
        """Into `place`, which begins right under the words."""
        boxes = self._boxes(place, len(entry.media))
        device = painter.device()
        ratio = device.devicePixelRatioF() if device else 1.0
        for media_id, box in zip(entry.media, boxes, strict=False):
            size = QSize(round(box.width() * ratio), round(box.height() * ratio))
            paint_thumb(painter, QRectF(box), self._thumbnails.of_media(media_id, size), self._theme)
        if hidden := len(entry.media) - len(boxes):
            words = translate("RowThumbs", "+{n}").format(n=hidden)
            last = boxes[-1].adjusted(boxes[-1].width() + _BETWEEN, 0, boxes[-1].width(), 0)
            write(
                painter, last, words, self._theme.font("label"), self._theme.colour("text2"),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            )  # fmt: skip

    def at(self, place: QRect, entry: Entry, point: QPoint) -> str | None:
        """The id of the picture under a point of the view."""
        for media_id, box in zip(entry.media, self._boxes(place, len(entry.media)), strict=False):
            if box.contains(point):
                return media_id
        return None

    def _boxes(self, place: QRect, count: int) -> list[QRect]:
        width, height = self._theme.px(_WIDTH), self._theme.px(_HEIGHT)
        fitting = max(1, (place.width() + _BETWEEN) // (width + _BETWEEN))
        if count > fitting > 1:
            fitting -= 1
        left, top = place.left(), place.top() + _ABOVE
        return [QRect(left + n * (width + _BETWEEN), top, width, height) for n in range(min(count, fitting))]
