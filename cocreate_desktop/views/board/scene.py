"""The board as graphics items, kept true by id: what did not change is not touched."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtWidgets import QGraphicsScene

from cocreate_desktop.domain.board_layout import Box, Drop, Layout, Place
from cocreate_desktop.views.board.cluster_item import ClusterItem
from cocreate_desktop.views.board.look import Look
from cocreate_desktop.views.board.note_item import NoteItem
from cocreate_desktop.views.board.record import Board
from cocreate_desktop.views.board.selection import Selection

_ROOM = 20_000.0
"""Board px around the origin in which the view moves, so that its bars need not change while one works."""
_MARGIN = 2_000.0


class BoardScene(QGraphicsScene):
    """Holds one item for every note and cluster on the board; the tray is no part of it."""

    def __init__(self, look: Look, selection: Selection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._selection = selection
        self._layout = Layout.of((), ())
        self._digits_send = True
        self.notes: dict[str, NoteItem] = {}
        self.clusters: dict[str, ClusterItem] = {}
        self.setSceneRect(QRectF(-_ROOM, -_ROOM, 2 * _ROOM, 2 * _ROOM))
        selection.changed.connect(self.show_selection)

    @property
    def layout(self) -> Layout:
        return self._layout

    def show_board(self, board: Board) -> None:
        layout = self._layout = board.layout
        self._digits_send = not board.digits_pick_voters
        self._drop_missing(layout)
        for cluster_id, box in layout.cluster_boxes.items():
            item = self.clusters.get(cluster_id)
            if item is None:
                item = self.clusters[cluster_id] = ClusterItem(cluster_id, self._look)
                self.addItem(item)
            item.show_face(board.cluster_faces[cluster_id], box)
        for note_id in layout.note_boxes:
            item = self.notes.get(note_id)
            if item is None:
                item = self.notes[note_id] = NoteItem(note_id, self._look)
                self.addItem(item)
            item.show_face(board.faces[note_id])
        self._stack()
        self.put_back()
        self._make_room()
        self._selection.keep(self.notes, self.clusters)
        self.show_selection()

    def put_back(self) -> None:
        """Everything to where it lies on record, as after a drag that was given up."""
        for key, item in (*self.clusters.items(), *self.notes.items()):
            box = self._layout.cluster_boxes.get(key) or self._layout.note_boxes[key]
            item.setPos(box.x, box.y)

    def shift(self, note_ids: list[str], cluster_id: str | None, by: QPointF) -> None:
        """Show notes, or a cluster with its notes, moved from where they lie, while they are in the hand."""
        for note_id in note_ids:
            box = self._layout.note_boxes[note_id]
            self.notes[note_id].setPos(box.x + by.x(), box.y + by.y())
        if cluster_id is not None:
            box = self._layout.cluster_boxes[cluster_id]
            self.clusters[cluster_id].setPos(box.x + by.x(), box.y + by.y())

    def lift(self, note_ids: list[str], lifted: bool) -> None:
        """Show notes over all others."""
        top = len(self.notes) + 1
        for note_id in note_ids:
            if lifted:
                self.notes[note_id].setZValue(top)
        if not lifted:
            self._stack()

    def show_target(self, drop: Drop) -> None:
        """Mark where notes would fall."""
        for cluster_id, item in self.clusters.items():
            is_target = cluster_id == drop.cluster_id
            item.show_target(is_target, self._gap(drop) if is_target else None)

    def show_selection(self) -> None:
        chosen = set(self._selection.notes)
        for note_id, item in self.notes.items():
            item.show_selected(note_id in chosen, note_id == self._selection.current)
        numbered = bool(chosen) and self._digits_send
        for cluster_id, item in self.clusters.items():
            item.show_state(selected=cluster_id == self._selection.cluster, numbered=numbered)

    def note_at(self, place: QPointF) -> str | None:
        item = next((one for one in self.items(place) if isinstance(one, NoteItem)), None)
        return item.key if item and self._box(item).contains(place) else None

    def cluster_at(self, place: QPointF) -> str | None:
        boxes = self._layout.cluster_boxes
        return next((key for key in reversed(boxes) if boxes[key].holds(place.x(), place.y())), None)

    def is_title(self, cluster_id: str, place: QPointF) -> bool:
        item = self.clusters[cluster_id]
        return item.title_box().translated(item.pos()).contains(place)

    def notes_in(self, area: QRectF) -> list[str]:
        """Notes that a rubber band touches."""
        band = Box(area.x(), area.y(), area.width(), area.height())
        return [key for key, box in self._layout.note_boxes.items() if box.overlaps(band)]

    def places(self, note_ids: list[str]) -> dict[str, Place]:
        """Where notes are shown now."""
        return {key: (self.notes[key].x(), self.notes[key].y()) for key in note_ids}

    def renew(self) -> None:
        for item in (*self.notes.values(), *self.clusters.values()):
            item.update()

    def _box(self, item: NoteItem) -> QRectF:
        box = self._layout.note_boxes[item.key]
        return QRectF(item.x(), item.y(), box.width, box.height)

    def _drop_missing(self, layout: Layout) -> None:
        for items, boxes in ((self.notes, layout.note_boxes), (self.clusters, layout.cluster_boxes)):
            for key in items.keys() - boxes.keys():
                self.removeItem(items.pop(key))

    def _stack(self) -> None:
        """Clusters with their notes by their numbers, the loose notes over all of them."""
        for level, (cluster_id, members) in enumerate(self._layout.members.items()):
            below = 2.0 * (level - len(self._layout.members))
            self.clusters[cluster_id].setZValue(below)
            for note in members:
                self.notes[note.id].setZValue(below + 1)
        for level, note in enumerate(self._layout.loose, start=1):
            self.notes[note.id].setZValue(level)

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
