"""The laptop on which Cocreate is started, closed and started again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.settings import TEXT_SIZE, THEME, Settings
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import IconSet, Theme

SIZE = (1366, 768)


class Laptop:
    """Shows the real window, as a start of the app does."""

    def __init__(self, desk: Desk, theme: Theme, settings_file: Path, qtbot: QtBot) -> None:
        self.desk = desk
        self.theme = theme
        self.settings_file = settings_file
        self._qtbot = qtbot
        self._window: MainWindow | None = None

    @property
    def window(self) -> MainWindow:
        assert self._window is not None, "Cocreate was not started"
        return self._window

    @property
    def front(self) -> QWidget:
        """What lies in front and takes the keys: a menu, a dialog, else the window."""
        opened = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        return opened or QApplication.activeWindow() or self.window

    def start(self) -> None:
        """Read the settings from their file and show the window."""
        preferences = Settings(self.settings_file)
        self.theme.choose_text_size(preferences.number(TEXT_SIZE) / 100)
        self.theme.choose(preferences.text(THEME))
        window = self._window = MainWindow(self.desk, self.theme, IconSet(self.theme), preferences)
        window.resize(*SIZE)
        window.open()
        window.show()
        window.activateWindow()
        self._qtbot.waitUntil(window.isActiveWindow)

    def give_the_keys_back(self) -> None:
        """After a dialog or menu a screen gives the window the keys by itself. The offscreen platform does so
        only after one that was open for a moment: it is asked."""
        self.window.activateWindow()
        self._qtbot.waitUntil(self.window.isActiveWindow)

    def close(self) -> None:
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None
            QApplication.processEvents()
