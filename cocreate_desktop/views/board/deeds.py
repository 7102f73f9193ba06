"""What is done with notes and clusters: the selection goes in, an action comes out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF
from PySide6.QtGui import QGuiApplication

from cocreate_desktop.actions import board as actions
from cocreate_desktop.actions.findings import finding_from_cluster
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.board_layout import (
    NOTE_HEIGHT,
    NOTE_WIDTH,
    SIDE,
    TITLE,
    Direction,
    Layout,
    Place,
    around,
    columns,
    free_place,
    grid,
)
from cocreate_desktop.domain.board_room import making_room
from cocreate_desktop.domain.capture import from_typed
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.views.board.clipboard import as_mime, lines_in, notes_in
from cocreate_desktop.views.board.record import Board, Card
from cocreate_desktop.views.board.words import kind_in_front

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

    def write(self, lines: Sequence[str], kind: NoteKind, at: Place, cluster_id: str | None) -> None:
        """New notes, each of the kind that stands in front of its words; they are selected."""
        made: list[str] = []
        gesture = self._desk.new_id()
        for own_kind, texts in self._by_kind(lines, kind):
            change = self._attempt(self._adding(own_kind, texts, at, cluster_id, gesture))
            if change is None:
                break
            made += change.ids("notes")
            at = self.free(*at)
        if made:
            self._selection.pick(*made)

    def rewrite(self, note_id: str, typed: str) -> None:
        kind, words = kind_in_front(typed)
        text = from_typed(words, self._board.names)
        self._attempt(lambda: actions.edit_note(self._desk, note_id, text=text, kind=kind))

    def rename(self, cluster_id: str, title: str) -> None:
        self._attempt(lambda: actions.edit_cluster(self._desk, cluster_id, title=title))

    def drop_notes(self, note_ids: Sequence[str], at: QPointF) -> None:
        """Notes were carried and let go: into a cluster, within one, or onto the board."""
        board, shown = self._board, self._page.canvas.board.places(list(note_ids))
        drop = board.layout.drop(at.x(), at.y(), moved=note_ids)
        if drop.cluster_id is None:
            change = self._attempt(lambda: actions.place_notes(self._desk, shown))
        else:
            change = self._into(note_ids, drop.cluster_id, drop.before, shown)
        if change is None:
            self._page.canvas.board.put_back()

    def drop_cards(self, keys: Sequence[str], at: QPointF) -> None:
        cards = [card for card in self._board.cards if card.key in keys]
        drop = self._board.layout.drop(at.x(), at.y())
        corner = (at.x() - NOTE_WIDTH / 2, at.y() - NOTE_HEIGHT / 3)
        self.place_cards(cards, drop.cluster_id, corner, before=drop.before)

    def place_cards(
        self,
        cards: Sequence[Card],
        cluster_id: str | None,
        at: Place | None = None,
        *,
        before: str | None = None,
    ) -> None:
        """Put cards of the tray into a cluster, or on the board, at a place or where there is room."""
        gesture = self._desk.new_id()
        entries = [card.key for card in cards if not card.is_note]
        notes = [card.key for card in cards if card.is_note]
        made = self._attempt(
            lambda: actions.note_observations(
                self._desk, self._board.session.id, entries, cluster_id=cluster_id, gesture=gesture
            )
        )
        ids = [*notes, *(made.ids("notes") if made else ())]
        if not ids:
            return
        if cluster_id is not None:
            self._into(ids, cluster_id, before, gesture=gesture)
        else:
            places = self._room_for(ids, at)
            self._attempt(lambda: actions.place_notes(self._desk, places, gesture=gesture))
        self._selection.pick(*ids)

    def carry_cluster(self, cluster_id: str, by: QPointF) -> None:
        cluster = self._board.layout.clusters[cluster_id]
        place = {cluster_id: (cluster.x + by.x(), cluster.y + by.y())}
        if self._attempt(lambda: actions.move_clusters(self._desk, place)) is None:
            self._page.canvas.board.put_back()

    def send_to(self, number: int) -> None:
        """Put the selected notes into the cluster of that number."""
        clusters = self._board.cluster_ids
        if number <= len(clusters) and self._notes:
            self._into(self._notes, clusters[number - 1], None)

    def nudge(self, direction: Direction) -> None:
        """Move notes a little, within a cluster by one place; a cluster by a little too."""
        right, down = direction.value
        if cluster_id := self._selection.cluster:
            self.carry_cluster(cluster_id, QPointF(right * _NUDGE, down * _NUDGE))
            return
        if not self._notes:
            return
        home = self._board.notes[self._notes[0]].cluster_id
        if home is not None and self._board.layout.clusters[home].tidy:
            self._shift_in_grid(home, right + down * columns(len(self._board.layout.members[home])))
            return
        boxes = self._board.layout.note_boxes
        places = {one: (boxes[one].x + right * _NUDGE, boxes[one].y + down * _NUDGE) for one in self._notes}
        if self._nudging[0] != tuple(self._notes):
            self._nudging = (tuple(self._notes), self._desk.new_id())
        gesture = self._nudging[1]
        self._attempt(lambda: actions.place_notes(self._desk, places, gesture=gesture))

    def group(self) -> str | None:
        """A new cluster of the selected notes, where they lie; its id."""
        notes = self._notes
        if not notes:
            return None
        box = around([self._board.layout.note_boxes[one] for one in notes])
        made = self._attempt(
            lambda: actions.add_cluster(
                self._desk, self._board.session.id, note_ids=notes, x=box.x - SIDE, y=box.y - TITLE
            )
        )
        if made is None:
            return None
        (cluster_id,) = made.ids("clusters")
        self._selection.pick_cluster(cluster_id)
        return cluster_id

    def dissolve(self) -> None:
        cluster_id = self._selection.cluster
        if cluster_id is not None and self._page.asks.may_dissolve(cluster_id):
            title = self._board.cluster_faces[cluster_id].title
            if self._attempt(lambda: actions.dissolve_cluster(self._desk, cluster_id)):
                words = self.tr("“{title}” dissolved; its notes are where they were")
                self._page.toast.show_undo(
                    words.format(title=title) if title else self.tr("Cluster dissolved; its notes stay")
                )

    def merge_into(self, cluster_id: str) -> None:
        """Put the selected cluster into another one."""
        if other := self._selection.cluster:
            self._attempt(lambda: actions.merge_clusters(self._desk, cluster_id, [other]))
            self._selection.pick_cluster(cluster_id)

    def keep_places(self, kept: bool) -> None:
        if cluster_id := self._selection.cluster:
            self._attempt(lambda: actions.edit_cluster(self._desk, cluster_id, tidy=not kept))

    def link(self, cluster_id: str, session_assumption_id: str) -> None:
        """Link a cluster to an assumption, or take the link back."""
        linked = session_assumption_id in self._board.linked(cluster_id)
        verb = actions.unlink_cluster if linked else actions.link_cluster
        self._attempt(lambda: verb(self._desk, cluster_id, session_assumption_id))

    def make_finding(self) -> None:
        if cluster_id := self._selection.cluster:
            made = self._attempt(lambda: finding_from_cluster(self._desk, cluster_id))
            if made is not None:
                self._page.wants_record.emit("decide", made.ids("findings")[0])

    def change_kind(self, kind: NoteKind) -> None:
        self._attempt(lambda: actions.change_kind(self._desk, self._notes, kind))

    def delete(self) -> None:
        if self._selection.cluster:
            self.dissolve()
        else:
            self.delete_notes(self._notes)

    def delete_notes(self, note_ids: Sequence[str]) -> None:
        if note_ids and self._page.asks.may_delete(note_ids):
            self._attempt(lambda: actions.delete_notes(self._desk, note_ids))
            self._page.offer_undo(len(note_ids))

    def to_tray(self) -> None:
        self._attempt(lambda: actions.back_to_tray(self._desk, self._notes))

    def tidy(self) -> None:
        self._attempt(lambda: actions.tidy_board(self._desk, self._board.session.id))

    def copy(self) -> None:
        if self._notes:
            QGuiApplication.clipboard().setMimeData(as_mime(self._board, self._notes))

    def cut(self) -> None:
        self.copy()
        self.delete_notes(self._notes)

    def paste(self, kind: NoteKind) -> None:
        """Notes that were copied, else every line of a text as a note, around the middle of what is seen."""
        data = QGuiApplication.clipboard().mimeData()
        notes, lines = notes_in(data), lines_in(data)
        middle = self._page.canvas.middle()
        at = self.free(middle.x() - NOTE_WIDTH / 2, middle.y() - NOTE_HEIGHT / 2)
        cluster_id = self._selection.cluster
        if notes:
            left, top = min(note.x for note in notes), min(note.y for note in notes)
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
            self.write(lines, kind, at, cluster_id)

    def duplicate(self) -> None:
        """Copies beside the originals, in their cluster if they have one."""
        boxes = self._board.layout.note_boxes
        self._paste(
            [
                replace(self._board.notes[one], x=boxes[one].x + _ASIDE, y=boxes[one].y + _ASIDE)
                for one in self._notes
            ]
        )

    def free(self, x: float, y: float) -> Place:
        """A place for a note that covers nothing."""
        layout = self._board.layout
        return free_place((*layout.cluster_boxes.values(), *layout.note_boxes.values()), x, y)

    @property
    def _board(self) -> Board:
        return self._page.shown

    @property
    def _notes(self) -> list[str]:
        """The selected notes in reading order."""
        return self._page.canvas.selected_in_reading_order()

    def _attempt(self, act: Callable[[], ChangeSet | None]) -> ChangeSet | None:
        return self._page.attempt(act)

    def _by_kind(self, lines: Sequence[str], kind: NoteKind) -> list[tuple[NoteKind, list[str]]]:
        """Texts to keep, those of one kind that follow each other together."""
        runs: list[tuple[NoteKind, list[str]]] = []
        for line in lines:
            own, words = kind_in_front(line)
            text = from_typed(words, self._board.names)
            if runs and runs[-1][0] is (own or kind):
                runs[-1][1].append(text)
            else:
                runs.append((own or kind, [text]))
        return runs

    def _adding(
        self, kind: NoteKind, texts: Sequence[str], at: Place, cluster_id: str | None, gesture: str
    ) -> Callable[[], ChangeSet]:
        x, y = at
        new = actions.NewNotes(kind, texts, x=x, y=y, on_board=True, cluster_id=cluster_id)
        return lambda: actions.add_notes(self._desk, self._board.session.id, new, gesture=gesture)

    def _into(
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
            self._make_room(layout, cluster_id, gesture)
        return change

    def _make_room(self, layout: Layout, cluster_id: str, gesture: str) -> None:
        """Nothing lies hidden under a cluster that was smaller in `layout`."""
        clusters, notes = making_room(layout, self._board.layout, cluster_id)
        self._attempt(lambda: actions.move_clusters(self._desk, clusters, gesture=gesture))
        self._attempt(lambda: actions.place_notes(self._desk, notes, gesture=gesture))

    def _shift_in_grid(self, cluster_id: str, by: int) -> None:
        """One place on in the order of a cluster, or a row."""
        order = [note.id for note in self._board.layout.members[cluster_id]]
        chosen = [one for one in order if one in self._notes]
        others = [one for one in order if one not in chosen]
        at = order.index(chosen[0]) + by
        if 0 <= at <= len(others):
            self._into(chosen, cluster_id, others[at] if at < len(others) else None)

    def _room_for(self, note_ids: Sequence[str], at: Place | None) -> dict[str, Place]:
        """Places beside each other, at a point or from the middle of what is seen on."""
        middle = self._page.canvas.middle()
        x, y = at or self.free(middle.x() - NOTE_WIDTH / 2, middle.y() - NOTE_HEIGHT / 2)
        return dict(zip(note_ids, grid(len(note_ids), x, y), strict=True))

    def _paste(self, notes: Sequence) -> None:
        if not notes:
            return
        made = self._attempt(lambda: actions.paste_notes(self._desk, self._board.session.id, notes))
        if made is not None:
            self._selection.pick(*made.ids("notes"))
