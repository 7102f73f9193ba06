"""Editable reports read back by what reads them: python-docx and a CommonMark parser."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
from docx.oxml.ns import qn
from markdown_it import MarkdownIt
from markdown_it.token import Token

from cocreate_desktop.report.content import AskedStep, PicturePart, Report, Shop

_NOT_PRINTED = {
    (AskedStep, "title"),  # its number stands there
    (PicturePart, "told"),  # an alternative text
    (Report, "app_version"),
    (Report, "author"),
    (Report, "language"),
    (Report, "verdict_summary"),  # part of the heading of a table that may be switched off
    (Shop, "name"),  # the note under the table has it
}


def texts_in(record: object) -> Iterator[str]:
    """Every text of a report's content that a reader sees."""
    if type(record) is str:
        yield from filter(None, [record])
    elif isinstance(record, tuple):
        for one in record:
            yield from texts_in(one)
    elif dataclasses.is_dataclass(record) and not isinstance(record, type):
        for field in dataclasses.fields(record):
            if (type(record), field.name) not in _NOT_PRINTED:
                yield from texts_in(getattr(record, field.name))


def one_spaced(text: str) -> str:
    return " ".join(text.split())


class ReadDocx:
    """A document for Word: its text in reading order, its styles, places and links."""

    def __init__(self, content: bytes) -> None:
        self.document: Any = docx.Document(BytesIO(content))
        self.body = self.document.element.body
        self.zip = ZipFile(BytesIO(content))

    @property
    def text(self) -> str:
        """With a line for each paragraph and each cell."""
        told = ("".join(_text_of(one)) for one in self.body.iter(qn("w:p")))
        return "\n".join(told)

    @property
    def everything(self) -> str:
        """All that is in any part of the file."""
        return "\n".join(
            self.zip.read(name).decode("utf-8", "replace")
            for name in self.zip.namelist()
            if name.endswith((".xml", ".rels"))
        )

    @property
    def headings(self) -> list[tuple[str, str]]:
        return [
            (one.style.name, one.text)
            for one in self.document.paragraphs
            if one.style.name.startswith(("Heading", "Title"))
        ]

    @property
    def bookmarks(self) -> list[str]:
        return [one.get(qn("w:name")) for one in self.body.iter(qn("w:bookmarkStart"))]

    @property
    def links(self) -> list[tuple[str, str]]:
        """Where each leads, and its words."""
        return [
            (one.get(qn("w:anchor")), "".join(_text_of(one))) for one in self.body.iter(qn("w:hyperlink"))
        ]


def _text_of(element: Any) -> Iterator[str]:
    for one in element.iter(qn("w:t"), qn("w:br"), qn("w:tab")):
        yield one.text or "" if one.tag == qn("w:t") else "\n" if one.tag == qn("w:br") else "\t"


class ReadMarkdown:
    """A Markdown file as a reader of CommonMark with tables and bare links sees it."""

    def __init__(self, source: str) -> None:
        parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
        self.tokens: list[Token] = [
            inner for token in parser.parse(source) for inner in (token, *(token.children or ()))
        ]

    @property
    def text(self) -> str:
        return "".join(self._pieces())

    def _pieces(self) -> Iterator[str]:
        for token in self.tokens:
            ends = token.type in ("softbreak", "hardbreak") or (token.type.endswith("_close") and token.block)
            if token.type in ("text", "text_special", "code_inline"):
                yield token.content
            elif ends or token.content == "<br>":
                yield "\n"

    @property
    def headings(self) -> list[str]:
        return [
            "".join(child.content for child in after.children or () if child.type.startswith("text"))
            for token, after in zip(self.tokens, self.tokens[1:], strict=False)
            if token.type == "heading_open"
        ]

    @property
    def anchors(self) -> list[str]:
        html = (token.content for token in self.tokens if token.type == "html_inline")
        return [content.split('"')[1] for content in html if content.startswith("<a id=")]

    @property
    def links(self) -> list[str]:
        return [str(token.attrs["href"]) for token in self.tokens if token.type == "link_open"]

    @property
    def pictures(self) -> list[tuple[str, str]]:
        """The address of each, and what it shows."""
        return [
            (str(one.attrs["src"]), "".join(child.content for child in one.children or ()))
            for one in self.tokens
            if one.type == "image"
        ]

    @property
    def html(self) -> set[str]:
        """The kinds of HTML in it."""
        return {
            token.content.split()[0].strip("<>")
            for token in self.tokens
            if token.type in ("html_inline", "html_block")
        }
