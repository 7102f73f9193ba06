"""A second start brings the first window to the front and goes away by itself."""

import os
import subprocess
import sys
import time
from pathlib import Path

START = [sys.executable, "-m", "cocreate_desktop", "--library"]
MOST_S = 60


def test_a_second_start_leaves_the_first_one_running(tmp_path: Path):
    folder = tmp_path / "library"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen([*START, str(folder)], env=environment) as first:
        try:
            wait_until_it_holds(folder)
            second = subprocess.run([*START, str(folder)], env=environment, timeout=MOST_S)
            assert second.returncode == 0
            assert first.poll() is None
        finally:
            first.kill()


def wait_until_it_holds(folder: Path) -> None:
    """Until the first start has the library; its window may still be on its way."""
    until = time.monotonic() + MOST_S
    while not ((folder / "library.lock").exists() and (folder / "library.sqlite").exists()):
        assert time.monotonic() < until, "the first start made no library"
        subprocess.run([sys.executable, "-c", ""], check=True)
