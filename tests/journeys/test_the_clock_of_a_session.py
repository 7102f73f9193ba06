"""The journeys of `the_clock_of_a_session.feature`: only the three sources of the clock are fake."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from pytest_bdd import given, parsers, scenarios, then, when

from cocreate_desktop.actions import projects, scenario, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.clock import MS_PER_MINUTE, active_ms, clock_text, length_text
from cocreate_desktop.views.run import RunPage
from tests.fakes import FakeClock
from tests.journeys.keyboard import Keyboard
from tests.journeys.laptop import Laptop
from tests.journeys.tables import Table, rows

scenarios("the_clock_of_a_session.feature")

BRUSSELS = "Europe/Brussels"
BEAT_MS = 5_000


def run_page(laptop: Laptop) -> RunPage:
    page = laptop.window.page("run")
    assert isinstance(page, RunPage)
    return page


def session_id(desk: Desk) -> str:
    running = desk.library.sessions.running()
    assert running is not None
    return running.id


@given(parsers.parse("it is {when} in the shop in Brussels"))
def it_is(clock: FakeClock, when: str):
    local = datetime.fromisoformat(when).replace(tzinfo=ZoneInfo(BRUSSELS))
    clock.utc_ms = round(local.timestamp() * 1000)


@given(parsers.parse("a session of {first:d} and {second:d} minutes is under way"))
def under_way(desk: Desk, laptop: Laptop, first: int, second: int):
    project_id = projects.add_project(desk, "Repair counter").ids("projects")[0]
    scenario.add_step(desk, project_id, "Find the counter", minutes=first)
    scenario.add_step(desk, project_id, "Look back", minutes=second)
    planned = sessions.plan_session(desk, project_id, "Store Ghent", zone=BRUSSELS).ids("sessions")[0]
    laptop.start()
    laptop.window.place.open_session(planned)
    laptop.window.go_to("run")
    run_page(laptop).start()


@when(parsers.parse("{minutes:d} minutes pass"))
def minutes_pass(laptop: Laptop, clock: FakeClock, minutes: int):
    for _ in range(minutes * MS_PER_MINUTE // BEAT_MS):
        clock.advance(BEAT_MS)
        run_page(laptop).ticker.beat()


@when(parsers.parse("the laptop sleeps for {minutes:d} minutes"))
def sleeps(laptop: Laptop, clock: FakeClock, minutes: int):
    clock.advance(minutes * MS_PER_MINUTE)
    run_page(laptop).ticker.beat()


@when(parsers.parse("the laptop goes off and is started anew {minutes:d} minutes later"))
def started_anew(laptop: Laptop, clock: FakeClock, minutes: int):
    laptop.close()
    clock.reboot(off_ms=minutes * MS_PER_MINUTE)
    laptop.start()
    laptop.window.go_to("run")
    run_page(laptop).ticker.beat()


@when(parsers.parse("the system time is set back by {minutes:d} minutes"))
def set_back(clock: FakeClock, minutes: int):
    clock.utc_ms -= minutes * MS_PER_MINUTE


@when(parsers.parse('I note "{line}"'))
def note(keyboard: Keyboard, line: str):
    keyboard.type(line)
    keyboard.press(Qt.Key.Key_Return)


@when(parsers.parse('I write "{words}" and do not save it'))
def write(keyboard: Keyboard, words: str):
    keyboard.type(words)


@when("I go on to the next step")
def next_step(keyboard: Keyboard):
    keyboard.shortcut("run.next")


@when("I go on to the step before")
def step_before(keyboard: Keyboard):
    keyboard.shortcut("run.previous")


@when("I pause")
@when("I go on")
def pause_or_go_on(keyboard: Keyboard):
    keyboard.shortcut("run.pause")


@then(parsers.parse("the session stands at {elapsed}, the step has {left} left, and it will end at {hour}"))
def stands_at(laptop: Laptop, elapsed: str, left: str, hour: str):
    live = run_page(laptop).live
    assert live.title.elapsed.text() == elapsed
    assert live.head.timer.text == left
    assert live.title.ends_at.text() == f"ends {hour}"


@then(parsers.parse("step {number:d} is still running"))
def still_running(laptop: Laptop, number: int):
    assert run_page(laptop).live.head.step_of.text().startswith(f"Step {number} of")


@then(parsers.parse('the line says "{words}" and stands at {time}'))
def line_says(laptop: Laptop, words: str, time: str):
    bar = run_page(laptop).live.capture
    assert (bar.line.text, bar.stamp_time.text()) == (words, time)


@then("these entries were made")
def entries_made(desk: Desk, datatable: Table):
    entries = desk.library.observations.of_session(session_id(desk))
    found = [(clock_text(entry.observation.at_ms), entry.observation.text) for entry in entries]
    assert found == [(row["at"], row["words"]) for row in rows(datatable)]


@then("the steps took")
def steps_took(desk: Desk, datatable: Table):
    library, one = desk.library.sessions, session_id(desk)
    titles = {step.id: step.title for step in library.steps(one)}
    ended = [(run, run.ended_ms) for run in library.runs(one) if run.ended_ms is not None]
    pauses = library.pauses(one)
    found = [
        (titles[run.session_step_id], length_text(active_ms(run.started_ms, end, pauses)))
        for run, end in ended
    ]
    assert found == [(row["step"], row["real"]) for row in rows(datatable)]
