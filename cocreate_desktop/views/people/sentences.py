"""What the page says about the roster as a whole."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale

from cocreate_desktop.domain.sessions import Session, SessionState
from cocreate_desktop.views.people.roster import Roster
from cocreate_desktop.views.wording import translate


def how_many(roster: Roster) -> str:
    """Beside the title: how many are invited, and how many of them are here."""
    people = len(roster.rows)
    if roster.session is None and not people:
        words = translate("People", "nobody yet")
    elif roster.session is None:
        words = (
            translate("People", "1 person") if people == 1 else translate("People", "%n people", "", people)
        )
    elif not people:
        words = translate("People", "nobody invited yet")
    elif roster.session.state is SessionState.ENDED:
        words = translate("People", "%n invited, {here} came", "", people)
    else:
        words = translate("People", "%n invited, {here} here", "", people)
    return words.format(here=roster.here)


def until_when(session: Session | None) -> str:
    """By when what is missing should be there."""
    if session is None or session.state is SessionState.ENDED:
        return translate("People", "after the session")
    if session.state is SessionState.RUNNING:
        return translate("People", "while the session runs")
    day = QDate.fromString(session.planned_for, "yyyy-MM-dd")
    if not day.isValid():
        return translate("People", "before the session")
    return translate("People", "before the session on {day}").format(day=QLocale().toString(day, "d MMM"))


def why_empty(roster: Roster, *, searched: bool) -> str:
    """What stands in the place of an empty list."""
    if searched:
        return translate("People", "Nobody here is called that.")
    if roster.session is None:
        return translate("People", "Here will be everybody you want to invite, and what each agreed to.")
    if len(roster.others) == 1:
        return translate("People", "1 person of this project is not invited yet.")
    if roster.others:
        left = len(roster.others)
        return translate("People", "%n people of this project are not invited yet.", "", left)
    return translate(
        "People", "Here will be everybody who is invited, who has come, and what each agreed to."
    )


def way_out(roster: Roster) -> str:
    """What the button under an empty list does."""
    others = roster.others
    if not others:
        return translate("People", "Add people")
    if len(others) == 1:
        return translate("People", "Invite {alias}").format(alias=others[0].alias.replace("&", "&&"))
    return translate("People", "Invite all %n", "", len(others))
