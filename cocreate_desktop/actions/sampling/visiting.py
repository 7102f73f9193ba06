"""One session of the sample: people are invited and asked, come, and it is held and concluded from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import partial

from cocreate_desktop.actions import consent, people, scenario, sessions
from cocreate_desktop.actions.presence import set_here
from cocreate_desktop.actions.sampling.concluding import conclude
from cocreate_desktop.actions.sampling.holding import hold
from cocreate_desktop.actions.sampling.room import Room
from cocreate_desktop.actions.sampling.stage import Stage
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.people import Attendance
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.exchange.sample import Guest, Held, Planned

HOW = "paper form"

Deed = tuple[datetime, Callable[[], object]]


def visit(stage: Stage, held: Held) -> None:
    """Plan, prepare and hold a session, and conclude from it."""
    stage.at(held.planned)
    for change in held.changes:
        scenario.add_item(
            stage.desk, stage.steps[change.step], ItemKind.WATCH, change.watch,
            assumption_id=stage.assumptions[change.code],
        )  # fmt: skip
    room = Room(stage, _plan(stage, held.title, held.starts.date()))
    for guest in held.guests:
        stage.later()
        _invite(stage, room, guest)
    for moment, deed in sorted(_before_the_start(stage, room, held), key=lambda one: one[0]):
        stage.at(moment)
        deed()
    hold(stage, room, held)
    conclude(stage, room, held)


def plan_next(stage: Stage, planned: Planned) -> None:
    """The session to come, with people who were there before."""
    stage.at(planned.planned)
    room = Room(stage, _plan(stage, planned.title, planned.day))
    for invited in planned.invited:
        stage.later()
        people.invite(stage.desk, room.session_id, stage.persons[invited.alias])
        people.edit_participant(
            stage.desk,
            room.participant(invited.alias),
            attendance=invited.attendance,
            texts=invited.notes,
        )


def _plan(stage: Stage, title: str, written: date) -> str:
    day = stage.calendar.day(written).isoformat()
    made = sessions.plan_session(
        stage.desk, stage.project_id, title, planned_for=day, zone=stage.calendar.zone
    )
    return made.ids("sessions")[0]


def _invite(stage: Stage, room: Room, guest: Guest) -> None:
    made = people.add_person(
        stage.desk, stage.project_id, guest.alias, segment=guest.segment, session_id=room.session_id
    )
    people.edit_person(stage.desk, made.ids("persons")[0], texts=guest.texts)


def _before_the_start(stage: Stage, room: Room, held: Held) -> Iterator[Deed]:
    """Everybody is asked what they agree to, and comes."""
    for guest in held.guests:
        yield guest.asked, partial(_ask, stage, room, guest)
        if guest.came is not None:
            came = datetime.combine(held.starts, guest.came)
            yield came, partial(set_here, stage.desk, room.participant(guest.alias), True)


def _ask(stage: Stage, room: Room, guest: Guest) -> None:
    answers = {item: Answer.NO if item in guest.refuses else Answer.YES for item in ConsentItem}
    consent.record_answers(stage.desk, stage.persons[guest.alias], answers, how=HOW)
    participant_id = room.participant(guest.alias)
    came = stage.desk.library.people.participant(participant_id).attendance is Attendance.CAME
    people.edit_participant(
        stage.desk,
        participant_id,
        attendance=None if came else Attendance.CONFIRMED,
        texts=guest.notes,
    )
