"""The page Assumptions as people use it: list, keys and map."""

from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import assumptions, projects
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.assumptions import Importance, Kind
from cocreate_desktop.views.assumptions import AssumptionsPage
from cocreate_desktop.views.theme import Theme
from tests.views.assumption_stories import Workshop, open_page, shown
from tests.views.assumptions_room import current_code, page, stored, told
from tests.views.hands import drop

__all__ = ["page", "told"]


KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def test_the_first_assumption_is_open_at_first(
    qtbot: QtBot, desk: Desk, theme: Theme, tmp_path: Path, told: Workshop
) -> None:
    page = open_page(qtbot, desk, theme, tmp_path, told.project_id)
    assert current_code(page) == "A1"
    assert page.summary.text() == "12, none tested yet"


def test_arrows_open_the_next_assumption_also_across_kinds(qtbot: QtBot, page: AssumptionsPage) -> None:
    qtbot.keyClick(page.list, KEY.Key_Down)
    assert current_code(page) == "A9"
    assert page.detail.kind_name.text() == "How they judge"
    qtbot.keyClick(page.list, KEY.Key_Up)
    assert current_code(page) == "A8"
    assert page.detail.no_step.text == "No step tests this"


def test_digits_set_the_importance_of_all_that_are_selected(
    qtbot: QtBot, page: AssumptionsPage, told: Workshop
) -> None:
    qtbot.keyClick(page.list, KEY.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.list, KEY.Key_1)
    assert stored(page, told).importance is stored(page, told, "A7").importance is Importance.LOW
    page.context.commands["undo"].trigger()
    assert stored(page, told).importance is Importance.HIGH
    assert stored(page, told, "A7").importance is Importance.MID
    qtbot.keyClick(page.list, KEY.Key_2)
    assert stored(page, told).importance is Importance.MID


def test_digits_are_text_while_somebody_types(qtbot: QtBot, page: AssumptionsPage, told: Workshop) -> None:
    page.search.setFocus()
    qtbot.keyClicks(page.search, "n1")
    assert page.search.text() == "n1"
    assert stored(page, told).importance is Importance.HIGH


def test_alt_arrows_reorder_within_a_kind_and_into_the_next(
    qtbot: QtBot, page: AssumptionsPage, told: Workshop
) -> None:
    qtbot.keyClick(page.list, KEY.Key_Up, ALT)
    assert shown(page)[7:11] == ["value", "A6", "A8", "A7"]
    qtbot.keyClick(page.list, KEY.Key_Down, ALT)
    qtbot.keyClick(page.list, KEY.Key_Down, ALT)
    assert shown(page)[7:13] == ["value", "A6", "A7", "judge", "A8", "A9"]
    assert stored(page, told).kind is Kind.JUDGE
    assert current_code(page) == "A8" and page.list.hasFocus()


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
    assert current_code(page) == "A8"
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


def test_the_map_opens_what_is_clicked_and_follows_the_list(
    qtbot: QtBot, page: AssumptionsPage, told: Workshop
) -> None:
    place = page.map.places.places[told.codes["A3"]]
    qtbot.mouseClick(page.map, Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    assert current_code(page) == "A3"
    page.map.setFocus()
    qtbot.keyClick(page.map, KEY.Key_Right)
    assert current_code(page) != "A3"
    assert page.map.accessibleDescription().startswith(current_code(page))


def test_the_map_opens_also_what_the_list_does_not_show(page: AssumptionsPage, told: Workshop) -> None:
    page.search.setText("repair")
    page.map.chosen.emit(told.codes["A1"])
    assert current_code(page) == "A1"
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
    assert current_code(page) == "A8"


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
