"""The page Decide as a whole: its clock, the large sheet, narrow windows, no session."""

from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cocreate_desktop import settings
from cocreate_desktop.actions import projects, propositions
from cocreate_desktop.views.theme import Theme
from tests.views.decide_room import Kept, Room, focus, sides, stored, visit

KEY = Qt.Key
MINUTE = 60_000


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


def test_another_length_of_the_talk_is_shown_at_once(room: Room):
    bar = room.page.clock
    bar.toggle.click()
    room.clock.advance(MINUTE)
    room.page.context.settings.set(settings.DECIDE_MINUTES, 20)
    assert (bar.left.text(), bar.of.text()) == ("19:00", "left of 20:00")


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


_THREE_LINES = (
    "One price, an end time on the ticket, a clock above the counter that everybody sees, and a word when it"
    " is done."
)


@pytest.mark.parametrize("height", [768, 700])
@pytest.mark.parametrize("offer", [_THREE_LINES, ""])
def test_the_stop_rules_result_stands_above_the_decision(room: Room, height: int, offer: str):
    """With three sides, and with a title bar and a task bar around the window."""
    propositions.edit_proposition(room.desk, room.told.propositions[1], offer=offer)
    room.window.resize(1366, height)
    QApplication.processEvents()
    assert len(sides(room)) == 3
    assert seen_whole(room, room.page.right.view.stop_progress)
    assert room.page.right.scrolled.verticalScrollBar().value() == 0


def test_in_the_smallest_window_the_row_of_the_stop_rule_scrolls_whole(narrow: Room):
    right = narrow.page.right
    right.scrolled.verticalScrollBar().setValue(right.scrolled.verticalScrollBar().maximum())
    view = right.view
    labels = [view.findChild(QLabel, name) for name in ("far_label", "test_label", "stop_label")]
    parts = (view.big_step, view.next_test, view.stop_sentence, view.stop_progress, view.stop_rule)
    for part in (*labels, *parts):
        assert part is not None
        assert seen_whole(narrow, part)


def seen_whole(room: Room, part: QWidget) -> bool:
    """In sight between the tabs and the bar, with all of its height."""
    port = room.page.right.scrolled.viewport()
    place = QRect(part.mapTo(port, QPoint()), part.size())
    return port.rect().contains(place) and part.height() >= part.heightForWidth(part.width())


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
