"""All chosen papers of one session."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cocreate_desktop import __version__
from cocreate_desktop.actions.dates import moment
from cocreate_desktop.actions.paper_for_the_day import words
from cocreate_desktop.actions.paper_for_the_day.agendas import agenda, wall_agenda
from cocreate_desktop.actions.paper_for_the_day.letters import agreement_sheet, take_away
from cocreate_desktop.actions.paper_for_the_day.people import badges, consent_forms, table_signs
from cocreate_desktop.actions.paper_for_the_day.sheets import (
    observation_sheets,
    rating_sheets,
    sticky_sheets,
    voting_sheets,
)
from cocreate_desktop.actions.paper_for_the_day.source import DaySource
from cocreate_desktop.domain.day_papers import DayChoice, DayPaper
from cocreate_desktop.errors import Translate
from cocreate_desktop.report.content.day import DayPapers, DayPart
from cocreate_desktop.store.library import Library

_GATHERERS: Mapping[DayPaper, Callable[[DaySource], DayPart]] = {
    DayPaper.CONSENT: consent_forms,
    DayPaper.AGENDA: agenda,
    DayPaper.WALL: wall_agenda,
    DayPaper.BADGES: badges,
    DayPaper.SIGNS: table_signs,
    DayPaper.OBSERVATION: observation_sheets,
    DayPaper.STICKIES: sticky_sheets,
    DayPaper.VOTES: voting_sheets,
    DayPaper.RATINGS: rating_sheets,
    DayPaper.AGREEMENT: agreement_sheet,
    DayPaper.TAKE_AWAY: take_away,
}


def day_papers(
    library: Library,
    session_id: str,
    now_ms: int,
    choice: DayChoice,
    translate: Translate = str,
) -> DayPapers:
    """The chosen papers in the order in which a day needs them.

    Raises UserError for a start that is no time of day.
    """
    session = library.sessions.get(session_id)
    source = DaySource(library, session, choice, translate)
    parts = tuple(gather(source) for paper, gather in _GATHERERS.items() if paper in choice.papers)
    title, day = source.for_all(session.title), source.day
    return DayPapers(
        session_id=session.id,
        project=source.for_all(source.project.title),
        subject=source.say(words.DATED, title=title, day=day) if title and day else title or day,
        day=day,
        printed=moment(now_ms, session.zone),
        app_version=f"Cocreate {__version__}",
        parts=parts,
        contact=" ".join(choice.contact.split()),
        kept_until=" ".join(choice.kept_until.split()),
        told=tuple(source.told),
    )
