"""The picture of a line to show: small beside its words, or the sign that one can be added."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cocreate_desktop.views.media.thumb_painter import paint_thumb
from cocreate_desktop.views.media.thumbnails import Thumbnails
from cocreate_desktop.views.painting import paint_focus
from cocreate_desktop.views.painting.canvas import fill_box, kept
from cocreate_desktop.views.theme import theme_of

_WIDTH, _HEIGHT, _ICON = 44, 33, 16


class LinePicture(QAbstractButton):
    """Hidden until its line can have one."""

    removed = Signal()
    """Delete or Backspace."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._thumbnails: Thumbnails | None = None
        self.media_id: str | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def serve(self, thumbnails: Thumbnails) -> None:
        """Lines of this kind have pictures."""
        self._thumbnails = thumbnails
        thumbnails.ready.connect(self.update)
        self.show_picture(None)

    def show_picture(self, media_id: str | None) -> None:
        self.media_id = media_id
        name = self.tr("Picture of the line") if media_id else self.tr("Add a picture to the line")
        self.setAccessibleName(name)
        self.setToolTip(self.tr("{name} (Ctrl+O), or drop one here").format(name=name))
        self.update()

    def allow(self, saved: bool) -> None:
        """A line to come has no picture yet."""
        self.setVisible(saved and self._thumbnails is not None)

    def sizeHint(self) -> QSize:
        px = theme_of(self).px
        return QSize(px(_WIDTH), max(px(_HEIGHT), theme_of(self).line_height("body") + 15))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        with kept(painter):
            if self.media_id is not None and self._thumbnails is not None:
                size = QSize(theme.px(_WIDTH), theme.px(_HEIGHT))
                box = QRectF(0, (self.height() - size.height()) / 2, size.width(), size.height())
                picture = self._thumbnails.of_media(self.media_id, size * self.devicePixelRatioF())
                paint_thumb(painter, box.adjusted(1, 1, -1, -1), picture, theme)
            else:
                if self.underMouse():
                    fill_box(painter, QRectF(self.rect()).adjusted(4, 4, -4, -4), 4, theme.colour("hover"))
                sign = QRectF(0, 0, _ICON, _ICON)
                sign.moveCenter(QRectF(self.rect()).center())
                theme.icons.paint(painter, sign, "image", theme.colour("text3"))
            if self.hasFocus():
                paint_focus(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), theme, 4)
        painter.end()
