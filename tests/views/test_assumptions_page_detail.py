"""The page Assumptions as people use it: the open assumption."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.assumptions import About, Counts, Importance
from cocreate_desktop.views.assumptions import AssumptionsPage
from cocreate_desktop.views.theme import Theme
from tests.fakes import FakeClock
from tests.views.assumption_stories import Workshop, begin_session, open_page, tell_workshop
from tests.views.assumptions_room import page, stored, told

__all__ = ["page", "told"]


KEY = Qt.Key


def test_the_sentence_is_edited_in_the_detail(qtbot: QtBot, page: AssumptionsPage, told: Workshop) -> None:
    qtbot.keyClick(page.list, KEY.Key_F2)
    assert page.detail.sentence.hasFocus()
    qtbot.keyClicks(page.detail.sentence, "Mended is as good as new")
    qtbot.keyClick(page.detail.sentence, KEY.Key_Return)
    assert stored(page, told).text == "Mended is as good as new"
    assert page.list.hasFocus()
    qtbot.keyClick(page.list, KEY.Key_Return)
    assert page.detail.sentence.hasFocus()


def test_an_empty_sentence_is_refused_in_place(qtbot: QtBot, page: AssumptionsPage, told: Workshop) -> None:
    qtbot.keyClick(page.list, KEY.Key_F2)
    qtbot.keyClick(page.detail.sentence, KEY.Key_Backspace)
    qtbot.keyClick(page.detail.sentence, KEY.Key_Return)
    assert page.detail.sentence.error == "The assumption is empty. Write a few words."
    assert page.detail.sentence.hasFocus()
    assert stored(page, told).text == "A repaired item is worth as much as new"


def test_what_is_typed_is_saved_when_another_one_is_opened(
    qtbot: QtBot, page: AssumptionsPage, told: Workshop
) -> None:
    page.detail.wrong_if.setFocus()
    qtbot.keyClicks(page.detail.wrong_if, "they laugh")
    page.list.select(told.codes["A9"])
    assert stored(page, told).wrong_if.startswith("they laugh")
    assert stored(page, told, "A9").wrong_if == ""
    assert page.detail.wrong_if.toPlainText() == ""


def test_the_threshold_is_written_as_numbers_of_people(
    qtbot: QtBot, page: AssumptionsPage, told: Workshop
) -> None:
    page.detail.needed.setFocus()
    qtbot.keyClick(page.detail.needed, KEY.Key_Up)
    qtbot.keyClick(page.detail.needed, KEY.Key_Return)
    assert stored(page, told).threshold.needed == 4
    page.detail.of.setFocus()
    page.detail.of.selectAll()
    qtbot.keyClicks(page.detail.of, "2")
    qtbot.keyClick(page.detail.of, KEY.Key_Return)
    assert (stored(page, told).needed, stored(page, told).of) == (2, 2)
    assert page.detail.needed.value() == 2


def test_what_counts_about_whom_and_how_much_hangs_on_it(
    qtbot: QtBot, page: AssumptionsPage, told: Workshop
) -> None:
    page.detail.counts.setFocus()
    qtbot.keyClick(page.detail.counts, KEY.Key_Down)
    assert stored(page, told).counts is Counts.DEEDS
    page.detail.about.setFocus()
    qtbot.keyClick(page.detail.about, KEY.Key_Down)
    assert stored(page, told).about is About.PARTNERS
    page.detail.importance.chosen.emit("low")
    assert stored(page, told).importance is Importance.LOW
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
