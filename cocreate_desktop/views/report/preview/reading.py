"""What stands on the pages of a PDF: where words are, which lie between two points, where links lead."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from cocreate_desktop.views.report.preview.pdfium import OpenPdf, place_of

if TYPE_CHECKING:
    import pypdfium2

_REACH = 12.0
"""pt from the pointer to a letter that still counts as pointed at."""


@dataclass(frozen=True)
class Stretch:
    """Words on page `page` (from 0), and the boxes of their lines in pt from its upper left corner."""

    page: int
    words: str
    boxes: tuple[QRectF, ...]


@dataclass(frozen=True)
class Link:
    """A box in pt from the upper left corner of its page, and where it leads: `top` pt below the upper edge
    of page `page` (from 0)."""

    box: QRectF
    page: int
    top: float


def found_on(pdf: OpenPdf, number: int, words: str) -> list[Stretch]:
    """Where these words stand on a page, whatever their case."""

    def search(_: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> list[Stretch]:
        text = page.get_textpage()
        searcher = text.search(words)
        found: list[Stretch] = []
        while (place := searcher.get_next()) is not None:
            found.append(Stretch(number, words, _boxes(text, *place, pdf.sizes[number][1])))
        searcher.close()
        text.close()
        return found

    return pdf.read(number, search) or []


def stretch_between(pdf: OpenPdf, number: int, first: QPointF, last: QPointF) -> Stretch | None:
    """The words on a page from one point to another, in pt from its upper left corner; None if there are none
    at one of the points."""
    height = pdf.sizes[number][1]

    def select(_: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> Stretch | None:
        text = page.get_textpage()
        one, other = (text.get_index(at.x(), height - at.y(), _REACH, _REACH) for at in (first, last))
        stretch = None
        if one is not None and other is not None:
            start, count = min(one, other), abs(other - one) + 1
            words = text.get_text_range(start, count).replace("\r\n", "\n")
            stretch = Stretch(number, words, _boxes(text, start, count, height))
        text.close()
        return stretch

    return pdf.read(number, select)


def links_on(pdf: OpenPdf, number: int, *, wait: bool = True) -> list[Link] | None:
    """The links of a page to places in the same document; None when it is closed, and without `wait` while
    PDFium is busy with another page."""
    return pdf.read(number, lambda document, page: list(_links(document, page, pdf)), wait=wait)


def _links(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, pdf: OpenPdf) -> Iterator[Link]:
    import pypdfium2

    raw = pypdfium2.raw
    height = page.get_height()
    at, link, box = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    while raw.FPDFLink_Enumerate(page.raw, ctypes.byref(at), ctypes.byref(link)):
        leads_to = raw.FPDFLink_GetDest(document.raw, link)
        if not leads_to or not raw.FPDFLink_GetAnnotRect(link, ctypes.byref(box)):
            continue
        place = place_of(pypdfium2.PdfDest(leads_to, document), pdf.sizes)
        if place is not None:
            yield Link(_turned(box.left, box.bottom, box.right, box.top, height), *place)


def _boxes(text: pypdfium2.PdfTextPage, first: int, count: int, height: float) -> tuple[QRectF, ...]:
    rows = text.count_rects(first, count)
    return tuple(_turned(*text.get_rect(row), height) for row in range(rows))


def _turned(left: float, bottom: float, right: float, top: float, height: float) -> QRectF:
    """A box that is told from the foot of the page, from its head."""
    return QRectF(left, height - top, right - left, top - bottom)
