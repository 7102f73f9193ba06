"""Where the window stands and how large it is, remembered until the next start."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, QTimer
from PySide6.QtWidgets import QMainWindow

from cocreate_desktop import settings

USUAL = QSize(1366, 768)
FRAME = QSize(16, 40)
"""Room for title bar and edges, which nobody can measure before the window is shown."""
REST_MS = 1_000


class WindowGeometry(QObject):
    """Keeps it a moment after the last move, so that a program that is killed remembers it as well."""

    def __init__(self, window: QMainWindow, preferences: settings.Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = preferences
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self.keep)
        window.installEventFilter(self)

    def restore(self) -> None:
        """As it was left; the first time the usual size, or what the screen has room for."""
        self._window.resize(first_size(self._window.screen().availableSize()))
        if kept := self._settings.text(settings.WINDOW):
            self._window.restoreGeometry(QByteArray.fromBase64(kept.encode()))

    def keep(self) -> None:
        self._rest.stop()
        if self._window.isFullScreen():
            # That is for customers and for a while; the next start is for whoever leads.
            return
        geometry = bytes(self._window.saveGeometry().toBase64().data()).decode()
        self._settings.remember(settings.WINDOW, geometry)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and self._window.isVisible():
            self._rest.start()
        return super().eventFilter(watched, event)


def first_size(available: QSize) -> QSize:
    """The usual size, frame and all no larger than the room on the screen."""
    return USUAL.boundedTo(available - FRAME)
