"""From the pages of a PDF to the sheets of a printer: which, how often, how large, and drawn band by band."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError
from cocreate_desktop.views.background import Cancelled, Progress
from cocreate_desktop.views.report.preview.pdfium import POINTS_PER_INCH, OpenPdf

MOST_DPI = 600
MOST_BAND_BYTES = 16 * 1024 * 1024
"""Of a page so much is drawn at a time: 800 rows of A4 at 600 dpi."""
_BYTES_A_PIXEL = 4
_AS_LARGE = 0.99
"""A sheet that is less than a hundredth too small is as large as the page."""

PRINTER_GONE = QT_TRANSLATE_NOOP(
    "Printing", "“{printer}” cannot be reached. See that it is on and connected, or choose another printer."
)


@dataclass(frozen=True)
class Order:
    """What was asked for in the dialog: pages from 1, copies as far as the printer does not make them."""

    pages: Sequence[int]
    copies: int = 1
    collate: bool = True
    last_first: bool = False

    def sheets(self) -> list[tuple[int, int]]:
        """The copies and their pages in the order of their sheets, both from 0."""
        pages = [number - 1 for number in self.pages]
        if self.last_first:
            pages.reverse()
        if self.collate:
            return [(copy, page) for copy in range(self.copies) for page in pages]
        return [(copy, page) for page in pages for copy in range(self.copies)]


def order_of(printer: QPrinter, count: int, current: int, *, leave_copies: bool = True) -> Order:
    """What was chosen of a document with `count` pages, of which `current` (from 0) is seen.

    To a printer that makes copies they are left if all are alike, `leave_copies`.
    """
    chosen = printer.printRange()
    if chosen is QPrinter.PrintRange.CurrentPage:
        pages: Sequence[int] = [current + 1]
    elif chosen is QPrinter.PrintRange.PageRange:
        ranges = printer.pageRanges()
        pages = [number for number in range(1, count + 1) if ranges.contains(number)]
        if ranges.isEmpty():
            pages = range(max(1, printer.fromPage()), min(count, printer.toPage() or count) + 1)
    else:
        pages = range(1, count + 1)
    copies = 1
    if not (leave_copies and printer.supportsMultipleCopies()):
        copies = max(1, printer.copyCount())
        printer.setCopyCount(1)
    last_first = printer.pageOrder() is QPrinter.PageOrder.LastPageFirst
    return Order(pages, copies, printer.collateCopies(), last_first)


def print_sheets(
    pdfs: Sequence[OpenPdf],
    printer: QPrinter,
    order: Order,
    progress: Progress,
    cancelled: Cancelled,
) -> int:
    """Print, and say how many sheets went out; fewer when it was cancelled.

    There is one PDF for all copies, or one for each. Any thread may call it, as long as none else touches the
    printer. Raises UserError when the printer is gone.
    """
    sheets = order.sheets()
    painter = QPainter()
    if not printer.isValid() or not painter.begin(printer):
        raise _fault(printer)
    try:
        for done, (copy, number) in enumerate(sheets):
            if done and not printer.newPage():
                raise _fault(printer)
            for share in _bands(pdfs[copy % len(pdfs)], number, painter, printer):
                if cancelled():
                    printer.abort()
                    return done
                progress((done + share) / len(sheets))
        if printer.printerState() is QPrinter.PrinterState.Error:
            raise _fault(printer)
    finally:
        painter.end()
    return len(sheets)


def _bands(pdf: OpenPdf, number: int, painter: QPainter, printer: QPrinter):
    """Draw a page from top to bottom; after each band the share of the page that is drawn."""
    width, scale, origin, turned = _fitted(pdf.sizes[number], printer)
    height = pdf.height_at(number, width)
    rows = max(1, MOST_BAND_BYTES // (_BYTES_A_PIXEL * width))
    for first in range(0, height, rows):
        count = min(rows, height - first)
        band = pdf.draw_rows(number, width, first, count)
        painter.save()
        painter.translate(origin)
        if turned:
            painter.rotate(90)
        painter.scale(scale, scale)
        painter.drawImage(QPointF(0, first), band)
        painter.restore()
        yield (first + count) / height


def _fitted(size: tuple[float, float], printer: QPrinter) -> tuple[int, int, QPointF, bool]:
    """How many px wide a page is drawn, how many dots of the printer such a px is wide, where its upper left
    corner lies on the sheet, and whether the page lies across it."""
    dots = printer.resolution()
    # Whole dots a px leave no seams between bands.
    scale = math.ceil(dots / MOST_DPI)
    sheet = printer.pageLayout().fullRectPixels(dots)
    wide, high = (length * dots / POINTS_PER_INCH for length in size)
    turned = (wide > high) != (sheet.width() > sheet.height())
    across, down = (high, wide) if turned else (wide, high)
    fit = min(sheet.width() / across, sheet.height() / down)
    shrink = 1.0 if fit > _AS_LARGE else fit
    left = (sheet.width() - across * shrink) / 2
    top = (sheet.height() - down * shrink) / 2
    origin = QPointF(left + across * shrink, top) if turned else QPointF(left, top)
    return max(1, round(wide * shrink / scale)), scale, origin, turned


def _fault(printer: QPrinter) -> UserError:
    return UserError(PRINTER_GONE.fill(printer=printer.printerName()))
