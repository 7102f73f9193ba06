"""A library: one folder on this laptop with everything in it, opened for writing or for reading."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from cocreate_desktop.errors import QT_TRANSLATE_NOOP, DiskError, Message, UserError
from cocreate_desktop.store import driver, media_files, opening, soundness, versions
from cocreate_desktop.store.board import Boards
from cocreate_desktop.store.changelog import ChangeLog
from cocreate_desktop.store.decisions import Disagreements, Findings, Propositions
from cocreate_desktop.store.driver import Database, Watch
from cocreate_desktop.store.lock import LibraryLock
from cocreate_desktop.store.media import MediaShelf
from cocreate_desktop.store.observations import Observations
from cocreate_desktop.store.papers import Papers
from cocreate_desktop.store.people import People
from cocreate_desktop.store.projects import Assumptions, Projects, Scenarios
from cocreate_desktop.store.running import Running
from cocreate_desktop.store.sessions import Sessions
from cocreate_desktop.store.tombstones import Tombstones


class Library:
    """An open library. One connection, which belongs to the thread that opened it."""

    def __init__(self, folder: Path, db: Database, device: str, lock: LibraryLock | None) -> None:
        self.folder = folder
        self.device = device
        self.db = db
        self._lock = lock
        opened = self.path.stat()
        self._identity = (opened.st_dev, opened.st_ino)
        self._member_here = self._seated()
        self.changes = ChangeLog(db, device, versions.newest(db))
        self.projects = Projects(db)
        self.assumptions = Assumptions(db)
        self.scenarios = Scenarios(db)
        self.people = People(db)
        self.sessions = Sessions(db)
        self.observations = Observations(db)
        self.board = Boards(db)
        self.findings = Findings(db)
        self.propositions = Propositions(db)
        self.disagreements = Disagreements(db)
        self.running = Running(db, self.path)
        self.tombstones = Tombstones(db)
        self.papers = Papers(db)
        self.media = MediaShelf(db, folder / media_files.FOLDER)

    @classmethod
    def open(
        cls, folder: Path, *, holder: str, machine: str, now_ms: int, new_id: Callable[[], str]
    ) -> Library:
        """Open for writing, making the library if `folder` is empty or only itself missing.

        `holder` names this process to others; `machine` tells this laptop from another one that a copy of
        the folder was brought to. Raises UserError (LibraryHeldError while another process writes).
        """
        opening.prepare_folder(folder)
        try:
            lock = LibraryLock(folder, holder)
        except OSError as error:
            raise opening.refused(folder, error) from error
        try:
            db = opening.open_for_writing(folder)
            with driver.told(folder / opening.FILE_NAME):
                device = _device(db, machine, now_ms, new_id)
        except BaseException:
            lock.release()
            raise
        library = cls(folder, db, device, lock)
        library.media.sweep(now_ms)
        return library

    @classmethod
    def open_read_only(cls, folder: Path) -> Library:
        """Open for reading, beside a running app too. Raises UserError if there is no current library."""
        return cls(folder, opening.open_for_reading(folder), device="", lock=None)

    @property
    def path(self) -> Path:
        return self.folder / opening.FILE_NAME

    @property
    def member_here(self) -> str:
        """The id of the team member who sits at this laptop; empty while nobody said so."""
        return self._member_here

    def seat(self, member_id: str) -> None:
        """Say who sits at this laptop from now on. Raises UserError for a full disk and the like."""
        with driver.told(self.path), self.db.atomic():
            self.db.conn.execute("UPDATE devices SET member_id = ? WHERE id = ?", (member_id, self.device))
        self._member_here = member_id

    def read_seat(self) -> None:
        """Look again who sits here, when a transaction that said so may not have been kept."""
        self._member_here = self._seated()

    def problems(self, watch: Watch = driver.unwatched) -> list[Message]:
        """What is wrong with this library, one sentence each; empty means sound. `watch` can stop it."""
        with driver.stoppable(self.db, watch):
            return soundness.problems(self.db, self.folder)

    def back_up(self, target: Path, watch: Watch = driver.unwatched) -> None:
        """A consistent copy of the library file. Raises UserError if `target` cannot be written, and Stopped
        when `watch` ends it."""
        soundness.copy(self.db, target, watch)

    def holds_all_of(self, copy: Path) -> bool:
        """Whether a library file is an earlier state of this library, which a newer copy may replace."""
        return soundness.holds_all_of(self.db, copy)

    def clear_journal(self) -> None:
        """Take what was erased out of the journal too, where it would stay readable until the next start.

        Raises DiskError when the disk has no room for that.
        """
        try:
            self.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except driver.Fault as error:
            raise DiskError(
                QT_TRANSLATE_NOOP(
                    "Store",
                    "It is erased, but the disk is too full to clear the journal beside {file}, where it can"
                    " still be read. Make room, then close Cocreate and start it again.",
                ).fill(file=self.path)
            ) from error

    def assure_in_place(self) -> None:
        """Raises UserError when the library's file is gone or another one: writing would be in vain."""
        try:
            found = self.path.stat()
        except OSError:
            found = None
        if found is None or (found.st_dev, found.st_ino) != self._identity:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "Store", "The library {folder} is gone or was moved. Put it back, then try again."
                ).fill(folder=self.folder)
            )

    def _seated(self) -> str:
        row = self.db.conn.execute("SELECT member_id FROM devices WHERE id = ?", (self.device,)).fetchone()
        return row[0] if row else ""

    def close(self) -> None:
        self.db.close()
        if self._lock is not None:
            self._lock.release()


def _device(db: Database, machine: str, now_ms: int, new_id: Callable[[], str]) -> str:
    row = db.conn.execute("SELECT id FROM devices WHERE machine = ?", (machine,)).fetchone()
    if row:
        return row[0]
    device = new_id()
    with db.atomic():
        db.conn.execute(
            "INSERT INTO devices (id, machine, member_id, created_at) VALUES (?, ?, '', ?)",
            (device, machine, now_ms),
        )
    return device
