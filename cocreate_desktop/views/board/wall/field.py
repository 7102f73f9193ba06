"""Where a wall is typed: plain lines, and beside each of them what it is taken for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from cocreate_desktop.domain.board.wall_lines import Known, Line, read_line
from cocreate_desktop.views.board.wall.line_marks import LineMarks
from cocreate_desktop.views.board.wall.margin import Margin
from cocreate_desktop.views.theme import Theme

MOST_CHARACTERS = 1_000_000
"""That the field takes: more than any wall has, and typed into without waiting."""
_MARGIN_WIDTH = 132
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class WallField(QPlainTextEdit):
    """Undo and redo are the application's while nothing is typed."""

    escaped = Signal()
    shifted = Signal(int, int)
    """Alt and an arrow: the photograph is to be moved, by steps to the right and down."""
    too_much_pasted = Signal(int)
    """How many characters there would have been."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks = LineMarks(self.document(), theme)
        self._margin = Margin(self, theme)
        self._read: dict[str, Line] = {}
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.setAccessibleName(self.tr("Notes of the paper wall"))
        self.setPlaceholderText(self.tr("Waiting:\n3: A clock on the wall **\nneed: To know the end time"))
        self.updateRequest.connect(self._follow)
        self.restyle()

    @property
    def text(self) -> str:
        return self.toPlainText()

    @property
    def known(self) -> Known:
        return self._marks.known

    @property
    def current_number(self) -> int:
        """The number of the line in which the cursor stands, from 1 on."""
        return self.textCursor().blockNumber() + 1

    @property
    def current_line(self) -> Line:
        return read_line(self.textCursor().block().text(), self.known)

    def lines(self) -> list[Line]:
        """What every line means; those that were there the last time are not read again."""
        typed = self.text.split("\n")
        self._read = {one: self._read.get(one) or read_line(one, self.known) for one in typed}
        return [self._read[one] for one in typed]

    def know(self, known: Known) -> None:
        if known != self.known:
            self._read = {}
        self._marks.know(known)
        self._margin.update()

    def show_text(self, text: str) -> None:
        """Show another text; its typing cannot be undone here."""
        if text != self.text:
            self.setPlainText(text)
            self.moveCursor(QTextCursor.MoveOperation.End)

    def restyle(self) -> None:
        """Take colours and fonts from the theme."""
        self._marks.restyle()
        self._place_margin()

    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._leaves_to_app(event)
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrow = _ARROWS.get(Qt.Key(event.key()))
        if self._leaves_to_app(event):
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif arrow is not None and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.shifted.emit(*arrow)
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Text alone, with the line ends of other programs as ours."""
        text = "\n".join(source.text()[: MOST_CHARACTERS + 1].splitlines())
        whole = self.document().characterCount() + len(source.text())
        if whole > MOST_CHARACTERS:
            self.too_much_pasted.emit(whole)
        else:
            self.insertPlainText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_margin()

    def visible_lines(self) -> list[tuple[QRect, Line]]:
        """Where the lines that are seen stand in the viewport, and what they mean."""
        found: list[tuple[QRect, Line]] = []
        block, offset, height = self.firstVisibleBlock(), self.contentOffset(), self.viewport().height()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(offset)
            if box.top() > height:
                break
            found.append((box.toAlignedRect(), read_line(block.text(), self.known)))
            block = block.next()
        return found

    def _leaves_to_app(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.document().isUndoAvailable()
        return event.matches(QKeySequence.StandardKey.Redo) and not self.document().isRedoAvailable()

    def _follow(self, _: QRect, scrolled: int) -> None:
        if scrolled:
            self._margin.scroll(0, scrolled)
        self._margin.update()

    def _place_margin(self) -> None:
        """At most a third of the field: the text counts more."""
        width = min(self._theme.px(_MARGIN_WIDTH), self.width() // 3)
        if self.viewportMargins().right() != width:
            self.setViewportMargins(0, 0, width, 0)
        port = self.viewport().geometry()
        self._margin.setGeometry(QRect(port.topRight(), QSize(width, port.height())).translated(1, 0))
