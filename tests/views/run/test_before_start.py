"""Run before the start: what is ready, what is missing, and how one begins."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from cocreate_desktop.actions import assumptions, people, projects, scenario, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.people import Attendance
from cocreate_desktop.domain.sessions import SessionState
from cocreate_desktop.views.run.readiness import readiness
from cocreate_desktop.views.wording import say
from tests.stories import Told, prepare_project
from tests.views.run_stories import Open, open_run, plan, start

__all__ = ["open_run"]


def words_of(desk: Desk, told: Told) -> list[tuple[bool, str]]:
    session = desk.library.sessions.get(told.session_id)
    return [(point.ready, say(point.message)) for point in readiness(desk.library, session)]


def test_says_what_is_ready(desk: Desk) -> None:
    told = plan(desk)
    assert words_of(desk, told) == [
        (True, "4 steps, 25 minutes"),
        (True, "4 assumptions"),
        (True, "6 people invited"),
        (True, "Everybody was asked whether notes may be kept."),
    ]


def test_says_what_is_missing(desk: Desk) -> None:
    told = plan(desk, guests=1, beliefs=6)
    people.add_person(desk, told.project_id, "Wim", session_id=told.session_id)
    missing = [words for ready, words in words_of(desk, told) if not ready]
    assert missing == [
        "No step tests A5, A6.",
        "Wim: not yet asked about notes. Observations on them stay sealed until a yes.",
        "Wim: no segment yet. It decides whose word counts as a customer's.",
    ]


def test_an_empty_project_says_so(desk: Desk, open_run: Open) -> None:
    project_id = projects.add_project(desk, "Empty").ids("projects")[0]
    session_id = sessions.plan_session(desk, project_id, "Ghent").ids("sessions")[0]
    told = Told(project_id, session_id)
    assert [words for _, words in words_of(desk, told)] == [
        "The scenario has no step yet.",
        "There is no assumption to test yet.",
        "Nobody is invited yet.",
    ]
    room = open_run(told)
    assert not room.page.before.start.isEnabled()
    assert room.page.before.nobody.isVisible()


def test_enter_starts_the_session_with_those_who_are_here(desk: Desk, open_run: Open) -> None:
    told = plan(desk)
    room = open_run(told)
    model = room.page.before.people.model()
    model.setData(model.index(1, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert room.page.before.who_count.text() == "5 of 6"
    room.qtbot.keyClick(room.page.before.start, Qt.Key.Key_Return)
    assert desk.library.sessions.get(told.session_id).state is SessionState.RUNNING
    came = [one.attendance is Attendance.CAME for one in desk.library.people.participants(told.session_id)]
    assert came == [True, False, True, True, True, True]
    assert room.page.states.currentWidget() is room.live
    assert room.line.hasFocus()


def test_starting_here_is_no_surprise(desk: Desk, open_run: Open) -> None:
    room = open_run(plan(desk))
    room.page.start()
    assert not room.live.resumed.isVisible()


def test_without_a_session_one_is_planned(
    desk: Desk, open_run: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = plan(desk)
    room = open_run(told)
    sessions.delete_session(desk, told.session_id)
    asked: list[bool] = []
    room.page.context.commands["session.plan"].triggered.disconnect()
    room.page.context.commands["session.plan"].triggered.connect(lambda: asked.append(True))
    assert room.page.states.currentWidget() is room.page.nothing
    room.click(room.page.nothing.button)
    assert asked == [True]


def test_another_running_session_is_one_click_away(desk: Desk, open_run: Open) -> None:
    running = start(desk)
    other = sessions.plan_session(desk, running.project_id, "Antwerp").ids("sessions")[0]
    room = open_run(Told(running.project_id, other))
    assert "Store Ghent" in room.page.before.clock_note.text()
    room.click(room.page.before.start)
    assert room.window.place.session_id == running.session_id
    assert room.page.states.currentWidget() is room.live


def test_blanks_of_a_template_and_people_without_a_segment_are_missing_too(desk: Desk):
    told = prepare_project(desk)
    library = desk.library
    first = library.assumptions.of_project(told.project_id)[0]
    assumptions.edit_assumption(desk, first.id, text="They call it “[their word]”")
    step = library.scenarios.steps(told.project_id)[1]
    scenario.edit_step(desk, step.id, say="This is [the service].")
    people.add_person(desk, told.project_id, "Anna", session_id=told.session_id)
    missing = {
        str(one.message): one.page
        for one in readiness(library, library.sessions.get(told.session_id))
        if not one.ready
    }
    assert missing["A1: fill in what stands in brackets."] == "assumptions"
    assert missing["step 2: fill in what stands in brackets."] == "scenario"
    assert missing["Anna: no segment yet. It decides whose word counts as a customer's."] == "people"
