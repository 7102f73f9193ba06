"""What every chapter is gathered from: one session's records, read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from cocreate_desktop.actions.dates import Translate
from cocreate_desktop.actions.deciding import CaseFile, Conclusions, read_conclusions
from cocreate_desktop.actions.overview import judge_together
from cocreate_desktop.actions.printable import Consents
from cocreate_desktop.actions.reporting import words
from cocreate_desktop.domain.evidence import JudgedSession, SessionCase
from cocreate_desktop.domain.evidence.matrix import Judgement
from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.domain.people import SHORT_SEGMENTS, SOMEBODY, Segment
from cocreate_desktop.domain.projects import Project
from cocreate_desktop.domain.scenario import SessionStep
from cocreate_desktop.domain.sessions import Session, StepRun
from cocreate_desktop.domain.short_names import places
from cocreate_desktop.errors import Message
from cocreate_desktop.report.content import Shop
from cocreate_desktop.store.library import Library


@dataclass(frozen=True)
class Source:
    """A session that has ended, and the series of the project's ended sessions up to it, in date order."""

    library: Library
    session: Session
    translate: Translate

    def say(self, message: Message, **parameters: object) -> str:
        return self.translate(message.fill(**parameters))

    def listed(self, texts: list[str]) -> str:
        """ "a, b and c"."""
        if len(texts) < 2:
            return "".join(texts)
        return self.say(words.SEVERAL, several=", ".join(texts[:-1]), last=texts[-1])

    def segment(self, segment: Segment | None) -> str:
        return self.say(SHORT_SEGMENTS[segment]) if segment else ""

    @cached_property
    def project(self) -> Project:
        return self.library.projects.get(self.session.project_id)

    @cached_property
    def cases(self) -> CaseFile:
        return CaseFile(self.library)

    @cached_property
    def conclusions(self) -> Conclusions:
        return read_conclusions(
            self.library, self.session.id, self.cases, somebody=self.say(SOMEBODY), up_to_it=True
        )

    @cached_property
    def consents(self) -> Consents:
        return self.cases.consents(self.session.id)

    @cached_property
    def entries(self) -> list[Entry]:
        """What may be printed, in the order of time."""
        return list(self.consents.entries(self.library.observations.of_session(self.session.id)))

    @cached_property
    def steps(self) -> list[SessionStep]:
        return self.library.sessions.steps(self.session.id)

    @cached_property
    def rings(self) -> dict[str, str]:
        """The number of each step in the scenario of the day."""
        return {step.id: str(number) for number, step in enumerate(self.steps, start=1)}

    @cached_property
    def runs(self) -> list[StepRun]:
        return self.library.sessions.runs(self.session.id)

    @property
    def series(self) -> list[Session]:
        return [shop.session for shop in self.conclusions.shops]

    @property
    def is_series(self) -> bool:
        """Whether there is more than this one session to speak of."""
        return len(self.conclusions.shops) > 1

    @cached_property
    def shops(self) -> dict[str, Shop]:
        """By session of the series."""
        known = self.conclusions.shops
        names = places([one.session.title for one in known])
        return {one.session.id: Shop(one.short, name) for one, name in zip(known, names, strict=True)}

    @cached_property
    def judgement(self) -> Judgement:
        """What the series says."""
        judged = [self.cases.judged(session.id) for session in self.series]
        return judge_together(self.library, self.session.project_id, judged)

    @property
    def judged(self) -> JudgedSession:
        return self.judgement.sessions[self.session.id]

    @property
    def case(self) -> SessionCase:
        return self.judged.case
