"""The saved file in the title bar: a click opens it, a drag takes it along."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from cocreate_desktop.views.controls import KeyButton


class SavedFile(KeyButton):
    """Dragged into a mail or a folder, it is copied there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file: Path | None = None
        self._pressed: QPoint | None = None

    def show_file(self, file: Path | None) -> None:
        self._file = file
        self.setToolTip(
            self.tr("{file}: click to open it, drag it into a mail or a folder").format(file=file)
            if file
            else ""
        )

    def mime(self) -> QMimeData:
        """What a drag carries."""
        mime = QMimeData()
        if self._file is not None:
            mime.setUrls([QUrl.fromLocalFile(str(self._file))])
        return mime

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        far = QApplication.startDragDistance()
        if self._pressed is None or (event.position().toPoint() - self._pressed).manhattanLength() < far:
            return
        self._pressed = None
        # Letting go after a drag is no click.
        self.setDown(False)
        drag = QDrag(self)
        drag.setMimeData(self.mime())
        drag.exec(Qt.DropAction.CopyAction)
