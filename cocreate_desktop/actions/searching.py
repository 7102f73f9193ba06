"""What can be found in a library: its records with the words by which they are found, and where they stand.

Sealed entries, people who did not agree to notes, and what is about them only are not among it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from cocreate_desktop.actions.board import board_notes, board_votes
from cocreate_desktop.actions.correcting import Correctors
from cocreate_desktop.actions.judging import without_notes
from cocreate_desktop.actions.printable import Consents
from cocreate_desktop.actions.wording import visible
from cocreate_desktop.domain.assumptions import Assumption
from cocreate_desktop.domain.board import Cluster, Note
from cocreate_desktop.domain.decisions import Disagreement, Finding, Proposition
from cocreate_desktop.domain.mentions import display
from cocreate_desktop.domain.observations import Entry, Side
from cocreate_desktop.domain.people import Person
from cocreate_desktop.domain.projects import Project
from cocreate_desktop.domain.scenario import Step, StepItem
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.domain.voting import votes_by_note
from cocreate_desktop.store.library import Library

Source = (
    Project
    | Session
    | Step
    | Assumption
    | Finding
    | Disagreement
    | Proposition
    | Person
    | Note
    | Cluster
    | Entry
)


@dataclass(frozen=True)
class Findable:
    """A record that can be found. Its texts are as they are read: people by alias, on one line."""

    source: Source
    text: str
    project: Project
    session: Session | None = None
    """Where it happened, or the session in which a person was last."""
    label: str = ""
    """What stands before the text: a code, who said it."""
    tags: str = ""
    more: str = ""
    """Further words by which it is found, shown only where they were."""
    number: int = 0
    """The number of a step, the votes of a note, the notes of a cluster, the sessions of a project, the
    entries of a session."""
    links: tuple[tuple[Side, str], ...] = ()
    """The evidence of an entry, as sides and codes."""

    @property
    def id(self) -> str:
        return self.source.observation.id if isinstance(self.source, Entry) else self.source.id

    @property
    def words(self) -> str:
        return f"{self.label} {self.text} {self.tags} {self.more}"


def in_library(library: Library) -> list[Findable]:
    """The projects, newest first."""
    return [
        Findable(one, _line(one.title), one, number=len(library.sessions.of_project(one.id)))
        for one in library.projects.all()
    ]


def in_project(library: Library, project: Project, somebody: str) -> list[Findable]:
    """What a project has besides what happened in its sessions.

    `somebody` is the word for people who are mentioned and have no name here.
    """
    correctors = Correctors.of_project(library, project.id)
    sessions = {session.id: session for session in library.sessions.of_project(project.id)}
    entries = library.observations.counts(project.id)
    return [
        *(
            Findable(one, _line(one.title), project, one, number=entries.get(one.id, 0))
            for one in reversed(sessions.values())
        ),
        *_steps(library, project),
        *(
            Findable(
                one, _line(one.text), project, label=one.code, more=_line(f"{one.right_if} {one.wrong_if}")
            )
            for one in library.assumptions.of_project(project.id)
        ),
        *(
            Findable(
                one, _line(one.title), project, sessions.get(one.session_id),
                more=_line(f"{one.text} {one.todo} {correctors.read(one.correction, somebody).typed}"),
            )
            for one in library.findings.of_project(project.id)
        ),
        *(
            Findable(
                one, _line(f"{one.one_side} / {one.other_side}"), project, session, more=_line(one.answer)
            )
            for session in sessions.values()
            for one in library.disagreements.of_session(session.id)
        ),
        *(
            Findable(
                one, _line(one.title), project, label=one.code,
                more=_line(f"{one.job} {one.offer} {one.next_test}"),
            )
            for one in library.propositions.of_project(project.id)
        ),
        *_people(library, project, sessions),
    ]  # fmt: skip


def in_session(library: Library, project: Project, session: Session, somebody: str) -> list[Findable]:
    """What was said and done in a session, and the notes and clusters of its board; `somebody` as for
    `in_project`."""
    names = _Names(Consents.of_session(library, session.id), somebody)
    return [
        *_entries(library, project, session, names),
        *_on_board(library, project, session, names),
    ]


@dataclass(frozen=True)
class _Names:
    """Reads texts out with the names of those who agreed."""

    agreed: Consents
    somebody: str

    def read(self, text: str) -> str:
        return _line(display(text, self.agreed.names, self.somebody))


def _entries(library: Library, project: Project, session: Session, names: _Names) -> Iterable[Findable]:
    codes = {one.id: one.code for one in library.sessions.assumptions(session.id)}
    tags = {one.id: one.name for one in library.sessions.tags(session.id)}
    for entry in names.agreed.entries(library.observations.of_session(session.id)):
        yield Findable(
            entry,
            names.read(entry.observation.text),
            project,
            session,
            label=names.agreed.who(entry),
            tags=" ".join(f"#{tags[one]}" for one in entry.tags if one in tags),
            links=tuple(
                (link.side, codes[link.session_assumption_id])
                for link in entry.evidence
                if link.session_assumption_id in codes
            ),
        )


def _on_board(library: Library, project: Project, session: Session, names: _Names) -> Iterable[Findable]:
    known = library.board.clusters(session.id)
    clusters = [one for one in known if visible(one.title)]
    if not clusters and not library.board.notes(session.id):
        # A board is read with all the entries of its session.
        return
    notes = board_notes(library, session.id)
    sizes = Counter(note.cluster_id for note in notes)
    for one in known:
        if one.parent_id is not None:
            sizes[one.parent_id] += sizes[one.id]
    for cluster in clusters:
        yield Findable(cluster, _line(cluster.title), project, session, number=sizes[cluster.id])
    votes = votes_by_note(board_votes(library, session.id), library.board.rounds(session.id))
    for note in notes:
        yield Findable(
            note,
            names.read(note.text),
            project,
            session,
            label=names.agreed.aliases.get(note.participant_id or "", ""),
            number=votes.get(note.id, 0),
        )


def _steps(library: Library, project: Project) -> Iterable[Findable]:
    lines: dict[str, list[StepItem]] = {}
    for item in library.scenarios.items(project.id):
        lines.setdefault(item.step_id, []).append(item)
    for number, step in enumerate(library.scenarios.steps(project.id), start=1):
        words = " ".join((step.say, *(item.text for item in lines.get(step.id, ()))))
        yield Findable(step, _line(step.title), project, more=_line(words), number=number)


def _people(library: Library, project: Project, sessions: dict[str, Session]) -> Iterable[Findable]:
    """Those who agreed to notes, by alias; each in the last session that they were asked to."""
    left_out = without_notes(library, project.id)
    last = {
        participant.person_id: session
        for session in sessions.values()
        for participant in library.people.participants(session.id)
    }
    for person in library.people.of_project(project.id):
        if person.id not in left_out:
            yield Findable(person, _line(person.alias), project, last.get(person.id))


def _line(text: str) -> str:
    return " ".join(text.split())
