"""A new project beside others: the same templates as on the first page, in a dialog."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QVBoxLayout, QWidget

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.views.shell.start_form import StartForm
from cocreate_desktop.views.theme import theme_of

_WIDTH = 680


class NewProjectDialog(QDialog):
    """Enter makes the project from wherever the focus is in the form; Esc leaves everything as it was."""

    created = Signal(str)
    """The id of the new project."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New project"))
        self.finished.connect(self.deleteLater)
        self.start = StartForm(desk, self)
        self.start.created.connect(self._done)
        card = QFrame(self)
        card.setProperty("card", "main")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 8, 1, 1)
        inside.addWidget(self.start)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(card)
        column.addWidget(buttons)
        self.start.hide_upper_edge()
        self.start.read()
        self.resize(theme_of(self).px(_WIDTH), min(self.sizeHint().height(), parent.window().height()))

    def _done(self, project_id: str) -> None:
        self.accept()
        self.created.emit(project_id)
