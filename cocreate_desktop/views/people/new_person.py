"""The row at the end of the roster in which new people are typed, one Enter each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from cocreate_desktop.views.controls import ErrorLine


class NewPersonRow(QFrame):
    """Enter adds and makes room for the next, Esc closes, lines that are pasted become a person each."""

    typed = Signal(str)
    """The name of a new person, or of one of the project who is not invited yet."""

    pasted = Signal(str)
    """Several lines."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = QLabel(self)
        self._number.setProperty("role", "row-number")
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._number.setFixedSize(24, 20)
        self.name = _NameField(self)
        self._known = QStringListModel(self)
        self._offer_known()
        self.error = ErrorLine(self)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self._number)
        line.addWidget(self.name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 20, 8)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.error)
        self.setProperty("ground", "surface")
        self.setProperty("edge", "bottom")
        self.name.textEdited.connect(lambda: self.error.show_error(None))
        self.name.returnPressed.connect(self._take)
        self.name.pasted.connect(self.pasted)
        self.name.left.connect(self.close_row)
        self.hide()

    def open_row(self, number: int | None, known: Sequence[str]) -> None:
        """Show the row and begin; `known` are the names that can be invited."""
        self.show_next(number, known)
        self.show()
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_next(self, number: int | None, known: Sequence[str]) -> None:
        """Show the number that the next person will get."""
        self._number.setVisible(number is not None)
        self._number.setText(str(number or ""))
        self._known.setStringList(list(known))

    def done(self) -> None:
        """What was typed is stored: make room for the next."""
        self.name.clear()

    def close_row(self) -> None:
        self.name.clear()
        self.error.show_error(None)
        self.hide()
        self.closed.emit()

    def _offer_known(self) -> None:
        # One completer for good: the Enter that adds somebody is still on its way through it.
        completer = QCompleter(self._known, self.name)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.name.setCompleter(completer)

    def _take(self) -> None:
        if self.name.text().strip():
            self.typed.emit(self.name.text())
        else:
            self.close_row()


class _NameField(QLineEdit):
    """A line that hands on several pasted lines instead of joining them."""

    pasted = Signal(str)
    left = Signal()
    """Esc was pressed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("bare", True)
        self.setAccessibleName(self.tr("Name of a new person"))
        self.setPlaceholderText(self.tr("Name on the badge, Enter. Several lines can be pasted."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        lines = QGuiApplication.clipboard().text().strip()
        if event.matches(QKeySequence.StandardKey.Paste) and "\n" in lines:
            self.pasted.emit(lines)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
