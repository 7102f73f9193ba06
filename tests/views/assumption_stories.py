"""A project like the one in the design picture: twelve assumptions, six steps, two sessions held."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import assumptions, consent, leading, people, projects, scenario, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.assumptions import Importance, Kind
from cocreate_desktop.domain.people import Segment
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.assumptions import AssumptionsPage
from cocreate_desktop.views.assumptions.listing import Belief, Draft, Header, Row
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import IconSet, Theme
from tests.fakes import FakeClock
from tests.stories import ALL_YES, note

_BELIEFS = (
    (Kind.WHO, Importance.HIGH, "They come between two activities and have 30 minutes"),
    (Kind.WHO, Importance.LOW, "Half of them bring gear for someone else in the family"),
    (Kind.ACT, Importance.HIGH, "They notice the sign on their own"),
    (Kind.ACT, Importance.MID, "They say “fix”, never “repair service”"),
    (Kind.ACT, Importance.HIGH, "They choose repair or new before they reach the counter"),
    (Kind.VALUE, Importance.HIGH, "Getting it back today beats the lowest price"),
    (Kind.VALUE, Importance.MID, "Watching the technician work builds trust"),
    (Kind.VALUE, Importance.HIGH, "A repaired item is worth as much as new"),
    (Kind.JUDGE, Importance.HIGH, "A wait under 20 minutes counts as quick"),
    (Kind.JUDGE, Importance.MID, "One clear price beats a cheaper estimate"),
    (Kind.EXPECT, Importance.MID, "They want a message when it is ready and walk around"),
    (Kind.EXPECT, Importance.LOW, "They expect three months of guarantee"),
)
_STEPS = {
    "Find the counter": (1, 2, 3),
    "Ask for a repair": (4, 5),
    "Choose": (6,),
    "Watch the repair": (7,),
    "Wait": (9, 10),
    "Pick it up": (11,),
}
_GUESTS = (
    ("Lena", Segment.CURRENT),
    ("Joris", Segment.EX),
    ("Amina", Segment.POTENTIAL),
    ("Pieter", Segment.CURRENT),
    ("Noor", Segment.NON),
    ("Wout", Segment.RESELLER),
)
_DAY = (
    (
        "@Lena did: comes from the gym, has half an hour +A1",
        "@Joris said: I have 30 minutes +A1",
        "@Amina did: looks at the clock +A1",
        "@Lena did: walks past the sign -A3",
        "@Joris did: walks past the sign -A3",
        "@Amina did: asks the cashier -A3",
        "@Noor said: never saw it -A3",
        "@Pieter said: it is only mine -A2",
        "@Noor said: mine -A2",
        "@Lena said: nobody else -A2",
    ),
    (
        "@Lena said: fix it +A4",
        "@Joris said: can you fix this +A4",
        "@Noor said: fix +A4",
        "@Amina did: chooses +A5",
    ),
    (
        "@Lena did: pays more for today +A6",
        "@Joris said: I take the cheap one -A6",
        "@Noor said: can wait -A6",
    ),
    (
        "@Lena did: leans over the bench +A7",
        "@Amina did: films it +A7",
        "@Joris did: watches +A7",
        "@Wout said: -A7",
    ),
    (
        "@Lena said: quick +A9",
        "@Joris did: stays +A9",
        "@Noor did: stays +A9",
        "@Amina said: clear price +A10",
    ),
    (
        "@Lena said: text me +A11",
        "@Joris said: I would stay -A11",
        "@Pieter did: walks off +A11",
        "@Noor said: -A11",
    ),
)


@dataclass
class Workshop:
    """What the story left behind; ids by code and by the steps' names."""

    project_id: str
    codes: dict[str, str] = field(default_factory=dict)
    steps: dict[str, str] = field(default_factory=dict)
    sessions: list[str] = field(default_factory=list)


def write_project(desk: Desk) -> Workshop:
    """The assumptions and the scenario, no session yet."""
    told = Workshop(projects.add_project(desk, "Repair-while-you-wait counter").ids("projects")[0])
    for n, (kind, importance, text) in enumerate(_BELIEFS, start=1):
        made = assumptions.add_assumption(desk, told.project_id, kind, text, importance=importance)
        told.codes[f"A{n}"] = made.ids("assumptions")[0]
    for title, tested in _STEPS.items():
        told.steps[title] = scenario.add_step(desk, told.project_id, title, minutes=8).ids("steps")[0]
        for number in tested:
            scenario.test_in_step(desk, told.codes[f"A{number}"], told.steps[title])
    assumptions.edit_assumption(
        desk,
        told.codes["A8"],
        right_if="people hand over an item they could replace for the same price",
        wrong_if="they ask what a new one costs before they decide",
    )
    for alias, segment in _GUESTS:
        person = people.add_person(desk, told.project_id, alias, segment=segment)
        consent.record_answers(desk, person.ids("persons")[0], ALL_YES, how="paper form")
    return told


def begin_session(desk: Desk, clock: FakeClock, told: Workshop, title: str, day: str = "") -> str:
    """A session that runs, with everything of the day noted."""
    planned = sessions.plan_session(desk, told.project_id, title, planned_for=day)
    session_id = planned.ids("sessions")[0]
    for person in desk.library.people.of_project(told.project_id):
        people.invite(desk, session_id, person.id)
    sessions.start_session(desk, session_id)
    if day:
        sessions.edit_session(desk, session_id, planned_for=day)
    at = 10_000
    for n, lines in enumerate(_DAY):
        if n:
            leading.next_step(desk, session_id)
        for line in lines:
            clock.advance(5_000)
            at += 5_000
            note(desk, session_id, line, at)
    told.sessions.append(session_id)
    return session_id


def hold_session(desk: Desk, clock: FakeClock, told: Workshop, title: str, day: str = "") -> str:
    session_id = begin_session(desk, clock, told, title, day)
    sessions.end_session(desk, session_id)
    clock.advance(3_600_000)
    return session_id


def tell_workshop(desk: Desk, clock: FakeClock) -> Workshop:
    """The project with two sessions held."""
    told = write_project(desk)
    hold_session(desk, clock, told, "Store Antwerp", "2026-11-14")
    hold_session(desk, clock, told, "Store Ghent", "2026-11-21")
    return told


def open_page(qtbot: QtBot, desk: Desk, theme: Theme, folder: Path, project_id: str) -> AssumptionsPage:
    """The page in a window of the usual size, with the focus."""
    window = MainWindow(desk, theme, IconSet(theme), Settings(folder / "settings.toml"))
    window.resize(1366, 768)
    qtbot.addWidget(window)
    window.place.open_project(project_id)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.go_to("assumptions")
    page = window.page("assumptions")
    assert isinstance(page, AssumptionsPage)
    qtbot.waitUntil(page.list.hasFocus)
    return page


def shown(page: AssumptionsPage) -> list[str]:
    """The rows of the list: heads as their kind, assumptions as their code, the open row as `new`."""
    return [_in_short(row) for row in page.list.belief_model.rows]


def _in_short(row: Row) -> str:
    match row:
        case Header():
            return str(row.kind)
        case Belief():
            return row.assumption.code
        case Draft():
            return "new"
