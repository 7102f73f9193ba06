"""A folder that is no library, or a library that cannot be opened: one sentence, and nothing harmed."""

import errno
import os
import sys
from pathlib import Path

import pytest
from sqlite_utils import Database

from cocreate_desktop.actions import assumptions, projects
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.assumptions import Kind
from cocreate_desktop.errors import DiskError, UserError
from cocreate_desktop.store import schema, versions
from cocreate_desktop.store.library import Library
from cocreate_desktop.store.lock import LibraryHeldError
from tests.fakes import FakeClock, id_source, open_library
from tests.stories import tell_a_session


def held_file(folder: Path) -> bytes:
    return (folder / "library.sqlite").read_bytes()


def a_library(folder: Path) -> Path:
    library = open_library(folder, FakeClock())
    library.close()
    return folder


def test_a_new_library_is_one_folder_with_its_rooms(tmp_path: Path):
    folder = a_library(tmp_path / "library")
    names = {path.name for path in folder.iterdir()}
    assert {"library.sqlite", "media", "backups"} <= names
    db = Database(folder / "library.sqlite")
    assert db.execute("PRAGMA application_id").fetchone() == (versions.APPLICATION_ID,)
    db.close()


def test_every_commit_is_durable(desk: Desk):
    pragmas = {
        name: desk.library.db.conn.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys")
    }
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_a_folder_whose_parent_is_missing(tmp_path: Path):
    with pytest.raises(UserError, match=r"The folder .*stick does not exist\. Plug in its disk"):
        open_library(tmp_path / "stick" / "library", FakeClock())


def test_a_file_instead_of_a_folder(tmp_path: Path):
    (tmp_path / "library").write_text("not a folder")
    with pytest.raises(UserError, match=r"is a file\. Choose a folder"):
        open_library(tmp_path / "library", FakeClock())


@pytest.mark.parametrize("room", ["backups", "media"])
def test_a_file_instead_of_one_of_the_librarys_folders(tmp_path: Path, room: str):
    folder = a_library(tmp_path / "library")
    (folder / room).rmdir()
    (folder / room).write_text("not a folder")
    with pytest.raises(UserError, match=rf"{room} is a file\. Move it away\.$"):
        open_library(folder, FakeClock())
    assert (folder / room).read_text() == "not a folder"


def test_a_folder_with_other_things_in_it_is_left_alone(tmp_path: Path):
    (tmp_path / "tax return.txt").write_text("mine")
    with pytest.raises(UserError, match=r"holds other files \(tax return.txt\) and no library"):
        open_library(tmp_path, FakeClock())
    assert [path.name for path in tmp_path.iterdir()] == ["tax return.txt"]


@pytest.mark.skipif(sys.platform != "linux", reason="needs a file system that nobody may write to")
def test_a_folder_that_cannot_be_written():
    with pytest.raises(UserError, match=r"cannot be written to\. Allow writing to it"):
        open_library(Path("/proc/cocreate-library"), FakeClock())


def test_a_start_on_a_full_disk_says_that_it_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder = a_library(tmp_path / "library")

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        with pytest.raises(DiskError, match=r"is full or does not answer\. Make room, then try again"):
            open_library(folder, FakeClock())
    open_library(folder, FakeClock()).close()


def test_a_file_of_another_kind(tmp_path: Path):
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "library.sqlite").write_bytes(b"%PDF-1.7 certainly no library" * 200)
    before = held_file(folder)
    with pytest.raises(UserError, match=r"is damaged or is no Cocreate library"):
        open_library(folder, FakeClock())
    assert held_file(folder) == before


def test_a_database_of_another_program(tmp_path: Path):
    folder = tmp_path / "library"
    folder.mkdir()
    other = Database(folder / "library.sqlite")
    other.execute("CREATE TABLE songs (title TEXT)")
    other.close()
    before = held_file(folder)
    with pytest.raises(UserError, match=r"is not a Cocreate library"):
        open_library(folder, FakeClock())
    assert held_file(folder) == before


def test_a_damaged_library(tmp_path: Path):
    folder = a_library(tmp_path / "library")
    content = bytearray(held_file(folder))
    content[0:200] = os.urandom(200)
    (folder / "library.sqlite").write_bytes(content)
    with pytest.raises(UserError, match=r"is damaged .* newest copy from its folder backups"):
        open_library(folder, FakeClock())
    assert held_file(folder) == bytes(content)


def test_a_newer_library_is_refused_untouched(tmp_path: Path):
    folder = a_library(tmp_path / "library")
    db = Database(folder / "library.sqlite")
    db.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
        " VALUES ('cocreate', 'm9999_from_the_future', '2031-01-01')"
    )
    db.close()
    before = held_file(folder)
    with pytest.raises(UserError, match=r"newer version of Cocreate\. Install that version"):
        open_library(folder, FakeClock())
    assert held_file(folder) == before


@pytest.fixture
def one_migration_more(monkeypatch: pytest.MonkeyPatch):
    """The next version of the app, with a migration that works or one that does not."""

    def install(works: bool) -> None:
        migrations = schema.Migrations("cocreate")
        for name in versions.MIGRATIONS:
            migrations(name=name)(getattr(schema, name))

        @migrations(name="m9000_next")
        def _next(db: Database) -> None:
            db.execute("ALTER TABLE projects ADD COLUMN colour TEXT")
            if not works:
                db.execute("INSERT INTO no_such_table VALUES (1)")

        monkeypatch.setattr(schema, "migrations", migrations)
        monkeypatch.setattr(versions, "MIGRATIONS", (*versions.MIGRATIONS, "m9000_next"))

    return install


