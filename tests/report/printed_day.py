"""Papers for the day that tests make, printed and read back."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pypdf

from cocreate_desktop.domain.day_papers import DayPaper
from cocreate_desktop.domain.sheet_id import SheetId, parse_sheet_id, readable_sheet_id
from cocreate_desktop.report.content.day import DayPapers
from cocreate_desktop.report.day.render import render_day
from cocreate_desktop.report.drawing.ink import Paper
from tests.report.contents import PRINTED
from tests.report.day_contents import SESSION, day, parts
from tests.report.printed import FONTS, Printed

GROUPS = 9
"""Of signs in an id."""


def printed_day(content: DayPapers, paper: Paper = Paper.A4) -> Printed:
    out = BytesIO()
    notes = render_day(content, out, paper, FONTS, str)
    return Printed(out.getvalue(), notes, pypdf.PdfReader(BytesIO(out.getvalue()), strict=True))


def one(part: str, paper: Paper = Paper.A4, **changes: object) -> Printed:
    """A paper by itself, with fields of it changed."""
    return printed_day(day(replace(parts()[part], **changes)), paper)


def sheet(kind: DayPaper, number: int, page: int = 1) -> SheetId:
    """The id of a sheet of the made-up day."""
    return SheetId(SESSION, kind, number, page, round(PRINTED.timestamp() * 1000))


def ids_on(page: str) -> list[SheetId]:
    """The ids that stand on a page in letters."""
    signs = page.split()
    found = (parse_sheet_id(" ".join(signs[at : at + GROUPS])) for at in range(len(signs)))
    ids = [sheet for sheet in found if sheet is not None]
    assert all(readable_sheet_id(sheet) in page for sheet in ids)
    return ids
