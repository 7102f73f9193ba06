"""PySide6 6.12.0 on CPython 3.11 loses a reference to None in every binding call that returns nothing.

The interpreter dies after some 5,700 of them, so a release that still does it must not get past the pin.
"""

import subprocess
import sys

CALLS_THAT_RETURN_NOTHING = """
from PySide6.QtCore import QObject

target = QObject()
for _ in range(200_000):
    target.setObjectName("")
print("alive")
"""


def test_calls_that_return_nothing_leave_the_interpreter_alive() -> None:
    finished = subprocess.run(
        [sys.executable, "-c", CALLS_THAT_RETURN_NOTHING], capture_output=True, text=True, check=False
    )

    assert (finished.returncode, finished.stdout) == (0, "alive\n"), finished.stderr
