"""feed.filter.10000 and feed.memory.10000: a long session's feed, filtered key by key, and what it weighs."""

from __future__ import annotations

import gc
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.observations import (
    Evidence,
    Mode,
    Observation,
    ObservationPerson,
    ObservationTag,
    Side,
)
from cocreate_desktop.settings import Settings
from cocreate_desktop.store.library import Library
from cocreate_desktop.views.run import RunPage
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import IconSet, Theme
from tests import sample_day
from tests.benchmarks.figures import Effort, Figure, percentile, seconds
from tests.fakes import FakeClock, id_source, open_library

ENTRIES = 10_000
MOST_MS = 30.0
MOST_MB = 60.0
LINE = "@Lena did: sign #wait A3"
EVERY_MS = 500
"""One observation so often."""

_WORDS = "walks past the sign and asks the cashier where to wait for it because nobody told them so".split()


def measure(effort: Effort) -> Iterator[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    times = _filtering(application, effort)
    yield Figure("feed.filter.10000", 1000 * percentile(times, 0.99), "ms", MOST_MS, len(times))
    empty, full = (_weight(count) for count in (0, ENTRIES))
    yield Figure("feed.memory.10000", full - empty, "MB above an empty session", MOST_MB, 1)


def note_many(desk: Desk, session_id: str, count: int) -> None:
    """Entries as a long day makes them: everybody, some tags, every third with evidence; no two alike."""
    chance = random.Random(1)
    library = desk.library
    project_id = library.sessions.get(session_id).project_id
    guests = library.people.participants(session_id)
    tags, assumptions = library.sessions.tags(session_id), library.sessions.assumptions(session_id)
    run = library.sessions.runs(session_id)[0]
    rows: list[object] = []
    for n in range(count):
        words = " ".join(chance.choices(_WORDS, k=9))
        mode = chance.choice(list(Mode))
        one = Observation(desk.new_id(), session_id, n * EVERY_MS, mode, f"{words} {n}", n, run.id)
        rows += [one, ObservationPerson(desk.new_id(), one.id, chance.choice(guests).id)]
        rows.append(ObservationTag(desk.new_id(), one.id, chance.choice(tags).id))
        if n % 3 == 0:
            rows.append(Evidence(desk.new_id(), one.id, chance.choice(assumptions).id, Side.FOR, "", n))
    with desk.act(verbs.IMPORT_MEETING, project_id, session_id, ids_only=True) as act:
        for kind in (Observation, ObservationPerson, ObservationTag, Evidence):
            act.recorder.insert_many(row for row in rows if isinstance(row, kind))


def begin(library: Library, clock: FakeClock, count: int) -> None:
    """A session that runs, with so many entries."""
    desk = Desk(library, clock, id_source(clock))
    day = sample_day.prepare(desk)
    sample_day.start(desk, clock, day)
    session = library.sessions.running()
    assert session is not None
    note_many(desk, session.id, count)


def open_window(library: Library, clock: FakeClock, place: Path) -> MainWindow:
    """The page Run on the session that runs."""
    theme = Theme()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.apply(application)
    desk = Desk(library, clock, id_source(clock, 7))
    window = MainWindow(desk, theme, IconSet(theme), Settings(place / "settings.toml"))
    window.resize(1366, 768)
    window.open()
    window.go_to("run")
    window.show()
    page = window.page("run")
    assert isinstance(page, RunPage)
    page.opening.finish()
    application.processEvents()
    return window


def _filtering(application: QApplication, effort: Effort) -> list[float]:
    clock = FakeClock()
    with TemporaryDirectory() as place, closing(open_library(Path(place) / "library", clock)) as library:
        begin(library, clock, ENTRIES)
        window = open_window(library, clock, Path(place))
        page = window.page("run")
        assert isinstance(page, RunPage)
        tools = page.feeds.live
        tools.open_filter()
        gc.freeze()
        times: list[float] = []
        for _ in range(2 * effort):
            for length in (*range(1, len(LINE) + 1), *range(len(LINE) - 1, -1, -1)):

                def press(line: str = LINE[:length]) -> None:
                    tools.bar.line.setText(line)
                    page.live.feed.viewport().repaint()

                times.append(seconds(press))
                application.processEvents()
        page.commit()
        delete(window)
    return times


def _weight(count: int) -> float:
    """MB that a process of its own takes with so many entries shown; what writing them took is left out."""
    clock = FakeClock()
    with TemporaryDirectory() as place:
        with closing(open_library(Path(place) / "library", clock)) as library:
            begin(library, clock, count)
        code = f"from tests.benchmarks.feeding import weigh; weigh({place!r}, {clock.utc_ms})"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1])


def weigh(place: str, utc_ms: int) -> None:
    """Print what this process takes, in MB, with the running session of a library on the screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    clock = FakeClock(utc_ms)
    with closing(open_library(Path(place) / "library", clock)) as library:
        window = open_window(library, clock, Path(place))
        application.processEvents()
        gc.collect()
        print(resident_mb())
        delete(window)


def resident_mb() -> float:
    """Of this process, in MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
