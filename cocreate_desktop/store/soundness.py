"""Is a library sound? What `check` looks at, and the consistent copy that `backup` makes."""

from __future__ import annotations

import hashlib
from contextlib import closing
from pathlib import Path

from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message, UserError
from cocreate_desktop.store import driver, opening
from cocreate_desktop.store.driver import Database, Watch


def problems(db: Database, folder: Path) -> list[Message]:
    """Everything that is wrong with an open library, one sentence each; empty means sound."""
    return [
        *_file_problems(db, folder),
        *_schema_problems(db),
        *_link_problems(db),
        *_log_problems(db),
        *_media_problems(db, folder),
    ]


def copy(db: Database, target: Path, watch: Watch = driver.unwatched) -> None:
    """Write a consistent copy to `target`, beside a running app too; an old file stays until it is whole.

    Raises UserError when the target's folder is missing or cannot be written, and when the target is there
    and no file.
    """
    part = target.with_name(target.name + ".part")
    with driver.told(target):
        try:
            _refuse_place(target)
            opening.remove_with_journals(part)
            try:
                driver.copy_into(db, part, watch)
                refuse_damaged(part)
                opening.swap_in(part, target)
            finally:
                opening.remove_with_journals(part)
        except OSError as error:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "Store", "The copy {file} could not be written ({why}). Choose another place."
                ).fill(file=target, why=error.strerror)
            ) from error


def _refuse_place(target: Path) -> None:
    """Raises UserError where no copy can stand, and OSError for a path that no file can have."""
    opening.refuse_own_files(target)
    if not target.parent.is_dir():
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Store", "The folder {folder} does not exist. Plug in its disk, or choose another folder."
            ).fill(folder=target.parent)
        )
    if target.is_dir():
        raise UserError(
            QT_TRANSLATE_NOOP("Store", "{file} is a folder. Give the copy a file name.").fill(file=target)
        )
    if target.exists() and not target.is_file():
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Store", "{file} is a pipe or a device, which a copy would take away. Choose another name."
            ).fill(file=target)
        )


def refuse_damaged(copy: Path) -> None:
    """A damaged copy must not take the place of a good one."""
    try:
        with closing(driver.connect_read_only(copy)) as db:
            (sound,) = db.conn.execute("PRAGMA quick_check(1)").fetchone()
    except driver.Fault as error:
        sound = str(error)
    if sound != "ok":
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Store", "The library is damaged; nothing was copied. Run “cocreate-desktop check”."
            )
        )


def holds_all_of(db: Database, copy: Path) -> bool:
    """Whether the file `copy` is an earlier state of an open library: its last act is among the library's."""
    try:
        with closing(driver.connect_read_only(copy)) as other:
            last = other.conn.execute("SELECT id FROM changes ORDER BY seq DESC LIMIT 1").fetchone()
    except driver.Fault:
        return False
    return last is None or db.conn.execute("SELECT 1 FROM changes WHERE id = ?", last).fetchone() is not None


def _file_problems(db: Database, folder: Path) -> list[Message]:
    with driver.told(folder / opening.FILE_NAME):
        lines = [line for (line,) in db.conn.execute("PRAGMA integrity_check")]
    return [
        QT_TRANSLATE_NOOP(
            "Check", "The file is damaged: {detail}. Put back the newest copy from backups."
        ).fill(detail=line)
        for line in lines
        if line != "ok"
    ]


def _schema_problems(db: Database) -> list[Message]:
    from cocreate_desktop.store import schema

    fresh = driver.connect_in_memory()
    schema.apply(fresh)
    expected, found = _objects(fresh), _objects(db)
    fresh.close()
    return [
        QT_TRANSLATE_NOOP("Check", "The table or index {name} is not as this version makes it.").fill(
            name=name
        )
        for name in sorted({name for name, _ in expected ^ found})
    ]


def _objects(db: Database) -> set[tuple[str, str]]:
    rows = db.conn.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {(name, sql) for name, sql in rows}


def _link_problems(db: Database) -> list[Message]:
    return [
        QT_TRANSLATE_NOOP("Check", "A row of {table} refers to a row of {other} that is not there.").fill(
            table=table, other=other
        )
        for table, _, other, _ in db.conn.execute("PRAGMA foreign_key_check")
    ]


def _log_problems(db: Database) -> list[Message]:
    """A device numbers its acts without gaps; a gap is an act that was lost."""
    rows = db.conn.execute("SELECT device, COUNT(*), MAX(counter) FROM changes GROUP BY device")
    return [
        QT_TRANSLATE_NOOP("Check", "The history of device {device} lacks {count} acts.").fill(
            device=device, count=highest - count
        )
        for device, count, highest in rows
        if highest != count
    ]


def _media_problems(db: Database, folder: Path) -> list[Message]:
    rows = db.conn.execute("SELECT DISTINCT sha256 FROM media WHERE deleted_at IS NULL ORDER BY sha256")
    found: list[Message] = []
    for (sha256,) in rows:
        path = folder / "media" / sha256
        if not path.is_file():
            found.append(QT_TRANSLATE_NOOP("Check", "The file media/{name} is missing.").fill(name=sha256))
        elif _hash_of(path) != sha256:
            found.append(QT_TRANSLATE_NOOP("Check", "The file media/{name} was changed.").fill(name=sha256))
    return found


def _hash_of(path: Path) -> str:
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
