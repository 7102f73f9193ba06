"""One piece of work at a time: what was stopped is neither taken for the next one nor told."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cocreate_desktop.errors import Message, UserError
from cocreate_desktop.views.background import Background
from cocreate_desktop.views.report.giving_out.under_way import UnderWay
from tests.views.worker import PATIENCE_S, until_worked


def refuse() -> None:
    raise UserError(Message("Test", "The disk is full."))


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
