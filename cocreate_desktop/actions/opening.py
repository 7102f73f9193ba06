"""A desk with the laptop's own clock and randomness, for the window and for the command line alike."""

from __future__ import annotations

import hashlib
import os
import platform
import secrets
import uuid
from pathlib import Path

from cocreate_desktop import paths
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.clock import ClockSources
from cocreate_desktop.domain.ids import IdSource
from cocreate_desktop.store.library import Library
from cocreate_desktop.system_clock import SystemClock


def open_desk(folder: Path, holder: str, clock: ClockSources | None = None) -> Desk:
    """A desk at the library in `folder`, by the laptop's clock unless another one is given; `holder` names
    this program to others. Raises UserError."""
    clock = clock or SystemClock()
    ids = IdSource(lambda: clock.read().utc_ms, os.urandom)
    library = Library.open(
        folder, holder=holder, machine=machine(), now_ms=clock.read().utc_ms, new_id=ids.new
    )
    return Desk(library, clock, ids)


def machine() -> str:
    """What tells this laptop from another one to which the library is copied: random, and the same at every
    start. Where it cannot be kept, what the system calls the laptop has to do."""
    kept = paths.user_config() / "device"
    try:
        if kept.is_file():
            return kept.read_text(encoding="ascii")
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(secrets.token_hex(16), encoding="ascii")
        return kept.read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError):
        return hashlib.sha256(f"cocreate {platform.node()} {uuid.getnode()}".encode()).hexdigest()
