"""The page Report: for whom it is, what is in it, what is kept of that, and when it is a draft."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import findings, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.reporting.choosing import keep_preset
from cocreate_desktop.domain.report_choice import Audience, ReportChoice, Section
from cocreate_desktop.views.shell.dialogs import NameDialog
from cocreate_desktop.views.theme import Theme
from tests.fakes import FakeClock
from tests.stories import Told, tell_a_session
from tests.views.reachable import nameless, too_small
from tests.views.report.room import ReportRoom, report_room

DRAFT = "Draft, not final"


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    return tell_a_session(desk, clock)


@pytest.fixture
def settings_file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


@pytest.fixture
def room(desk: Desk, theme: Theme, settings_file: Path, qtbot: QtBot, told: Told) -> Iterator[ReportRoom]:
    with report_room(desk, theme, settings_file, qtbot, told.project_id) as room:
        room.made()
        yield room


def choose_reader(room: ReportRoom, audience: Audience) -> None:
    """As the hand does it in the box."""
    box = room.page.panel.reader
    box.setCurrentIndex(box.findData(audience.value))
    box.activated.emit(box.currentIndex())


def switch(room: ReportRoom, section: Section) -> QCheckBox:
    return room.page.panel.switches[section]


def test_a_section_that_is_switched_off_is_not_printed(room: ReportRoom):
    assert "Everything that was noted" in room.text
    before, seen = room.made(), room.page.preview.page_count
    switch(room, Section.LOG).click()
    assert room.page.pdf is None
    assert room.page.preview.page_count == seen, "the old pages stay until the new ones are there"
    room.made_anew(before)
    assert "Everything that was noted" not in room.text
    assert room.page.preview.page_count < seen


def test_another_reader_begins_on_page_one(room: ReportRoom):
    preview, before = room.page.preview, room.made()
    preview.go_to_chapter(next(one for one in before.pdf.chapters if one.title == "Method"))
    choose_reader(room, Audience.SHOP)
    made = room.made_anew(before)
    assert "Method" in [one.title for one in made.pdf.chapters], "it would be shown again"
    assert (preview.page, preview.verticalScrollBar().value()) == (0, 0)


def test_switches_that_follow_each_other_make_one_report(room: ReportRoom):
    made: list[object] = []
    room.page.making.made.connect(made.append)
    before = room.made()
    for section in (Section.LOG, Section.BOARD, Section.VERDICTS):
        switch(room, section).click()
    room.made_anew(before)
    assert len(made) == 1
    assert "Verdict per assumption" not in room.text


def test_what_a_reader_may_not_have_is_grey_and_says_why(room: ReportRoom):
    assert all(one.isEnabled() and not one.toolTip() for one in room.page.panel.switches.values())
    choose_reader(room, Audience.SHOP)
    for section in (Section.LOG, Section.HISTORY, Section.DECISIONS):
        one = switch(room, section)
        assert not one.isEnabled() and not one.isChecked()
        assert one.toolTip() == "The shop and the customers do not get this."
    assert switch(room, Section.VERDICTS).isEnabled()
    choose_reader(room, Audience.SPONSOR)
    assert switch(room, Section.DECISIONS).isEnabled()


def test_nobody_is_named_to_others(room: ReportRoom):
    before = room.made()
    assert "Lena" in room.text
    choose_reader(room, Audience.SHOP)
    room.made_anew(before)
    assert "Lena" not in room.text and "P1" in room.text


def test_the_choice_is_remembered_for_the_project(
    room: ReportRoom, desk: Desk, theme: Theme, settings_file: Path, qtbot: QtBot, told: Told
):
    choose_reader(room, Audience.SPONSOR)
    switch(room, Section.BOARD).click()
    switch(room, Section.VERDICTS).click()
    room.page.panel.scope_chosen.emit("project")
    room.made()
    assert all(name not in settings_file.read_text() for name in ("Lena", "Repair", "Ghent"))
    with report_room(desk, theme, settings_file, qtbot, told.project_id) as again:
        wanted = again.made().wanted
        assert wanted.session_id is None
        assert wanted.choice.audience is Audience.SPONSOR
        assert Section.BOARD in wanted.choice.sections and Section.VERDICTS not in wanted.choice.sections
        assert again.page.panel.scope.value == "project"
        choose_reader(again, Audience.TEAM)
        assert again.page.panel.switches[Section.VERDICTS].isChecked()


def test_the_log_is_off_in_the_whole_project_until_somebody_wants_it(room: ReportRoom):
    log = switch(room, Section.LOG)
    assert log.isChecked()
    room.page.panel.scope_chosen.emit("project")
    assert not log.isChecked()
    menu = room.page.kept_choices.menu()
    assert [one.text() for one in menu.actions() if one.isChecked()] == ["As usual for this reader"]
    log.click()
    assert log.isChecked()
    next(one for one in menu.actions() if one.text() == "As usual for this reader").trigger()
    assert not log.isChecked()
    room.page.panel.scope_chosen.emit("session")
    assert log.isChecked()
    menu.deleteLater()


@pytest.mark.parametrize(
    "kept", ["{", "[]", '{"x": 3}', '{"%s": {"audience": ["team"], "sections": 1, "drafts": {"a": 2}}}']
)
def test_what_cannot_be_read_any_more_was_never_chosen(
    kept: str, desk: Desk, theme: Theme, settings_file: Path, qtbot: QtBot, told: Told
):
    words = kept.replace("%s", told.project_id).replace('"', '\\"')
    settings_file.write_text(f'report_choices = "{words}"\n')
    with report_room(desk, theme, settings_file, qtbot, told.project_id) as room:
        assert room.made().wanted.choice == ReportChoice.whole()


def test_a_choice_is_kept_under_a_name_taken_and_deleted(room: ReportRoom, desk: Desk, told: Told):
    switch(room, Section.LOG).click()
    room.page.kept_choices.keep()
    (dialog,) = room.window.findChildren(NameDialog)
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.setText("For Friday")
    dialog.accept_button.click()
    (kept,) = desk.library.papers.presets(told.project_id)
    assert kept.name == "For Friday" and Section.LOG not in kept.choice.sections
    assert room.page.toast.text == "Kept for this project as “For Friday”"
    switch(room, Section.LOG).click()
    menu = room.page.kept_choices.menu()
    assert [one.text() for one in menu.actions() if one.isChecked()] == ["As usual for this reader"]
    next(one for one in menu.actions() if one.text().startswith("For Friday")).trigger()
    assert not switch(room, Section.LOG).isChecked()
    delete = next(one for one in menu.findChildren(QMenu) if one.title() == "Delete")
    delete.actions()[0].trigger()
    assert desk.library.papers.presets(told.project_id) == []
    assert room.page.toast.text == "“For Friday” was deleted"
    room.window.context.commands["undo"].trigger()
    assert [one.name for one in desk.library.papers.presets(told.project_id)] == ["For Friday"]
    menu.deleteLater()


def test_a_kept_choice_is_ticked_and_gets_another_name(room: ReportRoom, desk: Desk, told: Told):
    switch(room, Section.LOG).click()
    keep_preset(desk, told.project_id, "For Friday", room.page.choosing.choice)
    menu = room.page.kept_choices.menu()
    assert [one.text() for one in menu.actions() if one.isChecked()] == ["For Friday (For the team)"]
    next(one for one in menu.findChildren(QMenu) if one.title() == "Rename").actions()[0].trigger()
    (dialog,) = room.window.findChildren(NameDialog)
    assert dialog.name.text() == "For Friday"
    dialog.name.setText("Every  week")
    dialog.accept_button.click()
    assert [one.name for one in desk.library.papers.presets(told.project_id)] == ["Every week"]
    assert room.page.toast.text == "Kept for this project as “Every week”"
    menu.deleteLater()


def test_as_usual_gives_back_what_a_reader_gets(room: ReportRoom, desk: Desk, told: Told):
    keep_preset(desk, told.project_id, "R & D", ReportChoice(Audience.SHOP, frozenset({Section.VERDICTS})))
    menu = room.page.kept_choices.menu()
    assert menu.actions()[0].text() == "R && D (For the shop and the customers)"
    menu.actions()[0].trigger()
    assert not switch(room, Section.FINDINGS).isChecked()
    next(one for one in menu.actions() if one.text() == "As usual for this reader").trigger()
    assert switch(room, Section.FINDINGS).isChecked()
    assert room.made().wanted.choice == ReportChoice.preset(Audience.SHOP)
    menu.deleteLater()


def test_it_is_a_draft_until_a_finding_is_written(room: ReportRoom, desk: Desk, told: Told):
    assert room.page.panel.draft.isChecked()
    pages = room.page.preview.page_count
    assert room.text.count(DRAFT) == pages, "every page says so"
    before = room.made()
    findings.add_finding(desk, told.session_id, "They do not find the counter")
    room.made_anew(before)
    assert not room.page.panel.draft.isChecked()
    assert DRAFT not in room.text


def test_who_says_that_it_is_no_draft_is_believed(
    room: ReportRoom, desk: Desk, theme: Theme, settings_file: Path, qtbot: QtBot, told: Told
):
    room.page.panel.draft.click()
    assert not room.made().is_draft
    assert DRAFT not in room.text
    with report_room(desk, theme, settings_file, qtbot, told.project_id) as again:
        assert not again.made().is_draft


def test_the_whole_project_has_a_report_while_a_session_is_still_to_come(
    room: ReportRoom, desk: Desk, told: Told
):
    new = sessions.plan_session(desk, told.project_id, "Store Bruges").ids("sessions")[0]
    room.window.place.open_session(new)
    assert room.page.body.currentWidget() is room.page.waiting
    assert room.page.preview.page_count == 0
    room.page.panel.scope_chosen.emit("project")
    assert room.made().wanted.session_id is None
    assert room.page.body.currentWidget() is room.page.preview
    assert "Project report" in room.text


def test_the_pages_of_another_session_are_never_taken_for_those_of_this_one(
    room: ReportRoom, desk: Desk, clock: FakeClock
):
    other = tell_a_session(desk, clock, "Another project")
    assert room.page.preview.page_count
    room.window.place.open_project(other.project_id)
    assert room.page.preview.page_count == 0
    assert "Another project" in room.text


def test_everything_has_a_name_and_is_large_enough(room: ReportRoom):
    choose_reader(room, Audience.SHOP)
    room.made()
    assert nameless(room.page) == []
    assert too_small(room.page) == []


def test_a_small_window_shows_the_panel_when_it_is_asked_for(
    desk: Desk, theme: Theme, settings_file: Path, qtbot: QtBot, told: Told
):
    with report_room(desk, theme, settings_file, qtbot, told.project_id, (1024, 600)) as room:
        room.made()
        page = room.page
        assert page.places.isVisible() and not page.panel.isVisible()
        room.window.context.commands["report.choose"].trigger()
        assert page.panel.isVisible() and not page.places.isVisible()
        assert too_small(page) == []
        page.choose.click()
        assert not page.panel.isVisible()
        room.window.resize(1366, 768)
        assert page.places.isVisible() and page.panel.isVisible() and not page.choose.isVisible()
