"""What is said about the selected notes: who wrote them, what ideas are for, and where a note comes from."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from cocreate_desktop.actions import board as actions
from cocreate_desktop.domain.board import AUTHOR_ICONS, AUTHORS, Author, NoteKind
from cocreate_desktop.domain.board.boxes import GAP, NOTE_WIDTH
from cocreate_desktop.domain.board.needs import ideas_without_need, need_of, needs_to_choose
from cocreate_desktop.domain.capture import from_typed
from cocreate_desktop.views.board.items.telling import purpose, told
from cocreate_desktop.views.board.meaning.need_picker import NeedPicker
from cocreate_desktop.views.controls.pop_up import pop_up_above
from cocreate_desktop.views.wording import say

if TYPE_CHECKING:
    from cocreate_desktop.views.board.page import BoardPage


class About(QObject):
    """Asks and tells it of what is selected."""

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page)
        self._page = page
        self._bar = page.overlays.selection
        self._bar.need.clicked.connect(self.ask_purpose)
        self._bar.detail.origin.clicked.connect(page.show_origin)

    @property
    def can_ask_purpose(self) -> bool:
        """Whether all selected notes are ideas."""
        selected = self._page.selection.notes
        if not selected:
            return False
        # While the board is read anew, what is selected may be gone already.
        faces = self._page.shown.faces
        return all(one in faces and faces[one].kind is NoteKind.IDEA for one in selected)

    def show_selection(self) -> None:
        """Ask of an idea what it is for, and tell where a single note comes from."""
        selected = self._page.selection.notes
        self._bar.need.setVisible(self.can_ask_purpose)
        self._bar.detail.setVisible(len(selected) == 1)
        if len(selected) == 1:
            board, note_id = self._page.shown, selected[0]
            self._bar.detail.tell(
                told(board, note_id), has_origin=board.notes[note_id].observation_id is not None
            )
            self._bar.need.setToolTip(purpose(board, note_id))
        self._bar.adjustSize()

    def ask_purpose(self) -> None:
        """Offer the needs of the board for the selected ideas, and to write another one."""
        if not self.can_ask_purpose:
            return
        ideas, board = self._page.canvas.selected_in_reading_order(), self._page.shown
        served = {need.id if (need := need_of(board.notes[one], board.notes)) else None for one in ideas}
        needs = [(one.id, board.faces[one.id].words) for one in needs_to_choose(board.notes.values())]
        picker = NeedPicker(self._bar.need if self._bar.isVisible() else self._page.canvas, needs)
        picker.chosen.connect(lambda need_id: self._serve(ideas, need_id))
        picker.written.connect(lambda typed: self._write_need(ideas, typed))
        picker.open(served.pop() if len(served) == 1 else None)

    def select_unserved(self) -> None:
        """Select the ideas of which nobody has said what they are for, and say how many there are."""
        board = self._page.shown
        unserved = ideas_without_need(board.notes)
        seen = [one for one in board.layout.reading_order() if one in set(unserved)]
        self._page.selection.pick(*seen)
        self._page.canvas.fit_selection()
        self._page.canvas.setFocus()
        self._page.toast.show_done(self._counted(len(seen), len(unserved) - len(seen)))

    def ask_author(self) -> None:
        pop_up_above(self.authors(QMenu(self._page)), self._bar)

    def authors(self, menu: QMenu) -> QMenu:
        """Who wrote the selected notes; checked if all of them are that side's."""
        board, icons = self._page.shown, self._page.context.theme.icons
        known = {board.notes[one].author for one in self._page.selection.notes}
        for author, word in AUTHORS.items():
            action = menu.addAction(f"&{say(word)}", self._says(author))
            action.setIcon(icons.icon(AUTHOR_ICONS[author]))
            action.setCheckable(True)
            action.setChecked(known == {author})
        return menu

    def _says(self, author: Author) -> Callable[[], None]:
        return lambda: self.change_author(author)

    def change_author(self, author: Author) -> None:
        page = self._page
        page.attempt(lambda: actions.change_author(page.desk, page.selection.notes, author))

    def _serve(self, ideas: list[str], need_id: str) -> None:
        page = self._page
        page.attempt(lambda: actions.serve_need(page.desk, ideas, need_id or None))
        page.canvas.setFocus()

    def _write_need(self, ideas: list[str], typed: str) -> None:
        page = self._page
        box = page.shown.layout.note_boxes[ideas[0]]
        at = page.deeds.free(box.x + NOTE_WIDTH + GAP, box.y)
        text = from_typed(typed, page.shown.names)
        page.attempt(lambda: actions.write_need(page.desk, ideas, text, at=at))
        page.canvas.setFocus()

    def _counted(self, seen: int, in_tray: int) -> str:
        if not seen and not in_tray:
            return self.tr("Every idea has a need.")
        ideas = (
            self.tr("1 idea without a need") if seen == 1 else self.tr("%n ideas without a need", "", seen)
        )
        more = self.tr("%n more among the loose notes", "", in_tray)
        return self.tr("{ideas}, {more}").format(ideas=ideas, more=more) if in_tray else ideas
