"""CommonMark with tables. Whatever people wrote stands there as they wrote it: none of it is markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import quote as as_address

from .blocks import Block, Bullet, Cell, Document, Heading, Paragraph, Picture, Quote, Span, Table, Text
from .writable import writable

_MARKUP = re.compile(r"([\\`*_\[\]<>|&~#$^!]|(?<=:)//|@|(?<=\bwww)\.)")
"""`//` after a colon, `www.` and `@` would become links where bare addresses do."""
_OPENS_A_LINE = re.compile(r"^(?:([+\-=])|(\d+)([.)]))", re.MULTILINE)
"""A list, a heading's underline or a rule."""
_BREAK, _BREAK_IN_TABLE = "\\\n", "<br>"


def markdown(document: Document, folder: str) -> str:
    """The whole file; `folder` is where its pictures lie, seen from it."""
    parts: list[str] = []
    before: Block | None = None
    for block in document.blocks:
        together = isinstance(block, Bullet) and isinstance(before, Bullet)
        parts += ["\n" if together or before is None else "\n\n", _block(block, folder)]
        before = block
    return "".join(parts).lstrip("\n") + "\n"


def _block(block: Block, folder: str) -> str:
    if isinstance(block, Heading):
        words = " ".join(_inline((Span(block.text),), " ").split())
        return f"{'#' * (block.level + 1)} {_anchor(block.anchor)}{words}"
    if isinstance(block, Paragraph):
        return _inline(block.text, _BREAK)
    if isinstance(block, Quote):
        return f"> {_inline(block.text, _BREAK)}".replace("\n", "\n> ")
    if isinstance(block, Bullet):
        return f"- {_inline(block.text, _BREAK)}".replace("\n", "\n  ")
    if isinstance(block, Picture):
        return f"![{_escaped(block.alternative)}]({as_address(f'{folder}/{block.file}')})"
    return "\n".join(_table(block))


def _table(table: Table) -> Iterator[str]:
    columns = len(table.widths)
    yield _row([_escaped(title).replace("\n", _BREAK_IN_TABLE) for title in table.head] or [""] * columns)
    yield _row(["---"] * columns)
    for row in table.rows:
        cells = [_cell(one) for one in row]
        yield _row(cells + [""] * (columns - len(cells)))


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    return _anchor(cell.anchor) + _inline(cell.text, _BREAK_IN_TABLE)


def _anchor(name: str) -> str:
    return f'<a id="{name}"></a>' if name else ""


def _inline(text: Text, line_break: str) -> str:
    """Spans as one text, on lines that open nothing."""
    joined = "".join(_span(span, line_break) for span in text).strip()
    return joined if line_break != _BREAK else _OPENS_A_LINE.sub(_not_opening, joined)


def _span(span: Span, line_break: str) -> str:
    """Spaces at the ends of bold words stand outside their stars, as stars need it."""
    told = writable(span.text)
    inner = told.strip()
    if not inner:
        return re.sub(r"\n+", lambda _: line_break, told)
    before, after = told[: told.index(inner)], told[told.index(inner) + len(inner) :]
    lines = [_escaped(line.strip(" \t")) for line in inner.split("\n") if line.strip()]
    if span.bold:
        lines = [f"**{line}**" for line in lines]
    if span.link:
        lines = [f"[{line}](#{span.link})" for line in lines]
    ends = (line_break if "\n" in end else end for end in (before, after))
    return line_break.join(lines).join(ends)


def _escaped(words: str) -> str:
    return _MARKUP.sub(lambda found: "".join(f"\\{one}" for one in found[0]), writable(words))


def _not_opening(found: re.Match[str]) -> str:
    sign, number, stop = found.groups()
    return f"\\{sign}" if sign else f"{number}\\{stop}"
