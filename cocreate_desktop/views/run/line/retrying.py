"""What the disk would not take is offered to it again, until there is room."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 3_000


class Retrying(QObject):
    """Tries again every few seconds, as long as the line stays as it was."""

    def __init__(self, line: Callable[[], str], again: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._line = line
        self._again = again
        self._refused = ""
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.beat)

    @property
    def is_waiting(self) -> bool:
        """Whether something waits for room."""
        return self._timer.isActive()

    def wait(self) -> None:
        """The line that is in the bar was not taken."""
        self._refused = self._line()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def beat(self) -> None:
        """Try again; a line that is being changed waits for Enter."""
        if self._line() == self._refused:
            self._again()
        else:
            self.stop()
