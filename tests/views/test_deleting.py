"""Before something is deleted that others point to: what is asked, and what is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import assumptions, findings, people, scenario
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.assumptions import Kind
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.assumptions import AssumptionsPage
from cocreate_desktop.views.scenario import ScenarioPage
from cocreate_desktop.views.shell import deleting
from cocreate_desktop.views.shell.deleting import may_delete
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import Theme
from tests.fakes import FakeClock
from tests.stories import Told, tell_a_session

BACK = "You can get it back under “Recently deleted”, in the Library."
BACK_AGAIN = "You can get them back under “Recently deleted”, in the Library."


class Question:
    """What was asked, and the answer that it gets."""

    def __init__(self, answer: bool = True) -> None:
        self.answer = answer
        self.asked: list[tuple[str, str]] = []

    def __call__(self, _parent: QWidget, question: str, detail: str, _do_it: str) -> bool:
        self.asked.append((question, detail))
        return self.answer


@pytest.fixture
def question(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> Question:
    question = Question()
    monkeypatch.setattr(deleting, "confirmed", question)
    return question


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    told = tell_a_session(desk, clock, "Repair counter")
    first, second = desk.library.assumptions.of_project(told.project_id)
    for step in desk.library.scenarios.steps(told.project_id):
        scenario.test_in_step(desk, first.id, step.id)
    findings.add_finding(desk, told.session_id, "They miss the sign", assumption_ids=[second.id])
    return told


def ask(qtbot: QtBot, desk: Desk, *records) -> bool:
    parent = QWidget()
    qtbot.addWidget(parent)
    return may_delete(parent, desk.library, *records)


def test_a_project_says_what_it_takes_along(told: Told, desk: Desk, question: Question, qtbot: QtBot):
    assert ask(qtbot, desk, desk.library.projects.get(told.project_id))
    detail = "It takes 1 session with 4 observations, 2 assumptions, 2 steps, 3 people and 1 finding with it."
    assert question.asked == [("Delete “Repair counter”?", f"{detail} {BACK}")]


def test_a_session_says_what_it_takes_along(told: Told, desk: Desk, question: Question, qtbot: QtBot):
    question.answer = False
    assert not ask(qtbot, desk, desk.library.sessions.get(told.session_id))
    detail = "It takes 4 observations and 1 finding with it."
    assert question.asked == [("Delete “Store Ghent”?", f"{detail} {BACK}")]


def test_a_person_says_what_counts_no_more(told: Told, desk: Desk, question: Question, qtbot: QtBot):
    assert ask(qtbot, desk, desk.library.people.of_project(told.project_id)[0])
    detail = "This takes them out of 1 session. What they said and did there (2 observations) counts no more."
    assert question.asked == [("Delete “Lena”?", f"{detail} {BACK_AGAIN}")]


def test_an_assumption_says_what_stays(told: Told, desk: Desk, question: Question, qtbot: QtBot):
    first, second = desk.library.assumptions.of_project(told.project_id)
    assert ask(qtbot, desk, first)
    assert ask(qtbot, desk, first, second)
    judged = "Judged in 1 session: past sessions keep their copy."
    assert question.asked == [
        ("Delete “A1”?", f"Tested in 2 steps. {judged} {BACK}"),
        ("Delete 2 assumptions?", f"Tested in 2 steps. {judged} Settled by 1 finding. {BACK_AGAIN}"),
    ]


def test_a_step_says_what_was_tested_there(told: Told, desk: Desk, question: Question, qtbot: QtBot):
    step = desk.library.scenarios.steps(told.project_id)[0]
    assert ask(qtbot, desk, step)
    detail = "Tested there: 1 assumption. Run in 1 session: past sessions keep their copy."
    assert question.asked == [(f"Delete “{step.title}”?", f"{detail} {BACK}")]


def test_a_line_tests_as_much_as_a_link(told: Told, desk: Desk, question: Question, qtbot: QtBot):
    library = desk.library
    lasting, gone = (
        assumptions.add_assumption(desk, told.project_id, Kind.WHO, text).ids("assumptions")[0]
        for text in ("They come by bicycle", "They come by car")
    )
    step = scenario.add_step(desk, told.project_id, "Say goodbye").ids("steps")[0]
    for one in (lasting, gone):
        scenario.add_item(desk, step, ItemKind.ASK, "How did you come?", assumption_id=one)
    assumptions.delete_assumption(desk, gone)
    ask(qtbot, desk, library.assumptions.get(lasting))
    ask(qtbot, desk, library.scenarios.step(step))
    assert question.asked == [
        ("Delete “A3”?", f"Tested in 1 step. {BACK}"),
        ("Delete “Say goodbye”?", f"Tested there: 1 assumption. {BACK}"),
    ]


def test_nothing_is_asked_where_nothing_hangs(told: Told, desk: Desk, question: Question, qtbot: QtBot):
    added = assumptions.add_assumption(desk, told.project_id, Kind.WHO, "New").ids("assumptions")[0]
    person = people.add_person(desk, told.project_id, "Mona").ids("persons")[0]
    step = scenario.add_step(desk, told.project_id, "Say goodbye").ids("steps")[0]
    library = desk.library
    assert ask(qtbot, desk, library.assumptions.get(added))
    assert ask(qtbot, desk, library.people.person(person))
    assert ask(qtbot, desk, library.scenarios.step(step))
    assert question.asked == []


def test_a_long_name_is_cut_in_the_question(desk: Desk, told: Told, question: Question, qtbot: QtBot):
    step = desk.library.scenarios.steps(told.project_id)[0]
    scenario.edit_step(desk, step.id, title="wait " * 100)
    ask(qtbot, desk, desk.library.scenarios.step(step.id))
    assert len(question.asked[0][0]) < 80


@pytest.fixture
def window(
    desk: Desk, told: Told, theme: Theme, question: Question, tmp_path: Path, qtbot: QtBot
) -> MainWindow:
    window = MainWindow(desk, theme, theme.icons, Settings(tmp_path / "settings.toml"))
    qtbot.addWidget(window)
    window.show()
    window.place.open_project(told.project_id)
    return window


def test_the_pages_ask_and_leave_everything_after_a_no(
    window: MainWindow, told: Told, desk: Desk, question: Question, qtbot: QtBot
):
    question.answer = False
    window.go_to("assumptions")
    page = window.page("assumptions")
    assert isinstance(page, AssumptionsPage)
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    window.go_to("scenario")
    steps = window.page("scenario")
    assert isinstance(steps, ScenarioPage)
    qtbot.keyClick(steps.steps, Qt.Key.Key_Delete)
    for command in ("session.delete", "project.delete"):
        window.context.commands[command].trigger()
    assert [words for words, _ in question.asked] == [
        "Delete “A1”?", "Delete “Find the counter”?", "Delete “Store Ghent”?", "Delete “Repair counter”?",
    ]  # fmt: skip
    assert not page.toast.isVisible()
    assert len(desk.library.assumptions.of_project(told.project_id)) == 2
    assert len(desk.library.scenarios.steps(told.project_id)) == 2
    assert desk.library.sessions.find(told.session_id) is not None


def test_after_a_yes_it_is_gone_and_the_toast_brings_it_back(
    window: MainWindow, told: Told, desk: Desk, question: Question, qtbot: QtBot
):
    window.go_to("assumptions")
    page = window.page("assumptions")
    assert isinstance(page, AssumptionsPage)
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert len(desk.library.assumptions.of_project(told.project_id)) == 1
    page.toast.undo_asked.emit()
    assert len(desk.library.assumptions.of_project(told.project_id)) == 2
