"""The view for who is alone, with a number pad in the pocket, and what customers may read of this screen."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from cocreate_desktop.actions import leading, rescripting, scenario, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.observations import Entry, Mode, Side
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.views.controls.paragraph import Paragraph
from cocreate_desktop.views.run.alone.lead_script import ASK, SAY
from cocreate_desktop.views.run.alone.lead_view import LeadView
from tests.stories import Told
from tests.views.run_stories import Open, Room, open_run, plan, start

__all__ = ["open_run"]

PAD = Qt.KeyboardModifier.KeypadModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
KEYS = {
    "0": Qt.Key.Key_0, "1": Qt.Key.Key_1, "2": Qt.Key.Key_2, "3": Qt.Key.Key_3, "+": Qt.Key.Key_Plus,
    "-": Qt.Key.Key_Minus, "/": Qt.Key.Key_Slash, "*": Qt.Key.Key_Asterisk, "E": Qt.Key.Key_Enter,
}  # fmt: skip


@pytest.fixture
def told(desk: Desk) -> Told:
    """The first step tests A1 and A4."""
    told = plan(desk)
    (step, *_) = desk.library.scenarios.steps(told.project_id)
    fourth = desk.library.assumptions.of_project(told.project_id)[3]
    scenario.test_in_step(desk, fourth.id, step.id)
    sessions.start_session(desk, told.session_id)
    return told


@pytest.fixture
def room(told: Told, open_run: Open) -> Room:
    return open_run(told)


@pytest.fixture
def lead(room: Room) -> LeadView:
    """The lead view, turned on by its key."""
    room.press(Qt.Key.Key_F11)
    return room.page.presenting.lead


def pad(room: Room, keys: str) -> None:
    for key in keys:
        room.press(KEYS[key], PAD)


def newest(room: Room) -> Entry:
    return room.feed.entries[-1]


def said_for(room: Room, entry: Entry) -> list[tuple[str, Side]]:
    codes = {one.id: one.code for one in room.live.record.assumptions} if room.live.record else {}
    return [(codes[link.session_assumption_id], link.side) for link in entry.evidence]


def test_it_puts_feed_and_steps_away_and_keeps_the_rest(room: Room, lead: LeadView) -> None:
    assert lead.leads
    assert room.page.context.commands["run.lead"].isChecked()
    for gone in (room.live.right_column, room.live.column, room.live.script):
        assert not gone.isVisible()
    for kept in (room.live.head.timer, room.live.head.next_step, room.line, lead.script):
        assert kept.isVisible()
    assert room.line.hasFocus()
    room.press(Qt.Key.Key_F11)
    assert room.live.right_column.isVisible()
    assert not lead.script.isVisible()


def test_who_is_alone_reads_what_to_watch_for_and_what_plus_and_minus_mean(
    desk: Desk, told: Told, open_run: Open
) -> None:
    sessions.end_session(desk, told.session_id)
    (step, *_) = desk.library.scenarios.steps(told.project_id)
    scenario.add_item(desk, step.id, ItemKind.WATCH, "Do they look for a sign?")
    again = sessions.plan_session(desk, told.project_id, "Store Bruges").ids("sessions")[0]
    sessions.start_session(desk, again)
    room = open_run(Told(told.project_id, again))
    room.press(Qt.Key.Key_F11)
    script = room.page.presenting.lead.script
    small = ["Do they look for a sign?", "A1 They do thing number 1", "A4 They do thing number 4"]
    assert [one.text for one in script.findChildren(Paragraph)][-3:] == small
    room.press(Qt.Key.Key_Period, CONTROL)
    assert not {one.text for one in script.findChildren(Paragraph)} & set(small)


def test_the_question_stands_right_under_what_is_said(desk: Desk, told: Told, open_run: Open) -> None:
    sessions.end_session(desk, told.session_id)
    (step, *_) = desk.library.scenarios.steps(told.project_id)
    scenario.add_item(desk, step.id, ItemKind.SHOW, "The sign")
    again = sessions.plan_session(desk, told.project_id, "Store Bruges").ids("sessions")[0]
    sessions.start_session(desk, again)
    room = open_run(Told(told.project_id, again))
    room.press(Qt.Key.Key_F11)
    QApplication.processEvents()
    lines = room.page.presenting.lead.script.lines
    place = {item.text: lines[item.id].y() for item in desk.library.sessions.items(again) if item.id in lines}
    assert sorted(place, key=place.__getitem__) == [
        "What would you call this?",
        "Who would you ask?",
        "The sign",
    ]


def test_what_is_said_and_asked_is_large() -> None:
    assert min(SAY.px, ASK.px) >= 32


def test_questions_that_were_asked_fold_away(desk: Desk, told: Told, room: Room, lead: LeadView) -> None:
    asks = [item for item in desk.library.sessions.items(told.session_id) if item.kind is ItemKind.ASK]
    first, second = asks
    assert lead.script.asked is None
    room.click(lead.script.lines[first.id].check)
    assert list(lead.script.lines) == [second.id]
    assert lead.script.asked is not None
    assert lead.script.asked.text() == "1 asked"
    assert room.line.hasFocus()
    room.click(lead.script.asked)
    assert lead.script.lines[first.id].check.ticked_ms == 0
    room.click(lead.script.lines[first.id].check)
    assert lead.script.asked is None


def test_the_next_question_stays_in_sight_under_a_long_say(
    desk: Desk, told: Told, open_run: Open, room: Room
) -> None:
    sessions.end_session(desk, told.session_id)
    (step, *_) = desk.library.scenarios.steps(told.project_id)
    scenario.edit_step(desk, step.id, say="What we want to hear from you today. " * 20)
    again = sessions.plan_session(desk, told.project_id, "Store Bruges").ids("sessions")[0]
    sessions.start_session(desk, again)
    small = open_run(Told(told.project_id, again), (1024, 600))
    small.press(Qt.Key.Key_F11)
    script = small.page.presenting.lead.script
    asks = [item for item in desk.library.sessions.items(again) if item.kind is ItemKind.ASK]
    leading.tick(desk, again, asks[0].id)
    small.qtbot.waitUntil(lambda: not script.lines[asks[1].id].visibleRegion().isEmpty())


def test_digits_of_the_pad_are_people_and_signs_are_the_steps_assumption(room: Room, lead: LeadView) -> None:
    room.go_on(61_000)
    pad(room, "3+")
    room.go_on(9_000)
    pad(room, "E")
    entry = newest(room)
    assert entry.observation.at_ms == 61_000
    assert room.lines()[-1].startswith("01:01 | Amira | said |")
    assert said_for(room, entry) == [("A1", Side.FOR)]
    assert lead.noted.isVisible()
    assert lead.noted.text == "3 Amira said + A1"
    assert room.line.text == ""


@pytest.mark.parametrize(
    ("keys", "told_of"),
    [
        ("1+", [("A1", Side.FOR)]),
        ("1++", [("A4", Side.FOR)]),
        ("1+++", [("A1", Side.FOR)]),
        ("1-", [("A1", Side.AGAINST)]),
        ("1--", [("A4", Side.AGAINST)]),
        ("1+-", [("A1", Side.AGAINST)]),
        ("1++-", [("A4", Side.AGAINST)]),
    ],
)
def test_again_means_the_next_assumption_and_the_other_sign_turns_it(
    room: Room, lead: LeadView, keys: str, told_of: list[tuple[str, Side]]
) -> None:
    pad(room, keys + "E")
    assert said_for(room, newest(room)) == told_of


def test_a_step_that_tests_nothing_has_no_signs(desk: Desk, told: Told, room: Room, lead: LeadView) -> None:
    added = rescripting.insert_step(desk, told.session_id, "Show the card reader")
    leading.go_to_step(desk, told.session_id, added.ids("session_steps")[0])
    pad(room, "1+E")
    assert newest(room).evidence == ()


def test_a_digit_again_takes_somebody_out_and_a_slash_says_did(room: Room, lead: LeadView) -> None:
    pad(room, "121/E")
    assert " | Joris | did | " in room.lines()[-1]
    assert newest(room).observation.mode is Mode.DID


def test_enter_alone_marks_the_moment_and_words_come_later(room: Room, lead: LeadView) -> None:
    room.go_on(30_000)
    pad(room, "E")
    entry = newest(room)
    assert (entry.observation.at_ms, entry.observation.text, entry.observation.starred) == (30_000, "", True)
    assert lead.noted.text == "Marked 00:30"
    room.press(Qt.Key.Key_Z, CONTROL)
    assert room.feed.entries == []


def test_what_was_noted_says_did_or_said_also_without_words(room: Room, lead: LeadView) -> None:
    pad(room, "3/-E")
    assert lead.noted.text == "3 Amira did \N{MINUS SIGN} A1"


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_what_was_noted_covers_neither_the_time_nor_the_script(
    told: Told, open_run: Open, size: tuple[int, int]
) -> None:
    room = open_run(told, size)
    room.press(Qt.Key.Key_F11)
    pad(room, "123+E")
    sign = _on_screen(room.page.presenting.lead.noted)
    for kept in (room.live.head.timer, room.page.presenting.lead.script):
        assert not sign.intersects(_on_screen(kept))


def _on_screen(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def test_the_digit_row_stays_text_and_the_pad_is_text_elsewhere(room: Room) -> None:
    pad(room, "3")
    assert room.line.text == "3"
    room.press(Qt.Key.Key_F11)
    room.press(Qt.Key.Key_3)
    assert room.line.text == "33"


@pytest.mark.skipif(sys.platform == "darwin", reason="a Mac calls its arrows keys of the pad")
def test_the_pad_works_without_num_lock_too(room: Room, lead: LeadView) -> None:
    step = room.live.head.step_of.text()
    room.press(Qt.Key.Key_PageDown, PAD)
    assert room.line.text.strip() == "@Amira"
    assert room.live.head.step_of.text() == step


def test_a_clickers_page_down_still_leads_on(room: Room, lead: LeadView) -> None:
    room.press(Qt.Key.Key_PageDown)
    assert room.live.head.step_of.text() == "Step 2 of 4"


def test_b_blanks_in_the_lead_view_while_the_line_is_empty(room: Room, lead: LeadView) -> None:
    projector = room.page.presenting.projector
    projector.turn_on()
    room.press(Qt.Key.Key_B)
    assert projector.is_blank
    room.press(Qt.Key.Key_B)
    assert not projector.is_blank
    room.type("a b")
    assert room.line.text == "a b"
    assert not projector.is_blank


def test_b_is_a_letter_while_there_is_nothing_to_blank(room: Room, lead: LeadView) -> None:
    room.type("buys two")
    assert room.line.text == "buys two"
    assert not room.page.presenting.projector.is_blank


def test_b_is_a_letter_everywhere_else(room: Room) -> None:
    room.press(Qt.Key.Key_B)
    assert room.line.text == "b"
    assert not room.page.presenting.projector.is_blank


def test_what_customers_should_not_read_goes_until_it_is_asked_for(room: Room) -> None:
    lead = room.page.presenting.lead
    room.note("@Lena did: sits down #wait +A1")
    room.press(Qt.Key.Key_Period, CONTROL)
    assert lead.hides
    in_sight = [one for one in room.live.findChildren(QWidget) if not one.visibleRegion().isEmpty()]
    read = " ".join(one.accessibleName() for one in in_sight if one is not room.line)
    for private in ("Lena", "Joris", "sits down", "A1", "Still to find out"):
        assert private not in read
    assert not any(one in in_sight for one in (room.live.feed, room.live.right_column, room.bar.rows))
    assert room.live.head.timer in in_sight
    assert lead.script in in_sight
    room.type("@Joris did: looks up")
    assert lead.cover.text == "20 letters typed"
    room.press(Qt.Key.Key_Return)
    assert lead.cover.text == "Saved 00:00"
    room.press(Qt.Key.Key_Period, CONTROL)
    assert len(room.lines()) == 2
    assert room.live.right_column.isVisible()
    assert not lead.cover.isVisible()


def test_hidden_it_shows_say_and_show_but_no_question_to_come(desk: Desk, told: Told, room: Room) -> None:
    room.press(Qt.Key.Key_Period, CONTROL)
    kinds = {item.id: item.kind for item in desk.library.sessions.items(told.session_id)}
    assert all(kinds[one] is ItemKind.SHOW for one in room.page.presenting.lead.script.lines)
    assert room.page.presenting.lead.script.isVisible()


def test_where_customers_read_along_a_note_says_only_when(room: Room, lead: LeadView) -> None:
    room.press(Qt.Key.Key_Period, CONTROL)
    pad(room, "3+E")
    assert lead.noted.text == "Noted 00:00"


def test_both_hold_in_the_smallest_window_with_the_largest_text(desk: Desk, open_run: Open, theme) -> None:
    theme.choose_text_size(1.5)
    room = open_run(start(desk), (1024, 600))
    for key, modifiers in ((Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Period, CONTROL)):
        room.press(key, modifiers)
        assert room.window.size().toTuple() == (1024, 600)
        assert not room.line.visibleRegion().isEmpty() or room.page.presenting.lead.cover.isVisible()
        assert not room.page.presenting.lead.script.visibleRegion().isEmpty()
        assert not room.live.head.next_step.visibleRegion().isEmpty()
