"""What stands over the columns of sessions: a short name and a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QDate, QLocale

from cocreate_desktop.actions.dates import moment
from cocreate_desktop.domain.sessions import Session


@dataclass(frozen=True)
class Head:
    """The name without what all sessions share, two letters of it, and the day in two lengths."""

    name: str
    letters: str
    day: str
    short_day: str


def heads_of(sessions: Sequence[Session]) -> dict[str, Head]:
    """The heads by session id."""
    names = without_shared_words([session.title for session in sessions])
    return {
        session.id: Head(
            name,
            name[:2],
            QLocale().toString(day, "d MMM") if day.isValid() else "",
            QLocale().toString(day, "d.M") if day.isValid() else "",
        )
        for session, name in zip(sessions, names, strict=True)
        for day in (_day(session),)
    }


def without_shared_words(titles: Sequence[str]) -> list[str]:
    """“Store Ghent” and “Store Namur” are Ghent and Namur where both stand side by side."""
    words = [title.split() for title in titles]
    shared = 0
    while (
        len(words) > 1
        and all(len(one) > shared + 1 for one in words)
        and len({one[shared] for one in words}) == 1
    ):
        shared += 1
    return [" ".join(one[shared:]) for one in words]


def _day(session: Session) -> QDate:
    day = QDate.fromString(session.planned_for, "yyyy-MM-dd")
    if day.isValid() or session.started_at is None:
        return day
    began = moment(session.started_at, session.zone)
    return QDate(began.year, began.month, began.day)
