"""A PDF is made for one wish at a time: what became of the one before is no answer to the next."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cocreate_desktop.errors import Message, UserError
from cocreate_desktop.views.background import Background, Cancelled, Progress
from cocreate_desktop.views.report.pdf_making import MadePdf, PdfMaking
from tests.views.worker import until_worked


def refuse(_progress: Progress, _cancelled: Cancelled) -> MadePdf:
    raise UserError(Message("Test", "8:99 is no time."))


def test_a_wish_that_was_refused_too_late_does_not_end_the_next_one(
    background: Background, qtbot: QtBot
) -> None:
    parent = QObject()
    making = PdfMaking(lambda _wanted: refuse, background, 60_000, parent)
    refused: list[str] = []
    making.refused.connect(refused.append)
    making.make("a wish", at_once=True)
    until_worked(background)
    making.make("the next")
    QApplication.processEvents()

    assert refused == [] and making.is_busy
