"""report.open, report.open_at_once: from coming to the page Report of the sample until page one is painted.

All of it in the real window, where the page and the PDF are made for the first time. `open` is of somebody
who looked at another page for a while, `open_at_once` of somebody who comes to it with the first paint.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from cocreate_desktop.actions.opening import open_desk
from cocreate_desktop.actions.sampling import load_sample
from tests.benchmarks.figures import Effort, Figure, in_a_process
from tests.benchmarks.starting import OURS

OPEN = """
import time
from PySide6.QtCore import QEventLoop, QTimer
from cocreate_desktop.actions.judging import ended_sessions
window.place.open_session(ended_sessions(desk.library, window.place.project_id)[-1].id)
window.resize(1366, 768)
window.show()
gc.freeze()
gc.enable()
looked, drawn = QEventLoop(), QEventLoop()
QTimer.singleShot(int(sys.argv[2]), looked.quit)
looked.exec()
began = time.process_time()
window.go_to("report")
preview = window.page("report").preview
preview._pictures.drawn.connect(lambda number: drawn.quit() if number == 0 else None)
drawn.exec()
preview.viewport().repaint()
print(1000 * (time.process_time() - began))
window.close()
"""
MOST_MS = 500.0
LOOKED_MS = 4_000
"""What is loaded in the meantime is loaded after two seconds."""


def measure(effort: Effort) -> Iterator[Figure]:
    runs = 1 + effort
    with TemporaryDirectory() as place:
        folder = Path(place) / "library"
        desk = open_desk(folder, "bench")
        load_sample(desk)
        desk.library.close()
        _opened(folder, 0)
        for name, looked_ms in (("report.open", LOOKED_MS), ("report.open_at_once", 0)):
            taken = [_opened(folder, looked_ms) for _ in range(runs)]
            yield Figure(name, statistics.median(taken), "ms of processor time", MOST_MS, runs)


def _opened(folder: Path, looked_ms: int) -> float:
    # Else it begins on the page where the start before it ended.
    (folder.parent / "settings.toml").unlink(missing_ok=True)
    return float(
        in_a_process("-c", OURS + OPEN, str(folder), str(looked_ms), compiled=folder.parent / "compiled")
    )
