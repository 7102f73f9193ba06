"""What stands over the columns of sessions: a short name and a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QDate, QLocale

from cocreate_desktop.actions.dates import moment
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.domain.short_names import places, short_names


@dataclass(frozen=True)
class Head:
    """The name without what all sessions share, letters that tell it apart, and the day in two lengths."""

    name: str
    letters: str
    day: str
    short_day: str


def heads_of(sessions: Sequence[Session]) -> dict[str, Head]:
    """The heads by session id."""
    titles = [session.title for session in sessions]
    return {
        session.id: Head(
            name,
            letters,
            QLocale().toString(day, "d MMM") if day.isValid() else "",
            QLocale().toString(day, "d.M") if day.isValid() else "",
        )
        for session, name, letters in zip(sessions, places(titles), short_names(titles), strict=True)
        for day in (_day(session),)
    }


def _day(session: Session) -> QDate:
    day = QDate.fromString(session.planned_for, "yyyy-MM-dd")
    if day.isValid() or session.started_at is None:
        return day
    began = moment(session.started_at, session.zone)
    return QDate(began.year, began.month, began.day)
