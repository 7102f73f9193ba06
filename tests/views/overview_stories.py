"""Projects for the page Overview: whole sessions told cell by cell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import assumptions, consent, people, projects, scenario, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.evidence.matrix import Row
from cocreate_desktop.domain.people import Segment
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.overview import OverviewPage
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import IconSet, Theme
from tests.fakes import FakeClock
from tests.sample_day import BELIEFS
from tests.stories import ALL_YES, note

WEEK_MS = 7 * 24 * 60 * 60 * 1000
GUESTS = (
    ("Lena", "Joris", "Amira", "Tomas", "Sofie", "Wout"),
    ("Elif", "Bram", "Hanne", "Ruben", "Nora", "Dries"),
    ("Ines", "Kobe", "Fatma", "Jonas", "Lotte", "Emiel"),
    ("Marie", "Stan", "Yara", "Simon", "Greta", "Aziz"),
)
"""Who comes to the first session, to the second one, and so on; from the fifth on they come again."""
SEGMENTS = (
    Segment.CURRENT, Segment.EX, Segment.NON, Segment.LEAD, Segment.CURRENT, Segment.RESELLER,
)  # fmt: skip
TESTED = {
    "Last time something broke": ("A1", "A2", "A5"),
    "Find the counter": ("A3", "A4"),
    "Hand over, hear the price": ("A6", "A10"),
    "Wait for the repair": ("A7", "A9", "A11"),
}

Cells = Mapping[str, str]
"""By code what people did and said, one word each in the order of the session's guests: `+d` did for,
`-s` said against, `.` was there only."""

FOUR_SHOPS: tuple[tuple[str, str, Cells], ...] = (
    (
        "Store Bruges",
        "2026-10-24",
        {
            "A1": "+s +s +s", "A2": "-s -s -s", "A3": "-d -d -d -s", "A4": "+s +s +s +s", "A5": "+d +d +s",
            "A6": "-s -s -s", "A9": "+d +d +s +s", "A11": "+d -s +s -d",
        },
    ),
    (
        "Store Leuven",
        "2026-10-31",
        {
            "A1": "+d +s +s", "A3": "-d -d -s -s", "A4": "+s +s +s", "A5": "+d -s -s", "A6": "+d +s +s",
            "A7": "+d +s +s", "A9": "+d +s +s +s", "A10": "+s +s +s", "A11": "-d -d -s",
        },
    ),
    (
        "Store Antwerp",
        "2026-11-14",
        {
            "A1": "+d +d +s", "A2": "-d -s -s", "A3": "-d +s -s +d", "A4": "+s +s +s", "A5": "+d +s +s",
            "A6": "-s -s -s", "A7": "+d +d +s", "A9": "+d +d +d +s", "A10": "+d +s +s", "A11": "+d -s -s +s",
        },
    ),
    (
        "Store Ghent",
        "2026-11-21",
        {
            "A1": "+s +s +s", "A2": "-s -s -s", "A3": "-d -d -s", "A4": "+s +s +s", "A5": "+d +d +s",
            "A6": "+d +s +s", "A7": "+d +d +d +s +s", "A9": "+d +d +s", "A10": "+d +s +s", "A11": "+d +s",
        },
    ),
)  # fmt: skip

BRUGES = {"A1": "+d +d +s", "A3": "-d -d -d -s", "A6": "-s -s -s", "A11": "+s"}
LEUVEN = {"A1": "+d +s +s", "A3": "-d -s -s", "A6": "+d +d +s"}


Open = Callable[[str], OverviewPage]
"""Opens the page on a project."""


@dataclass
class Track:
    """What a story left behind; ids by code and by title."""

    project_id: str
    codes: dict[str, str] = field(default_factory=dict)
    steps: dict[str, str] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    sessions: list[str] = field(default_factory=list)


def write_track(desk: Desk) -> Track:
    """Twelve assumptions, four steps that test all but A8 and A12; no session, nobody invited."""
    track = Track(projects.add_project(desk, "Repair-while-you-wait counter").ids("projects")[0])
    for number, (kind, importance, text) in enumerate(BELIEFS, start=1):
        added = assumptions.add_assumption(desk, track.project_id, kind, text, importance=importance)
        track.codes[f"A{number}"] = added.ids("assumptions")[0]
    for title, tested in TESTED.items():
        track.steps[title] = scenario.add_step(desk, track.project_id, title, minutes=8).ids("steps")[0]
        for code in tested:
            scenario.test_in_step(desk, track.codes[code], track.steps[title])
    return track


def begin_session(
    desk: Desk, clock: FakeClock, track: Track, title: str, day: str = "", cells: Cells | None = None
) -> str:
    """A session that runs, with everything in `cells` noted. Only whom a line names was there."""
    planned = sessions.plan_session(desk, track.project_id, title, planned_for=day)
    session_id = planned.ids("sessions")[0]
    guests = GUESTS[len(track.sessions) % len(GUESTS)]
    for alias, segment in zip(guests, SEGMENTS, strict=True):
        _invite(desk, track, session_id, alias, segment)
    sessions.start_session(desk, session_id)
    if day:
        sessions.edit_session(desk, session_id, planned_for=day)
    at = 10_000
    for code, told in (cells or {}).items():
        for alias, word in zip(guests, told.split(), strict=False):
            if word != ".":
                at += 1_000
                clock.advance(1_000)
                mode = "did" if word[1] == "d" else "said"
                note(desk, session_id, f"@{alias} {mode}: {_words(mode, code)} {word[0]}{code}", at)
    track.sessions.append(session_id)
    return session_id


def hold_session(
    desk: Desk, clock: FakeClock, track: Track, title: str, day: str = "", cells: Cells | None = None
) -> str:
    session_id = begin_session(desk, clock, track, title, day, cells)
    clock.advance(60_000)
    sessions.end_session(desk, session_id)
    clock.advance(WEEK_MS)
    return session_id


def plan_next(desk: Desk, track: Track, title: str = "Store Namur", day: str = "2026-12-05") -> str:
    return sessions.plan_session(desk, track.project_id, title, planned_for=day).ids("sessions")[0]


def tell_four_shops(desk: Desk, clock: FakeClock) -> Track:
    """The project of the design picture: four sessions held, a fifth planned."""
    track = write_track(desk)
    for title, day, cells in FOUR_SHOPS:
        hold_session(desk, clock, track, title, day, cells)
    plan_next(desk, track)
    return track


def tell_two_shops(desk: Desk, clock: FakeClock) -> Track:
    """Two sessions held, a third planned."""
    track = write_track(desk)
    hold_session(desk, clock, track, "Store Bruges", "2026-10-24", BRUGES)
    hold_session(desk, clock, track, "Store Leuven", "2026-10-31", LEUVEN)
    plan_next(desk, track)
    return track


def open_page(qtbot: QtBot, desk: Desk, theme: Theme, folder: Path, project_id: str) -> OverviewPage:
    """The page in a window of the usual size, with the focus."""
    window = MainWindow(desk, theme, IconSet(theme), Settings(folder / "settings.toml"))
    window.resize(1366, 768)
    qtbot.addWidget(window)
    window.place.open_project(project_id)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.go_to("overview")
    page = window.page("overview")
    assert isinstance(page, OverviewPage)
    return page


def window_of(page: OverviewPage) -> MainWindow:
    window = page.window()
    assert isinstance(window, MainWindow)
    return window


def said(page: OverviewPage) -> str:
    """The headline as plain words."""
    text = page.headline.text().replace("<br>", " ")
    while "<span" in text:
        start = text.index("<span")
        text = text[:start] + text[text.index(">", start) + 1 :]
    return text.replace("</span>", "")


def cell(page: OverviewPage, code: str, column: int, role=Qt.ItemDataRole.DisplayRole) -> str:
    model = page.matrix.matrix
    row = next(n for n, one in enumerate(model.rows) if isinstance(one, Row) and one.assumption.code == code)
    return str(model.index(row, column).data(role))


def current(page: OverviewPage) -> tuple[str, int]:
    row = page.matrix.current_row
    return (row.assumption.code if row else "", page.matrix.currentIndex().column())


def open_cell(page: OverviewPage, track: Track, code: str, number: int) -> None:
    page.matrix.select_session(track.codes[code], track.sessions[number])
    page.matrix.open_current()


def _invite(desk: Desk, track: Track, session_id: str, alias: str, segment: Segment) -> None:
    if alias in track.people:
        people.invite(desk, session_id, track.people[alias])
        return
    added = people.add_person(desk, track.project_id, alias, segment=segment, session_id=session_id)
    track.people[alias] = added.ids("persons")[0]
    consent.record_answers(desk, track.people[alias], ALL_YES, how="paper form")


def _words(mode: str, code: str) -> str:
    return f"shows it for {code}" if mode == "did" else f"that is how it is with {code}"
