"""What can be done with a feed, in the menus, by Ctrl+K and on keys, while one is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from cocreate_desktop.domain.observations import Side
from cocreate_desktop.views.commands import Commands
from cocreate_desktop.views.run.feed.tools import FeedTools


class FeedCommands(QObject):
    """Acts on the feed of the session that runs, or of the one that has ended: whichever `current` gives."""

    def __init__(self, commands: Commands, current: Callable[[], FeedTools | None], parent: QObject) -> None:
        super().__init__(parent)
        self._commands = commands
        self._current = current
        self._actions: list[QAction] = []
        self._add(
            "feed.filter", "view", self.tr("&Filter the observations…"), FeedTools.open_filter, "Ctrl+F"
        )
        self._add(
            "feed.untagged", "edit", self.tr("Next &untagged observation"), FeedTools.next_untagged, "Ctrl+U"
        )
        self._add(
            "feed.untagged_back",
            "edit",
            self.tr("Untagged observation before"),
            lambda tools: tools.next_untagged(-1),
            "Ctrl+Shift+U",
        )
        self._add(
            "feed.edit",
            "edit",
            self.tr("Put the selected observation right where it stands"),
            FeedTools.edit_selected,
            "Ctrl+Shift+I",
        )
        self._add("feed.tag", "edit", self.tr("&Tag the selected observations…"), FeedTools.open_tags)
        for side, words in (
            (Side.FOR, self.tr("Selected observations speak for…")),
            (Side.AGAINST, self.tr("Selected observations speak against…")),
        ):
            self._add(f"feed.{side}", "edit", words, lambda tools, one=side: tools.open_links(one))
        self._add("feed.star", "edit", self.tr("Star the selected observations"), lambda tools: tools.star())
        self._add(
            "feed.board",
            "edit",
            self.tr("Send the selected observations to the board"),
            FeedTools.send_to_board,
        )
        self._add(
            "feed.copy",
            "edit",
            self.tr("Copy the selected observations as a table"),
            lambda tools: tools.feed.copy_selected(),
        )
        self._add(
            "feed.same",
            "edit",
            self.tr("It is the same moment, or the earlier holds"),
            lambda tools: tools.answer_open(0),
            "Ctrl+G",
        )
        self._add(
            "feed.not_same",
            "edit",
            self.tr("It is not the same moment, or the later holds"),
            lambda tools: tools.answer_open(1),
            "Ctrl+Shift+G",
        )

    def enable(self) -> None:
        """Follow the page: each is there while a feed is."""
        shown = self._current() is not None
        for action in self._actions:
            action.setEnabled(shown)

    def _add(
        self, key: str, menu: str, text: str, act: Callable[[FeedTools], object], *shortcuts: str
    ) -> None:
        def run() -> None:
            if (tools := self._current()) is not None:
                act(tools)

        self._actions.append(self._commands.add(key, menu, text, run, *shortcuts))
