"""The window as a start of the app opens it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import IconSet, Theme


def open_window(desk: Desk, theme: Theme, settings: Settings, qtbot: QtBot) -> MainWindow:
    window = MainWindow(desk, theme, IconSet(theme), settings)
    qtbot.addWidget(window)
    window.open()
    window.show()
    return window


def current(window: MainWindow) -> str:
    assert window.current is not None
    return window.current.objectName()
