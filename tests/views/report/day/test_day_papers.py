"""Paper for the day, beside the report: chosen and looked at."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import people, projects, scenario, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.day_papers import DAY_PAPERS, DayPaper
from cocreate_desktop.settings import PAPER
from cocreate_desktop.views.report.tabs import DAY, REPORT
from cocreate_desktop.views.theme import Theme
from tests.fakes import FakeClock
from tests.reading_pdfs import words_of
from tests.stories import Told, tell_a_session
from tests.views.report.day.papers import only, pages
from tests.views.report.room import ReportRoom, report_room

LETTER = 612
"""Width in pt."""


def test_a_session_to_come_has_its_papers_at_once(room: ReportRoom) -> None:
    text = " ".join(pages(room))

    assert "1 Lena" in text and "2 Joris" in text and "3 Wout" in text
    assert "Find the counter" in text
    assert room.page.day.pages.text().startswith("Consent forms, page 1 of ")
    assert not room.page.report_side.isVisible()


def test_an_ended_session_has_what_people_take_home(
    desk: Desk, clock: FakeClock, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    told = tell_a_session(desk, clock)
    with report_room(desk, theme, tmp_path / "settings.toml", qtbot, told.project_id) as room:
        room.page.show_tab(DAY)
        found = pages(room)

    assert found[0].startswith("Agreement to sign")
    assert "of you were here. We wrote down 4 things: 2 that you did, and 2 that you said." in found[-1]


def test_papers_are_switched_and_copied(room: ReportRoom) -> None:
    day = room.page.day
    pages(room)
    only(day, DayPaper.WALL)
    assert len(pages(room)) == 1

    copies = day.kinds.copies[DayPaper.WALL]
    copies.set_value(3)
    copies.committed.emit(3, "gesture")
    assert len(pages(room)) == 3
    assert copies.isVisible() and not day.kinds.copies[DayPaper.AGENDA].isVisible()


def test_somebody_is_taken_out_and_stays_out(room: ReportRoom, desk: Desk, told: Told) -> None:
    day = room.page.day
    only(day, DayPaper.BADGES)
    switches = list(day.seats.switches.values())
    switches[1].click()
    text = " ".join(pages(room))
    assert "Joris" not in text and "Lena" in text

    people.add_person(desk, told.project_id, "Amira", session_id=told.session_id)
    text = " ".join(pages(room))
    assert "Amira" in text and "Joris" not in text


def test_the_start_is_written_as_a_time(room: ReportRoom) -> None:
    day = room.page.day
    only(day, DayPaper.AGENDA)
    assert "0:06" in pages(room)[0]
    day.start.setText("14:00")
    day.start.editingFinished.emit()
    assert "14:06" in pages(room)[0]

    day.start.setText("25:00")
    day.start.editingFinished.emit()
    room.qtbot.waitUntil(lambda: bool(day.start_error.text))
    assert day.start_error.text == "“25:00” is no time of day. Write it as 14:00."
    assert not day.save.isEnabled()

    day.start.setText("9:30")
    day.start.editingFinished.emit()
    assert "9:36" in pages(room)[0]
    assert not day.start_error.text


def test_another_day_begins_at_a_time_of_its_own(room: ReportRoom, desk: Desk, told: Told) -> None:
    another = sessions.plan_session(desk, told.project_id, "Store Namur").ids("sessions")[0]
    day = room.page.day
    day.start.setText("14:00")
    day.start.editingFinished.emit()
    room.window.place.open_session(another)
    only(day, DayPaper.AGENDA)

    assert "0:06" in pages(room)[0] and "14:06" not in pages(room)[0]
    assert not day.start.text()


def test_a_contact_is_printed_and_kept_nowhere(room: ReportRoom, desk: Desk) -> None:
    day = room.page.day
    only(day, DayPaper.CONSENT)
    room.qtbot.keyClicks(day.contact, "team@counter.example")
    assert "team@counter.example" in pages(room)[0]
    room.qtbot.keyClicks(day.kept_until, "31 December 2027")
    assert "deleted at the latest on: 31 December 2027" in pages(room)[0]
    room.page.context.settings.set(PAPER, "letter")
    assert "counter.example" not in room.page.context.settings.path.read_text()
    assert b"counter.example" not in desk.library.path.read_bytes()


def test_what_is_not_for_customers_is_told(room: ReportRoom, desk: Desk, told: Told) -> None:
    step = desk.library.scenarios.steps(told.project_id)[0]
    scenario.edit_step(desk, step.id, title="Lena finds the counter")
    day = room.page.day
    only(day, DayPaper.WALL)
    text = pages(room)[0]

    assert "Lena" not in text and "Part 1" in text
    assert "instead of “Lena finds the counter”" in day.told.text()
    assert day.told.isVisible()


def test_who_saves_before_the_papers_are_there_saves_what_was_chosen(
    room: ReportRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    day, file = room.page.day, tmp_path / "wall.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    pages(room)
    only(day, DayPaper.WALL)
    assert day.made is None
    for _ in range(2):
        room.page.context.commands["day.save"].trigger()
    room.qtbot.waitUntil(file.exists)

    assert len(pypdf.PdfReader(file).pages) == 1


def test_half_a_time_is_not_taken_for_a_whole_one(room: ReportRoom) -> None:
    day = room.page.day
    room.window.resize(1024, 600)
    only(day, DayPaper.WALL)
    pages(room)
    room.qtbot.keyClicks(day.start, "2:30 pm")
    day.start.editingFinished.emit()
    room.qtbot.waitUntil(lambda: bool(day.start_error.text))

    assert day.start_error.text == "“2:30 pm” is no time of day. Write it as 14:00."
    assert not day.told.isVisible(), "that nobody said when it begins is no longer so"
    assert not day.start_error.visibleRegion().isEmpty(), "it is in sight, wherever the panel was scrolled"


def test_a_start_that_is_still_being_written_is_on_the_paper(
    room: ReportRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    day, file = room.page.day, tmp_path / "wall.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    only(day, DayPaper.WALL)
    pages(room)
    room.qtbot.keyClicks(day.start, "14:00")
    assert day.made is not None
    room.page.context.commands["day.save"].trigger()
    room.qtbot.waitUntil(file.exists)

    assert "14:06" in words_of(file.read_bytes())


def test_without_a_paper_it_says_what_to_do(room: ReportRoom) -> None:
    day = room.page.day
    pages(room)
    only(day)

    assert day.body.currentWidget() is day.waiting
    assert not day.save.isEnabled() and not day.print.isEnabled()


def test_without_a_session_there_is_nothing_to_print(
    desk: Desk, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    project_id = projects.add_project(desk, "Nothing yet").ids("projects")[0]
    with report_room(desk, theme, tmp_path / "settings.toml", qtbot, project_id) as room:
        room.page.show_tab(DAY)

        assert room.page.day.body.currentWidget() is room.page.day.waiting
        assert not room.page.day.panel.isEnabled()


def test_nobody_invited_has_blank_forms(desk: Desk, theme: Theme, tmp_path: Path, qtbot: QtBot) -> None:
    project_id = projects.add_project(desk, "Nobody yet").ids("projects")[0]
    sessions.plan_session(desk, project_id, "Store Ghent")
    with report_room(desk, theme, tmp_path / "settings.toml", qtbot, project_id) as room:
        room.page.show_tab(DAY)
        only(room.page.day, DayPaper.CONSENT)

        assert "Number Name" in pages(room)[0]
        assert room.page.day.nobody.isVisible()


def test_a_paper_that_is_switched_on_is_looked_at(room: ReportRoom) -> None:
    day = room.page.day
    pages(room)
    day.kinds.switches[DayPaper.VOTES].click()
    pages(room)
    assert day.pages.text().startswith("Voting sheets, page ")
    assert day.preview.page > 0
    day.preview.go_to_page(0)
    assert day.pages.text().startswith("Consent forms, page 1 of ")


def test_the_keys_belong_to_the_tab_that_is_seen(room: ReportRoom) -> None:
    pages(room)
    commands = room.page.context.commands
    assert commands["day.save"].isEnabled() and not commands["report.save"].isEnabled()

    room.page.day.tab.chosen.emit(REPORT)
    assert room.page.report_side.isVisible() and not room.page.day.isVisible()
    assert not commands["day.save"].isEnabled()

    room.window.go_to("board")
    assert not commands["day.print"].isEnabled()


def test_the_other_paper_is_shared_with_the_report(room: ReportRoom) -> None:
    day = room.page.day
    pages(room)
    day.paper.chosen.emit("letter")
    room.qtbot.waitUntil(lambda: day.pdf is not None)
    assert day.pdf is not None

    assert pypdf.PdfReader(BytesIO(day.pdf)).pages[0].mediabox.width == LETTER
    assert room.page.context.settings.text(PAPER) == "letter"


@pytest.mark.parametrize("size", [(1024, 600), (1366, 768)])
def test_nothing_in_the_panel_is_cut(
    desk: Desk, told: Told, theme: Theme, tmp_path: Path, qtbot: QtBot, size: tuple[int, int]
) -> None:
    theme.choose_text_size(1.5)
    with report_room(desk, theme, tmp_path / "settings.toml", qtbot, told.project_id, size) as room:
        room.page.show_tab(DAY)
        day = room.page.day
        only(day, *DayPaper)
        inside = day.scroller.viewport().width()

        assert day.inside.width() <= inside
        for paper in DAY_PAPERS:
            copies = day.kinds.copies[paper]
            assert copies.mapTo(day.inside, copies.rect().topRight()).x() <= inside
