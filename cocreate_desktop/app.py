"""The composition root of the window: clock, ids, library, desk and theme are built here and handed on."""

from __future__ import annotations

import gc
import hashlib
import logging
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QThread, QTimer
from PySide6.QtWidgets import QApplication

from cocreate_desktop import __version__, paths
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.opening import open_desk
from cocreate_desktop.domain.clock import StagedClock
from cocreate_desktop.errors import UserError
from cocreate_desktop.settings import TEXT_SIZE, THEME, Settings
from cocreate_desktop.store.lock import LibraryHeldError
from cocreate_desktop.system_clock import SystemClock
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import IconSet, Theme
from cocreate_desktop.views.wording import say

if TYPE_CHECKING:
    from cocreate_desktop.exchange.meetings import Meeting

HOLDER = "Cocreate"
"""How the lock names this program to others."""

ANSWERS_WITHIN_MS = 5_000
"""How long a second start waits for the window of the first one."""


def run(folder: Path) -> int:
    """Show the window on the library in `folder` until it is closed; the exit code."""
    stage = _set_up()
    try:
        desk = open_desk(folder, HOLDER)
    except LibraryHeldError as held:
        return 0 if raise_first_window(folder) else _refuse(held)
    except UserError as error:
        return _refuse(error)
    with closing(desk.library):
        return _show(stage, desk, lambda window: None)


def replay(folder: Path, meeting: Meeting, speed: float) -> int:
    """Show the window and play a recorded meeting through its capture bar; the exit code.

    Raises UserError when the meeting cannot begin: this is a command, so no dialog waits for an answer.
    """
    from cocreate_desktop.actions.sessions import refuse_while_one_runs
    from cocreate_desktop.views.replay import Replay

    clock = StagedClock(SystemClock().read().utc_ms)
    desk = open_desk(folder, HOLDER, clock)
    trouble: list[UserError] = []

    def begin(window: MainWindow) -> None:
        playing = Replay(window, desk, clock, meeting, speed=speed)
        playing.failed.connect(window.notice.say)
        try:
            playing.start()
        except UserError as error:
            trouble.append(error)
            window.close()

    with closing(desk.library):
        refuse_while_one_runs(desk)
        code = _show(_set_up(), desk, begin)
    if trouble:
        raise trouble[0]
    return code


@dataclass(frozen=True)
class _Stage:
    """What stands before there is a library."""

    application: QApplication
    preferences: Settings
    theme: Theme


def _set_up() -> _Stage:
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("Cocreate")
    application.setApplicationVersion(__version__)
    preferences = Settings(paths.user_config() / "settings.toml")
    theme = Theme()
    theme.choose_text_size(preferences.number(TEXT_SIZE) / 100)
    theme.choose(preferences.text(THEME))
    theme.apply(application)
    return _Stage(application, preferences, theme)


def _show(stage: _Stage, desk: Desk, when_shown: Callable[[MainWindow], None]) -> int:
    window = MainWindow(desk, stage.theme, IconSet(stage.theme), stage.preferences)
    _report_bugs(window)
    window.open()
    window.show()
    QTimer.singleShot(0, window, lambda: _settle(desk.library.folder, window))
    QTimer.singleShot(0, window, lambda: when_shown(window))
    return stage.application.exec()


def _settle(folder: Path, window: MainWindow) -> None:
    """What can wait until the first paint: collecting garbage again, and listening for a second start."""
    gc.freeze()
    gc.enable()
    _listen(folder, window)


def _refuse(error: UserError) -> int:
    """Say why the app cannot start; the exit code."""
    from cocreate_desktop.views.shell.faults import FaultDialog

    FaultDialog(say(error.message)).exec()
    return 1


def raise_first_window(folder: Path) -> bool:
    """Ask the app that holds the library to come to the front; whether it answered."""
    from PySide6.QtNetwork import QLocalSocket

    patience = QDeadlineTimer(ANSWERS_WITHIN_MS)
    socket = QLocalSocket()
    while not patience.hasExpired():
        socket.connectToServer(_server_name(folder))
        if socket.waitForConnected(200):
            socket.disconnectFromServer()
            return True
        # Two quick clicks: the first start has the library, and its window is about to come.
        QThread.msleep(50)
    return False


def _listen(folder: Path, window: MainWindow) -> None:
    """Come to the front whenever a second start knocks."""
    from PySide6.QtNetwork import QLocalServer

    server = QLocalServer(window)
    QLocalServer.removeServer(_server_name(folder))
    server.listen(_server_name(folder))

    def come_to_front() -> None:
        while server.hasPendingConnections():
            server.nextPendingConnection().deleteLater()
        window.showNormal() if window.isMinimized() else window.show()
        window.raise_()
        window.activateWindow()

    server.newConnection.connect(come_to_front)


def _server_name(folder: Path) -> str:
    return "cocreate-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:24]


def _report_bugs(window: MainWindow) -> None:
    """Our own faults: to the log, to a dialog with a copy button, and the session goes on."""
    log_file = paths.user_log() / "cocreate.log"
    log_file.parent.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(filename=log_file, format="%(asctime)s %(levelname)s %(message)s", encoding="utf-8")

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            window.close()
            return
        from cocreate_desktop.views.shell.faults import BugDialog

        # The lines of our code, never the values: an error's own text may hold people's words.
        logging.getLogger("cocreate").error("%s", BugDialog.describe(kind, trace))
        QTimer.singleShot(0, lambda: BugDialog(window, kind, trace).exec())

    sys.excepthook = report
