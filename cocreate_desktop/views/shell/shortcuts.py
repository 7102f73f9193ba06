"""F1: every shortcut on one sheet, derived from the commands themselves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message
from cocreate_desktop.views.commands import MENUS, Command, Commands
from cocreate_desktop.views.controls import SearchField, SectionLabel
from cocreate_desktop.views.wording import say

Pair = tuple[str, str]
"""Keys, and what they do."""

Group = tuple[str, list[Pair]]

_COLUMNS = 2
_SIZE = (880, 640)

LINE_KEYS: tuple[tuple[str, Message], ...] = (
    ("@Name", QT_TRANSLATE_NOOP("Shortcuts", "Who it was; Alt and a digit does the same")),
    ("#tag", QT_TRANSLATE_NOOP("Shortcuts", "A tag; F2 to F9 do the same")),
    ("did:  said:", QT_TRANSLATE_NOOP("Shortcuts", "What they did, or what they said")),
    ("+A3  -A3", QT_TRANSLATE_NOOP("Shortcuts", "Speaks for or against an assumption")),
    (":)  :|  :(", QT_TRANSLATE_NOOP("Shortcuts", "Pleased, so-so, annoyed")),
    ("*", QT_TRANSLATE_NOOP("Shortcuts", "A star: worth coming back to")),
    ("in:@Name  out:@Name", QT_TRANSLATE_NOOP("Shortcuts", "Came in, or left")),
    ("-30", QT_TRANSLATE_NOOP("Shortcuts", "First in the line: half a minute ago")),
)
"""What the capture line understands: signs, no keys, so that no command can tell them."""


class ShortcutSheet(QDialog):
    """Lists the commands that have a key, by menu, those of other pages too; typing narrows it."""

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts")
        self.setWindowTitle(self.tr("Shortcuts"))
        self._groups = [
            (
                say(name).replace("&", ""),
                [_pair(one) for one in commands.all() if one.menu == menu and _keys(one)],
            )
            for menu, name in MENUS.items()
        ]
        self._groups.append(
            (self.tr("In the line of Run"), [(keys, say(words)) for keys, words in LINE_KEYS])
        )
        self._field = SearchField(self)
        self._field.set_keycap("")
        self._field.setPlaceholderText(self.tr("Find a shortcut"))
        self._field.setAccessibleName(self.tr("Find a shortcut"))
        self._field.textChanged.connect(self._show)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(16)
        layout.addWidget(self._field)
        layout.addWidget(self._scroll, 1)
        self.resize(*_SIZE)
        self._show("")
        self._field.setFocus()

    def _show(self, typed: str) -> None:
        wanted = typed.casefold().strip()
        sheet = QWidget(self)
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(0, 0, 8, 0)
        columns.setSpacing(40)
        found = [
            (title, [pair for pair in pairs if wanted in f"{pair[0]} {pair[1]}".casefold()])
            for title, pairs in self._groups
        ]
        for groups in _balanced([group for group in found if group[1]]):
            columns.addLayout(_column(groups, sheet), 1)
        self._scroll.setWidget(sheet)


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


def _balanced(groups: list[Group]) -> list[list[Group]]:
    """The groups in columns of about the same height, in their order."""
    total = sum(len(pairs) + 2 for _, pairs in groups)
    columns: list[list[Group]] = [[] for _ in range(_COLUMNS)]
    height = 0
    for group in groups:
        columns[min(_COLUMNS - 1, height * _COLUMNS // max(1, total))].append(group)
        height += len(group[1]) + 2
    return columns


def _pair(command: Command) -> Pair:
    return _keys(command), Commands.plain_text(command.action).rstrip("…")


def _keys(command: Command) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return "  ".join(one.toString(native) for one in command.action.shortcuts())
