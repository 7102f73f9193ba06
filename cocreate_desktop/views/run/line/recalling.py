"""Up and Down in the line: one's own entries come back to be changed, the newest first."""

from __future__ import annotations

from PySide6.QtCore import QObject

from cocreate_desktop.actions import capture
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.views.run.line.noting import Noting
from cocreate_desktop.views.run.live_view import LiveView


class Recalling(QObject):
    """Goes through what who sits here has written; Down after the newest gives the waiting line back."""

    def __init__(self, desk: Desk, live: LiveView, noting: Noting, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._live = live
        self._noting = noting
        live.capture.stepped.connect(self.step)

    def recall_last(self) -> None:
        """Bring the newest own entry back into the line, unless one is there already."""
        if self._live.capture.editing is None:
            self.step(-1)

    def step(self, by: int) -> None:
        """The entry written before (-1) or after (1) the one in the line."""
        bar = self._live.capture
        if bar.is_touched:
            bar.show_error(self.tr("Enter saves what you changed here, Esc leaves it as it was."))
            return
        own = self._own()
        at = own.index(bar.editing) if bar.editing in own else -1
        wanted = own[at + 1 :] if by < 0 else own[max(0, at - 1) : at]
        if by > 0 and not wanted:
            bar.finish()
        else:
            any(self._noting.rewrite(one) for one in wanted)

    def _own(self) -> list[str]:
        """Own entries that may be shown, the last written first."""
        record = self._live.record
        if record is None:
            return []
        ids = capture.own_entries(self._desk, record.session.id)
        feed = self._live.feed.feed
        return [one for one in ids if feed.row_of(one) >= 0]
