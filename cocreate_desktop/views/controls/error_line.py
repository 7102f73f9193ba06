"""Errors in place: a line under the thing, and the same line inside a field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from cocreate_desktop.views.theme import theme_of

_ICON = 16


class ErrorLine(QWidget):
    """What went wrong and, as a button, what mends it. Hidden while there is nothing to say."""

    fix_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel(self)
        self._text = QLabel(self, wordWrap=True)
        self._text.setProperty("role", "error")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._fix = QPushButton(self)
        self._fix.setProperty("small", True)
        self._fix.clicked.connect(self.fix_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(6)
        row.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, stretch=1)
        row.addWidget(self._fix)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._dress()
        self.show_error(None)

    @property
    def text(self) -> str:
        return self._text.text()

    def show_error(self, message: str | None, fix: str = "") -> None:
        """Say what is wrong, with a button labelled `fix` if there is one. None hides the line."""
        self._text.setText(message or "")
        self._fix.setText(fix)
        self._fix.setVisible(bool(fix))
        self.setAccessibleName(message or "")
        self.setVisible(bool(message))
        if message:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(theme_of(self).icons.pixmap("triangle-alert", "contradicts", _ICON, ratio))
        self._icon.setFixedSize(QSize(_ICON, theme_of(self).line_height("meta")))


class FieldError:
    """The error line of a field, below its edge and within its widget: the field grows by it."""

    def __init__(self, field: QWidget) -> None:
        self._field = field
        self._line = ErrorLine(field)
        self._height = 0

    @property
    def text(self) -> str:
        return self._line.text

    def show(self, message: str | None) -> None:
        """Red edge and the message; None takes both away."""
        self._field.setProperty("invalid", bool(message))
        self._field.setAccessibleDescription(message or "")
        self._line.show_error(message)
        self._make_room()
        self.place()

    def place(self) -> None:
        """Fit the line to the field; called when its size changes."""
        width, height = self._field.width(), self._wanted_height()
        self._line.setGeometry(QRect(0, self._field.height() - height, width, height))
        if height != self._height:
            # Within a resize event the new height would be lost.
            QTimer.singleShot(0, self._field, self._make_room)

    def _make_room(self) -> None:
        self._height = self._wanted_height()
        # A margin of the widget's own sheet: the edge moves up, and the size hint grows with it.
        margin = f"{type(self._field).__name__} {{ margin-bottom: {self._height}px; }}"
        self._field.setStyleSheet(margin if self._height else "")

    def _wanted_height(self) -> int:
        return self._line.heightForWidth(self._field.width()) if self._line.text else 0
