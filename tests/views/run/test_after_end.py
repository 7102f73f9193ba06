"""Run at the end and after it: what is saved before, and what somebody took back since."""

from __future__ import annotations

import pytest

from cocreate_desktop.actions import capture, consent, leading, rescripting, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.sessions import SessionState
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError
from cocreate_desktop.views.run.after_end import AfterEnd
from cocreate_desktop.views.run.gaps.coverage import still_to_find
from tests.fakes import FakeClock
from tests.stories import Told
from tests.views.run_stories import MINUTE, Open, open_run, start

__all__ = ["open_run"]


def test_end_asks_once_and_shows_the_summary(
    desk: Desk, open_run: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = start(desk)
    room = open_run(told)
    room.note("@Lena did: sits down +A1")
    room.note("@Joris said: long")
    room.go_on(12 * MINUTE)
    asked: list[str] = []

    def ask(parent, question: str, *rest: str) -> bool:
        asked.append(question)
        room.page.end()
        return True

    monkeypatch.setattr("cocreate_desktop.views.run.ending.confirmed", ask)
    room.click(room.live.title.end_session)
    room.page.end()
    assert asked == ["End “Store Ghent”?"]
    assert len([c for c in changes(desk) if c == "session.end"]) == 1
    assert room.page.states.currentWidget() is room.page.after
    figures = room.page.after.figures
    assert figures["Duration"] == "12:00, planned 25:00"
    assert figures["Observations"] == "2: 1 did, 1 said"
    assert figures["Assumptions"] == "1 of 4 seen or heard"


def test_what_was_changed_in_the_room_is_no_part_of_the_plan(desk: Desk, open_run: Open) -> None:
    told = start(desk)
    room = open_run(told)
    steps = desk.library.sessions.steps(told.session_id)
    rescripting.insert_step(desk, told.session_id, "The shop across the street", minutes=5)
    rescripting.leave_out(desk, told.session_id, steps[-1].id)
    room.go_on(MINUTE)
    leading.next_step(desk, told.session_id)
    sessions.end_session(desk, told.session_id)
    figures = room.page.after.figures
    assert figures["Duration"] == "01:00, planned 25:00"
    assert figures["Steps"] == f"1 of {len(steps)}, 1 inserted, 1 left out"


def test_no_means_no_end(desk: Desk, open_run: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    told = start(desk)
    room = open_run(told)
    monkeypatch.setattr("cocreate_desktop.views.run.ending.confirmed", lambda *_: False)
    room.click(room.live.title.end_session)
    assert desk.library.sessions.get(told.session_id).state is SessionState.RUNNING
    assert room.line.hasFocus()


class Answers:
    """Stands for the question before the end, and keeps what it said."""

    def __init__(self, *answers: bool) -> None:
        self._answers = list(answers)
        self.details: list[str] = []

    def __call__(self, parent: object, question: str, detail: str, do_it: str) -> bool:
        self.details.append(detail)
        return self._answers.pop(0)


def test_a_line_under_way_is_saved_before_the_end(
    desk: Desk, open_run: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = start(desk)
    room = open_run(told)
    answers = Answers(False, True)
    monkeypatch.setattr("cocreate_desktop.views.run.ending.confirmed", answers)
    room.type("@Lena did: half, says @Nobody")
    room.page.end()
    assert room.line.text == "@Lena did: half, says @Nobody"
    assert room.feed.rowCount() == 0
    room.page.end()
    assert answers.details[0].startswith("One line is not saved yet; it is saved as an observation first.")
    assert "“@Nobody”: that stays text." in answers.details[0]
    (entry,) = desk.library.observations.of_session(told.session_id)
    assert entry.observation.text == "half, says @Nobody"
    assert desk.library.sessions.get(told.session_id).state is SessionState.ENDED
    assert desk.library.running.draft(told.session_id, desk.library.device) is None


def test_without_its_line_the_session_does_not_end(
    desk: Desk, open_run: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise UserError(QT_TRANSLATE_NOOP("Store", "The disk is full. Make room, then try again."))

    told = start(desk)
    room = open_run(told)
    answers = Answers(True, False)
    monkeypatch.setattr("cocreate_desktop.views.run.ending.confirmed", answers)
    monkeypatch.setattr("cocreate_desktop.actions.capture.capture_observation", full)
    room.type("half")
    room.page.end()
    assert "The disk is full." in answers.details[1]
    assert room.line.text == "half"
    assert desk.library.sessions.get(told.session_id).state is SessionState.RUNNING


def test_both_lines_are_saved_when_an_entry_is_being_rewritten_at_the_end(
    desk: Desk, open_run: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = start(desk)
    room = open_run(told)
    entry_id = room.note("@Lena did: sits")
    room.type("waits")
    room.page.noting.rewrite(entry_id)
    room.type("down")
    monkeypatch.setattr("cocreate_desktop.views.run.ending.confirmed", Answers(True))
    room.page.end()
    texts = {entry.observation.text for entry in desk.library.observations.of_session(told.session_id)}
    assert texts == {"sits down", "waits"}
    assert desk.library.running.draft(told.session_id, desk.library.device) is None


def test_a_line_that_says_nothing_goes_at_the_end(
    desk: Desk, open_run: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = start(desk)
    room = open_run(told)
    answers = Answers(True)
    monkeypatch.setattr("cocreate_desktop.views.run.ending.confirmed", answers)
    room.type("said: ")
    room.page.end()
    assert answers.details == ["The clock stops. For 24 hours it can be reopened."]
    assert desk.library.sessions.get(told.session_id).state is SessionState.ENDED
    assert desk.library.running.draft(told.session_id, desk.library.device) is None


def test_reopening_makes_the_gap_a_pause(desk: Desk, open_run: Open) -> None:
    told = start(desk)
    room = open_run(told)
    room.go_on(2 * MINUTE)
    sessions.end_session(desk, told.session_id)
    room.clock.advance(10 * MINUTE)
    room.click(room.page.after.reopen)
    assert room.page.states.currentWidget() is room.live
    room.page.ticker.beat()
    assert room.live.head.timer.text == "2:00"
    assert room.live.title.elapsed.text() == "12:00"
    assert not room.live.resumed.isVisible()


def test_after_a_day_there_is_no_reopening(desk: Desk, clock: FakeClock, open_run: Open) -> None:
    told = start(desk)
    sessions.end_session(desk, told.session_id)
    clock.advance(25 * 60 * MINUTE)
    room = open_run(told)
    assert not room.page.after.reopen.isVisible()
    assert room.page.after.reopen_note.text().startswith("A session can be reopened")


def test_the_report_is_one_click_away(desk: Desk, open_run: Open) -> None:
    told = start(desk)
    sessions.end_session(desk, told.session_id)
    room = open_run(told)
    with room.qtbot.waitSignal(room.page.wants_page) as asked:
        room.page.wants_page.disconnect(room.window.go_to)
        room.click(room.page.after.report)
    assert asked.args == ["report"]


def changes(desk: Desk) -> list[str]:
    return [verb for (verb,) in desk.library.db.conn.execute("SELECT verb FROM changes ORDER BY seq")]


def withdraw(desk: Desk, told: Told, alias: str) -> None:
    (person,) = (one for one in desk.library.people.of_project(told.project_id) if one.alias == alias)
    consent.withdraw_everything(desk, person.id)


def heard_in(shown: AfterEnd) -> list[int]:
    """By assumption, of how many people it was heard in the record that is shown."""
    names = shown.feed.feed.names
    assert names is not None
    return [cell.heard for cell in still_to_find(names.record, shown.feed.feed.entries).cells]


def test_what_somebody_took_back_leaves_the_record(desk: Desk, open_run: Open) -> None:
    told = start(desk)
    room = open_run(told)
    for line in (
        "@Lena did: sits down +A1",
        "@Joris said: forty -A2",
        "@Joris @Lena said: dear, @Joris says +A3",
    ):
        room.note(line)
        room.go_on(1000)
    sessions.end_session(desk, told.session_id)
    shown = room.page.after
    assert (shown.record_count.text(), shown.figures["Observations"]) == ("3", "3: 1 did, 2 said")
    assert shown.figures["Assumptions"] == "3 of 4 seen or heard"
    assert heard_in(shown) == [1, 1, 2, 0]
    withdraw(desk, told, "Joris")
    names = shown.feed.feed.names
    assert names is not None
    assert [names.cells(entry)[1:4] for entry in shown.feed.feed.entries] == [
        ["Lena", "did", "sits down"],
        ["Lena", "said", "dear, somebody says"],
    ]
    assert (shown.record_count.text(), shown.figures["Observations"]) == ("2", "2: 1 did, 1 said")
    assert shown.figures["Assumptions"] == "2 of 4 seen or heard"
    assert heard_in(shown) == [1, 0, 1, 0]


def test_what_is_taken_back_leaves_the_running_feed_and_a_yes_brings_it_again(
    desk: Desk, open_run: Open
) -> None:
    told = start(desk)
    room = open_run(told)
    heard = room.note("@Joris said: forty -A2")
    room.note("@Lena did: sits down")
    withdraw(desk, told, "Joris")
    assert [entry.observation.text for entry in room.feed.entries] == ["sits down"]
    assert (room.live.feed_count.text(), room.live.find_out.find_count.text()) == ("1", "0 of 4")
    capture.move_observation(desk, heard, 5)
    assert [entry.observation.text for entry in room.feed.entries] == ["sits down"]
    (joris,) = (one for one in desk.library.people.of_project(told.project_id) if one.alias == "Joris")
    consent.record_answers(desk, joris.id, {ConsentItem.NOTES: Answer.YES})
    assert sorted(entry.observation.text for entry in room.feed.entries) == ["forty", "sits down"]
