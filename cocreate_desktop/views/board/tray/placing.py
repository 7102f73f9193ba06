"""Cards of the tray: found, put onto the board or into a cluster, and deleted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF

from cocreate_desktop.actions import board as actions
from cocreate_desktop.domain.board.boxes import NOTE_HEIGHT, NOTE_WIDTH, Place, grid
from cocreate_desktop.views.board.tray.card_reading import Card

if TYPE_CHECKING:
    from cocreate_desktop.views.board.page import BoardPage


class Placing(QObject):
    """Each verb is one step to undo."""

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        page.canvas.cards_dropped.connect(self.drop)
        page.tray.place_asked.connect(self.place_selected)
        page.tray.delete_asked.connect(self.delete_selected)

    def find(self) -> None:
        self._page.aside.open_tray().search.setFocus()

    def drop(self, keys: Sequence[str], at: QPointF) -> None:
        """Cards were let go over the board."""
        board = self._page.shown
        drop = board.layout.drop(at.x(), at.y())
        corner = (at.x() - NOTE_WIDTH / 2, at.y() - NOTE_HEIGHT / 3)
        cards = [card for card in board.cards if card.key in keys]
        self.place(cards, drop.cluster_id, corner, before=drop.before)

    def place_selected(self) -> None:
        self.place(self._page.tray.selected, None)

    def send_selected(self, number: int) -> None:
        """Put the selected cards into the cluster or theme of that number."""
        clusters = self._page.shown.cluster_ids
        if number <= len(clusters):
            self.place(self._page.tray.selected, clusters[number - 1])

    def delete_selected(self) -> None:
        self._page.deeds.delete_notes([card.key for card in self._page.tray.selected if card.is_note])

    def place(
        self,
        cards: Sequence[Card],
        cluster_id: str | None,
        at: Place | None = None,
        *,
        before: str | None = None,
    ) -> None:
        """Put cards into a cluster or theme, or on the board, at a place or where room is."""
        page, gesture = self._page, self._desk.new_id()
        entries = [card.key for card in cards if not card.is_note]
        notes = [card.key for card in cards if card.is_note]
        if cluster_id in page.shown.layout.themes:
            page.grouping.new_in_theme(cluster_id, notes, entries)
            return
        made = page.attempt(
            lambda: actions.note_observations(
                self._desk, page.shown.session.id, entries, cluster_id=cluster_id, gesture=gesture
            )
        )
        ids = [*notes, *(made.ids("notes") if made else ())]
        if not ids:
            return
        if cluster_id is not None:
            page.deeds.put_into(ids, cluster_id, before, gesture=gesture)
        else:
            places = self._room_for(ids, at)
            page.attempt(lambda: actions.place_notes(self._desk, places, gesture=gesture))
        page.selection.pick(*ids)

    def _room_for(self, note_ids: Sequence[str], at: Place | None) -> dict[str, Place]:
        """Places beside each other, at a point or from the middle of what is seen on."""
        middle = self._page.canvas.middle()
        x, y = at or self._page.deeds.free(middle.x() - NOTE_WIDTH / 2, middle.y() - NOTE_HEIGHT / 2)
        return dict(zip(note_ids, grid(len(note_ids), x, y), strict=True))
