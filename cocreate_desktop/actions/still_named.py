"""Where a person's name stands as plain words: a withdrawal hides mentions, but cannot know such words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from cocreate_desktop.actions.correcting import Correctors
from cocreate_desktop.actions.printable import Consents
from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.domain.conclusions import corrected_by
from cocreate_desktop.domain.mentions import display
from cocreate_desktop.domain.people import Person
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.domain.written_names import NameFinder
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message
from cocreate_desktop.store.library import Library

ASSUMPTION = QT_TRANSLATE_NOOP("Naming", "Assumption {code}")
STEP = QT_TRANSLATE_NOOP("Naming", "Step {n}")
PROPOSITION = QT_TRANSLATE_NOOP("Naming", "Proposition {code}")
PERSON = QT_TRANSLATE_NOOP("Naming", "What is known of {alias}")
SESSION = QT_TRANSLATE_NOOP("Naming", "Session {session}")
OBSERVATION = QT_TRANSLATE_NOOP("Naming", "Observation at {time}, {session}")
NOTE = QT_TRANSLATE_NOOP("Naming", "Note on the board, {session}")
CLUSTER = QT_TRANSLATE_NOOP("Naming", "Cluster, {session}")
VOTE = QT_TRANSLATE_NOOP("Naming", "Question of a vote, {session}")
FINDING = QT_TRANSLATE_NOOP("Naming", "Finding {code}, {session}")
DISAGREEMENT = QT_TRANSLATE_NOOP("Naming", "Disagreement, {session}")


@dataclass(frozen=True)
class Naming:
    """A text that names somebody, and where it stands."""

    where: Message
    words: str


def texts_naming(library: Library, person_id: str) -> list[Naming]:
    """The texts of the project that name a person as a word, besides what goes with their own yes."""
    person = library.people.person(person_id)
    names_them = NameFinder([person.alias]).found
    texts = _of_project(library, person)
    for session in library.sessions.of_project(person.project_id):
        texts = chain(texts, _of_session(library, session, person))
    return [Naming(where, words) for where, words in texts if any(names_them(words))]


def _of_project(library: Library, person: Person) -> Iterator[tuple[Message, str]]:
    project_id = person.project_id
    for one in library.assumptions.of_project(project_id):
        for words in (one.text, one.right_if, one.wrong_if):
            yield ASSUMPTION.fill(code=one.code), words
    items = library.scenarios.items(project_id)
    for number, step in enumerate(library.scenarios.steps(project_id), start=1):
        lines = [item.text for item in items if item.step_id == step.id]
        for words in (step.title, step.simulates, step.say, *lines):
            yield STEP.fill(n=number), words
    yield from _propositions(library, project_id)
    for other in library.people.of_project(project_id):
        if other.id != person.id:
            for words in (other.belongs_to, other.ahead, other.note):
                yield PERSON.fill(alias=other.alias), words


def _propositions(library: Library, project_id: str) -> Iterator[tuple[Message, str]]:
    sides = library.propositions.sides(project_id)
    for one in library.propositions.of_project(project_id):
        where = PROPOSITION.fill(code=one.code)
        plans = (one.small_step, one.big_step, one.next_test, one.stop_rule, one.because)
        for words in (one.title, one.job, one.offer, *plans):
            yield where, words
        for side in sides:
            if side.proposition_id == one.id:
                for words in (side.name, side.gives, side.gets):
                    yield where, words


def _of_session(library: Library, session: Session, person: Person) -> Iterator[tuple[Message, str]]:
    title = session.title
    yield SESSION.fill(session=title), title
    yield from _noted(library, session, person)
    for cluster in library.board.clusters(session.id):
        yield CLUSTER.fill(session=title), cluster.title
    for vote in library.board.rounds(session.id):
        yield VOTE.fill(session=title), vote.question
    correctors = Correctors.of_project(library, session.project_id)
    for one in library.findings.of_session(session.id):
        author, corrected = corrected_by(one.correction, correctors.ids)
        for words in (one.title, one.text, one.todo, "" if author == person.id else _plain(corrected)):
            yield FINDING.fill(code=one.code, session=title), words
    for one in library.disagreements.of_session(session.id):
        for words in (one.one_side, one.other_side, one.answer):
            yield DISAGREEMENT.fill(session=title), words


def _noted(library: Library, session: Session, person: Person) -> Iterator[tuple[Message, str]]:
    """Observations and notes, but for those that are only theirs or of people who refused."""
    hidden = set(Consents.of_session(library, session.id).refused)
    hidden.update(one.id for one in library.people.participants(session.id) if one.person_id == person.id)
    gone: set[str | None] = set()
    for entry in library.observations.of_session(session.id):
        observation = entry.observation
        if entry.participants and hidden.issuperset(entry.participants):
            gone.add(observation.id)
        else:
            where = OBSERVATION.fill(time=clock_text(observation.at_ms), session=session.title)
            yield where, _plain(observation.text)
    for note in library.board.notes(session.id):
        if note.observation_id not in gone and note.participant_id not in hidden:
            yield NOTE.fill(session=session.title), _plain(note.text)


def _plain(text: str) -> str:
    """A text without the people it mentions by id: a withdrawal hides those."""
    return display(text, {}, "…")
