"""replay.lost: all eight meetings typed through the real window; whatever did not arrive as it was said."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.clock import StagedClock
from cocreate_desktop.exchange.meetings import read_meeting
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.replay import Replay
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import IconSet, Theme
from tests.benchmarks.figures import Effort, Figure, seconds
from tests.fakes import FakeClock, id_source, open_library
from tests.replaying import heard, spoken

MEETINGS = Path(__file__).parent.parent / "data" / "meetings"


def measure(effort: Effort) -> Iterator[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme = Theme()
    theme.apply(application)
    files = sorted(MEETINGS.glob("*.json"))
    if effort is Effort.QUICK:
        files = [min(files, key=lambda file: file.stat().st_size)]
    lost = lines = 0
    taken = 0.0
    for file in files:
        n, missing, time = _replay(theme, file)
        lines, lost, taken = lines + n, lost + missing, taken + time
    yield Figure("replay.lost", lost, f"of {lines} utterances in {len(files)} meetings", 0, lines)
    yield Figure("replay.line", 1000 * taken / lines, "ms a line, typed, saved and painted", None, lines)


def _replay(theme: Theme, file: Path) -> tuple[int, int, float]:
    """How many utterances there are, how many did not arrive with person, words and time, and the seconds."""
    clock = StagedClock(FakeClock().utc_ms)
    meeting = read_meeting(file)
    with TemporaryDirectory() as place, closing(open_library(Path(place) / "library", clock)) as library:
        desk = Desk(library, clock, id_source(clock))
        window = MainWindow(desk, theme, IconSet(theme), Settings(Path(place) / "settings.toml"))
        window.resize(1366, 768)
        window.open()
        window.show()
        replay = Replay(window, desk, clock, meeting, speed=0)
        loop = QEventLoop()
        replay.finished.connect(loop.quit)
        replay.failed.connect(loop.quit)

        def play() -> None:
            replay.start()
            loop.exec()

        taken = seconds(play)
        session = window.place.session
        assert session is not None
        said = Counter(spoken(meeting))
        missing = said - Counter(heard(desk, session.id))
        window.close()
        window.deleteLater()
    return said.total(), missing.total(), taken
