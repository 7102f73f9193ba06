"""The change bus: hands every change set to whoever shows what it touches."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from cocreate_desktop.actions.desk import Desk


class ChangeBus(QObject):
    """Passes the desk's change sets on as a Qt signal, after the commit and on the GUI thread."""

    changed = Signal(object)
    """A `ChangeSet`."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unsubscribe: Callable[[], None] | None = desk.subscribe(self.changed.emit)

    def stop(self) -> None:
        """Hear no more. A window may be told twice to close."""
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
