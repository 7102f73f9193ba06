"""What every chapter is gathered from: one session's records, read once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from cocreate_desktop.actions.deciding import CaseFile, Conclusions, read_conclusions
from cocreate_desktop.actions.judging import ended_sessions
from cocreate_desktop.actions.overview import judge_together
from cocreate_desktop.actions.printable import Consents
from cocreate_desktop.actions.reporting import words
from cocreate_desktop.domain.anonymity import OTHERS, numbered, told_segments
from cocreate_desktop.domain.evidence import JudgedSession, SessionCase
from cocreate_desktop.domain.evidence.matrix import Judgement
from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.domain.people import SHORT_SEGMENTS, SOMEBODY, Participant, Segment
from cocreate_desktop.domain.projects import Project
from cocreate_desktop.domain.report_choice import ReportChoice, Section
from cocreate_desktop.domain.scenario import SessionStep
from cocreate_desktop.domain.sessions import Pause, Session, StepRun
from cocreate_desktop.domain.short_names import places, short_names
from cocreate_desktop.errors import Message, Translate
from cocreate_desktop.report.content import Shop, TeamVerdict
from cocreate_desktop.store.library import Library


@dataclass(frozen=True)
class Source:
    """A session that has ended, and the series of the project's ended sessions up to it, in date order."""

    library: Library
    session: Session
    translate: Translate
    choice: ReportChoice
    is_of_project: bool = False
    """Whether the report tells of all sessions; then what came after this one is known too."""
    entries_before: int = 0
    """Entries in the logs of the sessions before it, after which its own are numbered."""
    shared: Source | None = None
    """The source of another session of the same report, whose reading and judging serves this one too."""

    def beside(self, session: Session) -> Source:
        """Another session of the same project's report."""
        return replace(self, session=session, shared=self)

    def numbered_after(self, entries: int) -> Source:
        """The same, its log numbered after those of that many entries."""
        return replace(self, entries_before=entries, shared=self) if entries else self

    def has(self, section: Section) -> bool:
        return self.choice.has(section)

    def say(self, message: Message, **parameters: object) -> str:
        return self.translate(message.fill(**parameters))

    def listed(self, texts: list[str]) -> str:
        """ "a, b and c"."""
        if len(texts) < 2:
            return "".join(texts)
        return self.say(words.SEVERAL, several=", ".join(texts[:-1]), last=texts[-1])

    def segment(self, segment: Segment | None, session_id: str) -> str:
        """What somebody was in a session, as far as this reader is told."""
        if self.choice.is_anonymous and segment not in self._told_segments[session_id]:
            return self.others if any(self._told_segments.values()) else ""
        return self.say(SHORT_SEGMENTS[segment]) if segment else ""

    @property
    def others(self) -> str:
        """What those are called whose segment is not told."""
        return self.say(OTHERS)

    def tells(self, segment: Segment | None) -> bool:
        """Whether the reader is told of a segment over all sessions."""
        return not self.choice.is_anonymous or segment not in (None, *self._small_segments)

    @cached_property
    def project(self) -> Project:
        return self.library.projects.get(self.session.project_id)

    @cached_property
    def cases(self) -> CaseFile:
        if self.shared:
            return self.shared.cases
        return CaseFile(self.library, label=self._label if self.choice.is_anonymous else None)

    @cached_property
    def _told_segments(self) -> dict[str, frozenset[Segment]]:
        """By session: those that are named to others than the team."""
        return {
            session_id: told_segments(one.segment for one in judged.case.in_room)
            for session_id, judged in self.judgement.sessions.items()
        }

    @cached_property
    def _small_segments(self) -> frozenset[Segment]:
        """Those that are not named in some session, and so not over all of them either."""
        return frozenset(
            one.segment
            for session_id, judged in self.judgement.sessions.items()
            for one in judged.case.in_room
            if one.segment and one.segment not in self._told_segments[session_id]
        )

    @property
    def labels_tell_shops(self) -> bool:
        """Whether people are called "P3 Gh", after the shop where they were."""
        return self.choice.is_anonymous and self.is_of_project

    def _label(self, participant: Participant) -> str:
        shop = self._shorts[participant.session_id] if self.labels_tell_shops else ""
        return self.say(numbered(participant.number, shop))

    @cached_property
    def _shorts(self) -> dict[str, str]:
        return self._short_names(ended_sessions(self.library, self.project.id))

    def _short_names(self, sessions: Sequence[Session]) -> dict[str, str]:
        """By id; a hidden name would be hidden there too: with an An in the text, Antwerp is Ant."""
        hidden = self.choice.masked if self.choice.is_anonymous else ()
        short = short_names([one.title for one in sessions], hidden)
        return {session.id: name for session, name in zip(sessions, short, strict=True)}

    @cached_property
    def conclusions(self) -> Conclusions:
        return read_conclusions(
            self.library,
            self.session.id,
            self.cases,
            somebody=self.say(SOMEBODY),
            up_to_it=not self.is_of_project,
        )

    @cached_property
    def finding_numbers(self) -> dict[str, int]:
        """By id, in the order of the report: the newest session first."""
        sessions = reversed(self.series) if self.is_of_project else [self.session]
        findings = [one for session in sessions for one in self.library.findings.of_session(session.id)]
        return {one.id: number for number, one in enumerate(findings, start=1)}

    @cached_property
    def consents(self) -> Consents:
        return self.cases.consents(self.session.id)

    @cached_property
    def entries(self) -> list[Entry]:
        """What may be printed, in the order of time."""
        return list(self.consents.entries(self.library.observations.of_session(self.session.id)))

    @cached_property
    def entries_by_id(self) -> dict[str, Entry]:
        """The same by observation."""
        return {entry.observation.id: entry for entry in self.entries}

    @cached_property
    def steps(self) -> list[SessionStep]:
        return self.library.sessions.steps(self.session.id)

    @property
    def missed_steps(self) -> list[SessionStep]:
        """Those that nobody visited: planned before or added in the room, left out there or not."""
        visited = {run.session_step_id for run in self.runs}
        return [step for step in self.steps if step.id not in visited]

    @cached_property
    def rings(self) -> dict[str, str]:
        """The number of each step in the scenario of the day."""
        return {step.id: str(number) for number, step in enumerate(self.steps, start=1)}

    @cached_property
    def runs(self) -> list[StepRun]:
        return self.library.sessions.runs(self.session.id)

    @cached_property
    def pauses(self) -> list[Pause]:
        return self.library.sessions.pauses(self.session.id)

    @cached_property
    def team_verdicts(self) -> dict[str, TeamVerdict]:
        """By frozen assumption: what the team says instead of the computed verdict."""
        overrides = self.library.sessions.overrides(self.session.id)
        return {one.session_assumption_id: TeamVerdict(one.verdict, one.reason) for one in overrides}

    @property
    def series(self) -> list[Session]:
        return [shop.session for shop in self.conclusions.shops]

    @property
    def of_series(self) -> list[Source]:
        """The sources of all sessions that there are to speak of, in date order, this one last."""
        before = self.series if self.is_series else []
        return [*(self.beside(one) for one in before if one.id != self.session.id), self]

    @property
    def is_series(self) -> bool:
        """Whether there is more than this one session to speak of: all of a project, or what they tested."""
        return len(self.conclusions.shops) > 1 and (self.is_of_project or bool(self.judgement.verdicts))

    @cached_property
    def shops(self) -> dict[str, Shop]:
        """By session of the series."""
        known = [one.session for one in self.conclusions.shops]
        short = self._short_names(known)
        names = places([one.title for one in known])
        return {one.id: Shop(short[one.id], name) for one, name in zip(known, names, strict=True)}

    @cached_property
    def judgement(self) -> Judgement:
        """What the series says."""
        if self.shared:
            return self.shared.judgement
        judged = [self.cases.judged(session.id) for session in self.series]
        return judge_together(self.library, self.session.project_id, judged)

    @property
    def judged(self) -> JudgedSession:
        return self.judgement.sessions[self.session.id]

    @property
    def case(self) -> SessionCase:
        return self.judged.case
