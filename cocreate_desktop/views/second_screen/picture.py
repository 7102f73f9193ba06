"""A picture as large as its place allows, read and scaled off the GUI thread."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from cocreate_desktop.views.background import Background, Job
from cocreate_desktop.views.painting.canvas import kept
from cocreate_desktop.views.theme import Theme

_RADIUS = 8


class Picture(QWidget):
    """Shows one file. It stays as it was until another one is read."""

    failed = Signal(Path)
    """The file is gone, or no picture."""

    def __init__(self, theme: Theme, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._background = background
        self._path: Path | None = None
        self._image = QImage()
        self._job: Job | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Picture"))

    @property
    def path(self) -> Path | None:
        return self._path

    @property
    def is_read(self) -> bool:
        return not self._image.isNull()

    def show_file(self, path: Path | None) -> None:
        """Show the picture in `path`; None hides the widget."""
        self.setVisible(path is not None)
        if path == self._path:
            return
        self._path, self._image = path, QImage()
        if self._job is not None:
            self._job.cancel()
        if path is None:
            return
        room = self.screen().size() * self.devicePixelRatioF()
        self._job = Job(lambda _progress, _cancelled: (path, read_picture(path, room)))
        self._job.done.connect(self._take)
        self._background.start(self._job)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image.isNull():
            return
        painter = QPainter(self)
        with kept(painter):
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            box = QRectF(QPointF(0, 0), size.toSizeF())
            box.moveCenter(QRectF(self.rect()).center())
            shape = QPainterPath()
            shape.addRoundedRect(box, _RADIUS, _RADIUS)
            painter.setClipPath(shape)
            painter.drawImage(box, self._image)
        painter.end()

    def _take(self, read: tuple[Path, QImage]) -> None:
        path, image = read
        if path != self._path:
            return
        self._image = image
        self.update()
        if image.isNull():
            self.failed.emit(path)


def read_picture(path: Path, room: QSize) -> QImage:
    """The picture, upright and no larger than `room`; a null image if it cannot be read."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and (size.width() > room.width() or size.height() > room.height()):
        side = max(room.width(), room.height())
        reader.setScaledSize(size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
