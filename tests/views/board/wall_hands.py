"""What the tests of wall mode do again and again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt

from cocreate_desktop.store.running import WallDraft
from cocreate_desktop.views.board.wall.mode import WallMode
from tests.views.board.hands import SHIFT
from tests.views.board_stories import Wall
from tests.views.media.bringing import drop_file
from tests.views.media.pictures import write

TYPED = "Waiting:\n1: To know the end **\nneed: A clock\n\n\nA bell on the desk"


def enter_mode(wall: Wall) -> WallMode:
    wall.qtbot.waitUntil(wall.window.isActiveWindow)
    wall.press(Qt.Key.Key_P, SHIFT)
    assert wall.page.wall.is_open
    return wall.page.wall


def settle(wall: Wall) -> None:
    wall.qtbot.waitUntil(lambda: not wall.page.wall.photos.is_reading)


def type_in(wall: Wall, text: str) -> None:
    wall.page.wall.pane.field.insertPlainText(text)
    wall.page.wall.count()


def texts(wall: Wall) -> list[str]:
    return sorted(one.text for one in wall.notes())


def on_disk(wall: Wall) -> WallDraft | None:
    library = wall.desk.library
    return library.running.wall(wall.session_id, library.device)


def bring(wall: Wall, tmp_path: Path, name: str = "wall.jpg", content: bytes | None = None) -> None:
    drop_file(wall.page.wall.pane.photo_side, write(tmp_path, name, content), QPoint(9, 9))
    settle(wall)


def walls(wall: Wall) -> list[str]:
    return [one.id for one in wall.desk.library.board.walls(wall.session_id)]
