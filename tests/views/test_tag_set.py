"""The tags in their window: added, named, dressed, moved, merged, and locked while a session runs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from cocreate_desktop.actions import amending, sessions, tags
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.projects import TagShape
from cocreate_desktop.views.shell.tag_set import TagSetDialog
from cocreate_desktop.views.theme import Theme
from tests.fakes import FakeClock
from tests.stories import Told, tell_a_session


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    return tell_a_session(desk, clock)


@pytest.fixture
def dialog(qtbot, desk: Desk, told: Told, theme: Theme) -> Iterator[TagSetDialog]:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = TagSetDialog(desk, desk.library.projects.get(told.project_id), window)
    dialog.show()
    yield dialog
    if isValid(dialog):
        dialog.close()


def rows(dialog: TagSetDialog) -> list[str]:
    return [dialog.sheet.rows.item(row).text().strip() for row in range(dialog.sheet.rows.count())]


def choose(dialog: TagSetDialog, name: str) -> None:
    names = [row.split()[0] for row in rows(dialog)]
    dialog.sheet.rows.setCurrentRow(names.index(f"#{name}"))


def pick(box, value: object) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_a_tag_is_added_by_its_name(qtbot, desk: Desk, dialog: TagSetDialog) -> None:
    sheet = dialog.sheet
    qtbot.keyClicks(sheet.new_name, "queue")
    qtbot.keyClick(sheet.new_name, Qt.Key.Key_Return)
    assert rows(dialog)[-1] == "#queue"
    assert sheet.tag_name.text() == "queue"
    tag = desk.library.projects.tag(sheet.chosen_id)
    assert (sheet.colour.currentData(), sheet.shape.currentData()) == (tag.colour, tag.shape)
    qtbot.keyClicks(sheet.new_name, "QUEUE")
    qtbot.keyClick(sheet.new_name, Qt.Key.Key_Return)
    assert sheet.error.text == "There is a tag “QUEUE” already."
    assert sheet.new_name.text() == "QUEUE"


def test_its_looks_key_and_place_are_chosen(desk: Desk, dialog: TagSetDialog) -> None:
    sheet = dialog.sheet
    choose(dialog, "words")
    tag_id = sheet.chosen_id
    pick(sheet.shape, TagShape.DIAMOND.value)
    pick(sheet.colour, "#A6320E")
    pick(sheet.key, 2)
    pick(sheet.under, sheet.under.itemData(1))
    tag = desk.library.projects.tag(tag_id)
    assert (tag.shape, tag.colour, tag.key) == ("diamond", "#A6320E", 2)
    assert tag.parent_id is not None
    assert sheet.chosen_id == tag_id
    assert "#signage" in rows(dialog)


def test_a_name_that_is_taken_is_refused_in_place(qtbot, desk: Desk, dialog: TagSetDialog) -> None:
    sheet = dialog.sheet
    choose(dialog, "words")
    sheet.tag_name.setFocus()
    sheet.tag_name.selectAll()
    qtbot.keyClicks(sheet.tag_name, "price")
    qtbot.keyClick(sheet.tag_name, Qt.Key.Key_Return)
    assert sheet.tag_name.error == "There is a tag “price” already."
    assert desk.library.projects.tag(sheet.chosen_id).name == "words"


def test_alt_and_arrows_move_it(qtbot, dialog: TagSetDialog) -> None:
    choose(dialog, "price")
    qtbot.keyClick(dialog.sheet.rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [row.split()[0] for row in rows(dialog)[:2]] == ["#price", "#signage"]
    qtbot.keyClick(dialog.sheet.rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert rows(dialog)[0].startswith("#price")


def test_merging_shows_the_uses_of_both(desk: Desk, dialog: TagSetDialog) -> None:
    sheet = dialog.sheet
    choose(dialog, "words")
    words = sheet.chosen_id
    choose(dialog, "signage")
    sheet.merge_into(words)
    assert sheet.uses.text() == "in 2 observations"
    assert not any(row.startswith("#signage") for row in rows(dialog))
    desk.history.undo()
    assert any(row.startswith("#signage") for row in rows(dialog))


def test_an_observation_that_goes_is_counted_no_more(desk: Desk, told: Told, dialog: TagSetDialog) -> None:
    choose(dialog, "words")
    assert dialog.sheet.uses.text() == "in 1 observation"
    entries = desk.library.observations.of_session(told.session_id)
    asked = [one.observation.id for one in entries if "fixed" in one.observation.text]
    amending.delete_observations(desk, asked)
    assert dialog.sheet.uses.text() == "in 0 observations"


def test_a_tag_in_use_asks_before_it_goes(dialog: TagSetDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        "cocreate_desktop.views.shell.tag_set.sheet.confirmed",
        lambda _parent, question, *_: bool(asked.append(question)),
    )
    choose(dialog, "signage")
    dialog.sheet.remove.click()
    assert asked == ["Delete #signage?"]
    assert any(row.startswith("#signage") for row in rows(dialog))
    choose(dialog, "trust")
    dialog.sheet.remove.click()
    assert not any(row.startswith("#trust") for row in rows(dialog))


def test_while_a_session_runs_only_adding_is_left(
    qtbot, desk: Desk, told: Told, dialog: TagSetDialog
) -> None:
    sessions.reopen_session(desk, told.session_id)
    assert not dialog.sheet.detail.isEnabled()
    assert dialog.sheet.sentence.text().startswith("“Store Ghent” is running")
    qtbot.keyClicks(dialog.sheet.new_name, "queue")
    qtbot.keyClick(dialog.sheet.new_name, Qt.Key.Key_Return)
    assert "queue" in [tag.name for tag in desk.library.sessions.tags(told.session_id)]


@pytest.mark.parametrize("way", ["escape", "button", "frame"])
def test_it_closes_in_every_way_and_keeps_what_was_typed(
    qtbot, desk: Desk, told: Told, dialog: TagSetDialog, way: str
) -> None:
    choose(dialog, "words")
    tag_id = dialog.sheet.chosen_id
    dialog.sheet.tag_name.setFocus()
    dialog.sheet.tag_name.selectAll()
    qtbot.keyClicks(dialog.sheet.tag_name, "jargon")
    with qtbot.waitSignal(dialog.destroyed):
        if way == "escape":
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        elif way == "button":
            dialog.sheet.done.click()
        else:
            dialog.close()
    assert desk.library.projects.tag(tag_id).name == "jargon"
    tags.add_tag(desk, told.project_id, "heard by nobody")
