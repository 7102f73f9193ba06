"""The commands of the page, and the menus that open on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from cocreate_desktop.domain.consent import ConsentItem
from cocreate_desktop.domain.people import Attendance, Person
from cocreate_desktop.views.commands import Commands
from cocreate_desktop.views.people.roster import Row
from cocreate_desktop.views.people.segment_menu import fill_segments
from cocreate_desktop.views.people.words import segment_word
from cocreate_desktop.views.wording import translate


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
        add("person.add", "session", translate("People", "Add a person"), deeds.start_adding, "N"),
        add("person.here", "session", translate("People", "Somebody came or left"), deeds.toggle_here),
        add("person.ask", "session", translate("People", "Ask what they agree to"), deeds.ask),
        add("person.up", "session", translate("People", "Person one number up"), lambda: deeds.shift(-1)),
        add("person.down", "session", translate("People", "Person one number down"), lambda: deeds.shift(1)),
        add("person.remove", "session", translate("People", "Take out of the session"), deeds.take_out),
        add(
            "person.withdraw", "session", translate("People", "Withdraw everything…"),
            deeds.withdraw_everything,
        ),
        add(
            "person.delete", "project", translate("People", "Delete the person from the project…"),
            deeds.delete,
        ),
        add("member.add", "project", translate("People", "Add a team member"), deeds.add_member),
        add("person.find", "edit", translate("People", "Find a person"), deeds.start_finding, "/"),
    ]  # fmt: skip


def person_menu(parent: QWidget, row: Row, deeds: Deeds) -> QMenu:
    """What can be done with the selected people, `row` being the current one."""
    menu = QMenu(parent)
    if row.participant is not None:
        change = translate("People", "Not here") if row.here else translate("People", "Here")
        menu.addAction(change + "\tSpace", deeds.toggle_here)
        if not row.here:
            menu.addAction(translate("People", "On the way"), lambda: deeds.expect(Attendance.CONFIRMED))
            menu.addAction(translate("People", "Only invited"), lambda: deeds.expect(Attendance.INVITED))
    segments = menu.addMenu(translate("People", "Segment"))
    fill_segments(segments, row.segment, lambda segment: deeds.set_segment(segment.value))
    if len(row.consents) < len(ConsentItem):
        ask = translate("People", "Ask {alias}").format(alias=row.person.alias.replace("&", "&&"))
        menu.addAction(ask, deeds.ask)
    menu.addSeparator()
    if row.participant is not None:
        menu.addAction(translate("People", "One number up") + "\tAlt+↑", lambda: deeds.shift(-1))
        menu.addAction(translate("People", "One number down") + "\tAlt+↓", lambda: deeds.shift(1))
        menu.addSeparator()
        menu.addAction(translate("People", "Take out of the session") + "\tDel", deeds.take_out)
    menu.addAction(translate("People", "Delete from the project…"), deeds.delete)
    return menu


def invitation_menu(
    parent: QWidget,
    known: Sequence[Person],
    start_new: Callable[[], None],
    invite: Callable[[list[str]], object],
) -> QMenu:
    """A new person, or one of the project who is not invited yet."""
    menu = QMenu(parent)
    menu.addAction(translate("People", "New person") + "\tN", start_new)
    menu.addSeparator()
    for person in known:
        menu.addAction(_invitation(person), lambda one=person.id: invite([one]))
    if len(known) > 1:
        menu.addSeparator()
        everybody = [person.id for person in known]
        words = translate("People", "Invite all %n", "", len(known))
        menu.addAction(words, lambda: invite(everybody))
    return menu


def _invitation(person: Person) -> str:
    alias, segment = person.alias.replace("&", "&&"), segment_word(person.segment)
    if not segment:
        return translate("People", "Invite {alias}").format(alias=alias)
    return translate("People", "Invite {alias} ({segment})").format(alias=alias, segment=segment)
