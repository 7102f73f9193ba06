"""The folder `backups` of a library: whole copies of its file, and what is remembered about its care."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message, UserError
from cocreate_desktop.store import media_files, opening, soundness
from cocreate_desktop.store.driver import Watch
from cocreate_desktop.store.library import Library

FOLDER = "backups"
_UPKEEP = "upkeep.json"
_PART = ".part"
_CHUNK = 1 << 20


class Reason(StrEnum):
    """Why a backup was made, as its file name says it."""

    DAILY = "daily"
    SESSION = "after a session"
    HAND = "by hand"
    UPDATE = "before update"


_KEPT = {Reason.DAILY: 7, Reason.SESSION: 10, Reason.HAND: 3}
"""How many backups of each kind stay. Those before an update stay until somebody deletes them."""

WRITING = QT_TRANSLATE_NOOP(
    "Backup", "{file} could not be written ({why}). Make room, or choose another place."
)
DELETING = QT_TRANSLATE_NOOP("Backup", "{file} could not be deleted ({why}). Delete it by hand.")

_NAME = re.compile(
    r"library (?:(?P<update>before update) )?(?P<at>\d{4}-\d\d-\d\dT\d{6}(?:\.\d{3})?)Z"
    r"(?: (?P<reason>daily|after a session|by hand))?\.sqlite"
)


@dataclass(frozen=True)
class Backup:
    """One copy of the library's file; `at` is UTC ms."""

    path: Path
    at: int
    reason: Reason
    size: int


@dataclass(frozen=True)
class Upkeep:
    """What is remembered about a library's care, in its folder and in no backup. Times are UTC ms."""

    checked_at: int | None = None
    problems: int = 0
    copied_at: int | None = None
    copied_to: str = ""


@dataclass(frozen=True)
class Weight:
    """Bytes on the disk."""

    library: int
    backups: int


def kept_in(folder: Path) -> list[Backup]:
    """The backups of the library in `folder`, newest first."""
    found = [backup for path in _files(folder / FOLDER) if (backup := _named(path))]
    return sorted(found, key=lambda backup: backup.at, reverse=True)


def make(library: Library, reason: Reason, at: int, watch: Watch) -> Backup:
    """A checked copy of an open library among its backups; too old ones go once it is there.

    Raises UserError when it cannot be written, and Stopped.
    """
    folder = library.folder / FOLDER
    with _told(WRITING, folder):
        folder.mkdir(exist_ok=True)
        _sweep(folder)
    moment = datetime.fromtimestamp(at / 1000, UTC)
    stamp = f"{moment:%Y-%m-%dT%H%M%S}.{at % 1000:03}Z"
    path = folder / f"library {stamp} {reason.value}.sqlite"
    library.back_up(path, watch)
    made = Backup(path, at, reason, _size(path))
    _prune(library.folder, made)
    return made


def delete(backups: Iterable[Backup]) -> None:
    """Raises UserError when a file cannot be deleted."""
    for backup in backups:
        with _told(DELETING, backup.path):
            backup.path.unlink(missing_ok=True)


def lay_out(file: Path, media: Path, target: Path, watch: Watch) -> None:
    """Make a library of a backup and the media in the folder `target`, or bring the one there up to date.

    What is there already stays until its successor is whole; media that were erased since go then, and sound
    that is still being recorded does not come. Raises UserError when it cannot be written, and Stopped.
    """
    copy = target / opening.FILE_NAME
    with _told(WRITING, target):
        (target / "media").mkdir(parents=True, exist_ok=True)
        whole = [path for path in _files(media) if not path.name.endswith(media_files.PART)]
        missing = [path for path in whole if not _is_there(path, target / "media" / path.name)]
        pace = _Pace(sum(_size(path) for path in (file, *missing)), watch)
        for path in missing:
            _copy_file(path, target / "media" / path.name, pace)
        _copy_file(file, copy, pace, checked=True)
        media_files.leave_only(target / "media", {path.name for path in _files(media)})


