"""All that the page shows of one session, read at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from cocreate_desktop.actions.board import board_notes
from cocreate_desktop.actions.printable import Consents
from cocreate_desktop.domain.assumptions import SessionAssumption
from cocreate_desktop.domain.board import ClusterColour, Note, NoteKind
from cocreate_desktop.domain.board.layout import Layout
from cocreate_desktop.domain.board.locks import Locks
from cocreate_desktop.domain.board.meaning import Meaning
from cocreate_desktop.domain.board.needs import need_of
from cocreate_desktop.domain.evidence import Mark
from cocreate_desktop.domain.mentions import display
from cocreate_desktop.domain.people import SOMEBODY
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.domain.voting import VoteRound, cluster_sums
from cocreate_desktop.store.library import Library
from cocreate_desktop.views.board.items.faces import NoteFace
from cocreate_desktop.views.board.meaning.papers import Papers
from cocreate_desktop.views.board.meaning.sources import Sources
from cocreate_desktop.views.board.poll import Poll, read_poll
from cocreate_desktop.views.board.tray.card_reading import Card, read_cards
from cocreate_desktop.views.board.words import as_read
from cocreate_desktop.views.wording import say


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
    is_locked: bool = False
    colour: ClusterColour = ClusterColour.NONE


@dataclass(frozen=True)
class Board:
    """Everything that the page shows; it is read anew after each change."""

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
    sources: Sources
    papers: Papers

    @cached_property
    def locks(self) -> Locks:
        """What stays where it is."""
        return Locks.of(self.notes.values(), self.layout.clusters.values())

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
    library: Library,
    session: Session,
    marks: Mapping[str, Mark],
    round_id: str | None = None,
    meaning: Meaning = Meaning.KIND,
    turn: str | None = None,
) -> Board:
    """`marks` by session assumption, empty while they may not be shown; `round_id` is the round to show;
    `meaning` is that of the colours; `turn` the participant whose own dots are seen in a hidden round."""
    agreed = Consents.of_session(library, session.id)
    notes = {note.id: note for note in board_notes(library, session.id)}
    sources = Sources.read(library, session.id, agreed)
    papers = Papers(meaning, sources)
    layout = Layout.of(notes.values(), library.board.clusters(session.id))
    rounds = tuple(library.board.rounds(session.id))
    poll = read_poll(library, session.id, rounds, agreed, round_id=round_id, turn=turn)
    dots, somebody = poll.dots if poll else {}, say(SOMEBODY)
    faces = {note.id: _face(note, notes, agreed, dots, somebody, papers) for note in notes.values()}
    faces |= {top: _piled([faces[note.id] for note in pile]) for top, pile in layout.piles.items()}
    assumptions = tuple(library.sessions.assumptions(session.id))
    return Board(
        session, layout, notes, faces,
        _cluster_faces(library, session.id, layout, notes.values(), assumptions, marks, poll),
        tuple(read_cards(library, session.id, layout, faces, sources, papers)),
        assumptions, rounds, poll, agreed.names, sources, papers,
    )  # fmt: skip


def _face(
    note: Note,
    notes: Mapping[str, Note],
    agreed: Consents,
    dots: Mapping[str, int],
    somebody: str,
    papers: Papers,
) -> NoteFace:
    words = display(note.text, agreed.names, somebody)
    name = agreed.aliases.get(note.participant_id or "", "")
    return NoteFace(
        note.kind,
        as_read(note.kind, words),
        name,
        dots.get(note.id, 0),
        papers.of_note(note),
        note.author,
        need_of(note, notes) is not None if note.kind is NoteKind.IDEA else None,
        note.locked,
    )


def _piled(faces: Sequence[NoteFace]) -> NoteFace:
    return replace(faces[0], pile=len(faces), dots=sum(face.dots for face in faces))


def _cluster_faces(
    library: Library,
    session_id: str,
    layout: Layout,
    notes: Iterable[Note],
    assumptions: tuple[SessionAssumption, ...],
    marks: Mapping[str, Mark],
    poll: Poll | None,
) -> dict[str, ClusterFace]:
    parents = {one.id: one.parent_id for one in layout.clusters.values()}
    dots = cluster_sums(poll.sums if poll else {}, notes, parents)
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
            dots[cluster.id],
            cluster.locked,
            cluster.colour,
        )
        for number, cluster in enumerate(layout.clusters.values(), start=1)
    }
