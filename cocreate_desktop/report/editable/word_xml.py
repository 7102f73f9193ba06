"""Blocks as WordprocessingML. A table of thousands of rows is written as one text: that is quick."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from docx.oxml.ns import nsdecls

from .blocks import Bullet, Cell, Heading, Paragraph, Quote, Span, Table, Text
from .word_styles import IN_TABLE, LINK, QUIET, TABLE
from .writable import writable

_TWIPS_A_MM = 1440 / 25.4
_STYLES = {Paragraph: "", Quote: "Quote", Bullet: "ListBullet"}
_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'


class WordXml:
    """Writes blocks one after another. `width` is that of the text, in mm."""

    def __init__(self, width: float, anchors: frozenset[str]) -> None:
        self._width = width
        self._anchors = anchors
        self._bookmarks = 0

    def element(self, block: Heading | Paragraph | Quote | Bullet | Table, *, leads_on: bool) -> str:
        """One element of the body, with its namespaces; what `leads_on` stays on a page with what follows."""
        if isinstance(block, Table):
            return self._table(block)
        if isinstance(block, Heading):
            style = f"Heading{block.level}" if block.level else "Title"
            title = writable(block.text).replace("\n", " ")
            return self._paragraph((Span(title),), style, block.anchor, nsdecls("w"))
        return self._paragraph(block.text, _STYLES[type(block)], "", nsdecls("w"), leads_on=leads_on)

    def _paragraph(
        self, text: Text, style: str, anchor: str, namespaces: str = "", *, leads_on: bool = False
    ) -> str:
        properties = f'<w:pStyle w:val="{style}"/>' if style else ""
        properties += "<w:keepNext/>" if leads_on else ""
        runs = "".join(map(self._run, text))
        return f"<w:p {namespaces}><w:pPr>{properties}</w:pPr>{self._bookmark(anchor)}{runs}</w:p>"

    def _bookmark(self, anchor: str) -> str:
        if not anchor:
            return ""
        self._bookmarks += 1
        number, name = self._bookmarks, quoteattr(bookmark_name(anchor))
        return f'<w:bookmarkStart w:id="{number}" w:name={name}/><w:bookmarkEnd w:id="{number}"/>'

    def _run(self, span: Span) -> str:
        linked = span.link in self._anchors
        style = LINK if linked else QUIET if span.quiet else ""
        properties = f'<w:rStyle w:val="{style}"/>' if style else ""
        properties += "<w:b/>" if span.bold else ""
        told = escape(writable(span.text)).replace("\n", _BREAK).replace("\t", _TAB)
        run = f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{told}</w:t></w:r>'
        if not linked:
            return run
        return f"<w:hyperlink w:anchor={quoteattr(bookmark_name(span.link))}>{run}</w:hyperlink>"

    def _table(self, table: Table) -> str:
        widths = self._widths(table.widths)
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        rows = [*self._head(table.head, widths), *(self._row(row, widths) for row in table.rows)]
        look = 'w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"'
        return (
            f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblStyle w:val="{TABLE}"/>'
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            f"<w:tblLook {look}/><w:tblCaption w:val={quoteattr(writable(table.title))}/></w:tblPr>"
            f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
        )

    def _widths(self, shares: Sequence[float]) -> list[int]:
        """In twentieths of a point."""
        room = self._width * _TWIPS_A_MM
        return [int(room * share / sum(shares)) for share in shares]

    def _head(self, titles: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
        """Repeated on every page on which the table goes on."""
        if titles:
            cells = (
                self._cell(Cell((Span(title, bold=True),)), width)
                for title, width in zip(titles, widths, strict=True)
            )
            yield f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"

    def _row(self, row: Sequence[Cell], widths: Sequence[int]) -> str:
        if len(row) == 1:
            cells = self._cell(row[0], sum(widths), len(widths))
        else:
            cells = "".join(self._cell(cell, width) for cell, width in zip(row, widths, strict=True))
        return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"

    def _cell(self, cell: Cell, width: int, columns: int = 1) -> str:
        """One that goes across several columns is the heading of the rows below, and stays with them."""
        is_heading = columns > 1
        across = f'<w:gridSpan w:val="{columns}"/>' if is_heading else ""
        paragraph = self._paragraph(cell.text, IN_TABLE, cell.anchor, leads_on=is_heading)
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{across}</w:tcPr>{paragraph}</w:tc>'


def bookmark_name(anchor: str) -> str:
    """Word takes letters, digits and underscores."""
    return anchor.replace("-", "_")
