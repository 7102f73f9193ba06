"""The commands of the page, and the menus that open on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from cocreate_desktop.domain.consent import ConsentItem
from cocreate_desktop.domain.people import Attendance, Person
from cocreate_desktop.views.commands import Commands
from cocreate_desktop.views.people.popups import fill_segments
from cocreate_desktop.views.people.roster import Row
from cocreate_desktop.views.people.words import segment_word


class Deeds(Protocol):
    """What the commands of the page do, on the people that are selected."""

    def start_adding(self) -> None: ...
    def start_finding(self) -> None: ...
    def toggle_here(self) -> None: ...
    def expect(self, attendance: Attendance) -> None: ...
    def ask(self) -> None: ...
    def set_segment(self, segment: str) -> None: ...
    def shift(self, by: int) -> None: ...
    def take_out(self) -> None: ...
    def delete(self) -> None: ...
    def withdraw_everything(self) -> None: ...
    def add_member(self) -> None: ...


def add_commands(commands: Commands, deeds: Deeds) -> list[QAction]:
    """The commands of the page. Keys that only count in the list are no shortcuts: Space, Delete, 1 to 8."""
    add = commands.add
    return [
        add("person.add", "session", tr("Add a person"), deeds.start_adding, "N"),
        add("person.here", "session", tr("Somebody came or left"), deeds.toggle_here),
        add("person.ask", "session", tr("Ask what they agree to"), deeds.ask),
        add("person.up", "session", tr("Person one number up"), lambda: deeds.shift(-1)),
        add("person.down", "session", tr("Person one number down"), lambda: deeds.shift(1)),
        add("person.remove", "session", tr("Take out of the session"), deeds.take_out),
        add("person.withdraw", "session", tr("Withdraw everything…"), deeds.withdraw_everything),
        add("person.delete", "project", tr("Delete the person from the project…"), deeds.delete),
        add("member.add", "project", tr("Add a team member"), deeds.add_member),
        add("person.find", "edit", tr("Find a person"), deeds.start_finding, "/"),
    ]


def person_menu(parent: QWidget, row: Row, deeds: Deeds) -> QMenu:
    """What can be done with the selected people, `row` being the current one."""
    menu = QMenu(parent)
    if row.participant is not None:
        menu.addAction(tr("Not here") + "\tSpace" if row.here else tr("Here") + "\tSpace", deeds.toggle_here)
        if not row.here:
            menu.addAction(tr("On the way"), lambda: deeds.expect(Attendance.CONFIRMED))
            menu.addAction(tr("Only invited"), lambda: deeds.expect(Attendance.INVITED))
    segments = menu.addMenu(tr("Segment"))
    fill_segments(segments, row.segment, lambda segment: deeds.set_segment(segment.value))
    if len(row.consents) < len(ConsentItem):
        menu.addAction(tr("Ask {alias}").format(alias=row.person.alias.replace("&", "&&")), deeds.ask)
    menu.addSeparator()
    if row.participant is not None:
        menu.addAction(tr("One number up") + "\tAlt+↑", lambda: deeds.shift(-1))
        menu.addAction(tr("One number down") + "\tAlt+↓", lambda: deeds.shift(1))
        menu.addSeparator()
        menu.addAction(tr("Take out of the session") + "\tDel", deeds.take_out)
    menu.addAction(tr("Delete from the project…"), deeds.delete)
    return menu


def invitation_menu(
    parent: QWidget,
    known: Sequence[Person],
    start_new: Callable[[], None],
    invite: Callable[[list[str]], object],
) -> QMenu:
    """A new person, or one of the project who is not invited yet."""
    menu = QMenu(parent)
    menu.addAction(tr("New person") + "\tN", start_new)
    menu.addSeparator()
    for person in known:
        menu.addAction(_invitation(person), lambda one=person.id: invite([one]))
    if len(known) > 1:
        menu.addSeparator()
        everybody = [person.id for person in known]
        menu.addAction(tr("Invite all {n}").format(n=len(known)), lambda: invite(everybody))
    return menu


def _invitation(person: Person) -> str:
    alias, segment = person.alias.replace("&", "&&"), segment_word(person.segment)
    words = tr("Invite {alias} ({segment})") if segment else tr("Invite {alias}")
    return words.format(alias=alias, segment=segment)


def tr(source: str) -> str:
    """Translate a command of the page."""
    return QCoreApplication.translate("PeopleCommand", source)
