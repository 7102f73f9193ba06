"""Bringing pictures as a hand does: by the clipboard, and by the mouse out of a folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget


def drop_file(widget: QWidget, path: Path, point: QPoint) -> None:
    """Drag a file over a widget and let it go there."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    for event in (QDragEnterEvent(point, *how), QDropEvent(QPointF(point), *how)):
        QApplication.sendEvent(widget, event)
        assert event.isAccepted()
