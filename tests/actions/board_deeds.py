"""The board at random: notes come from everywhere, lie down and are put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cocreate_desktop.actions import board
from cocreate_desktop.actions.board.taking_in import take_in_board
from cocreate_desktop.actions.printable import Consents
from cocreate_desktop.domain.board import Author, NoteKind
from cocreate_desktop.domain.board.boxes import Box
from cocreate_desktop.exchange.board_records import BoardRecords, GroupRecord, NoteRecord, RoundRecord

if TYPE_CHECKING:
    from tests.actions.doer import Doer


class BoardDeeds:
    def __init__(self, doer: Doer) -> None:
        self._doer = doer
        self._desk, self._choose, self._session = doer.desk, doer.choose, doer.session
        self.all = [
            self.add_notes, self.note_entry, self.edit_note, self.change_kind, self.place_notes,
            self.group, self.group, self.cluster_notes, self.to_tray, self.paste_notes,
            self.title_cluster, self.move_cluster, self.link_cluster, self.unlink_cluster,
            self.merge, self.tidy, self.take_in_board, self.dissolve, self.delete_notes,
        ]  # fmt: skip

    def add_notes(self) -> None:
        kind, cluster = (
            self._choose.choice(list(NoteKind)),
            self._choose.choice([None, self._doer.free_cluster()]),
        )
        board.add_notes(
            self._desk,
            self._session,
            board.NewNotes(
                kind, [self._doer.word(), self._doer.word()], x=7.5, on_board=True, cluster_id=cluster
            ),
        )

    def note_entry(self) -> None:
        if one := self._agreed_entry():
            board.note_observations(self._desk, self._session, [one], cluster_id=self._doer.free_cluster())

    def edit_note(self) -> None:
        for one in self._doer.some_notes()[:1]:
            board.edit_note(self._desk, one, text=self._doer.word(), gesture=self._doer.gesture())

    def change_kind(self) -> None:
        board.change_kind(self._desk, self._doer.some_notes(), self._choose.choice(list(NoteKind)))

    def place_notes(self) -> None:
        places = {
            one: (self._choose.random() * 900, self._choose.random()) for one in self._doer.some_notes()
        }
        board.place_notes(self._desk, places, gesture=self._doer.gesture())

    def group(self) -> None:
        entries = [one] if (one := self._agreed_entry()) else []
        notes = self._doer.some_notes()
        board.add_cluster(
            self._desk, self._session, self._doer.word(), note_ids=notes, observation_ids=entries, x=1 / 3
        )

    def cluster_notes(self) -> None:
        if (notes := self._doer.some_notes()) and (cluster := self._doer.free_cluster()):
            before = self._doer.pick(self._desk.library.board.notes(self._session))
            board.put_in_cluster(self._desk, notes, cluster, before=before, gesture=self._doer.gesture())

    def to_tray(self) -> None:
        board.back_to_tray(self._desk, self._doer.some_notes()[:1])

    def paste_notes(self) -> None:
        if notes := self._doer.some_notes()[:2]:
            copies = [self._desk.library.board.note(one) for one in notes]
            board.paste_notes(self._desk, self._session, copies)

    def title_cluster(self) -> None:
        if one := self._doer.free_cluster():
            tidy = self._choose.choice([True, False])
            board.edit_cluster(
                self._desk, one, title=self._doer.word(), tidy=tidy, gesture=self._doer.gesture()
            )

    def move_cluster(self) -> None:
        if one := self._doer.free_cluster():
            board.move_clusters(self._desk, {one: (self._choose.random(), 0.1)}, gesture=self._doer.gesture())

    def link_cluster(self) -> None:
        assumption = self._doer.pick(self._desk.library.sessions.assumptions(self._session))
        if (cluster := self._doer.free_cluster()) and assumption:
            board.link_cluster(self._desk, cluster, assumption)

    def unlink_cluster(self) -> None:
        if links := self._desk.library.board.cluster_links(self._session):
            link = self._choose.choice(links)
            board.unlink_cluster(self._desk, link.cluster_id, link.session_assumption_id)

    def merge(self) -> None:
        clusters = self._doer.free_clusters(2)
        if len(clusters) > 1:
            board.merge_clusters(self._desk, clusters[0], clusters[1:])

    def tidy(self) -> None:
        board.tidy_board(self._desk, self._session)

    def take_in_board(self) -> None:
        """What another program, or this one, wrote into a file."""
        group, home = GroupRecord(self._doer.word()), self._choose.choice([None, 0])
        box = self._choose.choice([None, Box(self._choose.randrange(900), 0, 150, 122)])
        notes = tuple(NoteRecord(self._doer.word(), None, home, box, "Lena", votes=(1,)) for _ in range(2))
        rounds = (RoundRecord(self._doer.word(), self._choose.choice(list(Author))),)
        take_in_board(self._desk, self._session, "a.canvas", BoardRecords((group,), notes, rounds))

    def dissolve(self) -> None:
        if one := self._doer.free_cluster():
            board.dissolve_cluster(self._desk, one)

    def delete_notes(self) -> None:
        board.delete_notes(self._desk, self._doer.some_notes()[:1])

    def _agreed_entry(self) -> str | None:
        agreed = Consents.of_session(self._desk.library, self._session)
        entries = agreed.entries(self._desk.library.observations.of_session(self._session))
        return self._doer.pick(entry.observation for entry in entries)
