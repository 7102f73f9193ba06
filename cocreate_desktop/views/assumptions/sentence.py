"""The sentence of the open assumption, large, with its code before it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from cocreate_desktop.views.controls import CommitText


class Sentence(CommitText):
    """One sentence over as many lines as it takes. Enter commits it and is done."""

    done = Signal()

    def __init__(self, box: QFrame) -> None:
        super().__init__(box)
        self._box = box
        self.setObjectName("sentence")
        self.setAccessibleName(self.tr("Assumption"))
        self.set_lines(1, 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
            if not self.error:
                self.done.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        _mark(self._box, True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        _mark(self._box, False)


def _mark(box: QWidget, focused: bool) -> None:
    """Give the box around code and sentence the ring that the field itself has not."""
    box.setProperty("focused", focused)
    box.style().unpolish(box)
    box.style().polish(box)
