"""Pictures in what is pasted or dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QWidget

from cocreate_desktop.views.media.preparing import FromBytes, FromFile, FromPixels, Source

FILTER_ENDINGS = "*.jpg *.jpeg *.png *.webp *.gif *.bmp *.tif *.tiff"
"""As the dialog for files names them."""

_ENCODED = ("image/png", "image/jpeg", "image/webp", "image/gif", "image/bmp")


def has_pictures(mime: QMimeData) -> bool:
    """Whether there is a file or a picture. Text that comes with a picture of itself, as from a table of
    cells, is text."""
    return bool(_files(mime)) or (mime.hasImage() and not mime.text())


def pictures_in(mime: QMimeData) -> list[Source]:
    """The pictures, still to be read: files, or what a program holds ready."""
    if files := _files(mime):
        return [FromFile(path) for path in files]
    if not has_pictures(mime):
        return []
    for kind in _ENCODED:
        if mime.hasFormat(kind):
            return [FromBytes(bytes(mime.data(kind).data()))]
    image = mime.imageData()
    return [FromPixels(image)] if isinstance(image, QImage) else []


class PictureDrops(QObject):
    """Lets pictures be dropped on a widget, which needs to know nothing of it; other things go on to it."""

    dropped = Signal(list, QPoint)
    """The sources, and where in the widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and has_pictures(event.mimeData()):
            event.acceptProposedAction()
            if not isinstance(event, QDragEnterEvent | QDragMoveEvent):
                self.dropped.emit(pictures_in(event.mimeData()), event.position().toPoint())
            return True
        return super().eventFilter(watched, event)


class PicturePaste(QObject):
    """Lets pictures be pasted into a field, which needs to know nothing of it; text goes on to it."""

    pasted = Signal(list)
    """The sources."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pastes = (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.matches(QKeySequence.StandardKey.Paste)
        )
        return (pastes and self._take()) or super().eventFilter(watched, event)

    def _take(self) -> bool:
        mime = QGuiApplication.clipboard().mimeData()
        if not has_pictures(mime):
            return False
        self.pasted.emit(pictures_in(mime))
        return True


def _files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
