"""A note-taker in a process of its own: types entry after entry and says which are in the feed.

Run by `test_kill.py`, which ends it without a warning. Prints the words of an entry after its Enter.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cocreate_desktop.actions.opening import open_desk
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.run import RunPage
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import IconSet, Theme


def main() -> None:
    folder, run = Path(sys.argv[1]), sys.argv[2]
    application = QApplication([])
    theme = Theme()
    theme.apply(application)
    desk = open_desk(folder, "Cocreate")
    window = MainWindow(desk, theme, IconSet(theme), Settings(folder.parent / "settings.toml"))
    window.open()
    window.show()
    application.processEvents()
    page = window.page("run")
    assert isinstance(page, RunPage)
    line = page.live.capture.line
    print("DRAFT", line.toPlainText(), flush=True)
    line.clear()
    number = 0
    while True:
        number += 1
        words = f"entry {run} {number}"
        QTest.keyClicks(line, f"@Lena did: {words}")
        QTest.keyClick(line, Qt.Key.Key_Return)
        print("SAVED", words, flush=True)
        application.processEvents()


if __name__ == "__main__":
    main()
