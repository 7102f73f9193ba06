"""Where paper goes: the printer and the stick, which belong to the laptop and not to us."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from PySide6.QtPrintSupport import QPrinter

from cocreate_desktop.views.report.giving_out import printing, stick_copies
from cocreate_desktop.views.report.giving_out.sticks import Stick
from cocreate_desktop.views.report.preview.pdfium import OpenPdf

_MORE_THAN_A_SCREEN = 1200
"""px: so wide is a page drawn for the printer alone."""


def plug_in_printer(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A printer that prints all pages at once when it is asked; the words of each sheet that it gets."""
    words: list[str] = []
    draw = OpenPdf.draw_rows

    def watch(self: OpenPdf, number: int, width: int, first: int, count: int):
        # What comes out is a picture.
        if first == 0 and width > _MORE_THAN_A_SCREEN:
            words.append(words_of(self.content, number))
        return draw(self, number, width, first, count)

    def say_yes(printer: QPrinter, *_: object) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(folder / "sheets.pdf"))
        printer.setResolution(150)
        return True

    monkeypatch.setattr(OpenPdf, "draw_rows", watch)
    monkeypatch.setattr(printing, "ask_how", say_yes)
    return words


def plug_in_stick(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The one stick that is plugged in."""
    root.mkdir()
    monkeypatch.setattr(stick_copies, "plugged_in", lambda: [Stick("stick", root)])
    return root


def words_of(pdf: bytes | None, number: int | None = None) -> str:
    """What a PDF says, or its page `number` (from 0), with every stretch of white space as one space."""
    assert pdf is not None
    pages = pypdf.PdfReader(BytesIO(pdf)).pages
    chosen = pages if number is None else [pages[number]]
    return " ".join(" ".join(page.extract_text() for page in chosen).split())
