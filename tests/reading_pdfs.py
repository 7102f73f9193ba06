"""The words of a PDF, as a reader gives them back that many small drawings do not slow down."""

from __future__ import annotations

import re

import pypdfium2

from cocreate_desktop.report.charts.pdfium import PDFIUM

_LINE_ENDS_WITH_HYPHEN = re.compile("[\x02\ufffe\u00ad]\\s+|[\x02\ufffe]")
"""What PDFium makes of any hyphen at a line's end, and the break after it."""


def page_texts(pdf: bytes) -> list[str]:
    """By page: every stretch of white space is one space, and words that were parted are whole again.

    The window may draw pages meanwhile: PDFium serves one thread at a time.
    """
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        texts = [_text_of(page) for page in document]
        document.close()
    return [" ".join(_LINE_ENDS_WITH_HYPHEN.sub("", text).split()) for text in texts]


def words_of(pdf: bytes) -> str:
    """All pages in one text."""
    return " ".join(page_texts(pdf))


def _text_of(page: pypdfium2.PdfPage) -> str:
    text = page.get_textpage()
    words = text.get_text_range()
    text.close()
    page.close()
    return words
