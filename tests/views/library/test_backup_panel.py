"""Whether everything is safe: backups, checks, and copies on a stick."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QInputDialog

from cocreate_desktop.actions import backups, consent, people, projects, sessions
from cocreate_desktop.actions.backups import Reason
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.errors import Message, UserError
from cocreate_desktop.store import backups as store
from cocreate_desktop.store import soundness
from cocreate_desktop.store.driver import Database
from cocreate_desktop.views.shell import safekeeping
from cocreate_desktop.views.shell.caretaker import Task
from tests.stories import Told, note, prepare_project
from tests.views.library.safe_room import Room

DAY_MS = 24 * 60 * 60 * 1000


def until(event: Event, share: float, watch: Callable[[float], None]) -> None:
    """Hold a worker up until something has happened, unless it is called off before."""
    watch(share)
    while not event.wait(0.01):
        watch(share)


def test_a_new_library_shows_no_warning(room: Room):
    assert room.backup.backed_up.text == "No backup yet; it comes by itself"
    assert room.backup.checked.text == "Library not checked yet"
    assert room.backup.copied.text == "No copy on a stick yet"
    strips = (room.backup.copy_strip, room.backup.outlived_strip, room.backup.failure_strip)
    assert not any(strip.isVisible() for strip in strips)
    assert room.backup.where.text().startswith("all on this laptop, ")
    assert str(room.desk.library.folder) in room.backup.where.toolTip()


def test_the_end_of_a_session_is_backed_up_and_checked(desk: Desk, room: Room):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    room.clock.advance(60_000)
    sessions.end_session(desk, told.session_id)
    assert room.caretaker.task is Task.BACK_UP
    assert room.backup.work.text == "Backing up…"
    room.rest()
    (backup,) = backups.kept_in(desk.library.folder)
    assert backup.reason is Reason.SESSION
    assert room.backup.backed_up.text.startswith("Backed up after the session, today ")
    assert room.backup.checked.text.startswith("Library checked, all sound, today ")
    assert room.backup.copy_strip.text == "No copy on a stick yet"


def test_the_first_look_of_a_day_makes_a_backup(told: Told, desk: Desk, room: Room):
    room.window.open()
    assert room.caretaker.first_look.isActive()
    room.caretaker.first_look.timeout.emit()
    room.rest()
    room.clock.advance(DAY_MS)
    room.caretaker.look_after()
    room.rest()
    assert [one.reason for one in backups.kept_in(desk.library.folder)] == [Reason.DAILY, Reason.SESSION]
    room.caretaker.look_after()
    assert room.caretaker.task is None, "nothing is due any more"


def test_a_failure_is_told_in_the_panel_and_once_in_the_window(
    desk: Desk, room: Room, monkeypatch: pytest.MonkeyPatch
):
    told_in_window: list[str] = []
    room.caretaker.trouble.connect(told_in_window.append)

    def fail(*_: object) -> None:
        raise UserError(Message("Store", "The disk is full. Make room."))

    monkeypatch.setattr("cocreate_desktop.store.backups.make", fail)
    for _ in range(2):
        room.caretaker.look_after()
        room.rest()
        assert room.backup.failure_strip.text == "The disk is full. Make room."
    assert told_in_window == ["The disk is full. Make room."]
    monkeypatch.undo()
    room.window.show()
    room.backup.failure_strip.button.click()
    room.rest()
    assert not room.backup.failure_strip.isVisible()
    assert len(backups.kept_in(desk.library.folder)) == 1


def test_a_damaged_library_is_told_with_what_is_wrong(told: Told, desk: Desk, room: Room):
    said: list[str] = []
    room.caretaker.trouble.connect(said.append)
    desk.library.db.conn.execute("DROP INDEX tags_project")
    room.caretaker.check()
    room.rest()
    assert room.backup.checked.text.startswith("Library damaged: 1 fault, ")
    assert "tags_project is not as this version makes it" in room.backup.checked.toolTip()
    assert len(said) == 1


def test_a_copy_goes_to_the_place_of_the_last_one(
    told: Told, desk: Desk, room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    stick = tmp_path / "stick"
    stick.mkdir()
    asked: list[str] = []
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", lambda *words: asked.append(words[1]) or str(stick)
    )
    room.backup.reload()
    assert room.backup.copy_strip.button.text() == "Copy…"
    room.backup.copy_strip.button.click()
    room.rest()
    assert (stick / "Cocreate library" / "library.sqlite").is_file()
    assert room.backup.copied.text.startswith("Copied to a stick, today ")
    assert not room.backup.copy_strip.isVisible()
    room.clock.advance(8 * DAY_MS)
    room.backup.reload()
    assert not room.backup.copy_strip.isVisible(), "nothing has changed since"
    projects.add_project(desk, "Another idea")
    assert room.backup.copy_strip.text == "Copy on a stick is 8 days old"
    assert room.backup.copy_strip.button.text() == "Copy now"
    room.backup.copy_strip.button.click()
    room.rest()
    assert len(asked) == 1
    assert not room.backup.copy_strip.isVisible()


def test_a_copy_shows_how_far_it_is_and_can_be_called_off(
    told: Told, desk: Desk, room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    stick = tmp_path / "stick"
    stick.mkdir()
    lay_out = store.lay_out

    def slowly(file: Path, media: Path, target: Path, watch: Callable[[float], None]) -> None:
        lay_out(file, media, target, lambda share: until(Event(), share, watch))

    monkeypatch.setattr(store, "lay_out", slowly)
    room.caretaker.copy_to(stick)
    assert room.backup.work.text == "Copying…"
    with room.qtbot.waitSignal(room.caretaker.progressed):
        pass
    room.backup.work.cancel.click()
    assert room.caretaker.task is None
    assert not room.backup.work.isVisible()
    room.window.context.background.stop()
    assert backups.upkeep(desk.library.folder).copied_at is None
    assert not list(stick.rglob("library.sqlite"))


def test_what_is_asked_for_while_something_else_is_done_comes_next(told: Told, room: Room, tmp_path: Path):
    stick = tmp_path / "stick"
    stick.mkdir()
    room.caretaker.check()
    room.caretaker.copy_to(stick)
    assert room.caretaker.task is Task.CHECK
    room.qtbot.waitUntil(lambda: room.backup.copied.text.startswith("Copied to a stick"))
    room.rest()
    assert (stick / "Cocreate library" / "library.sqlite").is_file()


def test_what_waits_is_dropped_when_the_window_closes(told: Told, room: Room, tmp_path: Path):
    stick = tmp_path / "stick"
    stick.mkdir()
    room.caretaker.check()
    room.caretaker.copy_to(stick)
    room.caretaker.stop()
    QCoreApplication.processEvents()
    assert room.caretaker.task is None
    assert not list(stick.iterdir())


def test_backups_that_hold_what_was_erased_are_told_and_deleted_when_asked(
    desk: Desk, room: Room, monkeypatch: pytest.MonkeyPatch
):
    told = prepare_project(desk)
    mona = people.add_person(desk, told.project_id, "Mona", session_id=told.session_id).ids("persons")[0]
    sessions.start_session(desk, told.session_id)
    note(desk, told.session_id, "@Mona said: my secret", 10)
    room.caretaker.back_up()
    room.rest()
    room.clock.advance(1_000)
    consent.record_answers(desk, mona, {ConsentItem.NOTES: Answer.NO})
    assert room.backup.outlived_strip.text == "What was taken back is still in 1 backup"
    asked: list[str] = []
    monkeypatch.setattr(safekeeping, "confirmed", lambda *words: asked.append(words[2]) or True)
    room.clock.advance(1_000)
    room.backup.outlived_strip.button.click()
    room.rest()
    assert asked == [
        "They still hold what was erased or taken back since. A fresh backup is made first, and stays."
    ]
    assert not room.backup.outlived_strip.isVisible()
    (fresh,) = backups.kept_in(desk.library.folder)
    assert b"my secret" not in fresh.path.read_bytes()


def test_what_is_erased_while_a_backup_is_made_is_not_in_it(
    desk: Desk, room: Room, monkeypatch: pytest.MonkeyPatch
):
    reading, erased = Event(), Event()
    copy = soundness.copy

    def slowly(db: Database, target: Path, watch: Callable[[float], None]) -> None:
        def wait(share: float) -> None:
            reading.set()
            until(erased, share, watch)

        copy(db, target, wait)

    monkeypatch.setattr(soundness, "copy", slowly)
    told = prepare_project(desk)
    mona = people.add_person(desk, told.project_id, "Mona", session_id=told.session_id).ids("persons")[0]
    sessions.start_session(desk, told.session_id)
    note(desk, told.session_id, "@Mona said: my secret", 10)
    room.caretaker.look_after()
    assert reading.wait(10)
    consent.record_answers(desk, mona, {ConsentItem.NOTES: Answer.NO})
    erased.set()
    journal = desk.library.path.with_name("library.sqlite-wal")
    assert journal.stat().st_size == 0, "whoever reads would have kept what was erased in the journal"
    room.qtbot.waitUntil(lambda: bool(backups.kept_in(desk.library.folder)))
    room.rest()
    kept = list((desk.library.folder / "backups").glob("library*"))
    assert len(kept) == 1
    assert b"my secret" not in kept[0].read_bytes()


def test_a_copy_of_a_backup_opens_in_a_second_window(
    told: Told, desk: Desk, room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    room.caretaker.back_up()
    room.rest()
    place = tmp_path / "elsewhere"
    place.mkdir()
    offered: list[str] = []
    opened: list[Path] = []
    monkeypatch.setattr(
        QInputDialog, "getItem", lambda *words: offered.extend(words[3]) or (words[3][0], True)
    )
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(place))
    monkeypatch.setattr(
        safekeeping, "open_in_second_window", lambda folder: bool(opened.append(folder)) or True
    )
    room.window.context.commands["library.open_backup"].trigger()
    room.rest()
    room.qtbot.waitUntil(lambda: bool(opened))
    assert "by hand" in offered[0]
    assert (opened[0] / "library.sqlite").is_file()
    assert opened[0].parent == place


def test_without_backups_the_commands_say_so(room: Room):
    said: list[str] = []
    room.window._library_commands.trouble.connect(said.append)
    room.window.context.commands["library.open_backup"].trigger()
    room.window.context.commands["library.delete_backups"].trigger()
    assert said == ["There is no backup yet."] * 2


def test_the_files_are_one_click_away(room: Room, monkeypatch: pytest.MonkeyPatch):
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(shown.append(url)) or True)
    room.backup.where.click()
    assert [Path(url.toLocalFile()) for url in shown] == [room.desk.library.folder]
