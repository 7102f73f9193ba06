"""The only things that tests fake: the three sources of the clock, and the randomness of ids."""

from __future__ import annotations

import random
from collections.abc import Generator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.clock import Reading, StagedClock
from cocreate_desktop.domain.ids import IdSource
from cocreate_desktop.store import opening
from cocreate_desktop.store.library import Library

START_UTC_MS = 1_795_255_200_000
"""21 November 2026, 10:00 UTC."""


class FakeClock:
    """A clock that moves only when it is told to."""

    def __init__(self, utc_ms: int = START_UTC_MS) -> None:
        self.utc_ms = utc_ms
        self.boot_ns = 5_000_000_000
        self.boot_id = "boot 1"

    def read(self) -> Reading:
        return Reading(self.utc_ms, self.boot_ns, self.boot_id)

    def advance(self, ms: int) -> None:
        self.utc_ms += ms
        self.boot_ns += ms * 1_000_000

    def reboot(self, off_ms: int) -> None:
        self.utc_ms += off_ms
        self.boot_ns = 1_000_000_000
        self.boot_id += "+"


def id_source(clock: FakeClock | StagedClock, seed: int = 1) -> IdSource:
    return IdSource(lambda: clock.utc_ms, random.Random(seed).randbytes)


def open_library(
    folder: Path, clock: FakeClock | StagedClock, holder: str = "the tests", seed: int = 1
) -> Library:
    return Library.open(
        folder, holder=holder, machine="machine 1", now_ms=clock.utc_ms, new_id=id_source(clock, seed).new
    )


def open_desk(folder: Path, clock: FakeClock, seed: int = 2) -> Desk:
    """A desk at the library in `folder`; a new one is the copy of an empty library."""
    if not folder.exists():
        lay_empty_library(folder)
    return Desk(open_library(folder, clock, seed=seed + 1000), clock, id_source(clock, seed))


@contextmanager
def fleeting_desk(clock: FakeClock) -> Generator[Desk]:
    """A desk at an empty library that is gone afterwards: each example of a property has its own."""
    with TemporaryDirectory() as folder:
        desk = open_desk(Path(folder) / "library", clock)
        with closing(desk.library):
            yield desk


def lay_empty_library(folder: Path) -> None:
    """What opening would make there, without the time that its migrations take."""
    folder.mkdir()
    (folder / opening.FILE_NAME).write_bytes(_empty_library())


@cache
def _empty_library() -> bytes:
    with TemporaryDirectory() as folder:
        opening.open_for_writing(Path(folder)).close()
        return (Path(folder) / opening.FILE_NAME).read_bytes()
