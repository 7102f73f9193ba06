"""PDFium behind one lock, as it serves one thread at a time: opening a PDF, and drawing its pages."""

from __future__ import annotations

import math
import weakref
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtGui import QImage

from cocreate_desktop.report.charts.pdfium import PDFIUM

if TYPE_CHECKING:
    # It takes a twentieth of a second to load, and the page is there without it.
    import pypdfium2

_Read = TypeVar("_Read")

POINTS_PER_INCH = 72
_DEEPEST = 3
"""Levels of the outline that are read."""


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
        import pypdfium2

        self.content = content
        with PDFIUM:
            document = pypdfium2.PdfDocument(content)
            self.sizes = tuple(document.get_page_size(number) for number in range(len(document)))
            self.chapters = tuple(_outline(document, self.sizes))
        self._document: pypdfium2.PdfDocument | None = document
        # Any thread may drop it unclosed; then, too, it must not be closed beside the lock.
        weakref.finalize(self, _close, document)

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
        import pypdfium2

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

    def read(
        self,
        number: int,
        use: Callable[[pypdfium2.PdfDocument, pypdfium2.PdfPage], _Read],
        *,
        wait: bool = True,
    ) -> _Read | None:
        """What `use` reads from page `number` (from 0); None once the document is closed, and without `wait`
        while PDFium serves another thread."""
        if not PDFIUM.acquire(blocking=wait):
            return None
        try:
            if self._document is None:
                return None
            page = self._document[number]
            try:
                return use(self._document, page)
            finally:
                page.close()
        finally:
            PDFIUM.release()

    def _scale(self, number: int, width: int) -> float:
        # PDFium rounds up: half a pixel less gives exactly `width`.
        return (width - 0.5) / self.sizes[number][0]


def _close(document: pypdfium2.PdfDocument) -> None:
    with PDFIUM:
        document.close()


def _cut(rows: int, scale: float) -> float:
    """So many rows of pixels in pt, again half a pixel less."""
    return (rows - 0.5) / scale if rows else 0.0


def place_of(leads_to: pypdfium2.PdfDest, sizes: tuple[tuple[float, float], ...]) -> tuple[int, float] | None:
    """The page (from 0) that a link leads to, and how many pt below its upper edge; None if nowhere."""
    import pypdfium2

    page = leads_to.get_index()
    if page is None:
        return None
    # Where the kinds of destinations keep their height.
    top_in_view = {pypdfium2.raw.PDFDEST_VIEW_XYZ: 1, pypdfium2.raw.PDFDEST_VIEW_FITH: 0}
    kind, places = leads_to.get_view()
    at = top_in_view.get(kind)
    height = sizes[page][1]
    from_foot = places[at] if at is not None and at < len(places) else height
    return page, max(0.0, height - from_foot)


def _outline(document: pypdfium2.PdfDocument, sizes: tuple[tuple[float, float], ...]) -> Iterator[Chapter]:
    for entry in document.get_toc(max_depth=_DEEPEST):
        leads_to = entry.get_dest()
        place = place_of(leads_to, sizes) if leads_to else None
        if place is not None:
            yield Chapter(entry.get_title(), entry.level, *place)
