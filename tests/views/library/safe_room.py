"""A window with the Library's right side, for tests."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.views.library.backup_panel import BackupPanel
from cocreate_desktop.views.library.projects_panel import ProjectsPanel
from cocreate_desktop.views.shell.caretaker import Caretaker
from cocreate_desktop.views.shell.window import MainWindow
from tests.fakes import FakeClock


@dataclass
class Room:
    """A window with both panels beside each other, outside of any page."""

    window: MainWindow
    side: QWidget
    projects: ProjectsPanel
    backup: BackupPanel
    desk: Desk
    clock: FakeClock
    qtbot: QtBot

    @property
    def caretaker(self) -> Caretaker:
        return self.window.context.caretaker

    def titles(self) -> list[str]:
        model = self.projects.list.rows
        return [row.cells[0] for n in range(model.rowCount()) if (row := model.row_at(model.index(n)))]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.projects.list, key, modifiers)

    def click(self, key: str, *, right: bool = False) -> None:
        shelf = self.projects.list
        box = shelf.visualRect(shelf.rows.index_of(key))
        place = QPoint(box.right() - 20 if right else box.left() + 30, box.center().y())
        self.qtbot.mouseClick(shelf.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def menu_of(self, key: str) -> dict[str, QAction]:
        """The menu of a row, by the words of its entries."""
        self.projects.list.select(key)
        row = self.projects.list.current
        self.projects.list.menu_asked.emit(row, QPoint(0, 0))
        return self.open_menu()

    def open_menu(self) -> dict[str, QAction]:
        """The menu that is open, by the words of its entries."""
        menu = [one for one in self.projects.findChildren(QMenu) if one.isVisible()][-1]
        return {action.text().split("\t")[0]: action for action in menu.actions()}

    def rest(self) -> None:
        """Wait until the caretaker has nothing to do."""
        self.qtbot.waitUntil(lambda: self.caretaker.task is None)
