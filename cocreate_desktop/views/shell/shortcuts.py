"""F1: every shortcut on one sheet, derived from the commands themselves."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message
from cocreate_desktop.views.commands import MENUS, Command, Commands
from cocreate_desktop.views.controls import SearchField, SectionLabel
from cocreate_desktop.views.rooms import ROOMS
from cocreate_desktop.views.wording import say

Pair = tuple[str, str]
"""Keys, and what they do."""

Group = tuple[str, list[Pair]]

_LEFT = ("project", "edit", "go")
"""The menus at the left, the others at the right: about as many keys, and none changes sides meanwhile."""
_SIZE = (880, 640)

LINE_KEYS: tuple[tuple[str, Message], ...] = (
    ("@Name", QT_TRANSLATE_NOOP("Shortcuts", "Who it was; Alt and a digit does the same")),
    ("#tag", QT_TRANSLATE_NOOP("Shortcuts", "A tag; F2 to F9 do the same")),
    ("did:  said:", QT_TRANSLATE_NOOP("Shortcuts", "What they did, or what they said")),
    ("why:", QT_TRANSLATE_NOOP("Shortcuts", "The reason for the entry before, of the same person")),
    ("+A3  -A3", QT_TRANSLATE_NOOP("Shortcuts", "Speaks for or against an assumption")),
    (":)  :|  :(", QT_TRANSLATE_NOOP("Shortcuts", "Pleased, so-so, annoyed")),
    ("*", QT_TRANSLATE_NOOP("Shortcuts", "A star: worth coming back to")),
    ("in:@Name  out:@Name", QT_TRANSLATE_NOOP("Shortcuts", "Came in, or left")),
    ("-30", QT_TRANSLATE_NOOP("Shortcuts", "First in the line: half a minute ago")),
)
"""What the capture line understands: signs, no keys, so that no command can tell them."""

FEED_KEYS: tuple[tuple[str, Message], ...] = (
    ("Enter", QT_TRANSLATE_NOOP("Shortcuts", "Put it right where it stands")),
    ("F2", QT_TRANSLATE_NOOP("Shortcuts", "Rewrite it in the line")),
    ("Del", QT_TRANSLATE_NOOP("Shortcuts", "Delete it")),
    ("Esc", QT_TRANSLATE_NOOP("Shortcuts", "Back to the line")),
)
"""What keys mean in the list of observations while it has the keyboard."""

PAD_KEYS: tuple[tuple[str, Message], ...] = (
    ("1–9  0", QT_TRANSLATE_NOOP("Shortcuts", "Who it was")),
    ("+  −", QT_TRANSLATE_NOOP("Shortcuts", "For or against what this step tests; again: the next")),
    ("/", QT_TRANSLATE_NOOP("Shortcuts", "Did instead of said, and back")),
    ("Enter", QT_TRANSLATE_NOOP("Shortcuts", "Save; alone it marks the moment, words come later")),
    ("B", QT_TRANSLATE_NOOP("Shortcuts", "On any keyboard: blank the second screen")),
)
"""What a number pad means in the lead view."""

LOG_KEYS: tuple[tuple[str, Message], ...] = (
    ("1–9  0", QT_TRANSLATE_NOOP("Shortcuts", "Who it was; with Shift the next ten")),
    ("A–Z", QT_TRANSLATE_NOOP("Shortcuts", "What they did; held down, how long")),
    ("Space", QT_TRANSLATE_NOOP("Shortcuts", "Said instead of did, and back")),
    ("↑  →  ↓", QT_TRANSLATE_NOOP("Shortcuts", "Pleased, so-so, annoyed")),
    ("+  −", QT_TRANSLATE_NOOP("Shortcuts", "For or against what this step tests; again: the next")),
    ("/", QT_TRANSLATE_NOOP("Shortcuts", "Add words to the newest entry")),
    ("⌫", QT_TRANSLATE_NOOP("Shortcuts", "Take the last key back")),
    ("Esc", QT_TRANSLATE_NOOP("Shortcuts", "Drop the entry")),
)
"""What single keys mean in log mode, where they are no commands."""

BOARD_KEYS: tuple[tuple[str, Message], ...] = (
    ("Space + ↔", QT_TRANSLATE_NOOP("Shortcuts", "Drag the board along; so does the middle button")),
    ("Ctrl + ↕", QT_TRANSLATE_NOOP("Shortcuts", "Zoom with the wheel, at the pointer")),
    ("Ctrl+0  Ctrl++  Ctrl+-", QT_TRANSLATE_NOOP("Shortcuts", "Full size, larger, smaller")),
    ("Alt + ↔", QT_TRANSLATE_NOOP("Shortcuts", "Draw a lasso around notes; with Shift it adds")),
    ("↔ + Ctrl", QT_TRANSLATE_NOOP("Shortcuts", "Held while dragging: nothing snaps")),
    ("↑ → ↓ ←", QT_TRANSLATE_NOOP("Shortcuts", "The next note there; with Shift it is added")),
    ("Alt + ↑ → ↓ ←", QT_TRANSLATE_NOOP("Shortcuts", "Move what is selected a little")),
    ("1–9", QT_TRANSLATE_NOOP("Shortcuts", "Send the notes to that cluster")),
    ("Esc", QT_TRANSLATE_NOOP("Shortcuts", "Give up; from a note to its cluster; end the search")),
)
"""What keys and hand mean on the board, where they are no commands."""


class ShortcutSheet(QDialog):
    """Lists the commands that have a key, by menu, those of other pages too; typing narrows it.

    Each item of `more` brings the commands of another page. That takes a while, so it comes by turns.
    """

    def __init__(self, commands: Commands, more: Iterator[object], parent: QWidget) -> None:
        super().__init__(parent)
        self._commands = commands
        self._more = more
        self.setObjectName("shortcuts")
        self.setWindowTitle(self.tr("Shortcuts"))
        self._field = SearchField(self)
        self._field.set_keycap("")
        self._field.setPlaceholderText(self.tr("Find a shortcut"))
        self._field.setAccessibleName(self.tr("Find a shortcut"))
        self._field.textChanged.connect(lambda: self._fill())
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(16)
        layout.addWidget(self._field)
        layout.addWidget(self._scroll, 1)
        self.resize(*_SIZE)
        self._fill()
        self._field.setFocus()
        self._next_turn = QTimer(self, interval=0)
        self._next_turn.timeout.connect(self._take_turn)
        self._next_turn.start()

    def _take_turn(self) -> None:
        known = len(self._commands.all())
        if next(self._more, None) is None:
            self._next_turn.stop()
        elif len(self._commands.all()) > known:
            read_to = self._scroll.verticalScrollBar().value()
            self._fill()
            self._scroll.verticalScrollBar().setValue(read_to)

    def _fill(self) -> None:
        """Show what is known so far."""
        wanted = self._field.text().casefold().strip()
        sheet = QWidget(self)
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(0, 0, 8, 0)
        columns.setSpacing(40)
        for groups in self._columns():
            found = [
                (title, [pair for pair in pairs if wanted in f"{pair[0]} {pair[1]}".casefold()])
                for title, pairs in groups
            ]
            if shown := [group for group in found if group[1]]:
                columns.addLayout(_column(shown, sheet), 1)
        self._scroll.setWidget(sheet)

    def _columns(self) -> tuple[list[Group], list[Group]]:
        """The commands of the window before those of the pages, whichever of them were made first."""
        pages = ["", *(room.key for room in ROOMS)]
        commands = sorted(self._commands.all(), key=lambda one: pages.index(one.page))
        groups = {
            menu: (
                say(name).replace("&", ""),
                [_pair(one) for one in commands if one.menu == menu and _keys(one)],
            )
            for menu, name in MENUS.items()
        }
        signs = [
            (name, [(keys, say(words)) for keys, words in of_line])
            for name, of_line in (
                (self.tr("In the line of Run"), LINE_KEYS),
                (self.tr("In the list of observations"), FEED_KEYS),
                (self.tr("In log mode"), LOG_KEYS),
                (self.tr("On the board"), BOARD_KEYS),
                (self.tr("On a number pad, in the lead view"), PAD_KEYS),
            )
        ]
        left = [group for menu, group in groups.items() if menu in _LEFT]
        return left, [group for menu, group in groups.items() if menu not in _LEFT] + signs


def _column(groups: list[Group], parent: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(6)
    for title, pairs in groups:
        column.addWidget(SectionLabel(parent, title))
        grid = QGridLayout()
        grid.setVerticalSpacing(5)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(0, 1)
        for row, (keys, words) in enumerate(pairs):
            name = QLabel(words, parent)
            name.setWordWrap(True)
            cap = QLabel(keys, parent)
            cap.setProperty("role", "keys")
            grid.addWidget(name, row, 0)
            grid.addWidget(cap, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        column.addLayout(grid)
        column.addSpacing(14)
    column.addStretch(1)
    return column


def _pair(command: Command) -> Pair:
    return _keys(command), Commands.plain_text(command.action).rstrip("…")


def _keys(command: Command) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return "  ".join(one.toString(native) for one in command.action.shortcuts())
