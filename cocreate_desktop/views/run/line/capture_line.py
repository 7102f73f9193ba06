"""The line that is typed: one line of text whose recognised words have a ground."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from cocreate_desktop.domain.capture import Draft, Edited, Span, SpanKind, Vocabulary
from cocreate_desktop.domain.limits import LONGEST_TEXT
from cocreate_desktop.domain.observations import Mode
from cocreate_desktop.views.digit_keys import digit_place
from cocreate_desktop.views.painting.canvas import fill_box, kept
from cocreate_desktop.views.run.line.colours import GROUNDS, PAD, LineColours
from cocreate_desktop.views.run.tag_keys import tag_key
from cocreate_desktop.views.text_positions import from_qt, to_qt
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import one_line

_MARGIN = 7

MOST_PASTED = 100_000
"""Characters that may be pasted at once: more than a page of notes, and read in no time."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CaptureLine(QPlainTextEdit):
    """Knows what its text means (`draft`) and which keys belong to whom; the bar acts on them."""

    edited = Signal()
    """Text or composition is another one."""

    entered = Signal()
    escaped = Signal()
    taken = Signal()
    """Tab, while `suggests`."""

    stepped = Signal(int)
    """Up (-1) or Down (1)."""

    person_picked = Signal(int)
    """Alt and a digit key, by its place: the number of a participant."""

    tag_picked = Signal(int)
    """F2 to F9."""

    delete_asked = Signal()
    """Delete in an empty line."""

    restore_asked = Signal()
    """Undo in a line that was just cleared."""

    lines_pasted = Signal(list)
    """The lines of a text that has several."""

    too_much_pasted = Signal(int)
    """How many characters somebody pasted that are more than an entry, or than so many entries, can have."""

    focus_changed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._vocabulary = Vocabulary()
        self._offered: Span | None = None
        self._hints: tuple[str, ...] = ("",)
        self.was_cleared = False
        self.setProperty("capture", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.document().setDocumentMargin(_MARGIN)
        self._colours = LineColours(self.document(), theme)
        self.textChanged.connect(self.edited)
        self.restyle()

    @property
    def text(self) -> str:
        return self.toPlainText()

    @property
    def draft(self) -> Draft:
        """What the text means."""
        return self._colours.draft

    @property
    def cursor_index(self) -> int:
        """Where the cursor stands, in characters."""
        return from_qt(self.text, self.textCursor().position())

    @property
    def composing(self) -> bool:
        """Whether an input method has letters under way."""
        return bool(self._layout().preeditAreaText())

    @property
    def suggests(self) -> bool:
        """Whether Tab would take something."""
        return self._offered is not None

    def show_offer(self, token: Span | None) -> None:
        """Give the token a ground for which something is offered."""
        if token != self._offered:
            self._offered = token
            self.viewport().update()

    def set_vocabulary(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._colours.know(vocabulary)

    def show_line(self, text: str) -> None:
        """Show another text; its typing cannot be undone."""
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def apply(self, edited: Edited) -> None:
        """Change the text as if it had been typed: one stroke for undo."""
        old, new = self.text, edited.line
        start = _common(old, new)
        end = _common(old[start:][::-1], new[start:][::-1])
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.setPosition(to_qt(old, start))
        cursor.setPosition(to_qt(old, len(old) - end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(new[start : len(new) - end])
        cursor.endEditBlock()
        cursor.setPosition(to_qt(new, edited.cursor))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def set_hints(self, *hints: str) -> None:
        """What an empty line says: the first of these that has room, else the last."""
        self._hints = hints
        self._show_hint()

    def put_cursor(self, index: int) -> None:
        """Put the cursor before the character at `index`."""
        cursor = self.textCursor()
        cursor.setPosition(to_qt(self.text, index))
        self.setTextCursor(cursor)

    def restyle(self) -> None:
        """Take colours and fonts from the theme."""
        font = self._theme.font("capture")
        self.setFont(font)
        self.document().setDefaultFont(font)
        self.setFixedHeight(QFontMetrics(font).height() + 2 * _MARGIN)
        self._colours.restyle()
        self._show_hint()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._leaves_to_app(event):
                if event.matches(QKeySequence.StandardKey.Undo):
                    # From here on redo is the application's too.
                    self.document().clearUndoRedoStacks()
                event.ignore()
                return False
            if self._is_own(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self._leaves_to_app(event):
            event.ignore()
        elif self.was_cleared and event.matches(QKeySequence.StandardKey.Undo):
            self.restore_asked.emit()
        elif key in _ENTER:
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif (
            key in (Qt.Key.Key_Up, Qt.Key.Key_Down)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Tab and self.suggests:
            self.taken.emit()
        elif (tag := tag_key(event)) is not None and not event.modifiers():
            self.tag_picked.emit(tag)
        elif (number := _picked_number(event)) is not None:
            self.person_picked.emit(number)
        elif key == Qt.Key.Key_Delete and not self.text:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """While something is suggested, Tab takes it and does not go on."""
        return False if next and self.suggests else super().focusNextPrevChild(next)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self.edited.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """One line is typed; several become entries, without the indentation of where they come from."""
        text = source.text()
        lines = [line.strip() for line in text[: MOST_PASTED + 1].splitlines() if line.strip()]
        if len(text) > MOST_PASTED or any(len(line) > LONGEST_TEXT for line in lines):
            self.too_much_pasted.emit(len(text))
        elif len(lines) > 1:
            self.lines_pasted.emit(lines)
        else:
            self.insertPlainText(one_line(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_hint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """One line has nowhere to scroll to."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        # Lays the line out if its colours changed: without it no word has a place yet.
        self.blockBoundingRect(self.document().firstBlock())
        painter = QPainter(self.viewport())
        with kept(painter):
            if self._offered is not None:
                self._paint_ground(painter, self._offered)
            for span in self.draft.spans:
                if span.kind is not SpanKind.UNKNOWN:
                    self._paint_ground(painter, span)
        painter.end()
        super().paintEvent(event)

    def _show_hint(self) -> None:
        room, measure = self.viewport().width() - 2 * _MARGIN, self.fontMetrics().horizontalAdvance
        fitting = (hint for hint in self._hints if measure(hint) <= room)
        self.setPlaceholderText(next(fitting, self._hints[-1]))

    def _paint_ground(self, painter: QPainter, span: Span) -> None:
        line = self._layout().lineAt(0)
        if not line.isValid():
            return
        offset = self.contentOffset()
        left = self._x_of(span.start) + offset.x() + self._layout().position().x() - PAD
        right = self._x_of(span.end) + offset.x() + self._layout().position().x() + PAD
        height = self.fontMetrics().height() + 4
        middle = offset.y() + self._layout().position().y() + line.y() + line.height() / 2
        box = QRectF(left, middle - height / 2, right - left, height)
        colour = self._theme.colour
        if span.kind is SpanKind.MODE and span.value == Mode.DID:
            fill_box(painter, box, 4, colour("text"))
        elif span.kind is SpanKind.MODE:
            fill_box(painter, box, 4, None, colour("line2"))
        else:
            fill_box(painter, box, 4, colour(GROUNDS.get(span.kind, ("sunken", ""))[0]))

    def _x_of(self, index: int) -> float:
        layout = self._layout()
        position = to_qt(self.text, index)
        if layout.preeditAreaText() and position > layout.preeditAreaPosition():
            position += to_qt(layout.preeditAreaText(), len(layout.preeditAreaText()))
        # Qt's stubs leave the pair out.
        x, _ = layout.lineAt(0).cursorToX(position)  # pyright: ignore[reportGeneralTypeIssues]
        return float(x)

    def _layout(self):
        return self.document().firstBlock().layout()

    def _leaves_to_app(self, event: QKeyEvent) -> bool:
        """In an empty line undo and redo are the application's, unless the line was just cleared."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            return True
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.text and not self.was_cleared
        return event.matches(QKeySequence.StandardKey.Redo) and not self.document().isRedoAvailable()

    def _is_own(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers()
        return (
            (plain and tag_key(event) is not None)
            or event.key() == Qt.Key.Key_Escape
            or _picked_number(event) is not None
        )


def _common(one: str, other: str) -> int:
    """How many characters two texts have in common from the start."""
    length = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        length += 1
    return length


def _picked_number(event: QKeyEvent) -> int | None:
    """Alt and a key of the digit row: 1 to 10, with Shift 11 to 20."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    shift = modifiers == Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    if modifiers != Qt.KeyboardModifier.AltModifier and not shift:
        return None
    place = digit_place(event)
    return None if place is None else place + 1 + (10 if shift else 0)
