"""The page Decide as a whole: its clock, the large sheet, narrow windows, no session."""

from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import projects, propositions
from cocreate_desktop.domain.decisions import Decision, Proposition, PropositionSide
from cocreate_desktop.views.theme import Theme
from tests.views.decide_room import Kept, Room, focus, keep, visit
from tests.views.decide_stories import tell_round, tell_shops

KEY = Qt.Key
MINUTE = 60_000


@pytest.fixture(scope="module")
def kept_round(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    return keep(tmp_path_factory.mktemp("round"), tell_round)


@pytest.fixture(scope="module")
def kept_shops(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    return keep(tmp_path_factory.mktemp("shops"), tell_shops)


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path, kept_round: Kept) -> Generator[Room]:
    yield from visit(kept_round, theme, tmp_path, qtbot)


@pytest.fixture
def bare(qtbot: QtBot, theme: Theme, tmp_path: Path, kept_shops: Kept) -> Generator[Room]:
    """Four sessions held, nothing concluded."""
    yield from visit(kept_shops, theme, tmp_path, qtbot)


def stored(room: Room, number: int = 2) -> Proposition:
    return room.desk.library.propositions.of_project(room.told.project_id)[number - 1]


def sides(room: Room) -> list[PropositionSide]:
    known = room.desk.library.propositions.sides(room.told.project_id)
    return [side for side in known if side.proposition_id == room.page.right.current_id]


def words(room: Room) -> dict[str, Decision]:
    names = {id_: name for name, id_ in room.told.members.items()}
    voices = room.desk.library.propositions.voices(room.told.project_id)
    return {
        names[one.member_id]: one.decision
        for one in voices
        if one.proposition_id == room.page.right.current_id
    }


def test_f_shows_it_large_and_closes_it_again(room: Room):
    room.press(KEY.Key_F)
    assert room.page.large.isVisible()
    assert room.page.large.geometry() == room.page.rect()
    room.press(KEY.Key_Right)
    assert room.page.large.accessibleDescription() == "Club box: ten repairs a week"
    room.press(KEY.Key_F)
    assert not room.page.large.isVisible()
    assert focus() is room.page.left.list


def test_ten_thousand_characters_fit_the_large_sheet(room: Room):
    propositions.edit_proposition(room.desk, room.told.propositions[1], job="word " * 2000, offer="語" * 9000)
    room.press(KEY.Key_F)
    QApplication.processEvents()
    assert not room.page.large.grab().isNull()


def test_the_clock_counts_down_and_over_and_nothing_happens(room: Room):
    bar = room.page.clock
    assert (bar.left.text(), bar.of.text(), bar.toggle.text()) == ("15:00", "left of 15:00", "Start")
    bar.toggle.click()
    room.clock.advance(8 * MINUTE + 20_000)
    bar.show_time()
    assert bar.left.text() == "6:40"
    room.clock.advance(8 * MINUTE)
    bar.show_time()
    assert (bar.left.text(), bar.of.text()) == ("+1:20", "over 15:00")
    assert stored(room).decision is None
    bar.toggle.click()
    room.clock.advance(5 * MINUTE)
    bar.show_time()
    assert bar.left.text() == "+1:20", "it stands"
    bar.again.click()
    assert bar.left.text() == "15:00"


def test_each_proposition_has_its_own_time(room: Room):
    bar = room.page.clock
    bar.toggle.click()
    room.clock.advance(MINUTE)
    room.press(KEY.Key_Right)
    assert bar.left.text() == "15:00"
    room.clock.advance(2 * MINUTE)
    room.press(KEY.Key_Left)
    assert bar.left.text() == "14:00"
    room.page.context.commands["decide.clock"].trigger()
    room.press(KEY.Key_Right)
    assert bar.left.text() == "13:00"


@pytest.fixture
def narrow(qtbot: QtBot, theme: Theme, tmp_path: Path, kept_round: Kept) -> Generator[Room]:
    yield from visit(kept_round, theme, tmp_path, qtbot, (1024, 600))


def test_in_a_narrow_window_the_findings_fold_to_an_edge(narrow: Room):
    room = narrow
    page = room.page
    assert page.edge.isVisible()
    assert not page.left.isVisible()
    assert page.right.bar.mapTo(page, page.right.bar.rect().bottomLeft()).y() < page.height()
    room.press(KEY.Key_Down)
    assert page.left.isVisible()
    assert page.left.geometry().bottom() < page.right.bar.y(), "what is decided stays in sight"
    room.press(KEY.Key_Escape)
    assert not page.left.isVisible()
    assert focus() is page.edge


def test_both_themes_and_a_larger_text_paint(room: Room, theme: Theme):
    theme.choose_text_size(1.5)
    theme.choose("dark")
    QApplication.processEvents()
    page = room.page
    assert not page.grab().isNull()
    bottom = page.right.bar.mapTo(page, page.right.bar.rect().bottomLeft()).y()
    assert bottom < page.height(), "the decision bar never leaves"


def test_without_a_session_there_is_a_way_to_one(room: Room, qtbot: QtBot):
    empty = projects.add_project(room.desk, "Nothing yet").ids("projects")[0]
    room.page.context.place.open_project(empty)
    assert room.page.states.currentWidget() is room.page.no_session
    with qtbot.waitSignal(room.page.wants_page) as wanted:
        room.page.no_session.asked.emit()
    assert wanted.args == ["people"]
    for key in (KEY.Key_N, KEY.Key_1, KEY.Key_F, KEY.Key_Right, KEY.Key_Down):
        qtbot.keyClick(room.page, key)
