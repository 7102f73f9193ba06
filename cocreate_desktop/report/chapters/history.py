"""What was changed after the sessions' end: a row for each day and person."""

from __future__ import annotations

from itertools import groupby

from .. import words
from ..content import Changed, HistoryDay, Report
from ..drawing.ink import LOG, ROW_BOLD, px
from ..paging.composer import Composer
from ..paging.pages import Pages
from ..paging.rows import Cell, Row
from ..paging.sections import section
from .chapter import chapter_head

_DAY, _WHO = px(230), px(160)
_BETWEEN = px(14)
_PADDING = px(6)


def compose_history(content: Report, composer: Composer, pages: Pages) -> None:
    """Place the chapter on all sessions; nothing at all where nothing was changed."""
    if not any(part.history for part in content.sessions):
        return
    pages.new_chapter()
    title = composer.say(words.CHANGED_AFTERWARDS)
    before = list(chapter_head(content.subject, composer, words.HISTORY, title, "history"))
    for number, part in enumerate(content.sessions, start=1):
        if not part.history:
            continue
        if content.is_of_project:
            subject = composer.read(part.subject, composer.say(words.IN_TITLE))
            before.append(section(subject, "", composer, f"history-{number}"))
        rows = [
            row for place, day in enumerate(part.history) for row in _day(day, composer, first=place == 0)
        ]
        for row in rows:
            pages.add(*before, row)
            before = []


def _day(day: HistoryDay, composer: Composer, *, first: bool) -> list[Row]:
    place = composer.say(words.HISTORY)
    rows: list[Row] = []
    for who, changes in groupby(day.changes, lambda change: change.who):
        who_left = composer.left + _DAY
        left = who_left + _WHO
        told = " · ".join(_told(change, composer, place) for change in changes)
        cells = [
            Cell(who_left, composer.lines(composer.read(who, place), LOG, _WHO - _BETWEEN)),
            Cell(left, composer.lines(told, LOG, composer.right - left)),
        ]
        if not rows:
            cells.insert(
                0,
                Cell(composer.left, composer.lines(composer.read(day.day, place), ROW_BOLD, _DAY - _BETWEEN)),
            )
        rule = composer.dark_line() if first and not rows else composer.hairline()
        rows.append(Row(cells, above=_PADDING, below=_PADDING, rule=rule))
    return rows


def _told(change: Changed, composer: Composer, place: str) -> str:
    verb = composer.read(change.verb, place)
    return composer.say(words.TIMES, verb=verb, n=change.times).replace(" ", "\u00a0")
