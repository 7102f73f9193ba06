"""Paper for the day on its way out: saved, copied to a stick, printed, and made anew behind it."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QMenu

from cocreate_desktop.domain.day_papers import MOST_COPIES, DayPaper
from cocreate_desktop.domain.sheet_id import SheetId, parse_sheet_id
from cocreate_desktop.views.report.day import giving_out as day_giving_out
from cocreate_desktop.views.report.day.making import made_again
from cocreate_desktop.views.report.giving_out import printing, stick_copies
from cocreate_desktop.views.report.giving_out.sticks import Stick
from cocreate_desktop.views.report.preview.pdfium import OpenPdf
from tests.fakes import FakeClock
from tests.reading_pdfs import page_texts
from tests.views.report.day.papers import only, pages
from tests.views.report.room import ReportRoom


def test_what_is_seen_is_saved_byte_for_byte(
    room: ReportRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = room.page.day
    pages(room)
    suggested: list[str] = []

    def ask(_parent: object, _title: str, suggestion: str, _kinds: str) -> tuple[str, str]:
        suggested.append(suggestion)
        return str(tmp_path / "out"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    room.page.context.commands["day.save"].trigger()
    room.qtbot.waitUntil(lambda: bool(day.saved.text))

    assert (tmp_path / "out.pdf").read_bytes() == day.pdf
    assert suggested[0].endswith("Repair counter sample Store Ghent paper for the day.pdf")


def test_what_changes_while_the_papers_are_written_is_not_called_saved(
    room: ReportRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = room.page.day
    pages(room)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "out.pdf"), ""))
    day.save.click()
    day.clusters.click()
    room.qtbot.waitUntil(room.page.toast.isVisible)

    assert room.page.toast.text == "Saved: out.pdf"
    assert day.saved.text == ""


def test_one_file_for_each_paper(room: ReportRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    day = room.page.day
    only(day, DayPaper.CONSENT, DayPaper.WALL)
    pages(room)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    day.apart.click()
    day.save.click()
    room.qtbot.waitUntil(lambda: bool(day.saved.text))

    folder = tmp_path / "Repair counter sample Store Ghent paper for the day"
    assert len(pypdf.PdfReader(folder / "01 Consent forms.pdf").pages) == 3
    assert len(pypdf.PdfReader(folder / "02 Agenda for the wall.pdf").pages) == 1
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: bool(opened.append(url.toLocalFile())) or True
    )
    room.page.toast.next.click()
    assert opened == [str(folder)]


def test_papers_lie_over_no_others(room: ReportRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    day = room.page.day
    only(day, DayPaper.WALL)
    pages(room)
    there = tmp_path / "Repair counter sample Store Ghent Agenda for the wall"
    there.mkdir()
    (there / "01 Agenda for the wall.pdf").write_text("of another day")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    day.apart.click()
    day.save.click()
    room.qtbot.waitUntil(lambda: bool(day.saved.text))

    assert (there / "01 Agenda for the wall.pdf").read_text() == "of another day"
    assert (tmp_path / f"{there.name} 2" / "01 Agenda for the wall.pdf").exists()


def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The one stick that is plugged in."""
    root = tmp_path / "stick"
    root.mkdir()
    monkeypatch.setattr(stick_copies, "plugged_in", lambda: [Stick("KINGSTON", root)])
    return root


