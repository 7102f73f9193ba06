"""Notes, clusters and votes from a file, onto the board of a session: all of them in one act, or none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.board.acting import acting
from cocreate_desktop.actions.board.clusters import TITLE
from cocreate_desktop.actions.board.notes import TEXT
from cocreate_desktop.actions.board.reading import board_notes
from cocreate_desktop.actions.board.ties import insert_tied
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.printable import Consents
from cocreate_desktop.actions.voting import QUESTION
from cocreate_desktop.actions.wording import clean, line
from cocreate_desktop.domain.board import Author, Cluster, Note, NoteKind
from cocreate_desktop.domain.board.boxes import CLUSTER_GAP, NOTE_HEIGHT, NOTE_WIDTH, Place, on_board, slot
from cocreate_desktop.domain.board.layout import Layout
from cocreate_desktop.domain.board.tidying import tidied
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.mentions import escaped
from cocreate_desktop.domain.observations import Origin
from cocreate_desktop.domain.rank import ranks
from cocreate_desktop.domain.voting import Vote, VoteKind, VoteRound
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message, UserError
from cocreate_desktop.exchange.board_records import BoardRecords, GoingOn, Left, NoteRecord, told
from cocreate_desktop.exchange.json_canvas import read_canvas
from cocreate_desktop.exchange.note_table import Say, read_note_table

SUFFIXES = (".canvas", ".json", ".csv", ".tsv", ".txt")
"""Of the files in which a board may come."""

NOTHING = QT_TRANSLATE_NOOP("BoardFile", "{file} has no notes and no clusters. Nothing was taken.")
NOTHING_BUT = QT_TRANSLATE_NOOP("BoardFile", "{file} has nothing for the board. Left: {left}.")
SOME_LEFT = QT_TRANSLATE_NOOP("BoardFile", "Of {file} was not taken, or not as it stood: {left}.")


@dataclass(frozen=True)
class TakenIn:
    """What became of a file."""

    file: str
    change: ChangeSet
    left: tuple[Message, ...]

    @property
    def notes(self) -> int:
        return len(self.change.ids("notes"))

    @property
    def clusters(self) -> int:
        return len(self.change.ids("clusters"))


def read_board_file(path: Path, say: Say = str, going_on: GoingOn = lambda _: True) -> BoardRecords:
    """A JSON Canvas or a table of notes, by the file's name. Touches no library, so any thread may do it.

    Raises UserError for a file that cannot be taken, StoppedError when told to stop.
    """
    if path.suffix.lower() in (".canvas", ".json"):
        return read_canvas(path, going_on)
    return read_note_table(path, say, going_on)


def take_in_board(desk: Desk, session_id: str, file: str, board: BoardRecords, say: Say = str) -> TakenIn:
    """Put what a file brought onto the board, below what lies there; `say` joins what was left to a sentence.

    Raises UserError for a title that is too long, and for a file with nothing in it.
    """
    if not board.notes and not board.groups:
        left = "; ".join(say(one) for one in board.left)
        raise UserError((NOTHING_BUT if left else NOTHING).fill(file=file, left=left))
    taking = _Taking(desk, session_id, board)
    with acting(desk, verbs.TAKE_IN_NOTES, session_id) as act:
        act.recorder.insert_many(one for one in taking.clusters if one.parent_id is None)
        act.recorder.insert_many(one for one in taking.clusters if one.parent_id is not None)
        insert_tied(act, taking.notes)
        act.recorder.insert_many(taking.rounds)
        act.recorder.insert_many(taking.votes)
    return TakenIn(file, act.made, (*board.left, *told(taking.left)))


def left_sentence(taken: TakenIn, say: Say = str) -> Message | None:
    """What of the file was left; None if it was taken as it stood."""
    left = "; ".join(say(one) for one in taken.left)
    return SOME_LEFT.fill(file=taken.file, left=left) if left else None


class _Taking:
    """Records on their way onto a board, and where they lie there."""

    def __init__(self, desk: Desk, session_id: str, board: BoardRecords) -> None:
        self._desk = desk
        self._session_id = session_id
        self._board = board
        self.left: Counter[Left] = Counter()
        agreed = Consents.of_session(desk.library, session_id).aliases
        self._people = {alias.casefold(): one for one, alias in agreed.items()}
        clusters = self._make_clusters()
        notes = self._make_notes(clusters)
        self.rounds = self._make_rounds()
        self.votes = self._make_votes(notes)
        if _needs_places(board):
            clusters, notes = _laid_anew(clusters, notes)
        else:
            members = Layout.of(notes, clusters).members
            clusters = [_as_it_lay(cluster, members[cluster.id]) for cluster in clusters]
        self.clusters, self.notes = self._below_what_is_there(clusters, notes)

    def _make_clusters(self) -> list[Cluster]:
        last = max((one.rank for one in self._desk.library.board.clusters(self._session_id)), default=None)
        groups = self._board.groups
        ids = [self._desk.new_id() for _ in groups]
        return [
            Cluster(
                own_id, self._session_id, line(group.title, TITLE), rank,
                group.box.x if group.box else 0.0, group.box.y if group.box else 0.0,
                None if group.theme is None else ids[group.theme], group.colour,
            )
            for own_id, group, rank in zip(ids, groups, ranks(len(groups), last), strict=True)
        ]  # fmt: skip

    def _make_notes(self, clusters: Sequence[Cluster]) -> list[Note]:
        """In a cluster they lie as far from its corner as in the file."""
        desk, now = self._desk, self._desk.now()
        last = max((note.rank for note in desk.library.board.notes(self._session_id)), default="") or None
        records = self._board.notes
        ids = [desk.new_id() for _ in records]
        notes: list[Note] = []
        for own_id, record, rank in zip(ids, records, ranks(len(records), last), strict=True):
            home = None if record.group is None else clusters[record.group]
            x, y = record.box[:2] if record.box else (0.0, 0.0)
            notes.append(
                Note(
                    own_id, self._session_id, record.kind or NoteKind.IDEA,
                    escaped(clean(record.text, TEXT)), now, rank,
                    x - home.x if home else x, y - home.y if home else y,
                    on_board=not record.in_tray, cluster_id=home.id if home else None,
                    participant_id=self._person(record), author=record.author or Author.TEAM,
                    origin=Origin.IMPORT, need_id=None if record.need is None else ids[record.need],
                    stack_id=None if record.stack is None else ids[record.stack],
                )
            )  # fmt: skip
        return notes

    def _make_rounds(self) -> list[VoteRound]:
        """Rounds that are over, counted like hands, as no file says who gave what. They come before those of
        this session, whose votes go on standing beside its notes."""
        desk, records = self._desk, self._board.rounds
        there = desk.library.board.rounds(self._session_id)
        now = desk.now()
        first = min((one.created_at for one in there), default=now + 1) - len(records)
        return [
            VoteRound(
                desk.new_id(), self._session_id, line(record.question, QUESTION), VoteKind.HANDS, record.by,
                created_at=first + n, closed_at=now,
            )
            for n, record in enumerate(records)
        ]  # fmt: skip

    def _make_votes(self, notes: Sequence[Note]) -> list[Vote]:
        return [
            Vote(self._desk.new_id(), vote_round.id, note.id, count)
            for note, record in zip(notes, self._board.notes, strict=True)
            for vote_round, count in zip(self.rounds, record.votes, strict=False)
            if count
        ]

    def _person(self, record: NoteRecord) -> str | None:
        """Somebody of this session who agreed to notes."""
        found = self._people.get(record.person.casefold()) if record.person else None
        self.left[Left.UNKNOWN_PEOPLE] += bool(record.person) and found is None
        return found

    def _below_what_is_there(
        self, clusters: Sequence[Cluster], notes: Sequence[Note]
    ) -> tuple[list[Cluster], list[Note]]:
        """Where it lay in the file; if something lies there already, straight below all of that."""
        library = self._desk.library
        there = Layout.of(board_notes(library, self._session_id), library.board.clusters(self._session_id))
        taken, wanted = there.extent, Layout.of(notes, clusters).extent
        covers = taken is not None and wanted is not None and wanted.overlaps(taken)
        down = taken.bottom + CLUSTER_GAP - wanted.y if taken and wanted and covers else 0.0
        return (
            [_at(one, (one.x, one.y + down)) for one in clusters],
            [one if one.cluster_id else _at(one, (one.x, one.y + down)) for one in notes],
        )


Lying = TypeVar("Lying", Cluster, Note)


def _at(one: Lying, place: Place) -> Lying:
    x, y = on_board(*place)
    return replace(one, x=x, y=y)


def _needs_places(board: BoardRecords) -> bool:
    return any(map(_is_of_another_size, board.notes)) or any(one.box is None for one in board.groups)


def _is_of_another_size(record: NoteRecord) -> bool:
    """Notes here are all of one size; places that were made for another one would let them overlap."""
    return record.box is None or record.box[2:] != (NOTE_WIDTH, NOTE_HEIGHT)


def _as_it_lay(cluster: Cluster, members: Sequence[Note]) -> Cluster:
    """Tidy if its notes lie in the grid of a tidy cluster."""
    places = [(note.x, note.y) for note in members]
    return replace(cluster, tidy=places == [slot(n, len(places)) for n in range(len(places))])


def _laid_anew(clusters: Sequence[Cluster], notes: Sequence[Note]) -> tuple[list[Cluster], list[Note]]:
    """Tidy clusters beside each other, the notes of each in the order in which one reads them in the file."""
    keys = sorted(note.rank for note in notes)
    in_order = [
        replace(note, rank=rank)
        for note, rank in zip(sorted(notes, key=lambda one: (one.y, one.x)), keys, strict=True)
    ]
    tidy = tidied(Layout.of(in_order, clusters))
    return (
        [_at(one, tidy.clusters[one.id]) for one in clusters],
        [_at(one, tidy.notes[one.id]) if one.id in tidy.notes else one for one in in_order],
    )
