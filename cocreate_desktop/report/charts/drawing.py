"""The charts of a report: each chapter that shows something, drawn alone on a sheet as high as it needs."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from cocreate_desktop.domain.report_choice import Section
from cocreate_desktop.errors import Translate
from cocreate_desktop.report import words
from cocreate_desktop.report.chapters.board import compose_board
from cocreate_desktop.report.chapters.participation import compose_participation
from cocreate_desktop.report.chapters.timeline import compose_timeline
from cocreate_desktop.report.chapters.verdicts import compose_verdicts
from cocreate_desktop.report.chapters.votes import compose_votes
from cocreate_desktop.report.content import Report, SessionPart, Timeline
from cocreate_desktop.report.drawing.ink import SIDE, TOP, Paper
from cocreate_desktop.report.drawing.pen import Facts, Pen
from cocreate_desktop.report.paging.composer import Composer
from cocreate_desktop.report.paging.pages import Page, Pages
from cocreate_desktop.report.text.faces import Faces, faces_in
from cocreate_desktop.report.text.hyphens import Hyphens
from cocreate_desktop.report.text.legible import LegibleTexts, plain
from cocreate_desktop.report.text.typesetting import Typesetter

from .names import BOARD, PARTICIPATION, TIMELINE, VERDICTS, VOTES, chart_name
from .pdfium import as_png
from .svg import SvgPen

PRINT_DPI, INSET_DPI = 300, 200
_EDGE = 4.0
"""pt of white around a chart within a document."""
_HIGHEST = 14_400.0
"""pt; a page of a PDF cannot be higher. What does not fit goes on in a second picture."""

Compose = Callable[[Composer, Pages], None]


@dataclass(frozen=True)
class _Sheet:
    width: float
    height: float


@dataclass(frozen=True)
class Chart:
    """One picture. `title` says in words what it shows."""

    name: str
    title: str
    page: Page
    faces: Faces
    facts: Facts

    def png(self) -> bytes:
        """As a file of its own, at the resolution of print."""
        return as_png(self._drawn_by(Pen), PRINT_DPI)

    def inset(self) -> bytes:
        """As a PNG within a document, which has margins of its own."""
        return as_png(self._drawn_by(Pen), INSET_DPI, min(SIDE, TOP) - _EDGE)

    def svg(self) -> bytes:
        return self._drawn_by(SvgPen)

    def _drawn_by(self, kind: type[Pen]) -> bytes:
        bottom = max(placed.top + placed.row.height for placed in self.page)
        pen = kind(_Sheet(self.page.sheet.width, bottom + SIDE), self.faces, self.facts)
        for placed in self.page:
            replace(placed.row, anchor="", bookmark=None).draw(pen, placed.top, SIDE)
        return pen.finish()


def charts_of(
    content: Report,
    kinds: Collection[str],
    fonts: Path,
    translate: Translate,
    other_fonts: tuple[Path, ...] = (),
) -> Iterator[Chart]:
    """The charts of these kinds in the order of the paper, each composed when it is asked for."""
    # Nothing in a picture leads anywhere: without the log no chapter links to it.
    alone = replace(content, sessions=tuple(replace(part, log=()) for part in content.sessions))
    faces = faces_in(fonts, other_fonts)
    typesetter = Typesetter(faces, Hyphens(content.language, content.people))
    sheet = _Sheet(Paper.A4.width, _HIGHEST)
    composer = Composer(sheet, typesetter, LegibleTexts(faces.shown, faces.shows), translate)
    for chapter in _chapters(alone, composer):
        if chapter.kind not in kinds:
            continue
        pages = Pages(sheet, lambda: None)
        chapter.compose(composer, pages)
        drawn = [page for page in pages if page.placed]
        for number, page in enumerate(drawn, start=1):
            name = chapter.name if number == 1 else f"{chapter.name}-{number}"
            yield Chart(name, chapter.title, page, faces, _facts(content, chapter.title))


@dataclass(frozen=True)
class _Chapter:
    """What is drawn alone. `session` counts from 1; 0 for what all of them say."""

    kind: str
    session: int
    title: str
    compose: Compose

    @property
    def name(self) -> str:
        return chart_name(self.kind, self.session) if self.session else self.kind


def _facts(content: Report, title: str) -> Facts:
    return Facts(
        title=plain(title),
        author=plain(content.author),
        subject=plain(content.subject),
        language=content.language,
        creator=content.app_version,
        printed=content.printed,
    )


def _chapters(content: Report, composer: Composer) -> Iterator[_Chapter]:
    if Section.VERDICTS in content.sections and content.verdicts:
        told = _told(composer.say(words.VERDICT_PER_ASSUMPTION), content.subject, content.verdict_summary)
        yield _Chapter(VERDICTS, 0, told, lambda on, to: compose_verdicts(content, on, to))
    for number, part in enumerate(content.sessions, start=1):
        yield from _of_session(content, part, number, composer)


def _of_session(content: Report, part: SessionPart, number: int, composer: Composer) -> Iterator[_Chapter]:
    ran, board = part.timeline, part.board
    if ran is not None and ran.visits:
        told = _told(composer.say(words.TIMELINE), part.subject, ran.headline)
        yield _Chapter(TIMELINE, number, told, _timeline(content, part, ran))
    if ran is not None and ran.speakers:
        told = _told(composer.say(words.WHO_SPOKE), part.subject, " ".join(ran.warnings))
        speakers = replace(ran, asked_summary="", gaps=())
        yield _Chapter(PARTICIPATION, number, told, lambda on, to: compose_participation(speakers, on, to))
    if board is not None and board.notes:
        told = _told(composer.say(words.BOARD), part.subject, board.headline)
        yield _Chapter(BOARD, number, told, lambda on, to: compose_board(content, part, on, to))
    if part.votes:
        told = _told(composer.say(words.VOTES_AND_RATINGS), part.subject, "")
        yield _Chapter(VOTES, number, told, lambda on, to: compose_votes(content, part, on, to))


def _timeline(content: Report, part: SessionPart, ran: Timeline) -> Compose:
    """The steps with their reactions, without what stands under them on the paper."""
    steps = replace(part, timeline=replace(ran, asked_summary="", gaps=(), speakers=()))
    others = tuple(steps if one is part else one for one in content.sessions)
    return lambda on, to: compose_timeline(replace(content, sessions=others), steps, on, to)


def _told(chapter: str, subject: str, headline: str) -> str:
    return f"{chapter}: {subject}. {headline}".strip()