def weigh(folder: Path) -> Weight:
    """What the library in `folder` takes on the disk: with its media, and its backups apart."""
    own = [path for path in _files(folder) if path.name.startswith(opening.FILE_NAME)]
    return Weight(
        sum(_size(path) for path in (*own, *_files(folder / "media"))),
        sum(_size(path) for path in _files(folder / FOLDER)),
    )


def upkeep(folder: Path) -> Upkeep:
    """What is remembered; nothing if the note is missing or spoiled."""
    try:
        found = json.loads((folder / FOLDER / _UPKEEP).read_text(encoding="utf-8"))
        return Upkeep(
            _moment(found.get("checked_at")),
            int(found.get("problems", 0)),
            _moment(found.get("copied_at")),
            str(found.get("copied_to", "")),
        )
    except (OSError, ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        # A number without end overflows, and a list in lists recurses.
        return Upkeep()


def remember(folder: Path, **fields: int | str) -> None:
    """Note something about the library's care. Raises UserError when it cannot be written."""
    path = folder / FOLDER / _UPKEEP
    part = path.with_name(path.name + _PART)
    noted = json.dumps(asdict(replace(upkeep(folder), **fields)))
    with _told(WRITING, path):
        path.parent.mkdir(exist_ok=True)
        part.write_text(noted, encoding="utf-8")
        part.replace(path)


class _Pace:
    """Adds up what is copied of several files."""

    def __init__(self, total: int, watch: Watch) -> None:
        self._total = max(1, total)
        self._watch = watch
        self._done = 0

    def add(self, count: int) -> None:
        self._done += count
        self._watch(self._done / self._total)


def _copy_file(source: Path, target: Path, pace: _Pace, *, checked: bool = False) -> None:
    part = target.with_name(target.name + _PART)
    try:
        with source.open("rb") as reading, part.open("wb") as writing:
            while chunk := reading.read(_CHUNK):
                writing.write(chunk)
                pace.add(len(chunk))
        if checked:
            soundness.refuse_damaged(part)
        opening.swap_in(part, target)
    finally:
        part.unlink(missing_ok=True)


def _prune(folder: Path, made: Backup) -> None:
    """Delete what is too old, but never what was just made. A backup from the future counts as the oldest,
    but for the newest one of its kind: the clock may have been right then and be wrong now."""
    known = [backup for backup in kept_in(folder) if backup.path != made.path]
    known.sort(key=lambda backup: (backup.at <= made.at, backup.at), reverse=True)
    for reason, count in _KEPT.items():
        others = count - 1 if reason is made.reason else count
        of_kind = [backup for backup in known if backup.reason is reason]
        newest = max(of_kind, key=lambda backup: backup.at, default=None)
        of_kind.sort(key=lambda backup: backup is not newest)
        delete(of_kind[others:])


def _sweep(folder: Path) -> None:
    """Remove what a crash left half written; only the holder of the library's lock writes here."""
    for path in _files(folder):
        if path.name.startswith("library ") and f".sqlite{_PART}" in path.name:
            path.unlink(missing_ok=True)


def _named(path: Path) -> Backup | None:
    name = _NAME.fullmatch(path.name)
    if name is None or (name["reason"] is None) == (name["update"] is None):
        return None
    form = "%Y-%m-%dT%H%M%S.%f" if "." in name["at"] else "%Y-%m-%dT%H%M%S"
    try:
        moment = datetime.strptime(name["at"], form).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(
        path, round(moment.timestamp() * 1000), Reason(name["reason"] or name["update"]), _size(path)
    )


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    with os.scandir(folder) as entries:
        return [Path(entry.path) for entry in entries if entry.is_file(follow_symlinks=False)]


def _is_there(source: Path, copy: Path) -> bool:
    """Media are named by their content, so that a file of the same name and size is the same."""
    return copy.is_file() and _size(copy) == _size(source)


def _size(path: Path) -> int:
    """Bytes; none for a file that went just now: another thread tidies up here."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


@contextmanager
def _told(sentence: Message, path: Path) -> Generator[None]:
    """Turn what a disk refuses into a sentence that names `path` and says why."""
    try:
        yield
    except OSError as error:
        raise UserError(sentence.fill(file=path, why=error.strerror)) from error


def _moment(value: object) -> int | None:
    return value if isinstance(value, int) else None
