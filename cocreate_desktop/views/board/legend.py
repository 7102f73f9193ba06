"""The legend: what the colours and signs mean, and at once the way to give a note a kind."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from cocreate_desktop.domain.board import NOTE_ICONS, NOTE_KINDS, NoteKind
from cocreate_desktop.views.painting import paint_focus
from cocreate_desktop.views.painting.canvas import edge_box, fill_box, kept, write
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import say

_SQUARE, _GAP, _PAD = 22, 6, 4


class KindButton(QAbstractButton):
    """A square in the colour of a kind with its sign, and the word. Checked: the kind of the next note."""

    def __init__(self, theme: Theme, kind: NoteKind, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._has_word = True
        self.setText(say(NOTE_KINDS[kind]))
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_word(self, shown: bool) -> None:
        self._has_word = shown
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = _SQUARE + 2 * _PAD
        if self._has_word:
            font = self._theme.font("meta_strong")
            width += _GAP + round(QFontMetricsF(font).horizontalAdvance(self.text())) + 1
        return QSize(width, self._theme.px(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        with kept(painter):
            square = QRectF(_PAD, (self.height() - _SQUARE) / 2, _SQUARE, _SQUARE)
            fill_box(painter, square, 3, theme.colour(f"note_{self._kind}"), theme.colour("line2"))
            theme.icons.paint(
                painter, square.adjusted(4, 4, -4, -4), NOTE_ICONS[self._kind], theme.colour("note_ink"), 2.2
            )
            if self.isChecked():
                edge_box(painter, square.adjusted(-3, -3, 3, 3), 5, theme.colour("accent"), 2)
            if self._has_word:
                strong = self.isChecked() or self.underMouse()
                words = QRectF(square.right() + _GAP, 0, self.width(), self.height())
                ink = theme.colour("text" if strong else "text2")
                font = theme.font("meta_strong" if self.isChecked() else "meta")
                write(painter, words, self.text(), font, ink)
            if self.hasFocus():
                paint_focus(painter, self.rect(), theme)
        painter.end()


class Legend(QWidget):
    """Emits the kind that was pressed."""

    picked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._buttons = {kind: KindButton(theme, kind, self) for kind in NoteKind}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for kind, button in self._buttons.items():
            row.addWidget(button)
            button.clicked.connect(lambda _=False, kind=kind: self.picked.emit(kind))
        self.setAccessibleName(self.tr("Kinds of notes"))

    def button(self, kind: NoteKind) -> KindButton:
        return self._buttons[kind]

    def show_next(self, kind: NoteKind) -> None:
        """Mark the kind that the next note will have."""
        self._buttons[kind].setChecked(True)

    def say_what_for(self, has_notes: bool) -> None:
        """Whether a press changes the selected notes, or the next one."""
        tip = self.tr("Make it: {kind}") if has_notes else self.tr("Next note: {kind}")
        for kind, button in self._buttons.items():
            words = tip.format(kind=say(NOTE_KINDS[kind]))
            button.setToolTip(words)
            button.setAccessibleName(words)

    def show_words(self, shown: bool) -> None:
        for button in self._buttons.values():
            button.show_word(shown)
        self.adjustSize()
