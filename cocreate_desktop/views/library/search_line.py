"""The line in which one types what to find, with how much was found."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from cocreate_desktop.views.library.key_hints import KeyHints
from cocreate_desktop.views.theme import Theme

_ICON = 22
_LONGEST = 200
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_COPY = QKeySequence.StandardKey.Copy


class SearchLine(QFrame):
    """A large field. The keys that move in the list go out as signals, so that typing never stops."""

    typed = Signal(str)
    moved = Signal(int)
    """So many lines down, or up."""

    paged = Signal(int)
    opened = Signal()
    copied = Signal()
    kind_asked = Signal(int)
    """The next kind (1) or the one before it (-1)."""

    left = Signal()
    """Esc: back to where one was."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "search-frame")
        self._icon = QLabel(self)
        self.field = QLineEdit(self)
        self.field.setObjectName("search")
        self.field.setProperty("role", "search")
        self.field.setMaxLength(_LONGEST)
        self.field.setPlaceholderText(self.tr("Find a page, a sentence, a person, a command"))
        self.field.setAccessibleName(self.tr("Find anything"))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.typed)
        self._count = QLabel(self)
        self._count.setProperty("role", "meta")
        self._esc = KeyHints(self)
        self._esc.show_hints(((self.tr("Esc"),), ""))
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(12)
        for widget in (self._icon, self.field, self._count, self._esc):
            row.addWidget(widget, 1 if widget is self.field else 0)
        self.setFocusProxy(self.field)
        theme.changed.connect(self._recolour)
        self._recolour()

    @property
    def text(self) -> str:
        return self.field.text()

    def show_count(self, words: str) -> None:
        self._count.setText(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("live", event.type() is QEvent.Type.FocusIn)
            self.style().polish(self)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._take(event)
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> bool:
        """Whether the key was one of the list's."""
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up if not event.modifiers() & ~_KEYPAD:
                self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp:
                self.paged.emit(1 if event.key() == Qt.Key.Key_PageDown else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.opened.emit()
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                self.kind_asked.emit(1 if event.key() == Qt.Key.Key_Tab else -1)
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_C if event.matches(_COPY) and not self.field.hasSelectedText():
                self.copied.emit()
            case _:
                return False
        return True

    def _recolour(self) -> None:
        size = self._theme.px(_ICON)
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._theme.icons.pixmap("search", "text2", size, ratio))
        self.setFixedHeight(self._theme.px(52))
