"""The page Run in log mode, and the keyboard of somebody who logs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.views.run.log.key_button import LogKeyButton
from tests.views.run_stories import Open, Room, start

PRESS, RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Logging:
    """The keyboard of somebody who logs."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.log = room.page.log
        self.line = self.log.line

    def tap(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.room.qtbot.keyClick(self.line, key)

    def down(self, key: Qt.Key) -> None:
        self.room.qtbot.keyPress(self.line, key)

    def up(self, key: Qt.Key) -> None:
        self.room.qtbot.keyRelease(self.line, key)

    def key(self, name: str) -> LogKeyButton:
        """A key of the strip."""
        return next(one for one in self.log.strip.buttons if one.spec and one.spec.name == name)

    @property
    def entries(self) -> list[Entry]:
        """What is on disk."""
        library = self.room.desk.library
        return library.observations.of_session(self.room.window.place.session_id or "")

    @property
    def told(self) -> list[str]:
        return [line.rstrip(" |") for line in self.room.lines()]


@pytest.fixture
def logging(desk: Desk, open_run: Open) -> Logging:
    room = open_run(start(desk))
    room.press(Qt.Key.Key_F12)
    return Logging(room)


KEY_T, KEY_W, KEY_S = Qt.Key.Key_T, Qt.Key.Key_W, Qt.Key.Key_S
ONE, TWO, FIVE = Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_5
