"""A step that nobody planned: its name and its minutes, written beside the running one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from cocreate_desktop.domain.limits import LONGEST_STEP
from cocreate_desktop.views.controls import ErrorLine, KeyButton, Stepper
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.run.measures import Measures

_MINUTES = 5


class InsertPanel(Form, form="run_insert.ui"):
    """Opens with the keyboard in it; Enter inserts, Esc leaves."""

    wants_step = Signal(str, int)
    """Name and minutes."""

    touched = Signal()

    insert_label: QLabel
    step_title: QLineEdit
    minutes: Stepper
    insert: KeyButton
    cancel: KeyButton
    error: ErrorLine

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step_title.setAccessibleName(self.tr("Name of the new step"))
        self.minutes.setAccessibleName(self.tr("Minutes of the new step"))
        self.minutes.set_range(1, LONGEST_STEP)
        self.minutes.set_unit(self.tr("min"))
        self.cancel.setAccessibleName(self.tr("Insert nothing"))
        self.cancel.setToolTip(self.tr("Insert nothing (Esc)"))
        self.insert.clicked.connect(self._ask)
        self.cancel.clicked.connect(self.leave)
        self.hide()

    def set_measures(self, measures: Measures) -> None:
        self.insert_label.setVisible(not measures.words_only)
        self.insert.set_keycap("" if measures.words_only else "↵")

    def open(self) -> None:
        """Begin a new one; what is half written stays."""
        if self.isHidden():
            self.minutes.set_value(_MINUTES)
            self.error.show_error(None)
            self.show()
        self.step_title.setFocus()

    def leave(self) -> None:
        """Close it empty, and give the keyboard back."""
        self.step_title.clear()
        self.hide()
        self.touched.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self.wants_step.emit(self.step_title.text(), self.minutes.value)
