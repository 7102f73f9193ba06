"""What the page says about the roster as a whole."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from cocreate_desktop.domain.sessions import Session, SessionState
from cocreate_desktop.views.people.roster import Roster


def how_many(roster: Roster) -> str:
    """Beside the title: how many are invited, and how many of them are here."""
    people = len(roster.rows)
    if roster.session is None:
        words = _tr("1 person") if people == 1 else _tr("{n} people") if people else _tr("nobody yet")
    elif not people:
        words = _tr("nobody invited yet")
    elif roster.session.state is SessionState.ENDED:
        words = _tr("{n} invited, {here} came")
    else:
        words = _tr("{n} invited, {here} here")
    return words.format(n=people, here=roster.here)


def until_when(session: Session | None) -> str:
    """By when what is missing should be there."""
    if session is None or session.state is SessionState.ENDED:
        return _tr("after the session")
    if session.state is SessionState.RUNNING:
        return _tr("while the session runs")
    day = QDate.fromString(session.planned_for, "yyyy-MM-dd")
    if not day.isValid():
        return _tr("before the session")
    return _tr("before the session on {day}").format(day=QLocale().toString(day, "d MMM"))


def why_empty(roster: Roster, *, searched: bool) -> str:
    """What stands in the place of an empty list."""
    if searched:
        return _tr("Nobody here is called that.")
    if roster.session is None:
        return _tr("Here will be everybody you want to invite, and what each agreed to.")
    if len(roster.others) == 1:
        return _tr("1 person of this project is not invited yet.")
    if roster.others:
        return _tr("{n} people of this project are not invited yet.").format(n=len(roster.others))
    return _tr("Here will be everybody who is invited, who has come, and what each agreed to.")


def way_out(roster: Roster) -> str:
    """What the button under an empty list does."""
    others = roster.others
    if not others:
        return _tr("Add people")
    if len(others) == 1:
        return _tr("Invite {alias}").format(alias=others[0].alias.replace("&", "&&"))
    return _tr("Invite all {n}").format(n=len(others))


def _tr(source: str) -> str:
    return QCoreApplication.translate("People", source)
