"""The window at its first start, and what is done in dialogs over it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.templates import FOLDER
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.shell.first_run import FirstRunPage
from cocreate_desktop.views.shell.start_form import StartForm
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import IconSet, Theme

OWN = 'title = "{title}"\ninvite = "{invite}"\n[[steps]]\ntitle = "One"\nminutes = 10\n'


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.toml")


@pytest.fixture
def window(desk: Desk, theme: Theme, settings: Settings, qtbot: QtBot) -> MainWindow:
    window = MainWindow(desk, theme, IconSet(theme), settings)
    window.resize(1366, 768)
    qtbot.addWidget(window)
    window.open()
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def first_page(window: MainWindow) -> FirstRunPage:
    page = window.findChild(FirstRunPage)
    assert page is not None and page.isVisible()
    return page


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def put(desk: Desk, name: str, content: str) -> None:
    folder = desk.library.folder / FOLDER
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(content, "utf-8")


def titles(form: StartForm) -> list[str]:
    return [form.templates.rows.index(row).data() for row in range(form.templates.rows.rowCount())]


def in_dialog(kind: type, act: Callable[[], None]) -> None:
    """Do something in the dialog that is about to open, then be sure that it is gone."""

    def when_open() -> None:
        try:
            assert isinstance(QApplication.activeModalWidget(), kind)
            act()
        finally:
            if (still := QApplication.activeModalWidget()) is not None:
                still.close()

    QTimer.singleShot(0, when_open)
