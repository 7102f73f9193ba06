"""From a folder to an open, current library file, without ever harming the file that is there."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from cocreate_desktop.errors import QT_TRANSLATE_NOOP, DiskError, UserError
from cocreate_desktop.store import driver, versions
from cocreate_desktop.store.driver import Database

FILE_NAME = "library.sqlite"
_FULL = (errno.ENOSPC, errno.EDQUOT)
_JOURNALS = ("-wal", "-shm", "-journal")
_OURS = frozenset({"library.lock", "media", "backups"}) | {
    FILE_NAME + stage + journal for stage in ("", ".new", ".migrating") for journal in ("", *_JOURNALS)
}


def prepare_folder(folder: Path) -> None:
    """Make sure that `folder` can hold a library, creating it if only itself is missing.

    Raises UserError when its parent is missing, when it is a file or holds other things, or when it
    cannot be written.
    """
    with _possible(folder):
        if folder.exists() and not folder.is_dir():
            raise UserError(
                QT_TRANSLATE_NOOP("Store", "{folder} is a file. Choose a folder for the library.").fill(
                    folder=folder
                )
            )
        if not folder.exists() and not folder.parent.is_dir():
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "Store", "The folder {folder} does not exist. Plug in its disk, or choose another folder."
                ).fill(folder=folder.parent)
            )
    try:
        folder.mkdir(exist_ok=True)
        others = [path.name for path in folder.iterdir() if path.name not in _OURS]
        if others and not (folder / FILE_NAME).exists():
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "Store", "{folder} holds other files ({example}) and no library. Choose an empty folder."
                ).fill(folder=folder, example=others[0])
            )
        for name in ("media", "backups"):
            _make_room(folder / name)
    except OSError as error:
        raise refused(folder, error) from error
    if not os.access(folder, os.W_OK):
        raise _read_only(folder)


@contextmanager
def _possible(folder: Path) -> Generator[None]:
    """Raises UserError for a path that no folder can have, such as one that is too long."""
    try:
        yield
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("Store", "{folder} cannot be opened ({why}). Choose another folder.").fill(
                folder=folder, why=error.strerror
            )
        ) from error


def _make_room(room: Path) -> None:
    """One of the library's own folders. Raises UserError if a file is in its place."""
    if room.exists() and not room.is_dir():
        raise UserError(QT_TRANSLATE_NOOP("Store", "{file} is a file. Move it away.").fill(file=room))
    room.mkdir(exist_ok=True)


def _refuse_no_file(path: Path) -> None:
    """Raises UserError if something else stands where the library's file belongs."""
    if path.exists() and not path.is_file():
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Store",
                "{file} is a folder or a device and no library. Move it away, or choose another folder.",
            ).fill(file=path)
        )


def refuse_own_files(path: Path) -> None:
    """Raises UserError if `path` is a part of a library, which nothing else may be written over."""
    path = path.resolve()
    beside_a_library = (path.parent / FILE_NAME).exists() and path.name in _OURS
    in_its_media = path.parent.name == "media" and (path.parent.parent / FILE_NAME).exists()
    if beside_a_library or in_its_media:
        raise UserError(
            QT_TRANSLATE_NOOP("Store", "{file} belongs to the library itself. Choose another name.").fill(
                file=path
            )
        )


def refused(folder: Path, error: OSError) -> UserError:
    """What is said when the library's folder takes nothing: its disk is full, or it may not be written."""
    if error.errno in _FULL:
        return DiskError(driver.FULL.fill(file=folder))
    return _read_only(folder)


def _read_only(folder: Path) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "Store", "The folder {folder} cannot be written to. Allow writing to it, or choose another one."
        ).fill(folder=folder)
    )


def open_for_writing(folder: Path) -> Database:
    """The library's database, made or brought up to date first. The caller holds the lock."""
    path = folder / FILE_NAME
    _refuse_no_file(path)
    with driver.told(path):
        if not path.exists():
            _make(path)
        elif _needs_migration(path):
            _migrate(folder, path)
        return driver.connect(path)


