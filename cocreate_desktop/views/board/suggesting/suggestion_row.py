"""One suggested cluster: the words that its notes share, how many they are, how they begin, what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cocreate_desktop.views.board.words import notes_counted
from cocreate_desktop.views.controls import KeyButton

_MOST_NOTES = 4
_LONGEST = 36
"""Letters of a note in one line; its beginning is enough to know it again."""


@dataclass(frozen=True)
class Suggestion:
    """Notes and cards of the tray by their keys, and what they share: the title of the cluster to be.

    They share `words` words, all of them if that is 0.
    """

    keys: tuple[str, ...]
    title: str
    texts: tuple[str, ...]
    words: int


class SuggestionRow(QFrame):
    """Says `pointed` while the pointer or the keyboard is on it."""

    group_asked = Signal()
    refused = Signal()
    pointed = Signal(bool)

    def __init__(self, suggestion: Suggestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.suggestion = suggestion
        self.setProperty("role", "suggestion")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.group = KeyButton(self)
        self.group.setText(self.tr("Group"))
        self.group.setAccessibleName(self.tr("Group: {title}").format(title=suggestion.title))
        self.group.clicked.connect(self.group_asked)
        self.refuse = KeyButton(self)
        self.refuse.setText(self.tr("Not these"))
        self.refuse.setAccessibleName(self.tr("Not these: {title}").format(title=suggestion.title))
        self.refuse.setProperty("quiet", True)
        self.refuse.clicked.connect(self.refused)
        self._lay_out()
        for button in (self.group, self.refuse):
            button.setAccessibleDescription(", ".join(suggestion.texts))
            button.installEventFilter(self)

    @property
    def words(self) -> list[str]:
        """All that stands on it, from above."""
        return [one.text() for one in self.findChildren(QLabel)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:
            self.pointed.emit(True)
        elif event.type() is QEvent.Type.FocusOut:
            self.pointed.emit(False)
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(False)

    def _lay_out(self) -> None:
        one = self.suggestion
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        column.addWidget(self._label(one.title, "strong"))
        column.addWidget(self._label(self._reason(), "faint"))
        # "and 1 more" would take the room of that one.
        seen = len(one.texts) if len(one.texts) <= _MOST_NOTES + 1 else _MOST_NOTES
        for text in one.texts[:seen]:
            column.addWidget(self._label(beginning(text), "small"))
        if more := len(one.texts) - seen:
            column.addWidget(self._label(self.tr("and %n more", "", more), "faint"))
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.group)
        buttons.addWidget(self.refuse)
        buttons.addStretch(1)
        column.addLayout(buttons)

    def _reason(self) -> str:
        count = notes_counted(len(self.suggestion.keys))
        if not self.suggestion.words:
            return self.tr("{notes} with the same words").format(notes=count)
        if self.suggestion.words == 1:
            return self.tr("{notes} share this word").format(notes=count)
        return self.tr("{notes} share these words").format(notes=count)

    def _label(self, text: str, role: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", role)
        return label


def titled(words: Sequence[str]) -> str:
    """Words as a title."""
    title = ", ".join(words)
    return f"{title[:1].upper()}{title[1:]}"


def beginning(text: str) -> str:
    """The first words of a text, in one line."""
    line = " ".join(text.split())
    if len(line) <= _LONGEST:
        return line
    words, _, _ = line[:_LONGEST].rpartition(" ")
    return f"{words or line[: _LONGEST - 1]}…"
