"""Papers that everybody gets one of: consent forms, badges, table signs."""

from __future__ import annotations

from cocreate_desktop.actions.paper_for_the_day.source import DaySource
from cocreate_desktop.domain.day_papers import DayPaper
from cocreate_desktop.domain.person_looks import look_of
from cocreate_desktop.report.content.day import Badges, ConsentForms, Seat, TableSigns

_BADGES_ON_A_SHEET = 8
"""Of Letter; one of A4 holds two more."""


def seats(source: DaySource) -> tuple[Seat, ...]:
    """The people for whom something is printed, by their numbers."""
    return tuple(
        Seat(one.number, source.aliases[one.person_id], look_of(one.number)) for one in source.people
    )


def seats_and_blanks(source: DaySource, *, at_least: int = 1) -> tuple[Seat, ...]:
    """The same with the blank ones behind them, numbered on; where there would be none at all, `at_least`."""
    known = seats(source)
    invited = source.library.people.participants(source.session.id)
    last = max((one.number for one in invited), default=0)
    blanks = source.choice.blanks or (0 if known else at_least)
    return (*known, *(Seat(last + number) for number in range(1, blanks + 1)))


def consent_forms(source: DaySource) -> ConsentForms:
    return ConsentForms(seats_and_blanks(source), source.choice.copies_of(DayPaper.CONSENT))


def badges(source: DaySource) -> Badges:
    everybody = seats_and_blanks(source, at_least=_BADGES_ON_A_SHEET)
    return Badges(everybody, source.for_all(source.project.title), source.choice.copies_of(DayPaper.BADGES))


def table_signs(source: DaySource) -> TableSigns:
    foot = source.for_all(source.project.title)
    return TableSigns(seats_and_blanks(source), foot, source.choice.copies_of(DayPaper.SIGNS))
