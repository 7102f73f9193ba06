"""The line over the feed that says what of it is shown, with a chip for each sign in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from cocreate_desktop.domain.feed_filter import Token, Wanted, without
from cocreate_desktop.views.controls import KeyButton, SearchField
from cocreate_desktop.views.controls.flow import FlowLayout
from cocreate_desktop.views.controls.hosting import fill
from cocreate_desktop.views.form import Form

_SIDE = 16
CLEARS = QKeySequence.StandardKey.DeleteCompleteLine
"""Ctrl+U where a platform has it."""


class FilterBar(Form, form="run_filter.ui"):
    """Hidden until it is asked for. Esc clears, and in an empty line closes."""

    asked = Signal(str)
    """Another line."""

    wants_rows = Signal()
    """Down or Enter: the keyboard goes to the rows."""

    closed = Signal()

    line_place: QWidget
    count: QLabel
    close_filter: KeyButton
    chips: QWidget

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = fill(self.line_place, SearchField(self))
        self.line.set_keycap("")
        self.line.setPlaceholderText(self.tr("Words, @Lena, #wait, A3, did:, step:3, by:Jonas"))
        self.line.setAccessibleName(self.tr("Show only observations with"))
        self.close_filter.setAccessibleName(self.tr("Show everything"))
        self.close_filter.setToolTip(self.tr("Show everything (Esc)"))
        self._flow = FlowLayout(self.chips)
        self._tokens: list[Token] = []
        self.signs: list[KeyButton] = []
        """A chip for each sign in the line; a click takes it out."""
        self.line.textChanged.connect(self.asked)
        self.line.installEventFilter(self)
        self.close_filter.clicked.connect(self.leave)
        self.chips.hide()
        self.hide()

    def open(self) -> None:
        """Show the line, with the keyboard in it."""
        self.show()
        self.line.setFocus()
        self.line.selectAll()

    def leave(self) -> None:
        """Show everything again, and give the keyboard back."""
        self.line.clear()
        self.hide()
        self.closed.emit()

    def forget(self) -> None:
        """Another session is shown: the line was about the one before."""
        self.line.clear()
        self.hide()

    def show_wanted(self, wanted: Wanted, shown: int, known: int) -> None:
        """Say how many rows the line leaves, and of what it is made."""
        self.count.setText(self.tr("{n} of {all}").format(n=shown, all=known))
        text = self.line.text()
        self._tokens = sorted(wanted.tokens, key=lambda one: one.start)
        words = [text[token.start : token.end] for token in self._tokens]
        if words != [chip.toolTip() for chip in self.signs]:
            self._show_signs(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_signs()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.line or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.ShortcutOverride and event.matches(CLEARS):
            # The next untagged observation is found on this key, here too; Esc clears.
            event.ignore()
            return True
        if event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and not self.line.text():
                self.leave()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.wants_rows.emit()
                return True
        return super().eventFilter(watched, event)

    def _show_signs(self, words: list[str]) -> None:
        for chip in self.signs:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.signs = [self._chip(place, sign) for place, sign in enumerate(words)]
        for chip in self.signs:
            self._flow.addWidget(chip)
        self.chips.setVisible(bool(words))
        self._fit_signs()

    def _fit_signs(self) -> None:
        margins = self.contentsMargins()
        width = self.width() - margins.left() - margins.right() - 2 * _SIDE
        self.chips.setFixedHeight(self._flow.heightForWidth(max(120, width)))

    def _take_out(self, place: int) -> None:
        self.line.setText(without(self.line.text(), self._tokens[place]))

    def _chip(self, place: int, words: str) -> KeyButton:
        chip = KeyButton(self.chips)
        chip.setProperty("small", True)
        chip.setText(words.replace("&", "&&"))
        chip.set_symbol("x")
        chip.setAccessibleName(self.tr("Without {sign}").format(sign=words))
        chip.setToolTip(words)
        chip.clicked.connect(lambda: self._take_out(place))
        chip.show()
        return chip
