"""Keep the library safe: when a backup is due, making it, checking the library, copying it elsewhere.

What takes time is given a folder and plain values, opens the library for reading by itself and may run on
any thread. It calls `progress` with the share that is done, and ends with Stopped once `cancelled` is true.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from cocreate_desktop.actions import verbs
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message, UserError
from cocreate_desktop.store import backups as shelf
from cocreate_desktop.store.backups import Backup, Reason, Upkeep, Weight, kept_in, upkeep, weigh
from cocreate_desktop.store.driver import Stopped, Watch
from cocreate_desktop.store.library import Library

__all__ = ["Backup", "Reason", "Stopped", "Upkeep", "Weight", "kept_in", "upkeep", "weigh"]

FINAL = (verbs.WITHDRAW_CONSENT.key, verbs.ERASE_SEALED.key)
"""The verbs after which older backups hold what nobody may use any more."""

COPY_FOLDER = "Cocreate library"
OLD_AFTER_DAYS = 7
"""Days after which a copy on a stick is called old."""

_DAY_MS = 24 * 60 * 60 * 1000

Progress = Callable[[float], None]
Cancelled = Callable[[], bool]


def due(library: Library, now_ms: int) -> Reason | None:
    """Why a backup is due: a session has ended since the newest one, or there is none of today (UTC)."""
    past = [backup for backup in kept_in(library.folder) if backup.at <= now_ms]
    newest = past[0].at if past else None
    ended = library.sessions.last_end(now_ms)
    if ended is not None and (newest is None or ended > newest):
        return Reason.SESSION
    if newest is None or newest // _DAY_MS < now_ms // _DAY_MS:
        return Reason.DAILY
    return None


def back_up(folder: Path, reason: Reason, now_ms: int, progress: Progress, cancelled: Cancelled) -> Backup:
    """A checked copy in the folder `backups`. Raises UserError, and Stopped."""
    with _reading(folder) as library:
        return shelf.make(library, reason, now_ms, _watch(progress, cancelled))


def check(folder: Path, now_ms: int, progress: Progress, cancelled: Cancelled) -> list[Message]:
    """What is wrong with the library, one sentence each, and remember that it was looked at."""
    with _reading(folder) as library:
        problems = library.problems(_watch(progress, cancelled))
    shelf.remember(folder, checked_at=now_ms, problems=len(problems))
    return problems


def copy_elsewhere(folder: Path, place: Path, now_ms: int, progress: Progress, cancelled: Cancelled) -> Path:
    """A whole library on a stick or another disk, in a folder of its own in `place`; that folder.

    A later copy brings it up to date; a library of others is never written over.

    Raises UserError for a place that is missing, cannot be written, or is the library itself; and Stopped.
    """
    _refuse_itself(folder, place)
    with _reading(folder) as library:
        target = _free_folder(library, place)
        # First to the own disk: a slow stick would hold up whoever erases something meanwhile.
        backup = shelf.make(library, Reason.HAND, now_ms, _watch(progress, cancelled, 0, 0.2))
    shelf.lay_out(backup.path, folder / "media", target, _watch(progress, cancelled, 0.2, 1))
    shelf.remember(folder, copied_at=now_ms, copied_to=str(place))
    return target


def open_copy(folder: Path, backup: Backup, place: Path, progress: Progress, cancelled: Cancelled) -> Path:
    """A library of its own made of a backup, in a new folder in `place`; that folder.

    Raises UserError as `copy_elsewhere` does, and Stopped.
    """
    _refuse_itself(folder, place)
    stamp = f"{datetime.fromtimestamp(backup.at / 1000, UTC):%Y-%m-%d %H%M}"
    target = next(one for one in _names(place / f"{COPY_FOLDER} {stamp}") if not one.exists())
    shelf.lay_out(backup.path, folder / "media", target, _watch(progress, cancelled))
    return target


def outlived(library: Library) -> list[Backup]:
    """Backups that still hold what was erased or taken back since."""
    return [backup for backup in kept_in(library.folder) if erased_since(library, backup.at)]


def erased_since(library: Library, at: int) -> bool:
    """Whether something was erased or taken back since a copy was made."""
    erased_at = library.changes.last_of(*FINAL)
    return erased_at is not None and at <= erased_at


def copy_is_old(library: Library, copied_at: int, now_ms: int) -> bool:
    """Whether a copy on a stick is a week old and lacks something by now."""
    last = library.changes.last_at()
    return now_ms - copied_at >= OLD_AFTER_DAYS * _DAY_MS and last is not None and last > copied_at


def delete_old(
    folder: Path, old: Sequence[Backup], now_ms: int, progress: Progress, cancelled: Cancelled
) -> None:
    """Make a fresh backup, then delete old ones. Raises UserError, and Stopped."""
    back_up(folder, Reason.HAND, now_ms, progress, cancelled)
    shelf.delete(old)


def _refuse_itself(folder: Path, place: Path) -> None:
    if not place.is_dir():
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Backup", "The folder {folder} does not exist. Plug in its disk, or choose another folder."
            ).fill(folder=place)
        )
    own, chosen = folder.resolve(), place.resolve()
    if chosen == own or own in chosen.parents:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Backup", "{folder} is the library itself. Choose a stick or another disk."
            ).fill(folder=place)
        )


def _free_folder(library: Library, place: Path) -> Path:
    """Where the last copy lies, else a new folder; `place` may be that of the last copy itself."""
    file = library.path.name
    if (place / file).is_file() and library.holds_all_of(place / file):
        return place
    return next(
        one
        for one in _names(place / COPY_FOLDER)
        if not one.exists() or ((one / file).is_file() and library.holds_all_of(one / file))
    )


def _names(first: Path) -> Generator[Path]:
    yield first
    for number in range(2, 10_000):
        yield first.with_name(f"{first.name} {number}")


def _watch(progress: Progress, cancelled: Cancelled, low: float = 0.0, high: float = 1.0) -> Watch:
    def watch(share: float) -> None:
        if cancelled():
            raise Stopped
        progress(low + share * (high - low))

    return watch


@contextmanager
def _reading(folder: Path) -> Generator[Library]:
    library = Library.open_read_only(folder)
    try:
        yield library
    finally:
        library.close()
