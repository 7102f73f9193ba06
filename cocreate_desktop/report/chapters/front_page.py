"""Page one, above the table: what was tested, with whom, and the three things to take home."""

from __future__ import annotations

from collections.abc import Iterator

from cocreate_desktop.domain.decisions import FINDING_KINDS, FindingKind

from .. import words
from ..content import FindingPart, Report
from ..drawing.ink import BODY, BODY_BOLD, BODY_QUIET, CAPTION, CAPTION_BOLD, HEADLINE, LEAD, TITLES, px
from ..drawing.marks import ringed
from ..paging.composer import Composer
from ..paging.pages import Pages
from ..paging.rows import Bookmark, Cell, Gap, Part, Row, Rule
from ..text.typesetting import Span
from .chapter import caption
from .finding_counts import people_counted

_FEWEST_COLUMNS = 2
_BETWEEN = px(36)
_LEAD_WIDTH = px(1000)


def compose_front_page(content: Report, composer: Composer, pages: Pages) -> None:
    """Place the caption, the title, the sentence about the people and the headlines."""
    place = composer.say(words.IN_TITLE)
    kind = words.PROJECT_REPORT if content.is_of_project else words.SESSION_REPORT
    pages.add(Row(caption(content.subject, composer, kind)))
    title = composer.fitted(composer.read(content.project, place), TITLES)
    pages.add(
        Row(
            [Cell(composer.left, title)],
            above=px(22),
            below=px(18),
            anchor="front",
            bookmark=Bookmark(content.project, 0),
        )
    )
    participants = composer.read(content.participants, composer.say(words.IN_PARTICIPANTS))
    pages.add(
        Row([Cell(composer.left, composer.lines(participants, LEAD, min(composer.width, _LEAD_WIDTH)))])
    )
    if content.state:
        pages.add(composer.text_row(composer.read(content.state, place), CAPTION, gap=px(10)))
    pages.add(Row([Cell(composer.left, [composer.dark_line(3)])], gap=px(20), below=px(16)))
    if content.headlines:
        pages.add(_headlines(content.headlines, composer))
    else:
        nothing = words.NO_FINDINGS_OF_PROJECT if content.is_of_project else words.NO_FINDINGS
        pages.add(composer.text_row(composer.say(nothing), BODY_QUIET))


def _headlines(parts: tuple[FindingPart, ...], composer: Composer) -> Row:
    columns = max(len(parts), _FEWEST_COLUMNS)
    width = (composer.width - (columns - 1) * _BETWEEN) / columns
    return Row(
        [
            Cell(composer.left + index * (width + _BETWEEN), list(_headline(part, width, composer)))
            for index, part in enumerate(parts)
        ]
    )


def _headline(part: FindingPart, width: float, composer: Composer) -> Iterator[Part]:
    place = composer.say(words.FINDING_NUMBER, number=part.number)
    yield ringed(str(part.number), composer.typesetter)
    yield Gap(px(10))
    if part.kind is not FindingKind.FINDING:
        yield from composer.lines(composer.say(FINDING_KINDS[part.kind]), CAPTION_BOLD, width)
    yield from composer.typesetter.balanced(composer.read(part.title, place), HEADLINE, width)
    if part.text:
        yield Gap(px(8))
        yield from composer.lines(composer.read(part.text, place), BODY_QUIET, width)
    stands = [composer.read(told, place) for told in (*part.stands, part.other_side) if told]
    if part.heard and not stands:
        stands = [people_counted(part, composer)]
    for told in stands:
        yield Gap(px(6))
        yield from composer.lines(told, CAPTION, width)
    if part.todo:
        yield Gap(px(8))
        yield Rule(width, px(1))
        yield Gap(px(8))
        yield from composer.typesetter.paragraph(todo_spans(composer, part.todo, place), width)


def todo_spans(composer: Composer, todo: str, place: str) -> list[Span]:
    """ "Do" and what follows from a finding."""
    return [
        Span(f"{composer.say(words.DO)}\u00a0", BODY_BOLD),
        Span(f"\u00a0{composer.read(todo, place)}", BODY),
    ]
