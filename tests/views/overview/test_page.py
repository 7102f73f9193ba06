"""The page Overview as people use it: what it says, the matrix by keys, what comes next."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import projects
from cocreate_desktop.actions.deciding import CaseFile, read_conclusions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.views.overview import OverviewPage
from tests.fakes import FakeClock
from tests.views.overview_stories import (
    Open,
    Track,
    cell,
    current,
    hold_session,
    said,
    window_of,
    write_track,
)

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


# What the page says


def test_the_page_says_what_holds_and_what_comes_next(page: OverviewPage) -> None:
    assert said(page) == "1 of 12 assumptions is confirmed: people did it, in two or more sessions."
    assert page.next_title.text() == "Next: Store Namur · 5 Dec"
    assert "A8" in page.next_words.text() and "in the scenario first" in page.next_words.text()
    assert page.again.text() == "Confirmed again: 2 of 3 held; 0 not tested again; by chance about 1."
    assert [cell(page, "A1", column) for column in range(1, 6)] == [
        "Supported (2 · 1)", "Supported (1 · 2)", "", "2 of 2", "Confirmed",
    ]  # fmt: skip
    assert [cell(page, "A6", column) for column in range(1, 6)] == [
        "Contradicted (0 · 3)", "Supported (2 · 1)", "planned", "1 of 2", "Mixed",
    ]  # fmt: skip
    assert [cell(page, "A8", column) for column in range(1, 6)] == [
        "not asked", "not asked", "Add", "–", "No evidence",
    ]  # fmt: skip
    assert cell(page, "A11", 1) == "Too few to say (0 · 1)"


def test_each_cell_is_told_in_words(page: OverviewPage) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    assert cell(page, "A3", 1, role) == (
        "A3, Store Bruges · 24 Oct: Contradicted. 0 for · 4 against · 0 split · 0 not seen. 3 did it,"
        " 1 only said it."
    )
    assert cell(page, "A3", 0, role) == "A3: They notice the sign on their own. Contradicted."
    assert cell(page, "A8", 3, role).endswith("no step tests it yet, Enter adds it to one")
    assert cell(page, "A3", 4, role) == "A3: supported in 0 of 2 sessions with a verdict"
    assert cell(page, "A3", 5, role).startswith("A3: Contradicted. All sessions together: 0 for")


def test_a_project_without_assumptions_asks_for_the_first(show: Open, desk: Desk) -> None:
    page = show(projects.add_project(desk, "Nothing yet").ids("projects")[0])
    assert page.rooms.currentWidget() is page.nothing
    page.nothing.asked.emit()
    assert window_of(page).current is window_of(page).page("assumptions")


def test_a_shop_has_the_letters_that_decide_gives_it(show: Open, desk: Desk, clock: FakeClock) -> None:
    track = write_track(desk)
    held = [hold_session(desk, clock, track, title) for title in ("Store Bruges", "Store Brussels")]
    heads = show(track.project_id).matrix.matrix.heads
    assert [(heads[one].name, heads[one].letters) for one in held] == [
        ("Bruges", "Brug"),
        ("Brussels", "Brus"),
    ]
    decide = read_conclusions(desk.library, held[-1], CaseFile(desk.library), somebody="somebody")
    assert [shop.short for shop in decide.shops] == [heads[one].letters for one in held]


def test_before_the_first_session_the_page_plans_it(show: Open, desk: Desk) -> None:
    track = write_track(desk)
    page = show(track.project_id)
    assert said(page) == "12 assumptions: no session has tested them yet."
    assert page.prepare.text() == "Plan session"
    assert page.next_title.text() == "Next: no session planned"
    asked: list[bool] = []
    plan = page.context.commands["session.plan"]
    # Its dialog would wait for an answer.
    plan.triggered.disconnect()
    plan.triggered.connect(lambda: asked.append(True))
    page.prepare.click()
    assert asked


def test_prepare_goes_to_the_people_of_the_planned_session(page: OverviewPage, track: Track) -> None:
    page.context.place.open_session(track.sessions[0])
    page.prepare.click()
    window = window_of(page)
    assert window.current is window.page("people")
    session = page.context.place.session
    assert session is not None and session.title == "Store Namur"
    window.go_to("overview")
    page.open_scenario.click()
    assert window.current is window.page("scenario")


# The matrix by keys


def test_arrows_go_from_cell_to_cell_over_the_heads_of_kinds(qtbot: QtBot, page: OverviewPage) -> None:
    assert page.matrix.hasFocus()
    assert current(page) == ("A1", 0)
    for _ in range(2):
        qtbot.keyClick(page.matrix, KEY.Key_Down)
    assert current(page) == ("A3", 0)
    qtbot.keyClick(page.matrix, KEY.Key_Right)
    assert current(page) == ("A3", 1)
    qtbot.keyClick(page.matrix, KEY.Key_End)
    assert current(page) == ("A3", 5)
    qtbot.keyClick(page.matrix, KEY.Key_Right)
    assert current(page) == ("A3", 5)
    qtbot.keyClick(page.matrix, KEY.Key_Home)
    assert current(page) == ("A3", 0)
    qtbot.keyClick(page.matrix, KEY.Key_End, CONTROL)
    assert current(page) == ("A12", 0)
    qtbot.keyClick(page.matrix, KEY.Key_Home, CONTROL)
    assert current(page) == ("A1", 0)
    qtbot.keyClick(page.matrix, KEY.Key_PageDown)
    assert current(page) == ("A12", 0)


def test_enter_on_the_sentence_opens_the_assumption(qtbot: QtBot, page: OverviewPage, track: Track) -> None:
    asked: list[tuple[str, str]] = []
    page.wants_record.connect(lambda key, row_id: asked.append((key, row_id)))
    qtbot.keyClick(page.matrix, KEY.Key_Down)
    qtbot.keyClick(page.matrix, KEY.Key_Return)
    assert asked == [("assumptions", track.codes["A2"])]
    assert window_of(page).current is window_of(page).page("assumptions")


def test_selected_rows_copy_under_their_heads(qtbot: QtBot, page: OverviewPage) -> None:
    qtbot.keyClick(page.matrix, KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.matrix, KEY.Key_C, CONTROL)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert lines[0] == [
        "Code", "Assumption", "Store Bruges · 24 Oct", "Store Leuven · 31 Oct", "Store Namur · 5 Dec",
        "Supported in", "Verdict",
    ]  # fmt: skip
    assert [line[0] for line in lines[1:]] == ["A1", "A2"]
    assert lines[1][2:] == ["Supported (2 · 1)", "Supported (1 · 2)", "", "2 of 2", "Confirmed"]


def test_a_jump_selects_the_assumption(page: OverviewPage, track: Track) -> None:
    page.show_record(track.codes["A9"])
    assert current(page) == ("A9", 0)


def test_a_click_on_a_mark_opens_it_and_on_a_sentence_selects_it(
    qtbot: QtBot, page: OverviewPage, track: Track
) -> None:
    place = page.matrix.matrix.place_of(track.codes["A3"])
    for column, opens in ((0, False), (1, True)):
        rect = page.matrix.visualRect(page.matrix.matrix.index(place, column))
        qtbot.mouseClick(page.matrix.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
        assert current(page) == ("A3", column)
        assert page.panel.isVisible() is opens


# What to test next


def open_menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_add_puts_an_assumption_into_a_step_and_undo_takes_it_out(
    qtbot: QtBot, page: OverviewPage, track: Track
) -> None:
    page.matrix.select(track.codes["A8"], 3)
    qtbot.keyClick(page.matrix, KEY.Key_Return)
    menu = open_menu()
    assert [action.text() for action in menu.actions()][:2] == [
        "1 · Last time something broke",
        "2 · Find the counter",
    ]
    menu.actions()[1].trigger()
    menu.close()
    assert page.toast.text == "“Find the counter” tests A8 now"
    assert cell(page, "A8", 3) == "planned"
    assert "A8" not in page.next_words.text()
    page.toast.undo_asked.emit()
    assert cell(page, "A8", 3) == "Add"


def test_plus_offers_the_steps_from_any_cell_and_ticks_those_that_test_it(
    qtbot: QtBot, page: OverviewPage, track: Track
) -> None:
    page.matrix.select(track.codes["A3"])
    qtbot.keyClick(page.matrix, "+")
    menu = open_menu()
    ticked = [action.text() for action in menu.actions() if action.isChecked()]
    assert ticked == ["2 · Find the counter"]
    assert not menu.actions()[1].isEnabled()
    menu.actions()[-1].trigger()
    menu.close()
    assert window_of(page).current is window_of(page).page("scenario")


def test_commands_are_asleep_while_another_page_shows(page: OverviewPage) -> None:
    assert page.context.commands["overview.add"].isEnabled()
    window_of(page).go_to("scenario")
    assert not page.context.commands["overview.add"].isEnabled()
