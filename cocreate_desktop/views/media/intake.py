"""Pictures on their way into the library: read, turned and stored one after the other, off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cocreate_desktop.actions.media import Picture
from cocreate_desktop.errors import Message, UserError
from cocreate_desktop.store.driver import Stopped
from cocreate_desktop.views.background import Background, Job
from cocreate_desktop.views.media.preparing import Source, take_in
from cocreate_desktop.views.wording import say


@dataclass
class _Wish:
    """What a source is for, which may become something else while it is read."""

    target: str


@dataclass(frozen=True)
class _TakenIn:
    """What became of one source."""

    wish: _Wish
    picture: Picture | None = None
    trouble: Message | None = None


class Intake(QObject):
    """Each picture comes with the id of what it is for, "" for the line that is being typed."""

    taken = Signal(str, object)
    """For what, and the stored `Picture`."""

    failed = Signal(str, str)
    """For what, and why not."""

    changed = Signal()
    """Another number is on its way."""

    def __init__(self, folder: Path, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._background = background
        self._jobs: dict[Job, _Wish] = {}

    @property
    def count(self) -> int:
        """How many are on their way."""
        return len(self._jobs)

    def take(self, source: Source, target: str) -> None:
        wish = _Wish(target)
        job = Job(_work(source, wish, self._folder))
        job.ended.connect(self._let_go)
        job.done.connect(self._end)
        self._jobs[job] = wish
        self._background.start(job)
        self.changed.emit()

    def pass_on(self, old: str, new: str) -> None:
        """What is on its way for one thing is for another one now."""
        for wish in self._jobs.values():
            if wish.target == old:
                wish.target = new

    def cancel(self) -> None:
        """Call off all that is on its way; nothing of it is kept."""
        self._call_off(list(self._jobs))

    def cancel_for(self, target: str) -> None:
        """Call off what is on its way for one thing."""
        self._call_off([job for job, wish in self._jobs.items() if wish.target == target])

    def _call_off(self, jobs: list[Job]) -> None:
        for job in jobs:
            job.cancel()
            del self._jobs[job]
        self.changed.emit()

    def _let_go(self, job: Job) -> None:
        if job in self._jobs:
            del self._jobs[job]
            self.changed.emit()

    def _end(self, result: _TakenIn) -> None:
        if result.picture is not None:
            self.taken.emit(result.wish.target, result.picture)
        elif result.trouble is not None:
            self.failed.emit(result.wish.target, say(result.trouble))


def _work(
    source: Source, wish: _Wish, folder: Path
) -> Callable[[Callable[[float], None], Callable[[], bool]], _TakenIn]:
    def work(_: Callable[[float], None], cancelled: Callable[[], bool]) -> _TakenIn:
        try:
            return _TakenIn(wish, take_in(source, folder, cancelled))
        except UserError as error:
            return _TakenIn(wish, trouble=error.message)
        except Stopped:
            return _TakenIn(wish)

    return work
