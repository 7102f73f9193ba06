"""The laptop's own clocks and its time zone: the real sources behind `domain.clock`."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from cocreate_desktop.domain.clock import NS_PER_MS, Reading

_LINUX_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_MACOS_BOOT_ID = ["/usr/sbin/sysctl", "-n", "kern.bootsessionuuid"]
_WINDOWS_BOOT_ID = r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters"
_WINDOWS_ZONE = r"SYSTEM\CurrentControlSet\Control\TimeZoneInformation"
_NS_PER_MINUTE = 60_000_000_000

_WINDOWS_ZONES = {
    "UTC": "UTC",
    "GMT Standard Time": "Europe/London",
    "W. Europe Standard Time": "Europe/Berlin",
    "Romance Standard Time": "Europe/Paris",
    "Central Europe Standard Time": "Europe/Budapest",
    "Central European Standard Time": "Europe/Warsaw",
    "GTB Standard Time": "Europe/Bucharest",
    "Eastern Standard Time": "America/New_York",
    "Central Standard Time": "America/Chicago",
    "Mountain Standard Time": "America/Denver",
    "Pacific Standard Time": "America/Los_Angeles",
}
"""Windows names of the zones with one obvious city (Unicode CLDR, windowsZones, territory 001)."""


class SystemClock:
    """The three sources on this laptop. The boot id is read once: a process does not outlive its boot."""

    def __init__(self) -> None:
        self._boot_id = boot_id()

    def read(self) -> Reading:
        return Reading(time.time_ns() // NS_PER_MS, boot_ns(), self._boot_id)


def boot_ns() -> int:
    """Nanoseconds since a fixed moment before this boot's first process, time asleep included.

    Linux: CLOCK_BOOTTIME. macOS: CLOCK_MONOTONIC_RAW, which runs on in sleep and, unlike CLOCK_MONOTONIC
    there, is not steered by the wall clock. Windows: `time.monotonic`, whose tick count runs on in sleep
    too.
    """
    if sys.platform == "linux":
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC_RAW)
    return time.monotonic_ns()


def boot_id() -> str:
    """A name for this boot, another one after each start.

    The platform's own if it has one, else the minute of the boot by the wall clock; that one changes with the
    system time too, so that the session then runs by the wall clock and says so.
    """
    with suppress(OSError):
        if own := _platform_boot_id():
            return own
    return f"booted at minute {round((time.time_ns() - boot_ns()) / _NS_PER_MINUTE)}"


def _platform_boot_id() -> str:
    if sys.platform == "linux":
        return _LINUX_BOOT_ID.read_text(encoding="ascii").strip()
    if sys.platform == "darwin":
        import subprocess

        with suppress(subprocess.SubprocessError):
            asked = subprocess.run(_MACOS_BOOT_ID, check=True, capture_output=True, text=True, timeout=5)
            return asked.stdout.strip()
    if sys.platform == "win32":
        return _registry(_WINDOWS_BOOT_ID, "BootId")
    return ""


def iana_zone(environ: Mapping[str, str] = os.environ, etc: Path = Path("/etc")) -> str:
    """The IANA name of the laptop's time zone ("Europe/Brussels"); "UTC" if nothing names a known one.

    Asked in turn: TZ, the link /etc/localtime, /etc/timezone, the Windows registry.
    """
    set_by_hand = environ.get("TZ", "").removeprefix(":")
    for name in (set_by_hand, _linked_zone(etc), _written_zone(etc), _windows_zone()):
        if name and _is_zone(name):
            return name
    return "UTC"


def _linked_zone(etc: Path) -> str:
    try:
        target = (etc / "localtime").readlink().as_posix()
    except OSError:
        return ""
    return target.partition("zoneinfo/")[2].removeprefix("posix/").removeprefix("right/")


def _written_zone(etc: Path) -> str:
    try:
        return (etc / "timezone").read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _windows_zone() -> str:
    if sys.platform != "win32":
        return ""
    try:
        name = _registry(_WINDOWS_ZONE, "TimeZoneKeyName")
    except OSError:
        return ""
    return _WINDOWS_ZONES.get(name, "")


def _is_zone(name: str) -> bool:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


if sys.platform == "win32":
    import winreg

    def _registry(key: str, name: str) -> str:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key) as opened:
            return str(winreg.QueryValueEx(opened, name)[0])
