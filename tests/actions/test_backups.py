"""Backups: when one is due, that it is whole and consistent, what is kept, and copies for elsewhere."""

from __future__ import annotations

import json
import threading
from contextlib import closing
from pathlib import Path

import pytest

from cocreate_desktop.actions import assumptions, backups, consent, people, projects, sessions
from cocreate_desktop.actions.backups import Reason, Stopped
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.assumptions import Kind
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.errors import UserError
from cocreate_desktop.store import backups as shelf
from cocreate_desktop.store import media_files
from cocreate_desktop.store.library import Library
from tests.fakes import FakeClock, open_desk, open_library
from tests.stories import note, prepare_project, tell_a_session

HOUR_MS = 60 * 60 * 1000
DAY_MS = 24 * HOUR_MS


def unwatched(_: float) -> None:
    """Nobody looks at the progress."""


def never() -> bool:
    return False


def back_up(desk: Desk, reason: Reason = Reason.DAILY) -> backups.Backup:
    return backups.back_up(desk.library.folder, reason, desk.now(), unwatched, never)


def copy_to(desk: Desk, place: Path) -> Path:
    return backups.copy_elsewhere(desk.library.folder, place, desk.now(), unwatched, never)


def names(desk: Desk) -> list[str]:
    return sorted(path.name for path in (desk.library.folder / "backups").iterdir())


def opened(path: Path, tmp_path: Path, clock: FakeClock) -> Library:
    """A backup as the library that it is."""
    folder = tmp_path / "opened"
    folder.mkdir()
    (folder / "library.sqlite").write_bytes(path.read_bytes())
    return open_library(folder, clock)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


def test_one_is_due_every_day_and_after_every_session(desk: Desk, clock: FakeClock):
    assert backups.due(desk.library, desk.now()) is Reason.DAILY
    back_up(desk)
    assert backups.due(desk.library, desk.now()) is None
    clock.advance(DAY_MS)
    assert backups.due(desk.library, desk.now()) is Reason.DAILY
    back_up(desk)
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    clock.advance(60_000)
    assert backups.due(desk.library, desk.now()) is None
    sessions.end_session(desk, told.session_id)
    assert backups.due(desk.library, desk.now()) is Reason.SESSION
    back_up(desk, Reason.SESSION)
    assert backups.due(desk.library, desk.now()) is None
    clock.advance(1_000)
    sessions.reopen_session(desk, told.session_id)
    clock.advance(1_000)
    sessions.end_session(desk, told.session_id)
    assert backups.due(desk.library, desk.now()) is Reason.SESSION, "it was reopened and ended again"


def test_a_backup_from_the_future_does_not_stop_the_next_one(desk: Desk, clock: FakeClock):
    clock.advance(400 * DAY_MS)
    back_up(desk)
    clock.advance(-400 * DAY_MS)
    assert backups.due(desk.library, desk.now()) is Reason.DAILY
    back_up(desk)
    assert backups.due(desk.library, desk.now()) is None


def test_a_backup_is_a_whole_library_named_by_day_and_reason(desk: Desk, clock: FakeClock, tmp_path: Path):
    told = tell_a_session(desk, clock)
    made = back_up(desk, Reason.SESSION)
    assert made.path.name == "library 2026-11-21T101520.000Z after a session.sqlite"
    assert backups.kept_in(desk.library.folder) == [made]
    with closing(opened(made.path, tmp_path, clock)) as library:
        assert library.problems() == []
        assert library.observations.counts(told.project_id) == {told.session_id: 4}


def test_a_backup_made_while_others_write_is_the_state_of_one_moment(
    desk: Desk, clock: FakeClock, tmp_path: Path
):
    """The writer goes on between two pieces of the copy, and nothing of what it writes meanwhile is in it."""
    project_id = projects.add_project(desk, "Counter").ids("projects")[0]
    for n in range(150):
        assumptions.add_assumption(
            desk, project_id, Kind.WHO, f"{n} " + "They come between two errands " * 300
        )
    before = len(desk.library.assumptions.of_project(project_id))
    copying, written, made = threading.Event(), threading.Event(), list[backups.Backup]()

    def progress(share: float) -> None:
        if not written.is_set():
            copying.set()
            assert written.wait(30)

    def work() -> None:
        made.append(backups.back_up(desk.library.folder, Reason.DAILY, clock.utc_ms, progress, never))

    worker = threading.Thread(target=work)
    worker.start()
    assert copying.wait(30)
    for n in range(20):
        assumptions.add_assumption(desk, project_id, Kind.ACT, f"written meanwhile {n}")
    written.set()
    worker.join(30)
    assert len(desk.library.assumptions.of_project(project_id)) == before + 20
    with closing(opened(made[0].path, tmp_path, clock)) as library:
        assert library.problems() == []
        assert len(library.assumptions.of_project(project_id)) == before


