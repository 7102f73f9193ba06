"""A second start brings the first window to the front and goes away by itself."""

import os
import subprocess
import sys
import time
from pathlib import Path

from cocreate_desktop.app import raise_first_window

START = [sys.executable, "-m", "cocreate_desktop", "--library"]
MOST_S = 60


def test_a_second_start_leaves_the_first_one_running(tmp_path: Path):
    folder = tmp_path / "library"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen([*START, str(folder)], env=environment) as first:
        try:
            wait_until_it_answers(folder)
            second = subprocess.run([*START, str(folder)], env=environment, timeout=MOST_S)
            assert second.returncode == 0
            assert first.poll() is None
        finally:
            first.kill()


def wait_until_it_answers(folder: Path) -> None:
    """Until the first start has its window, which a busy machine may keep it from for long."""
    until = time.monotonic() + MOST_S
    while not raise_first_window(folder):
        assert time.monotonic() < until, "the first start made no window"
