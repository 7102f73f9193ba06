"""A field that saves itself, another one to go to, and an application with an undo of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cocreate_desktop.views.controls import CommitLine, CommitText, Stepper
from cocreate_desktop.views.controls.commits import REST_MS, Commits
from cocreate_desktop.views.theme import Theme

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


class Room(QWidget):
    """A field, another one to go to, and the application's undo and redo."""

    def __init__(self, field: CommitLine | CommitText | Stepper) -> None:
        super().__init__()
        self.field = field
        self.elsewhere = QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(field)
        column.addWidget(self.elsewhere)
        column.addStretch()
        self.commits: list[tuple[str | int, str]] = []
        field.committed.connect(lambda text, gesture: self.commits.append((text, gesture)))
        self.asked: list[str] = []
        for name, key in (("undo", "Ctrl+Z"), ("redo", "Ctrl+Shift+Z")):
            action = QAction(name, self)
            action.setShortcut(key)
            action.triggered.connect(lambda _=False, name=name: self.asked.append(name))
            self.addAction(action)

    @property
    def texts(self) -> list[str | int]:
        return [text for text, _ in self.commits]


@pytest.fixture
def enter(theme: Theme, qtbot: QtBot) -> Callable[[CommitLine | CommitText | Stepper], Room]:
    """Put a field into a window and go into it."""

    def room_of(field: CommitLine | CommitText | Stepper) -> Room:
        room = Room(field)
        qtbot.addWidget(room)
        room.resize(400, 300)
        room.show()
        room.activateWindow()
        qtbot.waitUntil(room.isActiveWindow)
        field.setFocus()
        return room

    return room_of


def shown(field: CommitLine | CommitText) -> str:
    return field.text() if isinstance(field, CommitLine) else field.toPlainText()


def selected(field: CommitLine | CommitText) -> str:
    return field.selectedText() if isinstance(field, CommitLine) else field.textCursor().selectedText()


def rest(field: QWidget) -> None:
    """A second passes without a key."""
    commits = field.findChild(Commits)
    assert commits is not None
    timer = commits._rest
    assert timer.isActive()
    assert timer.interval() == REST_MS == 1000
    timer.stop()
    timer.timeout.emit()


both = pytest.mark.parametrize("kind", [CommitLine, CommitText])
