"""The rooms of the window, one page each, in the order of the sidebar."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message


class Group(Enum):
    """What a page is about; the last one needs no open project and stands at the foot of the sidebar."""

    PROJECT = auto()
    SESSION = auto()
    APP = auto()


@dataclass(frozen=True)
class Room:
    """What everybody may know of a page: how it is called, and how one comes to it."""

    key: str
    title: Message
    icon: str
    group: Group
    shortcut: str
    rail: bool = False
    """The sidebar makes room for the page."""


LIBRARY = "library"
"""The key of the room that Ctrl+K leads to, and back from."""

ROOMS = (
    Room("overview", QT_TRANSLATE_NOOP("Page", "Overview"), "layout-grid", Group.PROJECT, "Ctrl+1"),
    Room("assumptions", QT_TRANSLATE_NOOP("Page", "Assumptions"), "lightbulb", Group.PROJECT, "Ctrl+2"),
    Room("scenario", QT_TRANSLATE_NOOP("Page", "Scenario"), "list-ordered", Group.PROJECT, "Ctrl+3"),
    Room("people", QT_TRANSLATE_NOOP("Page", "People"), "users", Group.SESSION, "Ctrl+4"),
    Room("run", QT_TRANSLATE_NOOP("Page", "Run"), "play", Group.SESSION, "Ctrl+5", rail=True),
    Room("board", QT_TRANSLATE_NOOP("Page", "Board"), "sticky-note", Group.SESSION, "Ctrl+6"),
    Room("decide", QT_TRANSLATE_NOOP("Page", "Decide"), "list-checks", Group.SESSION, "Ctrl+7", rail=True),
    Room("report", QT_TRANSLATE_NOOP("Page", "Report"), "file-text", Group.SESSION, "Ctrl+8"),
    Room(LIBRARY, QT_TRANSLATE_NOOP("Page", "Library"), "search", Group.APP, "Ctrl+K"),
    Room("settings", QT_TRANSLATE_NOOP("Page", "Settings"), "settings", Group.APP, "Ctrl+,"),
)
