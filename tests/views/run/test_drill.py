"""The listening drill: planned from the menu, noted by two on the page Run, and compared in plain words."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from cocreate_desktop.actions import listening_drill, people, sessions, tags
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.people import Role
from cocreate_desktop.views.run.drill.dialog import DrillDialog, DrillSheet
from tests.fakes import FakeClock
from tests.stories import note
from tests.views.run_stories import Open, Room, open_run, plan

__all__ = ["open_run"]


@pytest.fixture
def room(desk: Desk, open_run: Open) -> Room:
    return open_run(plan(desk))


def hold(desk: Desk, clock: FakeClock, project_id: str, name: str, lines: list[tuple[int, str]]) -> str:
    """One take of the rehearsal, by somebody of this name."""
    member = people.add_member(desk, project_id, name, Role.NOTE_TAKER).ids("team_members")[0]
    people.take_seat(desk, member)
    drill = listening_drill.plan_drill(desk, project_id, "Drill").ids("sessions")[0]
    sessions.start_session(desk, drill)
    clock.advance(300_000)
    for seconds, line in lines:
        note(desk, drill, line, seconds * 1000)
    sessions.end_session(desk, drill)
    return drill


def table(sheet: DrillSheet) -> list[list[str]]:
    figures = sheet.figures
    cells = [
        [figures.item(row, column) for column in range(figures.columnCount())]
        for row in range(figures.rowCount())
    ]
    return [[cell.text() if cell else "" for cell in row] for row in cells]


def test_a_drill_is_planned_from_the_menu_and_opened_like_any_session(desk: Desk, room: Room) -> None:
    before = desk.library.sessions.of_project(room.window.place.project_id or "")
    room.window.context.commands["run.drill"].trigger()
    dialog = room.window.findChild(DrillDialog)
    assert dialog is not None
    assert not dialog.sheet.open_drill.isEnabled(), "there is none yet"
    dialog.sheet.plan.click()
    opened = room.window.place.session
    assert opened is not None
    assert (opened.rehearsal, opened.title, opened.code) == (True, "Listening drill 1", "R1")
    assert len(desk.library.people.participants(opened.id)) == 6
    assert desk.library.sessions.of_project(opened.project_id) == before
    assert room.page.states.currentWidget() is room.page.before
    room.page.start()
    room.note("@Lena did: sits")
    assert room.lines() == ["00:00 | Lena | did | sits |  | "]


def test_two_takes_are_compared_in_plain_words(desk: Desk, clock: FakeClock, room: Room) -> None:
    project_id = room.window.place.project_id or ""
    tags.add_tag(desk, project_id, "haggling")
    same = [(10, "@Lena did: sits"), (60, "@Joris did: leaves"), (90, "@Sofie said: hm")]
    hold(desk, clock, project_id, "Nele", [*same, (30, "@Joris said: too dear #haggling")])
    past = hold(desk, clock, project_id, "Jonas", [*same, (31, "@Joris said: too dear")])
    sheet = DrillSheet(desk.library, project_id)
    room.qtbot.addWidget(sheet)
    assert [sheet.one.currentText(), sheet.other.currentText()] == [
        "R1 Drill, Nele: 4 noted",
        "R2 Drill, Jonas: 4 noted",
    ]
    assert sheet.sentence.text() == "They agree on 3 of 4 moments, more than chance would give: 0.69."
    assert sheet.differ.text() == "They differ most on #haggling."
    assert ["#haggling", "0", "0", "1"] in table(sheet)
    assert ["Lena", "1", "0", "0"] in table(sheet)
    sheet.other.setCurrentIndex(0)
    assert sheet.sentence.text() == "They agree on 4 of 4 moments, more than chance would give: 1.00."
    assert not sheet.differ.text()
    opened: list[str] = []
    sheet.open_asked.connect(opened.append)
    sheet.show()
    sheet.open_drill.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    assert opened == [past], "the newest first"


def test_two_authors_of_one_take_are_compared_too(desk: Desk, clock: FakeClock, room: Room) -> None:
    project_id = room.window.place.project_id or ""
    drill = hold(desk, clock, project_id, "Nele", [(10, "@Lena did: sits")])
    sessions.reopen_session(desk, drill)
    jonas = people.add_member(desk, project_id, "Jonas", Role.NOTE_TAKER).ids("team_members")[0]
    people.take_seat(desk, jonas)
    note(desk, drill, "@Joris said: hm", 100_000)
    sessions.end_session(desk, drill)
    sheet = DrillSheet(desk.library, project_id)
    room.qtbot.addWidget(sheet)
    assert sheet.sentence.text().startswith("They agree on 0 of 2 moments, no more than chance would give")


def test_without_two_takes_there_is_nothing_to_compare(desk: Desk, clock: FakeClock, room: Room) -> None:
    project_id = room.window.place.project_id or ""
    hold(desk, clock, project_id, "Nele", [(10, "@Lena did: sits")])
    sheet = DrillSheet(desk.library, project_id)
    room.qtbot.addWidget(sheet)
    assert sheet.compared.isHidden()
    assert sheet.open_drill.isEnabled()
    sheet.resize(640, 620)
    sheet.show()
    assert sheet.plan.geometry().bottom() < 200, "what there is stands at the top"
