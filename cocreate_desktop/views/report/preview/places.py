"""What leads through the report at the left: its pages in small, or its chapters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cocreate_desktop.views.report.preview.chapter_list import ChapterList
from cocreate_desktop.views.report.preview.page_list import PageList
from cocreate_desktop.views.report.preview.pdfium import OpenPdf

if TYPE_CHECKING:
    from cocreate_desktop.views.report.page import ReportPage

_PAGES, _CHAPTERS = "pages", "chapters"
_WIDTHS = {_PAGES: 176, _CHAPTERS: 248}


class Places(QObject):
    """Leads the preview, and follows it."""

    def __init__(self, page: ReportPage) -> None:
        super().__init__(page)
        self._page = page
        theme = page.context.theme
        self.page_list = PageList(theme, page.preview.drawer, page)
        self.chapter_list = ChapterList(theme, page)
        page.places_stack.addWidget(self.page_list)
        page.places_stack.addWidget(self.chapter_list)
        page.places_kind.set_choices(
            [(_PAGES, self.tr("Pages"), None), (_CHAPTERS, self.tr("Chapters"), None)]
        )
        page.places_kind.set_value(_PAGES)
        page.places_kind.chosen.connect(self._show)
        self.page_list.picked.connect(page.preview.go_to_page)
        self.chapter_list.picked.connect(page.preview.go_to_chapter)

    def turn(self) -> None:
        """Show chapters instead of pages, or the other way round."""
        self._show(_PAGES if self._page.places_kind.value == _CHAPTERS else _CHAPTERS)

    def show_pdf(self, pdf: OpenPdf | None) -> None:
        self.page_list.show_pdf(pdf)
        self.chapter_list.show_pdf(pdf)

    def show_page(self, number: int) -> None:
        """Mark what is seen."""
        self.page_list.show_page(number)
        self.chapter_list.show_chapter(self._page.preview.chapter_at_top())

    def arrange(self, *, shown: bool) -> None:
        """Take the width that pages or chapters need."""
        page = self._page
        page.places.setVisible(shown)
        page.places.setFixedWidth(page.context.theme.px(_WIDTHS[page.places_kind.value or _PAGES]))

    def _show(self, kind: str) -> None:
        page = self._page
        page.places_kind.set_value(kind)
        page.places_stack.setCurrentWidget(self.page_list if kind == _PAGES else self.chapter_list)
        page.arrange()
