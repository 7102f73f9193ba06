"""Putting a finished file in its place: whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from cocreate_desktop.errors import Message, UserError

from . import words
from .cancelling import Cancelled, never, stop_if

_AT_ONCE = 1 << 20
"""Bytes that go onto the disk between two looks at whether they are still wanted: a part of a second on a
slow stick."""
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


def save_whole(path: Path, content: bytes, cancelled: Cancelled = never) -> None:
    """Write a file so that, whatever fails, either the old content or the new stands there.

    Raises UserError when the folder is missing or may not be written, the path is a folder, or the disk
    is full, and RenderCancelled.
    """
    with _told(path):
        if path.exists() and not path.is_file() and not path.is_dir():
            # A device such as /dev/stdout is written to; replacing it would take it away.
            path.write_bytes(content)
            return
        with replacing(path, cancelled) as part:
            _write(part, content, cancelled)


@contextmanager
def replacing(path: Path, cancelled: Cancelled = never) -> Generator[Path]:
    """A place beside a file for its new content, which stands there instead at the end of the block.

    Where writing fails, or is not wanted any more, the file is as it was. Raises UserError, and
    RenderCancelled.
    """
    with _told(path):
        part = _beside(path)
        try:
            yield part
            stop_if(cancelled)
            part.replace(path.resolve())
        finally:
            part.unlink(missing_ok=True)


def save_together(files: Mapping[Path, bytes], folders: Iterable[Path], cancelled: Cancelled = never) -> None:
    """Write files that belong together, into `folders` that are made where they are missing: all, or none.

    Where one cannot be written, what is new is taken away again. Raises UserError, and RenderCancelled.
    """
    parts: dict[Path, Path] = {}
    with ExitStack() as taking_away:
        for folder in [folder for folder in folders if not folder.is_dir()]:
            _make_folder(folder)
            taking_away.callback(_take_away, folder.rmdir)
        for file, content in files.items():
            with _told(file):
                parts[file.resolve()] = part = _beside(file)
                taking_away.callback(_take_away, part.unlink)
                _write(part, content, cancelled)
        stop_if(cancelled)
        for file, part in parts.items():
            with _told(file):
                is_new = not file.exists()
                part.replace(file)
            if is_new:
                taking_away.callback(_take_away, file.unlink)
        taking_away.pop_all()


def _make_folder(path: Path) -> None:
    with _told(path):
        try:
            path.mkdir()
        except FileExistsError as error:
            raise UserError(words.IS_A_FILE.fill(file=path)) from error


def _take_away(drop: Callable[[], None]) -> None:
    """Where the disk is gone, or somebody else put something into a folder, it stays."""
    with suppress(OSError):
        drop()


@contextmanager
def _told(path: Path) -> Generator[None]:
    """What the disk refuses, in a sentence that names the file."""
    try:
        yield
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, words.NOT_SAVED)
        raise UserError(reason.fill(file=path, reason=error.strerror or error)) from error


def _beside(path: Path) -> Path:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    path = path.resolve()
    return path.with_name(f".{path.name[:60]}.{os.getpid()}.part")


def _write(part: Path, content: bytes, cancelled: Cancelled) -> None:
    """Bring it onto the disk, as far as it is wanted."""
    with part.open("wb") as file:
        for start in range(0, len(content), _AT_ONCE):
            stop_if(cancelled)
            file.write(content[start : start + _AT_ONCE])
            file.flush()
            os.fsync(file.fileno())
