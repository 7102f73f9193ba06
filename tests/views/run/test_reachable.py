"""Everything on the page Run has a name and a size for a finger, whatever of it is open."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cocreate_desktop.actions import findings, leading, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.views.run.drill.dialog import DrillDialog
from cocreate_desktop.views.shell.tag_set import TagSetDialog
from tests.stories import Told
from tests.views.reachable import nameless, too_small
from tests.views.run_stories import MINUTE, Open, Room, open_run, start

__all__ = ["open_run"]

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def told(desk: Desk) -> Told:
    return start(desk)


@pytest.fixture
def room(open_run: Open, told: Told) -> Room:
    room = open_run(told)
    room.note("@Lena did: sits +A1")
    room.note("somebody waits")
    room.go_on(MINUTE)
    return room


def edit_an_entry(room: Room) -> None:
    room.live.feed.select(room.feed.entries[0].observation.id)
    room.page.feeds.live.edit_selected()


def end_a_step(room: Room) -> None:
    room.page.leading.next_step()
    room.go_on(MINUTE)


def round_up(room: Room) -> None:
    end_a_step(room)
    room.page.rounding.open()


def look_back(room: Room) -> None:
    session_id = room.page.leading.session_id
    findings.add_finding(room.desk, session_id, "They wait gladly")
    for step in room.desk.library.sessions.steps(session_id)[1:]:
        leading.go_to_step(room.desk, session_id, step.id)
    room.page.presenting.look_back.open()


def go_to_the_door(room: Room) -> None:
    sessions.end_session(room.desk, room.page.leading.session_id)
    room.page.open_door()


OPENED: dict[str, Callable[[Room], object]] = {
    "the line": lambda room: room.type("@Nob"),
    "an offer to link": lambda room: room.type("They do a thing of number two"),
    "log mode": lambda room: room.press(Qt.Key.Key_F12),
    "a step to insert": lambda room: room.live.insert_panel.open(),
    "a pause": lambda room: room.page.leading.pause_or_go_on(),
    "the filter": lambda room: room.press(Qt.Key.Key_F, CTRL),
    "an entry to amend": edit_an_entry,
    "questions not asked": end_a_step,
    "the round-up": round_up,
    "lead view": lambda room: room.press(Qt.Key.Key_F11),
    "hidden from customers": lambda room: room.press(Qt.Key.Key_Period, CTRL),
    "look back": look_back,
    "lost assumptions": lambda room: room.live.find_out.ask_about_lost(),
    "many lines pasted": lambda room: room.bar.paste_offer.ask(30),
    "the end": lambda room: sessions.end_session(room.desk, room.page.leading.session_id),
    "the door": go_to_the_door,
}


@pytest.mark.parametrize("opened", OPENED)
def test_everything_that_is_open_can_be_reached(room: Room, opened: str) -> None:
    OPENED[opened](room)
    QApplication.processEvents()
    assert (nameless(room.page), too_small(room.page)) == ([], [])


def test_the_dialogs_can_be_reached(desk: Desk, room: Room, told: Told) -> None:
    room.page.drilling.open()
    drill = room.page.findChild(DrillDialog)
    tags = TagSetDialog(desk, desk.library.projects.get(told.project_id), room.window)
    tags.show()
    assert drill is not None
    assert (nameless(drill), too_small(drill)) == ([], [])
    assert (nameless(tags), too_small(tags)) == ([], [])
    drill.close()
    tags.close()
