"""Writing in place: a new note, another wording, a title."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF

from cocreate_desktop.actions.board.notes import needed_words
from cocreate_desktop.domain.board.boxes import GAP, NOTE_HEIGHT, NOTE_WIDTH, Place, note_box, slot
from cocreate_desktop.domain.capture import as_typed
from cocreate_desktop.domain.people import SOMEBODY
from cocreate_desktop.views.board.writing.editor import BoardEditor
from cocreate_desktop.views.wording import say

if TYPE_CHECKING:
    from cocreate_desktop.views.board.page import BoardPage


class Writing(QObject):
    """Knows what the editor writes at the moment, and hands it on."""

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page)
        self._page = page
        self.editor = BoardEditor(page.canvas, page.look)
        self._take: Callable[[list[str]], bool] | None = None
        self._place: Place = (0.0, 0.0)
        self._cluster_id: str | None = None
        self.editor.written.connect(self._hand_on)
        self.editor.next_asked.connect(self._begin_next)
        self.editor.refused.connect(lambda text: self._page.attempt(lambda: needed_words(text)))

    def begin_new(self, at: QPointF | None = None) -> None:
        """A note at a place, or where there is room; in the cluster that is there or selected."""
        page = self._page
        if at is not None:
            self._cluster_id = page.grouping.home_of_new(page.canvas.board.cluster_at(at))
            self._place = (at.x() - NOTE_WIDTH / 2, at.y() - NOTE_HEIGHT / 3)
        else:
            self._cluster_id = page.grouping.home_of_new(page.selection.cluster)
            middle = page.canvas.middle()
            self._place = page.deeds.free(middle.x() - NOTE_WIDTH / 2, middle.y() - NOTE_HEIGHT / 2)
        self._begin()

    def edit(self, key: str) -> None:
        """Another wording for a note, or another title for a cluster."""
        if key in self._page.shown.layout.clusters:
            self.edit_title(key)
        elif key in self._page.shown.layout.note_boxes:
            self._edit_note(key)

    def edit_title(self, cluster_id: str) -> None:
        board = self._page.shown
        self._page.canvas.show_place(board.layout.cluster_boxes[cluster_id])
        self.editor.open_title(lambda: self._title_box(cluster_id), board.cluster_faces[cluster_id].title)
        self._take = lambda lines: self._page.deeds.rename(cluster_id, lines[0])

    def _edit_note(self, note_id: str) -> None:
        board = self._page.shown
        note = board.notes[note_id]
        self._page.selection.pick(note_id)
        self._page.canvas.show_place(board.layout.note_boxes[note_id])
        typed = as_typed(note.text, board.names, say(SOMEBODY))
        self.editor.open_note(board.faces[note_id].tone, lambda: self._note_box(note_id), typed)
        self._take = lambda lines: self._rewrite(note_id, lines)

    def _rewrite(self, note_id: str, lines: list[str]) -> bool:
        """The first line is the note's; what was pasted below it becomes notes beside it."""
        board, deeds = self._page.shown, self._page.deeds
        if len(lines) > 1:
            note, box = board.notes[note_id], board.layout.note_boxes[note_id]
            if not deeds.write(lines[1:], note.kind, deeds.free(box.x, box.y), note.cluster_id):
                return False
        return deeds.rewrite(note_id, lines[0])

    def _begin(self) -> None:
        """Open the editor at the place that was chosen, as large as a note."""
        self._page.canvas.show_place(note_box(*self._new_place()))
        self._page.selection.clear()
        self._page.nothing.hide()
        self.editor.open_note(self._page.colouring.next_tone, lambda: _note_rect(*self._new_place()))
        self._take = self._write

    def _write(self, lines: list[str]) -> bool:
        return self._page.deeds.write(lines, self._page.next_kind, self._place, self._cluster_id)

    def _begin_next(self) -> None:
        """Tab: the next note, beside the last one, unless that was refused."""
        if self.editor.is_open:
            return
        if self._cluster_id is None:
            self._place = self._page.deeds.free(self._place[0] + NOTE_WIDTH + GAP, self._place[1])
        self._begin()

    def _new_place(self) -> Place:
        layout = self._page.shown.layout
        cluster = layout.clusters.get(self._cluster_id or "")
        if cluster is None:
            return self._place
        count = len(layout.members[cluster.id])
        x, y = slot(count, count + 1)
        return cluster.x + x, cluster.y + y

    def _hand_on(self, lines: list[str]) -> None:
        take, self._take = self._take, None
        if take is not None and any(line.strip() for line in lines) and not take(lines):
            self.editor.take_back()
            self._take = take

    def _note_box(self, note_id: str) -> QRectF:
        box = self._page.shown.layout.note_boxes.get(note_id)
        return _note_rect(box.x, box.y) if box else _note_rect(*self._place)

    def _title_box(self, cluster_id: str) -> QRectF:
        item = self._page.canvas.board.clusters.get(cluster_id)
        if item is None:
            return QRectF()
        return item.title_box().translated(item.pos()).adjusted(8, 8, -8, -8)


def _note_rect(x: float, y: float) -> QRectF:
    return QRectF(x, y, NOTE_WIDTH, NOTE_HEIGHT)
