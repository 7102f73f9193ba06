"""Prints a report into memory and reads it back as a reader would."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from io import BytesIO

import pypdf
import pypdfium2

from cocreate_desktop import paths
from cocreate_desktop.report.content import SessionReport
from cocreate_desktop.report.ink import Paper
from cocreate_desktop.report.render import RenderNotes, render

FONTS = paths.resources("fonts")


@dataclass(frozen=True)
class Printed:
    document: bytes
    notes: RenderNotes
    reader: pypdf.PdfReader

    @cached_property
    def text(self) -> str:
        """All pages, with every stretch of white space as one space."""
        return " ".join(" ".join(self.pages).split())

    @cached_property
    def pages(self) -> list[str]:
        return [" ".join(page.extract_text().split()) for page in self.reader.pages]

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
    def links(self) -> list[tuple[int, str, int]]:
        """Page, words and target page of every link."""
        numbers = {page.indirect_reference: number for number, page in enumerate(self.reader.pages)}
        return [
            (number, link["/Contents"], numbers[link["/Dest"][0]])
            for number, page in enumerate(self.reader.pages)
            for link in (reference.get_object() for reference in page.get("/Annots", ()))
        ]

    def text_boxes(self) -> list[tuple[float, float, float, float]]:
        """Left, bottom, right and top of every stretch of text, in pt."""
        boxes = []
        document = pypdfium2.PdfDocument(self.document)
        for page in document:
            text = page.get_textpage()
            boxes += [text.get_rect(index) for index in range(text.count_rects())]
            text.close()
            page.close()
        document.close()
        return boxes


def printed(content: SessionReport, paper: Paper = Paper.A4) -> Printed:
    out = BytesIO()
    notes = render(content, out, paper, FONTS, str)
    return Printed(out.getvalue(), notes, pypdf.PdfReader(BytesIO(out.getvalue()), strict=True))
