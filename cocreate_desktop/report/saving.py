"""Putting a finished file in its place: whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager, suppress
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
    errno.ENAMETOOLONG: words.NAME_TOO_LONG,
}


def save_whole(path: Path, content: bytes) -> None:
    """Write a file so that, whatever fails, either the old content or the new stands there.

    Raises UserError when the folder is missing or may not be written, the path is a folder, or the disk
    is full.
    """
    with _told(path):
        _replace(path.resolve(), content)


def save_together(files: Mapping[Path, bytes], folders: Iterable[Path]) -> None:
    """Write files that belong together, into `folders` that are made where they are missing: all, or none.

    Where one cannot be written, what is new is taken away again. Raises UserError.
    """
    parts: dict[Path, Path] = {}
    made: list[Path] = []
    missing = [folder for folder in folders if not folder.is_dir()]
    try:
        for folder in missing:
            make_folder(folder)
            made.append(folder)
        for file, content in files.items():
            with _told(file):
                parts[file.resolve()] = _part(file.resolve(), content)
        for file, part in parts.items():
            with _told(file):
                part.replace(file)
    except UserError:
        for part in parts.values():
            part.unlink(missing_ok=True)
        for folder in reversed(made):
            with suppress(OSError):
                folder.rmdir()
        raise


def make_folder(path: Path) -> None:
    """Make a folder for files that belong together, unless it is there. Raises UserError."""
    with _told(path):
        try:
            path.mkdir(exist_ok=True)
        except FileExistsError as error:
            raise UserError(words.IS_A_FILE.fill(file=path)) from error


@contextmanager
def _told(path: Path) -> Generator[None]:
    """What the disk refuses, in a sentence that names the file."""
    try:
        yield
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, words.NOT_SAVED)
        raise UserError(reason.fill(file=path, reason=error.strerror or error)) from error


def _replace(path: Path, content: bytes) -> None:
    if path.exists() and not path.is_file() and not path.is_dir():
        # A device such as /dev/stdout is written to; replacing it would take it away.
        path.write_bytes(content)
        return
    part = _part(path, content)
    try:
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _part(path: Path, content: bytes) -> Path:
    """The content on the disk, beside where it is to stand; nothing of it where it cannot be written."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    part = path.with_name(f".{path.name[:60]}.{os.getpid()}.part")
    is_whole = False
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        is_whole = True
    finally:
        if not is_whole:
            part.unlink(missing_ok=True)
    return part
