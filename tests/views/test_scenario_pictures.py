"""Pictures of the lines to show: chosen, dropped, pasted, replaced, taken off, and kept for the session."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from cocreate_desktop.actions import scenario, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.scenario.line_list import LineList
from cocreate_desktop.views.scenario.line_row import LineRow
from cocreate_desktop.views.scenario.page import ScenarioPage
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import Theme
from tests.stories import Told, prepare_project
from tests.views.media.bringing import drop_file
from tests.views.media.pictures import encoded, image, write


class Stage:
    """The page Scenario with one line to show."""

    def __init__(self, qtbot, desk: Desk, theme: Theme, folder: Path) -> None:
        self.qtbot, self.desk = qtbot, desk
        self.told: Told = prepare_project(desk)
        step = desk.library.scenarios.steps(self.told.project_id)[0].id
        self.item = scenario.add_item(desk, step, ItemKind.SHOW, "The sign").ids("step_items")[0]
        self.window = MainWindow(desk, theme, theme.icons, Settings(folder / "settings.toml"))
        qtbot.addWidget(self.window)
        self.window.resize(1366, 768)
        self.window.place.open_project(self.told.project_id)
        self.window.show()
        self.window.go_to("scenario")
        self.window.activateWindow()
        page = self.window.page("scenario")
        assert isinstance(page, ScenarioPage)
        self.page = page
        QApplication.processEvents()

    @property
    def lines(self) -> LineList:
        return self.page.detail.lines[ItemKind.SHOW]

    @property
    def row(self) -> LineRow:
        return self.lines.rows[0]

    @property
    def shown(self) -> str:
        """The hash of the line's picture; "" for none."""
        media_id = self.desk.library.scenarios.item(self.item).media_id
        return self.desk.library.media.get(media_id).sha256 if media_id else ""

    def settle(self) -> None:
        pictures = self.lines.pictures
        assert pictures is not None
        self.qtbot.waitUntil(lambda: pictures.intake.count == 0)
        QApplication.processEvents()

    def drop(self, path: Path) -> None:
        drop_file(self.row, path, self.row.rect().center())
        self.settle()


@pytest.fixture
def stage(qtbot, desk: Desk, theme: Theme, tmp_path: Path) -> Stage:
    return Stage(qtbot, desk, theme, tmp_path)


def test_only_lines_to_show_have_a_place_for_a_picture(stage: Stage) -> None:
    assert stage.row.picture.isVisible()
    assert not stage.lines.rows[-1].picture.isVisible()
    watched = stage.page.detail.lines[ItemKind.WATCH].rows[0]
    assert watched.saved and not watched.picture.isVisible()


def test_a_dropped_picture_is_shown_replaced_and_undone(stage: Stage, tmp_path: Path) -> None:
    stage.drop(write(tmp_path))
    first = stage.shown
    assert first and stage.row.picture.media_id is not None
    stage.drop(write(tmp_path, "b.png", encoded(image(left="green"), "PNG")))
    assert stage.shown not in ("", first)
    stage.window.context.commands["undo"].trigger()
    assert stage.shown == first
    stage.window.context.commands["undo"].trigger()
    assert stage.shown == ""
    assert stage.row.picture.media_id is None


def test_a_chosen_picture(stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    stage.row.edit()
    stage.window.context.commands["scenario.picture"].trigger()
    stage.settle()
    assert stage.shown
    stage.qtbot.keyClick(stage.row.picture, Qt.Key.Key_Delete)
    assert stage.shown == ""


def test_without_a_line_it_says_where_to_go(stage: Stage) -> None:
    stage.page.steps.setFocus()
    stage.window.context.commands["scenario.picture"].trigger()
    assert stage.window.notice.accessibleName().startswith("Go to a line under “Show” first")


def test_a_pasted_picture_leaves_the_words(stage: Stage) -> None:
    stage.row.edit()
    QGuiApplication.clipboard().setImage(image())
    stage.qtbot.keyClick(stage.row.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    assert stage.shown
    assert stage.row.text.toPlainText() == "The sign"


def test_what_is_no_picture_is_said(stage: Stage, tmp_path: Path) -> None:
    stage.drop(write(tmp_path, "notes.txt", b"words"))
    assert stage.shown == ""
    assert (
        stage.window.notice.accessibleName()
        == "notes.txt is no picture that can be read. Save it as JPEG or PNG."
    )


def test_a_session_keeps_the_picture_that_it_started_with(desk: Desk, stage: Stage, tmp_path: Path) -> None:
    stage.drop(write(tmp_path))
    first = stage.shown
    sessions.start_session(desk, stage.told.session_id)
    stage.drop(write(tmp_path, "b.png", encoded(image(left="green"), "PNG")))
    frozen = [one.media_id for one in desk.library.sessions.items(stage.told.session_id) if one.media_id]
    assert [desk.library.media.get(one).sha256 for one in frozen] == [first]
