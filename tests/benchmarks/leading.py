"""run.open.10000, run.ticking_cpu: opening Run on a long session, and what its timer costs by itself."""

from __future__ import annotations

import gc
import os
import random
import statistics
import time
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.clock import Anchor
from cocreate_desktop.domain.observations import (
    Evidence,
    Mode,
    Observation,
    ObservationPerson,
    ObservationTag,
    Side,
)
from cocreate_desktop.domain.sessions import StepRun
from cocreate_desktop.settings import Settings
from cocreate_desktop.system_clock import SystemClock
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import IconSet, Theme
from tests import sample_day
from tests.benchmarks.figures import Effort, Figure, seconds
from tests.fakes import FakeClock, id_source, open_library

MANY = 10_000
MOST_OPEN_MS = 300.0
MOST_CPU = 1.0
WATCHED_MS = 5_000
EVERY_MS = 300
"""One observation so often: 10,000 of them are a long afternoon."""


def measure(effort: Effort) -> Iterator[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme = Theme()
    theme.apply(application)
    runs = 2 + effort
    with TemporaryDirectory() as place, _long_session(Path(place)) as desk:
        opened = [_open(desk, theme, Path(place), application) for _ in range(runs)]
        yield Figure(f"run.open.{MANY}", 1000 * statistics.median(opened), "ms", MOST_OPEN_MS, runs)
        shares = [_ticking_share(desk, theme, Path(place), application) for _ in range(min(3, int(effort)))]
    yield Figure("run.ticking_cpu", 100 * statistics.median(shares), "% of one core", MOST_CPU, len(shares))


@contextmanager
def _long_session(place: Path) -> Generator[Desk]:
    """A session under way with so many observations, and from then on the laptop's own clock."""
    clock = FakeClock()
    with closing(open_library(place / "library", clock)) as library:
        desk = Desk(library, clock, id_source(clock))
        day = sample_day.prepare(desk)
        sample_day.start(desk, clock, day)
        _fill(desk, day.session_id)
        real = SystemClock()
        reading = real.read()
        library.running.keep_anchor(
            Anchor(
                desk.new_id(), day.session_id, library.device, reading.utc_ms, reading.boot_ns,
                reading.boot_id, MANY * EVERY_MS,
            )
        )  # fmt: skip
        yield desk.beside(real)


def _fill(desk: Desk, session_id: str) -> None:
    """Observations of everybody, with tags, and every fifth with evidence; the last run lasts."""
    chance = random.Random(1)
    library = desk.library
    people = library.people.participants(session_id)
    tags = library.sessions.tags(session_id)
    beliefs = library.sessions.assumptions(session_id)
    run = library.sessions.runs(session_id)[-1]
    project_id = library.sessions.get(session_id).project_id
    entries = [
        Observation(
            desk.new_id(), session_id, n * EVERY_MS, chance.choice(list(Mode)),
            f"looks at the thing number {n} and says what it is like to wait for it", desk.now(), run.id,
        )
        for n in range(MANY)
    ]  # fmt: skip
    with desk.act(verbs.IMPORT_MEETING, project_id, session_id, ids_only=True) as act:
        # The step has time left: it counts down.
        act.recorder.update(StepRun, run.id, extra_ms=2 * MANY * EVERY_MS)
        act.recorder.insert_many(entries)
        act.recorder.insert_many(
            ObservationPerson(desk.new_id(), one.id, chance.choice(people).id) for one in entries
        )
        act.recorder.insert_many(
            ObservationTag(desk.new_id(), one.id, chance.choice(tags).id) for one in entries
        )
        act.recorder.insert_many(
            Evidence(desk.new_id(), one.id, chance.choice(beliefs).id, chance.choice(list(Side)), "", 0)
            for one in entries[::5]
        )


@contextmanager
def _window(desk: Desk, theme: Theme, place: Path) -> Generator[MainWindow]:
    window = MainWindow(desk, theme, IconSet(theme), Settings(place / "settings.toml"))
    window.resize(1366, 768)
    running = desk.library.sessions.running()
    assert running is not None
    window.place.open_session(running.id)
    window.show()
    window.go_to("people")
    yield window
    window.page("run").commit()
    delete(window)
    gc.collect()


def _open(desk: Desk, theme: Theme, place: Path, application: QApplication) -> float:
    """From another page to Run, painted; the page is built, too."""
    with _window(desk, theme, place) as window:
        application.processEvents()
        # As the app does after its first paint.
        gc.freeze()

        def go() -> None:
            window.go_to("run")
            application.processEvents()
            window.repaint()

        return seconds(go)


def _ticking_share(desk: Desk, theme: Theme, place: Path, application: QApplication) -> float:
    """The processor's time per time, while the page only ticks."""
    with _window(desk, theme, place) as window:
        window.go_to("run")
        application.processEvents()
        # As the app does after its first paint.
        gc.freeze()
        _let_pass(2_000)
        began, used = time.perf_counter(), time.process_time()
        _let_pass(WATCHED_MS)
        return (time.process_time() - used) / (time.perf_counter() - began)


def _let_pass(ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()
