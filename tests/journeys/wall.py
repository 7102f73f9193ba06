"""What hangs on the board, and where on the canvas it is seen."""

from __future__ import annotations

from collections.abc import Iterable
from html import unescape

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QWidget

from cocreate_desktop.domain.board.boxes import Box
from cocreate_desktop.domain.board.meaning import Paper
from cocreate_desktop.views.board.canvas.canvas import BoardCanvas
from cocreate_desktop.views.board.items.cluster_item import ClusterItem
from cocreate_desktop.views.board.items.note_item import NoteItem
from tests.journeys.screen import Screen

_IN_THE_TITLE = QPointF(40, 20)
"""From the corner of a cluster, in board px."""


class Wall:
    def __init__(self, screen: Screen) -> None:
        self._screen = screen

    @property
    def port(self) -> QWidget:
        """What the hand presses on."""
        return self._canvas.viewport()

    def note(self, words: str) -> QPoint:
        """The middle of a note."""
        item = self._note(words)
        return self._canvas.mapFromScene(item.sceneBoundingRect().center())

    def title(self, title: str) -> QPoint:
        """A place in the title of a cluster."""
        return self._canvas.mapFromScene(self._cluster(title).pos() + _IN_THE_TITLE)

    def empty_place(self) -> QPoint:
        """Right of all that is seen."""
        taken = self._canvas.board.itemsBoundingRect()
        middle = self._canvas.mapToScene(self.port.rect().center())
        if not taken.isValid():
            return self._canvas.mapFromScene(middle)
        return self._canvas.mapFromScene(QPointF(taken.right() + 160, taken.center().y()))

    def clusters(self) -> dict[str, list[str]]:
        """What the notes of each cluster say, in their order."""
        board = self._canvas.board
        return {
            board.clusters[cluster_id].face.title: [_words(board.notes[note.id]) for note in members]
            for cluster_id, members in board.layout.members.items()
        }

    def groups(self) -> list[tuple[str, tuple[str, ...]]]:
        """Title and notes of each cluster, however many have the same title; loose notes have no title."""
        layout, notes = self._canvas.board.layout, self._canvas.board.notes
        homes = [(cluster.title, layout.members[key]) for key, cluster in layout.clusters.items()]
        return [
            (title, tuple(sorted(_words(notes[one.id]) for one in members)))
            for title, members in (*homes, *(("", [note]) for note in layout.loose))
        ]

    def covered(self) -> int:
        """How many notes, clusters and loose notes lie over another one."""
        layout = self._canvas.board.layout
        blocks = [*layout.cluster_boxes.values(), *(layout.note_boxes[note.id] for note in layout.loose)]
        return _overlaps(blocks) + _overlaps(layout.note_boxes.values())

    def codes(self, title: str) -> list[str]:
        """The assumptions that a cluster is about."""
        return [link.code for link in self._cluster(title).face.links]

    def dots(self, words: str) -> int:
        face = self._note(words).face
        return face.dots if face is not None else 0

    def papers(self) -> dict[str, Paper]:
        """What the colour of each note says, while that is not its kind."""
        faces = [item.face for item in self._canvas.board.notes.values()]
        return {face.words: face.paper for face in faces if face is not None and face.paper is not None}

    def is_served(self, words: str) -> bool:
        """Whether an idea has the sign of a need."""
        face = self._note(words).face
        return face is not None and bool(face.is_served)

    def tip(self, words: str) -> str:
        """What one reads when the pointer rests on a note."""
        return unescape(self._canvas.board.tip_of(self._note(words).key))

    def places(self) -> dict[str, QPointF]:
        return {_words(item): item.pos() for item in self._canvas.board.notes.values()}

    @property
    def _canvas(self) -> BoardCanvas:
        return self._screen.find(BoardCanvas, "Board")

    def _cluster(self, title: str) -> ClusterItem:
        found = [one for one in self._canvas.board.clusters.values() if one.face.title == title]
        assert len(found) == 1, f"“{title}” is not one cluster of {list(self.clusters())}"
        return found[0]

    def _note(self, words: str) -> NoteItem:
        board = self._canvas.board
        found = [item for item in board.notes.values() if words in _words(item)]
        assert len(found) == 1, f"“{words}” is not one note of {self.clusters()}"
        return found[0]


def _words(item: NoteItem) -> str:
    return item.face.words if item.face is not None else ""


def _overlaps(boxes: Iterable[Box]) -> int:
    """How many pairs lie over each other. From left to right, none reaches those behind the first that is
    clear of it."""
    count = 0
    in_order = sorted(boxes)
    for n, one in enumerate(in_order):
        for other in in_order[n + 1 :]:
            if other.x >= one.right:
                break
            count += one.overlaps(other)
    return count
