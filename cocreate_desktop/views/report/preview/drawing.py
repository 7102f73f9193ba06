"""Pages as pictures, drawn on a thread of their own and kept while there is room."""

from __future__ import annotations

from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from cocreate_desktop.views.report.preview.pdfium import OpenPdf

MOST_WAITING = 16
"""Pages that wait to be drawn; what was asked before them is asked again when it is painted again."""


@dataclass(frozen=True)
class _Wish:
    whose: PagePictures
    pdf: OpenPdf
    number: int
    width: int


class PageDrawer(QObject):
    """Draws one page after the other. What was asked last comes first: it is what somebody looks at."""

    _done = Signal(object)
    """The picture of the page that is being drawn, from the thread that draws."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pages")
        self._waiting: list[_Wish] = []
        self._now: _Wish | None = None
        self._done.connect(self._take)
        pool = self._pool
        self.destroyed.connect(lambda: pool.shutdown(wait=True, cancel_futures=True))

    @property
    def is_idle(self) -> bool:
        return self._now is None and not self._waiting

    def ask(self, wish: _Wish) -> None:
        """Draw it soon, unless it is under way."""
        if wish == self._now:
            return
        if wish in self._waiting:
            self._waiting.remove(wish)
        self._waiting.append(wish)
        del self._waiting[:-MOST_WAITING]
        self._go_on()

    def forget(self, pdf: OpenPdf) -> None:
        """Nobody looks at this document any more: close it when it is not being drawn."""
        self._waiting = [wish for wish in self._waiting if wish.pdf is not pdf]
        self._pool.submit(pdf.close)

    def _go_on(self) -> None:
        if self._now is None and self._waiting:
            self._now = self._waiting.pop()
            self._pool.submit(self._draw, self._now)

    def _draw(self, wish: _Wish) -> None:
        """On the thread that draws. When the window was closed meanwhile nobody hears of the picture."""
        self._done.emit(wish.pdf.draw(wish.number, wish.width))

    def _take(self, image: QImage) -> None:
        wish, self._now = self._now, None
        self._go_on()
        if wish is not None and not image.isNull():
            wish.whose.take(wish.pdf, wish.number, image)


class PagePictures(QObject):
    """The pictures of a document's pages for one view: asked for again and again while painting."""

    drawn = Signal(int)
    """The number of a page that has a better picture now."""

    def __init__(self, drawer: PageDrawer, most_bytes: int, parent: QObject) -> None:
        super().__init__(parent)
        self._drawer = drawer
        self._most_bytes = most_bytes
        self._pdf: OpenPdf | None = None
        self._kept: OrderedDict[int, QImage] = OrderedDict()
        self._fresh: set[int] = set()

    def show(self, pdf: OpenPdf | None) -> None:
        """Be of another document; what was drawn before stands in until its pages are drawn."""
        self._pdf = pdf
        self._fresh.clear()
        if pdf is None:
            self._kept.clear()

    def picture(self, number: int, width: int) -> QImage | None:
        """The best picture there is of page `number`, for `width` px; None if there is none yet."""
        kept = self._kept.get(number)
        if kept is not None:
            self._kept.move_to_end(number)
        if self._pdf is not None and (kept is None or kept.width() != width or number not in self._fresh):
            self._drawer.ask(_Wish(self, self._pdf, number, width))
        return kept

    def take(self, pdf: OpenPdf, number: int, image: QImage) -> None:
        """A page was drawn."""
        if pdf is not self._pdf:
            return
        self._kept[number] = image
        self._kept.move_to_end(number)
        self._fresh.add(number)
        while (
            len(self._kept) > 1 and sum(one.sizeInBytes() for one in self._kept.values()) > self._most_bytes
        ):
            gone, _ = self._kept.popitem(last=False)
            self._fresh.discard(gone)
        self.drawn.emit(number)
