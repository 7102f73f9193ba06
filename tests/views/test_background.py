"""Work off the GUI thread: what nobody wants any more tells nothing, however late that is known."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cocreate_desktop.errors import Message, UserError
from cocreate_desktop.views.background import Background, Job, Progress, Work
from tests.views.worker import PATIENCE_S, until_worked


def refuse() -> None:
    raise UserError(Message("Test", "The disk is full."))


def half(act: Callable[[], object]) -> Work:
    def work(progress: Progress, _: object) -> object:
        progress(0.5)
        return act()

    return work


def begun(background: Background, work: Work) -> tuple[Job, list[object]]:
    """A job, and all that it tells."""
    told: list[object] = []
    job = Job(work)
    for signal in (job.progressed, job.done, job.failed):
        signal.connect(told.append)
    return background.start(job), told


def test_it_tells_how_far_it_is_and_what_it_gave_on_the_gui_thread(background: Background, qtbot: QtBot):
    threads: list[int] = []
    job, told = begun(background, half(lambda: "the answer"))
    job.done.connect(lambda _: threads.append(threading.get_ident()))
    qtbot.waitUntil(lambda: threads == [threading.get_ident()])
    assert told == [0.5, "the answer"]


def test_what_ends_the_work_is_told(background: Background, qtbot: QtBot):
    _, told = begun(background, half(refuse))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert isinstance(told[1], UserError)


def test_work_that_nobody_holds_tells_all_the_same(background: Background, qtbot: QtBot):
    told = begun(background, half(lambda: "the answer"))[1]
    until_worked(background)
    gc.collect()
    qtbot.waitUntil(lambda: told == [0.5, "the answer"])


@pytest.mark.parametrize("act", [lambda: "the answer", refuse])
@pytest.mark.parametrize("is_held", [True, False])
def test_what_is_cancelled_after_it_ended_tells_nothing(
    background: Background, act: Callable[[], object], is_held: bool
):
    job, told = begun(background, half(act))
    until_worked(background)
    job.cancel()
    if not is_held:
        del job
        gc.collect()
    QApplication.processEvents()
    assert told == []


def test_ended_work_is_let_go(background: Background, qtbot: QtBot):
    given: list[object] = []

    class Answer:
        def __del__(self) -> None:
            given.append("gone")

    job = background.start(Job(lambda _progress, _cancelled: Answer()))
    seen: list[int] = []
    job.done.connect(lambda _: seen.append(1))
    del job
    qtbot.waitUntil(lambda: bool(seen))
    # The worker may hold it a moment longer than the GUI thread needs to hear of it.
    until_worked(background)
    gc.collect()
    assert given == ["gone"]


def test_whoever_hears_of_it_may_hold_it(background: Background, qtbot: QtBot):
    """The window does so for verdicts: a job that is no longer waited for is told apart by itself."""
    seen: list[Job] = []

    def hear() -> weakref.ref[Job]:
        def take(_: object) -> None:
            seen.append(job)

        job = Job(lambda _progress, _cancelled: None)
        job.done.connect(take)
        return weakref.ref(background.start(job))

    job = hear()
    qtbot.waitUntil(lambda: bool(seen))
    until_worked(background)
    seen.clear()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert job() is None


def test_what_is_wished_after_the_window_closed_is_not_begun(background: Background):
    background.stop()
    done: list[str] = []
    _, told = begun(background, half(lambda: done.append("work")))
    QApplication.processEvents()
    assert done == told == []


def test_what_is_cancelled_before_its_turn_is_not_begun(background: Background):
    may_end = threading.Event()
    background.start(Job(lambda _progress, _cancelled: may_end.wait(PATIENCE_S)))
    done: list[str] = []
    job, told = begun(background, half(lambda: done.append("work")))
    job.cancel()
    may_end.set()
    until_worked(background)
    QApplication.processEvents()
    assert done == told == []
