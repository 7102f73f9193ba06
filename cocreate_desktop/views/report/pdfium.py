"""PDFium behind one lock, as it serves one thread at a time: opening a PDF, and drawing its pages."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
from PySide6.QtGui import QImage

from cocreate_desktop.report.charts.pdfium import PDFIUM

POINTS_PER_INCH = 72
_DEEPEST = 3
"""Levels of the outline that are read."""
_TOP_IN_VIEW = {pypdfium2.raw.PDFDEST_VIEW_XYZ: 1, pypdfium2.raw.PDFDEST_VIEW_FITH: 0}
"""Where the kinds of destinations keep their height."""


@dataclass(frozen=True)
class Chapter:
    """An entry of the outline. It leads to `top` pt below the upper edge of page `page` (from 0)."""

    title: str
    level: int
    page: int
    top: float


class OpenPdf:
    """A PDF from its bytes, with the sizes of its pages in pt. Any thread may call it, and one closes it."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        with PDFIUM:
            self._document: pypdfium2.PdfDocument | None = pypdfium2.PdfDocument(content)
            count = len(self._document)
            self.sizes = tuple(self._document.get_page_size(number) for number in range(count))
            self.chapters = tuple(_outline(self._document, self.sizes))

    def __len__(self) -> int:
        return len(self.sizes)

    def close(self) -> None:
        with PDFIUM:
            if self._document is not None:
                self._document.close()
            self._document = None

    def height_at(self, number: int, width: int) -> int:
        """How many px page `number` (from 0) is high when it is `width` px wide."""
        return math.ceil(self.sizes[number][1] * self._scale(number, width))

    def draw(self, number: int, width: int) -> QImage:
        """Page `number`, `width` px wide; null once the document is closed."""
        return self.draw_rows(number, width, 0, self.height_at(number, width))

    def draw_rows(self, number: int, width: int, first: int, count: int) -> QImage:
        """`count` rows of pixels from row `first` on of page `number` drawn `width` px wide."""
        scale = self._scale(number, width)
        below = self.height_at(number, width) - first - count
        with PDFIUM:
            if self._document is None:
                return QImage()
            page = self._document[number]
            bitmap = page.render(
                scale=scale,  # pyright: ignore[reportArgumentType]  # its default, 1, hides that it takes a float
                crop=(0, _cut(below, scale), 0, _cut(first, scale)),  # pyright: ignore[reportArgumentType]
                force_bitmap_format=pypdfium2.raw.FPDFBitmap_BGRx,
            )
            image = QImage(
                bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
            ).copy()
            bitmap.close()
            page.close()
        return image

    def _scale(self, number: int, width: int) -> float:
        # PDFium rounds up: half a pixel less gives exactly `width`.
        return (width - 0.5) / self.sizes[number][0]


def _cut(rows: int, scale: float) -> float:
    """So many rows of pixels in pt, again half a pixel less."""
    return (rows - 0.5) / scale if rows else 0.0


def _outline(document: pypdfium2.PdfDocument, sizes: tuple[tuple[float, float], ...]) -> Iterator[Chapter]:
    for entry in document.get_toc(max_depth=_DEEPEST):
        leads_to = entry.get_dest()
        page = leads_to.get_index() if leads_to else None
        if leads_to is None or page is None:
            continue
        kind, places = leads_to.get_view()
        at = _TOP_IN_VIEW.get(kind)
        height = sizes[page][1]
        from_foot = places[at] if at is not None and at < len(places) else height
        yield Chapter(entry.get_title(), entry.level, page, max(0.0, height - from_foot))
