"""The pages in small at the left: a click or the arrow keys lead there."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cocreate_desktop.views.controls.keyed_list import Index
from cocreate_desktop.views.painting import paint_row_ground
from cocreate_desktop.views.painting.canvas import write
from cocreate_desktop.views.report.preview.drawing import PageDrawer, PagePictures
from cocreate_desktop.views.report.preview.pdfium import OpenPdf
from cocreate_desktop.views.theme import Theme

MOST_BYTES = 12 * 1024 * 1024
"""Some 200 pages in small."""
_WIDTH = 84
_PADDING = 10


class _Pages(QAbstractListModel):
    """The numbers of the pages."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._count = 0

    def show(self, count: int) -> None:
        """Have so many rows; those that stay keep their selection."""
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(QModelIndex(), count, self._count - 1)
            self._count = count
            self.endRemoveRows()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Page {n}").format(n=index.row() + 1)
        return str(index.row() + 1) if role == Qt.ItemDataRole.DisplayRole else None


class _Painter(QStyledItemDelegate):
    """The page, and its number below."""

    def __init__(self, theme: Theme, pages: PageList) -> None:
        super().__init__(pages)
        self._theme = theme
        self._pages = pages

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = self._pages.small_size(index.row()).height()
        return QSize(_WIDTH, height + self._theme.line_height("meta") + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)  # pyright: ignore[reportAttributeAccessIssue]  # the stubs lack it
        row: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]  # the stubs lack it
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)  # pyright: ignore[reportAttributeAccessIssue]  # the stubs lack it
        paint_row_ground(painter, row, self._theme, selected=selected, focused=focused)
        size = self._pages.small_size(index.row())
        left = row.left() + (row.width() - size.width()) // 2
        box = QRect(left, row.top() + _PADDING - 2, size.width(), size.height())
        picture = self._pages.picture(index.row())
        if picture is None:
            painter.fillRect(box, Qt.GlobalColor.white)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, picture)
        painter.setPen(self._theme.colour("accent" if selected else "line2"))
        painter.drawRect(box.adjusted(-1, -1, 0, 0))
        under = QRect(row.left(), box.bottom() + 3, row.width(), self._theme.line_height("meta"))
        font = self._theme.font("meta_strong" if selected else "meta", tabular=True)
        ink = self._theme.colour("text" if selected else "text2")
        write(painter, under, str(index.row() + 1), font, ink, Qt.AlignmentFlag.AlignCenter)


class PageList(QListView):
    """Follows the preview without leading it: only what somebody picks here is `picked`."""

    picked = Signal(int)
    """The page (from 0) that was clicked or reached by keys."""

    def __init__(self, theme: Theme, drawer: PageDrawer, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pages"))
        self.setProperty("ground", "page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pdf: OpenPdf | None = None
        self._follows = False
        self._pictures = PagePictures(drawer, MOST_BYTES, self)
        self._pictures.drawn.connect(self._renew_row)
        self._rows = _Pages(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Painter(theme, self))
        self.selectionModel().currentChanged.connect(self._pick)
        self.clicked.connect(lambda index: self.picked.emit(index.row()))
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_pdf(self, pdf: OpenPdf | None) -> None:
        self._pdf = pdf
        self._pictures.show(pdf)
        self._follows = True
        self._rows.show(len(pdf) if pdf else 0)
        self._follows = False
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def show_page(self, number: int) -> None:
        """Mark the page that is seen."""
        index = self._rows.index(number)
        if index.isValid() and index != self.currentIndex():
            self._follows = True
            self.setCurrentIndex(index)
            self._follows = False

    def small_size(self, number: int) -> QSize:
        """px of a page in small; pages across are as wide, and lower."""
        if self._pdf is None or number >= len(self._pdf):
            return QSize(_WIDTH, _WIDTH)
        wide, high = self._pdf.sizes[number]
        return QSize(_WIDTH, round(_WIDTH * high / wide))

    def picture(self, number: int):
        """What page `number` looks like; None until it is drawn."""
        return self._pictures.picture(number, round(_WIDTH * self.devicePixelRatioF()))

    def _pick(self, current: QModelIndex) -> None:
        if not self._follows and current.isValid():
            self.picked.emit(current.row())

    def _renew_row(self, number: int) -> None:
        self.viewport().update(self.visualRect(self._rows.index(number)))
