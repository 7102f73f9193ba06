"""The offer to take the last act back."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cocreate_desktop.actions.desk import OWN_ORIGINS
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.controls.toast import Toast


class UndoToast(Toast):
    """Says what was done. The next act of one's own takes it away: undo would take that one back."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.undo_asked.connect(context.commands["undo"].trigger)
        context.bus.changed.connect(self._retire)

    def _retire(self, change: ChangeSet) -> None:
        if change.deed.origin in OWN_ORIGINS and change.deed.undoable:
            self.hide()
