"""Somebody at the real window who has no mouse: every step is a key on whatever has the focus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cocreate_desktop.views.shell.window import MainWindow
from tests.journeys.laptop import Laptop
from tests.journeys.popping_up import in_what_opens
from tests.journeys.screen import names_of

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier

MOST_TABS = 80


class Keyboard:
    """Types and presses. Fails, saying where it got stuck, when Tab does not lead to what is sought."""

    def __init__(self, laptop: Laptop) -> None:
        self._laptop = laptop

    @property
    def window(self) -> MainWindow:
        return self._laptop.window

    @property
    def focused(self) -> QWidget:
        return self._laptop.front.focusWidget() or self._laptop.front

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self._laptop.front.windowHandle(), key, modifiers)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Words as typed. What has no key of its own on a test keyboard comes by way of the clipboard."""
        if text.isascii():
            for character in text:
                QTest.keyClick(self._laptop.front.windowHandle(), ord(character))
            QApplication.processEvents()
        else:
            self.paste(text)

    def paste(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.press(Qt.Key.Key_V, CTRL)

    def shortcut(self, name: str) -> None:
        """Press the shortcut of a command."""
        keys = self.window.context.commands[name].shortcut()
        assert not keys.isEmpty(), f"{name} has no key"
        first = keys[0]  # pyright: ignore[reportIndexIssue]  # the stubs lack it
        self.press(first.key(), first.keyboardModifiers())

    def tab_to(self, name: str, kind: type[QWidget] = QWidget) -> None:
        """Press Tab until the widget of that kind and accessible name or text has the focus."""
        passed: list[str] = []
        for _ in range(MOST_TABS):
            if name in (called := names_of(self.focused)) and isinstance(self.focused, kind):
                return
            passed.append(called[0])
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to “{name}”; it led over {list(dict.fromkeys(passed))}")

    def replace(self, text: str) -> None:
        """Type over what the field holds."""
        self.press(Qt.Key.Key_A, CTRL)
        self.type(text)

    def in_the_dialog_that_opens(self, act: Callable[[], None], opened_by: Callable[[], None]) -> None:
        """Do `act` in the dialog that `opened_by` opens and waits for."""
        in_what_opens(_active_dialog, act, opened_by)
        self._laptop.give_the_keys_back()


def _active_dialog() -> QWidget | None:
    """The dialog that takes keys already."""
    dialog = QApplication.activeModalWidget()
    return dialog if dialog is not None and dialog.isActiveWindow() else None
