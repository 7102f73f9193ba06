"""Prints a report into memory and reads it back as a reader would."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path

import pypdf
import pypdfium2

from cocreate_desktop import paths
from cocreate_desktop.report.content import Report
from cocreate_desktop.report.drawing.ink import Paper
from cocreate_desktop.report.render import RenderNotes, render
from tests.reading_pdfs import page_texts

FONTS = paths.resources("fonts")
HAIR = 1.0
"""In pt: letters reach so far beyond their line without touching others."""

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in pt."""


@dataclass(frozen=True)
class Printed:
    document: bytes
    notes: RenderNotes
    reader: pypdf.PdfReader

    @cached_property
    def text(self) -> str:
        """All pages, with every stretch of white space as one space."""
        return " ".join(self.pages)

    @cached_property
    def pages(self) -> list[str]:
        return page_texts(self.document)

    @cached_property
    def outline(self) -> list[tuple[int, str, int | None]]:
        """Level, title and page of every bookmark, in the order of the outline."""
        return list(self._walk(self.reader.outline, 0))

    def _walk(self, entries, level):
        for entry in entries:
            if isinstance(entry, list):
                yield from self._walk(entry, level + 1)
            else:
                yield level, entry.title, self.reader.get_destination_page_number(entry)

    @cached_property
    def headings(self) -> list[tuple[int, str, float]]:
        """Page, title and upper edge (pt from the bottom) of every bookmark."""
        return list(self._tops(self.reader.outline))

    def _tops(self, entries) -> Iterator[tuple[int, str, float]]:
        for entry in entries:
            if isinstance(entry, list):
                yield from self._tops(entry)
            else:
                page = self.reader.get_destination_page_number(entry)
                assert page is not None
                yield page, entry.title, float(entry.top)

    @cached_property
    def links(self) -> list[tuple[int, str, int]]:
        """Page, words and target page of every link."""
        numbers = {page.indirect_reference: number for number, page in enumerate(self.reader.pages)}
        return [
            (number, link["/Contents"], numbers[link["/Dest"][0]])
            for number, page in enumerate(self.reader.pages)
            for link in (reference.get_object() for reference in page.get("/Annots", ()))
        ]

    def line_of(self, words: str) -> tuple[int, float]:
        """The page (from 0) where these words stand first, and how high above its foot, in pt."""
        with closing(pypdfium2.PdfDocument(self.document)) as document:
            for number, page in enumerate(document):
                with closing(page), closing(page.get_textpage()) as text:
                    if found := text.search(words, match_case=True).get_next():
                        return number, text.get_charbox(found[0], loose=True)[1]
        raise AssertionError(f"not there: {words}")

    def text_boxes(self) -> list[Box]:
        """Every stretch of text of all pages."""
        return [box for page in self.boxes_by_page for box in page]

    @cached_property
    def boxes_by_page(self) -> list[list[Box]]:
        pages: list[list[Box]] = []
        document = pypdfium2.PdfDocument(self.document)
        for page in document:
            text = page.get_textpage()
            pages.append([text.get_rect(index) for index in range(text.count_rects())])
            text.close()
            page.close()
        document.close()
        return pages

    @cached_property
    def pictures_by_page(self) -> list[list[Box]]:
        pages: list[list[Box]] = []
        document = pypdfium2.PdfDocument(self.document)
        for page in document:
            images = page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE], max_depth=1)
            pages.append([image.get_bounds() for image in images])
            page.close()
        document.close()
        return pages

    def overlaps(self) -> list[tuple[int, Box, Box]]:
        """Pairs of stretches of text that stand on each other, with the number of their page."""
        return [
            (number, one, other)
            for number, page in enumerate(self.boxes_by_page, start=1)
            for one, other in _crossing(sorted(page, key=lambda box: box[1]))
        ]


def _crossing(boxes: list[Box]) -> Iterator[tuple[Box, Box]]:
    """Pairs that share more than a hair's breadth; the boxes come from the bottom up."""
    for index, one in enumerate(boxes):
        for other in boxes[index + 1 :]:
            if other[1] > one[3] - HAIR:
                break
            if min(one[2], other[2]) - max(one[0], other[0]) > HAIR:
                yield one, other


def printed(content: Report, paper: Paper = Paper.A4, other_fonts: tuple[Path, ...] = ()) -> Printed:
    out = BytesIO()
    notes = render(content, out, paper, FONTS, str, other_fonts=other_fonts)
    return Printed(out.getvalue(), notes, pypdf.PdfReader(BytesIO(out.getvalue()), strict=True))
