"""The board as graphics items, kept true by id: what did not change is not touched.

A note has an item of its own only where it is seen with its words, or in the hand: from afar clusters paint
their notes themselves, and `LooseFromAfar` the others.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtWidgets import QGraphicsScene, QGraphicsSceneHelpEvent, QToolTip

from cocreate_desktop.domain.board import Note
from cocreate_desktop.domain.board_layout import NOTE_HEIGHT, NOTE_WIDTH, Box, Drop, Layout, Place
from cocreate_desktop.views.board.cluster_item import ClusterItem
from cocreate_desktop.views.board.look import PLAIN_BELOW, Look
from cocreate_desktop.views.board.note_items import NoteItems
from cocreate_desktop.views.board.plain_notes import LooseFromAfar, PlainNote, PlainNotes
from cocreate_desktop.views.board.prints import Prints
from cocreate_desktop.views.board.record import Board
from cocreate_desktop.views.board.selection import Selection

_DEPTH = 12
"""Of the tree in which Qt finds items: made for a few, it would look at all items of a large board."""
_ROOM = 20_000.0
"""Board px around the origin in which the view moves, so that its bars need not change while one works."""
_MARGIN = 2_000.0


class BoardScene(QGraphicsScene):
    """Holds an item for every cluster, and one for each note near what is seen; the tray is no part of it."""

    def __init__(self, look: Look, selection: Selection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._selection = selection
        self._layout = Layout.of((), ())
        self._digits_send = True
        self._plain = PlainNotes(look)
        self._loose = LooseFromAfar(self._plain)
        self._prints = Prints()
        self.notes = NoteItems(self, look, self._prints, self._plain)
        self.clusters: dict[str, ClusterItem] = {}
        self.setBspTreeDepth(_DEPTH)
        self.setSceneRect(QRectF(-_ROOM, -_ROOM, 2 * _ROOM, 2 * _ROOM))
        self.addItem(self._loose)
        selection.changed.connect(self.show_selection)

    @property
    def layout(self) -> Layout:
        return self._layout

    def show_board(self, board: Board) -> None:
        layout = self._layout = board.layout
        self._digits_send = not board.digits_pick_voters
        self.notes.show_board(board)
        for key in self.clusters.keys() - layout.cluster_boxes.keys():
            self.removeItem(self.clusters.pop(key))
        levels = 2.0 * len(layout.cluster_boxes)
        for level, (cluster_id, box) in enumerate(layout.cluster_boxes.items()):
            item = self.clusters.get(cluster_id)
            if item is None:
                item = self.clusters[cluster_id] = ClusterItem(cluster_id, self._look, self._plain)
                self.addItem(item)
            item.show_face(board.cluster_faces[cluster_id], box)
            item.show_notes(self._plain_notes(layout.members[cluster_id], box.x, box.y))
            item.setZValue(2.0 * level - levels)
        self._loose.show_notes(self._plain_notes(layout.loose, 0.0, 0.0))
        self.put_back()
        self._make_room()
        self._selection.keep(layout.note_boxes, self.clusters)
        self.show_selection()

    def see(self, area: QRectF, zoom: float) -> None:
        """Have an item for every note that is seen with its words; call it before the area is painted."""
        if zoom >= PLAIN_BELOW:
            self.notes.be_there(Box(area.x(), area.y(), area.width(), area.height()))

    def put_back(self) -> None:
        """Everything to where it lies on record, as after a drag that was given up."""
        for cluster_id, item in self.clusters.items():
            box = self._layout.cluster_boxes[cluster_id]
            item.setPos(box.x, box.y)
        for note_id, item in self.notes.made.items():
            box = self._layout.note_boxes[note_id]
            item.setPos(box.x, box.y)

    def shift(self, note_ids: list[str], cluster_id: str | None, by: QPointF) -> None:
        """Show notes, or a cluster with its notes, moved from where they lie, while they are in the hand."""
        right, down, boxes = by.x(), by.y(), self._layout.note_boxes
        for note_id in note_ids:
            box = boxes[note_id]
            self.notes[note_id].setPos(box.x + right, box.y + down)
        if cluster_id is not None:
            box = self._layout.cluster_boxes[cluster_id]
            self.clusters[cluster_id].setPos(box.x + right, box.y + down)

    def lift(self, note_ids: list[str], lifted: bool) -> None:
        """Show notes over all others."""
        self._plain.held = frozenset(note_ids if lifted else ())
        top = len(self._layout.loose) + 1.0
        for note_id in note_ids:
            if note_id in self.notes:
                self.notes[note_id].setZValue(top if lifted else self.notes.level(note_id))
        self.update()

    def show_target(self, drop: Drop) -> None:
        """Mark where notes would fall."""
        for cluster_id, item in self.clusters.items():
            is_target = cluster_id == drop.cluster_id
            item.show_target(is_target, self._gap(drop) if is_target else None)

    def show_selection(self) -> None:
        chosen = frozenset(self._selection.notes)
        for note_id, item in self.notes.made.items():
            item.show_selected(note_id in chosen, note_id == self._selection.current)
        self._plain.current = self._selection.current
        if chosen != self._plain.selected:
            self._plain.selected = chosen
            self.update()
        numbered = bool(chosen) and self._digits_send
        for cluster_id, item in self.clusters.items():
            item.show_state(selected=cluster_id == self._selection.cluster, numbered=numbered)

    def helpEvent(self, event: QGraphicsSceneHelpEvent) -> None:
        note_id = self.note_at(event.scenePos())
        QToolTip.showText(event.screenPos(), self.notes[note_id].tip if note_id else "", event.widget())

    def note_at(self, place: QPointF) -> str | None:
        """The uppermost note there."""
        return max(self.notes.whereabouts.at(place), key=self.notes.level, default=None)

    def cluster_at(self, place: QPointF) -> str | None:
        boxes = self._layout.cluster_boxes
        return next((key for key in reversed(boxes) if boxes[key].holds(place.x(), place.y())), None)

    def is_title(self, cluster_id: str, place: QPointF) -> bool:
        item = self.clusters[cluster_id]
        return item.title_box().translated(item.pos()).contains(place)

    def notes_in(self, area: QRectF) -> list[str]:
        """Notes that a rubber band touches, in the order of the board."""
        band = Box(area.x(), area.y(), area.width(), area.height())
        return sorted(self.notes.whereabouts.within(band), key=self.notes.level)

    def places(self, note_ids: list[str]) -> dict[str, Place]:
        """Where notes are shown now."""
        return {key: (self.notes[key].x(), self.notes[key].y()) for key in note_ids}

    def renew(self) -> None:
        self._prints.clear()
        self._plain.renew()
        self.update()

    def _plain_notes(self, notes: list[Note], left: float, top: float) -> list[PlainNote]:
        """As seen from afar, from a corner of the board."""
        boxes = self._layout.note_boxes
        return [
            PlainNote(note.id, note.kind, QRectF(box[0] - left, box[1] - top, NOTE_WIDTH, NOTE_HEIGHT))
            for note in notes
            for box in (boxes[note.id],)
        ]

    def _gap(self, drop: Drop) -> QPointF | None:
        if drop.cluster_id is None or drop.before is None:
            return None
        note, cluster = self._layout.note_boxes[drop.before], self._layout.cluster_boxes[drop.cluster_id]
        return QPointF(note.x - cluster.x, note.y - cluster.y)

    def _make_room(self) -> None:
        extent = self._layout.extent
        if extent is None:
            return
        needed = QRectF(extent.x, extent.y, extent.width, extent.height).adjusted(
            -_MARGIN, -_MARGIN, _MARGIN, _MARGIN
        )
        if not self.sceneRect().contains(needed):
            self.setSceneRect(self.sceneRect().united(needed))
