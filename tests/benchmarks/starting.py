"""start.window, start.memory: our window beside a bare one with a label, started the same way."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.figures import Effort, Figure, in_a_process, seconds

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
application = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("Cocreate"))
window.resize(1366, 768)
"""
OURS = """
import gc
import sys
gc.disable()
from pathlib import Path
from PySide6.QtWidgets import QApplication
from cocreate_desktop import app
from cocreate_desktop.actions.opening import open_desk
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import IconSet, Theme
folder = Path(sys.argv[1])
application = QApplication([])
theme = Theme()
theme.apply(application)
desk = open_desk(folder, "bench")
window = MainWindow(desk, theme, IconSet(theme), Settings(folder.parent / "settings.toml"))
window.open()
"""
SHOW = """
from PySide6.QtCore import QTimer
window.show()
# The first turn of the event loop comes after the first paint.
QTimer.singleShot(0, lambda: QTimer.singleShot(0, application.quit))
application.exec()
import psutil
print(psutil.Process().memory_info().rss / 1024)
window.close()
"""
RATIO = 2.5
MOST_MS = 500.0


def measure(effort: Effort) -> Iterator[Figure]:
    runs = 3 * effort
    with TemporaryDirectory() as place:
        folder = Path(place) / "library"
        _prepare(folder)
        for script in (BARE, OURS):
            _start(script + SHOW, folder)
        bare, ours = [], []
        memory = 0.0
        for _ in range(runs):
            bare.append(seconds(lambda: _start(BARE + SHOW, folder)))
            ours.append(seconds(lambda: _start(OURS + SHOW, folder)))
        memory = _start(OURS + SHOW, folder) - _start(BARE + SHOW, folder)
    yield Figure("start.window", statistics.median(ours) / statistics.median(bare), "ratio", RATIO, runs)
    yield Figure("start.window_ms", 1000 * statistics.median(ours), "ms", MOST_MS, runs)
    yield Figure("start.memory", memory / 1024, "MB above a bare window", None, 1)


def _prepare(folder: Path) -> None:
    from cocreate_desktop.actions.opening import open_desk
    from tests import sample_day

    desk = open_desk(folder, "bench")
    sample_day.prepare(desk)
    desk.library.close()


def _start(script: str, folder: Path) -> float:
    """Start a window in a process of its own; the memory it then takes in kB."""
    return float(in_a_process("-c", script, str(folder), compiled=folder.parent / "compiled"))
