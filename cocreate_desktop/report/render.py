"""From a report's content to a PDF: compose the pages, then draw them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from cocreate_desktop.errors import Translate

from . import words
from .cancelling import Cancelled, never, stop_if
from .chapters.board import compose_board
from .chapters.brevity import in_brief
from .chapters.brief import compose_brief
from .chapters.closing import compose_closing
from .chapters.findings import compose_findings
from .chapters.front_page import compose_front_page
from .chapters.history import compose_history
from .chapters.log import compose_log
from .chapters.method import compose_method
from .chapters.next_test import compose_next_test
from .chapters.thresholds import compose_thresholds
from .chapters.timeline import compose_timeline
from .chapters.verdicts import compose_verdicts
from .chapters.votes import compose_votes
from .content import Report
from .drawing.ink import BODY_BOLD, CAPTION, CAPTION_FIGURES, Face, Ink, Paper, px
from .drawing.pen import Facts, Pen
from .paging.composer import Composer
from .paging.pages import Pages
from .paging.placing import place_chapter
from .saving import save_whole
from .text.faces import Faces, faces_in
from .text.hyphens import Hyphens
from .text.legible import LegibleTexts, Substituted, plain
from .text.typesetting import Typesetter

_COMPOSED = 0.5
"""The share of the work that is done when all rows have found their page."""
_BRIEF_PAGES = 2
_USUAL_LETTER = 0.52
"""How wide the letters and spaces of a sentence are on average, in em; those of one in capitals are wider."""
_NARROWER = (1.0, 1.25, 1.6, 2.0, 3.0)
"""As if the paper were so much narrower, one after the other."""


@dataclass(frozen=True)
class RenderNotes:
    """What is worth telling about a finished report."""

    pages: int
    substituted: tuple[Substituted, ...]
    """Signs for which a box stands, by script; the last page says so too."""


def prepare(fonts: Path, other_fonts: tuple[Path, ...] = ()) -> None:
    """Load the letters, which the first report would have to wait for."""
    faces_in(fonts, other_fonts)


def render(
    content: Report,
    out: BinaryIO | Path,
    paper: Paper,
    fonts: Path,
    translate: Translate,
    progress: Callable[[float], None] | None = None,
    cancelled: Cancelled = never,
    other_fonts: tuple[Path, ...] = (),
) -> RenderNotes:
    """Print a report into a stream, or into a file that is replaced as a whole.

    `fonts` is the folder with the cuts of Inter, `other_fonts` are the folders of the machine's own, for the
    scripts that Inter lacks. `progress` hears shares from 0 to 1. The same content gives the same bytes.
    Raises RenderCancelled, and UserError when the file cannot be written.
    """
    faces = faces_in(fonts, other_fonts)
    typesetter = Typesetter(faces, Hyphens(content.language, content.people))

    def composing() -> Composer:
        return Composer(paper, typesetter, LegibleTexts(faces.shown, faces.shows), translate)

    if content.is_brief:
        content = _of_two_pages(content, faces, composing, partial(stop_if, cancelled))
    work = _Work(content, progress, cancelled)
    composer, pages = composing(), Pages(paper, work.heed)
    _open(content, composer, pages)
    compose_findings(content, composer, pages)
    if not content.is_brief:
        compose_next_test(content, composer, pages)
    place_chapter(partial(compose_thresholds, content), composer, pages)
    for part in content.sessions:
        place_chapter(partial(compose_timeline, content, part), composer, pages, may_lie=True)
        place_chapter(partial(compose_board, content, part), composer, pages, may_lie=True)
        place_chapter(partial(compose_votes, content, part), composer, pages)
    place_chapter(partial(compose_method, content), composer, pages)
    for part in content.sessions:
        compose_log(content, part, composer, pages)
    place_chapter(partial(compose_history, content), composer, pages)
    compose_closing(content, composer, pages)
    work.reached(_COMPOSED)
    document = _draw(content, composer, pages, _pen(content, paper, faces, translate), work)
    if isinstance(out, Path):
        save_whole(out, document)
    else:
        out.write(document)
    work.reached(1.0)
    return RenderNotes(len(pages), composer.substituted)


def _open(content: Report, composer: Composer, pages: Pages) -> None:
    """Place what comes first, and all that a brief report tells before its end."""
    compose_front_page(content, composer, pages)
    compose_verdicts(content, composer, pages)
    if content.is_brief:
        compose_brief(content, composer, pages)


def _of_two_pages(
    content: Report, faces: Faces, composing: Callable[[], Composer], heed: Callable[[], None]
) -> Report:
    """The report with its texts cut: those in wide letters sooner, and all until two pages hold them."""
    told = content
    for narrow in _NARROWER:
        told = in_brief(content, partial(_usual_letters, faces, narrow))
        composer = composing()
        pages = Pages(composer.sheet, heed)
        _open(told, composer, pages)
        compose_closing(told, composer, pages)
        if len(pages) <= _BRIEF_PAGES:
            break
    return told


def _usual_letters(faces: Faces, narrow: float, text: str) -> float:
    """How many letters of a sentence would be as wide as the text, on a paper that is so much narrower."""
    return narrow * faces.width(text, Face.REGULAR) / _USUAL_LETTER


class _Work:
    """Reports how far the work is and stops it when it is no longer wanted."""

    def __init__(
        self,
        content: Report,
        progress: Callable[[float], None] | None,
        cancelled: Cancelled,
    ) -> None:
        self._progress = progress
        self._cancelled = cancelled
        self._rows = 0
        entries = sum(1 for part in content.sessions for _ in part.entries)
        self._expected = 20 + len(content.verdicts) + entries

    def heed(self) -> None:
        """One more row is about to be placed."""
        self._rows += 1
        if self._rows % 50 == 0:
            self.reached(_COMPOSED * min(1.0, self._rows / self._expected))

    def reached(self, share: float) -> None:
        stop_if(self._cancelled)
        if self._progress:
            self._progress(share)


def _pen(content: Report, paper: Paper, faces: Faces, translate: Translate) -> Pen:
    facts = Facts(
        title=plain(content.title),
        author=plain(content.author),
        subject=plain(content.participants),
        language=content.language,
        creator=content.app_version,
        printed=content.printed,
    )
    return Pen(paper, faces, facts, translate)


def _draw(content: Report, composer: Composer, pages: Pages, pen: Pen, work: _Work) -> bytes:
    project = composer.read(content.project, composer.say(words.IN_TITLE))
    for number, page in enumerate(pages, start=1):
        pen.turn(page.sheet)
        on_page = composer.on(page.sheet)
        for placed in page:
            placed.row.draw(pen, placed.top, on_page.left)
        if content.is_draft:
            _draft_mark(on_page, pen)
        _footer(project, composer.say(words.PAGE_OF, page=number, pages=len(pages)), on_page, pen)
        pen.next_page()
        work.reached(_COMPOSED + (0.95 - _COMPOSED) * number / len(pages))
    return pen.finish()


def _draft_mark(composer: Composer, pen: Pen) -> None:
    """In the upper margin, in the middle: on a single sheet, too, nobody takes it for the last word."""
    mark = composer.lines(composer.say(words.DRAFT), BODY_BOLD)[0]
    left = composer.left + (composer.width - mark.width) / 2
    for edge in (px(22), px(22 + 36)):
        pen.rule(left - px(20), edge, mark.width + px(40), px(2), Ink.TEXT)
    pen.line(mark, left, px(28))


def _footer(project: str, page: str, composer: Composer, pen: Pen) -> None:
    top = composer.bottom
    left, right = composer.left, composer.right
    pen.rule(left, top, composer.width, px(1), Ink.LINE)
    number = composer.lines(page, CAPTION_FIGURES)[0]
    pen.line(number, right - number.width, top + px(15))
    running = composer.one_line(project, CAPTION, composer.width - number.width - px(36))
    if running:
        pen.line(running, left, top + px(15))
