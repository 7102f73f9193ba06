"""Starting: the first page and its twin, the dialog."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import projects
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.templates import templates
from cocreate_desktop.views.shell.first_run import FirstRunPage
from cocreate_desktop.views.shell.new_project import NewProjectDialog
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import Theme
from tests.stories import prepare_project
from tests.views.first_window import OWN, first_page, focus, in_dialog, put, settings, titles, window

__all__ = ["settings", "window"]


def test_the_first_template_is_chosen_and_one_enter_makes_the_project(
    window: MainWindow, desk: Desk, qtbot: QtBot
):
    start = first_page(window).start
    chosen = start.templates.template
    assert chosen is not None and chosen == templates(desk.library.folder)[0].template
    assert chosen.invite in start.invitation.text
    qtbot.keyClicks(focus(), "Repair counter")
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    (project,) = desk.library.projects.all()
    assert (project.title, project.scenario_title) == ("Repair counter", chosen.title)
    assert len(desk.library.scenarios.steps(project.id)) == len(chosen.steps)
    assert window.current is not None and window.place.project_id == project.id


def test_the_arrows_choose_while_the_name_is_typed(window: MainWindow, desk: Desk, qtbot: QtBot):
    start = first_page(window).start
    qtbot.keyClicks(focus(), "Repair ")
    qtbot.keyClick(focus(), Qt.Key.Key_Down)
    qtbot.keyClick(focus(), Qt.Key.Key_Down)
    qtbot.keyClick(focus(), Qt.Key.Key_Up)
    qtbot.keyClicks(focus(), "counter")
    chosen = start.templates.template
    assert chosen is not None and chosen == templates(desk.library.folder)[1].template
    assert chosen.invite in start.invitation.text
    qtbot.keyClick(focus(), Qt.Key.Key_Enter)
    assert [project.scenario_title for project in desk.library.projects.all()] == [chosen.title]


def test_the_last_row_is_an_empty_scenario(window: MainWindow, desk: Desk, qtbot: QtBot):
    start = first_page(window).start
    start.templates.setFocus()
    qtbot.keyClick(focus(), Qt.Key.Key_End)
    assert start.templates.template is None and start.invitation.text == ""
    start.project_name.setText("Repair counter")
    qtbot.keyClick(start.templates, Qt.Key.Key_Return)
    (project,) = desk.library.projects.all()
    assert desk.library.scenarios.steps(project.id) == []


def test_a_missing_name_is_asked_for_in_place_until_it_is_typed(window: MainWindow, desk: Desk, qtbot: QtBot):
    start = first_page(window).start
    qtbot.mouseClick(start.create_project, Qt.MouseButton.LeftButton)
    assert "empty" in start.error.text and start.error.isVisible()
    assert focus() is start.project_name
    qtbot.keyClicks(focus(), "R")
    assert not start.error.isVisible()
    assert desk.library.projects.all() == []


def test_a_broken_template_is_told_and_cannot_be_chosen(window: MainWindow, desk: Desk, qtbot: QtBot):
    put(desk, "mine.toml", OWN.format(title="My round", invite=""))
    put(desk, "broken.toml", "minutes = -5")
    start = first_page(window).start
    start.read()
    *_, mine, broken, empty = titles(start)
    assert (mine, empty) == ("My round", "Empty scenario")
    assert broken.startswith("broken.toml, line 1: A template has no “minutes”.")
    for _ in range(len(titles(start)) - 3):
        qtbot.keyClick(focus(), Qt.Key.Key_Down)
    assert start.templates.currentIndex().data() == "My round"
    qtbot.keyClick(focus(), Qt.Key.Key_Down)
    assert start.templates.currentIndex().data() == "Empty scenario"
    place = start.templates.visualRect(start.templates.rows.index(len(titles(start)) - 2)).center()
    qtbot.mouseClick(start.templates.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert start.templates.currentIndex().data() == "Empty scenario"


def test_a_new_file_is_offered_when_the_page_comes_back_and_the_choice_stays(
    window: MainWindow, desk: Desk, qtbot: QtBot
):
    start = first_page(window).start
    qtbot.keyClick(focus(), Qt.Key.Key_Down)
    chosen = start.templates.currentIndex().data()
    before = titles(start)
    put(desk, "mine.toml", OWN.format(title="My round", invite=""))
    first_page(window).hide()
    window.findChildren(FirstRunPage)[0].show()
    assert titles(start) == [*before[:-1], "My round", before[-1]]
    assert start.templates.currentIndex().data() == chosen


def test_sample_import_and_library_are_asked_for(window: MainWindow, desk: Desk, qtbot: QtBot):
    page = first_page(window)
    page.wants_sample.disconnect()
    page.wants_import.disconnect()
    page.wants_page.disconnect()
    with qtbot.waitSignal(page.wants_sample):
        page.open_sample.click()
    with qtbot.waitSignal(page.wants_import):
        page.choose_file.click()
    with qtbot.waitSignal(page.wants_page) as asked:
        page.open_library.click()
    assert asked.args == ["library"]


def test_the_library_is_offered_once_a_project_was_put_aside(window: MainWindow, desk: Desk, qtbot: QtBot):
    assert not first_page(window).open_library.isVisible()
    told = prepare_project(desk)
    window.place.open_project(told.project_id)
    projects.delete_project(desk, told.project_id)
    assert first_page(window).open_library.isVisible()


def test_the_focus_goes_from_the_templates_down(window: MainWindow, qtbot: QtBot):
    page = first_page(window)
    page.open_library.show()
    page.start.templates.setFocus()
    order = [focus()]
    for _ in range(5):
        qtbot.keyClick(focus(), Qt.Key.Key_Tab)
        order.append(focus())
    start = page.start
    assert order == [
        start.templates, start.project_name, start.create_project,
        page.open_sample, page.choose_file, page.open_library,
    ]  # fmt: skip


def test_the_chosen_template_is_copied_as_a_row(window: MainWindow, qtbot: QtBot):
    start = first_page(window).start
    start.templates.setFocus()
    qtbot.keyClick(start.templates, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    chosen = start.templates.template
    assert chosen is not None
    title, purpose, facts = QApplication.clipboard().text().split("\t")
    assert (title, purpose) == (chosen.title, chosen.purpose)
    assert facts.startswith(f"{chosen.minutes} min · {len(chosen.steps)} steps")


@pytest.mark.parametrize("size", [(1024, 600), (1366, 700), (1920, 1080)])
@pytest.mark.parametrize(
    "words", ["x" * 300, "Sehr lange Wörter 🙂 " * 500, "שלום " * 200, "顧客と一緒に" * 60]
)
def test_long_names_and_sentences_never_break_the_page(
    window: MainWindow, desk: Desk, qtbot: QtBot, theme: Theme, size: tuple[int, int], words: str
):
    put(desk, "mine.toml", OWN.format(title=words, invite=words))
    put(desk, f"{'z' * 200}.toml", f'"{words[:200]}" = 1')
    window.resize(*size)
    page = first_page(window)
    page.start.read()
    page.start.templates.setFocus()
    qtbot.keyClick(focus(), Qt.Key.Key_End)
    qtbot.keyClick(focus(), Qt.Key.Key_Up)
    assert page.start.templates.template is not None
    theme.choose("dark")
    assert not window.grab().isNull()
    assert window.size() == QSize(*size)
    assert page.minimumSizeHint().height() <= size[1]
    # What a row grows by is the list's to scroll: all that must always be seen stays in the window.
    for widget in (page.start.project_name, page.start.create_project, page.open_sample, page.choose_file):
        corner = widget.mapTo(window, widget.rect().bottomRight())
        assert window.rect().contains(corner)
        assert widget.width() >= min(widget.minimumSizeHint().width(), 80)
    assert page.start.templates.height() >= page.start.templates.sizeHintForRow(0) * 2


def test_every_word_of_the_page_is_seen_whole(window: MainWindow, qtbot: QtBot):
    window.resize(1024, 600)
    page = first_page(window)
    qtbot.waitExposed(window)
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.text():
            wanted = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            assert label.height() >= wanted, label.text()
            assert label.wordWrap() or label.width() >= label.sizeHint().width(), label.text()


def test_the_dialog_offers_the_same_and_enter_makes_one_project(window: MainWindow, desk: Desk, qtbot: QtBot):
    told = prepare_project(desk)
    window.place.open_project(told.project_id)

    def choose_and_name() -> None:
        (dialog,) = window.findChildren(NewProjectDialog)
        assert titles(dialog.start)[-1] == "Empty scenario"
        assert dialog.start.templates.rows.rowCount() == len(templates(desk.library.folder)) + 1
        dialog.start.project_name.setFocus()
        qtbot.keyClick(dialog.start.project_name, Qt.Key.Key_Return)
        assert dialog.isVisible() and dialog.start.error.isVisible()
        qtbot.keyClicks(dialog.start.project_name, "Second counter")
        qtbot.keyClick(dialog.start.project_name, Qt.Key.Key_Return)
        assert not dialog.isVisible()

    in_dialog(NewProjectDialog, choose_and_name)
    window.context.commands["project.new"].trigger()
    made = [project for project in desk.library.projects.all() if project.id != told.project_id]
    assert [project.title for project in made] == ["Second counter"]
    assert window.place.project_id == made[0].id
    assert desk.library.scenarios.steps(made[0].id)


def test_the_dialog_can_be_left_without_a_project(window: MainWindow, desk: Desk, qtbot: QtBot):
    told = prepare_project(desk)
    window.place.open_project(told.project_id)

    def leave() -> None:
        (dialog,) = window.findChildren(NewProjectDialog)
        qtbot.keyClicks(dialog.start.project_name, "Second counter")
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    in_dialog(NewProjectDialog, leave)
    window.context.commands["project.new"].trigger()
    assert len(desk.library.projects.all()) == 1
