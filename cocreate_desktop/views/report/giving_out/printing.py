"""Print through the system's own dialog."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from cocreate_desktop.report.saving import replacing
from cocreate_desktop.store.opening import refuse_own_files
from cocreate_desktop.views.background import Cancelled, Progress
from cocreate_desktop.views.report.giving_out.sheets import Order, order_of, print_sheets
from cocreate_desktop.views.report.making import Made
from cocreate_desktop.views.report.preview.pdfium import OpenPdf
from cocreate_desktop.views.under_way import UnderWay

if TYPE_CHECKING:
    from cocreate_desktop.views.report.page import ReportPage

Again = Callable[[int, Cancelled], bytes]
"""Makes a PDF once more for a copy (from 1) that is not quite the same. Runs on the worker thread."""
_PAGE_SIZES = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
_END = b"%%EOF\n"
"""The last that is written of a PDF."""
_OPTIONS = (
    QAbstractPrintDialog.PrintDialogOption.PrintPageRange,
    QAbstractPrintDialog.PrintDialogOption.PrintCurrentPage,
    QAbstractPrintDialog.PrintDialogOption.PrintCollateCopies,
)


class Printing(QObject):
    """One print at a time is under way."""

    def __init__(self, page: ReportPage) -> None:
        super().__init__(page)
        self._page = page
        self._under_way = UnderWay(page.context.background, page)
        self._under_way.failed.connect(page.trouble)

    @property
    def is_busy(self) -> bool:
        return self._under_way.is_busy

    def print(self) -> None:
        """Ask for printer, pages, copies and sides, and print what is seen."""
        if not self.is_busy:
            self._page.names.when_reviewed(self._print)

    def print_pdf(self, pdf: OpenPdf, paper: str, current: int, again: Again | None = None) -> None:
        """The same for any PDF on such paper, of which page `current` (from 0) is seen. Its copies are alike
        where they are not made `again`."""
        if self.is_busy:
            return
        printer = self._printer(paper)
        if ask_how(printer, self._page, len(pdf)):
            order = order_of(printer, len(pdf), current, leave_copies=again is None)
            self._begin(pdf, printer, order, again)

    def _print(self, made: Made) -> None:
        self.print_pdf(made.pdf, made.wanted.paper, max(0, self._page.preview.page))

    def _printer(self, paper: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        size = QPageSize(_PAGE_SIZES[paper])
        printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
        printer.setFullPage(True)
        project = self._page.context.place.project
        printer.setDocName(project.title if project else "")
        return printer

    def _begin(self, pdf: OpenPdf, printer: QPrinter, order: Order, again: Again | None) -> None:
        # Of its own: what is seen may be replaced, and closed, while this goes out.
        work = partial(_printed, pdf.content, again, printer, order)
        file = printer.outputFileName()
        done = partial(self._show_written, Path(file)) if file else self._show_done
        self._under_way.run(self.tr("Printing…"), work, done)

    def _show_written(self, file: Path, sheets: int) -> None:
        one = self.tr("1 page printed into {file}")
        told = one if sheets == 1 else self.tr("%n pages printed into {file}", "", sheets)
        self._page.saving.tell_done(told.format(file=file.name), file)

    def _show_done(self, sheets: int) -> None:
        self._page.toast.show_done(
            self.tr("1 page sent to the printer")
            if sheets == 1
            else self.tr("%n pages sent to the printer", "", sheets)
        )


def ask_how(printer: QPrinter, parent: QWidget, pages: int) -> bool:
    """The system's dialog: printer, pages, copies, sides. Whether somebody said yes."""
    dialog = QPrintDialog(printer, parent)
    for option in _OPTIONS:
        dialog.setOption(option)
    dialog.setMinMax(1, pages)
    dialog.setFromTo(1, pages)
    dialog.setPrintRange(QAbstractPrintDialog.PrintRange.AllPages)
    said_yes = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return said_yes


def _printed(
    content: bytes,
    again: Again | None,
    printer: QPrinter,
    order: Order,
    progress: Progress,
    cancelled: Cancelled,
) -> int:
    contents = [content]
    if again is not None:
        contents += [again(copy, cancelled) for copy in range(1, order.copies)]
    with ExitStack() as opened:
        pdfs = [opened.enter_context(closing(OpenPdf(one))) for one in contents]
        send = partial(print_sheets, pdfs, printer, order, progress, cancelled)
        file, is_pdf = printer.outputFileName(), printer.outputFormat() is QPrinter.OutputFormat.PdfFormat
        return _into_file(Path(file), printer, send, cancelled) if file and is_pdf else send()


def _into_file(file: Path, printer: QPrinter, send: Callable[[], int], cancelled: Cancelled) -> int:
    """Qt leaves what it wrote when it is stopped, and does not tell of a full disk."""
    refuse_own_files(file)
    with replacing(file, cancelled) as part:
        part.touch()
        printer.setOutputFileName(str(part))
        sheets = send()
        _refuse_torn(part)
    return sheets


def _refuse_torn(pdf: Path) -> None:
    with pdf.open("rb") as file:
        file.seek(max(0, pdf.stat().st_size - len(_END)))
        if file.read() != _END:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
