"""The window around the pages: where it opens, what it undoes, what it remembers."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QInputDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cocreate_desktop import paths
from cocreate_desktop.actions import assumptions, people, projects, verbs
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.sessions import delete_session, plan_session
from cocreate_desktop.domain.assumptions import Assumption, Kind
from cocreate_desktop.domain.people import Role
from cocreate_desktop.settings import PAGE, TEXT_SIZE, THEME, WINDOW, Settings
from cocreate_desktop.views.shell.dialogs import NameDialog
from cocreate_desktop.views.shell.geometry import first_size
from cocreate_desktop.views.shell.nav_button import NavButton
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.theme.sheet import read_sheet
from tests.stories import prepare_project
from tests.views.whole_window import current, open_window


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.toml")


@pytest.fixture
def window(desk: Desk, theme: Theme, settings: Settings, qtbot: QtBot) -> MainWindow:
    return open_window(desk, theme, settings, qtbot)


def test_an_empty_library_opens_on_the_first_page_and_enter_makes_a_project(
    window: MainWindow, desk: Desk, qtbot: QtBot
):
    assert window.current is None
    qtbot.keyClicks(window.focusWidget(), "Repair counter")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert [project.title for project in desk.library.projects.all()] == ["Repair counter"]
    assert current(window) == "assumptions"


def test_a_project_without_a_name_is_asked_for_one_in_place(window: MainWindow, desk: Desk, qtbot: QtBot):
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert desk.library.projects.all() == []
    errors = [label for label in window.findChildren(QWidget, "error") if label.isVisible()]
    assert errors


def test_the_undo_menu_names_the_step_and_takes_it_back(window: MainWindow, desk: Desk):
    told = prepare_project(desk)
    window.place.open_project(told.project_id)
    window.go_to("assumptions")
    undo, redo = window.context.commands["undo"], window.context.commands["redo"]
    added = assumptions.add_assumption(desk, told.project_id, Kind.VALUE, "Today beats cheap")
    assert undo.text() == "&Undo: Add assumption"
    undo.trigger()
    assert added.ids("assumptions")[0] not in [
        one.id for one in desk.library.assumptions.of_project(told.project_id)
    ]
    assert redo.text() == "&Redo: Add assumption"
    redo.trigger()
    assert desk.library.assumptions.get(added.ids("assumptions")[0]).text == "Today beats cheap"


def test_who_sits_down_at_the_laptop_takes_back_their_own_steps_alone(
    window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
):
    told = prepare_project(desk)
    jonas, nele = (
        people.add_member(desk, told.project_id, name, Role.NOTE_TAKER).ids("team_members")[0]
        for name in ("Jonas", "Nele")
    )
    people.take_seat(desk, jonas)
    assumptions.add_assumption(desk, told.project_id, Kind.VALUE, "Today beats cheap")
    window.place.open_project(told.project_id)
    undo = window.context.commands["undo"]
    assert undo.isEnabled()
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_: ("Nele", True))
    window.context.commands["session.seat"].trigger()
    assert desk.library.member_here == nele
    assert not undo.isEnabled()


def test_an_undo_that_is_refused_says_why_in_the_window(window: MainWindow, desk: Desk):
    told = prepare_project(desk)
    window.place.open_project(told.project_id)
    window.go_to("scenario")
    (first, *_) = desk.library.assumptions.of_project(told.project_id)
    assumptions.edit_assumption(desk, first.id, text="ours")
    with desk.act(verbs.EDIT_ASSUMPTION, told.project_id, origin="phone") as act:
        act.recorder.update(Assumption, first.id, text="theirs")
    window.context.commands["undo"].trigger()
    assert window.notice.isVisible()
    assert "changed since" in window.notice.accessibleName()


def test_deleting_the_open_project_leads_to_another_one(window: MainWindow, desk: Desk):
    other = projects.add_project(desk, "The other").ids("projects")[0]
    gone = projects.add_project(desk, "This one").ids("projects")[0]
    window.place.open_project(gone)
    projects.delete_project(desk, gone)
    assert window.place.project_id == other
    projects.delete_project(desk, other)
    assert window.current is None


def test_page_theme_and_size_are_remembered(
    desk: Desk, theme: Theme, settings: Settings, qtbot: QtBot, tmp_path: Path
):
    told = prepare_project(desk)
    first = open_window(desk, theme, settings, qtbot)
    first.resize(1024, 640)
    first.go_to("scenario")
    first.context.commands["theme.dark"].trigger()
    first.close()
    kept = Settings(tmp_path / "settings.toml")
    assert kept.get(PAGE) == "scenario"
    assert kept.get(THEME) == "dark"
    second = open_window(desk, theme, kept, qtbot)
    assert current(second) == "scenario"
    assert (second.width(), second.height()) == (1024, 640)
    assert second.place.project_id == told.project_id
    assert second.context.commands["theme.dark"].isChecked()


def test_one_comes_back_to_the_session_that_was_open(
    desk: Desk, theme: Theme, settings: Settings, qtbot: QtBot, tmp_path: Path
):
    told = prepare_project(desk)
    planned = plan_session(desk, told.project_id, "Store Namur").ids("sessions")[0]
    other = projects.add_project(desk, "The other").ids("projects")[0]
    first = open_window(desk, theme, settings, qtbot)
    first.place.open_project(told.project_id)
    assert first.place.session_id == planned, "the newest, as none was looked at"
    first.place.open_session(told.session_id)
    first.place.open_project(other)
    first.place.open_project(told.project_id)
    assert first.place.session_id == told.session_id
    first.close()
    second = open_window(desk, theme, Settings(tmp_path / "settings.toml"), qtbot)
    assert second.place.session_id == told.session_id
    delete_session(desk, told.session_id)
    assert second.place.session_id == planned


def test_settings_hold_nothing_personal(window: MainWindow, desk: Desk, tmp_path: Path):
    told = prepare_project(desk)
    window.place.open_project(told.project_id)
    window.go_to("people")
    window.close()
    written = (tmp_path / "settings.toml").read_text(encoding="utf-8")
    for word in ("Lena", "Joris", "Repair", "Ghent"):
        assert word not in written


def test_a_number_of_sessions_and_people_is_told_in_the_sidebar(window: MainWindow, desk: Desk):
    told = prepare_project(desk)
    window.place.open_project(told.project_id)
    sidebar = window.sidebar
    assert sidebar.session.text() == "Store Ghent"
    assert sidebar.project.text() == "Repair counter (sample)"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_the_focused_button_as_space_does(
    window: MainWindow, desk: Desk, qtbot: QtBot, key: Qt.Key
):
    window.place.open_project(prepare_project(desk).project_id)
    window.go_to("assumptions")
    button = QPushButton("Press", window.page("assumptions"))
    button.show()
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_enter_on_the_sidebar_goes_to_the_page(window: MainWindow, desk: Desk, qtbot: QtBot):
    window.place.open_project(prepare_project(desk).project_id)
    window.go_to("assumptions")
    button = next(one for one in window.sidebar.findChildren(NavButton) if one.text() == "People")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert current(window) == "people"


def test_the_first_window_fits_a_small_screen_with_its_frame():
    assert first_size(QSize(1920, 1040)) == QSize(1366, 768)
    small = first_size(QSize(1366, 728))
    assert small.width() < 1366
    assert small.height() < 728


def test_another_library_than_the_usual_one_stands_in_the_title(
    desk: Desk, theme: Theme, settings: Settings, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    folder = desk.library.folder
    assert open_window(desk, theme, settings, qtbot).windowTitle() == f"{folder.name} · Cocreate"
    monkeypatch.setattr(paths, "user_data", lambda: folder)
    assert open_window(desk, theme, settings, qtbot).windowTitle() == "Cocreate"


def test_the_size_is_kept_without_closing(window: MainWindow, settings: Settings, qtbot: QtBot):
    window.resize(1100, 650)
    qtbot.waitUntil(lambda: bool(settings.text(WINDOW)))


def test_the_sidebar_grows_with_the_text_and_folds_where_there_is_no_room(
    window: MainWindow, desk: Desk, theme: Theme
):
    window.place.open_project(prepare_project(desk).project_id)
    window.go_to("assumptions")
    window.resize(1366, 768)
    usual = window.sidebar.width()
    theme.choose_text_size(1.2)
    assert window.sidebar.width() == round(1.2 * usual)
    theme.choose_text_size(1.5)
    assert window.sidebar.width() < 100


def test_the_text_goes_back_to_its_normal_size(window: MainWindow, theme: Theme, settings: Settings):
    window.context.commands["text.larger"].trigger()
    assert theme.text_scale == 1.1
    window.context.commands["text.normal"].trigger()
    assert theme.text_scale == 1.0
    assert settings.number(TEXT_SIZE) == 100


def test_no_button_of_a_dialog_wears_an_icon_of_qt(window: MainWindow, qtbot: QtBot):
    # Offscreen nobody wants them: only a desktop's own theme does, and the sheet overrules it.
    assert "dialogbuttonbox-buttons-have-icons: 0" in read_sheet()
    question = QMessageBox(
        QMessageBox.Icon.NoIcon, "Cocreate", "Sure?", QMessageBox.StandardButton.Cancel, window
    )
    name = NameDialog(window, "New project", "Project name", "Create", lambda _: None)
    qtbot.addWidget(question)
    qtbot.addWidget(name)
    for dialog in (question, name):
        dialog.show()
        buttons = [one for one in dialog.findChildren(QPushButton) if "Cancel" in one.text()]
        assert buttons
        assert all(button.icon().isNull() for button in buttons)


def test_a_window_may_be_closed_twice(window: MainWindow):
    window.show()
    window.close()
    window.close()
    assert not window.isVisible()
