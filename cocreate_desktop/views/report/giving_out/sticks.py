"""Sticks and cards that are plugged in, and may be written."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStorageInfo

_REMOVABLE = 2
"""What Windows calls a drive that can be pulled out (DRIVE_REMOVABLE)."""
_PLUGGED_IN = ("/media/", "/run/media/", "/Volumes/")
"""Where Linux and macOS show them."""


@dataclass(frozen=True)
class Volume:
    """What the system says of one of its volumes."""

    root: str
    name: str
    is_ready: bool = True
    is_read_only: bool = False
    is_root: bool = False
    is_removable: bool = False


@dataclass(frozen=True)
class Stick:
    name: str
    root: Path


def sticks_among(volumes: Iterable[Volume]) -> list[Stick]:
    """Those onto which a file can be copied, by name."""
    found = [
        Stick(one.name or Path(one.root).name or one.root, Path(one.root))
        for one in volumes
        if one.is_ready and one.is_removable and not one.is_read_only and not one.is_root
    ]
    return sorted(found, key=lambda one: (one.name.casefold(), str(one.root)))


def plugged_in() -> list[Stick]:
    """What is plugged in now."""
    return sticks_among(
        Volume(
            one.rootPath(), one.name(), one.isValid() and one.isReady(), one.isReadOnly(), one.isRoot(),
            _is_removable(one.rootPath()),
        )
        for one in QStorageInfo.mountedVolumes()
    )  # fmt: skip


def _is_removable(root: str) -> bool:
    if sys.platform == "win32":
        return ctypes.windll.kernel32.GetDriveTypeW(root.replace("/", "\\")) == _REMOVABLE
    return root.startswith(_PLUGGED_IN)
