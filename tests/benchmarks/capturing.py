"""capture.enter_durable_p99.0: from Enter in the real window to the row on disk and in the feed."""

from __future__ import annotations

import gc
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.run import RunPage
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import IconSet, Theme
from tests import sample_day
from tests.benchmarks.figures import Effort, Figure, percentile, seconds
from tests.fakes import FakeClock, id_source, open_library

MOST_MS = 10.0


def measure(effort: Effort) -> Iterator[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme = Theme()
    theme.apply(application)
    clock = FakeClock()
    with TemporaryDirectory() as place, closing(open_library(Path(place) / "library", clock)) as library:
        desk = Desk(library, clock, id_source(clock))
        day = sample_day.prepare(desk)
        sample_day.start(desk, clock, day)
        window = MainWindow(desk, theme, IconSet(theme), Settings(Path(place) / "settings.toml"))
        window.resize(1366, 768)
        window.open()
        window.show()
        # As the app does after its first paint.
        gc.freeze()
        times = [_enter(window, application, n) for n in range(50 * effort)]
        floor = [_bare_commit(Path(place), n) for n in range(50 * effort)]
        library.sessions.running()
        desk.history.forget()
        window.page("run").commit()
        window.destroy()
    yield Figure("capture.enter_durable_p99.0", 1000 * percentile(times, 0.99), "ms", MOST_MS, len(times))
    ratio = percentile(times, 0.5) / percentile(floor, 0.5)
    yield Figure(
        "capture.enter_durable.0", ratio, "ratio to a bare durable commit, medians", None, len(times)
    )


def _enter(window: MainWindow, application: QApplication, n: int) -> float:
    page = window.page("run")
    assert isinstance(page, RunPage)
    line = page.live.capture.line
    QTest.keyClicks(line, f"@Lena did: walks past the sign {n} #signage -A3")
    application.processEvents()

    def enter() -> None:
        QTest.keyClick(line, Qt.Key.Key_Return)
        page.live.feed.viewport().repaint()

    taken = seconds(enter)
    assert not line.toPlainText(), "the entry was not taken"
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
