"""`library.lock`: which process may write to a library."""

from __future__ import annotations

import json
import os
import sys
from io import TextIOWrapper
from pathlib import Path

from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError


class LibraryHeldError(UserError):
    """Another process writes to this library; `holder` names it."""

    def __init__(self, folder: Path, holder: str) -> None:
        super().__init__(
            QT_TRANSLATE_NOOP(
                "Store", "The library {folder} is open in {holder}. Close it there, then try again."
            ).fill(folder=folder, holder=holder)
        )
        self.holder = holder


class LibraryLock:
    """Held by the one process that writes. The system releases it when that process ends, however it ends."""

    def __init__(self, folder: Path, holder: str) -> None:
        """Take the lock for `holder`.

        Raises LibraryHeldError, or OSError where the folder cannot be written.
        """
        self._file = (folder / "library.lock").open("a+", encoding="utf-8")
        try:
            _lock(self._file)
        except OSError as error:
            held_by = _holder(self._file)
            self._file.close()
            raise LibraryHeldError(folder, held_by) from error
        try:
            os.truncate(self._file.fileno(), 0)
            os.write(self._file.fileno(), json.dumps({"holder": holder, "process": os.getpid()}).encode())
        except OSError:
            self._file.close()
            raise

    def release(self) -> None:
        self._file.close()


def _holder(file: TextIOWrapper) -> str:
    file.seek(0)
    try:
        written = json.loads(file.read())
        return f"{written['holder']} (process {written['process']})"
    except (ValueError, KeyError, TypeError):
        return "another program"


if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30
    """Windows keeps others from reading a locked byte, so one beyond the text is locked."""

    def _lock(file: TextIOWrapper) -> None:
        os.lseek(file.fileno(), _FAR, os.SEEK_SET)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        os.lseek(file.fileno(), 0, os.SEEK_SET)

else:
    import fcntl

    def _lock(file: TextIOWrapper) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
