"""The page Report: print through the system's dialog, at full resolution and within bounded memory."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pypdf
import pypdfium2
import pytest
from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrinter

from cocreate_desktop.errors import UserError
from cocreate_desktop.views.report.giving_out import printing, sheets
from cocreate_desktop.views.report.giving_out.sheets import Order, order_of, print_sheets
from cocreate_desktop.views.report.preview.pdfium import OpenPdf
from tests.views.report.room import ReportRoom

# A printer needs an application.
pytestmark = pytest.mark.usefixtures("qapp")

DPI = 150


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[QPrinter], bool]], None]:
    """Answer the system's dialog as the function does, which may set up the printer."""

    def use(choose: Callable[[QPrinter], bool]) -> None:
        monkeypatch.setattr(printing, "ask_how", lambda printer, *_: choose(printer))

    return use


def into_file(printer: QPrinter, file: Path, dpi: int = DPI) -> bool:
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    printer.setResolution(dpi)
    return True


def a_printer(file: Path, size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4, dpi: int = DPI) -> QPrinter:
    printer = QPrinter()
    into_file(printer, file, dpi)
    printer.setPageLayout(QPageLayout(QPageSize(size), QPageLayout.Orientation.Portrait, QMarginsF()))
    printer.setFullPage(True)
    return printer


def pages_of(*sizes: tuple[float, float]) -> OpenPdf:
    """Pages of these sizes, black in their upper left quarter."""
    document = pypdfium2.PdfDocument.new()
    for wide, high in sizes:
        page = document.new_page(wide, high)
        black = pypdfium2.raw.FPDFPageObj_CreateNewRect(0, high / 2, wide / 2, high / 2)
        pypdfium2.raw.FPDFPageObj_SetFillColor(black, 0, 0, 0, 255)
        pypdfium2.raw.FPDFPath_SetDrawMode(black, pypdfium2.raw.FPDF_FILLMODE_WINDING, 0)
        pypdfium2.raw.FPDFPage_InsertObject(page, black)
        page.gen_content()
        page.close()
    out = BytesIO()
    document.save(out)
    document.close()
    return OpenPdf(out.getvalue())


def in_small(pdf: OpenPdf, number: int) -> QImage:
    """A page as the eye sees it from far away."""
    return pdf.draw(number, 1240).scaled(
        60, 85, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def shades(file: Path, number: int, *places: tuple[float, float]) -> list[bool]:
    """Whether a printed page is dark at these shares of its width and height."""
    printed = OpenPdf(file.read_bytes())
    image = printed.draw(number, 400)
    printed.close()
    return [image.pixelColor(int(x * 400), int(y * image.height())).lightness() < 128 for x, y in places]


def go_on(_share: float) -> None:
    pass


def never() -> bool:
    return False


def test_ctrl_p_prints_all_pages_as_they_are_seen(room: ReportRoom, tmp_path: Path, answer):
    file = tmp_path / "printed.pdf"
    answer(lambda printer: into_file(printer, file))
    room.window.context.commands["report.print"].trigger()
    room.qtbot.waitUntil(lambda: not room.page.printing.is_busy)
    count = room.page.preview.page_count
    assert room.page.toast.text == f"{count} pages printed into printed.pdf"
    printed = pypdf.PdfReader(file)
    assert len(printed.pages) == count
    assert [round(float(one)) for one in printed.pages[0].mediabox[2:]] == [595, 842]
    seen, paper = OpenPdf(room.made().pdf.content), OpenPdf(file.read_bytes())
    for number in range(count):
        one, other = (in_small(pdf, number) for pdf in (seen, paper))
        apart = [
            abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness())
            for x in range(one.width())
            for y in range(one.height())
        ]
        assert sum(apart) / len(apart) < 3, f"page {number + 1} is not what is seen"
    seen.close()
    paper.close()


def test_what_went_to_a_printer_is_told_so(
    room: ReportRoom, tmp_path: Path, answer, monkeypatch: pytest.MonkeyPatch
):
    def choose(printer: QPrinter) -> bool:
        printer.setPrintRange(QPrinter.PrintRange.CurrentPage)
        into_file(printer, tmp_path / "printed.pdf")
        # There is no printer here: this one says that it is one.
        monkeypatch.setattr(QPrinter, "outputFileName", lambda _: "")
        return True

    answer(choose)
    room.page.print.click()
    room.qtbot.waitUntil(lambda: not room.page.printing.is_busy)
    assert room.page.toast.text == "1 page sent to the printer"
    assert not room.page.toast.next.isVisible()


def test_who_says_no_prints_nothing(room: ReportRoom, answer):
    answer(lambda _: False)
    room.page.print.click()
    assert not room.page.printing.is_busy
    assert not room.page.toast.isVisible()


def test_a_file_that_cannot_be_written_is_told_in_the_window(room: ReportRoom, answer, tmp_path: Path):
    answer(lambda printer: into_file(printer, tmp_path / "missing" / "printed.pdf"))
    room.page.print.click()
    room.qtbot.waitUntil(lambda: not room.page.printing.is_busy)
    assert "its folder does not exist" in room.told
    assert room.page.print.isEnabled()


def test_nothing_is_printed_over_the_library(room: ReportRoom, answer):
    answer(lambda printer: into_file(printer, room.window.context.desk.library.path))
    room.page.print.click()
    room.qtbot.waitUntil(lambda: not room.page.printing.is_busy)
    assert "belongs to the library itself" in room.told
    assert room.window.context.desk.library.path.read_bytes().startswith(b"SQLite format 3")


