"""A rehearsal is planned, noted by two, compared, and counts nowhere."""

from __future__ import annotations

from fractions import Fraction

import pytest

from cocreate_desktop.actions import people, sessions, tags
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.listening_drill import compare_takes, plan_drill, takes
from cocreate_desktop.actions.reporting import session_report
from cocreate_desktop.domain.people import Role
from cocreate_desktop.errors import UserError
from tests.fakes import FakeClock
from tests.stories import note, prepare_project


def test_two_takes_are_laid_side_by_side(desk: Desk, clock: FakeClock) -> None:
    told = prepare_project(desk)
    tags.add_tag(desk, told.project_id, "haggling")
    nele, jonas = (
        people.add_member(desk, told.project_id, name, Role.NOTE_TAKER).ids("team_members")[0]
        for name in ("Nele", "Jonas")
    )
    drill = plan_drill(desk, told.project_id, "Drill", like=told.session_id).ids("sessions")[0]
    people.take_seat(desk, nele)
    sessions.start_session(desk, drill)
    clock.advance(300_000)
    note(desk, drill, "@Lena did: sits", 10_000)
    note(desk, drill, "@Joris said: too dear #haggling", 20_000)
    sessions.end_session(desk, drill)
    second = plan_drill(desk, told.project_id, "Drill again", like=told.session_id).ids("sessions")[0]
    people.take_seat(desk, jonas)
    sessions.start_session(desk, second)
    clock.advance(300_000)
    note(desk, second, "@Lena did: takes a seat", 14_000)
    note(desk, second, "@Joris said: too dear", 21_000)
    sessions.end_session(desk, second)
    one, other = takes(desk.library, told.project_id)
    assert [(take.session.code, take.name, take.entries) for take in (one, other)] == [
        ("R1", "Nele", 2),
        ("R2", "Jonas", 2),
    ]
    found = compare_takes(desk.library, one, other)
    assert (found.whole.agreed, found.whole.differing, found.whole.only_one) == (1, 1, 0)
    assert found.by_person["Lena"].agreed == 1
    assert (found.by_tag["haggling"].agreed, found.by_tag["haggling"].differing) == (0, 1)
    assert compare_takes(desk.library, one, one).kappa == Fraction(1)


def test_a_rehearsal_counts_nowhere_and_can_be_taken_back(desk: Desk) -> None:
    told = prepare_project(desk)
    before = desk.library.sessions.of_project(told.project_id)
    drill = plan_drill(desk, told.project_id, "Drill", like=told.session_id).ids("sessions")[0]
    assert desk.library.sessions.of_project(told.project_id) == before
    assert len(desk.library.people.participants(drill)) == 3
    assert plan_drill(desk, told.project_id, "Drill", session_id=drill).ids("sessions") == (drill,)
    desk.history.undo()
    assert not desk.library.sessions.rehearsals(told.project_id)


def test_a_drill_has_everybody_when_no_session_is_open(desk: Desk) -> None:
    told = prepare_project(desk)
    drill = plan_drill(desk, told.project_id, "Drill").ids("sessions")[0]
    assert len(desk.library.people.participants(drill)) == 3
    with pytest.raises(UserError):
        plan_drill(desk, told.project_id, " ")


def test_a_rehearsal_has_no_report(desk: Desk, clock: FakeClock) -> None:
    told = prepare_project(desk)
    drill = plan_drill(desk, told.project_id, "Drill").ids("sessions")[0]
    sessions.start_session(desk, drill)
    sessions.end_session(desk, drill)
    with pytest.raises(UserError, match="is a rehearsal"):
        session_report(desk.library, drill, clock.utc_ms)
