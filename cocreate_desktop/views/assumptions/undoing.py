"""The offer to take a deletion back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from cocreate_desktop.actions.desk import OWN_ORIGINS
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.controls import Toast


class UndoToast(Toast):
    """Says what was deleted. The next act of one's own takes it away: undo would take that one back."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.undo_asked.connect(context.commands["undo"].trigger)
        context.bus.changed.connect(self._retire)

    def offer(self, codes: Sequence[str]) -> None:
        """Say that these assumptions are gone."""
        if len(codes) == 1:
            self.show_undo(self.tr("{code} deleted").format(code=codes[0]))
        elif codes:
            self.show_undo(self.tr("{count} assumptions deleted").format(count=len(codes)))

    def _retire(self, change: ChangeSet) -> None:
        if change.deed.origin in OWN_ORIGINS and change.deed.undoable:
            self.hide()
