"""The papers for the day as they would be printed now, made off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from io import BytesIO
from pathlib import Path

from PySide6.QtCore import QObject

from cocreate_desktop.actions.paper_for_the_day import day_papers, print_day
from cocreate_desktop.domain.day_papers import MOST_COPIES, DayChoice
from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.report.content.day import DayPapers
from cocreate_desktop.store.library import Library
from cocreate_desktop.views.background import Background, Cancelled, Progress
from cocreate_desktop.views.report.pdf_making import PdfMaking
from cocreate_desktop.views.report.preview.pdfium import OpenPdf
from cocreate_desktop.views.wording import say

REST_MS = 200
"""How long nothing else is switched or typed before the pages are made anew."""
_MISSING = QT_TRANSLATE_NOOP("DayPaper", "{script}: {n} shown as □. Write them in by hand.")


@dataclass(frozen=True)
class DayWanted:
    session_id: str
    choice: DayChoice
    paper: str


@dataclass(frozen=True)
class DayMade:
    """The papers, and `told`, what the team should know before it prints them."""

    wanted: DayWanted
    content: DayPapers
    pdf: OpenPdf
    told: tuple[str, ...]


def made_again(made: DayMade, copy: int, cancelled: Cancelled) -> bytes:
    """The same papers for a further copy (from 1): its sheets have ids of their own, of a moment later."""
    later = made.content.printed + timedelta(milliseconds=copy * MOST_COPIES)
    content, out = replace(made.content, printed=later), BytesIO()
    print_day(content, out, paper=made.wanted.paper, translate=say, cancelled=cancelled)
    return out.getvalue()


class DayMaking(PdfMaking):
    """The papers for the day: emits a DayMade."""

    def __init__(self, folder: Path, now: Callable[[], int], background: Background, parent: QObject) -> None:
        super().__init__(lambda wanted: partial(_made, folder, wanted, now()), background, REST_MS, parent)


def _made(folder: Path, wanted: DayWanted, now_ms: int, progress: Progress, cancelled: Cancelled) -> DayMade:
    with closing(Library.open_read_only(folder)) as library:
        content = day_papers(library, wanted.session_id, now_ms, wanted.choice, say)
    out = BytesIO()
    notes = print_day(content, out, paper=wanted.paper, translate=say, progress=progress, cancelled=cancelled)
    missing = (say(_MISSING.fill(script=say(one.script), n=one.count)) for one in notes.substituted)
    return DayMade(wanted, content, OpenPdf(out.getvalue()), (*content.told, *missing))
