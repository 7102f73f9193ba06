"""The field in the list in which a new assumption is written."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import one_line

_BULLETS = "-–—•*·▪◦ \t"


class DraftEditor(QPlainTextEdit):
    """Enter hands the sentence on and stays for the next one; Esc, or leaving it empty, gives up."""

    entered = Signal(str)
    """A sentence to take; the field is empty again and keeps the focus."""

    lines_pasted = Signal(list)
    """Several sentences at once."""

    left = Signal()
    """The focus has gone elsewhere."""

    given_up = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "draft")
        self.setFont(theme.font("body"))
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("New assumption"))
        self.setPlaceholderText(self.tr("What do you believe? Enter adds it, Esc ends."))

    @property
    def lines(self) -> int:
        """Over how many lines the text goes."""
        # A plain text document counts its height in lines.
        return int(self.document().size().height())

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and self._leaves_to_app(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif self._leaves_to_app(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        elsewhere = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        if event.reason() not in elsewhere:
            self.left.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Several lines are several assumptions, the first one together with what stands here already."""
        cursor = self.textCursor()
        before, after = (
            self.toPlainText()[: cursor.selectionStart()],
            self.toPlainText()[cursor.selectionEnd() :],
        )
        lines = [line.strip().lstrip(_BULLETS) for line in (before + source.text() + after).splitlines()]
        lines = [line for line in lines if line]
        if len(lines) < 2:
            cursor.insertText(one_line(source.text()))
            return
        self.clear()
        self.lines_pasted.emit(lines)

    def _enter(self) -> None:
        text = self.toPlainText()
        if not text.strip():
            self.given_up.emit()
            return
        self.clear()
        self.entered.emit(text)

    def _leaves_to_app(self, event: QEvent) -> bool:
        """Undo and redo, while there is nothing typed to undo."""
        if not isinstance(event, QKeyEvent):
            return False
        document: QTextDocument = self.document()
        if event.matches(QKeySequence.StandardKey.Undo):
            return not document.isUndoAvailable() or document.isEmpty()
        return event.matches(QKeySequence.StandardKey.Redo) and not document.isRedoAvailable()
