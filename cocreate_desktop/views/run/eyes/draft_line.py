"""Where a draft finding is written in the room, without leaving the page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cocreate_desktop.views.controls import ErrorLine
from cocreate_desktop.views.theme import Theme


class DraftLine(QWidget):
    """Enter adds the sentence; Enter in the empty field is left to whoever stands around it."""

    written = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("New draft finding"))
        self.field.setPlaceholderText(self.tr("What did we find? One sentence, Enter"))
        self.field.setMinimumHeight(theme.px(36))
        self.error = ErrorLine(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self.error)

    def clear(self) -> None:
        self.field.clear()

    def show_error(self, message: str | None) -> None:
        self.error.show_error(message)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The field passes Enter on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.field.text().strip():
            self.written.emit(self.field.text())
        else:
            super().keyPressEvent(event)
