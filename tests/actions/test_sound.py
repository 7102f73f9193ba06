"""Sound: who must agree, how much is kept, what a withdrawal erases, and where an entry is heard."""

from __future__ import annotations

import io
import wave
from pathlib import Path

import pytest

from cocreate_desktop.actions import consent, presence, sessions, sound
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.errors import DiskError, UserError
from cocreate_desktop.store import driver, media_files, sound_files
from cocreate_desktop.store.recording import Recorder
from cocreate_desktop.store.sound_files import SoundFile, Unfinished
from tests.fakes import FakeClock
from tests.stories import Told, note, prepare_project

SECOND = 1_000
NO_SOUND = {ConsentItem.AUDIO: Answer.NO}


@pytest.fixture
def told(desk: Desk) -> Told:
    """A session with Lena in the room; Joris and Wout may come."""
    told = prepare_project(desk)
    lena = next(
        one.id for one in desk.library.people.participants(told.session_id)
        if one.person_id == person(desk, told, "Lena")
    )  # fmt: skip
    sessions.start_session(desk, told.session_id, here=[lena])
    return told


def person(desk: Desk, told: Told, alias: str) -> str:
    return next(one.id for one in desk.library.people.of_project(told.project_id) if one.alias == alias)


def come(desk: Desk, told: Told, alias: str, *, here: bool = True) -> None:
    person_id = person(desk, told, alias)
    participants = desk.library.people.participants(told.session_id)
    presence.set_here(desk, next(one.id for one in participants if one.person_id == person_id), here)


