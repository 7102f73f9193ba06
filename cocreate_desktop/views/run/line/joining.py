"""A name that nobody has, or a tag that is none yet: created where it was typed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from cocreate_desktop.actions import presence
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.tags import add_tag_in_room
from cocreate_desktop.views.attempts import Attempt
from cocreate_desktop.views.run.line.noting import Noting
from cocreate_desktop.views.run.live_view import LiveView


class Joining(QObject):
    """Adds people and tags to the session that runs."""

    def __init__(self, desk: Desk, live: LiveView, noting: Noting, attempt: Attempt, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._live = live
        self._noting = noting
        self._attempt = attempt
        live.capture.picking.create_asked.connect(self.create)

    def create(self, sign: str, name: str) -> None:
        """Somebody who takes part (`@`), or a tag (`#`), with the name that stands in the line."""
        record, bar = self._live.record, self._live.capture
        if record is None:
            return
        if sign == "@":
            made, table = presence.join, "participants"
            words = self.tr("{name} takes part. Not asked for consent yet: entries wait for a yes.")
        else:
            made, table = add_tag_in_room, "session_tags"
            words = self.tr("#{name} is a tag of this session and of the project.")
        change = self._attempt(lambda: made(self._desk, record.session.id, name), at=bar)
        if change is not None:
            bar.take_created(sign, change.ids(table)[0])
            self._noting.offer_undo(words.format(name=name), self._desk.history.undo)
