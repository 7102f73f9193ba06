"""Rows of somebody else's CSV: whatever parts its columns, in UTF-8, in Excel's UTF-16 or in Latin-1."""

from __future__ import annotations

import csv
import re
from io import StringIO
from pathlib import Path

from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message, UserError

LARGEST_TABLE = 50_000_000
"""In bytes."""
AS_LATIN_1 = QT_TRANSLATE_NOOP("BoardFile", "the file is not in UTF-8 and was read as Windows Latin-1")
BROKEN = QT_TRANSLATE_NOOP(
    "BoardFile", "{file} is no table from line {line} on: check the quotation marks there, or save it anew."
)
STRAY_QUOTES = QT_TRANSLATE_NOOP(
    "BoardFile",
    "quotation marks within cells, first near line {line}: look whether the notes there are whole",
)
UNREADABLE = QT_TRANSLATE_NOOP(
    "BoardFile", "{file} cannot be read: allow it to be read, or copy it elsewhere."
)
TOO_LARGE = QT_TRANSLATE_NOOP("BoardFile", "{file} has more than 50 MB: choose a smaller file.")

_DELIMITERS = ",;\t"
_SAID_DELIMITER = re.compile("sep=([,;\t])\r?\n")
"""The first line with which Excel says what parts the columns."""
_END = "\ue000end"
"""A row behind the last one: it is swallowed by a quotation mark that is never closed."""


def read_rows(path: Path) -> tuple[list[list[str]], list[Message]]:
    """The rows, and what is doubtful about them.

    Raises UserError for a file that cannot be read, and when a quotation mark is never closed: all behind it
    would be one cell.
    """
    text, is_utf_8 = _text(path)
    rows, doubts = _rows(path, text)
    return rows, doubts if is_utf_8 else [AS_LATIN_1, *doubts]


def _rows(path: Path, text: str) -> tuple[list[list[str]], list[Message]]:
    table = text.lstrip("\r\n")
    first = re.split("[\r\n]", table, maxsplit=1)[0]
    delimiter = max(_DELIMITERS, key=re.sub('"[^"]*"', "", first).count)
    if said := _SAID_DELIMITER.match(table):
        delimiter, table = said[1], table[said.end() :]
    strict = csv.reader(StringIO(table, newline=""), delimiter=delimiter, strict=True)
    try:
        return list(strict), []
    except csv.Error:
        rows = _loose_rows(path, table, delimiter)
    return rows, [STRAY_QUOTES.fill(line=strict.line_num)]


def _loose_rows(path: Path, table: str, delimiter: str) -> list[list[str]]:
    """The rows of a table in which quotation marks stand where they should not, as spreadsheets read it."""
    reader = csv.reader(StringIO(f"{table}\n{_END}", newline=""), delimiter=delimiter)
    rows: list[list[str]] = []
    line = began = 1
    try:
        for row in reader:
            rows.append(row)
            line, began = began, reader.line_num + 1
    except csv.Error as fault:
        raise UserError(BROKEN.fill(file=path.name, line=reader.line_num)) from fault
    if rows.pop() != [_END]:
        raise UserError(BROKEN.fill(file=path.name, line=line))
    return rows


def _text(path: Path) -> tuple[str, bool]:
    """The text, and whether it was in UTF-8, or in the UTF-16 that Excel also writes."""
    try:
        if path.exists() and not path.is_file():
            # A pipe or a device could keep us reading for ever.
            raise OSError
        with path.open("rb") as file:
            content = file.read(LARGEST_TABLE + 1)
    except (OSError, ValueError) as fault:
        raise UserError(UNREADABLE.fill(file=path.name)) from fault
    if len(content) > LARGEST_TABLE:
        raise UserError(TOO_LARGE.fill(file=path.name))
    has_mark = content[:2] in (b"\xff\xfe", b"\xfe\xff")
    try:
        return content.decode("utf-16" if has_mark else "utf-8-sig"), True
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace"), False
