"""capture.key_paint_p99.*, capture.enter_durable_p99.*, capture.growth: from a key in the real window to the
screen, and from Enter to the row on disk and in the feed, with so many observations in the session."""

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

from cocreate_desktop.actions.capture import Capture, capture_lines, vocabulary
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.capture import parse
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.run import RunPage
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import IconSet, Theme
from tests import sample_day
from tests.benchmarks.figures import Effort, Figure, percentile, seconds
from tests.fakes import FakeClock, id_source, open_library

MOST_ENTER_MS, MOST_KEY_MS = 10.0, 16.0
MOST_GROWTH = 1.2
SIZES = (0, 1_000, 10_000)
WORDS = ("sits down and waits", "reads the sign aloud", "asks what it costs", "walks past", "laughs")


@dataclass(frozen=True)
class _Taken:
    """Seconds of each key and of each Enter."""

    keys: list[float]
    enters: list[float]


def measure(effort: Effort) -> Iterator[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme = Theme()
    theme.apply(application)
    taken: dict[int, _Taken] = {}
    for size in SIZES:
        with TemporaryDirectory() as place:
            taken[size] = _in_a_window(Path(place), theme, application, size, 50 * effort)
        keys, enters = taken[size].keys, taken[size].enters
        yield Figure(
            f"capture.key_paint_p99.{size}", 1000 * percentile(keys, 0.99), "ms", MOST_KEY_MS, len(keys)
        )
        yield Figure(
            f"capture.enter_durable_p99.{size}", 1000 * percentile(enters, 0.99), "ms", MOST_ENTER_MS,
            len(enters),
        )  # fmt: skip
    none, most = taken[SIZES[0]].enters, taken[SIZES[-1]].enters
    growth = percentile(most, 0.5) / percentile(none, 0.5)
    yield Figure("capture.growth", growth, "ratio, medians of Enter", MOST_GROWTH, len(most))
    with TemporaryDirectory() as place:
        floor = [_bare_commit(Path(place), n) for n in range(50 * effort)]
    ratio = percentile(none, 0.5) / percentile(floor, 0.5)
    yield Figure("capture.enter_durable.0", ratio, "ratio to a bare durable commit, medians", None, len(none))


def _in_a_window(place: Path, theme: Theme, application: QApplication, size: int, n: int) -> _Taken:
    clock = FakeClock()
    with closing(open_library(place / "library", clock)) as library:
        desk = Desk(library, clock, id_source(clock))
        day = sample_day.prepare(desk)
        sample_day.start(desk, clock, day)
        _fill(desk, clock, day.session_id, size)
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
            keys += _type(window, application, f"@Lena did: walks past the sign {at} #signage -A3")
            enters.append(_enter(window))
        desk.history.forget()
        window.page("run").commit()
        delete(window)
        gc.unfreeze()
    return _Taken(keys, enters)


def _fill(desk: Desk, clock: FakeClock, session_id: str, size: int) -> None:
    known = vocabulary(desk, session_id)
    who, tags = [person.alias for person in known.people], [tag.name for tag in known.tags]
    entries = [
        Capture(
            parse(f"@{who[at % len(who)]} did: {WORDS[at % len(WORDS)]} {at} #{tags[at % len(tags)]}", known),
            at * 100,
        )
        for at in range(size)
    ]
    if entries:
        clock.advance(size * 100)
        capture_lines(desk, session_id, entries)


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
