"""Paper walls that are typed in: what becomes of the lines, and where it lies on the board."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.board.acting import acting
from cocreate_desktop.actions.board.clusters import TITLE
from cocreate_desktop.actions.board.notes import TEXT
from cocreate_desktop.actions.board.reading import board_notes
from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.actions.printable import Consents
from cocreate_desktop.actions.wording import clean, line
from cocreate_desktop.domain.board import Author, Cluster, Note, NoteKind
from cocreate_desktop.domain.board.boxes import Place, on_board, slot
from cocreate_desktop.domain.board.kinds import kind_words
from cocreate_desktop.domain.board.layout import Layout
from cocreate_desktop.domain.board.locks import Locks
from cocreate_desktop.domain.board.making_room import free_below, making_room
from cocreate_desktop.domain.board.tidying import tidied
from cocreate_desktop.domain.board.wall_lines import Known, PaperNote, PaperWall, grouped, problems, read
from cocreate_desktop.domain.capture import from_typed
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.observations import Origin
from cocreate_desktop.domain.rank import ranks
from cocreate_desktop.domain.visible import told_apart
from cocreate_desktop.domain.voting import Vote, VoteKind, VoteRound
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Translate, UserError
from cocreate_desktop.store.library import Library

DOTS_ON_WALL = QT_TRANSLATE_NOOP("Wall", "Dots on the wall")
"""The question of the round that the dots of a wall make."""
NOTHING = QT_TRANSLATE_NOOP("Wall", "Nothing new stands here for the board. Write a title or a note.")


@dataclass(frozen=True)
class TypedWall:
    """What was typed in: whose words the notes are, and whose dots stick on them."""

    text: str
    author: Author = Author.CUSTOMER
    dots_by: Author = Author.CUSTOMER


def known_on_paper(library: Library, session_id: str, translate: Translate = str) -> Known:
    """Who has which number in a session, who of them may not be noted, and the words for kinds."""
    agreed = Consents.of_session(library, session_id)
    project_id = library.sessions.get(session_id).project_id
    aliases = {one.id: one.alias for one in library.people.of_project(project_id)}
    there = [one for one in library.people.participants(session_id) if one.person_id in aliases]
    return Known(
        {one.number: aliases[one.person_id] for one in there},
        frozenset(one.number for one in there if one.id not in agreed.aliases),
        kind_words(translate),
    )


def enter_wall(
    desk: Desk,
    session_id: str,
    typed: TypedWall,
    *,
    wall_id: str | None = None,
    translate: Translate = str,
    gesture: str | None = None,
) -> ChangeSet:
    """Put a typed wall on the board, as one act, below what lies there; its draft goes with it.

    A cluster that bears the same title already takes the notes. Dots go into one round of hands that is over.
    Paper has no clock: the notes go back to no moment. `wall_id` is the photograph they were read from.

    Raises UserError where a line cannot become what it says, and when there is nothing to put down.
    """
    known = known_on_paper(desk.library, session_id, translate)
    lines = read(typed.text, known)
    blocking = next((one for one in problems(lines, known) if one.blocks), None)
    if blocking is not None:
        raise UserError(blocking.message)
    entering = _Entering(desk, session_id, grouped(lines), typed, wall_id)
    if not entering.clusters and not entering.notes:
        raise UserError(NOTHING)
    with acting(desk, verbs.ENTER_WALL, session_id, gesture) as act:
        entering.write(act)
        _give_dots(desk, act, session_id, entering.dots, typed.dots_by, translate(DOTS_ON_WALL))
        desk.library.running.drop_wall(session_id, desk.library.device)
    return act.made


class _Entering:
    """A wall on its way onto a board, and where it lies there."""

    def __init__(
        self, desk: Desk, session_id: str, wall: PaperWall, typed: TypedWall, wall_id: str | None
    ) -> None:
        self._desk = desk
        self._session_id = session_id
        self._author = typed.author
        self._wall_id = wall_id
        library = desk.library
        self._there = {one.id: one for one in library.board.clusters(session_id)}
        self._notes_there = library.board.notes(session_id)
        self._names = Consents.of_session(library, session_id).names
        self._seats = {one.number: one.id for one in library.people.participants(session_id)}
        self.dots: dict[str, int] = {}
        """By note id."""
        self.moved_clusters: dict[str, Place] = {}
        self.moved_notes: dict[str, Place] = {}
        homes = self._homes(wall)
        self.notes = self._make_notes(wall, homes)
        self.clusters = [one for one in dict.fromkeys(homes) if one is not None and one.id not in self._there]
        self._find_room()

    def write(self, act: Act) -> None:
        act.recorder.insert_many(self.clusters)
        act.recorder.insert_many(self.notes)
        for cluster_id, (x, y) in self.moved_clusters.items():
            act.recorder.update(Cluster, cluster_id, x=x, y=y)
        for note_id, (x, y) in self.moved_notes.items():
            act.recorder.update(Note, note_id, x=x, y=y)

    def _homes(self, wall: PaperWall) -> list[Cluster | None]:
        """The cluster of each group: one that is there, one that an earlier group began, or a new one."""
        themes = {one.parent_id for one in self._there.values()}
        by_title = {told_apart(one.title): one for one in self._there.values() if one.id not in themes}
        new_ranks = iter(ranks(len(wall), max((one.rank for one in self._there.values()), default=None)))
        homes: list[Cluster | None] = []
        for group in wall:
            if group.title is None:
                homes.append(None)
                continue
            title = line(group.title, TITLE)
            known = by_title.get(told_apart(title)) if title else None
            home = known or Cluster(self._desk.new_id(), self._session_id, title, next(new_ranks))
            by_title[told_apart(title)] = home
            homes.append(home)
        return homes

    def _make_notes(self, wall: PaperWall, homes: Sequence[Cluster | None]) -> list[Note]:
        """In a tidy cluster the place follows from the order; in another one they come in its grid too."""
        meant = [(note, home) for group, home in zip(wall, homes, strict=True) for note in group.notes]
        last = max((note.rank for note in self._notes_there), default="") or None
        filled = {one: sum(note.cluster_id == one for note in self._notes_there) for one in self._there}
        made: list[Note] = []
        for (paper, home), rank in zip(meant, ranks(len(meant), last), strict=True):
            note = self._note(paper, home, rank)
            if home is not None and home.id in filled:
                filled[home.id] += 1
                x, y = slot(filled[home.id] - 1, filled[home.id])
                note = replace(note, x=x, y=y)
            if paper.dots:
                self.dots[note.id] = paper.dots
            made.append(note)
        return made

    def _note(self, paper: PaperNote, home: Cluster | None, rank: str) -> Note:
        person = None if paper.person is None else self._seats[paper.person]
        return Note(
            self._desk.new_id(), self._session_id, paper.kind or NoteKind.IDEA,
            clean(from_typed(paper.words, self._names), TEXT), self._desk.now(), rank,
            on_board=True, cluster_id=home.id if home else None, participant_id=person,
            author=Author.CUSTOMER if person else self._author,
            origin=Origin.PAPER, wall_id=self._wall_id,
        )  # fmt: skip

    def _find_room(self) -> None:
        """What grows pushes down what it would cover; the rest lies tidy, straight below what is there."""
        seen = board_notes(self._desk.library, self._session_id)
        locks = Locks.of(seen, self._there.values())
        joining = [note for note in self.notes if note.cluster_id in self._there]
        before = Layout.of(seen, self._there.values())
        after = Layout.of([*seen, *joining], self._there.values())
        for grown in dict.fromkeys(note.cluster_id for note in joining if note.cluster_id):
            pushed, loose = making_room(before, after, grown)
            clusters = {one: on_board(*pushed[one]) for one in locks.free_clusters(pushed)}
            notes = {one: on_board(*loose[one]) for one in locks.free_notes(loose)}
            after = after.moved(clusters, notes)
            self.moved_clusters |= clusters
            self.moved_notes |= notes
        self._lay_below(after)

    def _lay_below(self, taken: Layout) -> None:
        own = {one.id for one in self.clusters}
        fresh = [note for note in self.notes if note.cluster_id is None or note.cluster_id in own]
        tidy = tidied(Layout.of(fresh, self.clusters))
        clusters = [_at(one, tidy.clusters[one.id]) for one in self.clusters]
        loose = {note.id: _at(note, tidy.notes[note.id]) for note in fresh if note.id in tidy.notes}
        wanted = Layout.of([loose.get(note.id, note) for note in fresh], clusters).extent
        if wanted is None:
            return
        left = taken.extent.x if taken.extent else 0.0
        boxes = (*taken.cluster_boxes.values(), *taken.note_boxes.values())
        free = free_below(boxes, wanted._replace(x=left))
        by = (free.x - wanted.x, free.y - wanted.y)
        self.clusters = [_at(one, (one.x + by[0], one.y + by[1])) for one in clusters]
        self.notes = [
            _at(note, (loose[note.id].x + by[0], loose[note.id].y + by[1])) if note.id in loose else note
            for note in self.notes
        ]


Lying = TypeVar("Lying", Cluster, Note)


def _at(one: Lying, place: Place) -> Lying:
    x, y = on_board(*place)
    return replace(one, x=x, y=y)


def _give_dots(
    desk: Desk, act: Act, session_id: str, dots: dict[str, int], by: Author, question: str
) -> None:
    """Into the round of this side's dots that is there already, else into a new one that is over."""
    if not dots:
        return
    known = _round_of_dots(desk.library.board.rounds(session_id), by, question)
    if known is None:
        now = desk.now()
        known = VoteRound(
            desk.new_id(), session_id, question, VoteKind.HANDS, by, created_at=now, closed_at=now
        )
        act.recorder.insert(known)
    act.recorder.insert_many(Vote(desk.new_id(), known.id, note_id, count) for note_id, count in dots.items())


def _round_of_dots(rounds: Iterable[VoteRound], by: Author, question: str) -> VoteRound | None:
    wanted = (VoteKind.HANDS, by, question)
    return next((one for one in rounds if (one.kind, one.by, one.question) == wanted), None)
