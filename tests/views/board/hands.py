"""What the tests of the board do again and again."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu

from tests.views.board_stories import Wall

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
FINDS, PROMISE, WORK, PRICE = (
    "Nobody finds the counter",
    "20 minutes is the promise",
    "Show me the work",
    "One price, no surprise",
)
BENCH, COFFEE = "Bench blocks the shoe aisle", "Offer coffee at minute ten"


def selected(wall: Wall) -> list[str]:
    return [wall.desk.library.board.note(one).text for one in wall.page.selection.notes]


def place(wall: Wall, text: str) -> tuple[float, float]:
    box = wall.page.canvas.board.layout.note_boxes[wall.note(text).id]
    return box.x, box.y


def wishes(wall: Wall) -> list[tuple[str, str]]:
    """From now on: to which page and record the board wants to go, without going there."""
    asked: list[tuple[str, str]] = []
    wall.page.wants_record.disconnect()
    wall.page.wants_record.connect(lambda *wish: asked.append(wish))
    return asked


def carry(wall: Wall, key: str, at: QPoint) -> None:
    """Drag a card of the tray to a place of the window, as the platform tells it."""
    model = wall.page.tray.list.model()
    data = model.mimeData([model.index([card.key for card in wall.page.tray.shown].index(key), 0)])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    told = (copy, data, left, Qt.KeyboardModifier.NoModifier)
    screen = wall.window.windowHandle()
    for event in (QDragEnterEvent(at, *told), QDragMoveEvent(at, *told), QDropEvent(QPointF(at), *told)):
        QApplication.sendEvent(screen, event)


def open_menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, text: str) -> None:
    (action,) = [one for one in menu.actions() if text in one.text().replace("&", "")]
    action.trigger()
    menu.close()
