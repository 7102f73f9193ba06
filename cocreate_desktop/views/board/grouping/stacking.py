"""Duplicates that lie on each other: stacked, found all over the board, and taken apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF

from cocreate_desktop.actions import board as actions
from cocreate_desktop.domain.board.layout import Layout
from cocreate_desktop.domain.board.leaving import duplicates_out
from cocreate_desktop.domain.board.piles import bare_words
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.views.board.record import Board
from cocreate_desktop.views.board.words import notes_counted

if TYPE_CHECKING:
    from cocreate_desktop.views.board.page import BoardPage


class Stacking(QObject):
    """Each verb is one step to undo."""

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self._selection = page.selection

    @property
    def piles(self) -> list[str]:
        """The selected notes under which others lie."""
        if not self._selection.notes:
            return []
        return [one for one in self._selection.notes if one in self._layout.piles]

    def stack(self) -> None:
        """Lay the selected notes on each other."""
        notes = self._page.canvas.selected_in_reading_order()
        if self._attempt(lambda: actions.stack_notes(self._desk, notes)) is not None:
            self._selection.pick(notes[0])
            self._page.canvas.show_place(self._layout.note_boxes[notes[0]])

    def unstack(self) -> None:
        """What lies beneath the selected notes comes out beside them."""
        layout, gesture, piles = self._layout, self._desk.new_id(), self.piles
        if not piles:
            return
        places = duplicates_out(layout, piles)
        if not self._attempt(lambda: actions.unstack_notes(self._desk, piles, places, gesture=gesture)):
            return
        for home in dict.fromkeys(layout.home_of[one] for one in piles if one in layout.home_of):
            self._page.deeds.make_room(layout, home, gesture)
        self._selection.pick(*(note.id for one in piles for note in layout.piles[one]))

    def stack_duplicates(self) -> None:
        """Stack all notes of the board that say the same."""
        toast = self._page.toast
        change = self._attempt(lambda: actions.stack_duplicates(self._desk, self._board.session.id))
        if change is None:
            toast.show_done(self.tr("No two notes of one kind say the same where they lie."))
        else:
            toast.show_undo(
                self.tr("{notes} lie on notes with the same words").format(
                    notes=notes_counted(len(change.ids("notes")))
                )
            )

    def twin_at(self, note_ids: Sequence[str], at: QPointF) -> str | None:
        """The note with the same words onto which one was dropped."""
        if len(note_ids) != 1:
            return None
        boxes, notes = self._layout.note_boxes, self._board.notes
        words = bare_words(notes[note_ids[0]].text)
        here = (one for one in boxes if one not in note_ids and boxes[one].holds(at.x(), at.y()))
        return next((one for one in here if words and bare_words(notes[one].text) == words), None)

    def lay_on(self, top_id: str, note_ids: Sequence[str], gesture: str) -> None:
        """Notes go onto one, in the same step as the drop that brought them."""
        notes = [top_id, *note_ids]
        if self._attempt(lambda: actions.stack_notes(self._desk, notes, gesture=gesture)):
            self._selection.pick(top_id)

    @property
    def _board(self) -> Board:
        return self._page.shown

    @property
    def _layout(self) -> Layout:
        return self._page.shown.layout

    def _attempt(self, act: Callable[[], ChangeSet | None]) -> ChangeSet | None:
        return self._page.attempt(act)
