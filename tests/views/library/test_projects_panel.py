"""The projects at the right of the Library: duplicate, archive, delete, restore."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from cocreate_desktop.actions import assumptions, people, projects, sessions, shelving
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.assumptions import Kind
from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.library.shelf_rows import ARCHIVED, DELETED, DeletedRow, ProjectRow
from cocreate_desktop.views.shell import deleting
from cocreate_desktop.views.theme import Theme
from tests.stories import Told, prepare_project
from tests.views.library.safe_room import Room


def test_the_open_project_is_unfolded_with_its_sessions_newest_first(told: Told, desk: Desk, room: Room):
    sessions.plan_session(desk, told.project_id, "Namur", planned_for="2026-12-05")
    projects.add_project(desk, "Trade-in corner")
    room.window.place.open_project(told.project_id)
    assert room.titles() == ["Trade-in corner", "Repair counter", "Namur", "Store Ghent"]
    assert room.projects.count.text() == "2"
    model = room.projects.list.rows
    cells = [row.cells for n in range(4) if (row := model.row_at(model.index(n)))]
    assert cells == [
        ("Trade-in corner", "0 assumptions, no session yet"),
        ("Repair counter", "2 assumptions, 2 sessions, 3 people"),
        ("Namur", "5 Dec", "planned"),
        ("Store Ghent", "21 Nov", "4 observations"),
    ]


def test_a_click_folds_and_a_double_click_opens(told: Told, room: Room):
    chosen: list[str] = []
    room.projects.project_chosen.connect(chosen.append)
    room.projects.session_chosen.connect(chosen.append)
    assert room.titles() == ["Repair counter"]
    room.click(told.project_id)
    assert room.titles() == ["Repair counter", "Store Ghent"]
    room.click(told.session_id)
    assert chosen == []
    shelf = room.projects.list
    place = shelf.visualRect(shelf.rows.index_of(told.session_id)).center()
    room.qtbot.mouseDClick(shelf.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen == [told.session_id]
    room.click(told.project_id)
    assert room.titles() == ["Repair counter"]


def test_arrows_unfold_and_enter_opens(told: Told, room: Room):
    chosen: list[str] = []
    room.projects.project_chosen.connect(chosen.append)
    room.projects.session_chosen.connect(chosen.append)
    room.press(Qt.Key.Key_Right)
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_Left)
    room.press(Qt.Key.Key_Return)
    assert chosen == [told.session_id, told.project_id]
    room.press(Qt.Key.Key_Left)
    assert room.titles() == ["Repair counter"]
    room.press(Qt.Key.Key_Space)
    assert room.titles() == ["Repair counter", "Store Ghent"]


def test_letters_and_esc_are_left_to_the_line_that_searches(told: Told, room: Room):
    for key, text in ((Qt.Key.Key_W, "w"), (Qt.Key.Key_Escape, "\x1b")):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        room.projects.list.keyPressEvent(event)
        assert not event.isAccepted()


def test_a_row_is_copied_as_table_text(told: Told, room: Room):
    room.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied == "Repair counter\t2 assumptions, 1 session, last on 21 Nov"


def test_a_project_is_duplicated_from_its_menu_and_undone_from_the_toast(told: Told, room: Room):
    room.menu_of(told.project_id)["Duplicate"].trigger()
    assert room.titles() == ["Repair counter (copy)", "Repair counter"]
    assert room.projects.list.current is not None
    assert room.projects.list.current.cells[0] == "Repair counter (copy)"
    assert room.projects.toast.text == "“Repair counter” was duplicated"
    room.projects.toast.undo_asked.emit()
    assert room.titles() == ["Repair counter"]


def test_a_project_is_archived_under_a_fold_and_taken_out_again(told: Told, desk: Desk, room: Room):
    other = projects.add_project(desk, "Trade-in corner").ids("projects")[0]
    room.window.place.open_project(other)
    room.menu_of(other)["Archive"].trigger()
    assert room.window.place.project_id == told.project_id, "what was put aside is left"
    assert room.titles() == ["Repair counter", "Store Ghent", "Archived"]
    assert room.projects.count.text() == "1"
    room.click(ARCHIVED)
    assert room.titles()[-1] == "Trade-in corner"
    room.window.place.open_project(other)
    assert room.window.place.project_id == other, "an archived project can be looked at"
    room.menu_of(other)["Take out of the archive"].trigger()
    assert ARCHIVED not in [row.key for row in _rows(room)]


def test_the_pickers_leave_out_what_is_archived(told: Told, desk: Desk, room: Room):
    other = projects.add_project(desk, "Trade-in corner").ids("projects")[0]
    shelving.archive_project(desk, other)
    room.window.place.open_project(told.project_id)
    menu = room.window.sidebar.project_menu
    menu.aboutToShow.emit()
    assert "Trade-in corner" not in [action.text() for action in menu.actions()]
    room.window.place.open_first(other)
    assert room.window.place.project_id == told.project_id


def test_the_open_project_is_duplicated_and_archived_by_command(told: Told, desk: Desk, room: Room):
    room.window.place.open_project(told.project_id)
    commands = room.window.context.commands
    commands["project.duplicate"].trigger()
    copy_id = room.window.place.project_id
    assert copy_id is not None
    assert desk.library.projects.get(copy_id).title == "Repair counter (copy)"
    commands["project.archive"].trigger()
    assert room.window.place.project_id == told.project_id
    room.window.place.open_project(copy_id)
    assert commands["project.archive"].text() == "Take project out of the &archive"
    commands["project.archive"].trigger()
    assert desk.library.projects.get(copy_id).archived_at is None


def test_deleting_what_something_hangs_on_asks_and_says_what_goes(
    told: Told, desk: Desk, room: Room, monkeypatch: pytest.MonkeyPatch
):
    asked: list[tuple[str, str]] = []
    monkeypatch.setattr(deleting, "confirmed", lambda *words: asked.append(words[1:3]) or False)
    room.press(Qt.Key.Key_Delete)
    assert asked == [
        (
            "Delete “Repair counter”?",
            "It takes 1 session with 4 observations, 2 assumptions, 2 steps and 3 people with it."
            " You can get it back under “Recently deleted”, in the Library.",
        )
    ]
    assert room.titles() == ["Repair counter"]
    monkeypatch.setattr(deleting, "confirmed", lambda *_: True)
    room.press(Qt.Key.Key_Delete)
    assert room.projects.toast.text == "“Repair counter” was deleted"
    assert room.titles() == ["Recently deleted"]


def test_nothing_is_asked_where_nothing_hangs(desk: Desk, room: Room, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(deleting, "confirmed", lambda *_: pytest.fail("nothing hangs on it"))
    projects.add_project(desk, "Empty")
    room.press(Qt.Key.Key_Delete)
    assert desk.library.projects.all() == []


def test_a_running_session_is_not_deleted_and_the_list_says_so(desk: Desk, room: Room):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    room.projects.list.select(told.project_id)
    room.press(Qt.Key.Key_Delete)
    assert "is running" in room.projects.error.text
    assert room.projects.error.isVisible()
    sessions.end_session(desk, told.session_id)
    room.press(Qt.Key.Key_Delete)
    assert not room.projects.error.isVisible()
    room.rest()


def test_what_was_deleted_is_restored_by_enter_and_by_a_click(told: Told, desk: Desk, room: Room):
    first, second = desk.library.assumptions.of_project(told.project_id)
    assumptions.delete_assumption(desk, first.id)
    room.clock.advance(1_000)
    assumptions.delete_assumption(desk, second.id)
    room.click(DELETED)
    assert room.titles()[-2:] == [second.text, first.text]
    deleted = [row for row in _rows(room) if isinstance(row, DeletedRow)]
    assert [(row.kind, row.when) for row in deleted] == [
        ("Assumption A2", deleted[0].when), ("Assumption A1", deleted[1].when),
    ]  # fmt: skip
    room.click(deleted[0].key)
    assert len(desk.library.assumptions.of_project(told.project_id)) == 0, "a click elsewhere selects"
    room.click(deleted[0].key, right=True)
    assert [one.code for one in desk.library.assumptions.of_project(told.project_id)] == ["A2"]
    room.projects.list.select(deleted[1].key)
    room.press(Qt.Key.Key_Return)
    assert len(desk.library.assumptions.of_project(told.project_id)) == 2
    assert room.projects.toast.isVisible()
    room.projects.toast.undo_asked.emit()
    assert [one.code for one in desk.library.assumptions.of_project(told.project_id)] == ["A2"]


def test_the_toast_names_the_parent_and_the_new_name(told: Told, desk: Desk, room: Room):
    lena = desk.library.people.of_project(told.project_id)[0]
    people.delete_person(desk, lena.id)
    people.add_person(desk, told.project_id, "Lena")
    sessions.delete_session(desk, told.session_id)
    projects.delete_project(desk, told.project_id)
    room.click(DELETED)
    by_table = {row.deleted.table: row.key for row in _rows(room) if isinstance(row, DeletedRow)}
    room.click(by_table["sessions"], right=True)
    assert room.projects.toast.text == "Restored, with “Repair counter”"
    room.click(by_table["persons"], right=True)
    assert room.projects.toast.text == "Restored as “Lena 2”"


def test_an_empty_library_says_what_will_be_here(room: Room):
    room.projects.reload()
    assert room.projects.nothing.isVisible()
    assert not room.projects.list.isVisible()


def test_the_last_project_can_be_deleted_and_restored_from_a_page_of_the_app(
    told: Told, desk: Desk, room: Room
):
    room.window.open()
    room.window.show()
    room.window.go_to("library")
    projects.delete_project(desk, told.project_id)
    assert room.window.current is room.window.page("library")
    assert room.window.sidebar.project.text() == "No project"
    shelving.restore(desk, "projects", told.project_id)
    assert room.window.place.project_id == told.project_id
    assert room.window.sidebar.project.text() == "Repair counter"


@pytest.mark.parametrize("title", ["wide " * 2_000, "שלום " * 60, "日本語のとても長い題名" * 30, "🙂" * 300])
def test_long_names_in_any_script_are_drawn(desk: Desk, room: Room, title: str):
    project_id = projects.add_project(desk, title[:300]).ids("projects")[0]
    sessions.plan_session(desk, project_id, title, planned_for="2026-12-05")
    room.window.place.open_project(project_id)
    room.projects.grab()
    room.menu_of(project_id)["Duplicate"].trigger()
    assert room.projects.toast.geometry().right() < room.projects.width()
    assert room.projects.list.horizontalScrollBar().maximum() == 0


def test_forty_projects_stay_rows_of_one_list(desk: Desk, room: Room):
    for n in range(40):
        projects.add_project(desk, f"Idea {n}")
    assert len([row for row in _rows(room) if isinstance(row, ProjectRow)]) == 40
    assert len(room.projects.list.viewport().children()) == 1


def test_both_panels_follow_the_theme_and_larger_text(told: Told, room: Room, theme: Theme):
    assumptions.add_assumption(room.desk, told.project_id, Kind.WHO, "One more")
    for scheme, scale in (("dark", 1.0), ("light", 1.5)):
        theme.choose(scheme)
        theme.choose_text_size(scale)
        room.projects.grab()
        room.backup.grab()
    assert room.projects.list.sizeHintForRow(0) == round(59 * 1.5)


def _rows(room: Room):
    model = room.projects.list.rows
    return [row for n in range(model.rowCount()) if (row := model.row_at(model.index(n)))]


def test_the_row_that_is_looked_at_has_a_button_for_its_menu(told: Told, desk: Desk, room: Room):
    projects.add_project(desk, "Trade-in corner")
    shelf = room.projects.list
    room.click(told.project_id)
    (button,) = shelf.viewport().findChildren(KeyButton)
    for number, name in ((0, "More for “Trade-in corner”"), (1, "More for “Repair counter”")):
        row = shelf.visualRect(shelf.rows.index(number))
        room.qtbot.mouseMove(shelf.viewport(), row.center())
        assert button.isVisible()
        assert button.accessibleName() == name
        assert min(button.width(), button.height()) >= 32
        assert row.contains(button.geometry())
    room.qtbot.mouseMove(shelf.viewport(), shelf.visualRect(shelf.rows.index_of(told.session_id)).center())
    assert not button.isVisible()


def test_the_button_opens_the_menu_of_its_own_row(told: Told, desk: Desk, room: Room):
    projects.add_project(desk, "Trade-in corner")
    shelf = room.projects.list
    (button,) = shelf.viewport().findChildren(KeyButton)
    room.qtbot.mouseMove(shelf.viewport(), shelf.visualRect(shelf.rows.index_of(told.project_id)).center())
    room.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shelf.current is not None
    assert shelf.current.key == told.project_id
    room.open_menu()["Archive"].trigger()
    assert desk.library.projects.get(told.project_id).archived_at is not None
