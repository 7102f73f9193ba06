"""The page Assumptions as people use it: list, keys, map and the open assumption."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import assumptions, projects, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.assumptions import About, Assumption, Counts, Importance, Kind
from cocreate_desktop.views.assumptions import AssumptionsPage
from cocreate_desktop.views.theme import Theme
from tests.fakes import FakeClock
from tests.views.assumption_stories import (
    Workshop,
    begin_session,
    open_page,
    shown,
    tell_workshop,
    write_project,
)
from tests.views.hands import drop

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def told(desk: Desk) -> Workshop:
    return write_project(desk)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, theme: Theme, tmp_path: Path, told: Workshop) -> AssumptionsPage:
    page = open_page(qtbot, desk, theme, tmp_path, told.project_id)
    page.list.select(told.codes["A8"])
    return page


def _stored(page: AssumptionsPage, told: Workshop, code: str = "A8") -> Assumption:
    return page.desk.library.assumptions.get(told.codes[code])


def _current(page: AssumptionsPage) -> str:
    return page.detail.code.text()


def test_the_first_assumption_is_open_at_first(
    qtbot: QtBot, desk: Desk, theme: Theme, tmp_path: Path, told: Workshop
) -> None:
    page = open_page(qtbot, desk, theme, tmp_path, told.project_id)
    assert _current(page) == "A1"
    assert page.summary.text() == "12, none tested yet"


def test_arrows_open_the_next_assumption_also_across_kinds(qtbot: QtBot, page: AssumptionsPage) -> None:
    qtbot.keyClick(page.list, KEY.Key_Down)
    assert _current(page) == "A9"
    assert page.detail.kind_name.text() == "How they judge"
    qtbot.keyClick(page.list, KEY.Key_Up)
    assert _current(page) == "A8"
    assert page.detail.no_step.text == "No step tests this"


def test_digits_set_the_importance_of_all_that_are_selected(
    qtbot: QtBot, page: AssumptionsPage, told: Workshop
) -> None:
    qtbot.keyClick(page.list, KEY.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.list, KEY.Key_1)
    assert _stored(page, told).importance is _stored(page, told, "A7").importance is Importance.LOW
    page.context.commands["undo"].trigger()
    assert _stored(page, told).importance is Importance.HIGH
    assert _stored(page, told, "A7").importance is Importance.MID
    qtbot.keyClick(page.list, KEY.Key_2)
    assert _stored(page, told).importance is Importance.MID


def test_digits_are_text_while_somebody_types(qtbot: QtBot, page: AssumptionsPage, told: Workshop) -> None:
    page.search.setFocus()
    qtbot.keyClicks(page.search, "n1")
    assert page.search.text() == "n1"
    assert _stored(page, told).importance is Importance.HIGH


def test_alt_arrows_reorder_within_a_kind_and_into_the_next(
    qtbot: QtBot, page: AssumptionsPage, told: Workshop
) -> None:
    qtbot.keyClick(page.list, KEY.Key_Up, ALT)
    assert shown(page)[7:11] == ["value", "A6", "A8", "A7"]
    qtbot.keyClick(page.list, KEY.Key_Down, ALT)
    qtbot.keyClick(page.list, KEY.Key_Down, ALT)
    assert shown(page)[7:13] == ["value", "A6", "A7", "judge", "A8", "A9"]
    assert _stored(page, told).kind is Kind.JUDGE
    assert _current(page) == "A8" and page.list.hasFocus()


def test_delete_can_be_taken_back_from_the_toast(qtbot: QtBot, page: AssumptionsPage, told: Workshop) -> None:
    qtbot.keyClick(page.list, KEY.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.list, KEY.Key_Delete)
    assert "A7" not in shown(page) and "A8" not in shown(page)
    assert page.toast.text == "2 assumptions deleted"
    assert len(page.list.selected) == 1
    page.toast.undo_asked.emit()
    assert shown(page)[7:11] == ["value", "A6", "A7", "A8"]


def test_the_toast_goes_with_the_next_act(qtbot: QtBot, page: AssumptionsPage) -> None:
    qtbot.keyClick(page.list, KEY.Key_Delete)
    assert page.toast.isVisible()
    qtbot.keyClick(page.list, KEY.Key_1)
    assert not page.toast.isVisible()


def test_selected_rows_copy_as_table_text(qtbot: QtBot, page: AssumptionsPage) -> None:
    qtbot.keyClick(page.list, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    row = "A8\tA repaired item is worth as much as new\tWhat they value\tHigh\tnone"
    assert QGuiApplication.clipboard().text() == row


def test_a_drop_into_another_kind_is_one_step_to_undo(
    qtbot: QtBot, page: AssumptionsPage, told: Workshop
) -> None:
    qtbot.keyClick(page.list, KEY.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    _drop_on(page, told.codes["A1"])
    assert shown(page)[:5] == ["who", "A1", "A7", "A8", "A2"]
    page.context.commands["undo"].trigger()
    assert shown(page)[:3] == ["who", "A1", "A2"]
    assert shown(page)[7:11] == ["value", "A6", "A7", "A8"]


def _drop_on(page: AssumptionsPage, assumption_id: str) -> None:
    """Let go of the selected rows over the lower half of a row."""
    index = page.list.belief_model.index_of(assumption_id)
    at = page.list.visualRect(index).bottomLeft() + QPointF(50, -2).toPoint()
    drop(page.list, page.list.dropping, [row.key for row in page.list.selected], at.y())


def test_find_narrows_the_list_and_esc_gives_it_back(qtbot: QtBot, page: AssumptionsPage) -> None:
    qtbot.keyClick(page.list, "/")
    assert page.search.hasFocus()
    qtbot.keyClicks(page.search, "REPAIR")
    assert shown(page) == ["act", "A4", "A5", "value", "A8"]
    assert _current(page) == "A8"
    qtbot.keyClick(page.search, KEY.Key_Escape)
    assert len(shown(page)) == 17
    qtbot.keyClicks(page.search, "repair")
    qtbot.keyClick(page.search, KEY.Key_Return)
    assert page.list.hasFocus()
    qtbot.keyClick(page.list, KEY.Key_Escape)
    assert page.search.text() == "" and len(shown(page)) == 17


def test_without_a_hit_the_page_says_so(qtbot: QtBot, page: AssumptionsPage) -> None:
    page.search.setFocus()
    qtbot.keyClicks(page.search, "zebra")
    assert page.no_hit.isVisible() and not page.list.isVisible()
    assert not page.detail_side.isVisible()
    page.no_hit.asked.emit()
    assert page.list.isVisible() and page.detail_side.isVisible()


def test_the_sentence_is_edited_in_the_detail(qtbot: QtBot, page: AssumptionsPage, told: Workshop) -> None:
    qtbot.keyClick(page.list, KEY.Key_F2)
    assert page.detail.sentence.hasFocus()
    qtbot.keyClicks(page.detail.sentence, "Mended is as good as new")
    qtbot.keyClick(page.detail.sentence, KEY.Key_Return)
    assert _stored(page, told).text == "Mended is as good as new"
    assert page.list.hasFocus()
    qtbot.keyClick(page.list, KEY.Key_Return)
    assert page.detail.sentence.hasFocus()


def test_an_empty_sentence_is_refused_in_place(qtbot: QtBot, page: AssumptionsPage, told: Workshop) -> None:
    qtbot.keyClick(page.list, KEY.Key_F2)
    qtbot.keyClick(page.detail.sentence, KEY.Key_Backspace)
    qtbot.keyClick(page.detail.sentence, KEY.Key_Return)
    assert page.detail.sentence.error == "The assumption is empty. Write a few words."
    assert page.detail.sentence.hasFocus()
    assert _stored(page, told).text == "A repaired item is worth as much as new"


def test_what_is_typed_is_saved_when_another_one_is_opened(
    qtbot: QtBot, page: AssumptionsPage, told: Workshop
) -> None:
    page.detail.wrong_if.setFocus()
    qtbot.keyClicks(page.detail.wrong_if, "they laugh")
    page.list.select(told.codes["A9"])
    assert _stored(page, told).wrong_if.startswith("they laugh")
    assert _stored(page, told, "A9").wrong_if == ""
    assert page.detail.wrong_if.toPlainText() == ""


def test_the_threshold_is_written_as_numbers_of_people(
    qtbot: QtBot, page: AssumptionsPage, told: Workshop
) -> None:
    page.detail.needed.setFocus()
    qtbot.keyClick(page.detail.needed, KEY.Key_Up)
    qtbot.keyClick(page.detail.needed, KEY.Key_Return)
    assert _stored(page, told).threshold.needed == 4
    page.detail.of.setFocus()
    page.detail.of.selectAll()
    qtbot.keyClicks(page.detail.of, "2")
    qtbot.keyClick(page.detail.of, KEY.Key_Return)
    assert (_stored(page, told).needed, _stored(page, told).of) == (2, 2)
    assert page.detail.needed.value() == 2


def test_what_counts_about_whom_and_how_much_hangs_on_it(
    qtbot: QtBot, page: AssumptionsPage, told: Workshop
) -> None:
    page.detail.counts.setFocus()
    qtbot.keyClick(page.detail.counts, KEY.Key_Down)
    assert _stored(page, told).counts is Counts.DEEDS
    page.detail.about.setFocus()
    qtbot.keyClick(page.detail.about, KEY.Key_Down)
    assert _stored(page, told).about is About.PARTNERS
    page.detail.importance.chosen.emit("low")
    assert _stored(page, told).importance is Importance.LOW
    assert page.detail.importance.value == "low"


def test_a_step_is_added_from_the_menu_and_taken_off_by_its_chip(
    qtbot: QtBot, page: AssumptionsPage, told: Workshop
) -> None:
    menu = page.detail.steps.menu
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()][:2] == ["1  Find the counter", "2  Ask for a repair"]
    menu.actions()[1].trigger()
    assert [chip.text() for chip in page.detail.steps.chips] == ["Ask for a repair"]
    assert page.detail.no_step.text == ""
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()][:2] == ["1  Find the counter", "3  Choose"]
    page.detail.steps.chips[0].click()
    assert page.detail.steps.chips == []
    assert page.detail.no_step.text == "No step tests this"


def test_the_map_opens_what_is_clicked_and_follows_the_list(
    qtbot: QtBot, page: AssumptionsPage, told: Workshop
) -> None:
    place = page.map.places.places[told.codes["A3"]]
    qtbot.mouseClick(page.map, Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    assert _current(page) == "A3"
    page.map.setFocus()
    qtbot.keyClick(page.map, KEY.Key_Right)
    assert _current(page) != "A3"
    assert page.map.accessibleDescription().startswith(_current(page))


def test_the_map_opens_also_what_the_list_does_not_show(page: AssumptionsPage, told: Workshop) -> None:
    page.search.setText("repair")
    page.map.chosen.emit(told.codes["A1"])
    assert _current(page) == "A1"
    assert page.search.text() == ""


def test_a_change_from_elsewhere_leaves_list_and_typing_alone(
    qtbot: QtBot, page: AssumptionsPage, desk: Desk, told: Workshop
) -> None:
    page.detail.right_if.setFocus()
    qtbot.keyClicks(page.detail.right_if, "and ")
    assumptions.add_assumption(desk, told.project_id, Kind.WHO, "They are in a hurry")
    assert page.detail.right_if.hasFocus()
    assert page.detail.right_if.toPlainText().startswith("and people hand over")
    assert shown(page)[:4] == ["who", "A1", "A2", "A13"]
    assert _current(page) == "A8"


def test_sessions_held_show_their_evidence(
    qtbot: QtBot, desk: Desk, clock: FakeClock, theme: Theme, tmp_path: Path
) -> None:
    told = tell_workshop(desk, clock)
    page = open_page(qtbot, desk, theme, tmp_path, told.project_id)
    assert page.summary.text() == "12, two never tested"
    assert page.detail.evidence_sentence.text() == "Confirmed: supported in 2 of 2 sessions."
    lines = page.detail.evidence.accessibleDescription().split("\n")
    assert lines[0] == "Store Antwerp · 14 Nov: 3 for · 0 against · 0 split · 2 not seen"


def test_while_a_session_runs_nothing_has_the_colour_of_a_direction(
    qtbot: QtBot, desk: Desk, clock: FakeClock, theme: Theme, tmp_path: Path
) -> None:
    told = tell_workshop(desk, clock)
    page = open_page(qtbot, desk, theme, tmp_path, told.project_id)
    running = begin_session(desk, clock, told, "Store Hasselt")
    assert not _shows_a_direction(page, theme)
    sessions.end_session(desk, running)
    assert _shows_a_direction(page, theme)


def _shows_a_direction(page: AssumptionsPage, theme: Theme) -> bool:
    picture = page.grab().toImage()
    telling = {theme.colour("supports").rgb(), theme.colour("contradicts").rgb()}
    pixels = (picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height()))
    in_words = "against" in page.detail.evidence.accessibleDescription()
    return in_words or any(pixel in telling for pixel in pixels)


def test_an_empty_project_says_what_will_be_here(
    qtbot: QtBot, desk: Desk, theme: Theme, tmp_path: Path
) -> None:
    project_id = projects.add_project(desk, "Fresh").ids("projects")[0]
    page = open_page(qtbot, desk, theme, tmp_path, project_id)
    assert page.rooms.currentWidget() is page.nothing
    page.nothing.asked.emit()
    assert shown(page) == ["who", "new", "act", "value", "judge", "expect"]
    editor = page.list.drafting.editor
    assert editor is not None
    qtbot.keyClick(editor, KEY.Key_Escape)
    assert page.rooms.currentWidget() is page.nothing


def test_where_there_is_little_room_one_of_list_and_detail_shows(
    qtbot: QtBot, page: AssumptionsPage, told: Workshop
) -> None:
    page.window().resize(1024, 600)
    qtbot.waitUntil(lambda: not page.aside.isVisible())
    qtbot.keyClick(page.list, KEY.Key_Return)
    assert page.aside.isVisible() and not page.list_side.isVisible()
    qtbot.keyClick(page.detail.sentence, KEY.Key_Escape)
    assert page.list_side.isVisible() and not page.aside.isVisible()
    assert page.list.hasFocus() and page.list.current_id == told.codes["A8"]


def test_its_keys_rest_while_another_page_shows(page: AssumptionsPage) -> None:
    assert page.context.commands["assumptions.new"].isEnabled()
    page.hide()
    assert not page.context.commands["assumptions.new"].isEnabled()


def test_long_texts_break_no_row(qtbot: QtBot, page: AssumptionsPage, desk: Desk, told: Workshop) -> None:
    rect = page.list.visualRect(page.list.belief_model.index_of(told.codes["A8"]))
    assert rect.height() == 39
    for text in ("word " * 2000, "x" * 10_000, "مرحبا بكم " * 40, "日本語" * 100, "😀" * 300):
        assumptions.edit_assumption(desk, told.codes["A8"], text=text)
        page.list.grab()
        page.map.grab()
        rect = page.list.visualRect(page.list.belief_model.index_of(told.codes["A8"]))
        assert rect.height() == 59
        assert page.detail.sentence.height() < 200


def test_the_head_of_a_group_sticks_with_its_plus(
    qtbot: QtBot, page: AssumptionsPage, desk: Desk, told: Workshop
) -> None:
    for n in range(28):
        assumptions.add_assumption(desk, told.project_id, list(Kind)[n % 5], f"Number {n}")
    page.list.grab()
    head = page.list.visualRect(page.list.belief_model.index_of("kind act"))
    bar = page.list.verticalScrollBar()
    bar.setValue(bar.value() + head.top() + 60)
    at = QPoint(page.list.viewport().width() - 20, 15)
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert shown(page)[shown(page).index("new") + 1] == "value"


def test_a_row_never_hides_behind_the_head_that_sticks(
    qtbot: QtBot, page: AssumptionsPage, desk: Desk, told: Workshop
) -> None:
    for n in range(28):
        assumptions.add_assumption(desk, told.project_id, list(Kind)[n % 5], f"Number {n}")
    page.list.select(page.list.belief_model.rows[-1].key)
    while page.list.current_id != told.codes["A6"]:
        qtbot.keyClick(page.list, KEY.Key_Up)
        row = page.list.visualRect(page.list.currentIndex())
        assert row.top() >= 34 and row.bottom() <= page.list.viewport().height()


def test_every_field_has_a_name_for_those_who_hear_it(page: AssumptionsPage) -> None:
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisibleTo(page)
        and not widget.accessibleName()
        and not widget.objectName().startswith("qt_")
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert nameless == []
