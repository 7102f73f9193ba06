"""The one place that names the SQLite module: connections, pragmas and what its errors mean."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from cocreate_desktop.errors import QT_TRANSLATE_NOOP, DiskError, Message

Conflict = sqlite3.IntegrityError
"""Raised when a write would break a constraint of the schema."""

Fault = sqlite3.DatabaseError
"""Any error of the database itself."""

Watch = Callable[[float], None]
"""Is told now and then which share of a long work is done, and ends the work by raising Stopped."""


class Stopped(Exception):  # noqa: N818 - nothing went wrong: somebody pressed Cancel
    """A long work was called off, and left nothing behind."""


def unwatched(_: float) -> None:
    """Nobody watches."""


FULL = QT_TRANSLATE_NOOP(
    "Store", "The disk that holds {file} is full or does not answer. Make room, then try again."
)
_PAGES_AT_ONCE = 256
"""1 MB between two looks at the watch."""
_STEPS_BETWEEN_LOOKS = 200_000
_MOST_JOURNAL_PAGES = 8_000
"""32 MB. Before, a moment of rest empties the journal; else SQLite does it in the middle of an act."""
_FULL = (sqlite3.SQLITE_FULL,)
_READ_ONLY = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class Database:
    """A connection and its transactions. Holds what sqlite-utils offers for rows, without the time that its
    import takes at every start; `schema` hands the connection to sqlite-utils when it migrates."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.conn = connection

    @contextmanager
    def atomic(self) -> Generator[None]:
        """All or nothing. A block within a block is a savepoint."""
        nested = self.conn.in_transaction
        self.conn.execute("SAVEPOINT nested" if nested else "BEGIN")
        try:
            yield
            self.conn.execute("RELEASE nested" if nested else "COMMIT")
        except BaseException:
            # Some faults have rolled everything back already.
            if self.conn.in_transaction:
                self.conn.execute("ROLLBACK TO nested" if nested else "ROLLBACK")
                if nested:
                    self.conn.execute("RELEASE nested")
            raise

    def close(self) -> None:
        self.conn.close()


def connect_in_memory() -> Database:
    return Database(sqlite3.connect(":memory:", isolation_level=None))


def connect(path: Path) -> Database:
    """Open `path` for reading and writing, durable at every commit."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA wal_autocheckpoint = {_MOST_JOURNAL_PAGES}")
    return _prepared(connection)


def empty_journal(path: Path) -> None:
    """Bring what the journal of an open library holds into its file. On any thread; nobody waits for it, and
    what somebody still reads stays for another time."""
    uri = f"file:{quote(str(path))}?mode=rw"
    with told(path), _closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as connection:
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)")


def connect_read_only(path: Path) -> Database:
    """Open `path` without ever writing to it, beside another process or in a read-only folder."""
    wal = path.with_name(path.name + "-wal")
    immutable = "" if wal.exists() or os.access(path.parent, os.W_OK) else "&immutable=1"
    uri = f"file:{quote(str(path))}?mode=ro{immutable}"
    return _prepared(sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False))


def _prepared(connection: sqlite3.Connection) -> Database:
    connection.execute("PRAGMA foreign_keys = ON")
    # What is erased after a "no" must not linger in free pages.
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA busy_timeout = 5000")
    return Database(connection)


def copy_into(source: Database, target: Path, watch: Watch = unwatched) -> None:
    """Write a consistent copy of an open library to `target`, as one self-contained file.

    It is the state of the first moment, whatever is written meanwhile.
    """
    with _closing(sqlite3.connect(target, isolation_level=None)) as copy, source.atomic():
        # Reading a row takes the snapshot; without one, every write of another connection would start over.
        source.conn.execute("SELECT name FROM sqlite_master LIMIT 1").fetchone()
        source.conn.backup(
            copy, pages=_PAGES_AT_ONCE, progress=lambda _, left, total: watch(1 - left / max(1, total))
        )
        copy.execute("PRAGMA journal_mode = DELETE")


@contextmanager
def stoppable(db: Database, watch: Watch) -> Generator[None]:
    """Let `watch` end long statements, too, by raising Stopped."""
    stopped = False

    def look() -> bool:
        nonlocal stopped
        try:
            watch(0.0)
        except Stopped:
            stopped = True
        return stopped

    db.conn.set_progress_handler(look, _STEPS_BETWEEN_LOOKS)
    try:
        yield
    except sqlite3.OperationalError as error:
        if not stopped:
            raise
        raise Stopped from error
    finally:
        db.conn.set_progress_handler(None, 0)


@contextmanager
def _closing(connection: sqlite3.Connection) -> Generator[sqlite3.Connection]:
    try:
        yield connection
    finally:
        connection.close()


@contextmanager
def told(path: Path) -> Generator[None]:
    """Turn the faults that a disk or a file can have into a sentence that names `path`.

    Raises DiskError for a full disk, a read-only or missing file, a damaged file and a file that another
    program holds; other errors of the driver are ours and pass through.
    """
    try:
        yield
    except sqlite3.IntegrityError:
        raise
    except sqlite3.DatabaseError as error:
        sentence = _sentence(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF)
        if sentence is None:
            raise
        raise DiskError(sentence.fill(file=path)) from error


def _sentence(code: int) -> Message | None:
    if code in _FULL or code == sqlite3.SQLITE_IOERR:
        return FULL
    if code in _READ_ONLY:
        return QT_TRANSLATE_NOOP(
            "Store",
            "{file} cannot be opened for writing. Allow writing to its folder, or choose another one.",
        )
    if code in _DAMAGED:
        return QT_TRANSLATE_NOOP(
            "Store",
            "{file} is damaged or is no Cocreate library. Put back the newest copy from its folder backups.",
        )
    if code in _BUSY:
        return QT_TRANSLATE_NOOP("Store", "Another program is using {file}. Close it, then try again.")
    return None