def open_for_reading(folder: Path) -> Database:
    """The library's database as it is on disk. Raises UserError if there is none or it is not current."""
    path = folder / FILE_NAME
    with _possible(folder):
        _refuse_no_file(path)
        found = path.is_file()
    if not found:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Store", "There is no library in {folder}. Choose a folder that holds library.sqlite."
            ).fill(folder=folder)
        )
    with driver.told(path):
        if _needs_migration(path):
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "Store",
                    "{file} was written by an older version. Start Cocreate once to bring it up to date.",
                ).fill(file=path)
            )
        return driver.connect_read_only(path)


def _make(path: Path) -> None:
    fresh = path.with_name(path.name + ".new")
    remove_with_journals(fresh)
    try:
        _apply_migrations(fresh)
    except BaseException:
        remove_with_journals(fresh)
        raise
    swap_in(fresh, path)


def _needs_migration(path: Path) -> bool:
    """Look at the header through a read-only connection. Raises UserError for what is not ours or newer."""
    db = driver.connect_read_only(path)
    try:
        (application_id,) = db.conn.execute("PRAGMA application_id").fetchone()
        if application_id != versions.APPLICATION_ID:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "Store",
                    "{file} is not a Cocreate library. Choose the folder of a library, or an empty one.",
                ).fill(file=path)
            )
        if versions.is_newer(db):
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "Store",
                    "{file} was written by a newer version of Cocreate. Install that version to open it.",
                ).fill(file=path)
            )
        return versions.is_older(db)
    finally:
        db.close()


def _migrate(folder: Path, path: Path) -> None:
    """Bring a copy up to date, check it, then put it in the old file's place; the old one is kept."""
    copy = path.with_name(path.name + ".migrating")
    remove_with_journals(copy)
    db = driver.connect(path)
    try:
        db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        driver.copy_into(db, copy)
    finally:
        db.close()
    try:
        _apply_migrations(copy)
    except driver.Fault as error:
        remove_with_journals(copy)
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Store",
                "{file} could not be updated and was left as it was. Run “cocreate-desktop check”.",
            ).fill(file=path)
        ) from error
    except BaseException:
        remove_with_journals(copy)
        raise
    stamp = datetime.fromtimestamp(path.stat().st_mtime, UTC).strftime("%Y-%m-%dT%H%M%SZ")
    kept = folder / "backups" / f"library before update {stamp}.sqlite"
    shutil.copy2(path, kept)
    _sync(kept)
    _remove_journals(path)
    swap_in(copy, path)


def _apply_migrations(path: Path) -> None:
    # sqlite-utils is imported when there is something to migrate, not at every start.
    from cocreate_desktop.store import schema

    db = driver.connect(path)
    try:
        db.conn.execute(f"PRAGMA application_id = {versions.APPLICATION_ID}")
        schema.apply(db)
        broken = db.conn.execute("PRAGMA foreign_key_check").fetchall()
        (sound,) = db.conn.execute("PRAGMA integrity_check").fetchone()
        if broken or sound != "ok":
            raise driver.Fault(f"unsound after its migrations: {sound}, {broken}")
        db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        db.conn.execute("PRAGMA journal_mode = DELETE")
    finally:
        db.close()


def swap_in(new: Path, path: Path) -> None:
    """Put a finished file in another one's place: after a power cut there is the old one or the new one."""
    _sync(new)
    new.replace(path)
    _sync(path.parent)


def _sync(path: Path) -> None:
    if os.name == "nt" and path.is_dir():
        return
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some file systems of sticks cannot sync a folder.
        if not path.is_dir() or error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


def _remove_journals(path: Path) -> None:
    for ending in _JOURNALS:
        path.with_name(path.name + ending).unlink(missing_ok=True)


def remove_with_journals(path: Path) -> None:
    path.unlink(missing_ok=True)
    _remove_journals(path)
