"""The page Report: what becomes of the saved file, and copies to a stick."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.report_choice import Audience
from cocreate_desktop.views.report.giving_out import revealing, saving, stick_copies
from cocreate_desktop.views.report.giving_out.sticks import Stick, Volume, plugged_in, sticks_among
from tests.fakes import FakeClock
from tests.reading_pdfs import words_of
from tests.stories import note, tell_a_session
from tests.views.report.room import ReportRoom

NAME = "Repair counter sample Store Ghent draft.pdf"


@pytest.fixture
def saved(room: ReportRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "saved.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    room.page.save.click()
    room.qtbot.waitUntil(room.page.open_saved.isVisible)
    return file


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The one stick that is plugged in."""
    root = tmp_path / "KINGSTON"
    root.mkdir()
    monkeypatch.setattr(stick_copies, "plugged_in", lambda: [Stick("KINGSTON", root)])
    return root


def test_what_changes_while_the_file_is_written_is_not_called_saved(
    room: ReportRoom, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    seen, file = room.page.pdf, tmp_path / "saved.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    room.page.save.click()
    (session,) = desk.library.sessions.of_project(room.window.context.place.project_id or "")
    note(desk, session.id, "@Wout said: the bench was a surprise", 500_000)
    room.qtbot.waitUntil(room.page.toast.isVisible)
    assert room.page.toast.text == "Saved: saved.pdf"
    assert file.read_bytes() == seen
    assert room.page.saved.text == "" and not room.page.open_saved.isVisible()


def test_who_saves_before_the_pages_are_there_saves_what_was_chosen(
    room: ReportRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    file = tmp_path / "saved.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    room.page.panel.reader_chosen.emit(Audience.SHOP)
    assert room.page.made is None
    for _ in range(2):
        room.window.context.commands["report.save"].trigger()
    assert not file.exists()
    room.qtbot.waitUntil(room.page.open_saved.isVisible)
    assert file.read_bytes() == room.page.pdf
    assert "P1" in words_of(file.read_bytes()) and "Lena" not in words_of(file.read_bytes())


def test_who_went_on_to_another_page_is_not_asked_for_a_file(
    room: ReportRoom, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: pytest.fail("asked for a file"))
    before = room.made()
    room.page.panel.reader_chosen.emit(Audience.SHOP)
    room.page.save.click()
    room.window.go_to("board")
    room.made_anew(before)
    assert not room.page.isVisible()


def test_what_was_to_be_saved_of_one_session_is_not_saved_of_another(
    room: ReportRoom, desk: Desk, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: pytest.fail("asked for a file"))
    before, another = room.made(), tell_a_session(desk, clock)
    room.page.panel.reader_chosen.emit(Audience.SHOP)
    room.page.save.click()
    room.window.context.place.open_project(another.project_id)
    assert room.made_anew(before).wanted.session_id == another.session_id
    assert room.page.isVisible()


def copy(room: ReportRoom) -> None:
    room.window.context.commands["report.copy"].trigger()


def test_only_what_is_saved_can_be_opened_and_shown(room: ReportRoom, monkeypatch: pytest.MonkeyPatch):
    commands = room.window.context.commands
    assert not commands["report.open"].isEnabled() and not commands["report.reveal"].isEnabled()
    assert not room.page.open_saved.isVisible()


def test_the_saved_file_is_shown_in_its_folder(
    room: ReportRoom, saved: Path, monkeypatch: pytest.MonkeyPatch
):
    shown: list[Path] = []
    monkeypatch.setattr(saving, "reveal", lambda file: bool(shown.append(file)) or True)
    room.window.context.commands["report.reveal"].trigger()
    assert shown == [saved]
    monkeypatch.setattr(saving, "reveal", lambda _: False)
    room.window.context.commands["report.reveal"].trigger()
    assert str(saved.parent) in room.told


@pytest.mark.parametrize(
    ("platform", "wanted"),
    [("win32", ["explorer", "/select,{file}"]), ("darwin", ["open", "-R", "{file}"])],
)
def test_each_system_is_asked_in_its_way(
    platform: str, wanted: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    asked: list[list[str]] = []

    def start(program: str, arguments: list[str]) -> tuple[bool, int]:
        asked.append([program, *arguments])
        return True, 1

    monkeypatch.setattr(revealing.sys, "platform", platform)
    monkeypatch.setattr(revealing.QProcess, "startDetached", start)
    file = tmp_path / "out.pdf"
    assert revealing.reveal(file)
    assert asked == [[one.format(file=file) for one in wanted]]


def test_without_a_file_manager_that_selects_the_folder_opens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    opened: list[QUrl] = []
    monkeypatch.setattr(revealing.sys, "platform", "linux")
    monkeypatch.setattr(revealing, "_told_file_manager", lambda _: False)
    monkeypatch.setattr(revealing.QDesktopServices, "openUrl", lambda url: bool(opened.append(url)) or True)
    assert revealing.reveal(tmp_path / "out.pdf")
    assert [one.toLocalFile() for one in opened] == [str(tmp_path)]


def test_the_saved_file_is_dragged_out(
    room: ReportRoom, saved: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
):
    carried: list[list[QUrl]] = []
    opened: list[object] = []
    monkeypatch.setattr(
        QDrag, "exec", lambda drag, *_: carried.append(drag.mimeData().urls()) or Qt.DropAction.CopyAction
    )
    monkeypatch.setattr(saving.QDesktopServices, "openUrl", lambda url: bool(opened.append(url)) or True)
    button = room.page.open_saved
    start, far = button.rect().center(), QApplication.startDragDistance() + 5
    qtbot.mousePress(button, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(button, start + QPoint(1, 1))
    assert carried == []
    qtbot.mouseMove(button, start + QPoint(0, far))
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton, pos=start)
    assert [[one.toLocalFile() for one in urls] for urls in carried] == [[str(saved)]]
    assert opened == [], "letting go after a drag is no click"


def test_one_stick_gets_the_copy_at_once(room: ReportRoom, stick: Path):
    copy(room)
    room.qtbot.waitUntil(room.page.toast.isVisible)
    assert (stick / NAME).read_bytes() == room.page.pdf
    assert room.page.toast.text == f"Copied: {stick / NAME}"
    copy(room)
    second = stick / NAME.replace(".pdf", " 2.pdf")
    room.qtbot.waitUntil(second.exists)


def test_with_several_sticks_it_asks_which(room: ReportRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    sticks = [Stick("A & B", tmp_path / "one"), Stick("CARD", tmp_path / "two")]
    for one in sticks:
        one.root.mkdir()
    monkeypatch.setattr(stick_copies, "plugged_in", lambda: sticks)
    offered: list[QMenu] = []
    monkeypatch.setattr(stick_copies, "pop_up_below", lambda menu, _: offered.append(menu))
    copy(room)
    (menu,) = offered
    assert [one.text() for one in menu.actions()] == [
        f"{name} ({one.root})".replace("&", "&&") for name, one in (("A & B", sticks[0]), ("CARD", sticks[1]))
    ]
    menu.actions()[1].trigger()
    room.qtbot.waitUntil((tmp_path / "two" / NAME).exists)
    assert not list((tmp_path / "one").iterdir())


def test_without_a_stick_it_asks_for_a_folder(
    room: ReportRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(stick_copies, "plugged_in", list)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    copy(room)
    room.qtbot.waitUntil((tmp_path / NAME).exists)


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (PermissionError(13, "Permission denied"), "may not be written there"),
        (OSError(28, "No space left on device"), "has no room left"),
    ],
)
def test_a_stick_that_is_read_only_or_full_is_told(
    fault: OSError, sentence: str, room: ReportRoom, stick: Path, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*_: object) -> None:
        raise fault

    # Whoever runs the tests as root may write everywhere.
    monkeypatch.setattr(os, "fsync", refuse)
    copy(room)
    room.qtbot.waitUntil(lambda: bool(room.told))
    assert sentence in room.told and NAME in room.told
    assert list(stick.iterdir()) == []
    monkeypatch.undo()
    monkeypatch.setattr(stick_copies, "plugged_in", lambda: [Stick("KINGSTON", stick)])
    copy(room)
    room.qtbot.waitUntil((stick / NAME).exists)


def test_sticks_are_those_that_can_be_pulled_out_and_written():
    removable = {"is_removable": True}
    found = sticks_among(
        [
            Volume("/", "root", is_root=True, **removable),
            Volume("/home", "home"),
            Volume("/media/me/CARD", "", **removable),
            Volume("/media/me/K", "Alpha", **removable),
            Volume("/media/me/DVD", "dvd", is_read_only=True, **removable),
            Volume("/media/me/GONE", "gone", is_ready=False, **removable),
        ]
    )
    assert found == [Stick("Alpha", Path("/media/me/K")), Stick("CARD", Path("/media/me/CARD"))]


def test_what_is_plugged_in_can_be_asked_here():
    assert all(one.root.is_absolute() for one in plugged_in())
