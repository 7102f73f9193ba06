"""report.ES2002d: the report of a real meeting, beside its rows in a LongTable with unshaped Paragraphs."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.importing import import_meeting
from cocreate_desktop.actions.reporting import print_report, session_report
from cocreate_desktop.report.content import Report
from tests.benchmarks.figures import Effort, Figure, seconds
from tests.benchmarks.importing import MEETING
from tests.fakes import FakeClock, id_source, open_library

RATIO = 2.0


def measure(effort: Effort) -> Iterator[Figure]:
    runs = 2 * effort
    content = _content()
    _print(content)
    ours, floor = [], []
    for _ in range(runs):
        floor.append(seconds(lambda: long_table(content)))
        ours.append(seconds(lambda: _print(content)))
    ratio = statistics.median(ours) / statistics.median(floor)
    yield Figure("report.ES2002d", ratio, "ratio to a LongTable of the same rows", RATIO, runs)
    yield Figure("report.ES2002d_ms", 1000 * statistics.median(ours), "ms", None, runs)


def _content() -> Report:
    clock = FakeClock()
    with TemporaryDirectory() as place, closing(open_library(Path(place) / "library", clock)) as library:
        desk = Desk(library, clock, id_source(clock))
        return session_report(library, import_meeting(desk, MEETING).session_id, desk.now())


def _print(content: Report) -> None:
    print_report(content, BytesIO(), paper="a4")


def long_table(content: Report) -> None:
    """The floor: the rows of the logs and the notes of the boards, unshaped, in one table."""
    style = ParagraphStyle("text", fontName="Helvetica", fontSize=9, leading=12)
    rows: list[Any] = [
        [entry.time, entry.mode.value, entry.who, Paragraph(escape(entry.words), style)]
        for part in content.sessions
        for entry in part.entries
    ]
    rows += [
        ["", note.kind.value, note.who, Paragraph(escape(note.text), style)]
        for part in content.sessions
        if part.board
        for note in part.board.notes
    ]
    SimpleDocTemplate(BytesIO(), pagesize=A4).build([LongTable(rows, colWidths=[50, 40, 90, 320])])
