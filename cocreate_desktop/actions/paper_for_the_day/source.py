"""What all papers for the day are gathered from: one session, whether it is to come, runs or has ended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from cocreate_desktop.actions.dates import day_text, moment
from cocreate_desktop.actions.known_names import known_names
from cocreate_desktop.actions.paper_for_the_day import words
from cocreate_desktop.actions.printable import Consents
from cocreate_desktop.domain.anonymity import MASK
from cocreate_desktop.domain.customers_eyes import private_word
from cocreate_desktop.domain.day_papers import DAY_PAPERS, DayChoice, DayPaper
from cocreate_desktop.domain.mentions import display
from cocreate_desktop.domain.people import SEGMENT_GROUPS, SEGMENTS, SOMEBODY, Participant, Segment
from cocreate_desktop.domain.projects import Project
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.domain.sessions import Session, SessionState
from cocreate_desktop.domain.written_names import NameFinder, Names
from cocreate_desktop.errors import Message, Translate
from cocreate_desktop.store.library import Library

_EVERYDAY_SEGMENTS = frozenset({Segment.CURRENT, Segment.POTENTIAL, Segment.STAFF})
"""Their words are said of other things, too."""


@dataclass(frozen=True)
class DayStep:
    """A step as it will run, or as it was frozen; `number` is its place in the scenario."""

    id: str
    number: int
    title: str
    minutes: int
    say: str
    lines: dict[ItemKind, tuple[str, ...]]


@dataclass(frozen=True)
class DaySource:
    """Reads each thing once. `told` gathers what the team should know before it prints."""

    library: Library
    session: Session
    choice: DayChoice
    translate: Translate
    told: list[str] = field(default_factory=list[str])

    def say(self, message: Message, **parameters: object) -> str:
        return self.translate(message.fill(**parameters))

    def tell(self, message: Message, **parameters: object) -> None:
        """Let the team know, once."""
        sentence = self.say(message, **parameters)
        if sentence not in self.told:
            self.told.append(sentence)

    @property
    def has_ended(self) -> bool:
        return self.session.state is SessionState.ENDED

    @cached_property
    def project(self) -> Project:
        return self.library.projects.get(self.session.project_id)

    @cached_property
    def day(self) -> str:
        """When it is or was; "" while that is not known."""
        session = self.session
        if session.planned_for:
            return day_text(date.fromisoformat(session.planned_for), self.translate)
        if session.started_at is not None:
            return day_text(moment(session.started_at, session.zone).date(), self.translate)
        return ""

    @cached_property
    def consents(self) -> Consents:
        return Consents.of_session(self.library, self.session.id)

    @cached_property
    def people(self) -> list[Participant]:
        """Those for whom something is printed, by their numbers."""
        invited = self.library.people.participants(self.session.id)
        chosen = self.choice.people
        return [one for one in invited if chosen is None or one.id in chosen]

    @cached_property
    def aliases(self) -> dict[str, str]:
        """By person: what stands on the badge, whatever somebody agreed to."""
        return {one.id: one.alias for one in self.library.people.of_project(self.project.id)}

    @cached_property
    def steps(self) -> list[DayStep]:
        """Those that are to run, or were not left out."""
        return list(self._steps_to_come() if self.session.started_at is None else self._frozen_steps())

    def _steps_to_come(self) -> Iterator[DayStep]:
        scenario = self.library.scenarios
        items = scenario.items(self.project.id)
        for number, step in enumerate(scenario.steps(self.project.id), start=1):
            own = [(one.kind, one.text) for one in items if one.step_id == step.id]
            yield self._step(step.id, number, step.title, step.minutes, step.say, own)

    def _frozen_steps(self) -> Iterator[DayStep]:
        items = self.library.sessions.items(self.session.id)
        for number, step in enumerate(self.library.sessions.steps(self.session.id), start=1):
            if not step.left_out:
                own = [(one.kind, one.text) for one in items if one.session_step_id == step.id]
                yield self._step(step.id, number, step.title, step.minutes, step.say, own)

    def _step(
        self, id_: str, number: int, title: str, minutes: int, say: str, items: Iterable[tuple[ItemKind, str]]
    ) -> DayStep:
        kept = list(items)
        lines = {
            kind: tuple(self.shown(text) for one, text in kept if one is kind and text) for kind in ItemKind
        }
        return DayStep(id_, number, self.shown(title), minutes, self.shown(say), lines)

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """The names of those that entries can have."""
        library, session = self.library, self.session
        if session.started_at is None:
            return tuple(one.name for one in library.projects.tags(self.project.id))
        return tuple(one.name for one in library.sessions.tags(session.id))

    def shown(self, text: str) -> str:
        """A text for the team, with the mentioned people by alias."""
        return display(text, self.consents.names, self.say(SOMEBODY))

    def for_customers(self, text: str) -> str | None:
        """A text that customers may read: names are masked, which the team is told of people; None where it
        holds a code of the team's."""
        if self.code_in(text) is not None:
            return None
        shown, mask = display(text, {}, self.say(SOMEBODY)), self.say(MASK)
        for name in self._names.finder().found(shown):
            self.tell(words.NAME_HIDDEN, name=name, mask=mask)
        return self.finder().masked(shown, mask)

    def code_in(self, text: str) -> str | None:
        """The first code of the team's in a text."""
        return private_word(display(text, {}, ""), NameFinder(()), self.codes)

    def all_for_customers(self, paper: DayPaper, texts: Iterable[str | None]) -> tuple[str, ...]:
        """The texts that customers may read; the team is told how many others there are."""
        read = [None if text is None else self.for_customers(text) for text in texts]
        left_out = read.count(None)
        if left_out:
            told = words.ONE_LEFT_OUT if left_out == 1 else words.LEFT_OUT
            self.tell(told, paper=self.say(DAY_PAPERS[paper]), n=left_out)
        return tuple(text for text in read if text)

    def word_not_for_all(self, text: str) -> str | None:
        """What of a text customers should not read from the wall: a name, a code, or a segment."""
        return private_word(text, self.finder(self._segment_words), self.codes)

    def for_all(self, title: str) -> str:
        """A title that everybody may read; "" for one that customers should not, which the team is told."""
        word = self.word_not_for_all(title)
        if word is None:
            return title
        self.tell(words.TITLE_LEFT_OUT, title=title, word=word)
        return ""

    def finder(self, others: Iterable[str] = ()) -> NameFinder:
        """Finds what customers should not read: names, words that the project hides, and others."""
        return self._names.finder((*self._masks, *others))

    @cached_property
    def _names(self) -> Names:
        return known_names(self.library, self.project.id)

    @cached_property
    def _masks(self) -> tuple[str, ...]:
        return tuple(one.words for one in self.library.papers.masks(self.project.id))

    @cached_property
    def codes(self) -> tuple[str, ...]:
        return tuple(self.library.assumptions.codes_ever_used(self.project.id))

    @cached_property
    def _segment_words(self) -> tuple[str, ...]:
        telling = [one for one in Segment if one not in _EVERYDAY_SEGMENTS]
        groups = [one for one in Segment if one is not Segment.STAFF]
        return (
            *(self.say(SEGMENTS[one]) for one in telling),
            *(self.say(SEGMENT_GROUPS[one]) for one in groups),
        )
