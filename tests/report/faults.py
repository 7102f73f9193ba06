"""What may be wrong with any report, whatever it tells: read back from the finished file."""

from __future__ import annotations

import dataclasses
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from cocreate_desktop.domain.report_choice import Section
from cocreate_desktop.report.content import Report
from cocreate_desktop.report.hyphens import SOFT_HYPHEN
from cocreate_desktop.report.ink import FOOT, SIDE, TOP
from tests.report.printed import Box, Printed

WITHIN = 1.0
"""In pt: so far letters lean out of their boxes."""
_BELOW_FOOT = 30
_EMPTY = 0.55
"""A page is mostly empty if its lowest text stands higher than this share of it."""
_UNDER_HEADING = 12.0
"""In pt: something stands at least so far below a heading's upper edge, beside its own lines."""
_TEXTS = frozenset({"words", "title", "text", "todo", "headline", "closing", "because", "job", "offer"})
_READ_IN_MANY_WAYS = re.compile(rf"[\s\x02\ufffe{SOFT_HYPHEN}-]+")
_PIECE = 12


def faults(report: Printed, content: Report, never: Iterable[str] = ()) -> list[str]:
    """Every fault in a few words; `never` is what must not stand on the paper."""
    return [
        *_lost(report, content),
        *_told(report, never),
        *(f"outside the margins, page {page}: {box}" for page, box in outside(report)),
        *(f"overlap, page {page}: {one} {other}" for page, one, other in report.overlaps()),
        *_not_listed(report, content),
        *(f"mostly empty, page {page}" for page in mostly_empty(report)),
        *(f"a heading ends page {page}: {title}" for page, title in lonely_headings(report)),
        *_unsound(report),
    ]


def outside(report: Printed) -> Iterator[tuple[int, Box]]:
    """Texts and pictures beyond the margins of their own page; the footer has its place below them."""
    for number, boxes in enumerate(_everything(report)):
        sheet = report.reader.pages[number].mediabox
        for box in boxes:
            left, bottom, right, top = box
            if (
                left < SIDE - WITHIN
                or right > float(sheet.width) - SIDE + WITHIN
                or bottom < FOOT - _BELOW_FOOT
                or top > float(sheet.height) - TOP + WITHIN
            ):
                yield number + 1, box


def mostly_empty(report: Printed) -> Iterator[int]:
    """Pages within a chapter that end high up."""
    chapters = {page for level, _, page in report.outline if level == 0}
    for number, boxes in enumerate(_everything(report)[:-1]):
        height = float(report.reader.pages[number].mediabox.height)
        lowest = min((bottom for _, bottom, _, _ in boxes if bottom > FOOT), default=height)
        if lowest > _EMPTY * height and number + 1 not in chapters:
            yield number + 1


def _everything(report: Printed) -> list[list[Box]]:
    """By page the places of texts and pictures."""
    by_page = zip(report.boxes_by_page, report.pictures_by_page, strict=True)
    return [[*texts, *pictures] for texts, pictures in by_page]


def lonely_headings(report: Printed) -> Iterator[tuple[int, str]]:
    """Headings under which nothing stands on their page."""
    for page, title, top in report.headings:
        below = [box for box in report.boxes_by_page[page] if box[1] > FOOT and box[3] < top - _UNDER_HEADING]
        if not below:
            yield page + 1, title


def _lost(report: Printed, content: Report) -> Iterator[str]:
    printed = squeezed(report.quick_text)
    if "\0" in printed or "\ufffd" in printed:
        yield "a sign vanished"
    for text in _texts(content):
        # A text that goes on on the next page is there piece by piece.
        if squeezed(text) not in printed and not all(one in printed for one in _pieces(text)):
            yield f"lost: {text[:80]}"


def _told(report: Printed, never: Iterable[str]) -> Iterator[str]:
    """Names as words of their own: "Jan" stands in "January" too."""
    printed = report.quick_text
    for text in never:
        if re.search(rf"\b{re.escape(text)}\b", printed):
            yield f"told against somebody's will: {text}"


def _texts(content: Report) -> Iterator[str]:
    """What people wrote, of the chapters that are printed; the sponsor's paper tells it in short."""
    yield from (content.project, content.participants)
    if content.is_brief:
        return
    headlines = tuple(dataclasses.replace(part, evidence=()) for part in content.headlines)
    told = [headlines, content.findings, content.disagreements, content.propositions]
    told += [content.verdicts] if Section.VERDICTS in content.sections else []
    for part in content.sessions:
        told += [(part.timeline,), (part.board,)]
        told += [part.log] if Section.LOG in content.sections else []
    for records in told:
        for record in records:
            yield from _texts_of(record)


def _texts_of(record: object) -> Iterator[str]:
    if isinstance(record, tuple):
        for one in record:
            yield from _texts_of(one)
    elif dataclasses.is_dataclass(record):
        for field in dataclasses.fields(record):
            value = getattr(record, field.name)
            if isinstance(value, str) and field.name in _TEXTS:
                yield value
            else:
                yield from _texts_of(value)


def _pieces(text: str) -> Iterator[str]:
    for word in map(squeezed, text.split()):
        for start in range(0, len(word), _PIECE):
            yield word[start : start + _PIECE]


def squeezed(text: str) -> str:
    """Without white space and hyphens, which readers give back in their own ways at the ends of lines."""
    return _READ_IN_MANY_WAYS.sub("", text)


def _not_listed(report: Printed, content: Report) -> Iterator[str]:
    """Chapters and findings that the outline lacks, and entries of it that lead nowhere."""
    listed = [title for _, title, _ in report.outline]
    pages = range(len(report.reader.pages))
    yield from (f"leads nowhere: {title}" for _, title, page in report.outline if page not in pages)
    yield from (f"leads nowhere: {words}" for _, words, target in report.links if target not in pages)
    for part in () if content.is_brief else content.findings:
        if not any(title.startswith(f"{part.number}. ") for title in listed):
            yield f"not in the outline: finding {part.number}"


def _unsound(report: Printed) -> Iterator[str]:
    qpdf = shutil.which("qpdf")
    assert qpdf, "qpdf is needed: dev.py names the command that installs it"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "report.pdf")
        file.write_bytes(report.document)
        check = subprocess.run([qpdf, "--check", str(file)], capture_output=True, text=True, check=False)
    if check.returncode:
        yield check.stdout + check.stderr
