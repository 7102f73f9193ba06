"""Looks after the library while the window is open: backups, checks and copies, off the GUI thread."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from cocreate_desktop.actions import backups
from cocreate_desktop.actions.backups import Backup, Reason
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.verbs import END_SESSION
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.errors import Message, UserError
from cocreate_desktop.views.background import Background, Job, Work
from cocreate_desktop.views.bus import ChangeBus
from cocreate_desktop.views.wording import say

FIRST_LOOK_MS = 20_000
"""After a start, the user's first steps go before the backup of the day."""

_HOUR_MS = 60 * 60 * 1000
_DAY_MS = 24 * _HOUR_MS


class Task(Enum):
    """What is being done for the library. What people asked for shows its progress and can be called off."""

    BACK_UP = auto()
    CHECK = auto()
    COPY = auto()
    OPEN_COPY = auto()
    DELETE_OLD = auto()


class Caretaker(QObject):
    """Does one thing at a time; what is asked for meanwhile comes next. A failure is kept, by task, until the
    same thing succeeds."""

    changed = Signal()
    """Something began, ended or failed."""

    progressed = Signal(float)

    done = Signal(object, object)
    """The `Task` that succeeded, and what came of it."""

    trouble = Signal(str)
    """A sentence for the window's own line, once for each new failure."""

    def __init__(self, desk: Desk, bus: ChangeBus, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._background = background
        self._job: Job | None = None
        self.task: Task | None = None
        self._asked: dict[Task, Work] = {}
        """What comes next."""
        self.failures: dict[Task, Message] = {}
        self.problems: list[Message] = []
        """What the last check in this window found."""
        self.first_look = QTimer(self, singleShot=True, interval=FIRST_LOOK_MS)
        self.first_look.timeout.connect(self.look_after)
        self._hourly = QTimer(self, interval=_HOUR_MS)
        self._hourly.timeout.connect(self.look_after)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._go_on)
        bus.changed.connect(self._after)

    @property
    def folder(self) -> Path:
        return self._desk.library.folder

    def begin(self) -> None:
        """Look after the library from now on."""
        self.first_look.start()
        self._hourly.start()

    def stop(self) -> None:
        """The window closes: what is under way is called off, and nothing more begins."""
        self.first_look.stop()
        self._hourly.stop()
        self.cancel()
        self._soon.stop()

    def look_after(self) -> None:
        """Back the library up if that is due, then check it if that was not done for a day."""
        if self.task is not None or self._asked:
            return
        now = self._desk.now()
        if reason := backups.due(self._desk.library, now):
            self.back_up(reason)
            return
        checked_at = backups.upkeep(self.folder).checked_at
        if checked_at is None or not checked_at <= now < checked_at + _DAY_MS:
            self.check()

    def back_up(self, reason: Reason = Reason.HAND) -> None:
        self._start(Task.BACK_UP, partial(backups.back_up, self.folder, reason, self._desk.now()))

    def check(self) -> None:
        self._start(Task.CHECK, partial(backups.check, self.folder, self._desk.now()))

    def copy_to(self, place: Path) -> None:
        """Bring a copy of the library to a stick or another disk."""
        self._start(Task.COPY, partial(backups.copy_elsewhere, self.folder, place, self._desk.now()))

    def open_copy(self, backup: Backup, place: Path) -> None:
        """Make a library of its own of a backup."""
        self._start(Task.OPEN_COPY, partial(backups.open_copy, self.folder, backup, place))

    def delete_old(self, old: Sequence[Backup]) -> None:
        """Delete backups, after making a fresh one."""
        self._start(Task.DELETE_OLD, partial(backups.delete_old, self.folder, old, self._desk.now()))

    def cancel(self) -> None:
        """Call off what is being done."""
        if self._job is not None:
            self._job.cancel()
            self._end()

    def _start(self, task: Task, work: Work) -> None:
        if self.task is not None:
            self._asked[task] = work
            return
        self.task = task
        self._job = Job(work)
        self._job.progressed.connect(self.progressed)
        self._job.done.connect(partial(self._succeed, task))
        self._job.failed.connect(partial(self._fail, task))
        self._background.start(self._job)
        self.changed.emit()

    def _succeed(self, task: Task, result: object) -> None:
        self.failures.pop(task, None)
        if task is Task.CHECK and isinstance(result, list):
            self.problems = result
            for problem in result[:1]:
                self.trouble.emit(say(problem))
        self._end()
        self.done.emit(task, result)
        self.look_after()

    def _fail(self, task: Task, error: Exception) -> None:
        self._end()
        if not isinstance(error, UserError):
            raise error
        is_new = self.failures.get(task) != error.message
        self.failures[task] = error.message
        self.changed.emit()
        if is_new:
            self.trouble.emit(say(error.message))

    def _end(self) -> None:
        self._job = self.task = None
        # Not at once: who called it off for something that is being erased wants nobody to read now.
        self._soon.start()
        self.changed.emit()

    def _go_on(self) -> None:
        """Do what was asked for meanwhile."""
        if self._asked and self.task is None:
            task = next(iter(self._asked))
            self._start(task, self._asked.pop(task))

    def _after(self, change: ChangeSet) -> None:
        if change.deed.verb == END_SESSION.key:
            self.look_after()
        elif change.deed.verb in backups.FINAL:
            self._leave_out_what_was_erased()

    def _leave_out_what_was_erased(self) -> None:
        """A backup under way holds what is erased now, and whoever reads keeps the journal from being
        emptied: it begins again once that is done."""
        if self.task in (Task.BACK_UP, Task.CHECK):
            self.cancel()
            QTimer.singleShot(0, self, self.look_after)
        self.changed.emit()
