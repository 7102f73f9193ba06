"""Pages and commands as things that can be found beside the records."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtGui import QKeySequence

from cocreate_desktop.actions.searching import Findable
from cocreate_desktop.views.commands import Command, Commands
from cocreate_desktop.views.rooms import LIBRARY, ROOMS, Group
from cocreate_desktop.views.wording import say

_LEADS_TO_PAGE = "go."


@dataclass(frozen=True)
class PageWay:
    """A page of the window."""

    key: str
    text: str
    icon: str
    shortcut: str

    @property
    def id(self) -> str:
        return f"page {self.key}"

    @property
    def words(self) -> str:
        return self.text


@dataclass(frozen=True)
class CommandWay:
    """A command that can be given where one came from."""

    key: str
    text: str
    shortcut: str

    @property
    def id(self) -> str:
        return f"command {self.key}"

    @property
    def words(self) -> str:
        return self.text


Thing = Findable | PageWay | CommandWay


def pages(*, with_project: bool) -> list[PageWay]:
    """Every page but this one; without a project only those of the app itself."""
    return [
        PageWay(room.key, say(room.title), room.icon, _native(QKeySequence(room.shortcut)))
        for room in ROOMS
        if room.key != LIBRARY and (with_project or room.group is Group.APP)
    ]


def usable(commands: Iterable[Command]) -> list[CommandWay]:
    """The commands that can be given now. Those that lead to a page are the pages."""
    return [
        CommandWay(one.key, Commands.plain_text(one.action), _native(one.action.shortcut()))
        for one in commands
        if one.action.isEnabled() and one.action.isVisible() and not one.key.startswith(_LEADS_TO_PAGE)
    ]


def named_now(ways: Iterable[CommandWay], commands: Commands) -> list[CommandWay]:
    """Some commands say what they would do now: what is undone changes with every act."""
    return [replace(way, text=Commands.plain_text(commands[way.key])) for way in ways]


def _native(shortcut: QKeySequence) -> str:
    return shortcut.toString(QKeySequence.SequenceFormat.NativeText)
