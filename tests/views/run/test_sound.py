"""Camera and sound on the page Run: one key each, never without agreement, never in the way."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from cocreate_desktop.actions import consent, presence, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.store.sound_files import SoundFile
from tests.stories import Told
from tests.views.media.fakes import FakeDevices
from tests.views.media.pictures import image
from tests.views.run_stories import Open, Room, open_run, plan

__all__ = ["open_run"]

SECOND = 1_000
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def told(desk: Desk) -> Told:
    """A session with Lena and Joris in the room; Amira, who did not agree to sound, may come."""
    told = plan(desk)
    people = desk.library.people
    amira = next(one for one in people.of_project(told.project_id) if one.alias == "Amira")
    consent.record_answers(desk, amira.id, {ConsentItem.AUDIO: Answer.NO})
    here = [one.id for one in people.participants(told.session_id) if one.number <= 2]
    sessions.start_session(desk, told.session_id, here=here)
    return told


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch, told: Told, open_run: Open) -> Room:
    monkeypatch.setattr("cocreate_desktop.views.run.page.LaptopDevices", FakeDevices)
    return open_run(told)


def devices(room: Room) -> FakeDevices:
    return cast("FakeDevices", room.page.sounding._devices)


def press_record(room: Room) -> None:
    room.press(Qt.Key.Key_A, CTRL_SHIFT)


def record(room: Room, ms: int) -> None:
    """Hear for so long, in pieces of a second."""
    for _ in range(ms // SECOND):
        room.go_on(SECOND)
        devices(room).microphone().hear(SECOND)


def settle(room: Room) -> None:
    room.qtbot.waitUntil(lambda: not room.page.sounding.is_busy)
    QApplication.processEvents()


def recordings(desk: Desk, told: Told) -> list[tuple[int, int]]:
    return [(one.from_ms, one.to_ms) for one in desk.library.sessions.recordings(told.session_id)]


def come(desk: Desk, told: Told, number: int) -> None:
    participants = desk.library.people.participants(told.session_id)
    presence.set_here(desk, next(one.id for one in participants if one.number == number), True)


def test_sound_is_recorded_marked_and_played_from_ten_seconds_before(
    desk: Desk, told: Told, room: Room
) -> None:
    room.go_on(5 * SECOND)
    press_record(room)
    assert room.page.sounding.sign.isVisible()
    assert room.page.sounding.sign.words.text() == "Sound is recorded since 00:05"
    record(room, 30 * SECOND)
    room.note("@Lena said: hm")
    record(room, 10 * SECOND)
    press_record(room)
    settle(room)
    assert not room.page.sounding.sign.isVisible()
    assert not devices(room).microphone().is_on
    assert recordings(desk, told) == [(5 * SECOND, 45 * SECOND)]
    room.press(Qt.Key.Key_L, CTRL_SHIFT)
    ((name, from_ms),) = devices(room).player().played
    assert from_ms == 20 * SECOND
    assert (desk.library.media.folder / name).is_file()


def test_typing_goes_on_while_it_records(room: Room) -> None:
    press_record(room)
    record(room, SECOND)
    room.note("@Lena did: sits")
    assert room.line.hasFocus()
    assert room.page.sounding.is_recording


def test_it_does_not_start_while_somebody_is_there_who_did_not_agree(
    desk: Desk, told: Told, room: Room
) -> None:
    come(desk, told, 3)
    press_record(room)
    assert not devices(room).microphone().is_on
    assert room.bar.error.text == "Amira did not agree to sound. Ask them, or go on without recording."


@pytest.mark.parametrize("on_another_page", [False, True])
def test_it_stops_when_somebody_joins_who_did_not_agree(
    desk: Desk, told: Told, room: Room, on_another_page: bool
) -> None:
    press_record(room)
    record(room, 8 * SECOND)
    if on_another_page:
        room.window.go_to("people")
    come(desk, told, 3)
    settle(room)
    assert not devices(room).microphone().is_on
    assert room.bar.error.text.startswith("Recording has stopped. Amira did not agree to sound.")
    assert recordings(desk, told) == [(0, 8 * SECOND)]


def test_it_is_cut_where_somebody_had_come_who_is_noted_late(desk: Desk, told: Told, room: Room) -> None:
    press_record(room)
    record(room, 20 * SECOND)
    room.type("-5 in:@Amira")
    room.press(Qt.Key.Key_Return)
    settle(room)
    assert recordings(desk, told) == [(0, 15 * SECOND)]


def test_who_takes_it_back_meanwhile_is_not_kept(desk: Desk, told: Told, room: Room) -> None:
    press_record(room)
    record(room, 8 * SECOND)
    lena = next(one for one in desk.library.people.of_project(told.project_id) if one.alias == "Lena")
    consent.record_answers(desk, lena.id, {ConsentItem.AUDIO: Answer.WITHDRAWN})
    settle(room)
    assert recordings(desk, told) == []
    assert list(desk.library.media.folder.iterdir()) == []


def test_the_end_of_the_session_ends_the_recording(
    desk: Desk, told: Told, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cocreate_desktop.views.run.ending.confirmed", lambda *_: True)
    press_record(room)
    record(room, 4 * SECOND)
    room.page.end()
    settle(room)
    assert recordings(desk, told) == [(0, 4 * SECOND)]


def test_a_microphone_that_goes_is_said_and_what_was_heard_is_kept(
    desk: Desk, told: Told, room: Room
) -> None:
    press_record(room)
    record(room, 4 * SECOND)
    devices(room).microphone().unplug()
    settle(room)
    assert room.bar.error.text.startswith("The microphone does not answer.")
    assert recordings(desk, told) == [(0, 4 * SECOND)]


def test_without_a_microphone_nothing_is_left_behind(desk: Desk, told: Told, room: Room) -> None:
    devices(room).microphone().is_there = False
    press_record(room)
    settle(room)
    assert room.bar.error.text == "No microphone was found. Plug one in, then try again."
    assert not room.page.sounding.is_recording
    assert list(desk.library.media.folder.iterdir()) == []


def test_a_full_disk_ends_the_recording_in_a_sentence(
    desk: Desk, told: Told, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    press_record(room)
    record(room, 4 * SECOND)

    class Full:
        def write(self, _: bytes) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        def close(self) -> None:
            pass

    file = room.page.sounding._file
    assert file is not None
    file._file.close()
    monkeypatch.setattr(file, "_file", Full())
    devices(room).microphone().hear(SECOND)
    settle(room)
    assert room.bar.error.text.startswith("Nothing could be stored in")
    assert recordings(desk, told) == [(0, 4 * SECOND)]


def test_a_media_folder_that_is_gone_ends_the_recording_in_a_sentence(
    desk: Desk, told: Told, room: Room
) -> None:
    press_record(room)
    record(room, 4 * SECOND)
    shutil.rmtree(desk.library.media.folder)
    press_record(room)
    settle(room)
    assert room.bar.error.text.startswith("Nothing could be stored in")
    assert recordings(desk, told) == []


def test_what_was_recorded_when_the_window_closes_is_there_after_the_next_start(
    desk: Desk, told: Told, room: Room, open_run: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    press_record(room)
    record(room, 4 * SECOND)
    monkeypatch.setattr("cocreate_desktop.views.run.ending.confirmed", lambda *_: True)
    room.page.end()
    room.window.close()
    desk.library.media.sweep(desk.now())
    settle(open_run(told))
    assert recordings(desk, told) == [(0, 4 * SECOND)]


def test_what_a_crash_cut_off_is_there_after_the_next_start(desk: Desk, told: Told, open_run: Open) -> None:
    file = SoundFile(desk.library.media.folder, told.session_id, 5 * SECOND)
    file.write(b"\1\0" * 16_000 * 3)
    file.close()
    settle(open_run(told))
    assert recordings(desk, told) == [(5 * SECOND, 8 * SECOND)]


def test_a_moment_without_sound_says_so(room: Room) -> None:
    room.note("@Lena did: sits")
    room.press(Qt.Key.Key_L, CTRL_SHIFT)
    assert room.bar.error.text == "No sound was recorded at this moment."


def test_sound_is_deleted_and_comes_back_by_undo(desk: Desk, told: Told, room: Room) -> None:
    press_record(room)
    record(room, 4 * SECOND)
    press_record(room)
    settle(room)
    room.window.context.commands["sound.delete"].trigger()
    assert recordings(desk, told) == []
    room.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(recordings(desk, told)) == 1


def test_a_photo_waits_with_the_line(desk: Desk, room: Room) -> None:
    devices(room).camera().before_it = image()
    room.type("@Lena did: waves")
    room.press(Qt.Key.Key_C, CTRL_SHIFT)
    room.qtbot.waitUntil(lambda: len(room.page.picturing.strip.thumbs) == 1)
    room.press(Qt.Key.Key_Return)
    assert len(room.feed.entries[0].media) == 1


def test_a_photo_that_comes_after_enter_is_of_the_entry_it_was_taken_for(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_their_way: list[Callable[[QImage], None]] = []
    monkeypatch.setattr(devices(room).camera(), "take", lambda seen, _: on_their_way.append(seen))
    room.type("@Lena did: waves")
    room.press(Qt.Key.Key_C, CTRL_SHIFT)
    room.press(Qt.Key.Key_Return)
    room.type("@Joris did: waits")
    (give,) = on_their_way
    give(image())
    room.qtbot.waitUntil(lambda: room.page.picturing.intake.count == 0)
    room.press(Qt.Key.Key_Return)
    assert [len(entry.media) for entry in room.feed.entries] == [1, 0]


def test_without_a_camera_it_says_how_else(room: Room) -> None:
    room.press(Qt.Key.Key_C, CTRL_SHIFT)
    assert room.bar.error.text.startswith("No camera was found.")


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_C])
def test_without_the_extra_it_says_what_to_install_and_all_else_works(
    desk: Desk, told: Told, open_run: Open, key: Qt.Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The laptop's own devices, on a Python where QtMultimedia cannot be imported."""
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    room = open_run(told)
    room.press(key, CTRL_SHIFT)
    assert room.bar.error.text == (
        "Camera and sound are not installed. Install them with: pip install “cocreate-desktop[media]”"
    )
    room.note("@Lena did: sits")
    assert list(desk.library.media.folder.iterdir()) == []


def test_a_part_of_the_system_that_lacks_is_named(
    told: Told, open_run: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lacking(name: str) -> None:
        raise ImportError("libpulse.so.0: cannot open shared object file")

    monkeypatch.setattr("importlib.import_module", lacking)
    room = open_run(told)
    room.press(Qt.Key.Key_A, CTRL_SHIFT)
    assert "libpulse.so.0" in room.bar.error.text
    assert room.bar.error.text.endswith("sudo apt install libpulse0")


def test_nothing_but_one_place_knows_the_extra() -> None:
    package = Path(__file__).parents[3] / "cocreate_desktop"
    knowing = [path.name for path in package.rglob("*.py") if "QtMultimedia" in path.read_text("utf-8")]
    assert knowing == ["devices.py"]
