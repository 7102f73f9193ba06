"""The two feeds of the page Run, while a session runs and after it, with what one does with either."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cocreate_desktop.domain.sessions import SessionState
from cocreate_desktop.views.attempts import Attempt
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.run.after_end import AfterEnd
from cocreate_desktop.views.run.feed.feed_commands import FeedCommands
from cocreate_desktop.views.run.feed.tools import FeedTools
from cocreate_desktop.views.run.feed.view import FeedView
from cocreate_desktop.views.run.live_view import LiveView


class Feeds(QObject):
    """Commands act on the one that is shown."""

    def __init__(
        self, context: Context, live: LiveView, after: AfterEnd, attempt: Attempt, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._attempt = attempt
        self._shown: FeedTools | None = None
        self.live = self._tools(live.feed, live.feed_head, live)
        self.after = self._tools(after.feed, after.record_head, after)
        self.live.touched.connect(live.wants_focus)
        after.feed.wants_delete.connect(self.after.take_out)
        after.feed.wants_rewrite.connect(self.after.edit)
        self._commands = FeedCommands(context.commands, lambda: self._shown, self)

    def enable(self, state: SessionState | None) -> None:
        """Follow the page; None while it is not shown."""
        feeds = {SessionState.RUNNING: self.live, SessionState.ENDED: self.after}
        self._shown = feeds.get(state) if state else None
        self._commands.enable()

    def _tools(self, feed: FeedView, head: QHBoxLayout, room: QWidget) -> FeedTools:
        host = feed.parentWidget()
        place = host.layout() if host else None
        assert isinstance(place, QVBoxLayout)
        return FeedTools(self._context.desk, self._context.theme, feed, head, place, self._attempt, room)
