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
from cocreate_desktop.report import words
from cocreate_desktop.report.content import Report
from cocreate_desktop.report.drawing.ink import FOOT, SIDE, TOP
from cocreate_desktop.report.text.faces import faces_in
from cocreate_desktop.report.text.hyphens import SOFT_HYPHEN
from cocreate_desktop.report.text.legible import LegibleTexts
from tests.naming import names_in
from tests.report.printed import FONTS, Box, Printed

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
_BETWEEN_CHAPTERS = 72.0
"""In pt: what parts two chapters on one page, and is kept free above the footer."""
_CLUMSY = re.compile(
    r"\b(?<![:.,–-])1 (?:entries|people|sessions|votes|notes|reactions|shops|pages|days|others|times)\b"
    r"|\b(\d{1,2} \w+ \d{4}) to \1\b"
    r"|\b\d{1,2}: [0-5]\d\b"
)


def faults(report: Printed, content: Report, never: Iterable[str] = ()) -> list[str]:
    """Every fault in a few words; `never` is what must not stand on the paper."""
    return [
        *_lost(report, content),
        *_told(report, never),
        *(f"outside the margins, page {page}: {box}" for page, box in outside(report)),
        *(f"overlap, page {page}: {one} {other}" for page, one, other in report.overlaps()),
        *_not_listed(report, content),
        *(f"mostly empty, page {page}" for page in mostly_empty(report)),
        *(f"page {page} would have had room on the one before" for page in needless_pages(report)),
        *(f"a heading ends page {page}: {title}" for page, title in lonely_headings(report)),
        *(f"said twice, page {page}: {title}" for page, title in repeated_headings(report)),
        *(f"not as one speaks, page {page}: {words}" for page, words in clumsy_words(report)),
        *_empty_columns(report, content),
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


def needless_pages(report: Printed) -> Iterator[int]:
    """Pages with whole chapters that the page before could have held as well."""
    chapters = {page for level, _, page in report.outline if level == 0}
    pages = _everything(report)
    used = [_used(report, number, boxes) for number, boxes in enumerate(pages)]
    for number in range(1, len(pages)):
        begins, ends = number in chapters, number + 1 in chapters or number + 1 == len(pages)
        before, this = (report.reader.pages[one].mediabox for one in (number - 1, number))
        room = float(this.height) - TOP - FOOT - _BETWEEN_CHAPTERS
        if begins and ends and before == this and used[number - 1] + used[number] < room:
            yield number + 1


def _used(report: Printed, number: int, boxes: list[Box]) -> float:
    """What stands on a page, in pt from its upper margin."""
    height = float(report.reader.pages[number].mediabox.height)
    return height - TOP - min((bottom for _, bottom, _, _ in boxes if bottom > FOOT), default=height)


def repeated_headings(report: Printed) -> Iterator[tuple[int, str]]:
    """Headings that follow upon themselves."""
    for page, title, _ in report.headings:
        if f"{title} {title}" in report.pages[page]:
            yield page + 1, title


def clumsy_words(report: Printed) -> Iterator[tuple[int, str]]:
    """One of what is told as several, a day to the same day, and times that are broken."""
    for number, page in enumerate(report.pages, start=1):
        for found in _CLUMSY.finditer(page):
            yield number, found.group()


def _empty_columns(report: Printed, content: Report) -> Iterator[str]:
    """A log's column for what speaks for or against assumptions, where nothing does."""
    linked = any(entry.evidence for part in content.sessions for entry in part.entries)
    if not linked and f"{words.LOG_WHO} {words.LOG_EVIDENCE}" in report.text:
        yield "an empty column in the log"


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
    printed = squeezed(report.text)
    if "\0" in printed or "\ufffd" in printed:
        yield "a sign vanished"
    legible = LegibleTexts(faces_in(FONTS).shown)
    for text in _texts(content):
        # Where the machine has no font for its signs, boxes stand there.
        if not any(_stands(one, printed) for one in (text, legible.read(text, ""))):
            yield f"lost: {text[:80]}"


def _stands(text: str, printed: str) -> bool:
    """In one piece, or piece by piece where it goes on on the next page."""
    return squeezed(text) in printed or all(one in printed for one in _pieces(text))


def _told(report: Printed, never: Iterable[str]) -> Iterator[str]:
    for name in names_in(report.text, never):
        yield f"told against somebody's will: {name}"


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
