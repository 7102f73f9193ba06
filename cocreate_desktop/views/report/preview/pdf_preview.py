"""The pages of a PDF under each other, drawn when they come into sight."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from cocreate_desktop.views.painting import paint_focus
from cocreate_desktop.views.report.preview.drawing import PageDrawer, PagePictures
from cocreate_desktop.views.report.preview.marking import Mark
from cocreate_desktop.views.report.preview.pdfium import Chapter, OpenPdf
from cocreate_desktop.views.report.preview.pointing import Pointing
from cocreate_desktop.views.report.preview.reading import Stretch
from cocreate_desktop.views.report.preview.zooming import GAP, Zoom, at_percent, drawn_width
from cocreate_desktop.views.theme import theme_of

MOST_BYTES = 120 * 1024 * 1024
_STEP = 1.2
_WHEEL_STEP = 1.1
_LINE = 48
"""px that one turn of the wheel or an arrow key moves."""


@dataclass(frozen=True)
class _Place:
    """What stands at the upper edge of the view: so many pt below the head of a chapter, or of a page."""

    chapter: tuple[str, int] | None
    page: int
    below: float


class PdfPreview(QAbstractScrollArea):
    """Shows what will be printed. Another document keeps the place: the chapter that was being read."""

    page_changed = Signal(int)
    """The page (from 0) that takes most of the view."""

    zoomed = Signal()
    """Pages have another size."""

    replaced = Signal()
    """Another document is shown, or none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pages of the report"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pdf: OpenPdf | None = None
        self._zoom = Zoom()
        self._tops: list[int] = []
        self._boxes: list[QSize] = []
        self._page = -1
        self._reached_by_key = False
        self.drawer = PageDrawer(self)
        self._pictures = PagePictures(self.drawer, MOST_BYTES, self)
        self._pictures.drawn.connect(self._renew_page)
        self._marked: dict[Mark, Sequence[Stretch]] = {}
        self.pointing = Pointing(self)
        self.verticalScrollBar().valueChanged.connect(self._tell_page)

    @property
    def page_count(self) -> int:
        return len(self._tops)

    @property
    def page(self) -> int:
        """The page (from 0) that takes most of the view; -1 while there is none."""
        return self._page

    @property
    def pdf(self) -> OpenPdf | None:
        return self._pdf

    @property
    def zoom(self) -> Zoom:
        return self._zoom

    @property
    def percent(self) -> int:
        """How large the current page is, in per cent of its size on paper."""
        size = self._pdf.sizes[max(0, self._page)] if self._pdf else (1.0, 1.0)
        return self._zoom.percent(size, self.viewport().size())

    def show_pdf(self, pdf: OpenPdf | None) -> None:
        """Show a document at the place of the one before; None shows nothing."""
        place = self._place()
        self._pdf = pdf
        self._marked.clear()
        self._pictures.show(pdf)
        self._lay_out()
        self._go_to_place(place)
        self._tell_page()
        self.replaced.emit()

    def set_zoom(self, zoom: Zoom) -> None:
        """Show pages in another size, at the same place."""
        if zoom != self._zoom:
            self._zoom = zoom
            self._keep_place()
            self.zoomed.emit()

    def zoom_by(self, steps: int) -> None:
        self.set_zoom(at_percent(self.percent * _STEP**steps))

    def go_to_page(self, number: int) -> None:
        """Show the upper edge of page `number` (from 0)."""
        if self._tops:
            number = min(max(number, 0), len(self._tops) - 1)
            self.verticalScrollBar().setValue(self._tops[number] - GAP)
            # What ends the document cannot reach the top of the view.
            self._set_page(number)

    def go_to_chapter(self, chapter: Chapter) -> None:
        self.go_to(chapter.page, chapter.top)

    def go_to(self, page: int, below: float) -> None:
        """Show what stands `below` pt under the upper edge of page `page` (from 0) at the top of the view."""
        self.verticalScrollBar().setValue(self._y_of(page, below))

    def show_box(self, page: int, box: QRectF) -> None:
        """See that a box in pt of page `page` (from 0) is in sight; nothing moves if it is."""
        seen = self.rect_of(page, box)
        if not self.viewport().rect().contains(seen):
            self.go_to(page, box.top() - self.viewport().height() / 3 / self._scale(page))
            across = self.horizontalScrollBar()
            across.setValue(
                across.value() + self.rect_of(page, box).center().x() - self.viewport().width() // 2
            )

    def mark(self, what: Mark, stretches: Sequence[Stretch]) -> None:
        """Mark words on the pages, in place of what was marked so before."""
        self._marked[what] = stretches
        self.viewport().update()

    def point_at(self, place: QPoint) -> tuple[int, QPointF] | None:
        """The page (from 0) at a place of the viewport, and the point on it in pt; None beside all pages."""
        for number in range(self.page_count):
            box = self.page_box(number)
            if box.contains(place):
                return number, QPointF(place - box.topLeft()) / self._scale(number)
        return None

    def rect_of(self, page: int, box: QRectF) -> QRect:
        """Where a box in pt of page `page` (from 0) lies in px of the viewport."""
        scale, corner = self._scale(page), QPointF(self.page_box(page).topLeft())
        return QRectF(corner + box.topLeft() * scale, box.size() * scale).toAlignedRect()

    def page_box(self, number: int) -> QRect:
        """Where page `number` (from 0) lies, in px of the viewport."""
        size = self._boxes[number]
        left = max(GAP, (self.viewport().width() - size.width()) // 2)
        top = self._tops[number] - self.verticalScrollBar().value()
        return QRect(QPoint(left - self.horizontalScrollBar().value(), top), size)

    def chapter_at_top(self) -> int:
        """Which chapter is being read, by its place in the outline; -1 above the first."""
        if self._pdf is None or not self._tops:
            return -1
        line = self.verticalScrollBar().value() + self.viewport().height() // 3
        known = [(self._y_of(one.page, one.top), at) for at, one in enumerate(self._pdf.chapters)]
        return max((entry for entry in known if entry[0] <= line), default=(0, -1))[1]

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, ratio = theme_of(self), self.devicePixelRatioF()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme.colour("sunken"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number in range(self.page_count):
            box = self.page_box(number)
            if not box.intersects(event.rect()):
                continue
            picture = self._pictures.picture(number, drawn_width(box.size(), ratio))
            if picture is None:
                painter.fillRect(box, Qt.GlobalColor.white)
            else:
                painter.drawImage(box, picture)
            self._paint_marks(painter, number)
            painter.setPen(theme.colour("line"))
            painter.drawRect(box.adjusted(-1, -1, 0, 0))
        if self._reached_by_key:
            paint_focus(painter, self.viewport().rect(), theme, radius=0)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_ring(event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_ring(False)

    def _show_ring(self, shown: bool) -> None:
        self._reached_by_key = shown
        self.viewport().update()

    def _paint_marks(self, painter: QPainter, number: int) -> None:
        """As with a marker: the letters stay as dark as they are. Paper is white in both themes."""
        painter.save()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for what, stretches in self._marked.items():
            colour = theme_of(self).colour(what.value)
            for stretch in stretches:
                if stretch.page == number:
                    for box in stretch.boxes:
                        painter.fillRect(self.rect_of(number, box).adjusted(-1, -1, 1, 1), colour)
        painter.restore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_place()
        self.zoomed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.set_zoom(at_percent(self.percent * (_WHEEL_STEP if turned > 0 else 1 / _WHEEL_STEP)))
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.pointing.take_key(event):
            return
        bar = self.verticalScrollBar()
        step = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}.get(Qt.Key(event.key()))
        if step is not None:
            bar.setValue(step)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        sizes = self._pdf.sizes if self._pdf else ()
        self._boxes = [self._zoom.page_size(size, self.viewport().size()) for size in sizes]
        self._tops = []
        top = GAP
        for box in self._boxes:
            self._tops.append(top)
            top += box.height() + GAP
        width = max((box.width() for box in self._boxes), default=0) + 2 * GAP
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setRange(0, max(0, top - self.viewport().height()))
        vertical.setPageStep(self.viewport().height())
        vertical.setSingleStep(_LINE)
        horizontal.setRange(0, max(0, width - self.viewport().width()))
        horizontal.setPageStep(self.viewport().width())
        self.viewport().update()

    def _keep_place(self) -> None:
        """Lay out anew, with what stood at the upper edge of the view there again."""
        place = self._place()
        self._lay_out()
        self._go_to_place(place)
        self._tell_page()

    def _place(self) -> _Place | None:
        if self._pdf is None or not self._tops:
            return None
        line = self.verticalScrollBar().value()
        page = max(0, bisect_right(self._tops, line) - 1)
        below = (line - self._tops[page]) / self._scale(page)
        before = [one for one in self._pdf.chapters if (one.page, one.top) <= (page, below + 1)]
        if before and (last := max(before, key=lambda one: (one.page, one.top))).page == page:
            return _Place(self._name(self._pdf, last), page, below - last.top)
        return _Place(None, page, below)

    def _go_to_place(self, place: _Place | None) -> None:
        if place is None or self._pdf is None or not self._tops:
            return
        found = next((one for one in self._pdf.chapters if self._name(self._pdf, one) == place.chapter), None)
        if found is not None:
            self.go_to(found.page, found.top + place.below)
        else:
            self.go_to(min(place.page, len(self._tops) - 1), place.below)

    @staticmethod
    def _name(pdf: OpenPdf, chapter: Chapter) -> tuple[str, int]:
        """A chapter by its title, and which of those with that title it is."""
        alike = [one for one in pdf.chapters if one.title == chapter.title]
        return chapter.title, alike.index(chapter)

    def _y_of(self, page: int, below: float) -> int:
        return round(self._tops[page] + below * self._scale(page))

    def _scale(self, page: int) -> float:
        """px of a pt."""
        assert self._pdf is not None
        return self._boxes[page].width() / self._pdf.sizes[page][0]

    def _tell_page(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        self._set_page(min(max(0, bisect_right(self._tops, middle) - 1), len(self._tops) - 1))

    def _set_page(self, page: int) -> None:
        self._page = page
        self.page_changed.emit(page)

    def _renew_page(self, number: int) -> None:
        if number < self.page_count:
            self.viewport().update(self.page_box(number).adjusted(-1, -1, 1, 1))
