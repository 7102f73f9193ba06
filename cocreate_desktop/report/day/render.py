"""From the content of the papers for the day to a PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO

from cocreate_desktop.domain.day_papers import DAY_PAPERS, DayPaper
from cocreate_desktop.domain.sheet_id import readable_sheet_id
from cocreate_desktop.errors import Translate

from ..cancelling import Cancelled, never, stop_if
from ..content.day import (
    Agenda,
    AgreementSheet,
    Badges,
    ConsentForms,
    DayPapers,
    DayPart,
    ObservationSheets,
    RatingSheets,
    Seat,
    StickySheets,
    TableSigns,
    TakeAway,
    VotingSheets,
    WallAgenda,
)
from ..drawing.ink import CAPTION, CAPTION_FIGURES, TOP, Ink, Paper, px
from ..drawing.pen import Facts, Pen
from ..paging.composer import Composer
from ..render import RenderNotes
from ..saving import save_whole
from ..text.faces import faces_in
from ..text.hyphens import Hyphens
from ..text.legible import LegibleTexts, plain
from ..text.typesetting import Typesetter
from .agenda import compose_agenda, compose_wall
from .ballots import compose_ratings, compose_votes
from .codes import QR, code_sign, draw_corners
from .consent import compose_consent
from .letters import compose_agreement, compose_take_away
from .note_sheets import compose_observations, compose_stickies
from .sheets import Leaf, Setting
from .tags import compose_badges, compose_signs

_COMPOSED = 0.5
"""The share of the work that is done when everything has its place."""


def render_day(
    content: DayPapers,
    out: BinaryIO | Path,
    paper: Paper,
    fonts: Path,
    translate: Translate,
    progress: Callable[[float], None] = lambda _: None,
    cancelled: Cancelled = never,
    other_fonts: tuple[Path, ...] = (),
) -> RenderNotes:
    """Print the papers into a stream, or into a file that is replaced as a whole.

    The arguments are those of the report. The same content gives the same bytes. Raises RenderCancelled, and
    UserError when the file cannot be written.
    """
    faces = faces_in(fonts, other_fonts)
    legible = LegibleTexts(faces.shown, faces.shows)
    typesetter = Typesetter(faces, Hyphens(content.language, tuple(_names(content))))
    composer = Composer(paper, typesetter, legible, translate)
    setting = Setting(content, composer, paper, partial(stop_if, cancelled))
    composed: list[tuple[DayPaper, list[Leaf]]] = []
    for number, part in enumerate(content.parts):
        composed.append(_leaves(part, setting))
        progress(_COMPOSED * (number + 1) / len(content.parts))
    document = _draw(composed, setting, Pen(paper, faces, _facts(content)), progress)
    if isinstance(out, Path):
        save_whole(out, document)
    else:
        out.write(document)
    progress(1.0)
    return RenderNotes(sum(len(leaves) for _, leaves in composed), legible.substituted)


def _leaves(part: DayPart, setting: Setting) -> tuple[DayPaper, list[Leaf]]:
    """A paper as often as it is wanted; sheets to write on come numbered through instead of copied."""
    kind, leaves = _composed(part, setting)
    once = list(leaves)
    if isinstance(part, ObservationSheets | StickySheets):
        return kind, once
    return kind, [leaf.copied(copy) for copy in range(part.copies) for leaf in once]


def _composed(part: DayPart, setting: Setting) -> tuple[DayPaper, Iterator[Leaf]]:
    match part:
        case ConsentForms():
            return DayPaper.CONSENT, compose_consent(part, setting)
        case Agenda():
            return DayPaper.AGENDA, compose_agenda(part, setting)
        case WallAgenda():
            return DayPaper.WALL, compose_wall(part, setting)
        case Badges():
            return DayPaper.BADGES, compose_badges(part, setting)
        case TableSigns():
            return DayPaper.SIGNS, compose_signs(part, setting)
        case VotingSheets():
            return DayPaper.VOTES, compose_votes(part, setting)
        case RatingSheets():
            return DayPaper.RATINGS, compose_ratings(part, setting)
        case AgreementSheet():
            return DayPaper.AGREEMENT, compose_agreement(part, setting)
        case TakeAway():
            return DayPaper.TAKE_AWAY, compose_take_away(part, setting)
        case ObservationSheets():
            return DayPaper.OBSERVATION, compose_observations(part, setting)
        case StickySheets():
            return DayPaper.STICKIES, compose_stickies(part, setting)


def _names(content: DayPapers) -> Iterator[str]:
    """Names are never hyphenated."""
    for part in content.parts:
        seats: tuple[Seat, ...] = getattr(part, "seats", ())
        yield from (seat.name for seat in seats if seat.name)


def _facts(content: DayPapers) -> Facts:
    return Facts(
        title=plain(content.title),
        author="",
        subject="",
        language=content.language,
        creator=content.app_version,
        printed=content.printed,
    )


def _draw(
    composed: list[tuple[DayPaper, list[Leaf]]],
    setting: Setting,
    pen: Pen,
    progress: Callable[[float], None],
) -> bytes:
    count = sum(len(leaves) for _, leaves in composed)
    drawn = 0
    for kind, leaves in composed:
        marked: set[str] = set()
        for number, leaf in enumerate(leaves):
            setting.heed()
            if number == 0:
                pen.anchor(kind, TOP)
                pen.bookmark(setting.say(DAY_PAPERS[kind]), kind, 0)
            if leaf.bookmark and leaf.bookmark not in marked:
                marked.add(leaf.bookmark)
                anchor = f"{kind} {number}"
                pen.anchor(anchor, TOP)
                pen.bookmark(leaf.bookmark, anchor, 1)
            _draw_leaf(leaf, setting, pen)
            pen.next_page()
            drawn += 1
            progress(_COMPOSED + (0.95 - _COMPOSED) * drawn / count)
    return pen.finish()


def _draw_leaf(leaf: Leaf, setting: Setting, pen: Pen) -> None:
    composer = setting.composer
    for placed in leaf.placed:
        placed.row.draw(pen, placed.top, composer.left)
    if leaf.turned:
        with pen.turned():
            for placed in leaf.turned:
                placed.row.draw(pen, placed.top, composer.left)
    if leaf.sheet_id is not None:
        draw_corners(pen, setting.paper)
        code_sign(leaf.sheet_id).draw(pen, composer.right - QR, setting.top)
    if leaf.footed:
        _footer(leaf, setting, pen)


def _footer(leaf: Leaf, setting: Setting, pen: Pen) -> None:
    """The id of a sheet in letters, or the project; and which page of how many it is."""
    composer = setting.composer
    top = composer.bottom
    pen.rule(composer.left, top, composer.width, px(1), Ink.LINE)
    number = composer.lines(leaf.page_of, CAPTION_FIGURES)
    room = composer.width - sum(line.width + px(24) for line in number)
    if leaf.sheet_id is not None:
        told = composer.one_line(readable_sheet_id(leaf.sheet_id), CAPTION_FIGURES, room)
    else:
        told = composer.one_line(setting.read(setting.content.project), CAPTION, room)
    if told is not None:
        pen.line(told, composer.left, top + px(15))
    for line in number:
        pen.line(line, composer.right - line.width, top + px(15))
