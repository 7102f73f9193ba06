"""Set the stage on which a recorded meeting is played again: its people and topics, a session to come."""

from __future__ import annotations

from dataclasses import dataclass

from cocreate_desktop.actions import consent, people, projects, scenario, sessions, tags
from cocreate_desktop.actions.capture import vocabulary
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.importing import GIVEN, free_alias, midnight, session_title
from cocreate_desktop.domain.capture import Draft, format
from cocreate_desktop.domain.clock import MS_PER_MINUTE
from cocreate_desktop.domain.limits import LONGEST_STEP, LONGEST_TITLE
from cocreate_desktop.domain.mentions import plain_text
from cocreate_desktop.domain.observations import Mode
from cocreate_desktop.domain.visible import told_apart
from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.exchange.meetings import Meeting, Utterance

TITLE = QT_TRANSLATE_NOOP("Replay", "{meeting}, played again")
WHOLE = QT_TRANSLATE_NOOP("Replay", "The meeting")


@dataclass(frozen=True)
class Stage:
    """A session that waits to be started, and which person each speaker of the meeting is."""

    project_id: str
    session_id: str
    persons: dict[str, str]


def begins_at(meeting: Meeting, now_ms: int) -> int:
    """UTC ms of the meeting's start; one without a date has just ended."""
    return midnight(meeting.date) if meeting.date else now_ms - meeting.duration_ms


def set_stage(desk: Desk, meeting: Meeting, utterances: tuple[Utterance, ...]) -> Stage:
    """A project with the speakers as people, the topics as steps and a session that is planned.

    All of it or nothing. Raises UserError, also while a session runs: this one could not begin.
    """
    sessions.refuse_while_one_runs(desk)
    with desk.library.db.atomic():
        title = str(TITLE.fill(meeting=meeting.title))[:LONGEST_TITLE].rstrip()
        added = projects.add_project(desk, title, attribution=meeting.attribution)
        project_id = added.ids("projects")[0]
        known = {told_apart(tag.name) for tag in desk.library.projects.tags(project_id)}
        for tag in {told_apart(one.tag): one.tag for one in utterances if one.tag}.values():
            if told_apart(tag) not in known:
                tags.add_tag(desk, project_id, tag)
        for topic in meeting.topics:
            minutes = -(-(topic.end_ms - topic.start_ms) // MS_PER_MINUTE)
            scenario.add_step(desk, project_id, topic.label, minutes=min(max(1, minutes), LONGEST_STEP))
        if not meeting.topics:
            scenario.add_step(desk, project_id, str(WHOLE))
        session_id = sessions.plan_session(
            desk, project_id, session_title(meeting), planned_for=meeting.date
        ).ids("sessions")[0]
        return Stage(project_id, session_id, _cast(desk, project_id, session_id, meeting))


def lines_of(desk: Desk, stage: Stage, utterances: tuple[Utterance, ...]) -> list[str]:
    """What a note-taker would have typed for each utterance, once the session runs."""
    participants = {one.person_id: one.id for one in desk.library.people.participants(stage.session_id)}
    tags = {told_apart(tag.name): tag.id for tag in desk.library.sessions.tags(stage.session_id)}
    names = vocabulary(desk, stage.session_id)
    return [
        format(
            Draft(
                mode=Mode.SAID,
                text=plain_text(one.text),
                people=(participants[stage.persons[one.speaker]],),
                tags=(tags[told_apart(one.tag)],) if one.tag else (),
                sentiment=one.sentiment,
            ),
            names,
        )
        for one in utterances
    ]


def _cast(desk: Desk, project_id: str, session_id: str, meeting: Meeting) -> dict[str, str]:
    persons: dict[str, str] = {}
    taken: set[str] = set()
    for speaker in meeting.participants:
        alias = free_alias(speaker.alias, taken)
        taken.add(alias)
        person = people.add_person(desk, project_id, alias, session_id=session_id).ids("persons")[0]
        consent.record_answers(desk, person, GIVEN, how=meeting.attribution)
        persons[speaker.letter] = person
    return persons
