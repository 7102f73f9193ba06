"""Backups: when one is due, and which are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from cocreate_desktop.actions import backups, consent, people, sessions
from cocreate_desktop.actions.backups import Reason, Stopped
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.consent import Answer, ConsentItem
from tests.actions.backing_up import DAY_MS, HOUR_MS, back_up, names, never, unwatched
from tests.fakes import FakeClock
from tests.stories import note, prepare_project


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
