"""The page Report: names in the text are looked at before a paper for others goes out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import findings
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.reporting.choosing import mask_words
from cocreate_desktop.domain.report_choice import Audience
from cocreate_desktop.views.report.choice.names_dialog import NamesDialog
from cocreate_desktop.views.theme import Theme
from tests.fakes import FakeClock
from tests.stories import Told, tell_a_session
from tests.views.report.room import ReportRoom, report_room


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    told = tell_a_session(desk, clock)
    findings.add_finding(desk, told.session_id, "Only Lena from Antwerp finds the counter")
    return told


@pytest.fixture
def room(desk: Desk, theme: Theme, tmp_path: Path, qtbot: QtBot, told: Told) -> Iterator[ReportRoom]:
    with report_room(desk, theme, tmp_path / "settings.toml", qtbot, told.project_id) as room:
        yield room


@pytest.fixture
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the dialog for a file's name leads."""
    file = tmp_path / "saved.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    return file


def for_the_shop(room: ReportRoom) -> None:
    before = room.made()
    room.page.panel.reader_chosen.emit(Audience.SHOP)
    room.made_anew(before)


def dialog(room: ReportRoom) -> NamesDialog:
    (found,) = [one for one in room.window.findChildren(NamesDialog) if one.isVisible()]
    return found


def rows(dialog: NamesDialog) -> dict[str, bool]:
    items = [dialog.rows.item(row) for row in range(dialog.rows.count())]
    return {one.text().split(" · ")[0]: one.checkState() is Qt.CheckState.Checked for one in items}


def tick(dialog: NamesDialog, words: str, state: Qt.CheckState) -> None:
    for row in range(dialog.rows.count()):
        if dialog.rows.item(row).text().startswith(words):
            dialog.rows.item(row).setCheckState(state)


def test_a_paper_for_the_team_goes_out_as_it_is(room: ReportRoom, saved: Path):
    room.made()
    room.page.save.click()
    room.qtbot.waitUntil(saved.exists)
    assert saved.read_bytes() == room.page.pdf
    assert not room.window.context.commands["report.names"].isEnabled()
    assert not room.page.panel.names.isVisible()


def test_before_the_first_save_it_asks_and_then_saves_without_the_name(room: ReportRoom, saved: Path):
    for_the_shop(room)
    assert room.page.panel.names_hint.text() == "1 known name stands in it."
    room.page.save.click()
    assert not saved.exists()
    assert rows(dialog(room)) == {"Lena": True, "Antwerp": False}
    dialog(room).accept_button.click()
    room.qtbot.waitUntil(saved.exists)
    assert "Only [name] from Antwerp" in room.text
    assert saved.read_bytes() == room.page.pdf
    assert room.page.panel.names.text() == "Names in the text, 1 hidden…"
    assert room.page.panel.names_hint.text() == ""


def test_it_asks_once(room: ReportRoom, saved: Path, desk: Desk, told: Told):
    for_the_shop(room)
    room.page.save.click()
    tick(dialog(room), "Lena", Qt.CheckState.Unchecked)
    dialog(room).accept_button.click()
    room.qtbot.waitUntil(lambda: room.page.saved.text != "")
    assert desk.library.papers.masks(told.project_id) == []
    saved.unlink()
    room.page.save.click()
    room.qtbot.waitUntil(saved.exists)
    room.page.panel.names.click()
    assert rows(dialog(room)) == {"Lena": False, "Antwerp": False}, "what may stay is not ticked again"
    dialog(room).reject()


def test_who_is_no_one_of_the_project_is_looked_at_too(room: ReportRoom, saved: Path, desk: Desk, told: Told):
    mask_words(desk, told.project_id, ["Lena"])
    for_the_shop(room)
    assert room.page.panel.names_hint.text() == ""
    room.page.save.click()
    assert not saved.exists()
    assert rows(dialog(room)) == {"Lena": True, "Antwerp": False}
    tick(dialog(room), "Antwerp", Qt.CheckState.Checked)
    dialog(room).accept_button.click()
    room.qtbot.waitUntil(saved.exists)
    assert "Only [name] from [name] finds" in room.text


def test_who_says_no_saves_nothing(room: ReportRoom, saved: Path, desk: Desk, told: Told):
    for_the_shop(room)
    room.page.save.click()
    dialog(room).reject()
    assert not saved.exists() and desk.library.papers.masks(told.project_id) == []
    assert room.page.panel.names_hint.isVisible()


def test_what_is_switched_meanwhile_takes_the_wish_away(room: ReportRoom, saved: Path):
    for_the_shop(room)
    room.page.save.click()
    dialog(room).accept_button.click()
    room.page.panel.reader_chosen.emit(Audience.TEAM)
    assert room.made().wanted.choice.audience is Audience.TEAM
    assert not saved.exists()


def test_own_words_are_hidden_and_masks_can_be_taken_off(
    room: ReportRoom, desk: Desk, told: Told, qtbot: QtBot
):
    mask_words(desk, told.project_id, ["Somebody else"])
    for_the_shop(room)
    room.page.panel.names.click()
    asked = dialog(room)
    assert rows(asked) == {"Lena": True, "Antwerp": False, "Somebody else": True}
    tick(asked, "Somebody else", Qt.CheckState.Unchecked)
    qtbot.keyClicks(asked.own, " the  bench ")
    qtbot.keyClick(asked.own, Qt.Key.Key_Return)
    asked.own.setText("antwerp")
    before = room.made()
    asked.accept_button.click()
    hidden = [one.words for one in desk.library.papers.masks(told.project_id)]
    assert hidden == ["Antwerp", "Lena", "the bench"]
    room.made_anew(before)
    assert "Antwerp" not in room.text
    before = room.made()
    room.window.context.commands["undo"].trigger()
    room.made_anew(before)
    assert "Only Lena from Antwerp" in room.text
