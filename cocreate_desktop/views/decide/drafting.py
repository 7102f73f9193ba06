"""The rows in which a new finding or a new disagreement is written."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cocreate_desktop.views.controls import ErrorLine, KeyButton
from cocreate_desktop.views.decide.row_layout import LEFT, RIGHT, TEXT_LEFT


class FindingDraft(QWidget):
    """Enter adds what is typed; or the finding is taken from entries, notes or clusters."""

    written = Signal(str)
    choose_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = QLineEdit(self)
        self.title.setAccessibleName(self.tr("New finding"))
        self.title.setPlaceholderText(self.tr("What did you find?"))
        self.error = ErrorLine(self)
        self.choose = KeyButton(self)
        self.choose.setProperty("small", True)
        self.choose.set_symbol("list-checks")
        self.choose.setText(self.tr("From observations or clusters…"))
        self.add = _add_button(self.tr("Add"), self)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.choose)
        row.addStretch(1)
        row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(TEXT_LEFT, 10, RIGHT, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.error)
        column.addLayout(row)
        self.title.returnPressed.connect(self._write)
        self.add.clicked.connect(self._write)
        self.choose.clicked.connect(self.choose_asked)

    def begin(self) -> None:
        """Empty, and ready to be typed in."""
        self.title.clear()
        self.error.show_error(None)
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, message: str | None) -> None:
        self.error.show_error(message)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # Enter was the field's; the list around it would open its row.
            super().keyPressEvent(event)

    def _write(self) -> None:
        self.written.emit(self.title.text())


class SidesDraft(QWidget):
    """Both wishes; Enter goes from the one to the other and adds them."""

    written = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.one = QLineEdit(self)
        self.one.setAccessibleName(self.tr("What some want"))
        self.one.setPlaceholderText(self.tr("Some want…"))
        self.other = QLineEdit(self)
        self.other.setAccessibleName(self.tr("What others want"))
        self.other.setPlaceholderText(self.tr("Others want…"))
        self.error = ErrorLine(self)
        self.add = _add_button(self.tr("Add"), self)
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addWidget(self.one)
        sides.addWidget(self.other)
        column = QVBoxLayout(self)
        column.setContentsMargins(LEFT, 10, RIGHT, 12)
        column.setSpacing(8)
        column.addLayout(sides)
        column.addWidget(self.error)
        column.addWidget(self.add, alignment=Qt.AlignmentFlag.AlignRight)
        self.one.returnPressed.connect(self.other.setFocus)
        self.other.returnPressed.connect(self._write)
        self.add.clicked.connect(self._write)

    def begin(self) -> None:
        """Empty, and ready to be typed in."""
        self.one.clear()
        self.other.clear()
        self.error.show_error(None)
        self.one.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, message: str | None) -> None:
        self.error.show_error(message)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # Enter was the field's; the list around it would open its row.
            super().keyPressEvent(event)

    def _write(self) -> None:
        self.written.emit(self.one.text(), self.other.text())


def _add_button(text: str, parent: QWidget) -> KeyButton:
    button = KeyButton(parent)
    button.setProperty("small", True)
    button.setText(text)
    button.set_keycap("↵")
    return button
