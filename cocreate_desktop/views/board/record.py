"""All that the page shows of one session, read at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from cocreate_desktop.actions.board import board_notes, board_votes
from cocreate_desktop.actions.printable import Consents
from cocreate_desktop.domain.assumptions import SessionAssumption
from cocreate_desktop.domain.board import (
    Note,
    NoteKind,
    VoteKind,
    VoteRound,
    counted_round,
    kind_of,
    kinds_by_tag,
)
from cocreate_desktop.domain.board_layout import Layout
from cocreate_desktop.domain.capture import display
from cocreate_desktop.domain.evidence import Mark
from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.domain.people import SOMEBODY, Attendance
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.store.library import Library
from cocreate_desktop.views.board.words import as_read
from cocreate_desktop.views.wording import say


@dataclass(frozen=True)
class NoteFace:
    """What a note shows. `name` is empty for one that is about nobody."""

    kind: NoteKind
    words: str
    name: str = ""
    dots: int = 0


@dataclass(frozen=True)
class Link:
    """An assumption that a cluster is about; without a mark while nobody should steer towards a verdict."""

    session_assumption_id: str
    code: str
    mark: Mark | None = None


@dataclass(frozen=True)
class ClusterFace:
    """What a cluster's title shows. `number` is the digit that sends notes here."""

    title: str
    number: int
    links: tuple[Link, ...] = ()
    dots: int = 0


@dataclass(frozen=True)
class Card:
    """One row of the tray: a note that lies nowhere yet, or an entry without a note.

    `key` is the id of the one or the other; `at_ms` is unknown for what was typed here.
    """

    key: str
    is_note: bool
    face: NoteFace
    at_ms: int | None = None
    starred: bool = False
    observation_id: str | None = None


@dataclass(frozen=True)
class Voter:
    participant_id: str
    alias: str
    number: int
    left: int


@dataclass(frozen=True)
class Poll:
    """The round whose votes are shown: the open one, the picked one, or else the one that counts."""

    round: VoteRound
    dots: Mapping[str, int]
    """By note id."""
    given: Mapping[tuple[str, str | None], int]
    """By note and participant id."""
    voters: tuple[Voter, ...]

    @property
    def is_open(self) -> bool:
        return self.round.closed_at is None


@dataclass(frozen=True)
class Board:
    session: Session
    layout: Layout
    notes: Mapping[str, Note]
    faces: Mapping[str, NoteFace]
    cluster_faces: Mapping[str, ClusterFace]
    cards: tuple[Card, ...]
    assumptions: tuple[SessionAssumption, ...]
    rounds: tuple[VoteRound, ...]
    poll: Poll | None
    names: Mapping[str, str]
    """Aliases by person id, of those who agreed to notes."""

    @property
    def cluster_ids(self) -> list[str]:
        """In the order of their numbers."""
        return list(self.layout.clusters)

    @property
    def digits_pick_voters(self) -> bool:
        """While people vote person by person, a digit is somebody's key and no cluster's."""
        return self.poll is not None and self.poll.is_open and bool(self.poll.voters)

    def linked(self, cluster_id: str) -> set[str]:
        return {link.session_assumption_id for link in self.cluster_faces[cluster_id].links}


def read_board(
    library: Library, session: Session, marks: Mapping[str, Mark], round_id: str | None = None
) -> Board:
    """`marks` by session assumption, empty while they may not be shown; `round_id` is the round to show."""
    agreed = Consents.of_session(library, session.id)
    notes = {note.id: note for note in board_notes(library, session.id)}
    entries = {one.observation.id: one for one in library.observations.of_session(session.id)}
    layout = Layout.of(notes.values(), library.board.clusters(session.id))
    rounds = tuple(library.board.rounds(session.id))
    poll = _poll(library, session.id, rounds, round_id, agreed)
    dots, somebody = poll.dots if poll else {}, say(SOMEBODY)
    faces = {note.id: _face(note, agreed, dots, somebody) for note in notes.values()}
    assumptions = tuple(library.sessions.assumptions(session.id))
    return Board(
        session, layout, notes, faces,
        _cluster_faces(library, session.id, layout, faces, assumptions, marks),
        tuple(_cards(library, session.id, layout, faces, entries, agreed)),
        assumptions, rounds, poll, agreed.names,
    )  # fmt: skip


def _face(note: Note, agreed: Consents, dots: Mapping[str, int], somebody: str) -> NoteFace:
    words = display(note.text, agreed.names, somebody)
    name = agreed.aliases.get(note.participant_id or "", "")
    return NoteFace(note.kind, as_read(note.kind, words), name, dots.get(note.id, 0))


def _cluster_faces(
    library: Library,
    session_id: str,
    layout: Layout,
    faces: Mapping[str, NoteFace],
    assumptions: tuple[SessionAssumption, ...],
    marks: Mapping[str, Mark],
) -> dict[str, ClusterFace]:
    codes = {one.id: one.code for one in assumptions}
    links: dict[str, list[Link]] = {}
    for link in library.board.cluster_links(session_id):
        one = link.session_assumption_id
        links.setdefault(link.cluster_id, []).append(Link(one, codes[one], marks.get(one)))
    return {
        cluster.id: ClusterFace(
            cluster.title,
            number,
            tuple(links.get(cluster.id, ())),
            sum(faces[note.id].dots for note in layout.members[cluster.id]),
        )
        for number, cluster in enumerate(layout.clusters.values(), start=1)
    }


def _cards(
    library: Library,
    session_id: str,
    layout: Layout,
    faces: Mapping[str, NoteFace],
    entries: Mapping[str, Entry],
    agreed: Consents,
) -> list[Card]:
    cards: list[Card] = []
    for note in layout.tray:
        entry = entries.get(note.observation_id or "")
        at_ms = entry.observation.at_ms if entry else None
        starred = bool(entry and entry.observation.starred)
        cards.append(Card(note.id, True, faces[note.id], at_ms, starred, note.observation_id))
    noted = library.board.noted(session_id)
    by_tag = kinds_by_tag(library.sessions.tags(session_id))
    for entry in agreed.entries(list(entries.values())):
        observation = entry.observation
        words = display(observation.text, agreed.names, say(SOMEBODY))
        if observation.id not in noted and words.strip():
            kind = kind_of(entry, by_tag)
            face = NoteFace(kind, as_read(kind, words), agreed.who(entry))
            cards.append(
                Card(observation.id, False, face, observation.at_ms, observation.starred, observation.id)
            )
    return cards


def _poll(
    library: Library,
    session_id: str,
    rounds: tuple[VoteRound, ...],
    round_id: str | None,
    agreed: Consents,
) -> Poll | None:
    if not rounds:
        return None
    still_open = next((one for one in rounds if one.closed_at is None), None)
    picked = next((one for one in rounds if one.id == round_id), None)
    shown = still_open or picked or counted_round(rounds) or rounds[-1]
    dots: Counter[str] = Counter()
    by_person: Counter[str | None] = Counter()
    given: dict[tuple[str, str | None], int] = {}
    for vote in board_votes(library, session_id):
        if vote.round_id == shown.id:
            dots[vote.note_id] += vote.value
            by_person[vote.participant_id] += vote.value
            given[vote.note_id, vote.participant_id] = vote.value
    participants = [one for one in library.people.participants(session_id) if one.id in agreed.aliases]
    came = [one for one in participants if one.attendance is Attendance.CAME] or participants
    voters = [
        Voter(one.id, agreed.aliases[one.id], one.number, shown.dots - by_person[one.id]) for one in came
    ]
    return Poll(shown, dots, given, tuple(voters) if shown.kind is VoteKind.DOTS else ())
