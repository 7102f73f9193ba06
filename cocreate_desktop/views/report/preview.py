"""The pages of a PDF under each other, drawn when they come into sight."""

from __future__ import annotations

from collections import OrderedDict

import pypdfium2
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from cocreate_desktop.views.theme import theme_of

GAP = 16
WIDEST_PAGE = 900
KEPT_IMAGES = 12
"""Page images kept at hand: some 60 MB at the widest."""


class PdfPreview(QAbstractScrollArea):
    """Shows what will be printed, at the width of the window or zoomed (50 to 300 %)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pages of the report"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._document: pypdfium2.PdfDocument | None = None
        self._sizes: list[tuple[float, float]] = []
        self._images: OrderedDict[int, QImage] = OrderedDict()
        self._zoom = 1.0

    @property
    def page_count(self) -> int:
        return len(self._sizes)

    def show_pdf(self, content: bytes | None) -> None:
        """Show a document from its bytes, staying at the same height; None shows nothing."""
        at = self.verticalScrollBar().value()
        if self._document is not None:
            self._document.close()
        self._document = pypdfium2.PdfDocument(content) if content else None
        self._sizes = (
            [self._document.get_page_size(n) for n in range(len(self._document))] if self._document else []
        )
        self._lay_out()
        self.verticalScrollBar().setValue(at)

    def zoom(self, factor: float) -> None:
        """Draw the pages `factor` times as wide as now."""
        self._zoom = min(3.0, max(0.5, self._zoom * factor))
        self._lay_out()

    def page_box(self, number: int) -> QRect:
        """Where page `number` (from 0) lies, in px of the viewport."""
        top = GAP + sum(self._page_size(n).height() + GAP for n in range(number))
        size = self._page_size(number)
        left = max(GAP, (self.viewport().width() - size.width()) // 2)
        return QRect(
            QPoint(left - self.horizontalScrollBar().value(), top - self.verticalScrollBar().value()), size
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme.colour("sunken"))
        for number in range(self.page_count):
            box = self.page_box(number)
            if box.intersects(event.rect()):
                painter.drawImage(box, self._image(number))
                painter.setPen(theme.colour("line"))
                painter.drawRect(box.adjusted(-1, -1, 0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.1 if event.angleDelta().y() > 0 else 1 / 1.1)
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        step = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}.get(Qt.Key(event.key()))
        if step is not None:
            bar.setValue(step)
        else:
            super().keyPressEvent(event)

    def _page_size(self, number: int) -> QSize:
        wide, high = self._sizes[number]
        width = min(WIDEST_PAGE, self.viewport().width() - 2 * GAP) * self._zoom
        return QSize(int(width), int(width * high / wide))

    def _lay_out(self) -> None:
        self._images.clear()
        sizes = [self._page_size(n) for n in range(self.page_count)]
        height = GAP + sum(size.height() + GAP for size in sizes)
        width = max((size.width() for size in sizes), default=0) + 2 * GAP
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setRange(0, max(0, height - self.viewport().height()))
        vertical.setPageStep(self.viewport().height())
        vertical.setSingleStep(48)
        horizontal.setRange(0, max(0, width - self.viewport().width()))
        horizontal.setPageStep(self.viewport().width())
        self.viewport().update()

    def _image(self, number: int) -> QImage:
        if number not in self._images:
            self._images[number] = self._draw(number)
            while len(self._images) > KEPT_IMAGES:
                self._images.popitem(last=False)
        self._images.move_to_end(number)
        return self._images[number]

    def _draw(self, number: int) -> QImage:
        assert self._document is not None
        ratio = self.devicePixelRatioF()
        scale = self._page_size(number).width() * ratio / self._sizes[number][0]
        bitmap = self._document[number].render(
            scale=scale,  # pyright: ignore[reportArgumentType]  # its default, 1, hides that it takes a float
            rev_byteorder=True,
        )
        # pypdfium2 draws onto white, so that three bytes a pixel and four alike are opaque.
        form = QImage.Format.Format_RGB888 if bitmap.n_channels == 3 else QImage.Format.Format_RGBX8888
        image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, form).copy()
        image.setDevicePixelRatio(ratio)
        if image.isNull():
            image = QImage(1, 1, QImage.Format.Format_RGB32)
            image.fill(QColor("white"))
        return image
