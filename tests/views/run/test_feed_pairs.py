"""What one does with the feed: settle what two note-takers wrote of one moment."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from cocreate_desktop.actions import people
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.observations import Mode, Side
from cocreate_desktop.domain.people import Role
from tests.stories import note
from tests.views.run.feed_room import entry_of, noted, room, tools
from tests.views.run_stories import MINUTE, Room, open_run

__all__ = ["open_run", "room", "tools"]


CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def pair(desk: Desk, room: Room) -> tuple[str, str]:
    """Nele and Jonas noted Lena, three seconds apart."""
    told = room.window.place
    nele, jonas = (
        people.add_member(desk, told.project_id or "", name, Role.NOTE_TAKER).ids("team_members")[0]
        for name in ("Nele", "Jonas")
    )
    room.go_on(MINUTE)
    people.take_seat(desk, nele)
    neles = note(desk, told.session_id or "", "@Lena did: walks past -A1", 20_000)
    people.take_seat(desk, jonas)
    return neles, note(desk, told.session_id or "", "@Lena said: fine +A1", 23_000)


def press_button(room: Room, row: int, n: int) -> None:
    feed = room.live.feed
    feed.viewport().repaint()
    box = feed._delegate.buttons(row, feed.visualRect(room.feed.index(row)))[n]
    assert box.height() >= 32
    room.click(feed.viewport(), box.center())


def test_the_later_of_two_asks_whether_it_is_the_same(desk: Desk, room: Room, pair: tuple[str, str]) -> None:
    assert room.feed.question(0) is None
    question = room.feed.question(1)
    assert question is not None
    assert (question.earlier.observation.id, question.differs) == (pair[0], False)
    press_button(room, 1, 0)
    differing = room.feed.question(1)
    assert differing is not None
    assert differing.differs
    press_button(room, 1, 0)
    assert room.feed.question(1) is None
    settled = entry_of(desk, pair[1])
    assert (settled.observation.mode, settled.evidence[0].side) == (Mode.DID, Side.AGAINST)
    assert room.line.hasFocus()
    assert not room.live.feed.selected_ids, "a button selects nothing"


def test_not_the_same_is_answered_by_key_and_not_asked_again(
    desk: Desk, room: Room, pair: tuple[str, str]
) -> None:
    room.page.feeds.live.answer_open(1)
    assert room.feed.question(1) is None
    (answer,) = desk.library.observations.same_moments(room.window.place.session_id or "")
    assert not answer.same
    room.press(Qt.Key.Key_Z, CTRL)
    assert room.feed.question(1) is not None


def test_a_selected_row_that_asks_nothing_leaves_the_keys_to_the_newest_that_does(
    room: Room, pair: tuple[str, str]
) -> None:
    other = noted(room, "@Joris said: hm")
    room.live.feed.select(other)
    room.press(Qt.Key.Key_G, CTRL | SHIFT)
    assert room.feed.question(1) is None


def test_an_answer_says_what_it_answers_where_another_entry_stands_between(desk: Desk, room: Room) -> None:
    room.go_on(MINUTE)
    noted(room, "@Lena did: walks past")
    noted(room, "why: the sign is too high")
    noted(room, "why: and too small")
    assert [room.feed.answered_elsewhere(row) for row in range(3)] == [None] * 3
    note(desk, room.window.place.session_id or "", "@Joris did: laughs", MINUTE + 500)
    asked = [room.feed.answered_elsewhere(row) for row in range(4)]
    assert [entry.observation.text if entry else "" for entry in asked] == ["", "", "walks past", ""]


def test_an_answer_stands_indented_with_why(desk: Desk, room: Room) -> None:
    noted(room, "@Lena did: walks past")
    noted(room, "why: the sign is too high")
    names = room.feed.names
    assert names is not None
    assert names.text(room.feed.entry(1)).startswith("why: ")
    plain, answer = (room.live.feed._delegate._indent(row) for row in (0, 1))
    assert plain == 0 < answer
