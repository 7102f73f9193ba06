"""Backups: that each is whole and consistent, whoever writes meanwhile, and what a check remembers."""

from __future__ import annotations

import json
import threading
from contextlib import closing
from pathlib import Path

import pytest

from cocreate_desktop.actions import assumptions, backups, projects, sessions
from cocreate_desktop.actions.backups import Reason, Stopped
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.assumptions import Kind
from cocreate_desktop.errors import UserError
from cocreate_desktop.store import backups as shelf
from tests.actions.backing_up import back_up, copy_to, damage, names, never, opened, stick, unwatched
from tests.fakes import FakeClock
from tests.stories import note, prepare_project, tell_a_session

__all__ = ["stick"]


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
