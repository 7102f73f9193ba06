"""Copies of the library on a stick, and copies of backups."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from cocreate_desktop.actions import backups, projects
from cocreate_desktop.actions.backups import Stopped
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.errors import UserError
from cocreate_desktop.store import media_files
from cocreate_desktop.store.library import Library
from tests.actions.backing_up import back_up, copy_to, damage, never, stick, unwatched
from tests.fakes import FakeClock, open_desk, open_library
from tests.stories import prepare_project, tell_a_session

__all__ = ["stick"]


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
