"""The window with a held session, and the hands of whoever looks for something in it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.library import LibraryPage
from cocreate_desktop.views.library.listing import Header, Kind, Line
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import IconSet, Theme
from tests.fakes import FakeClock
from tests.stories import Told, tell_a_session

CTRL = Qt.KeyboardModifier.ControlModifier


class Room:
    """The window with a held session, and the hands of whoever uses it."""

    def __init__(self, window: MainWindow, told: Told, qtbot: QtBot) -> None:
        self.window, self.told, self._qtbot = window, told, qtbot

    @property
    def page(self) -> LibraryPage:
        page = self.window.page("library")
        assert isinstance(page, LibraryPage)
        return page

    @property
    def where(self) -> str:
        assert self.window.current is not None
        return self.window.current.objectName()

    def jump(self, typed: str = "") -> None:
        self._qtbot.keyClick(self.focus, Qt.Key.Key_K, CTRL)
        self.type(typed)

    def type(self, typed: str) -> None:
        self._qtbot.keyClicks(self.focus, typed)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self._qtbot.keyClick(self.focus, key)

    @property
    def focus(self):
        return QApplication.focusWidget() or self.window

    @property
    def texts(self) -> list[str]:
        """The lines of the list, without heads."""
        return [row.thing.text for row in self.page.list.found.rows if isinstance(row, Line)]

    @property
    def kinds(self) -> dict[Kind, int]:
        return {row.kind: row.count for row in self.page.list.found.rows if isinstance(row, Header)}

    def greys_of_rows(self) -> list[tuple[int, int]]:
        """The darkest and the lightest grey that each row of the list is painted with, 0 to 255."""
        view, greys = self.page.list, []
        for n in range(view.found.rowCount()):
            index = view.found.index(n, 0)
            view.scrollTo(index)
            picture = view.viewport().grab(view.visualRect(index)).toImage()
            used = {
                picture.pixelColor(x, y).lightness()
                for x in range(picture.width())
                for y in range(picture.height())
            }
            greys.append((min(used), max(used)))
        return greys

    @property
    def current(self) -> str:
        assert self.page.list.current is not None
        return self.page.list.current.thing.text


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    return tell_a_session(desk, clock)


@pytest.fixture
def room(desk: Desk, theme: Theme, told: Told, qtbot: QtBot, tmp_path: Path) -> Room:
    window = MainWindow(desk, theme, IconSet(theme), Settings(tmp_path / "settings.toml"))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
    window.place.open_project(told.project_id)
    window.go_to("assumptions")
    return Room(window, told, qtbot)
