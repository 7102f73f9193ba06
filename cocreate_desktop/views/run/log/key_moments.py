"""When keys really go down and are let go, whatever a keyboard that repeats itself sends in between."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent

from cocreate_desktop.views.run.log.keyboard import LogKey

X11_SETTLES_MS = 25
"""A key that is held sends releases and presses in pairs, of the same moment. On X11 the press may come so
much later that Qt does not see that they belong together."""


def settling_ms() -> int:
    """How long a release has to stand before it is one."""
    return X11_SETTLES_MS if QGuiApplication.platformName() == "xcb" else 0


class KeyMoments(QObject):
    """Each key goes down once and is let go once, however long it is held."""

    pressed = Signal(object)
    """A LogKey."""

    released = Signal(object)

    def __init__(self, settles_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._settles_ms = settles_ms
        self._down: set[LogKey] = set()
        self._rising: dict[LogKey, int] = {}
        """Keys whose release has to settle, with its moment as the system counts it."""

    def press(self, key: LogKey, event: QKeyEvent) -> None:
        if self._rising.get(key) == event.timestamp() or event.isAutoRepeat():
            self._rising.pop(key, None)
            return
        self._let_go(key)
        if key not in self._down:
            self._down.add(key)
            self.pressed.emit(key)

    def release(self, key: LogKey, event: QKeyEvent) -> None:
        if event.isAutoRepeat() or key not in self._down:
            return
        moment = self._rising[key] = event.timestamp()
        if self._settles_ms:
            QTimer.singleShot(self._settles_ms, self, lambda: self._look_again(key, moment))
        else:
            self._let_go(key)

    def forget(self) -> None:
        """Nobody sees any more when keys are let go."""
        self._down.clear()
        self._rising.clear()

    def _look_again(self, key: LogKey, moment: int) -> None:
        """After a busy moment the press may be waiting behind this timer."""
        QTimer.singleShot(0, self, lambda: self._settle(key, moment))

    def _settle(self, key: LogKey, moment: int) -> None:
        if self._rising.get(key) == moment:
            self._let_go(key)

    def _let_go(self, key: LogKey) -> None:
        if key in self._rising:
            del self._rising[key]
            self._down.discard(key)
            self.released.emit(key)
