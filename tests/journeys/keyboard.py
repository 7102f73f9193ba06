"""Somebody at the real window who has no mouse: every step is a key on whatever has the focus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cocreate_desktop.views.shell.window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier

MOST_TABS = 80


class Keyboard:
    """Types and presses. Fails, saying where it got stuck, when Tab does not lead to what is sought."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    @property
    def _top(self) -> QWidget:
        """The window that has the keyboard: a popup, else a dialog, else ours."""
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window

    @property
    def focused(self) -> QWidget:
        return self._top.focusWidget() or self._top

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self._top.windowHandle(), key, modifiers)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Words as typed. What has no key of its own on a test keyboard comes by way of the clipboard."""
        if text.isascii():
            for character in text:
                QTest.keyClick(self._top.windowHandle(), ord(character))
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
        context = QObject()
        done: list[bool] = []

        def when_open() -> None:
            if QApplication.activeModalWidget() is None:
                QTimer.singleShot(20, context, when_open)
                return
            try:
                act()
                done.append(True)
            finally:
                # Whatever went wrong is told by the test; a dialog left open would wait for ever.
                if not done and (modal := QApplication.activeModalWidget()) is not None:
                    modal.close()

        QTimer.singleShot(20, context, when_open)
        opened_by()
        context.deleteLater()
        # A screen gives the window the keyboard back by itself; the offscreen platform has to be asked.
        self.window.activateWindow()
        QApplication.processEvents()
        assert done, "what was to be done in the dialog went wrong"


def names_of(widget: QWidget) -> list[str]:
    """What a screen reader would call it."""
    text = getattr(widget, "text", str)()
    found = [widget.accessibleName(), str(text).replace("&", "")]
    proxy_of = widget.parentWidget()
    if proxy_of is not None and proxy_of.focusProxy() is widget:
        found.append(proxy_of.accessibleName())
    return [name for name in found if name] or [type(widget).__name__]
