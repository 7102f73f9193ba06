"""kill -9 in a running session: whatever was acknowledged is there."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

from cocreate_desktop.actions import sessions
from cocreate_desktop.actions.opening import open_desk
from cocreate_desktop.store.library import Library
from tests.stories import prepare_project

KILLS = 20


def test_every_acknowledged_entry_survives_twenty_kills(tmp_path: Path):
    folder = tmp_path / "library"
    desk = open_desk(folder, "the test")
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    desk.library.close()

    acknowledged: set[str] = set()
    choose = random.Random(20)
    for run in range(KILLS):
        acknowledged |= _type_until_killed(folder, run, after=choose.randrange(2, 15))
        library = Library.open_read_only(folder)
        on_disk = {entry.observation.text for entry in library.observations.of_session(told.session_id)}
        problems = library.problems()
        running = library.sessions.running()
        library.close()
        assert acknowledged <= on_disk
        assert problems == []
        assert running is not None
    assert len(acknowledged) >= KILLS


def _type_until_killed(folder: Path, run: int, after: int) -> set[str]:
    """Let a note-taker type, and end the process at once when `after` entries were acknowledged."""
    saved: set[str] = set()
    with subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.capturing_process", str(folder), str(run)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            kind, _, words = line.rstrip("\n").partition(" ")
            if kind == "SAVED":
                saved.add(words)
            if len(saved) >= after:
                process.kill()
                break
        # What it said before it died was acknowledged too.
        saved |= {
            line[6:].rstrip("\n")
            for line in process.stdout
            if line.startswith("SAVED") and line.endswith("\n")
        }
    return saved
