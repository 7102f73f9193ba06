"""The only message that floats: what was just done, with Undo or with what comes next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

SHOWN_MS = 8000
_MARGIN = 16


class Toast(QFrame):
    """A line with a button at the bottom left of its parent, for 8 s."""

    undo_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._lift = 0
        self._text = QLabel(self)
        self._undo = QPushButton(self)
        self._undo.setProperty("small", True)
        self._undo.clicked.connect(self._ask_undo)
        self._next = QPushButton(self)
        self._next.setProperty("small", True)
        self._next.clicked.connect(self._go_on)
        self._then: Callable[[], object] | None = None
        self._end = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._end.timeout.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(16)
        row.addWidget(self._text)
        row.addWidget(self._undo)
        row.addWidget(self._next)
        self.setProperty("toast", True)
        self._translate()
        self.hide()
        parent.installEventFilter(self)

    @property
    def text(self) -> str:
        return self._text.text()

    @property
    def next(self) -> QPushButton:
        """What can be done next."""
        return self._next

    def show_undo(self, text: str) -> None:
        """Say what was done and offer to undo it."""
        self._then = None
        self._show(text, has_undo=True)

    def show_done(self, text: str, offer: str = "", then: Callable[[], object] | None = None) -> None:
        """Say what was done where nothing in the library has changed; a button named `offer` goes on to
        `then`."""
        self._then = then
        self._next.setText(offer)
        self._show(text, has_undo=False)

    def lift(self, by: int) -> None:
        """Stay `by` px above the bottom, over a bar that must not be covered."""
        self._lift = by
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self._parent:
            self._place()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()

    def _show(self, text: str, *, has_undo: bool) -> None:
        self._undo.setVisible(has_undo)
        self._next.setVisible(self._then is not None)
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()
        self.raise_()
        self._place()
        self._end.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _ask_undo(self) -> None:
        self.hide()
        self.undo_asked.emit()

    def _go_on(self) -> None:
        self.hide()
        if self._then is not None:
            self._then()

    def _place(self) -> None:
        self.adjustSize()
        self.move(_MARGIN, self._parent.height() - self._lift - _MARGIN - self.height())

    def _translate(self) -> None:
        self._undo.setText(self.tr("Undo"))
        self._undo.setToolTip(self.tr("Undo (Ctrl+Z)"))
