"""Looking back together: drafts, what is wrong with them, and then hands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from cocreate_desktop.actions import findings, leading, presence
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.judging import session_verdicts
from cocreate_desktop.views.run.eyes.drafts_panel import DraftsPanel
from tests.stories import Told
from tests.views.run_stories import Room

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TITLES = (
    "They ask a person, not a sign",
    "One price makes it easy",
    "Twenty minutes are short",
    "A fourth one",
)


@pytest.fixture
def drafts(desk: Desk, told: Told) -> list[str]:
    return [findings.add_finding(desk, told.session_id, title).ids("findings")[0] for title in TITLES]


@pytest.fixture
def panel(desk: Desk, room: Room, told: Told, drafts: list[str]) -> DraftsPanel:
    """Open, in the last step, with a screen for the customers."""
    for _ in range(3):
        leading.next_step(desk, told.session_id)
    room.page.presenting.projector.turn_on()
    room.press(Qt.Key.Key_B, CONTROL | SHIFT)
    return room.page.presenting.look_back.panel


def choose(panel: DraftsPanel, *chosen: str) -> None:
    for one in chosen:
        panel.row(one).choice.setChecked(True)


def test_it_is_offered_in_the_last_step_alone(desk: Desk, room: Room, told: Told, drafts: list[str]) -> None:
    panel = room.page.presenting.look_back.panel
    assert not panel.isVisible()
    for _ in range(3):
        leading.next_step(desk, told.session_id)
    assert panel.isVisible()
    assert not panel.is_open
    leading.go_to_step(desk, told.session_id, desk.library.sessions.steps(told.session_id)[0].id)
    assert not panel.isVisible()


def test_up_to_three_are_shown_with_the_question_what_is_wrong(
    room: Room, panel: DraftsPanel, drafts: list[str]
) -> None:
    assert not panel.show_button.isEnabled()
    choose(panel, *drafts[:3])
    assert not panel.row(drafts[3]).choice.isEnabled()
    room.click(panel.show_button)
    view = room.page.presenting.projector.view
    assert view is not None
    assert [draft.text for draft in view.drafts] == list(TITLES[:3])
    assert view.question.text == "What is wrong with this?"
    room.click(panel.hide_button)
    assert not any(draft.isVisible() for draft in view.drafts)


def test_hands_go_up_only_after_the_question(
    desk: Desk, room: Room, told: Told, panel: DraftsPanel, drafts: list[str]
) -> None:
    first, second = drafts[0], drafts[1]
    assert not panel.row(first).hands.isEnabled()
    choose(panel, first)
    room.click(panel.show_button)
    assert panel.row(first).hands.isEnabled()
    assert not panel.row(second).hands.isEnabled()
    more = panel.row(first).hands.findChildren(QAbstractButton)[1]
    for _ in range(4):
        QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    kept = desk.library.findings.get(first)
    assert (kept.agree, kept.agree_of) == (4, 6)


def test_it_counts_those_still_here(
    desk: Desk, room: Room, told: Told, panel: DraftsPanel, drafts: list[str]
) -> None:
    gone = desk.library.people.participants(told.session_id)[0]
    presence.set_here(desk, gone.id, here=False)
    choose(panel, drafts[0])
    room.click(panel.show_button)
    more = panel.row(drafts[0]).hands.findChildren(QAbstractButton)[1]
    for _ in range(9):
        QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    kept = desk.library.findings.get(drafts[0])
    assert (kept.agree, kept.agree_of) == (5, 5)


def test_hands_are_no_part_of_a_verdict(
    desk: Desk, room: Room, told: Told, panel: DraftsPanel, drafts: list[str]
) -> None:
    before = session_verdicts(desk.library, told.session_id)
    findings.edit_finding(desk, drafts[0], agree=0, agree_of=6)
    assert session_verdicts(desk.library, told.session_id) == before


def test_a_draft_that_names_somebody_is_refused(
    desk: Desk, room: Room, told: Told, panel: DraftsPanel, drafts: list[str]
) -> None:
    findings.edit_finding(desk, drafts[1], title="Lena asks a person")
    choose(panel, drafts[0], drafts[1])
    room.click(panel.show_button)
    view = room.page.presenting.projector.view
    assert view is not None
    assert view.slide.drafts == ()
    assert "Lena asks a person" in room.window.notice.accessibleName()
    assert not panel.row(drafts[0]).hands.isEnabled()


def test_esc_folds_it_and_the_line_has_the_keys_again(room: Room, panel: DraftsPanel) -> None:
    QTest.keyClick(room.window.focusWidget(), Qt.Key.Key_Escape)
    room.qtbot.waitUntil(lambda: room.window.focusWidget() is room.line)
    assert not panel.is_open


def test_esc_in_the_empty_line_folds_it_too(room: Room, panel: DraftsPanel, drafts: list[str]) -> None:
    choose(panel, drafts[0])
    room.click(panel.show_button)
    room.qtbot.waitUntil(lambda: room.window.focusWidget() is room.line)
    room.press(Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not panel.is_open
    assert not room.live.script.visibleRegion().isEmpty()


def test_an_open_panel_has_the_place_of_the_script_also_after_the_lead_view_and_log_mode(
    room: Room, panel: DraftsPanel
) -> None:
    for keys in ((Qt.Key.Key_F11, Qt.Key.Key_F11), (Qt.Key.Key_F12, Qt.Key.Key_F12)):
        for key in keys:
            room.press(key)
            QApplication.processEvents()
            assert panel.is_open
            assert room.live.script.visibleRegion().isEmpty()
            assert room.page.presenting.lead.script.visibleRegion().isEmpty()
    panel.turn()
    QApplication.processEvents()
    assert not room.live.script.visibleRegion().isEmpty()


def test_folded_it_takes_one_line_and_leaves_the_rest_to_the_script(
    desk: Desk, told: Told, drafts: list[str], room: Room
) -> None:
    room.window.resize(1024, 600)
    for _ in range(3):
        leading.next_step(desk, told.session_id)
    QApplication.processEvents()
    panel = room.page.presenting.look_back.panel
    assert panel.height() <= panel.fold_button.height() + 12


def test_what_is_written_there_is_a_finding_and_is_chosen(desk: Desk, room: Room, told: Told) -> None:
    for _ in range(3):
        leading.next_step(desk, told.session_id)
    room.page.presenting.projector.turn_on()
    room.press(Qt.Key.Key_B, CONTROL | SHIFT)
    panel = room.page.presenting.look_back.panel
    field = panel.draft.field
    assert panel.nothing.isVisible()
    assert room.window.focusWidget() is field
    for title in TITLES:
        room.qtbot.keyClicks(field, title)
        room.qtbot.keyClick(field, Qt.Key.Key_Return)
        assert field.text() == ""
    known = desk.library.findings.of_session(told.session_id)
    assert [one.title for one in known] == list(TITLES)
    assert panel.chosen == [one.id for one in known[:3]]
    assert room.line.text == ""
    room.qtbot.keyClick(field, Qt.Key.Key_Return)
    view = room.page.presenting.projector.view
    assert view is not None
    assert [draft.text for draft in view.drafts] == list(TITLES[:3])


def test_a_draft_that_is_too_long_is_refused_in_its_place(desk: Desk, room: Room, told: Told) -> None:
    for _ in range(3):
        leading.next_step(desk, told.session_id)
    room.press(Qt.Key.Key_B, CONTROL | SHIFT)
    draft = room.page.presenting.look_back.panel.draft
    draft.field.setText("x" * 20_000)
    room.qtbot.keyClick(draft.field, Qt.Key.Key_Return)
    assert "Shorten it" in draft.error.text
    assert len(draft.field.text()) == 20_000
