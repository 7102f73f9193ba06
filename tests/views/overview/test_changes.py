"""The page Overview while things change, with many sessions, and in every size."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import amending, assumptions, consent, judged, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.assumptions import Kind
from cocreate_desktop.views.overview import OverviewPage
from cocreate_desktop.views.overview.model import Kinds
from cocreate_desktop.views.theme import Theme
from tests.fakes import FakeClock
from tests.stories import note
from tests.views.overview_stories import (
    Open,
    Track,
    begin_session,
    cell,
    current,
    hold_session,
    open_cell,
    open_page,
    said,
    window_of,
    write_track,
)

KEY = Qt.Key


def test_a_running_session_shows_nothing_until_its_end(
    show: Open, desk: Desk, clock: FakeClock, qtbot: QtBot
) -> None:
    track = write_track(desk)
    session_id = begin_session(desk, clock, track, "Store Bruges", cells={"A1": "+d +d +d"})
    page = show(track.project_id)
    assert said(page) == "The first session is running: what it says comes when it has ended."
    assert cell(page, "A1", 1) == "running" and cell(page, "A1", 4) == "No evidence"
    page.matrix.select(track.codes["A1"], 1)
    page.matrix.open_current()
    assert not page.panel.isVisible()
    note(desk, session_id, "@Tomas did: does it too +A1", 99_000)
    assert cell(page, "A1", 1) == "running"
    sessions.end_session(desk, session_id)
    assert cell(page, "A1", 1) == "Supported (4 · 0)"


def test_every_change_is_seen_at_once(page: OverviewPage, desk: Desk, track: Track) -> None:
    entry = next(
        one.observation.id
        for one in desk.library.observations.of_session(track.sessions[0])
        if one.observation.text.endswith("shows it for A1")
    )
    amending.delete_observations(desk, [entry])
    assert cell(page, "A1", 1) == "Too few to say (1 · 1)"
    desk.history.undo()
    assert cell(page, "A1", 1) == "Supported (2 · 1)"
    assumptions.edit_assumption(desk, track.codes["A1"], text="They have half an hour")
    assert cell(page, "A1", 0) == "They have half an hour"
    assumptions.add_assumption(desk, track.project_id, Kind.EXPECT, "They expect coffee")
    assert cell(page, "A13", 5) == "No evidence"
    sessions.delete_session(desk, track.sessions[1])
    assert cell(page, "A1", 4) == "Once: supported"


def test_the_current_cell_stays_when_rows_come_and_go(page: OverviewPage, desk: Desk, track: Track) -> None:
    page.matrix.select_session(track.codes["A6"], track.sessions[1])
    assumptions.add_assumption(desk, track.project_id, Kind.WHO, "They come by bicycle")
    assert current(page) == ("A6", 2)
    sessions.delete_session(desk, track.sessions[0])
    assert current(page) == ("A6", 1)


def test_what_happens_while_the_page_is_hidden_is_known_when_it_shows(
    page: OverviewPage, desk: Desk, track: Track
) -> None:
    window_of(page).go_to("scenario")
    consent.withdraw_everything(desk, track.people["Lena"])
    window_of(page).go_to("overview")
    assert cell(page, "A1", 1) == "Too few to say (1 · 1)"


# Many


def test_much_is_judged_aside_and_shown_when_it_is_known(
    qtbot: QtBot, desk: Desk, theme: Theme, tmp_path: Path, track: Track, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judged, "MOST_VERDICTS", 10)
    page = open_page(qtbot, desk, theme, tmp_path, track.project_id)
    assert page.is_busy and page.waiting.isVisible()
    assert cell(page, "A1", 1) == "…" and cell(page, "A1", 5) == "…"
    assert cell(page, "A1", 1, Qt.ItemDataRole.AccessibleTextRole) == "A1: being worked out"
    qtbot.waitUntil(lambda: not page.is_busy)
    assert cell(page, "A1", 1) == "Supported (2 · 1)" and not page.waiting.isVisible()
    assert said(page).startswith("1 of 12")

    consent.withdraw_everything(desk, track.people["Lena"])
    assert page.is_busy and cell(page, "A1", 1) == "Supported (2 · 1)", "what was known stays meanwhile"
    assumptions.add_assumption(desk, track.project_id, Kind.WHO, "They come by bicycle")
    qtbot.waitUntil(lambda: not page.is_busy)
    assert cell(page, "A1", 1) == "Too few to say (1 · 1)"


def test_what_is_worked_out_is_dropped_when_it_grows_old_meanwhile(
    qtbot: QtBot, desk: Desk, theme: Theme, tmp_path: Path, track: Track, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judged, "MOST_ENTRIES", 0)
    page = open_page(qtbot, desk, theme, tmp_path, track.project_id)
    assert page.is_busy
    consent.withdraw_everything(desk, track.people["Lena"])
    qtbot.waitUntil(lambda: not page.is_busy)
    assert cell(page, "A1", 1) == "Too few to say (1 · 1)"


@pytest.fixture
def season(desk: Desk, clock: FakeClock) -> Track:
    """Fourteen sessions, each with a word on A1."""
    track = write_track(desk)
    for number in range(14):
        hold_session(desk, clock, track, f"Store {chr(65 + number)}", "", {"A1": "+d +d +s"})
    return track


def test_many_sessions_scroll_between_what_stands_still(qtbot: QtBot, show: Open, season: Track) -> None:
    page = show(season.project_id)
    matrix = page.matrix
    qtbot.waitUntil(lambda: not page.is_busy)
    in_sight = [
        number for number, column in enumerate(matrix.matrix.columns)
        if column.kind is Kinds.SESSION and not matrix.isColumnHidden(number)
    ]  # fmt: skip
    assert in_sight[-1] == 14 and in_sight[0] > 1, "it opens at the newest"
    assert matrix.sessions_bar.isVisible()
    assert not any(matrix.isColumnHidden(number) for number in (0, 15, 16, 17))
    assert cell(page, "A1", 16) == "14 of 14"
    qtbot.keyClick(matrix, KEY.Key_Right)
    assert current(page) == ("A1", 1) and not matrix.isColumnHidden(1)
    assert matrix.isColumnHidden(14)
    qtbot.keyClick(matrix, KEY.Key_End)
    qtbot.keyClick(matrix, KEY.Key_Left)
    qtbot.keyClick(matrix, KEY.Key_Left)
    qtbot.keyClick(matrix, KEY.Key_Left)
    assert current(page) == ("A1", 14) and not matrix.isColumnHidden(14)
    matrix.sessions_bar.setValue(0)
    assert not matrix.isColumnHidden(1) and not matrix.isColumnHidden(current(page)[1])
    widths = sum(matrix.columnWidth(number) for number in range(18))
    assert widths == matrix.viewport().width(), "nothing scrolls sideways but whole sessions"


def test_the_current_row_opens_where_marks_have_no_counts(qtbot: QtBot, show: Open, season: Track) -> None:
    page = show(season.project_id)
    place = page.matrix.currentIndex().row()
    assert page.matrix.rowHeight(place) > page.matrix.rowHeight(place + 1)
    qtbot.keyClick(page.matrix, KEY.Key_Down)
    assert page.matrix.rowHeight(place) < page.matrix.rowHeight(place + 1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1024, 600), (1366, 768), (1920, 1080)])
def test_it_fits_every_window_and_both_themes(
    page: OverviewPage, theme: Theme, size: tuple[int, int], scheme: str
) -> None:
    theme.choose(scheme)
    theme.choose_text_size(1.5)
    window_of(page).resize(*size)
    matrix = page.matrix
    widths = sum(matrix.columnWidth(n) for n in range(matrix.matrix.columnCount()))
    assert widths <= matrix.viewport().width()
    assert not window_of(page).grab().isNull()


def test_texts_of_any_length_and_script_stay_in_their_row(
    page: OverviewPage, desk: Desk, track: Track
) -> None:
    long = "Ελληνικά 日本語 🎾 مرحبا " * 400
    assumptions.edit_assumption(desk, track.codes["A1"], text=long)
    note_id = desk.library.observations.of_session(track.sessions[0])[0].observation.id
    assert note_id
    sessions.edit_session(desk, track.sessions[0], title="Store " + "W" * 300)
    open_cell(page, track, "A1", 0)
    assert page.matrix.rowHeight(page.matrix.currentIndex().row()) <= 52
    assert not window_of(page).grab().isNull()
    assert page.panel.width() < page.width()
    assert page.panel.sentence.text().startswith("<b>A1</b>&nbsp; They come between")