def test_the_papers_are_copied_to_a_stick(
    room: ReportRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = stick(tmp_path, monkeypatch)
    only(room.page.day, DayPaper.WALL)
    pages(room)
    offered: list[QMenu] = []
    monkeypatch.setattr(day_giving_out, "pop_up_below", lambda menu, _: offered.append(menu))
    room.page.day.more.click()
    offered[0].actions()[0].trigger()
    room.qtbot.waitUntil(room.page.toast.isVisible)

    (file,) = root.iterdir()
    assert file.read_bytes() == room.page.day.pdf
    assert file.name.endswith("Store Ghent Agenda for the wall.pdf")
    assert room.page.toast.text == f"Copied: {file}"


def test_one_file_for_each_paper_is_a_folder_on_the_stick(
    room: ReportRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = stick(tmp_path, monkeypatch)
    day = room.page.day
    only(day, DayPaper.CONSENT, DayPaper.WALL)
    day.apart.click()
    for count in (1, 2):
        pages(room)
        room.page.context.commands["day.copy"].trigger()
        room.qtbot.waitUntil(lambda count=count: len(list(root.glob("*/0*"))) == 2 * count)

    assert {one.name for one in root.glob("*/0*")} == {"01 Consent forms.pdf", "02 Agenda for the wall.pdf"}


def test_what_went_out_is_made_anew_with_ids_of_its_own(
    room: ReportRoom, clock: FakeClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two prints of the same sheets are told apart by the moment in their ids."""
    root = stick(tmp_path, monkeypatch)
    day = room.page.day
    only(day, DayPaper.OBSERVATION)
    found: list[SheetId] = []
    for count in (1, 2):
        pages(room)
        room.page.context.commands["day.copy"].trigger()
        room.qtbot.waitUntil(lambda count=count: len(list(root.iterdir())) == count)
        foot = pages(room)[0].split()[-9:]
        sheet = parse_sheet_id(" ".join(foot))
        assert sheet is not None
        found.append(sheet)
        clock.advance(60_000)

    first, second = found
    assert (first.kind, first.number) == (second.kind, second.number) == (DayPaper.OBSERVATION, 1)
    assert second.printed_at > first.printed_at
    assert len({file.read_bytes() for file in root.iterdir()}) == 2


def test_a_folder_that_is_gone_is_told(
    room: ReportRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages(room)
    target = str(tmp_path / "gone" / "out.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (target, ""))
    room.page.day.save.click()
    room.qtbot.waitUntil(lambda: bool(room.told))

    assert "its folder does not exist" in room.told


def test_it_is_printed_through_the_systems_dialog(
    room: ReportRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only(room.page.day, DayPaper.WALL)
    pages(room)
    file = tmp_path / "printed.pdf"

    def answer(printer: QPrinter, *_: object) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        printer.setResolution(100)
        return True

    monkeypatch.setattr(printing, "ask_how", answer)
    room.page.context.commands["day.print"].trigger()
    room.qtbot.waitUntil(lambda: not room.page.printing.is_busy)

    assert len(pypdf.PdfReader(file).pages) == 1


def test_copies_from_the_systems_dialog_have_ids_of_their_own(
    room: ReportRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Told apart by their codes: nothing else is another on two copies of a sheet."""
    only(room.page.day, DayPaper.OBSERVATION)
    count = len(pages(room))
    file = tmp_path / "printed.pdf"

    def answer(printer: QPrinter, *_: object) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        printer.setResolution(100)
        printer.setCopyCount(3)
        return True

    monkeypatch.setattr(printing, "ask_how", answer)
    room.page.context.commands["day.print"].trigger()
    room.qtbot.waitUntil(lambda: not room.page.printing.is_busy)

    printed = OpenPdf(file.read_bytes())
    drawn = {bytes(printed.draw(number, 800).constBits()) for number in range(len(printed))}
    printed.close()
    assert len(drawn) == 3 * count


def test_what_makes_a_copy_gives_its_sheets_another_moment(room: ReportRoom) -> None:
    day = room.page.day
    only(day, DayPaper.AGREEMENT)
    day.kinds.copies[DayPaper.AGREEMENT].set_value(MOST_COPIES)
    day.renew()
    seen = pages(room)
    assert day.made is not None
    again = [made_again(day.made, copy, lambda: False) for copy in (1, 2)]
    feet = [
        " ".join(page.split()[-9:]) for page in (*seen, *(one for pdf in again for one in page_texts(pdf)))
    ]
    sheets = {sheet for foot in feet if (sheet := parse_sheet_id(foot))}

    assert len(sheets) == len(feet) == 3 * MOST_COPIES
