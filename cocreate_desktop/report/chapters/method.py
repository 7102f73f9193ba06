"""How each session was done and how thin it is."""

from __future__ import annotations

from collections.abc import Iterator

from .. import words
from ..content import MethodPart, Report, SessionPart
from ..drawing.ink import BODY, CAPTION_BOLD, px
from ..paging.composer import Composer
from ..paging.pages import Pages
from ..paging.rows import Cell, Row
from ..paging.sections import section
from .chapter import chapter_head

_NAME = px(190)
_PADDING = px(7)


def compose_method(content: Report, composer: Composer, pages: Pages) -> None:
    """Place the chapter with the notes on every session."""
    told = [(number, part) for number, part in enumerate(content.sessions, start=1) if part.method]
    if not told:
        return
    title = composer.say(words.HOW_IT_WAS_DONE)
    head = chapter_head(content.subject, composer, words.METHOD, title, "method")
    blocks = [rows for number, part in told for rows in _session(content, part, composer, number)]
    blocks[0] = [*head, *blocks[0]]
    pages.new_chapter()
    for rows in blocks:
        pages.add(*rows)


def _session(content: Report, part: SessionPart, composer: Composer, number: int) -> Iterator[list[Row]]:
    """What stays together: the heading with who was there, then each other head with its sentences."""
    assert part.method is not None
    heading: list[Row] = []
    if content.is_of_project:
        title = composer.read(part.subject, composer.say(words.IN_TITLE))
        heading = [section(title, "", composer, f"method-{number}")]
    for place, (name, sentences) in enumerate(_heads(part.method, composer)):
        if sentences:
            yield [*heading, _headed(name, sentences, composer, first=place == 0)]
            heading = []


def _heads(method: MethodPart, composer: Composer) -> Iterator[tuple[str, list[str]]]:
    place = composer.say(words.METHOD)
    there = [composer.read(method.there_summary, place)]
    told: list[str] = []
    for group in method.there:
        people = composer.read(", ".join(group.people), place)
        told.append(
            composer.say(words.OF_SEGMENT, segment=composer.read(group.segment, place), people=people)
            if group.segment
            else people
        )
    there += [" · ".join(told)] if told else []
    yield composer.say(words.WHO_WAS_THERE), there
    for name, sentences in (
        (words.AGREEMENTS, method.consent),
        (words.LEFT_OUT_OF_IT, method.steps),
        (words.HOW_THIN, method.thin),
    ):
        yield composer.say(name), [composer.read(sentence, place) for sentence in sentences]


def _headed(name: str, sentences: list[str], composer: Composer, *, first: bool) -> Row:
    width = composer.width - _NAME
    lines = [line for sentence in sentences for line in composer.lines(sentence, BODY, width)]
    return Row(
        [
            Cell(composer.left, composer.lines(name, CAPTION_BOLD, _NAME - px(14))),
            Cell(composer.left + _NAME, lines),
        ],
        above=_PADDING,
        below=_PADDING,
        rule=composer.dark_line() if first else composer.hairline(),
    )
