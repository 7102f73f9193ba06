"""One piece of work at a time: what was stopped is neither taken for the next one nor told."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtWidgets import QApplication, QProgressDialog, QWidget
from pytestqt.qtbot import QtBot

from cocreate_desktop.errors import Message, UserError
from cocreate_desktop.views.background import Background, Undertaking
from cocreate_desktop.views.under_way import UnderWay
from tests.views.worker import PATIENCE_S, until_worked


def refuse() -> None:
    raise UserError(Message("Test", "The disk is full."))


class Steps(Undertaking):
    """Goes on only as the test says."""

    is_cancelled = False

    def cancel(self) -> None:
        self.is_cancelled = True


@pytest.mark.parametrize("work", [lambda: "the first", refuse])
def test_work_that_ended_before_it_was_stopped_is_not_the_next_one(
    background: Background, qtbot: QtBot, work
) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    under_way = UnderWay(background, host)
    heard: list[str] = []
    under_way.failed.connect(heard.append)
    under_way.run("The first…", lambda _progress, _cancelled: work(), heard.append)
    until_worked(background)
    under_way.stop()
    may_end = threading.Event()
    under_way.run("The second…", lambda _progress, _cancelled: may_end.wait(PATIENCE_S), lambda _: None)
    QApplication.processEvents()

    assert heard == [] and under_way.is_busy
    may_end.set()
    qtbot.waitUntil(lambda: not under_way.is_busy)


def test_who_closes_the_window_gives_it_up(background: Background, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    under_way, steps, heard = UnderWay(background, QWidget(window)), Steps(), list[object]()
    under_way.follow("On its way…", steps, heard.append)
    (waiting,) = window.findChildren(QProgressDialog)
    waiting.forceShow()
    window.close()
    assert steps.is_cancelled and not waiting.isVisible() and not under_way.is_busy


def test_it_goes_on_while_the_window_is_minimised(background: Background, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    under_way, steps = UnderWay(background, QWidget(window)), Steps()
    under_way.follow("On its way…", steps, lambda _: None)
    window.showMinimized()
    QApplication.processEvents()
    assert under_way.is_busy and not steps.is_cancelled


def test_what_goes_on_with_more_work_is_one_wait(background: Background, qtbot: QtBot) -> None:
    host, heard = QWidget(), list[object]()
    qtbot.addWidget(host)
    under_way, steps = UnderWay(background, host), Steps()
    under_way.follow(
        "On its way…",
        steps,
        lambda half: under_way.run("On its way…", lambda *_: f"{half}, then all", heard.append),
    )
    (waiting,) = host.findChildren(QProgressDialog)
    waiting.forceShow()
    steps.done.emit("half")
    assert waiting.isVisible() and under_way.is_busy
    qtbot.waitUntil(lambda: not under_way.is_busy)
    assert heard == ["half, then all"]
    qtbot.waitUntil(lambda: not host.findChildren(QProgressDialog))
