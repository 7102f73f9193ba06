"""Putting a finished file in its place: whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from cocreate_desktop.errors import Message, UserError

from . import words

_REASONS: dict[int, Message] = {
    errno.ENOENT: words.FOLDER_MISSING,
    errno.ENOTDIR: words.FOLDER_MISSING,
    errno.EISDIR: words.IS_A_FOLDER,
    errno.EACCES: words.READ_ONLY,
    errno.EPERM: words.READ_ONLY,
    errno.EROFS: words.READ_ONLY,
    errno.ENOSPC: words.DISK_FULL,
    errno.EDQUOT: words.DISK_FULL,
}


def save_whole(path: Path, content: bytes) -> None:
    """Write a file so that, whatever fails, either the old content or the new stands there.

    Raises UserError when the folder is missing or may not be written, the path is a folder, or the disk
    is full.
    """
    try:
        _replace(path.resolve(), content)
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, words.NOT_SAVED)
        raise UserError(reason.fill(file=path, reason=error.strerror or error)) from error


def make_folder(path: Path) -> None:
    """Make a folder for files that belong together, unless it is there. Raises UserError."""
    try:
        path.mkdir(exist_ok=True)
    except FileExistsError as error:
        raise UserError(words.IS_A_FILE.fill(file=path)) from error
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, words.NOT_SAVED)
        raise UserError(reason.fill(file=path, reason=error.strerror or error)) from error


def _replace(path: Path, content: bytes) -> None:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if path.exists() and not path.is_file():
        # A device such as /dev/stdout is written to; replacing it would take it away.
        path.write_bytes(content)
        return
    part = path.with_name(f".{path.name[:60]}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
