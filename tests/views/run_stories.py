"""A window on the page Run, and sessions to look at in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cocreate_desktop.actions import assumptions, consent, people, projects, scenario, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.assumptions import Kind
from cocreate_desktop.domain.people import Segment
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.run import RunPage
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import Theme
from tests.fakes import FakeClock
from tests.stories import ALL_YES, Told

MINUTE = 60_000
STEPS = (("Welcome", 4), ("Find the counter", 6), ("Wait for the repair", 10), ("Look back", 5))
NAMES = (
    ("Lena", Segment.CURRENT),
    ("Joris", Segment.EX),
    ("Amira", Segment.NON),
    ("Tomas", Segment.LEAD),
    ("Sofie", Segment.CURRENT),
    ("Wout", Segment.RESELLER),
)


def plan(desk: Desk, guests: int = 6, beliefs: int = 4, zone: str = "UTC") -> Told:
    """Four steps; each of the first beliefs is tested in the step of its number; everybody said yes."""
    project_id = projects.add_project(desk, "Repair counter").ids("projects")[0]
    steps = [
        scenario.add_step(desk, project_id, title, minutes=minutes).ids("steps")[0]
        for title, minutes in STEPS
    ]
    for n in range(beliefs):
        belief = assumptions.add_assumption(desk, project_id, Kind.ACT, f"They do thing number {n + 1}")
        if n < len(steps):
            scenario.test_in_step(desk, belief.ids("assumptions")[0], steps[n])
    scenario.edit_step(desk, steps[0], say="Welcome, everybody.")
    for text in ("What would you call this?", "Who would you ask?"):
        scenario.add_item(desk, steps[0], ItemKind.ASK, text)
    session_id = sessions.plan_session(desk, project_id, "Store Ghent", zone=zone).ids("sessions")[0]
    for n in range(guests):
        alias, segment = NAMES[n] if n < len(NAMES) else (f"Guest {n + 1}", Segment.NON)
        person = people.add_person(desk, project_id, alias, segment=segment, session_id=session_id)
        consent.record_answers(desk, person.ids("persons")[0], ALL_YES, how="paper")
    return Told(project_id, session_id)


def start(desk: Desk, guests: int = 6, beliefs: int = 4) -> Told:
    """The planned session, running since this moment."""
    told = plan(desk, guests, beliefs)
    sessions.start_session(desk, told.session_id)
    return told


class Room:
    """The page Run in a real window, with a keyboard and a clock."""

    def __init__(self, qtbot, desk: Desk, clock: FakeClock, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.desk = desk
        self.clock = clock
        self.window = window
        page = window.page("run")
        assert isinstance(page, RunPage)
        self.page = page
        self.live = page.live
        self.bar = page.live.capture
        self.rows = self.bar.rows
        self.line = page.live.capture.line
        self.feed = page.live.feed.feed

    def go_on(self, ms: int) -> None:
        """Let time pass, and the page notice it."""
        self.clock.advance(ms)
        self.page.ticker.beat()

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.line, text)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.line, key, modifiers)

    def note(self, text: str) -> str:
        """Type a line and press Enter; the id of its row."""
        before = {entry.observation.id for entry in self.feed.entries}
        self.type(text)
        self.press(Qt.Key.Key_Return)
        (new,) = {entry.observation.id for entry in self.feed.entries} - before
        return new

    def lines(self) -> list[str]:
        names = self.feed.names
        assert names is not None
        return [" | ".join(names.cells(entry)) for entry in self.feed.entries]

    def click(self, widget, place=None) -> None:
        if place is None:
            self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        else:
            self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()


class Open:
    """Opens windows on the test's desk, one after the other."""

    def __init__(self, qtbot, desk: Desk, clock: FakeClock, theme: Theme, folder: Path) -> None:
        self._parts = (qtbot, desk, clock)
        self._theme = theme
        self._folder = folder

    def __call__(self, told: Told, size: tuple[int, int] = (1366, 768)) -> Room:
        qtbot, desk, clock = self._parts
        window = MainWindow(desk, self._theme, self._theme.icons, Settings(self._folder / "settings.toml"))
        qtbot.addWidget(window)
        window.resize(*size)
        window.place.open_session(told.session_id)
        window.show()
        window.go_to("run")
        window.activateWindow()
        QApplication.processEvents()
        return Room(qtbot, desk, clock, window)


@pytest.fixture
def open_run(
    qtbot, desk: Desk, clock: FakeClock, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Open]:
    """Closing a window at a test's end asks nobody."""
    monkeypatch.setattr("cocreate_desktop.views.shell.window.confirmed", lambda *_: True)
    yield Open(qtbot, desk, clock, theme, tmp_path)
