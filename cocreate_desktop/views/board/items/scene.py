"""The board as graphics items, kept true by id: what did not change is not touched.

A note has an item of its own only where it is seen with its words, or in the hand: from afar clusters paint
their notes themselves, and `LooseFromAfar` the others.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtWidgets import QGraphicsScene, QGraphicsSceneHelpEvent, QToolTip

from cocreate_desktop.domain.board import Note
from cocreate_desktop.domain.board.boxes import NOTE_HEIGHT, NOTE_WIDTH, Box, Place
from cocreate_desktop.domain.board.layout import Drop, Layout
from cocreate_desktop.domain.board.locks import Locks
from cocreate_desktop.views.board.canvas.selection import Selection
from cocreate_desktop.views.board.items.cluster_item import ClusterItem
from cocreate_desktop.views.board.items.look import PLAIN_BELOW, Look
from cocreate_desktop.views.board.items.note_items import NoteItems
from cocreate_desktop.views.board.items.plain_notes import LooseFromAfar, PlainNote, PlainNotes
from cocreate_desktop.views.board.items.prints import Prints
from cocreate_desktop.views.board.items.telling import LOCKED, note_tip
from cocreate_desktop.views.board.items.theme_item import ThemeItem
from cocreate_desktop.views.board.items.traces import BandTrace, GuideLines, LassoTrace
from cocreate_desktop.views.board.record import Board
from cocreate_desktop.views.wording import say

_DEPTH = 12
"""Of the tree in which Qt finds items: made for a few, it would look at all items of a large board."""
_ROOM = 20_000.0
"""Board px around the origin in which the view moves, so that its bars need not change while one works."""
_MARGIN = 2_000.0
_NO_LOCKS = Locks.of((), ())


class BoardScene(QGraphicsScene):
    """Holds an item for every cluster, and one for each note near what is seen; the tray is no part of it."""

    def __init__(self, look: Look, selection: Selection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._selection = selection
        self._layout = Layout.of((), ())
        self._board: Board | None = None
        self._digits_send = True
        self._plain = PlainNotes(look)
        self._loose = LooseFromAfar(self._plain)
        self._prints = Prints()
        self.notes = NoteItems(self, look, self._prints, self._plain)
        self.clusters: dict[str, ClusterItem] = {}
        self.setBspTreeDepth(_DEPTH)
        self.setSceneRect(QRectF(-_ROOM, -_ROOM, 2 * _ROOM, 2 * _ROOM))
        self.addItem(self._loose)
        self.guides, self.lasso, self.band = GuideLines(look), LassoTrace(look), BandTrace(look)
        for trace in (self.guides, self.lasso, self.band):
            self.addItem(trace)
        selection.changed.connect(self.show_selection)

    @property
    def layout(self) -> Layout:
        return self._layout

    @property
    def locks(self) -> Locks:
        return self._board.locks if self._board else _NO_LOCKS

    def show_board(self, board: Board) -> None:
        layout = self._layout = board.layout
        self._digits_send = not board.digits_pick_voters
        self._board = board
        self.notes.show_board(board)
        for key in self.clusters.keys() - layout.cluster_boxes.keys():
            self.removeItem(self.clusters.pop(key))
        levels = 2.0 * len(layout.cluster_boxes)
        for level, (cluster_id, box) in enumerate(layout.cluster_boxes.items()):
            item = self._item(cluster_id)
            item.show_face(board.cluster_faces[cluster_id], box)
            item.show_notes(self._plain_notes(board, layout.members[cluster_id], box.x, box.y))
            item.setZValue(2.0 * level - levels)
        self._loose.show_notes(self._plain_notes(board, layout.loose, 0.0, 0.0))
        self.put_back()
        self._make_room()
        self._selection.keep(layout.note_boxes, self.clusters)
        self.show_selection()

    def _item(self, cluster_id: str) -> ClusterItem:
        """The item of a cluster; another one where it has become a theme, or is one no longer."""
        kind = ThemeItem if cluster_id in self._layout.themes else ClusterItem
        item = self.clusters.get(cluster_id)
        if item is not None and type(item) is not kind:
            self.removeItem(item)
            item = None
        if item is None:
            item = self.clusters[cluster_id] = kind(cluster_id, self._look, self._plain)
            self.addItem(item)
        return item

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

    def shift(self, note_ids: list[str], cluster_ids: list[str], by: QPointF) -> None:
        """Show notes, or clusters with their notes, moved from where they lie, while they are in the hand."""
        right, down, boxes = by.x(), by.y(), self._layout.note_boxes
        for note_id in note_ids:
            box = boxes[note_id]
            self.notes[note_id].setPos(box.x + right, box.y + down)
        for cluster_id in cluster_ids:
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
        sends_clusters = bool(self._selection.clusters)
        for cluster_id, item in self.clusters.items():
            takes = bool(chosen) or (sends_clusters and cluster_id in self._layout.themes)
            numbered = takes and self._digits_send
            item.show_state(selected=cluster_id in self._selection.clusters, numbered=numbered)

    def show_found(self, found: frozenset[str] | None) -> None:
        """Dim what is not among the found ones; None shows all."""
        if found == self._plain.found:
            return
        self._plain.found = found
        for note_id, item in self.notes.made.items():
            item.setOpacity(self.notes.opacity(note_id))
        self.update()

    def helpEvent(self, event: QGraphicsSceneHelpEvent) -> None:
        QToolTip.showText(event.screenPos(), self.tip_at(event.scenePos()), event.widget())

    def tip_at(self, place: QPointF) -> str:
        """What is to be told of a note, or of the title of a cluster that is locked."""
        if note_id := self.note_at(place):
            return self.tip_of(note_id)
        cluster_id = self.cluster_at(place)
        held = cluster_id in self.locks.clusters and self.is_title(cluster_id, place)
        return say(LOCKED) if held else ""

    def tip_of(self, note_id: str) -> str:
        """What the note does not show: the rest of its words, and where it comes from."""
        assert self._board is not None
        return note_tip(self._board, note_id, with_words=self.notes[note_id].text.is_cut)

    def paper_tone(self, note_id: str) -> str | None:
        """The tone of a note, while colours mean something else than kinds."""
        paper = self._board.faces[note_id].paper if self._board else None
        return paper.tone if paper else None

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

    def _plain_notes(self, board: Board, notes: list[Note], left: float, top: float) -> list[PlainNote]:
        """As seen from afar, from a corner of the board."""
        boxes, faces = board.layout.note_boxes, board.faces
        return [
            PlainNote(
                note.id,
                faces[note.id].tone,
                QRectF(box[0] - left, box[1] - top, NOTE_WIDTH, NOTE_HEIGHT),
            )
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
