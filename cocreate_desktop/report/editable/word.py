"""A document for Word: real styles, repeated table heads, bookmarks and links, pictures told in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC
from io import BytesIO
from itertools import zip_longest
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.oxml import parse_xml
from docx.shared import Mm

from .blocks import Block, Document, Heading, Paragraph, Picture, Table
from .word_styles import head_and_foot, lay_out, style
from .word_xml import WordXml
from .writable import writable

_LONGEST_PROPERTY = 255
"""Signs that the properties of such a file may have."""
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The date of everything in the zip: the first that a zip can hold."""
_TALLEST = 1.3
"""The height of a picture as a share of the text's width: with its heading it still fits the page."""
_NOTHING = Paragraph(())


def word(document: Document, sheet: str, page_of: str) -> bytes:
    """The whole file; `sheet` is "a4" or "letter". The same document gives the same bytes."""
    made: Any = docx.Document()
    _drop_thumbnail(made)
    width = lay_out(made, sheet)
    style(made, document.language)
    _describe(made.core_properties, document)
    head_and_foot(made, _one_line(document.title), page_of)
    xml = WordXml(width, frozenset(_anchors(document)))
    end = made.element.body.sectPr
    before: Block | None = None
    for block, after in zip_longest(document.blocks, document.blocks[1:]):
        if isinstance(block, Picture):
            end.addprevious(_picture(made, block, width))
        else:
            opens = isinstance(before, Heading) and isinstance(after, Heading)
            leads_on = opens or isinstance(after, Table | Picture)
            end.addprevious(parse_xml(xml.element(block, leads_on=leads_on)))
        if isinstance(block, Table) and not isinstance(after, Heading):
            # Two tables under each other would become one.
            end.addprevious(parse_xml(xml.element(_NOTHING, leads_on=False)))
        before = block
    return _pinned(made)


def _anchors(document: Document) -> Iterator[str]:
    """The places that links can lead to."""
    for block in document.blocks:
        if isinstance(block, Heading) and block.anchor:
            yield block.anchor
        elif isinstance(block, Table):
            yield from (cell.anchor for row in block.rows for cell in row if cell.anchor)


def _describe(properties: Any, document: Document) -> None:
    printed = document.printed.astimezone(UTC).replace(tzinfo=None)
    properties.title = _one_line(document.title)[:_LONGEST_PROPERTY]
    properties.author = _one_line(document.author)[:_LONGEST_PROPERTY]
    properties.subject = _one_line(document.subject)[:_LONGEST_PROPERTY]
    properties.language = document.language
    properties.last_modified_by = properties.author
    properties.comments = document.creator
    properties.created = properties.modified = printed


def _drop_thumbnail(made: Any) -> None:
    """The template's picture of an empty page."""
    relations = made.part.package.rels
    for key in [key for key, one in relations.items() if one.reltype.endswith("/thumbnail")]:
        relations.pop(key)


def _one_line(text: str) -> str:
    return " ".join(writable(text).split())


def _picture(made: Any, picture: Picture, width: float) -> Any:
    """A paragraph with the picture, as wide as it wants to be or as high as a page allows."""
    paragraph = made.add_paragraph()
    inline = paragraph.add_run().add_picture(BytesIO(picture.content), width=Mm(picture.width or width))
    too_tall = inline.height / (Mm(width) * _TALLEST)
    if too_tall > 1:
        inline.width, inline.height = int(inline.width / too_tall), int(inline.height / too_tall)
    properties = inline._inline.docPr
    properties.set("name", picture.name)
    properties.set("descr", writable(picture.alternative))
    return paragraph._p


def _pinned(made: Any) -> bytes:
    """The file with one date for all of its parts, whenever it is written."""
    loose, pinned = BytesIO(), BytesIO()
    made.save(loose)
    with ZipFile(loose) as source, ZipFile(pinned, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = ZipInfo(name, _EARLIEST)
            part.compress_type = ZIP_DEFLATED
            part.external_attr = 0o600 << 16
            target.writestr(part, source.read(name))
    return pinned.getvalue()
