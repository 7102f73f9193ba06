"""Work that would take longer than a glance, off the GUI thread, with progress and cancel."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Signal

from cocreate_desktop.errors import UserError
from cocreate_desktop.views.wording import say

Progress = Callable[[float], None]
"""Hears how far work is: shares from 0 to 1."""
Cancelled = Callable[[], bool]
"""Whether work is no longer wanted."""
Work = Callable[[Progress, Cancelled], Any]
"""Runs on the worker thread, on plain data."""


class Undertaking(QObject):
    """Something that goes on by itself until it is done, or cancelled."""

    progressed = Signal(float)
    done = Signal(object)

    def cancel(self) -> None:
        raise NotImplementedError


class Job(Undertaking):
    """One piece of work. Its signals come on the GUI thread; once it is cancelled there, none comes."""

    failed = Signal(object)
    """The exception that ended the work."""

    ended = Signal(object)
    """The job itself, whatever became of it."""

    # From the worker to the job, which lives on the GUI thread: there is decided who still hears of it.
    _moved = Signal(float)
    _worked = Signal(object)
    _broke = Signal(object)

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._cancel = threading.Event()
        self._moved.connect(self._tell_share)
        self._worked.connect(self._give)
        self._broke.connect(self._fail)

    def cancel(self) -> None:
        """Ask the work to stop; what it gave by then is dropped."""
        self._cancel.set()

    def run(self) -> None:
        """What was cancelled before its turn is not even begun."""
        if self._cancel.is_set():
            self._worked.emit(None)
            return
        try:
            result = self._work(self._moved.emit, self._cancel.is_set)
        except Exception as error:  # noqa: BLE001 - whatever it is belongs on the GUI thread, which sorts it
            self._broke.emit(error)
        else:
            self._worked.emit(result)

    def _tell_share(self, share: float) -> None:
        if not self._cancel.is_set():
            self.progressed.emit(share)

    def _give(self, result: object) -> None:
        self.ended.emit(self)
        if not self._cancel.is_set():
            self.done.emit(result)

    def _fail(self, error: Exception) -> None:
        self.ended.emit(self)
        if not self._cancel.is_set():
            self.failed.emit(error)


def fault_told(error: Exception) -> str:
    """What to say of the fault of the world that ended some work; any other one is ours, and raised again."""
    if not isinstance(error, UserError):
        raise error
    return say(error.message)


class Background:
    """The one worker thread of the app."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="cocreate")
        self._jobs: set[Job] = set()
        self._is_stopped = False

    def start(self, job: Job) -> Job:
        """The job is held until it told what became of it. A timer that was due as the window closed begins
        nothing any more."""
        if self._is_stopped:
            job.cancel()
            return job
        self._jobs.add(job)
        job.ended.connect(self._let_go)
        self._pool.submit(job.run)
        return job

    def stop(self) -> None:
        self._is_stopped = True
        for job in tuple(self._jobs):
            job.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._jobs.clear()

    def _let_go(self, job: Job) -> None:
        self._jobs.discard(job)
        # With it go its connections: what listens may hold the job itself, and would stay for good.
        job.deleteLater()