def heard(desk: Desk, told: Told, from_ms: int, length_ms: int) -> Unfinished:
    """A recording that was made and not yet put away; every sample is 1."""
    file = SoundFile(desk.library.media.folder, told.session_id, from_ms)
    file.write(b"\1\0" * (sound_files.RATE * length_ms // 1000))
    file.close()
    return file.under_way


def keep(desk: Desk, under_way: Unfinished) -> None:
    length_ms = sound.allowed_ms(desk, under_way)
    stored = sound.prepare_to_keep(under_way, length_ms)
    if stored is not None:
        sound.keep_sound(desk, under_way, stored, length_ms)


def files(desk: Desk) -> list[Path]:
    return list(desk.library.media.folder.iterdir())


def test_a_recording_is_a_wav_of_its_length(desk: Desk, told: Told) -> None:
    keep(desk, heard(desk, told, 5 * SECOND, 3 * SECOND))
    (recording,) = desk.library.sessions.recordings(told.session_id)
    assert (recording.from_ms, recording.to_ms) == (5 * SECOND, 8 * SECOND)
    (file,) = files(desk)
    assert file.name == desk.library.media.get(recording.media_id).sha256
    with wave.open(io.BytesIO(file.read_bytes())) as read:
        assert (read.getframerate(), read.getnchannels(), read.getsampwidth()) == (16_000, 1, 2)
        assert read.getnframes() == 3 * 16_000
    assert desk.library.problems() == []


def test_who_did_not_agree_is_named_before_it_starts(desk: Desk, told: Told, clock: FakeClock) -> None:
    sound.assure_sound(desk, told.session_id, 0)
    consent.record_answers(desk, person(desk, told, "Joris"), NO_SOUND)
    sound.assure_sound(desk, told.session_id, 0)
    clock.advance(10 * SECOND)
    come(desk, told, "Joris")
    with pytest.raises(UserError, match=r"^Joris did not agree to sound\."):
        sound.assure_sound(desk, told.session_id, 10 * SECOND)


def test_only_what_was_before_somebody_came_who_did_not_agree_is_kept(
    desk: Desk, told: Told, clock: FakeClock
) -> None:
    consent.record_answers(desk, person(desk, told, "Joris"), NO_SOUND)
    clock.advance(12 * SECOND)
    come(desk, told, "Joris")
    keep(desk, heard(desk, told, 5 * SECOND, 20 * SECOND))
    (recording,) = desk.library.sessions.recordings(told.session_id)
    assert (recording.from_ms, recording.to_ms) == (5 * SECOND, 12 * SECOND)
    (file,) = files(desk)
    assert file.stat().st_size == sound_files.place_of(7 * SECOND)


@pytest.mark.parametrize("came_at", [10, 12])
def test_who_comes_when_it_has_ended_takes_nothing_from_it(
    desk: Desk, told: Told, clock: FakeClock, came_at: int
) -> None:
    consent.record_answers(desk, person(desk, told, "Joris"), NO_SOUND)
    clock.advance(came_at * SECOND)
    come(desk, told, "Joris")
    under_way = heard(desk, told, 5 * SECOND, 5 * SECOND)
    assert sound.may_keep(desk, under_way, 5 * SECOND)
    keep(desk, under_way)
    (recording,) = desk.library.sessions.recordings(told.session_id)
    assert (recording.from_ms, recording.to_ms) == (5 * SECOND, 10 * SECOND)


def test_what_somebody_who_did_not_agree_was_in_from_the_start_is_deleted(desk: Desk, told: Told) -> None:
    consent.record_answers(desk, person(desk, told, "Joris"), NO_SOUND)
    come(desk, told, "Joris")
    keep(desk, heard(desk, told, 5 * SECOND, 20 * SECOND))
    assert desk.library.sessions.recordings(told.session_id) == []
    assert files(desk) == []


@pytest.mark.parametrize("item", [ConsentItem.AUDIO, ConsentItem.NOTES])
def test_a_withdrawal_erases_what_was_recorded_while_they_were_there(
    desk: Desk, told: Told, clock: FakeClock, item: ConsentItem
) -> None:
    keep(desk, heard(desk, told, 0, 5 * SECOND))
    clock.advance(10 * SECOND)
    come(desk, told, "Joris")
    keep(desk, heard(desk, told, 10 * SECOND, 5 * SECOND))
    clock.advance(10 * SECOND)
    come(desk, told, "Joris", here=False)
    keep(desk, heard(desk, told, 30 * SECOND, 5 * SECOND))
    consent.record_answers(desk, person(desk, told, "Joris"), {item: Answer.WITHDRAWN})
    assert [one.from_ms for one in desk.library.sessions.recordings(told.session_id)] == [0, 30 * SECOND]
    assert len(files(desk)) == 1, "both that are left sound the same"
    assert desk.library.problems() == []


def test_a_withdrawal_reaches_a_session_that_was_deleted(desk: Desk, told: Told) -> None:
    """It may be given back."""
    keep(desk, heard(desk, told, 0, 3 * SECOND))
    sessions.end_session(desk, told.session_id)
    sessions.delete_session(desk, told.session_id)
    consent.withdraw_everything(desk, person(desk, told, "Lena"))
    assert files(desk) == []
    assert desk.library.sessions.recordings(told.session_id) == []


def test_an_entry_is_heard_from_ten_seconds_before_it(desk: Desk, told: Told) -> None:
    keep(desk, heard(desk, told, 20 * SECOND, 40 * SECOND))
    entries = {at: note(desk, told.session_id, f"at {at}", at * SECOND) for at in (10, 25, 50, 70)}
    found = {
        at: sound.heard_at(desk, desk.library.observations.get(one).observation)
        for at, one in entries.items()
    }
    assert found[10] is None and found[70] is None
    assert found[25] is not None and found[25].from_ms == 0
    assert found[50] is not None and found[50].from_ms == 20 * SECOND
    assert sound_files.place_of(found[50].from_ms) == 44 + 20 * 32_000


def test_what_a_crash_cut_off_is_found_again_and_kept(desk: Desk, told: Told) -> None:
    file = SoundFile(desk.library.media.folder, told.session_id, 5 * SECOND)
    file.write(b"\1\0" * 16_000 * 2 + b"\1")
    file.close()
    desk.library.media.sweep(desk.now())
    (left,) = sound.left_behind(desk)
    assert (left.session_id, left.from_ms, left.length_ms) == (told.session_id, 5 * SECOND, 2 * SECOND)
    keep(desk, left)
    assert sound.left_behind(desk) == []
    (recording,) = desk.library.sessions.recordings(told.session_id)
    assert recording.to_ms == 7 * SECOND


def test_a_full_disk_leaves_a_recording_to_the_next_start(
    desk: Desk, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    under_way = heard(desk, told, 5 * SECOND, 2 * SECOND)

    def full(*_: object) -> None:
        raise DiskError(driver.FULL.fill(file=desk.library.path))

    with monkeypatch.context() as patched, pytest.raises(DiskError):
        patched.setattr(Recorder, "insert", full)
        keep(desk, under_way)
    desk.library.media.sweep(desk.now())
    (left,) = sound.left_behind(desk)
    keep(desk, left)
    assert [one.to_ms for one in desk.library.sessions.recordings(told.session_id)] == [7 * SECOND]


def test_a_crash_before_its_row_leaves_a_recording_to_the_next_start(desk: Desk, told: Told) -> None:
    assert sound.prepare_to_keep(heard(desk, told, 5 * SECOND, 2 * SECOND), 2 * SECOND) is not None
    desk.library.media.sweep(desk.now())
    (left,) = sound.left_behind(desk)
    keep(desk, left)
    assert len(desk.library.sessions.recordings(told.session_id)) == 1


def test_a_crash_before_it_has_its_name_is_mended_at_the_next_start(
    desk: Desk, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(media_files, "give_name", lambda *_: None)
        keep(desk, heard(desk, told, 5 * SECOND, 2 * SECOND))
    assert desk.library.problems() != []
    assert sound.left_behind(desk) == []
    assert desk.library.problems() == []
    assert len(desk.library.sessions.recordings(told.session_id)) == 1


def test_a_recording_that_two_put_away_is_noted_once(desk: Desk, told: Told) -> None:
    under_way = heard(desk, told, 0, 2 * SECOND)
    stored = sound.prepare_to_keep(under_way, 2 * SECOND)
    assert stored is not None
    assert sound.keep_sound(desk, under_way, stored, 2 * SECOND) is not None
    assert sound.keep_sound(desk, under_way, stored, 2 * SECOND) is None
    assert len(desk.library.sessions.recordings(told.session_id)) == 1


def test_sound_of_a_session_that_is_gone_is_deleted(desk: Desk, told: Told) -> None:
    under_way = heard(desk, Told(told.project_id, "0190-0000"), 0, SECOND)
    assert sound.left_behind(desk) == []
    assert not under_way.path.exists()


def test_deleting_sound_is_undone(desk: Desk, told: Told) -> None:
    keep(desk, heard(desk, told, 0, 5 * SECOND))
    sound.delete_sound(desk, told.session_id)
    assert desk.library.sessions.recordings(told.session_id) == []
    desk.history.undo()
    assert len(desk.library.sessions.recordings(told.session_id)) == 1
    assert sound.delete_sound(desk, told.session_id) is not None
    assert sound.delete_sound(desk, told.session_id) is None
