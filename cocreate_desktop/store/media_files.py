"""The files of pictures and sound, each under the SHA-256 of its content; called on any thread."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError
from cocreate_desktop.store import opening
from cocreate_desktop.store.driver import Watch, unwatched

FOLDER = "media"
PART = ".part"
"""How a file ends that is not whole yet."""

SOUND = "sound "
"""How a recording begins its name as long as it runs; after a crash it is still there."""

_CHUNK = 1 << 20
_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Stored:
    """A file in the media folder; `size` in bytes."""

    sha256: str
    size: int


def keep(folder: Path, content: bytes) -> Stored:
    """Store content in the media folder, once however often it comes; after a power cut it is there or not.

    Raises UserError when the disk is full or refuses.
    """
    stored = Stored(hashlib.sha256(content).hexdigest(), len(content))
    target = folder / stored.sha256
    if _is_whole(target, stored.size):
        return stored
    part = folder / f"{stored.sha256}{PART}"
    with told(folder):
        try:
            part.write_bytes(content)
            opening.swap_in(part, target)
        finally:
            part.unlink(missing_ok=True)
    return stored


def measure(part: Path, watch: Watch = unwatched) -> Stored:
    """What a finished file in the media folder will be called, which it is not yet.

    Raises UserError when the disk refuses, and what `watch` raises to end it.
    """
    with told(part.parent):
        size, done, digest = part.stat().st_size, 0, hashlib.sha256()
        with part.open("rb") as reading:
            while chunk := reading.read(_CHUNK):
                digest.update(chunk)
                done += len(chunk)
                watch(done / size)
    return Stored(digest.hexdigest(), size)


def give_name(part: Path, sha256: str) -> None:
    """Let a finished file in the media folder be called by its hash. Raises UserError if the disk refuses."""
    with told(part.parent):
        opening.swap_in(part, part.parent / sha256)


def leave_only(folder: Path, wanted: Collection[str]) -> None:
    """Delete files that nothing names any more, and what a crash left half written, but for running sound.

    What cannot be deleted now stays until the next time.
    """
    if not folder.is_dir():
        return
    for path in folder.iterdir():
        half_written = path.name.endswith(PART) and not path.name.startswith(SOUND)
        if half_written or (_HASH.fullmatch(path.name) and path.name not in wanted):
            delete(path)


def delete(path: Path) -> bool:
    """Whether a file is gone now: one that somebody is reading may have to stay until the next start."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return False
    return True


@contextmanager
def told(folder: Path) -> Generator[None]:
    """Turn what the library's disk refuses into a sentence."""
    try:
        yield
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Media", "Nothing could be stored in {folder} ({why}). Make room, then try again."
            ).fill(folder=folder, why=error.strerror)
        ) from error


def _is_whole(path: Path, size: int) -> bool:
    return path.is_file() and path.stat().st_size == size