def test_a_library_is_brought_up_to_date_and_the_old_one_kept(tmp_path: Path, one_migration_more):
    folder = tmp_path / "library"
    clock = FakeClock()
    library = open_library(folder, clock)
    tell_a_session(Desk(library, clock, id_source(clock)), clock)
    library.close()
    before = held_file(folder)
    one_migration_more(works=True)
    library = open_library(folder, clock)
    assert "colour" in {
        name for (name,) in library.db.conn.execute("SELECT name FROM pragma_table_info('projects')")
    }
    assert len(library.projects.all()) == 1
    library.close()
    (kept,) = (folder / "backups").iterdir()
    assert kept.read_bytes() == before


def test_a_failed_migration_leaves_the_original_as_it_was(tmp_path: Path, one_migration_more):
    folder = a_library(tmp_path / "library")
    before = held_file(folder)
    one_migration_more(works=False)
    with pytest.raises(UserError, match=r"library\.sqlite could not be updated and was left as it was"):
        open_library(folder, FakeClock())
    assert held_file(folder) == before
    assert {path.name for path in folder.iterdir()} == {"library.sqlite", "library.lock", "media", "backups"}


def test_what_a_first_start_left_behind_does_not_lock_the_folder(tmp_path: Path):
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "library.sqlite.new").write_bytes(b"half written")
    (folder / "library.sqlite.new-wal").write_bytes(b"half written")
    library = open_library(folder, FakeClock())
    assert library.problems() == []
    library.close()
    assert not (folder / "library.sqlite.new").exists()


def test_reading_an_older_library_says_what_to_do(tmp_path: Path, one_migration_more):
    folder = a_library(tmp_path / "library")
    one_migration_more(works=True)
    with pytest.raises(UserError, match=r"older version\. Start Cocreate once"):
        Library.open_read_only(folder)


def test_only_one_writer_and_it_is_named(tmp_path: Path):
    first = open_library(tmp_path / "library", FakeClock(), holder="Cocreate")
    with pytest.raises(LibraryHeldError, match=rf"is open in Cocreate \(process {os.getpid()}\)"):
        open_library(tmp_path / "library", FakeClock(), holder="a second start")
    first.close()
    open_library(tmp_path / "library", FakeClock()).close()


def test_reading_beside_the_writer(desk: Desk):
    projects.add_project(desk, "Repair counter (sample)")
    reader = Library.open_read_only(desk.library.folder)
    assert [project.title for project in reader.projects.all()] == ["Repair counter (sample)"]
    reader.close()


def test_a_full_disk_is_said_and_nothing_half_done(desk: Desk):
    project_id = projects.add_project(desk, "Repair counter (sample)").ids("projects")[0]
    db = desk.library.db
    (pages,) = db.conn.execute("PRAGMA page_count").fetchone()
    db.conn.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(UserError, match=r"full or does not answer\. Make room"):
        for _ in range(100):
            assumptions.add_assumption(desk, project_id, Kind.WHO, "They come between two activities " * 100)
    db.conn.execute("PRAGMA max_page_count = 1000000")
    known = len(desk.library.assumptions.of_project(project_id))
    assumptions.add_assumption(desk, project_id, Kind.WHO, "They come between two activities")
    assert len(desk.library.assumptions.of_project(project_id)) == known + 1
    assert desk.library.problems() == []


def test_check_finds_what_is_wrong(desk: Desk, clock: FakeClock):
    tell_a_session(desk, clock)
    assert desk.library.problems() == []
    conn = desk.library.db.conn
    conn.execute("PRAGMA foreign_keys = OFF")
    conn.execute("DELETE FROM step_runs")
    conn.execute("DELETE FROM changes WHERE seq = 3")
    conn.execute("DROP INDEX tags_project")
    sentences = [str(problem) for problem in desk.library.problems()]
    assert any("refers to a row of step_runs that is not there" in sentence for sentence in sentences)
    assert any("lacks 1 acts" in sentence for sentence in sentences)
    assert any("tags_project is not as this version makes it" in sentence for sentence in sentences)


def test_a_backup_is_a_whole_library(desk: Desk, clock: FakeClock, tmp_path: Path):
    told = tell_a_session(desk, clock)
    copy = tmp_path / "elsewhere" / "library.sqlite"
    copy.parent.mkdir()
    desk.library.back_up(copy)
    opened = open_library(copy.parent, clock)
    assert opened.problems() == []
    assert opened.observations.counts(told.project_id) == {told.session_id: 4}
    opened.close()


def test_a_backup_to_nowhere_says_so(desk: Desk, tmp_path: Path):
    with pytest.raises(UserError, match=r"does not exist\. Plug in its disk"):
        desk.library.back_up(tmp_path / "stick" / "copy.sqlite")
    with pytest.raises(UserError, match=r"is a folder"):
        desk.library.back_up(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only where there are pipes")
def test_a_backup_does_not_take_a_pipe_or_device_away(desk: Desk, tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(tmp_path / "pipe")
    for name in ("pipe", "link"):
        with pytest.raises(UserError, match=rf"{name} is a pipe or a device.*Choose another name"):
            desk.library.back_up(tmp_path / name)
    assert (tmp_path / "pipe").is_fifo() and (tmp_path / "link").is_symlink()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["library", "link", "pipe"]