def test_a_writer_that_never_rests_does_not_keep_a_backup_from_its_end(
    desk: Desk, clock: FakeClock, tmp_path: Path
):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    done, failures = threading.Event(), list[BaseException]()

    def work() -> None:
        try:
            backups.back_up(desk.library.folder, Reason.HAND, clock.utc_ms, unwatched, never)
        except BaseException as error:  # noqa: BLE001 - told by the assertion below
            failures.append(error)
        finally:
            done.set()

    threading.Thread(target=work).start()
    count = 0
    while not done.is_set() or count < 5:
        clock.advance(10)
        note(desk, told.session_id, f"@Lena did: turns page {count}", 10 * count)
        count += 1
    assert failures == []
    (made,) = backups.kept_in(desk.library.folder)
    with closing(opened(made.path, tmp_path, clock)) as library:
        assert library.problems() == []


def test_a_backup_that_is_called_off_leaves_nothing_behind(desk: Desk):
    prepare_project(desk)
    with pytest.raises(Stopped):
        backups.back_up(desk.library.folder, Reason.DAILY, desk.now(), unwatched, lambda: True)
    assert names(desk) == []


def test_what_a_crash_left_half_written_goes_with_the_next_backup(desk: Desk):
    folder = desk.library.folder / "backups"
    (folder / "library 2026-11-20T100000.000Z daily.sqlite.part").write_bytes(b"half")
    (folder / "library 2026-11-20T100000.000Z daily.sqlite.part-journal").write_bytes(b"half")
    (folder / "my own notes.txt").write_text("mine")
    made = back_up(desk)
    assert names(desk) == [made.path.name, "my own notes.txt"]


def test_seven_days_and_ten_sessions_are_kept_and_nobody_elses_files_are_touched(
    desk: Desk, clock: FakeClock
):
    folder = desk.library.folder / "backups"
    (folder / "library before update 2026-01-05T101112Z.sqlite").write_bytes(b"old")
    (folder / "library of mine.sqlite").write_bytes(b"mine")
    for _ in range(12):
        clock.advance(DAY_MS)
        back_up(desk)
        clock.advance(HOUR_MS)
        back_up(desk, Reason.SESSION)
    kept = backups.kept_in(desk.library.folder)
    by_reason = {reason: [one.at for one in kept if one.reason is reason] for reason in Reason}
    assert {reason: len(ats) for reason, ats in by_reason.items()} == {
        Reason.DAILY: 7, Reason.SESSION: 10, Reason.HAND: 0, Reason.UPDATE: 1,
    }  # fmt: skip
    assert max(by_reason[Reason.SESSION]) == clock.utc_ms
    assert max(by_reason[Reason.DAILY]) == clock.utc_ms - HOUR_MS
    assert "library of mine.sqlite" in names(desk)


def test_the_newest_is_never_deleted_even_when_the_clock_went_back(desk: Desk, clock: FakeClock):
    for _ in range(8):
        clock.advance(DAY_MS)
        back_up(desk)
    clock.advance(-300 * DAY_MS)
    made = back_up(desk)
    kept = backups.kept_in(desk.library.folder)
    assert made in kept
    assert len(kept) == 7


def test_the_newest_true_one_outlives_any_number_of_backups_with_a_wrong_clock(desk: Desk, clock: FakeClock):
    true = [back_up(desk, reason) for reason in (Reason.DAILY, Reason.SESSION, Reason.HAND)]
    clock.advance(-300 * DAY_MS)
    for _ in range(12):
        clock.advance(DAY_MS)
        for reason in (Reason.DAILY, Reason.SESSION, Reason.HAND):
            back_up(desk, reason)
    kept = backups.kept_in(desk.library.folder)
    assert set(true) <= set(kept)
    assert len(kept) == 7 + 10 + 3


def test_backups_from_the_future_go_first(desk: Desk, clock: FakeClock):
    clock.advance(400 * DAY_MS)
    future = [back_up(desk) for _ in range(5) if not clock.advance(DAY_MS)]
    clock.advance(-405 * DAY_MS)
    today = [back_up(desk) for _ in range(4) if not clock.advance(DAY_MS)]
    kept = backups.kept_in(desk.library.folder)
    assert set(today) <= set(kept)
    assert len(set(future) & set(kept)) == 3


def damage(path: Path) -> None:
    """Overwrite a piece far behind the schema."""
    content = bytearray(path.read_bytes())
    begin = len(content) - 3 * 4096
    content[begin : begin + 3 * 4096] = bytes(3 * 4096)
    path.write_bytes(content)


def test_a_damaged_library_is_no_backup_and_the_good_ones_stay(desk: Desk, clock: FakeClock):
    tell_a_session(desk, clock)
    good = back_up(desk)
    clock.advance(1_000)
    desk.library.clear_journal()
    damage(desk.library.path)
    with pytest.raises(UserError, match="The library is damaged; nothing was copied"):
        back_up(desk)
    assert backups.kept_in(desk.library.folder) == [good]
    assert names(desk) == [good.path.name]


