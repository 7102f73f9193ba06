"""A field of several lines that saves itself and grows with its text."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import Property, QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from cocreate_desktop.views.controls.commits import Commits, Typing
from cocreate_desktop.views.controls.error_line import FieldError

_LINE = 20 / 14
"""The line height of the type table, in shares of the size."""
_COMES_BACK = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class CommitText(QTextEdit):
    """Lines of text that are committed on leaving, on Ctrl+Enter and after a second of rest.

    As high as its text, from `minLines` to `maxLines`. Tab moves on. Ctrl+Z as in `CommitLine`.
    """

    committed = Signal(str, str)
    """The text, and a gesture id that is the same for all commits of one stay in the field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._min_lines, self._max_lines = 1, 8
        self._error = FieldError(self)
        self.setAcceptRichText(False)
        document = self.document()
        typing = Typing(self.toPlainText, document.isRedoAvailable, document.clearUndoRedoStacks)
        self._commits = Commits(self, typing)
        self._commits.committed.connect(self.committed)
        self._commits.left.connect(self._show_stored)
        self._showing = False
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        document.setDocumentMargin(2)
        self._space_lines()
        self.textChanged.connect(self._after_change)
        self._fit()

    @property
    def has_uncommitted(self) -> bool:
        return self._commits.has_uncommitted

    @property
    def error(self) -> str:
        """The error shown, or ""."""
        return self._error.text

    def show_text(self, text: str) -> None:
        """Show what is stored, without a commit. Somebody who is typing is left alone."""
        if self._commits.takes(text) and text != self.toPlainText():
            self._replace(text)

    def finish(self) -> None:
        """Commit what is left and end the gesture, before the field shows another record."""
        self._commits.finish()

    def show_error(self, message: str | None) -> None:
        """Say under the field why its text was not taken; it stays uncommitted. None takes the error away."""
        if message:
            self._commits.refuse()
        if message or self._error.text:
            self._error.show(message)
            self._fit()

    def set_lines(self, fewest: int, most: int) -> None:
        """Grow from `fewest` to `most` lines, then scroll."""
        self._min_lines, self._max_lines = fewest, most
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._commits.commit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let go of the selection, as fields of one line do."""
        super().focusOutEvent(event)
        if event.reason() not in _COMES_BACK:
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._error.place()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._space_lines()
            self._fit()

    def _after_change(self) -> None:
        if self.document().begin().blockFormat().lineHeight() != self._line_height():
            self._space_lines()
        self._fit()
        if not self._showing:
            self._commits.typed()

    def _show_stored(self) -> None:
        if not self.has_uncommitted and self.toPlainText() != self._commits.stored:
            self._replace(self._commits.stored)

    def _replace(self, text: str) -> None:
        position = self.textCursor().position() if self.hasFocus() else 0
        self._showing = True
        self.setPlainText(text)
        self._showing = False
        cursor = self.textCursor()
        cursor.setPosition(min(position, len(text)), QTextCursor.MoveMode.MoveAnchor)
        self.setTextCursor(cursor)

    def _space_lines(self) -> None:
        # Not a plain text edit, because only a rich one takes the line height of the design.
        spaced = QTextBlockFormat()
        spaced.setLineHeight(self._line_height(), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        everything = QTextCursor(self.document())
        everything.select(QTextCursor.SelectionType.Document)
        silent = QSignalBlocker(self)
        everything.mergeBlockFormat(spaced)
        silent.unblock()
        self.document().clearUndoRedoStacks()

    def _line_height(self) -> int:
        return round(self.font().pixelSize() * _LINE)

    def _fit(self) -> None:
        self.ensurePolished()
        self.document().setTextWidth(self.viewport().width())
        line, around = self._line_height(), 2 * self.document().documentMargin()
        height = self.document().size().height() - around
        shown = min(max(height, self._min_lines * line), self._max_lines * line)
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if height > shown else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        edges = self.contentsMargins()
        self.setFixedHeight(ceil(shown + around) + edges.top() + edges.bottom())

    def _get_min_lines(self) -> int:
        return self._min_lines

    def _set_min_lines(self, lines: int) -> None:
        self.set_lines(lines, max(lines, self._max_lines))

    def _get_max_lines(self) -> int:
        return self._max_lines

    def _set_max_lines(self, lines: int) -> None:
        self.set_lines(min(lines, self._min_lines), lines)

    minLines = Property(int, _get_min_lines, _set_min_lines)
    maxLines = Property(int, _get_max_lines, _set_max_lines)
