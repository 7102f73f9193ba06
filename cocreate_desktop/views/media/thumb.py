"""One small picture that can be pressed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from cocreate_desktop.domain.observations import Media
from cocreate_desktop.views.media.thumb_painter import paint_thumb
from cocreate_desktop.views.media.thumbnails import Thumbnails
from cocreate_desktop.views.painting import paint_focus
from cocreate_desktop.views.theme import Theme


class Thumb(QAbstractButton):
    """`side` is its height in px; it is a third wider."""

    def __init__(
        self, theme: Theme, thumbnails: Thumbnails, media: Media, side: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._thumbnails = thumbnails
        self._sha256 = media.sha256
        self._side = side
        self.setFixedSize(self.sizeHint())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        thumbnails.ready.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._side * 4 // 3), self._theme.px(self._side))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        picture = self._thumbnails.of_hash(self._sha256, self.size() * self.devicePixelRatioF())
        paint_thumb(painter, QRectF(self.rect()), picture, self._theme)
        if self.hasFocus():
            paint_focus(painter, self.rect(), self._theme, 4)
        painter.end()
