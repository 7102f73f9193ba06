"""A field of one line that saves itself."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cocreate_desktop.views.controls.commits import Commits, Typing
from cocreate_desktop.views.controls.error_line import FieldError


class CommitLine(QLineEdit):
    """One line of text that is committed on leaving, on Enter and after a second of rest.

    Ctrl+Z undoes typing while there is uncommitted text; otherwise it is left to the application.
    """

    committed = Signal(str, str)
    """The text, and a gesture id that is the same for all commits of one stay in the field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._error = FieldError(self)
        self._commits = Commits(self, Typing(self.text, self.isRedoAvailable, self._forget_typing))
        self._commits.committed.connect(self.committed)
        self._commits.left.connect(self._show_stored)
        self.textEdited.connect(self._commits.typed)
        self.returnPressed.connect(self._commits.commit)

    @property
    def has_uncommitted(self) -> bool:
        return self._commits.has_uncommitted

    @property
    def error(self) -> str:
        """The error shown, or ""."""
        return self._error.text

    def show_text(self, text: str) -> None:
        """Show what is stored, without a commit. Somebody who is typing is left alone."""
        if self._commits.takes(text) and text != self.text():
            cursor = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(cursor if self.hasFocus() else 0)

    def finish(self) -> None:
        """Commit what is left and end the gesture, before the field shows another record."""
        self._commits.finish()

    def show_error(self, message: str | None) -> None:
        """Say under the field why its text was not taken; it stays uncommitted. None takes the error away."""
        if message:
            self._commits.refuse()
        if message or self._error.text:
            self._error.show(message)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._error.place()

    def _show_stored(self) -> None:
        if not self.has_uncommitted and self.text() != self._commits.stored:
            self.setText(self._commits.stored)

    def _forget_typing(self) -> None:
        cursor, start, length = self.cursorPosition(), self.selectionStart(), self.selectionLength()
        # The only way that QLineEdit offers.
        self.setText(self.text())
        self.setCursorPosition(cursor)
        if length:
            self.setSelection(start, length)
