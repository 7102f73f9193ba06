"""A line of the script that customers can be shown: its tick, and its way onto their screen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.domain.scenario import ItemKind, SessionItem
from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.media.thumb import Thumb
from cocreate_desktop.views.run.steps.check_line import CheckLine
from cocreate_desktop.views.theme import TextSize, Theme


@dataclass(frozen=True)
class OnScreen:
    """Which lines customers see, since when (session clock, ms), whether another thing follows, and whether
    the second screen is on at all."""

    since: tuple[tuple[str, int], ...] = ()
    has_next: bool = False
    is_on: bool = False

    def since_ms(self, item_id: str) -> int | None:
        return dict(self.since).get(item_id)


class ShowLine(QWidget):
    """Beside the tick: Show, or while customers see it Next picture and Hide."""

    ticked = Signal(str)
    touched = Signal()
    show_asked = Signal(str)
    hide_asked = Signal(str)
    next_asked = Signal()

    def __init__(self, theme: Theme, item: SessionItem, size: TextSize, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._item = item
        done = self.tr("shown {time}") if item.kind is ItemKind.SHOW else self.tr("asked {time}")
        self.check = CheckLine(theme, item.text, done, size, self)
        self.show_it = self._button("presentation")
        self.next = self._button("")
        self.hide_it = self._button("")
        self._name_buttons()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.check, 1)
        for widget in (self.next, self.hide_it, self.show_it):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.check.clicked.connect(lambda: self.ticked.emit(item.id))
        self.check.clicked.connect(self.touched)
        self.show_it.clicked.connect(lambda: self.show_asked.emit(item.id))
        self.hide_it.clicked.connect(lambda: self.hide_asked.emit(item.id))
        self.next.clicked.connect(self.next_asked)
        self.show_state(OnScreen())

    def put_picture(self, thumb: Thumb) -> None:
        """What it shows, small before the buttons."""
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(1, thumb, 0, Qt.AlignmentFlag.AlignTop)

    def show_state(self, shown: OnScreen) -> None:
        since = shown.since_ms(self._item.id)
        on = since is not None
        # A question is asked aloud; only while there is a screen does it offer to stand there too.
        self.show_it.setVisible(not on and (shown.is_on or self._item.kind is ItemKind.SHOW))
        self.hide_it.setVisible(on)
        self.next.setVisible(on and shown.has_next and self._item.kind is ItemKind.SHOW)
        words = self.tr("on their screen since {time}")
        self.check.show_on_screen(words.format(time=clock_text(since)) if on else "")

    def _button(self, symbol: str) -> KeyButton:
        button = KeyButton(self)
        button.setProperty("small", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.set_symbol(symbol)
        button.setMinimumHeight(self._theme.px(32))
        return button

    def _name_buttons(self) -> None:
        if self._item.kind is ItemKind.SHOW:
            self.show_it.setText(self.tr("Show"))
        else:
            self.show_it.setProperty("quiet", True)
        self.next.setText(self.tr("Next picture"))
        self.hide_it.setText(self.tr("Hide"))
        for button, words in (
            (self.show_it, self.tr("Put “{line}” on the customers’ screen")),
            (self.hide_it, self.tr("Take “{line}” off the customers’ screen")),
        ):
            button.setAccessibleName(words.format(line=self._item.text))
            button.setToolTip(words.format(line=self._item.text))
        self.next.setToolTip(self.tr("Show the next thing of this step (Ctrl+Shift+D)"))
