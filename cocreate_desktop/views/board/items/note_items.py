"""The items of the notes on the board, each made when it is first needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from PySide6.QtWidgets import QGraphicsScene

from cocreate_desktop.domain.board.boxes import Box
from cocreate_desktop.domain.board.layout import Layout
from cocreate_desktop.views.board.items.faces import NoteFace
from cocreate_desktop.views.board.items.look import Look
from cocreate_desktop.views.board.items.note_item import NoteItem
from cocreate_desktop.views.board.items.plain_notes import DIMMED, PlainNotes
from cocreate_desktop.views.board.items.prints import Prints
from cocreate_desktop.views.board.items.whereabouts import Whereabouts
from cocreate_desktop.views.board.record import Board

_MOST = 2_000
"""Items that are kept, unless more are seen at once."""

_AROUND = 320.0
"""Board px around what is seen, for the next steps of a pan."""


class NoteItems(Mapping[str, NoteItem]):
    """An item for every note on the board, by id. `made` has those that are there already."""

    def __init__(self, scene: QGraphicsScene, look: Look, prints: Prints, plain: PlainNotes) -> None:
        self._scene = scene
        self._look = look
        self._prints = prints
        self._plain = plain
        self._faces: Mapping[str, NoteFace] = {}
        self._layout = Layout.of((), ())
        self._area: Box | None = None
        self.made: dict[str, NoteItem] = {}

    @cached_property
    def whereabouts(self) -> Whereabouts:
        return Whereabouts(self._layout.note_boxes)

    @cached_property
    def _levels(self) -> dict[str, float]:
        """Each cluster's notes right above it, by their order; the loose notes over all."""
        levels: dict[str, float] = {}
        lowest = -2.0 * len(self._layout.members)
        for at, cluster_id in enumerate(self._layout.cluster_boxes):
            notes = self._layout.members[cluster_id]
            step = 1.0 / (len(notes) + 1)
            for place, note in enumerate(notes):
                levels[note.id] = lowest + 2.0 * at + (place + 1) * step
        for at, note in enumerate(self._layout.loose, start=1):
            levels[note.id] = float(at)
        return levels

    def level(self, note_id: str) -> float:
        """How high a note lies over the others."""
        return self._levels[note_id]

    def opacity(self, note_id: str) -> float:
        return DIMMED if self._plain.is_dimmed(note_id) else 1.0

    def show_board(self, board: Board) -> None:
        self._faces, self._layout = board.faces, board.layout
        self._area = None
        self.__dict__.pop("whereabouts", None)
        self.__dict__.pop("_levels", None)
        for note_id in self.made.keys() - board.layout.note_boxes.keys():
            self._drop(note_id)
        for note_id, item in self.made.items():
            item.show_face(self._faces[note_id])
            item.setZValue(self.level(note_id))

    def be_there(self, area: Box) -> None:
        """Make what is not there yet in and around an area; let go of what is far when it is a lot."""
        if self._area is not None and self._area.contains(area):
            return
        self._area = area.grown(_AROUND)
        seen = self.whereabouts.within(self._area)
        for note_id in seen:
            if note_id not in self.made:
                self._make(note_id)
        if len(self.made) > max(_MOST, 2 * len(seen)):
            for note_id in self.made.keys() - self._plain.held - set(seen):
                self._drop(note_id)

    def __getitem__(self, note_id: str) -> NoteItem:
        """Raises KeyError for a note that is not on the board."""
        return self.made.get(note_id) or self._make(note_id)

    def __contains__(self, note_id: object) -> bool:
        return note_id in self._layout.note_boxes

    def __iter__(self) -> Iterator[str]:
        return iter(self._layout.note_boxes)

    def __len__(self) -> int:
        return len(self._layout.note_boxes)

    def _make(self, note_id: str) -> NoteItem:
        box = self._layout.note_boxes[note_id]
        item = self.made[note_id] = NoteItem(note_id, self._look, self._prints, self._plain)
        item.show_face(self._faces[note_id])
        item.show_selected(note_id in self._plain.selected, note_id == self._plain.current)
        item.setOpacity(self.opacity(note_id))
        item.setPos(box.x, box.y)
        item.setZValue(self.level(note_id))
        self._scene.addItem(item)
        return item

    def _drop(self, note_id: str) -> None:
        self._prints.drop(note_id)
        self._scene.removeItem(self.made.pop(note_id))
