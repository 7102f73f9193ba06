"""The journey of `a_newcomer_opens_the_sample.feature`."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex
from pytest_bdd import parsers, scenarios, then, when

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.sampling import find_sample
from cocreate_desktop.views.overview.evidence_list import EvidenceList
from cocreate_desktop.views.overview.matrix_view import MatrixView
from cocreate_desktop.views.run.feed.view import FeedView
from tests.journeys.laptop import Laptop
from tests.journeys.mouse import Mouse
from tests.journeys.screen import Screen, row_saying

scenarios("a_newcomer_opens_the_sample.feature")


@pytest.fixture
def matrix(screen: Screen) -> MatrixView:
    return screen.find(MatrixView, "Evidence by session")


def cell(matrix: MatrixView, code: str, shop: str) -> QModelIndex:
    row = row_saying(matrix, code).row()
    shops = [column.session.title if column.session else "" for column in matrix.matrix.columns]
    return matrix.matrix.index(row, shops.index(shop))


@when(parsers.parse('I click the mark of {code} in "{shop}"'))
def click_mark(mouse: Mouse, matrix: MatrixView, code: str, shop: str):
    mouse.click(matrix.viewport(), matrix.visualRect(cell(matrix, code, shop)).center())


@when(parsers.parse('I click the line "{words}"'))
def click_line(screen: Screen, mouse: Mouse, words: str):
    mouse.click_row(screen.find(EvidenceList, "Evidence"), words)


@then(parsers.parse('the entry "{words}" is marked'))
def entry_is_marked(screen: Screen, words: str):
    feed = screen.find(FeedView, "Observations")
    assert feed.selectionModel().isSelected(row_saying(feed, words))
    assert feed.viewport().rect().intersects(feed.visualRect(row_saying(feed, words)))


@then(parsers.parse('the mark of {code} in "{shop}" has the keyboard'))
def mark_has_the_keyboard(matrix: MatrixView, code: str, shop: str):
    assert matrix.hasFocus()
    assert matrix.currentIndex() == cell(matrix, code, shop)


@then("the library holds the whole sample")
def whole_sample(desk: Desk):
    sample = find_sample(desk.library)
    assert sample is not None
    assert len(desk.library.assumptions.of_project(sample.id)) == 12
    assert len(desk.library.people.of_project(sample.id)) == 24
    assert [one.title for one in desk.library.sessions.of_project(sample.id)] == [
        "Store Bruges", "Store Leuven", "Store Antwerp", "Store Ghent", "Store Namur",
    ]  # fmt: skip


@then("nothing can be undone")
def nothing_to_undo(laptop: Laptop):
    undo = laptop.window.context.commands["undo"]
    assert (undo.isEnabled(), undo.text()) == (False, "&Undo")
