"""What gives way in a window that is a little too small for the matrix."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.evidence.matrix import Row
from cocreate_desktop.views.overview import OverviewPage
from cocreate_desktop.views.overview.columns import Density
from cocreate_desktop.views.overview.heights import HEAD_OF_KIND, LEAST_ROW, ROW, fitted_heights
from tests.fakes import FakeClock
from tests.views.overview_stories import Open, tell_four_shops, window_of

WISHED = [HEAD_OF_KIND, ROW, ROW, HEAD_OF_KIND, ROW]


@pytest.mark.parametrize("missing", range(9))
def test_all_give_way_by_what_is_missing(missing: int):
    heights = fitted_heights(WISHED, sum(WISHED) - missing)
    assert sum(heights) == sum(WISHED) - missing
    assert all(height >= LEAST_ROW for height in (heights[1], heights[2], heights[4]))


def test_no_row_becomes_higher_or_lower_than_it_may():
    assert fitted_heights(WISHED, 10_000) == WISHED
    assert min(fitted_heights([ROW] * 50, 100)) == LEAST_ROW
    assert fitted_heights([], 100) == []


def test_twelve_assumptions_stand_in_a_window_below_a_title_bar(desk: Desk, clock: FakeClock, show: Open):
    page = show(tell_four_shops(desk, clock).project_id)
    _resize(page, 1366, 736)
    assert page.matrix.verticalScrollBar().maximum() == 0
    _resize(page, 1366, 640)
    assert page.matrix.verticalScrollBar().maximum() > 0
    _resize(page, 1366, 900)
    rows = [n for n, row in enumerate(page.matrix.matrix.rows) if isinstance(row, Row)]
    assert {page.matrix.rowHeight(n) for n in rows} == {ROW}


def test_where_sentences_would_be_cut_the_words_beside_the_marks_give_way(
    desk: Desk, clock: FakeClock, show: Open, qtbot: QtBot
):
    page = show(tell_four_shops(desk, clock).project_id)
    assert page.matrix.cells.density is Density.FULL
    _resize(page, 1024, 600)
    assert page.matrix.cells.density is Density.COUNTS
    # The sidebar folds in the next turn of the event loop.
    qtbot.waitUntil(lambda: page.matrix.columnWidth(0) > 400)


def _resize(page: OverviewPage, width: int, height: int) -> None:
    window = window_of(page)
    window.resize(width, height)
    window.grab()
