"""What is stopped in its midst, or by closing the window, leaves everything as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog

from cocreate_desktop.views.report.day.page import DAY
from cocreate_desktop.views.report.giving_out import printing, sheets, stick_copies
from cocreate_desktop.views.report.giving_out.sticks import Stick
from tests.views.report.room import ReportRoom
from tests.views.stopping import Halt, everything_in, press_stop, slow_disk
from tests.views.worker import until_worked


@dataclass(frozen=True)
class Wish:
    """A command, and what the dialog for it gives."""

    command: str
    answer: str = ""
    there_before: tuple[str, ...] = ()
    is_of_the_day: bool = False
    prepare: Callable[[ReportRoom], None] = field(default=lambda _: None)


def apart(room: ReportRoom) -> None:
    room.page.day.apart.setChecked(True)


WISHES = {
    "saved": Wish("report.save", "out.pdf", ("out.pdf",)),
    "copied": Wish("report.copy"),
    "word": Wish("report.word", "out.docx", ("out.docx",)),
    "markdown": Wish("report.markdown", "out.md", ("out.md", "out pictures/timeline-1.png")),
    "markdown anew": Wish("report.markdown", "out.md"),
    "charts": Wish("report.charts"),
    "printed": Wish("report.print", "out.pdf", ("out.pdf",)),
    "papers saved": Wish("day.save", "out.pdf", ("out.pdf",), is_of_the_day=True),
    "papers apart": Wish("day.save", is_of_the_day=True, prepare=apart),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.fixture(params=WISHES)
def wish(request: pytest.FixtureRequest, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Wish:
    """What is wished, once all that the system would ask is answered."""
    wish = WISHES[request.param]
    for name in wish.there_before:
        file = folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"mine")

    def into_file(printer: QPrinter, *_: object) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(folder / wish.answer))
        printer.setResolution(72)
        return True

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(folder / wish.answer), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    monkeypatch.setattr(stick_copies, "plugged_in", lambda: [Stick("KINGSTON", folder)])
    monkeypatch.setattr(printing, "ask_how", into_file)
    return wish


@pytest.fixture
def halt(wish: Wish, monkeypatch: pytest.MonkeyPatch) -> Halt:
    """Holds the wish once the first of it is written, or drawn."""
    if not wish.command.endswith("print"):
        return slow_disk(monkeypatch)
    halt, bands = Halt(monkeypatch), sheets._bands

    def slow(*page: Any) -> Iterator[float]:
        for share in bands(*page):
            halt.come_by()
            yield share

    monkeypatch.setattr(sheets, "_bands", slow)
    return halt


def begin(room: ReportRoom, wish: Wish) -> None:
    if wish.is_of_the_day:
        room.page.show_tab(DAY)
        wish.prepare(room)
        room.qtbot.waitUntil(lambda: room.page.day.made is not None)
    room.window.context.commands[wish.command].trigger()


def test_who_stops_it_finds_what_was_there_before_and_can_wish_again(
    room: ReportRoom, wish: Wish, folder: Path, halt: Halt
):
    before = everything_in(folder)
    begin(room, wish)
    halt.until_reached()
    assert everything_in(folder) != before, "nothing was begun yet"
    press_stop(room.window)
    until_worked(room.window.context.background)
    QApplication.processEvents()
    assert everything_in(folder) == before
    assert room.told == "" and not room.page.toast.isVisible()

    begin(room, wish)
    shown = (room.page.toast, room.page.open_saved)
    room.qtbot.waitUntil(lambda: any(one.isVisible() for one in shown))
    assert everything_in(folder) != before


def test_who_closes_the_window_finds_what_was_there_before(
    room: ReportRoom, wish: Wish, folder: Path, halt: Halt
):
    before = everything_in(folder)
    begin(room, wish)
    halt.until_reached()
    assert everything_in(folder) != before, "nothing was begun yet"
    assert room.window.close()
    QApplication.processEvents()
    assert everything_in(folder) == before
