"""One line to show, ask or watch for: its handle, its words, and the assumption it is meant for."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from cocreate_desktop.domain.assumptions import Assumption
from cocreate_desktop.domain.scenario import StepItem
from cocreate_desktop.views.controls import CommitText
from cocreate_desktop.views.painting import paint_focus
from cocreate_desktop.views.painting.canvas import kept
from cocreate_desktop.views.scenario.code_chip import CodeChip
from cocreate_desktop.views.scenario.line_picture import LinePicture
from cocreate_desktop.views.theme import theme_of
from cocreate_desktop.views.wording import as_tip, shortened

_PASSING_REASONS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""After these the focus comes back."""


class LineRow(QWidget):
    """A line that is stored, or one that will be as soon as it has words. Asks its list for everything."""

    def __init__(self, item_id: str, placeholder: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.item_id = item_id
        self.assumption_id: str | None = None
        self.saved = False
        self.handle = LineHandle(self)
        self.text = LineText(self)
        self.text.setPlaceholderText(placeholder)
        self.picture = LinePicture(self)
        self.link = CodeChip(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 1, 8, 0)
        self._row.setSpacing(0)
        for widget in (self.handle, self.text, self.picture, self.link):
            self._row.addWidget(widget, alignment=Qt.AlignmentFlag.AlignTop)
        self._row.setStretch(1, 1)
        for widget in (self.handle, self.text):
            widget.focus_changed.connect(self.update)
        self.text.textChanged.connect(self._show_or_hide_link)
        self.show_link(None)

    @property
    def is_blank(self) -> bool:
        return not self.text.toPlainText().strip()

    def show_item(self, item: StepItem) -> None:
        """Show what is stored. A line that is just being emptied is left alone."""
        self.saved = True
        self._show_or_hide_link()
        self.picture.show_picture(item.media_id)
        self.picture.allow(True)
        if not (self.text.hasFocus() and self.is_blank):
            self.text.show_text(item.text)
        self.handle.update()

    def show_link(self, assumption: Assumption | None) -> None:
        self.assumption_id = assumption.id if assumption else None
        self.link.show_code(assumption.code if assumption else "", symbol="link-2")
        if assumption:
            name = self.tr("For {code}: {text}").format(code=assumption.code, text=shortened(assumption.text))
        else:
            name = self.tr("For which assumption?")
        self.link.setAccessibleName(name)
        self.link.setToolTip(as_tip(name))
        self._show_or_hide_link()

    def become_draft(self, item_id: str) -> None:
        """What is stored has gone, but its new words have not: keep them under another id."""
        self.item_id = item_id
        self.saved = False
        self.picture.show_picture(None)
        self.picture.allow(False)
        self.text.show_text("")
        self.handle.update()

    def edit(self, *, at_start: bool = False) -> None:
        """Put the cursor into the words."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        place = QTextCursor.MoveOperation.Start if at_start else QTextCursor.MoveOperation.End
        self.text.moveCursor(place)

    def _show_or_hide_link(self) -> None:
        """An empty line to come needs none."""
        self.link.setVisible(self.saved or not self.is_blank or self.assumption_id is not None)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        if self.y() > 1:
            painter.fillRect(QRectF(0, 0, self.width(), 1), theme.colour("line"))
        box = QRectF(self.rect()).adjusted(1, 1, -1, 0)
        if self.handle.hasFocus():
            painter.fillRect(box, theme.colour("accent_tint"))
        if self.handle.hasFocus() or self.text.hasFocus():
            paint_focus(painter, box, theme, 5)
        painter.end()


class LineText(CommitText):
    """The words. As high as they are long, but without line breaks: Enter leads to the next line."""

    focus_changed = Signal()
    left = Signal()
    next_wanted = Signal()
    removal_wanted = Signal()
    """Backspace where nothing is left to delete."""

    neighbour_wanted = Signal(int)
    selection_wanted = Signal()
    lines_pasted = Signal(list)
    """Lines two and following of what was pasted; the first one stands in the text."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.finish()
                self.next_wanted.emit()
            case Qt.Key.Key_Backspace if not self.toPlainText():
                self.removal_wanted.emit()
            case Qt.Key.Key_Escape:
                self.selection_wanted.emit()
            case Qt.Key.Key_Up if plain and not self._can_move(QTextCursor.MoveOperation.Up):
                self.neighbour_wanted.emit(-1)
            case Qt.Key.Key_Down if plain and not self._can_move(QTextCursor.MoveOperation.Down):
                self.neighbour_wanted.emit(1)
            case _:
                super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        lines = [line for line in source.text().splitlines() if line.strip()]
        self.insertPlainText(lines[0] if lines else "")
        if len(lines) > 1:
            self.lines_pasted.emit(lines[1:])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()
        if event.reason() not in _PASSING_REASONS:
            self.left.emit()

    def _can_move(self, operation: QTextCursor.MoveOperation) -> bool:
        return self.textCursor().movePosition(operation)


class LineHandle(QWidget):
    """Drags the line, and selects it: then keys act on the whole line instead of its words."""

    focus_changed = Signal()
    dragged = Signal(int)
    """The height to which the line is dragged, in px of the list."""

    dropped = Signal()
    edit_wanted = Signal()
    removal_wanted = Signal()
    neighbour_wanted = Signal(int)

    def __init__(self, row: LineRow) -> None:
        super().__init__(row)
        self._row = row
        self._pressed_at: int | None = None
        self._drags = False
        self.setFixedWidth(26)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Selected line"))

    def sizeHint(self) -> QSize:
        return QSize(26, theme_of(self).line_height("body") + 15)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2:
                self.edit_wanted.emit()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.removal_wanted.emit()
            case Qt.Key.Key_Up:
                self.neighbour_wanted.emit(-1)
            case Qt.Key.Key_Down:
                self.neighbour_wanted.emit(1)
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._row.saved:
            self.edit_wanted.emit()
        elif event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint().y()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            return
        y = event.position().toPoint().y()
        self._drags = self._drags or abs(y - self._pressed_at) >= QApplication.startDragDistance()
        if self._drags:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(self._row.y() + y)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drags:
            self.dropped.emit()
        self._pressed_at, self._drags = None, False
        self.unsetCursor()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        name = "grip-vertical" if self._row.saved else "plus"
        painter = QPainter(self)
        with kept(painter):
            box = QRectF(8, (self.height() - 14) / 2, 14, 14)
            theme.icons.paint(painter, box, name, theme.colour("text3"))
        painter.end()
