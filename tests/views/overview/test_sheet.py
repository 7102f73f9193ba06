"""What a cell rests on, in the sheet beside the marks."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import assumptions, consent, round_up, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.evidence import Verdict
from cocreate_desktop.domain.round_up import Seen
from cocreate_desktop.views.overview import OverviewPage
from cocreate_desktop.views.overview.evidence_items import Quote, Section, Shop, Someone
from cocreate_desktop.views.overview.override_dialog import OverrideDialog
from tests.fakes import FakeClock
from tests.stories import note
from tests.views.overview_stories import (
    Open,
    Track,
    begin_session,
    cell,
    current,
    hold_session,
    open_cell,
    said,
    write_track,
)

KEY = Qt.Key


def test_enter_on_a_mark_shows_who_stands_where_and_esc_goes_back(
    qtbot: QtBot, page: OverviewPage, track: Track
) -> None:
    page.matrix.select_session(track.codes["A3"], track.sessions[0])
    qtbot.keyClick(page.matrix, KEY.Key_Return)
    panel = page.panel
    assert panel.isVisible() and panel.lines.hasFocus()
    assert panel.session_title.text() == "Store Bruges · 24 Oct"
    assert panel.verdict.text() == "Contradicted"
    assert panel.tally.text() == "0 for · 4 against · 0 split · 0 not seen"
    assert panel.rule.text() == "Right if 3 of 5: 3 of the 4 seen or heard."
    items = panel.lines.lines.items
    assert items[0] == Section("Against", 4)
    assert items[1] == Someone("Lena", "current")
    quote = items[2]
    assert isinstance(quote, Quote)
    assert (quote.time, quote.words, quote.below) == ("00:14", "shows it for A3", "Last time something broke")
    qtbot.keyClick(panel.lines, KEY.Key_Escape)
    assert not panel.isVisible() and page.matrix.hasFocus()
    assert current(page) == ("A3", 1)


def test_left_and_right_walk_from_session_to_session(qtbot: QtBot, page: OverviewPage, track: Track) -> None:
    open_cell(page, track, "A6", 0)
    assert not page.panel.before.isEnabled()
    qtbot.keyClick(page.panel.lines, KEY.Key_Right)
    assert page.panel.session_title.text() == "Store Leuven · 31 Oct"
    assert page.panel.verdict.text() == "Supported"
    assert current(page) == ("A6", 2)
    assert not page.panel.after.isEnabled()
    qtbot.keyClick(page.panel.lines, KEY.Key_Right)
    assert current(page) == ("A6", 2)
    page.panel.before.click()
    assert current(page) == ("A6", 1)


def test_an_entry_opens_where_it_was_noted(qtbot: QtBot, page: OverviewPage, track: Track) -> None:
    asked: list[tuple[str, str]] = []
    page.wants_record.connect(lambda key, row_id: asked.append((key, row_id)))
    open_cell(page, track, "A1", 1)
    entry = page.panel.lines.current_entry
    qtbot.keyClick(page.panel.lines, KEY.Key_Return)
    assert asked == [("run", entry)]
    assert page.context.place.session_id == track.sessions[1]
    assert entry in {
        one.observation.id for one in page.desk.library.observations.of_session(track.sessions[1])
    }


def test_all_sessions_together_name_those_that_dissent(
    qtbot: QtBot, show: Open, desk: Desk, clock: FakeClock
) -> None:
    track = write_track(desk)
    for number in range(3):
        told = {"A1": "-d -d -d"} if number == 1 else {"A1": "+d +d +d"}
        hold_session(desk, clock, track, f"Store {number}", f"2026-10-2{number}", told)
    page = show(track.project_id)
    qtbot.keyClick(page.matrix, KEY.Key_End)
    qtbot.keyClick(page.matrix, KEY.Key_Return)
    assert page.panel.verdict.text() == "Confirmed"
    assert page.panel.tally.text() == "Supported in 2 of 3 sessions"
    items = page.panel.lines.lines.items
    assert [item.remark for item in items if isinstance(item, Shop)] == ["", "dissents", ""]
    assert "6 for · 3 against · 0 split · 6 not seen" in [item.told for item in items]
    qtbot.keyClick(page.panel.lines, KEY.Key_Return)
    assert page.panel.session_title.text() == "Store 0 · 20 Oct"


def test_remarks_tell_of_gaps_echoes_and_prompts(show: Open, desk: Desk, clock: FakeClock) -> None:
    track = write_track(desk)
    session_id = begin_session(desk, clock, track, "Store Bruges", cells={"A1": "+s +s +s"})
    clock.advance(5_000)
    note(desk, session_id, "@Lena did: leaves at once -A1", 60_000)
    note(desk, session_id, "@Joris said: no, really -A1", 61_000)
    sessions.end_session(desk, session_id)
    page = show(track.project_id)
    open_cell(page, track, "A1", 0)
    items = page.panel.lines.lines.items
    remarks = {item.alias: item.remarks for item in items if isinstance(item, Someone)}
    assert remarks["Lena"] == ("said one thing, then did another",)
    assert remarks["Joris"] == ("changed their mind",)
    below = {item.time: item.below for item in items if isinstance(item, Quote)}
    assert below["00:11"].startswith("first voice · ") and below["00:12"].startswith("after others · ")


def test_what_was_not_asked_says_so(page: OverviewPage, track: Track) -> None:
    open_cell(page, track, "A8", 0)
    assert page.panel.verdict.text() == "Not asked"
    assert page.panel.rooms.currentWidget() is page.panel.nothing
    assert not page.panel.foot.isVisible()


def test_the_sheet_stays_true_and_leaves_the_marks_in_sight(
    page: OverviewPage, desk: Desk, track: Track
) -> None:
    open_cell(page, track, "A3", 0)
    marks = page.matrix.mapTo(page, page.matrix.visualRect(page.matrix.currentIndex()).topLeft()).x()
    assert page.panel.geometry().right() < marks
    consent.withdraw_everything(desk, track.people["Joris"])
    assert page.panel.tally.text() == "0 for · 3 against · 0 split · 0 not seen"
    assumptions.delete_assumption(desk, track.codes["A3"])
    assert not page.panel.isVisible()


def test_the_team_says_otherwise_beside_the_verdict(
    qtbot: QtBot, page: OverviewPage, desk: Desk, track: Track
) -> None:
    before = said(page)
    open_cell(page, track, "A3", 0)
    page.panel.say_otherwise.click()
    dialog = page.findChild(OverrideDialog)
    assert dialog is not None
    dialog.accept_button.click()
    assert dialog.isVisible() and dialog.error.isVisible()
    dialog.choice.set_value(Verdict.SUPPORTED.value)
    dialog.name.setText("The sign had fallen down")
    dialog.accept_button.click()
    assert page.panel.otherwise.text() == "The team says: supported. The sign had fallen down"
    assert page.panel.verdict.text() == "Contradicted" and said(page) == before
    assert cell(page, "A3", 1, Qt.ItemDataRole.AccessibleTextRole).endswith("The team says otherwise.")
    page.context.commands["undo"].trigger()
    assert not page.panel.otherwise.isVisible()


def test_the_team_may_come_back_to_the_verdict(page: OverviewPage, desk: Desk, track: Track) -> None:
    open_cell(page, track, "A3", 0)
    for reason in ("The sign had fallen down", ""):
        page.panel.say_otherwise.click()
        dialog = page.findChildren(OverrideDialog)[-1]
        if reason:
            dialog.name.setText(reason)
            dialog.accept_button.click()
        else:
            dialog.dropped.emit()
            dialog.reject()
    assert not desk.library.sessions.overrides(track.sessions[0])
    assert page.panel.say_otherwise.text() == "Say otherwise…"


def test_an_answer_of_the_round_up_says_where_it_comes_from(
    desk: Desk, page: OverviewPage, track: Track
) -> None:
    session_id = track.sessions[0]
    asked = round_up.read_all(desk.library, session_id)[0]
    cell = next(one for one in asked.cells.values() if one.is_empty)
    round_up.answer(desk, session_id, asked.run.id, cell, Seen.SAID)
    code = next(
        one.code for one in desk.library.sessions.assumptions(session_id) if one.id == cell.assumption_id
    )
    open_cell(page, track, code, 0)
    words = [one.words for one in page.panel.lines.lines.items if isinstance(one, Quote)]
    assert "answered in the round-up" in words