def test_a_backup_without_its_folder_makes_it_anew(desk: Desk):
    (desk.library.folder / "backups").rmdir()
    assert back_up(desk).path.is_file()


def test_a_full_disk_is_told_in_a_sentence(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("cocreate_desktop.store.opening.os.fsync", full)
    with pytest.raises(UserError, match=r"could not be written \(No space left on device\)"):
        back_up(desk)
    assert names(desk) == []


def test_the_check_is_remembered_with_its_day(desk: Desk, clock: FakeClock):
    told = prepare_project(desk)
    assert backups.check(desk.library.folder, desk.now(), unwatched, never) == []
    assert backups.upkeep(desk.library.folder).checked_at == clock.utc_ms
    desk.library.db.conn.execute("PRAGMA foreign_keys = OFF")
    desk.library.db.conn.execute("DELETE FROM projects WHERE id = ?", (told.project_id,))
    clock.advance(1_000)
    problems = backups.check(desk.library.folder, desk.now(), unwatched, never)
    assert "refers to a row of projects" in str(problems[0])
    remembered = backups.upkeep(desk.library.folder)
    assert (remembered.checked_at, remembered.problems) == (clock.utc_ms, len(problems))


def test_a_check_can_be_called_off_within_a_long_statement(
    desk: Desk, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
):
    tell_a_session(desk, clock)
    monkeypatch.setattr("cocreate_desktop.store.driver._STEPS_BETWEEN_LOOKS", 10)
    with pytest.raises(Stopped):
        backups.check(desk.library.folder, desk.now(), unwatched, lambda: True)
    assert backups.upkeep(desk.library.folder).checked_at is None


@pytest.mark.parametrize(
    "spoiled",
    [
        "",
        "[]",
        '{"checked_at": "yesterday", "problems": "many"}',
        "{\x00",
        '{"problems": Infinity}',
        '{"problems": NaN}',
        '{"problems": ' + "[" * 100_000,
    ],
    ids=["empty", "a list", "words", "no JSON", "without end", "no number", "deep"],
)
def test_a_spoiled_note_is_no_note(desk: Desk, spoiled: str):
    (desk.library.folder / "backups" / "upkeep.json").write_text(spoiled)
    assert backups.upkeep(desk.library.folder) == backups.Upkeep()


def test_a_copy_on_a_stick_is_a_library_with_its_media(desk: Desk, clock: FakeClock, stick: Path):
    told = tell_a_session(desk, clock)
    (desk.library.folder / "media" / "abc").write_bytes(b"a picture")
    target = copy_to(desk, stick)
    assert target == stick / "Cocreate library"
    assert (target / "media" / "abc").read_bytes() == b"a picture"
    with closing(open_library(target, clock)) as library:
        assert library.observations.counts(told.project_id) == {told.session_id: 4}
    remembered = backups.upkeep(desk.library.folder)
    assert (remembered.copied_at, remembered.copied_to) == (clock.utc_ms, str(stick))
    assert not list(stick.rglob("*.part"))


def test_the_next_copy_takes_the_place_of_the_last(desk: Desk, clock: FakeClock, stick: Path):
    prepare_project(desk, "First")
    first = copy_to(desk, stick)
    clock.advance(1_000)
    prepare_project(desk, "Second")
    assert copy_to(desk, stick) == first
    clock.advance(1_000)
    assert copy_to(desk, first) == first, "the folder of the copy itself was chosen"
    with closing(Library.open_read_only(first)) as library:
        assert {project.title for project in library.projects.all()} == {"First", "Second"}


def test_the_next_copy_leaves_no_erased_picture_on_the_stick(desk: Desk, stick: Path):
    media = desk.library.folder / "media"
    gone, stays = media_files.keep(media, b"gone"), media_files.keep(media, b"stays")
    (media / f"{media_files.SOUND}1 0{media_files.PART}").write_bytes(b"is being recorded")
    target = copy_to(desk, stick)
    (target / "media" / "readme").write_bytes(b"of somebody")
    (media / gone.sha256).unlink()
    assert copy_to(desk, stick) == target
    assert {path.name for path in (target / "media").iterdir()} == {stays.sha256, "readme"}


def test_a_library_of_others_on_the_stick_is_left_alone(
    desk: Desk, clock: FakeClock, stick: Path, tmp_path: Path
):
    other = open_desk(tmp_path / "other", clock, seed=50)
    prepare_project(other, "Of a colleague")
    theirs = copy_to(other, stick)
    other.library.close()
    before = (theirs / "library.sqlite").read_bytes()
    prepare_project(desk)
    assert copy_to(desk, stick) == stick / "Cocreate library 2"
    assert (theirs / "library.sqlite").read_bytes() == before


def test_a_folder_of_that_name_with_other_things_is_left_alone(desk: Desk, stick: Path):
    (stick / "Cocreate library").mkdir()
    (stick / "Cocreate library" / "library.sqlite").write_bytes(b"certainly no library " * 500)
    assert copy_to(desk, stick).name == "Cocreate library 2"


def test_a_copy_that_is_called_off_leaves_the_last_one_as_it_was(desk: Desk, clock: FakeClock, stick: Path):
    prepare_project(desk)
    target = copy_to(desk, stick)
    before = (target / "library.sqlite").read_bytes()
    clock.advance(1_000)
    prepare_project(desk, "Second")
    shares = list[float]()
    with pytest.raises(Stopped):
        backups.copy_elsewhere(
            desk.library.folder, stick, desk.now(), shares.append, lambda: bool(shares) and shares[-1] >= 0.2
        )
    assert (target / "library.sqlite").read_bytes() == before
    assert not list(stick.rglob("*.part"))
    assert backups.upkeep(desk.library.folder).copied_at == clock.utc_ms - 1_000


def test_a_stick_that_was_pulled_out_and_the_library_itself_are_refused(desk: Desk, tmp_path: Path):
    with pytest.raises(UserError, match="does not exist"):
        copy_to(desk, tmp_path / "stick")
    for place in (desk.library.folder, desk.library.folder / "media"):
        with pytest.raises(UserError, match="is the library itself"):
            copy_to(desk, place)


def test_a_copy_of_a_backup_is_opened_as_a_library_of_its_own(desk: Desk, clock: FakeClock, stick: Path):
    prepare_project(desk, "As it was")
    backup = back_up(desk)
    projects.add_project(desk, "Later")
    made = [backups.open_copy(desk.library.folder, backup, stick, unwatched, never) for _ in range(2)]
    assert [folder.name for folder in made] == [
        "Cocreate library 2026-11-21 1000", "Cocreate library 2026-11-21 1000 2",
    ]  # fmt: skip
    with closing(open_library(made[0], clock)) as library:
        assert [project.title for project in library.projects.all()] == ["As it was"]


def test_a_damaged_backup_is_not_opened(desk: Desk, clock: FakeClock, stick: Path):
    tell_a_session(desk, clock)
    backup = back_up(desk)
    damage(backup.path)
    with pytest.raises(UserError, match="damaged"):
        backups.open_copy(desk.library.folder, backup, stick, unwatched, never)
    assert not list(stick.rglob("library.sqlite*"))


def test_backups_that_outlived_a_withdrawal_are_known_and_go_when_asked(
    desk: Desk, clock: FakeClock, tmp_path: Path
):
    told = prepare_project(desk)
    mona = people.add_person(desk, told.project_id, "Mona", session_id=told.session_id).ids("persons")[0]
    sessions.start_session(desk, told.session_id)
    note(desk, told.session_id, "@Mona said: my secret", 10)
    old = back_up(desk)
    assert b"my secret" in old.path.read_bytes()
    assert backups.outlived(desk.library) == []
    clock.advance(1_000)
    consent.record_answers(desk, mona, {ConsentItem.NOTES: Answer.NO})
    assert backups.outlived(desk.library) == [old]
    clock.advance(1_000)
    backups.delete_old(desk.library.folder, [old], desk.now(), unwatched, never)
    (fresh,) = backups.kept_in(desk.library.folder)
    assert fresh.at == clock.utc_ms
    assert b"my secret" not in fresh.path.read_bytes()
    assert backups.outlived(desk.library) == []


def test_nothing_is_deleted_when_the_fresh_backup_fails(desk: Desk, clock: FakeClock):
    old = back_up(desk)
    clock.advance(1_000)
    with pytest.raises(Stopped):
        backups.delete_old(desk.library.folder, [old], desk.now(), unwatched, lambda: True)
    assert backups.kept_in(desk.library.folder) == [old]


def test_the_weight_of_a_library_counts_its_media_and_tells_its_backups_apart(desk: Desk):
    desk.library.clear_journal()
    (desk.library.folder / "media" / "abc").write_bytes(b"x" * 1_000)
    made = back_up(desk)
    weight = backups.weigh(desk.library.folder)
    assert weight.backups == made.size
    assert weight.library >= desk.library.path.stat().st_size + 1_000


def test_what_is_remembered_holds_no_names(desk: Desk, stick: Path):
    prepare_project(desk)
    copy_to(desk, stick)
    note_of_care = json.loads((desk.library.folder / "backups" / "upkeep.json").read_text())
    assert set(note_of_care) == {"checked_at", "problems", "copied_at", "copied_to"}
    assert shelf.upkeep(desk.library.folder).copied_to == str(stick)