@pytest.mark.parametrize("there_before", [None, b"mine"])
def test_a_disk_that_gets_full_leaves_no_torn_file(
    room: ReportRoom, answer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there_before: bytes | None
):
    file = tmp_path / "printed" / "printed.pdf"
    file.parent.mkdir()
    if there_before:
        file.write_bytes(there_before)

    def torn(_pdfs: object, printer: QPrinter, *_: object) -> int:
        # As Qt does it on a full disk: without a word.
        Path(printer.outputFileName()).write_bytes(b"%PDF-1.4 and no more")
        return 1

    monkeypatch.setattr(printing, "print_sheets", torn)
    answer(lambda printer: into_file(printer, file))
    room.page.print.click()
    room.qtbot.waitUntil(lambda: not room.page.printing.is_busy)
    assert "has no room left" in room.told and f"“{file}”" in room.told
    assert [one.read_bytes() for one in file.parent.iterdir()] == ([there_before] if there_before else [])


def test_a_printer_without_a_file_is_told_by_its_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    printer = a_printer(tmp_path / "out.pdf")
    monkeypatch.setattr(QPrinter, "isValid", lambda _: False)
    printer.setOutputFileName("")
    pdf = pages_of((595, 842))
    with pytest.raises(UserError, match="cannot be reached"):
        print_sheets([pdf], printer, Order([1]), go_on, never)
    pdf.close()


def test_stopped_it_sends_no_more(tmp_path: Path):
    pdf, told = pages_of(*[(595, 842)] * 5), []
    sent = print_sheets(
        [pdf], a_printer(tmp_path / "out.pdf"), Order(range(1, 6)), told.append, lambda: len(told) > 2
    )
    assert sent < 5
    pdf.close()


@pytest.mark.parametrize(
    ("order", "sheets"),
    [
        (Order([1, 2, 3]), [(0, 0), (0, 1), (0, 2)]),
        (Order([2, 3], copies=2), [(0, 1), (0, 2), (1, 1), (1, 2)]),
        (Order([2, 3], copies=2, collate=False), [(0, 1), (1, 1), (0, 2), (1, 2)]),
        (Order([1, 2, 3], last_first=True), [(0, 2), (0, 1), (0, 0)]),
    ],
)
def test_sheets_come_in_the_order_that_was_asked_for(order: Order, sheets: list[tuple[int, int]]):
    assert order.sheets() == sheets


def test_the_dialogs_answer_is_taken(tmp_path: Path):
    printer = a_printer(tmp_path / "out.pdf")
    assert list(order_of(printer, 7, 3).pages) == [1, 2, 3, 4, 5, 6, 7]
    printer.setPrintRange(QPrinter.PrintRange.CurrentPage)
    assert list(order_of(printer, 7, 3).pages) == [4]
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 4)
    assert list(order_of(printer, 7, 3).pages) == [2, 3, 4]
    printer.setPageRanges(QPageRanges.fromString("1,5-9"))
    assert list(order_of(printer, 7, 3).pages) == [1, 5, 6, 7]


@pytest.mark.parametrize(
    ("printer_can", "are_alike", "made_here"),
    [(True, True, 1), (True, False, 3), (False, True, 3), (False, False, 3)],
)
def test_copies_are_left_to_a_printer_that_makes_them_unless_each_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, printer_can: bool, are_alike: bool, made_here: int
):
    printer = a_printer(tmp_path / "out.pdf")
    monkeypatch.setattr(QPrinter, "supportsMultipleCopies", lambda _: printer_can)
    printer.setCopyCount(3)
    order = order_of(printer, 7, 3, leave_copies=are_alike)
    assert order.copies == made_here
    assert order.copies * printer.copyCount() == 3


def test_a_page_across_is_turned_and_one_that_is_too_large_made_smaller(tmp_path: Path):
    file, pdf = tmp_path / "out.pdf", pages_of((842, 595), (595, 842), (1190, 1684))
    printer = a_printer(file, QPageSize.PageSizeId.Letter)
    assert print_sheets([pdf], printer, Order([1, 2, 3]), go_on, never) == 3
    corners = [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)]
    assert shades(file, 0, *corners) == [False, True, False, False]
    for number in (1, 2):
        assert shades(file, number, *corners) == [True, False, False, False]
    pdf.close()


def test_full_resolution_comes_band_by_band_within_bounded_memory(tmp_path: Path, monkeypatch):
    pdf, bands = pages_of((595, 842)), []
    draw = OpenPdf.draw_rows

    def watch(self: OpenPdf, number: int, width: int, first: int, count: int):
        band = draw(self, number, width, first, count)
        bands.append((width, first, count, band.sizeInBytes()))
        return band

    monkeypatch.setattr(OpenPdf, "draw_rows", watch)
    tracemalloc.start()
    print_sheets([pdf], a_printer(tmp_path / "out.pdf", dpi=1200), Order([1]), go_on, never)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert {width for width, *_ in bands} == {round(595 / 72 * 600)}
    assert [first for _, first, *_ in bands] == [
        sum(one[2] for one in bands[:at]) for at in range(len(bands))
    ]
    assert sum(count for _, _, count, _ in bands) == pdf.height_at(0, bands[0][0])
    assert max(size for *_, size in bands) <= sheets.MOST_BAND_BYTES
    assert most < 4 * sheets.MOST_BAND_BYTES
    assert shades(tmp_path / "out.pdf", 0, (0.25, 0.25), (0.75, 0.75)) == [True, False]
    pdf.close()
