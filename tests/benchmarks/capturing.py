"""capture.key_paint_p99.*, capture.enter_durable_p99.*, capture.growth: from a key in the real window to the
screen, and from Enter to the row on disk and in the feed, with so many observations in the session; and the
same of log mode, see `reacting`."""

from __future__ import annotations

import gc
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.run import RunPage
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import IconSet, Theme
from tests import sample_day
from tests.benchmarks.feeding import EVERY_MS, note_many
from tests.benchmarks.figures import Effort, Figure, percentile, seconds
from tests.benchmarks.reacting import Reacted, react
from tests.fakes import FakeClock, id_source, open_library

MOST_ENTER_MS, MOST_KEY_MS = 10.0, 16.0
MOST_GROWTH = 1.2
SIZES = (0, 1_000, 10_000)
LINES = 100
"""So that the slowest of all is not yet what 99 of 100 stay below."""

TYPED, TYPED_QUICK = 3, 9
"""One line in so many is typed key by key, in some thirty keys; the others are there at once."""


@dataclass(frozen=True)
class _Taken:
    """Seconds of each key and of each Enter, and those of log mode."""

    keys: list[float]
    enters: list[float]
    reacted: Reacted


def measure(effort: Effort) -> Iterator[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme = Theme()
    theme.apply(application)
    taken: dict[int, _Taken] = {}
    for size in SIZES:
        with TemporaryDirectory() as place:
            taken[size] = _in_a_window(Path(place), theme, application, size, effort)
        now = taken[size]
        yield _p99(f"capture.key_paint_p99.{size}", now.keys, MOST_KEY_MS)
        yield _p99(f"capture.enter_durable_p99.{size}", now.enters, MOST_ENTER_MS)
        yield _p99(f"log.key_paint_p99.{size}", now.reacted.keys, MOST_KEY_MS)
        yield _p99(f"log.release_durable_p99.{size}", now.reacted.releases, MOST_ENTER_MS)
    none, most = taken[SIZES[0]].enters, taken[SIZES[-1]].enters
    growth = percentile(most, 0.5) / percentile(none, 0.5)
    yield Figure("capture.growth", growth, "ratio, medians of Enter", MOST_GROWTH, len(most))
    with TemporaryDirectory() as place:
        floor = [_bare_commit(Path(place), n) for n in range(LINES * effort)]
    ratio = percentile(none, 0.5) / percentile(floor, 0.5)
    yield Figure("capture.enter_durable.0", ratio, "ratio to a bare durable commit, medians", None, len(none))


def _p99(name: str, taken: list[float], most_ms: float) -> Figure:
    return Figure(name, 1000 * percentile(taken, 0.99), "ms", most_ms, len(taken))


def _in_a_window(place: Path, theme: Theme, application: QApplication, size: int, effort: Effort) -> _Taken:
    clock = FakeClock()
    n, typed = LINES * effort, TYPED_QUICK if effort is Effort.QUICK else TYPED
    with closing(open_library(place / "library", clock)) as library:
        desk = Desk(library, clock, id_source(clock))
        day = sample_day.prepare(desk)
        sample_day.start(desk, clock, day)
        if size:
            note_many(desk, day.session_id, size)
            clock.advance(size * EVERY_MS)
        window = MainWindow(desk, theme, IconSet(theme), Settings(place / "settings.toml"))
        window.resize(1366, 768)
        window.open()
        window.show()
        application.processEvents()
        # As the app does after its first paint.
        gc.freeze()
        keys: list[float] = []
        enters: list[float] = []
        for at in range(n):
            clock.advance(1_000)
            words = f"@Lena did: sits {at} #wait -A3"
            if at % typed:
                _page(window).live.capture.line.insertPlainText(words)
                application.processEvents()
            else:
                keys += _type(window, application, words)
            enters.append(_enter(window))
        reacted = react(_page(window), application, clock, n)
        desk.history.forget()
        window.page("run").commit()
        delete(window)
        gc.unfreeze()
    return _Taken(keys, enters, reacted)


def _page(window: MainWindow) -> RunPage:
    page = window.page("run")
    assert isinstance(page, RunPage)
    return page


def _type(window: MainWindow, application: QApplication, words: str) -> list[float]:
    """Each key until everything that it changes is painted."""
    line = _page(window).live.capture.line

    def press(key: str) -> None:
        QTest.keyClicks(line, key)
        application.processEvents()

    taken = [seconds(lambda key=key: press(key)) for key in words]
    assert line.toPlainText() == words, "a key was not taken"
    return taken


def _enter(window: MainWindow) -> float:
    live = _page(window).live

    def enter() -> None:
        QTest.keyClick(live.capture.line, Qt.Key.Key_Return)
        live.feed.viewport().repaint()

    taken = seconds(enter)
    assert not live.capture.line.toPlainText(), "the entry was not taken"
    return taken


def _bare_commit(folder: Path, n: int) -> float:
    """One row of one table, durable."""
    connection = sqlite3.connect(folder / "floor.sqlite", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE IF NOT EXISTS rows (n INTEGER)")
    taken = seconds(lambda: connection.execute("INSERT INTO rows VALUES (?)", (n,)))
    connection.close()
    return taken
