"""What the colour of notes means on the page, and the menu that changes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from cocreate_desktop.domain.board.meaning import MEANINGS, NO_TONE, Meaning, Paper, kind_tone
from cocreate_desktop.settings import BOARD_COLOURS
from cocreate_desktop.views.board.record import Board
from cocreate_desktop.views.controls.pop_up import pop_up_above
from cocreate_desktop.views.wording import say

if TYPE_CHECKING:
    from cocreate_desktop.views.board.page import BoardPage


class Colouring(QObject):
    """Kept in the settings, for all boards on this laptop."""

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page)
        self._page = page
        self._legend = page.overlays.legend
        self._legend.meaning_asked.connect(self.ask)
        self._legend.notes_asked.connect(self.select)

    @property
    def meaning(self) -> Meaning:
        return Meaning(self._page.context.settings.text(BOARD_COLOURS))

    @property
    def next_tone(self) -> str:
        """The colour of a note while it is written: it is about nobody yet, and has no tag."""
        return kind_tone(self._page.next_kind) if self.meaning is Meaning.KIND else NO_TONE

    def choose(self, meaning: Meaning) -> None:
        if meaning is not self.meaning:
            self._page.context.settings.remember(BOARD_COLOURS, meaning.value)
            self._page.reload()

    def ask(self) -> None:
        """Offer the meanings above the legend."""
        pop_up_above(self.fill(QMenu(self._page)), self._legend)

    def fill(self, menu: QMenu) -> QMenu:
        group = QActionGroup(menu)
        for meaning, words in MEANINGS.items():
            action = menu.addAction(f"&{say(words)}", self._chooses(meaning))
            action.setCheckable(True)
            action.setChecked(meaning is self.meaning)
            group.addAction(action)
        return menu

    def show_board(self, board: Board) -> None:
        faces = (*board.faces.values(), *(card.face for card in board.cards))
        papers = board.papers.in_use(face.paper for face in faces)
        self._legend.show_meaning(board.papers.meaning, papers)

    def select(self, paper: Paper) -> None:
        """Select the notes on the board that lie on a paper."""
        board = self._page.shown
        order = board.layout.reading_order()
        self._page.selection.pick(*(one for one in order if board.faces[one].paper == paper))
        self._page.canvas.setFocus()

    def _chooses(self, meaning: Meaning) -> Callable[[], None]:
        return lambda: self.choose(meaning)
