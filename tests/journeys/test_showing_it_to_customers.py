"""The journeys of `showing_it_to_customers.feature`, through the real window."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import assumptions, consent, findings, people, projects, scenario, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.assumptions import Kind
from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.domain.people import Segment
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.views.run import RunPage
from cocreate_desktop.views.run import page as run_page
from cocreate_desktop.views.run.eyes.presenting import Presenting
from cocreate_desktop.views.second_screen import Place
from cocreate_desktop.views.second_screen.audience_view import AudienceView
from tests.fakes import FakeClock
from tests.journeys.keyboard import Keyboard
from tests.journeys.laptop import Laptop
from tests.journeys.mouse import Mouse
from tests.journeys.screen import Screen
from tests.journeys.tables import Table, rows
from tests.stories import ALL_YES
from tests.views.second_screen.displays import BEAMER, MIRROR, FakeScreens

scenarios("showing_it_to_customers.feature")

PAD = {"3": Qt.Key.Key_3, "+": Qt.Key.Key_Plus, "Enter": Qt.Key.Key_Enter}


@pytest.fixture
def displays(monkeypatch: pytest.MonkeyPatch) -> FakeScreens:
    displays = FakeScreens()
    monkeypatch.setattr(run_page, "Presenting", partial(Presenting, screens=lambda _: displays))
    return displays


@pytest.fixture
def run(laptop: Laptop) -> RunPage:
    page = laptop.window.page("run")
    assert isinstance(page, RunPage)
    return page


@given("a session about a repair counter that runs with Lena, Joris and Amira")
def a_session_that_runs(desk: Desk, laptop: Laptop, displays: FakeScreens):
    project_id = projects.add_project(desk, "Repair counter").ids("projects")[0]
    belief = assumptions.add_assumption(desk, project_id, Kind.ACT, "They notice the sign on their own")
    find = scenario.add_step(desk, project_id, "Find the counter", minutes=6).ids("steps")[0]
    scenario.add_step(desk, project_id, "Look back together", minutes=10)
    scenario.test_in_step(desk, belief.ids("assumptions")[0], find)
    scenario.add_item(desk, find, ItemKind.SHOW, "The sign over the counter")
    scenario.add_item(desk, find, ItemKind.ASK, "What would you call this?")
    session_id = sessions.plan_session(desk, project_id, "Store Ghent").ids("sessions")[0]
    for alias in ("Lena", "Joris", "Amira"):
        person = people.add_person(desk, project_id, alias, segment=Segment.NON, session_id=session_id)
        consent.record_answers(desk, person.ids("persons")[0], ALL_YES, how="paper")
    sessions.start_session(desk, session_id)
    laptop.start()


@given("a second display is plugged in")
@when("a second display is plugged in")
def plug_in(displays: FakeScreens):
    displays.plug(BEAMER)


@when("the second display is unplugged")
def unplug(displays: FakeScreens):
    displays.plug()


@when("a display that shows the same is plugged in")
def plug_in_a_mirror(displays: FakeScreens):
    displays.plug(MIRROR)


@given(parsers.parse('the draft findings "{one}" and "{other}"'))
def draft_findings(desk: Desk, session_id: str, one: str, other: str):
    for title in (one, other):
        findings.add_finding(desk, session_id, title)


@when("I turn on the lead view")
def lead_view(keyboard: Keyboard):
    keyboard.shortcut("run.lead")


@when(parsers.parse("{seconds:d} seconds pass"))
def seconds_pass(clock: FakeClock, run: RunPage, seconds: int):
    clock.advance(seconds * 1000)
    run.ticker.beat()


@when(parsers.re(r"I press (?P<keys>.+) on the number pad"))
def number_pad(keyboard: Keyboard, keys: str):
    for key in keys.split():
        keyboard.press(PAD[key], Qt.KeyboardModifier.KeypadModifier)


@when("I turn the second screen on")
def second_screen(mouse: Mouse):
    mouse.click_button("Second screen off")


@when("I show the next thing")
def show_next(keyboard: Keyboard):
    keyboard.shortcut("run.show_next")


@when("I show the next question")
def show_question(keyboard: Keyboard):
    keyboard.shortcut("run.show_question")


@when("I hide what is shown")
def hide_shown(keyboard: Keyboard):
    keyboard.shortcut("run.hide_shown")


@when("I blank the second screen")
def blank(keyboard: Keyboard):
    keyboard.shortcut("run.blank")


@when("I hide what customers should not read")
def hide_from_customers(keyboard: Keyboard):
    keyboard.shortcut("run.hide")


@when("I go to the last step")
def last_step(keyboard: Keyboard):
    keyboard.shortcut("run.next")


@when("I show both drafts")
def show_drafts(keyboard: Keyboard):
    keyboard.shortcut("run.look_back")
    for title in ("They ask a person", "One price is easy"):
        keyboard.tab_to(title)
        keyboard.press(Qt.Key.Key_Space)
    keyboard.tab_to("Show: what is wrong with this?")
    keyboard.press(Qt.Key.Key_Space)


@when(parsers.parse('two of them agree with "{title}"'))
def two_agree(keyboard: Keyboard, laptop: Laptop, title: str):
    keyboard.tab_to(f"How many agree with “{title}”")
    for _ in range(2):
        keyboard.press(Qt.Key.Key_Up)
    keyboard.press(Qt.Key.Key_Tab)


@then(parsers.parse('I read in large letters "{words}"'))
def large_letters(run: RunPage, words: str):
    assert run.presenting.lead.noted.isVisible()
    assert run.presenting.lead.noted.text == words


@then("these moments are on disk")
def moments(desk: Desk, session_id: str, datatable: Table):
    names = {one.id: one.alias for one in desk.library.people.of_project(_project(desk))}
    aliases = {one.id: names[one.person_id] for one in desk.library.people.participants(session_id)}
    codes = {one.id: one.code for one in desk.library.sessions.assumptions(session_id)}
    found = [
        {
            "time": clock_text(entry.observation.at_ms),
            "who": ", ".join(aliases[one] for one in entry.participants),
            "words": entry.observation.text,
            "for": ", ".join(codes[link.session_assumption_id] for link in entry.evidence),
        }
        for entry in desk.library.observations.of_session(session_id)
    ]
    assert found == rows(datatable)


@then(parsers.parse('customers read "{words}"'))
def customers_read(run: RunPage, words: str):
    assert words in _read_on(_audience(run))


@then(parsers.re(r"customers read nothing of (?P<words>.+)"))
def customers_do_not_read(run: RunPage, words: str):
    shown = " ".join(_read_on(_audience(run)))
    private = [word.strip('" ') for word in words.replace(" and ", ", ").split(", ")]
    assert len(private) == 5
    assert [word for word in private if word in shown] == []


@then("customers see black")
def customers_see_black(run: RunPage):
    picture = _audience(run).grab().toImage()
    assert picture.pixelColor(picture.rect().center()) == QColor("black")


@then("nobody but me sees a screen")
def nobody_sees(run: RunPage):
    assert run.presenting.projector.place is Place.OFF


@then(parsers.parse('the feed says "{words}"'))
def feed_says(screen: Screen, words: str, qtbot: QtBot):
    qtbot.waitUntil(lambda: screen.shows(words))


@then("names, feed and coverage are out of sight")
def out_of_sight(run: RunPage):
    live = run.live
    for room in (live.right_column, live.feed, live.find_out, live.capture.rows):
        assert room.visibleRegion().isEmpty()
    buttons = [one for one in live.findChildren(QAbstractButton) if not one.visibleRegion().isEmpty()]
    assert [one for one in buttons if "Lena" in one.text() + one.accessibleName()] == []


@then(parsers.parse('{agree:d} of {of:d} agree with "{title}"'))
def kept_beside_the_finding(desk: Desk, session_id: str, agree: int, of: int, title: str):
    (finding,) = [one for one in desk.library.findings.of_session(session_id) if one.title == title]
    assert (finding.agree, finding.agree_of) == (agree, of)


def _audience(run: RunPage) -> AudienceView:
    view = run.presenting.projector.view
    assert view is not None, "customers see no screen"
    return view


@pytest.fixture
def session_id(desk: Desk) -> str:
    return desk.library.sessions.of_project(_project(desk))[0].id


def _project(desk: Desk) -> str:
    (project,) = desk.library.projects.all()
    return project.id


def _read_on(audience: AudienceView) -> list[str]:
    """What stands on the customers' screen, letter by letter."""
    texts = [one for one in audience.findChildren(QWidget) if one.isVisible()]
    return [text for one in texts if (text := getattr(one, "text", ""))]
