"""What is done with notes and clusters: the selection goes in, an action comes out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF
from PySide6.QtGui import QGuiApplication

from cocreate_desktop.actions import board as actions
from cocreate_desktop.domain.board import Note, NoteKind
from cocreate_desktop.domain.board.boxes import (
    NOTE_HEIGHT,
    NOTE_WIDTH,
    Box,
    Direction,
    Place,
    around,
    columns,
    free_place,
    grid_size,
    note_box,
)
from cocreate_desktop.domain.board.kinds import kind_in_front, kind_words
from cocreate_desktop.domain.board.layout import Layout
from cocreate_desktop.domain.board.making_room import free_below, making_room
from cocreate_desktop.domain.capture import from_typed
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.views.board.files.clipboard import as_mime, lines_in, notes_in
from cocreate_desktop.views.board.record import Board
from cocreate_desktop.views.wording import say

if TYPE_CHECKING:
    from cocreate_desktop.views.board.page import BoardPage

_NUDGE = 24.0
"""Board px by which Alt and an arrow move a loose note."""
_ASIDE = 30.0
"""Board px by which a copy lies beside its original."""


class Deeds(QObject):
    """The verbs of the page. Each is one step to undo."""

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self._selection = page.selection
        self._nudging: tuple[tuple[str, ...], str] = ((), "")

    def write(self, lines: Sequence[str], kind: NoteKind, at: Place, cluster_id: str | None) -> bool:
        """New notes, each of the kind that stands in front of its words; they are selected. False if they
        were refused: then none of them is there."""
        words = kind_words(say)
        typed = [kind_in_front(line, words) for line in lines]
        if len(lines) > 1 and cluster_id is None:
            at = self._free_for(len(lines), at)
        new = actions.NewNotes(
            kind,
            [from_typed(text, self._board.names) for _, text in typed],
            [own or kind for own, _ in typed],
            *at,
            on_board=True,
            cluster_id=cluster_id,
        )
        layout, gesture = self._board.layout, self._desk.new_id()
        made = self._attempt(
            lambda: actions.add_notes(self._desk, self._board.session.id, new, gesture=gesture)
        )
        if made is None:
            return False
        if cluster_id is not None:
            self.make_room(layout, cluster_id, gesture)
        self._pick_new(made.ids("notes"))
        return True

    def rewrite(self, note_id: str, typed: str) -> bool:
        """Another wording; False if it was refused."""
        kind, words = kind_in_front(typed, kind_words(say))
        text = from_typed(words, self._board.names)
        return self._is_taken(lambda: actions.edit_note(self._desk, note_id, text=text, kind=kind))

    def rename(self, cluster_id: str, title: str) -> bool:
        """Another title; False if it was refused."""
        return self._is_taken(lambda: actions.edit_cluster(self._desk, cluster_id, title=title))

    def drop_notes(self, note_ids: Sequence[str], at: QPointF) -> None:
        """Notes were carried and let go: into a cluster, within one, into a theme, or onto the board. On one
        with the same words it is offered to stack them."""
        board, shown = self._board, self._page.canvas.board.places(list(note_ids))
        grouping, gesture = self._page.grouping, self._desk.new_id()
        twin = self._page.stacking.twin_at(note_ids, at)
        drop = board.layout.drop(at.x(), at.y(), moved=note_ids)
        if drop.cluster_id is None:
            change = self._attempt(lambda: actions.place_notes(self._desk, shown, gesture=gesture))
        elif drop.cluster_id in board.layout.themes:
            change = grouping.new_in_theme(drop.cluster_id, note_ids)
        else:
            change = self.put_into(note_ids, drop.cluster_id, drop.before, shown, gesture=gesture)
        if change is None:
            self._page.canvas.board.put_back()
        if twin is not None:
            self._page.group_menus.offer_stack(twin, note_ids, gesture)

    def send_to(self, number: int) -> None:
        """Put the selected notes into the cluster of that number."""
        clusters = self._board.cluster_ids
        if number <= len(clusters) and (notes := self._page.locking.free(self._notes)):
            self.put_into(notes, clusters[number - 1], None)

    def put_into(
        self,
        note_ids: Sequence[str],
        cluster_id: str,
        before: str | None,
        shown: dict[str, Place] | None = None,
        *,
        gesture: str | None = None,
    ) -> ChangeSet | None:
        """Into a cluster, unless that changes nothing."""
        cluster, members = self._board.layout.clusters[cluster_id], self._board.layout.members[cluster_id]
        order = [note.id for note in members]
        wanted = [one for one in order if one not in note_ids]
        at = wanted.index(before) if before in wanted else len(wanted)
        wanted[at:at] = note_ids
        if cluster.tidy and wanted == order:
            return None
        places = {one: (x - cluster.x, y - cluster.y) for one, (x, y) in (shown or {}).items()}
        gesture, layout = gesture or self._desk.new_id(), self._board.layout
        change = self._attempt(
            lambda: actions.put_in_cluster(
                self._desk, note_ids, cluster_id, before=before, places=places, gesture=gesture
            )
        )
        if change is not None:
            self.make_room(layout, cluster_id, gesture)
        return change

    def nudge(self, direction: Direction) -> None:
        """Move notes a little, within a cluster by one place; a cluster by a little too."""
        right, down = direction.value
        if chosen := self._selection.clusters:
            self._nudge_clusters(chosen, right * _NUDGE, down * _NUDGE)
            return
        notes = self._page.locking.free(self._notes)
        if not notes:
            return
        home = self._board.notes[notes[0]].cluster_id
        if home is not None and self._board.layout.clusters[home].tidy:
            self._shift_in_grid(home, right + down * columns(len(self._board.layout.members[home])))
            return
        boxes = self._board.layout.note_boxes
        places = {one: (boxes[one].x + right * _NUDGE, boxes[one].y + down * _NUDGE) for one in notes}
        if self._nudging[0] != tuple(notes):
            self._nudging = (tuple(notes), self._desk.new_id())
        gesture = self._nudging[1]
        self._attempt(lambda: actions.place_notes(self._desk, places, gesture=gesture))

    def link(self, cluster_id: str, session_assumption_id: str) -> None:
        """Link a cluster to an assumption, or take the link back."""
        linked = session_assumption_id in self._board.linked(cluster_id)
        verb = actions.unlink_cluster if linked else actions.link_cluster
        self._attempt(lambda: verb(self._desk, cluster_id, session_assumption_id))

    def change_kind(self, kind: NoteKind) -> None:
        self._attempt(lambda: actions.change_kind(self._desk, self._notes, kind))

    def delete(self) -> None:
        if self._selection.cluster:
            self._page.grouping.dissolve()
        else:
            self.delete_notes(self._with_piles(self._notes))

    def delete_notes(self, note_ids: Sequence[str]) -> None:
        free = self._page.locking.free(note_ids)
        if free and self._page.asks.may_delete(free):
            self._attempt(lambda: actions.delete_notes(self._desk, free))
            self._page.offer_undo(len(free), len(note_ids) - len(free))

    def to_tray(self) -> None:
        free = self._page.locking.free(self._notes)
        self._attempt(lambda: actions.back_to_tray(self._desk, free))

    def tidy(self) -> None:
        if self._attempt(lambda: actions.tidy_board(self._desk, self._board.session.id)):
            self._page.canvas.come_back()

    def copy(self) -> None:
        if self._notes:
            notes = self._with_piles(self._notes)
            QGuiApplication.clipboard().setMimeData(as_mime(self._board, notes))

    def cut(self) -> None:
        self.copy()
        self.delete_notes(self._with_piles(self._notes))

    def paste(self, kind: NoteKind) -> None:
        """Notes that were copied, else every line of a text as a note, around the middle of what is seen."""
        data = QGuiApplication.clipboard().mimeData()
        notes, lines = notes_in(data), lines_in(data)
        cluster_id = self._page.grouping.home_of_new(self._selection.cluster)
        if notes:
            block = around([note_box(note.x, note.y) for note in notes])
            left, top, at = block.x, block.y, self._free_around(block.width, block.height)
            self._paste(
                [
                    replace(
                        note,
                        x=at[0] + note.x - left,
                        y=at[1] + note.y - top,
                        on_board=True,
                        cluster_id=cluster_id,
                    )
                    for note in notes
                ]
            )
        elif lines:
            self.write(lines, kind, self._free_around(*grid_size(len(lines))), cluster_id)

    def duplicate(self) -> None:
        """Copies beside the originals, in their cluster if they have one."""
        layout = self._board.layout
        self._paste(
            [
                replace(self._board.notes[one], x=box.x + _ASIDE, y=box.y + _ASIDE)
                for one in self._with_piles(self._notes)
                if (box := layout.box_of(one))
            ]
        )

    def free(self, x: float, y: float) -> Place:
        """A place for a note that covers nothing."""
        layout = self._board.layout
        return free_place((*layout.cluster_boxes.values(), *layout.note_boxes.values()), x, y)

    def make_room(self, layout: Layout, cluster_id: str, gesture: str) -> None:
        """Nothing lies hidden under a cluster that was smaller in `layout`."""
        clusters, notes = making_room(layout, self._board.layout, cluster_id)
        self._attempt(lambda: actions.move_clusters(self._desk, clusters, gesture=gesture))
        self._attempt(lambda: actions.place_notes(self._desk, notes, gesture=gesture))

    def _with_piles(self, note_ids: Sequence[str]) -> list[str]:
        """Notes, and what lies beneath them."""
        return [one for note_id in note_ids for one in self._board.layout.pile(note_id)]

    @property
    def _board(self) -> Board:
        return self._page.shown

    @property
    def _notes(self) -> list[str]:
        """The selected notes in reading order."""
        return self._page.canvas.selected_in_reading_order()

    def _is_taken(self, act: Callable[[], ChangeSet | None]) -> bool:
        """Whether an act was not refused; it may have changed nothing."""
        return self._page.attempt(lambda: (act(), True)) is not None

    def _free_for(self, count: int, at: Place) -> Place:
        """Where a grid of notes covers nothing: at a place, or straight below it."""
        return free_below(self._board.layout.taken, Box(*at, *grid_size(count)))[:2]

    def _free_around(self, width: float, height: float) -> Place:
        """Where something of that size covers nothing: in the middle of what is seen, or near below; more
        than a note straight below."""
        middle = self._page.canvas.middle()
        wanted = Box(middle.x() - width / 2, middle.y() - height / 2, width, height)
        if wanted[2:] == (NOTE_WIDTH, NOTE_HEIGHT):
            return self.free(wanted.x, wanted.y)
        return free_below(self._board.layout.taken, wanted)[:2]

    def _pick_new(self, note_ids: Sequence[str]) -> None:
        """Select notes that were just made, and bring them into view."""
        self._selection.pick(*note_ids)
        boxes = self._board.layout.note_boxes
        if seen := [boxes[one] for one in note_ids if one in boxes]:
            self._page.canvas.show_place(around(seen))

    def _attempt(self, act: Callable[[], ChangeSet | None]) -> ChangeSet | None:
        return self._page.attempt(act)

    def _nudge_clusters(self, cluster_ids: Sequence[str], right: float, down: float) -> None:
        clusters = self._board.layout.clusters
        places = {one: (clusters[one].x + right, clusters[one].y + down) for one in cluster_ids}
        self._attempt(lambda: actions.move_clusters(self._desk, places))

    def _shift_in_grid(self, cluster_id: str, by: int) -> None:
        """One place on in the order of a cluster, or a row."""
        order = [note.id for note in self._board.layout.members[cluster_id]]
        chosen = [one for one in order if one in self._notes]
        others = [one for one in order if one not in chosen]
        at = order.index(chosen[0]) + by
        if 0 <= at <= len(others):
            self.put_into(chosen, cluster_id, others[at] if at < len(others) else None)

    def _paste(self, notes: Sequence[Note]) -> None:
        if not notes:
            return
        made = self._attempt(lambda: actions.paste_notes(self._desk, self._board.session.id, notes))
        if made is not None:
            self._pick_new(made.ids("notes"))
