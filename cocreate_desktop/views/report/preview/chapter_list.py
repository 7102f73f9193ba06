"""The chapters at the left, as the outline of the PDF has them: a click or the arrow keys lead there."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from cocreate_desktop.views.report.preview.pdfium import Chapter, OpenPdf
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import as_tip

_EDGE, _INDENT = "\u2002", "\u2003"
"""Spaces before a title, and for each level more."""
_HIGH = 32


class ChapterList(QListWidget):
    """Follows the preview without leading it: only what somebody picks here is `picked`."""

    picked = Signal(object)
    """The Chapter that was clicked or reached by keys."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Chapters"))
        self.setProperty("ground", "page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._theme = theme
        self._chapters: tuple[Chapter, ...] = ()
        self._follows = False
        self.currentRowChanged.connect(self._pick)
        self.itemClicked.connect(lambda item: self.picked.emit(self._chapters[self.row(item)]))
        theme.changed.connect(self._size_rows)

    def show_pdf(self, pdf: OpenPdf | None) -> None:
        chapters = pdf.chapters if pdf else ()
        if chapters == self._chapters:
            return
        at, place = self.currentRow(), self.verticalScrollBar().value()
        self._chapters = chapters
        self._follows = True
        self.clear()
        for one in chapters:
            item = QListWidgetItem(_EDGE + _INDENT * one.level + one.title)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                self.tr("{title}, page {n}").format(title=one.title, n=one.page + 1),
            )
            item.setToolTip(as_tip(one.title))
            self.addItem(item)
        self._size_rows()
        self.setCurrentRow(min(at, len(chapters) - 1))
        self.verticalScrollBar().setValue(place)
        self._follows = False

    def show_chapter(self, at: int) -> None:
        """Mark the chapter that is being read, by its place; -1 for none."""
        if at != self.currentRow():
            self._follows = True
            self.setCurrentRow(at)
            self._follows = False

    def _pick(self, row: int) -> None:
        if not self._follows and 0 <= row < len(self._chapters):
            self.picked.emit(self._chapters[row])

    def _size_rows(self) -> None:
        for row in range(self.count()):
            self.item(row).setSizeHint(QSize(0, self._theme.px(_HIGH)))
