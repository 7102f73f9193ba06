"""Take recorded meetings into the library: all of a meeting in one act, or nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.capture import run_at
from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.actions.sessions import freeze_rules
from cocreate_desktop.actions.wording import free_name
from cocreate_desktop.domain.clock import MS_PER_MINUTE
from cocreate_desktop.domain.consent import Answer, Consent, ConsentItem
from cocreate_desktop.domain.decisions import Finding, FindingObservation
from cocreate_desktop.domain.ids import next_code
from cocreate_desktop.domain.limits import LONGEST_ALIAS, LONGEST_TITLE
from cocreate_desktop.domain.mentions import plain_text
from cocreate_desktop.domain.observations import (
    Mode,
    Observation,
    ObservationPerson,
    ObservationTag,
    Origin,
)
from cocreate_desktop.domain.people import Attendance, Participant, Person
from cocreate_desktop.domain.projects import Project, Tag
from cocreate_desktop.domain.rank import ranks
from cocreate_desktop.domain.scenario import SessionStep
from cocreate_desktop.domain.sessions import Import, Session, SessionTag, StepRun
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message
from cocreate_desktop.exchange.meetings import ACTS, Left, Meeting, Speaker, Utterance, kept, read_meeting

GIVEN = {ConsentItem.NOTES: Answer.YES, ConsentItem.QUOTE: Answer.YES, ConsentItem.NAME: Answer.NO}
"""What a published recording comes with: it may be noted and quoted, and names nobody."""


@dataclass(frozen=True)
class Outcome:
    """What became of one file."""

    file: str
    session_id: str
    title: str
    known_before: bool
    people: int = 0
    steps: int = 0
    observations: int = 0
    findings: int = 0
    noise: int = 0
    left: tuple[Left, ...] = ()

    def sentences(self) -> Iterator[Message]:
        """What was taken and what was left, for people to read."""
        if self.known_before:
            yield QT_TRANSLATE_NOOP("Import", "{file}: “{title}” was taken before; nothing was added.").fill(
                file=self.file, title=self.title
            )
            return
        yield QT_TRANSLATE_NOOP(
            "Import",
            "{file}: took “{title}” with {people} people, {steps} steps, {observations} observations and"
            " {findings} findings.",
        ).fill(
            file=self.file,
            title=self.title,
            people=self.people,
            steps=self.steps,
            observations=self.observations,
            findings=self.findings,
        )
        if self.noise:
            yield QT_TRANSLATE_NOOP("Import", "    left: backchannels, stalls and fragments: {count}").fill(
                count=self.noise
            )
        for left in self.left:
            yield QT_TRANSLATE_NOOP("Import", "    left: {what}").fill(what=left.what)


def import_meeting(desk: Desk, path: Path, *, all_acts: bool = False) -> Outcome:
    """Take one recorded meeting as a session that was held; taking it again adds nothing.

    Meetings of a series share a project and its people. Raises UserError when any of the file is unsound.
    """
    meeting = read_meeting(path)
    known = desk.library.sessions.imported_as(_source(meeting), meeting.key)
    if known is not None:
        return Outcome(path.name, known.id, known.title, known_before=True)
    taking = _Taking(desk, meeting, kept(meeting, all_acts))
    with desk.act(
        verbs.IMPORT_MEETING,
        taking.project_id,
        taking.session_id,
        origin=Origin.IMPORT.value,
        ids_only=True,
        file=path.name,
    ) as act:
        taking.write(act)
    return Outcome(
        file=path.name,
        session_id=taking.session_id,
        title=session_title(meeting),
        known_before=False,
        people=len(meeting.participants),
        steps=len(meeting.topics),
        observations=len(taking.utterances),
        findings=len(meeting.findings),
        noise=len(meeting.utterances) - len(taking.utterances),
        left=meeting.left,
    )


class _Taking:
    """One meeting on its way into the library; ids are given out before anything is written."""

    def __init__(self, desk: Desk, meeting: Meeting, utterances: tuple[Utterance, ...]) -> None:
        self._desk = desk
        self._meeting = meeting
        self.utterances = utterances
        self._project = desk.library.projects.imported_from(_source(meeting))
        self.project_id = self._project.id if self._project else desk.new_id()
        self.session_id = desk.new_id()
        self._participants = {one.letter: desk.new_id() for one in meeting.participants}
        self._observations = {one.id: desk.new_id() for one in utterances}
        self._runs: list[StepRun] = []

    def write(self, act: Act) -> None:
        self._write_project(act)
        self._write_session(act)
        self._write_people(act)
        self._write_steps(act)
        tags = self._write_tags(act)
        self._write_observations(act, tags)
        self._write_findings(act)

    def _write_project(self, act: Act) -> None:
        if self._project is None:
            title = self._meeting.title.split(": ")[0][:LONGEST_TITLE].rstrip()
            act.recorder.insert(
                Project(self.project_id, title, self._desk.now(), attribution=self._meeting.attribution)
            )

    def _write_session(self, act: Act) -> None:
        meeting, now = self._meeting, self._desk.now()
        code = next_code("S", self._desk.library.sessions.codes_ever_used(self.project_id))
        if stale := self._desk.library.sessions.import_record(_source(meeting), meeting.key):
            act.recorder.delete(Import, stale.id)
            # Undoing the deletion of the old one would give the same meeting twice.
            self._desk.history.forget()
        started_at = midnight(meeting.date) if meeting.date else now - meeting.duration_ms
        session = Session(
            self.session_id,
            self.project_id,
            code,
            session_title(meeting),
            now,
            planned_for=meeting.date,
            started_at=started_at,
            ended_at=started_at + meeting.duration_ms,
            ended_ms=meeting.duration_ms,
        )
        record = Import(self._desk.new_id(), self.session_id, _source(meeting), meeting.key, now)
        act.recorder.insert(session, record)
        freeze_rules(self._desk, act, session)

    def _write_people(self, act: Act) -> None:
        """The same code is the same person through a series, whatever the role and the name by now."""
        known = self._desk.library.people.of_project(self.project_id)
        taken = {person.alias for person in known}
        by_code = {person.note: person for person in known if person.note}
        for number, speaker in enumerate(self._meeting.participants, start=1):
            person = by_code.get(speaker.code)
            if person is None:
                person = self._add_person(act, free_alias(speaker.alias, taken), speaker)
                taken.add(person.alias)
            act.recorder.insert(
                Participant(
                    self._participants[speaker.letter],
                    self.session_id,
                    person.id,
                    number,
                    attendance=Attendance.CAME,
                )
            )

    def _add_person(self, act: Act, alias: str, speaker: Speaker) -> Person:
        now = self._desk.now()
        person = Person(self._desk.new_id(), self.project_id, alias, now, note=speaker.code)
        act.recorder.insert(person)
        for item, answer in GIVEN.items():
            act.recorder.insert(
                Consent(self._desk.new_id(), person.id, item, answer, now, self._meeting.attribution)
            )
        return person

    def _write_steps(self, act: Act) -> None:
        topics = self._meeting.topics
        for topic, rank in zip(topics, ranks(len(topics)), strict=True):
            minutes = max(1, -(-(topic.end_ms - topic.start_ms) // MS_PER_MINUTE))
            step = SessionStep(
                self._desk.new_id(), self.session_id, None, topic.label, minutes, rank, planned=False
            )
            self._runs.append(
                StepRun(self._desk.new_id(), self.session_id, step.id, topic.start_ms, topic.end_ms)
            )
            act.recorder.insert(step)
        act.recorder.insert_many(self._runs)

    def _write_tags(self, act: Act) -> dict[str, str]:
        """Session tag ids by name; the project gets the tags that it lacks."""
        known = {tag.name: tag for tag in self._desk.library.projects.tags(self.project_id)}
        names = list(dict.fromkeys(one.tag for one in self.utterances if one.tag))
        described = {one.tag: one.description for one in ACTS.values()}
        last = max((tag.rank for tag in known.values()), default=None)
        tags: dict[str, str] = {}
        for name, rank in zip(names, ranks(len(names), before=last), strict=True):
            if name not in known:
                known[name] = Tag(
                    self._desk.new_id(), self.project_id, name, rank, description=described.get(name, "")
                )
                act.recorder.insert(known[name])
            tags[name] = self._desk.new_id()
            act.recorder.insert(SessionTag(tags[name], self.session_id, known[name].id, name, rank))
        return tags

    def _write_observations(self, act: Act, tags: dict[str, str]) -> None:
        act.recorder.insert_many(self._observation(one) for one in self.utterances)
        act.recorder.insert_many(
            ObservationPerson(
                self._desk.new_id(), self._observations[one.id], self._participants[one.speaker]
            )
            for one in self.utterances
        )
        act.recorder.insert_many(
            ObservationTag(self._desk.new_id(), self._observations[one.id], tags[one.tag])
            for one in self.utterances
            if one.tag
        )

    def _observation(self, utterance: Utterance) -> Observation:
        run = run_at(self._runs, utterance.start_ms)
        return Observation(
            id=self._observations[utterance.id],
            session_id=self.session_id,
            at_ms=utterance.start_ms,
            mode=Mode.SAID,
            text=plain_text(utterance.text),
            created_at=self._desk.now(),
            step_run_id=run.id if run else None,
            duration_ms=utterance.end_ms - utterance.start_ms,
            sentiment=utterance.sentiment,
            device=self._desk.library.device,
            origin=Origin.IMPORT,
        )

    def _write_findings(self, act: Act) -> None:
        used = self._desk.library.findings.codes_ever_used(self.project_id)
        sentences = self._meeting.findings
        for sentence, rank in zip(sentences, ranks(len(sentences)), strict=True):
            code = next_code("F", used)
            used.append(code)
            finding = Finding(
                self._desk.new_id(),
                self.project_id,
                self.session_id,
                code,
                sentence.text,
                rank,
                sentence.kind,
            )
            act.recorder.insert(finding)
            act.recorder.insert_many(
                FindingObservation(self._desk.new_id(), finding.id, self._observations[one])
                for one in sentence.evidence
            )


def _source(meeting: Meeting) -> str:
    return f"meeting {meeting.series or meeting.key}"


def session_title(meeting: Meeting) -> str:
    """What the title says beyond the series: "Project kick-off meeting"."""
    title = meeting.title.split(": ", 1)[-1]
    return title[:1].upper() + title[1:]


def free_alias(alias: str, taken: Collection[str]) -> str:
    """The alias, cut where it is too long, with a number if somebody else is called so."""
    return free_name(alias[:LONGEST_ALIAS].rstrip(), taken, LONGEST_ALIAS)


def midnight(day: str) -> int:
    """UTC ms at the beginning of an ISO date: the recordings state no time of day."""
    return int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp() * 1000)
