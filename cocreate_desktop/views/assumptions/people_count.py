"""A small number of people."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from cocreate_desktop.domain.limits import MOST_PEOPLE
from cocreate_desktop.views.controls.commits import Commits, Typing


class PeopleCount(QSpinBox):
    """A number from 1 to 99 that saves itself, narrow enough to stand in a line with others."""

    committed = Signal(int, str)
    """The number, and a gesture that is the same for all commits of one stay in the field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commits = Commits(self, Typing(lambda: str(self.value()), lambda: False, lambda: None))
        self._commits.committed.connect(lambda number, gesture: self.committed.emit(int(number), gesture))
        self.setRange(1, MOST_PEOPLE)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(52)
        self.valueChanged.connect(self._commits.typed)
        self.editingFinished.connect(self._commits.commit)
        self.show_number(1, MOST_PEOPLE)

    def show_number(self, number: int, most: int) -> None:
        """Show what is stored, without a commit. Somebody who is typing is left alone."""
        if self._commits.takes(str(number)):
            silent = QSignalBlocker(self)
            self.setMaximum(most)
            self.setValue(number)
            silent.unblock()

    def finish(self) -> None:
        """Commit what is left and end the gesture, before the field shows another record."""
        self._commits.finish()
