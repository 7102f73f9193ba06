"""Still to find out, and the rows of many people."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtCore import Qt

from cocreate_desktop.actions import leading
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.views.run.gaps.coverage_view import CoverageCell, CoverageView
from cocreate_desktop.views.theme import Theme
from tests.views.run_stories import Open, open_run, start

__all__ = ["open_run"]


def cells(count: int, heard: int = 0) -> list[CoverageCell]:
    return [
        CoverageCell(f"id {n}", f"A{n}", f"Belief {n}", int(n <= heard), 6, n == 1)
        for n in range(1, count + 1)
    ]


def test_coverage_knows_no_direction(desk: Desk, open_run: Open) -> None:
    """A session in which all speak for looks the same as one in which all speak against."""
    known = {field.name for field in fields(CoverageCell)}
    assert known == {"assumption_id", "code", "text", "heard", "there", "tested_now"}
    told = start(desk)
    room = open_run(told)
    pictures = []
    for sign in "+-":
        entry_id = room.note(f"@Lena did: sits {sign}A1")
        room.live.find_out.count_heard()
        pictures.append(room.live.find_out.cells.grab().toImage())
        room.page.noting.delete([entry_id])
    assert pictures[0] == pictures[1]


def test_it_counts_those_heard_of_those_there(desk: Desk, open_run: Open) -> None:
    room = open_run(start(desk))
    room.note("@Lena did: sits +A1")
    room.note("@Lena said: I sit +A1")
    room.note("@Joris said: I stand -A1")
    room.live.find_out.count_heard()
    cell = room.live.find_out.cells.cells[0]
    # Wout is a reseller, and the assumption is about customers.
    assert (cell.heard, cell.there, cell.tested_now) == (2, 5, True)
    assert room.live.find_out.find_count.text() == "1 of 4"


def test_assumptions_without_a_step_left_are_named(desk: Desk, open_run: Open) -> None:
    told = start(desk, beliefs=9)
    room = open_run(told)
    assert room.live.find_out.lost_text.text().startswith("A5, A6, A7 and 2 more have no step left")
    room.note("@Lena did: sits +A5")
    leading.next_step(desk, told.session_id)
    assert room.live.find_out.lost_text.text().startswith("A1, A6, A7 and 2 more")


def test_nothing_lost_says_nothing(desk: Desk, open_run: Open) -> None:
    room = open_run(start(desk))
    assert not room.live.find_out.lost.isVisible()


def test_thirty_assumptions_take_four_rows(qtbot, theme: Theme) -> None:
    view = CoverageView(theme)
    qtbot.addWidget(view)
    view.show_cells(cells(30))
    assert view.columns == 8
    assert view.heightForWidth(360) <= 128
    view.show_cells(cells(18))
    assert view.columns == 6


def test_above_forty_those_with_evidence_fold_into_one_cell(qtbot, theme: Theme) -> None:
    view = CoverageView(theme)
    qtbot.addWidget(view)
    view.show_cells(cells(45, heard=32))
    view.resize(360, view.heightForWidth(360))
    view.show()
    shown, folded = view.shown()
    assert ([cell.code for cell in shown][:2], folded) == (["A1", "A33"], 31)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.keyClicks(view, " ")
    assert view.shown()[1] == 0
    qtbot.keyClicks(view, " ")
    assert view.shown()[1] == 31


def test_codes_keep_their_order(desk: Desk, open_run: Open) -> None:
    room = open_run(start(desk, beliefs=11))
    assert [cell.code for cell in room.live.find_out.cells.cells] == [f"A{n}" for n in range(1, 12)]


def test_twelve_people_fit_without_segments(desk: Desk, open_run: Open) -> None:
    room = open_run(start(desk, guests=12))
    assert len(room.rows.who.visible_ids()) == 12
    assert room.rows.choices.y() > room.rows.who_place.y()
    assert room.rows.choices.geometry().right() <= room.bar.width()


def test_six_people_show_their_segments(desk: Desk, open_run: Open) -> None:
    room = open_run(start(desk))
    assert [chip.word for chip in room.rows.who.chips] == [
        "current",
        "ex",
        "non",
        "lead",
        "current",
        "reseller",
    ]
    assert room.rows.choices.y() <= room.rows.who_place.y()
