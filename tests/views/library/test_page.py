"""The page Library: whatever is typed is found, and Enter leads to where it happened."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import (
    assumptions,
    board,
    consent,
    disagreements,
    findings,
    people,
    projects,
    sessions,
)
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.assumptions import Kind as BeliefKind
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.settings import PAGE, Settings
from cocreate_desktop.views.assumptions import AssumptionsPage
from cocreate_desktop.views.board import BoardPage
from cocreate_desktop.views.decide import DecidePage
from cocreate_desktop.views.library import LibraryPage
from cocreate_desktop.views.library.listing import FEW, Header, Kind, Line
from cocreate_desktop.views.library.marked_text import MarkedText, Run
from cocreate_desktop.views.library.ways import CommandWay
from cocreate_desktop.views.people import PeoplePage
from cocreate_desktop.views.run import RunPage
from cocreate_desktop.views.scenario import ScenarioPage
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import IconSet, Theme
from tests.fakes import FakeClock
from tests.stories import ALL_YES, Told, note, prepare_project, tell_a_session

CTRL = Qt.KeyboardModifier.ControlModifier


class Room:
    """The window with a held session, and the hands of whoever uses it."""

    def __init__(self, window: MainWindow, told: Told, qtbot: QtBot) -> None:
        self.window, self.told, self._qtbot = window, told, qtbot

    @property
    def page(self) -> LibraryPage:
        page = self.window.page("library")
        assert isinstance(page, LibraryPage)
        return page

    @property
    def where(self) -> str:
        assert self.window.current is not None
        return self.window.current.objectName()

    def jump(self, typed: str = "") -> None:
        self._qtbot.keyClick(self.focus, Qt.Key.Key_K, CTRL)
        self.type(typed)

    def type(self, typed: str) -> None:
        self._qtbot.keyClicks(self.focus, typed)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self._qtbot.keyClick(self.focus, key)

    @property
    def focus(self):
        return QApplication.focusWidget() or self.window

    @property
    def texts(self) -> list[str]:
        """The lines of the list, without heads."""
        return [row.thing.text for row in self.page.list.found.rows if isinstance(row, Line)]

    @property
    def kinds(self) -> dict[Kind, int]:
        return {row.kind: row.count for row in self.page.list.found.rows if isinstance(row, Header)}

    def greys_of_rows(self) -> list[tuple[int, int]]:
        """The darkest and the lightest grey that each row of the list is painted with, 0 to 255."""
        view, greys = self.page.list, []
        for n in range(view.found.rowCount()):
            index = view.found.index(n, 0)
            view.scrollTo(index)
            picture = view.viewport().grab(view.visualRect(index)).toImage()
            used = {
                picture.pixelColor(x, y).lightness()
                for x in range(picture.width())
                for y in range(picture.height())
            }
            greys.append((min(used), max(used)))
        return greys

    @property
    def current(self) -> str:
        assert self.page.list.current is not None
        return self.page.list.current.thing.text


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    return tell_a_session(desk, clock)


@pytest.fixture
def room(desk: Desk, theme: Theme, told: Told, qtbot: QtBot, tmp_path: Path) -> Room:
    window = MainWindow(desk, theme, IconSet(theme), Settings(tmp_path / "settings.toml"))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
    window.place.open_project(told.project_id)
    window.go_to("assumptions")
    return Room(window, told, qtbot)


def test_ctrl_k_opens_the_line_and_esc_leads_back_to_the_same_row(room: Room):
    page = room.window.page("assumptions")
    assert isinstance(page, AssumptionsPage)
    room.press(Qt.Key.Key_Down)
    chosen = page.list.current_id
    room.jump("wait")
    assert room.where == "library"
    assert room.page.line.field.hasFocus()
    room.press(Qt.Key.Key_Escape)
    assert room.where == "assumptions"
    assert page.list.current_id == chosen
    assert page.list.hasFocus()


def test_ctrl_k_opens_it_from_a_field_and_what_was_typed_there_is_kept(room: Room, desk: Desk):
    page = room.window.page("assumptions")
    assert isinstance(page, AssumptionsPage)
    room.press(Qt.Key.Key_Return)
    room.type("Really:")
    room.jump()
    assert room.where == "library"
    room.press(Qt.Key.Key_Escape)
    first = desk.library.assumptions.get(page.list.current_id)
    assert first.text == "Really:"
    assert page.detail.sentence.hasFocus()


def test_a_slip_and_enter_land_on_the_assumption(room: Room):
    room.window.go_to("scenario")
    room.jump("20 mintues quik")
    room.press(Qt.Key.Key_Return)
    page = room.window.current
    assert isinstance(page, AssumptionsPage)
    assert page.list.selected[0].assumption.code == "A2"


def test_a_code_comes_before_all_that_mentions_it(room: Room):
    room.jump("a2")
    assert room.current == "A wait under 20 minutes counts as quick"


@pytest.mark.parametrize(
    ("typed", "page"), [("scen", "scenario"), ("setings", "settings"), ("PEOP", "people")]
)
def test_a_page_is_found_by_its_name(room: Room, typed: str, page: str):
    room.jump(typed)
    room.press(Qt.Key.Key_Return)
    assert room.where == page


def test_a_command_is_given_on_the_page_where_one_was(room: Room):
    page = room.window.page("assumptions")
    assert isinstance(page, AssumptionsPage)
    room.press(Qt.Key.Key_Down)
    room.jump("importance high")
    assert room.current == "Importance: high"
    room.press(Qt.Key.Key_Return)
    assert room.where == "assumptions"
    assert [one.assumption.importance for one in page.list.selected] == ["high"]


def test_commands_of_other_pages_are_not_offered(room: Room):
    room.jump("importance high")
    assert room.texts
    room.press(Qt.Key.Key_Escape)
    room.window.go_to("people")
    room.jump("importance high")
    assert room.texts == []


def test_the_commands_of_the_page_come_first(room: Room):
    room.jump()
    first = next(
        row.thing for row in room.page.list.found.rows if row.kind is Kind.COMMANDS and isinstance(row, Line)
    )
    assert isinstance(first, CommandWay)
    assert first.key.startswith("assumptions.")
    assert first.shortcut


def test_an_observation_opens_where_it_happened(room: Room, desk: Desk):
    room.jump("bench wait")
    assert room.current == "sits down at the bench"
    room.press(Qt.Key.Key_Return)
    page = room.window.current
    assert isinstance(page, RunPage)
    (chosen,) = page.after.feed.selected_ids
    assert desk.library.observations.get(chosen).observation.text == "sits down at the bench"


def test_a_cluster_and_a_disagreement_open_where_they_stand(room: Room, desk: Desk):
    cluster = board.add_cluster(desk, room.told.session_id, "Nobody rings").ids("clusters")[0]
    made = disagreements.add_disagreement(desk, room.told.session_id, "A bell", "A quiet shop")
    later = sessions.plan_session(desk, room.told.project_id, "Store Leuven").ids("sessions")[0]
    room.window.place.open_session(later)
    room.jump("nobody rings")
    assert list(room.kinds) == [Kind.NOTES]
    room.press(Qt.Key.Key_Return)
    page = room.window.current
    assert isinstance(page, BoardPage)
    assert room.window.place.session_id == room.told.session_id
    assert page.selection.cluster == cluster
    room.window.place.open_session(later)
    room.jump("quiet shop")
    assert list(room.kinds) == [Kind.CONCLUSIONS]
    room.press(Qt.Key.Key_Return)
    page = room.window.current
    assert isinstance(page, DecidePage)
    assert page.left.list.current_key == made.ids("disagreements")[0]


def test_an_observation_of_the_running_session_is_selected_in_its_feed(room: Room, desk: Desk):
    session = sessions.plan_session(desk, room.told.project_id, "Store Leuven").ids("sessions")[0]
    sessions.start_session(desk, session)
    entry = note(desk, session, "did: rings the bell", 1_000)
    room.jump("bell")
    room.press(Qt.Key.Key_Return)
    page = room.window.current
    assert isinstance(page, RunPage)
    assert room.window.place.session_id == session
    assert page.live.feed.selected_ids == [entry]
    assert page.live.capture.line.hasFocus()


def test_a_step_is_selected_by_a_question_that_is_asked_in_it(room: Room):
    room.jump("was that long")
    assert room.current == "Wait for the repair"
    room.press(Qt.Key.Key_Return)
    page = room.window.current
    assert isinstance(page, ScenarioPage)
    assert page.detail.step_id == page.steps.current_id
    assert page.detail.title.text() == "Wait for the repair"


def test_a_person_is_selected_by_alias(room: Room, desk: Desk):
    room.jump("jorsi")
    assert room.current == "Joris"
    room.press(Qt.Key.Key_Return)
    page = room.window.current
    assert isinstance(page, PeoplePage)
    assert desk.library.people.person(page.table.current_id or "").alias == "Joris"


def test_a_person_who_is_in_the_open_session_is_looked_at_there(room: Room, desk: Desk):
    later = sessions.plan_session(desk, room.told.project_id, "Store Leuven").ids("sessions")[0]
    lena = next(one for one in desk.library.people.of_project(room.told.project_id) if one.alias == "Lena")
    people.invite(desk, later, lena.id)
    room.window.place.open_session(room.told.session_id)
    room.jump("lena")
    room.press(Qt.Key.Key_Return)
    assert room.window.place.session_id == room.told.session_id
    assert room.where == "people"


def test_an_assumption_tells_what_is_known_of_it_once_it_is_judged(room: Room, qtbot: QtBot):
    room.jump("20 minutes quick")
    index = room.page.list.currentIndex()
    qtbot.waitUntil(lambda: index.data() == "A2\tA wait under 20 minutes counts as quick\t1 did · 0 said")


def test_while_a_session_runs_an_assumption_tells_only_how_many_were_heard(
    room: Room, desk: Desk, qtbot: QtBot
):
    later = sessions.plan_session(desk, room.told.project_id, "Store Leuven").ids("sessions")[0]
    sessions.start_session(desk, later)
    room.jump("20 minutes quick")
    index = room.page.list.currentIndex()
    qtbot.waitUntil(lambda: index.data() == "A2\tA wait under 20 minutes counts as quick\t1 seen or heard")


def test_a_kind_of_which_nothing_is_found_gives_way_to_all(room: Room):
    room.jump("wait")
    room.press(Qt.Key.Key_Tab)
    assert room.page.chips.chosen is Kind.OBSERVATIONS
    room.page.line.field.setText("notice sign own")
    assert room.page.chips.chosen is None
    assert room.texts == ["They notice the sign on their own"]


def test_a_session_of_another_project_opens_its_project(room: Room, desk: Desk):
    other = prepare_project(desk, "Trade-in corner")
    room.jump("trade-in")
    assert room.current == "Trade-in corner"
    room.press(Qt.Key.Key_Escape)
    room.jump("store ghent")
    room.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert room.window.place.project_id == other.project_id
    assert room.window.place.session_id == other.session_id
    assert room.where == "people"


def test_the_scope_narrows_to_this_project(room: Room, desk: Desk):
    other = prepare_project(desk, "Trade-in corner")
    room.jump("notice sign")
    assert len(room.texts) == 2
    room.page.scope.setCurrentIndex(1)
    assert room.texts == ["They notice the sign on their own"]
    assumptions.add_assumption(desk, other.project_id, BeliefKind.ACT, "They ring the bell")
    room.page.line.field.setText("bell")
    assert room.texts == []
    room.page.nothing.button.click()
    assert room.texts == ["They ring the bell"]


def test_what_is_found_comes_by_kind_a_few_of_each(room: Room, desk: Desk):
    for n in range(6):
        board.add_notes(desk, room.told.session_id, board.NewNotes(NoteKind.IDEA, [f"A bell {n}"]))
    findings.add_finding(desk, room.told.session_id, "They ring the bell")
    room.jump("bell")
    assert room.kinds == {Kind.NOTES: 6, Kind.CONCLUSIONS: 1}
    assert len(room.texts) == FEW + 1
    room.press(Qt.Key.Key_Tab)
    assert room.page.chips.chosen is Kind.NOTES
    assert len(room.texts) == 6
    room.press(Qt.Key.Key_Tab)
    assert room.texts == ["They ring the bell"]
    room._qtbot.keyClick(room.focus, Qt.Key.Key_Backtab)
    assert len(room.texts) == 6


def test_tab_past_the_last_kind_goes_on_and_leaves_nobody_trapped(room: Room):
    room.jump("lena")
    for _ in room.kinds:
        room.press(Qt.Key.Key_Tab)
        assert room.page.line.field.hasFocus()
    room.press(Qt.Key.Key_Tab)
    assert room.page.scope.hasFocus()
    room.press(Qt.Key.Key_Tab)
    assert room.page.list.hasFocus()
    room.press(Qt.Key.Key_Tab)
    assert room.page.projects.isAncestorOf(room.focus)


def test_show_all_lists_the_whole_kind(room: Room, desk: Desk, qtbot: QtBot):
    for n in range(6):
        board.add_notes(desk, room.told.session_id, board.NewNotes(NoteKind.IDEA, [f"A bell {n}"]))
    room.jump("bell")
    view = room.page.list
    head = view.visualRect(view.found.index(0))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=head.center())
    assert len(room.texts) == 6


def test_a_click_opens_a_line(room: Room, qtbot: QtBot):
    room.jump("quick")
    view = room.page.list
    place = view.visualRect(view.currentIndex()).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert room.where == "assumptions"


def test_arrows_pass_over_the_heads(room: Room):
    room.jump("wait")
    seen = [room.current]
    for _ in range(len(room.texts)):
        room.press(Qt.Key.Key_Down)
        seen.append(room.current)
    assert seen == [*room.texts, room.texts[-1]]
    for _ in seen:
        room.press(Qt.Key.Key_Up)
    assert room.current == room.texts[0]
    room.press(Qt.Key.Key_PageDown)
    assert room.current != room.texts[0]


def test_an_empty_line_offers_pages_sessions_and_commands(room: Room):
    room.jump()
    assert list(room.kinds) == [Kind.PAGES, Kind.SESSIONS, Kind.COMMANDS]
    assert "Store Ghent" in room.texts
    assert "Library" not in room.texts


def test_what_was_opened_lately_is_one_key_away(room: Room):
    room.jump("quick")
    room.press(Qt.Key.Key_Return)
    room.jump()
    room.page.line.field.clear()
    assert next(iter(room.kinds)) is Kind.LATELY
    assert room.current == "A wait under 20 minutes counts as quick"


def test_after_a_hit_the_line_is_kept_and_after_esc_it_is_empty(room: Room):
    room.jump("wait")
    room.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    room.jump()
    assert room.page.line.text == "wait"
    assert room.page.line.field.selectedText() == "wait"
    room.press(Qt.Key.Key_Escape)
    room.jump()
    assert room.page.line.text == ""


def test_letters_typed_in_the_list_go_on_in_the_line(room: Room):
    room.jump("wai")
    room.page.list.setFocus()
    room.type("t")
    assert room.page.line.text == "wait"
    assert room.page.line.field.hasFocus()


def test_a_line_is_copied_as_a_row_of_a_table(room: Room):
    room.jump("bench")
    room._qtbot.keyClick(room.focus, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "Lena\tsits down at the bench #wait\tStore Ghent, 06:40\tA2"


def test_what_changes_meanwhile_is_found_and_the_place_is_kept(room: Room, desk: Desk, qtbot: QtBot):
    room.jump("bell")
    assert room.texts == []
    board.add_notes(desk, room.told.session_id, board.NewNotes(NoteKind.IDEA, ["A bell"]))
    qtbot.waitUntil(lambda: room.texts == ["A bell"])
    board.add_notes(desk, room.told.session_id, board.NewNotes(NoteKind.IDEA, ["Bell and bench"]))
    qtbot.waitUntil(lambda: len(room.texts) == 2)
    assert room.current == "A bell"


def test_what_changed_while_it_was_hidden_is_found(room: Room, desk: Desk):
    room.jump("bell")
    room.press(Qt.Key.Key_Escape)
    board.add_notes(desk, room.told.session_id, board.NewNotes(NoteKind.IDEA, ["A bell"]))
    room.jump("bell")
    assert room.texts == ["A bell"]


def test_nobody_is_found_who_did_not_agree(room: Room, desk: Desk, qtbot: QtBot):
    made = people.add_person(desk, room.told.project_id, "Zara", session_id=room.told.session_id)
    room.jump("zara")
    assert room.texts == []
    consent.record_answers(desk, made.ids("persons")[0], ALL_YES)
    qtbot.waitUntil(lambda: room.texts == ["Zara"])
    consent.withdraw_everything(desk, made.ids("persons")[0])
    qtbot.waitUntil(lambda: room.texts == [])


def test_without_a_project_there_are_the_pages_of_the_app_and_a_way_back(
    desk: Desk, theme: Theme, qtbot: QtBot, tmp_path: Path
):
    window = MainWindow(desk, theme, IconSet(theme), Settings(tmp_path / "settings.toml"))
    qtbot.addWidget(window)
    window.open()
    with qtbot.waitActive(window):
        window.show()
    room = Room(window, Told("", ""), qtbot)
    assert window.current is None
    room.jump()
    assert room.where == "library"
    assert "Settings" in room.texts
    assert "Scenario" not in room.texts
    room.press(Qt.Key.Key_Escape)
    assert window.current is None


def test_a_start_leads_to_work_and_not_to_the_library(room: Room):
    room.jump()
    assert room.window._settings.text(PAGE) == "assumptions"


def test_a_large_library_is_read_in_turns(
    room: Room, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    prepare_project(desk, "Trade-in corner")
    monkeypatch.setattr("cocreate_desktop.views.library.catalogue.TURN_MS", -1)
    room.jump("notice")
    assert room.texts == []
    monkeypatch.setattr("cocreate_desktop.views.library.catalogue.TURN_MS", 1_000)
    qtbot.waitUntil(lambda: len(room.texts) == 2)


def test_in_a_narrow_window_results_and_projects_take_turns(room: Room):
    room.jump("wait")
    assert room.page.aside.isVisible()
    assert not room.page.show_projects.isVisible()
    room.window.resize(1024, 600)
    assert not room.page.aside.isVisible()
    room.page.show_projects.click()
    assert room.page.aside.isVisible()
    assert not room.page.results.isVisible()
    room._qtbot.keyClick(room.page.back, Qt.Key.Key_Escape)
    assert room.page.results.isVisible()
    assert room.page.line.text == "wait"
    assert room.where == "library"


@pytest.mark.parametrize(
    "text", ["x" * 10_000, "wait " * 2_000, "等待 " * 300, "🙂 wait " * 300, "אבג wait דהו " * 100]
)
def test_long_texts_stay_in_their_row_with_the_mark_in_sight(theme: Theme, room: Room, desk: Desk, text: str):
    laid = MarkedText([Run.of(text, "body", "text", "wait")], 400, theme)
    assert laid.width <= 400
    deep = MarkedText([Run.of(f"{text} needle {text}", "body", "text", "needle")], 400, theme)
    assert deep.width <= 400
    assert "needle" in deep.text
    board.add_notes(desk, room.told.session_id, board.NewNotes(NoteKind.IDEA, [text[:5_000]]))
    room.jump("wait")
    room.window.grab()


def test_every_theme_and_size_paints_every_kind_of_row(room: Room, desk: Desk, theme: Theme):
    findings.add_finding(desk, room.told.session_id, "A sign")
    board.add_notes(desk, room.told.session_id, board.NewNotes(NoteKind.PROBLEM, ["No sign"]))
    projects.add_project(desk, "Sign of the times")
    sofie = people.add_person(desk, room.told.project_id, "Sofie", session_id=room.told.session_id)
    consent.record_answers(desk, sofie.ids("persons")[0], ALL_YES)
    room.jump("s")
    assert set(room.kinds) == set(Kind) - {Kind.LATELY}
    for scheme, size in (("dark", 1.0), ("light", 1.5)):
        theme.choose(scheme)
        theme.choose_text_size(size)
        greys = room.greys_of_rows()
        assert len(greys) > len(room.kinds)
        for darkest, lightest in greys:
            assert lightest - darkest > 100, "nothing to read in a row"
            assert darkest < 64 if scheme == "dark" else lightest > 192
    theme.choose_text_size(1.0)


def test_the_sidebar_names_the_key(room: Room):
    assert room.window.sidebar._buttons["library"]._count == "Ctrl K"
    assert room.page.list.found.rowCount() == 0
    assert room.page.list.indexAt(QPoint(5, 5)).row() == -1
