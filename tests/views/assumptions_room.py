"""The page Assumptions with an assumption open."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.assumptions import Assumption
from cocreate_desktop.views.assumptions import AssumptionsPage
from cocreate_desktop.views.theme import Theme
from tests.views.assumption_stories import Workshop, open_page, write_project


@pytest.fixture
def told(desk: Desk) -> Workshop:
    return write_project(desk)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, theme: Theme, tmp_path: Path, told: Workshop) -> AssumptionsPage:
    page = open_page(qtbot, desk, theme, tmp_path, told.project_id)
    page.list.select(told.codes["A8"])
    return page


def stored(page: AssumptionsPage, told: Workshop, code: str = "A8") -> Assumption:
    return page.desk.library.assumptions.get(told.codes[code])


def current_code(page: AssumptionsPage) -> str:
    return page.detail.code.text()
