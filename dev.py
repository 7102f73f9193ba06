#!/usr/bin/env python3
"""Set up, run, test, measure and picture Cocreate.

Needs nothing but Python. What else is missing goes into .venv beside this file and, on Debian and Ubuntu,
into the system; every command does that by itself and is quick when there is nothing to do.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import importlib.util
import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST_PYTHON = (3, 11)

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "set-up.json"

# What Qt loads at run time, and the Debian package that brings it.
OFFSCREEN_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# A disk in memory: each act of the app waits for its disk, and a test acts dozens of times.
MEMORY_DISK = Path("/dev/shm")
ROOM_FOR_TESTS = 2 << 30  # bytes

TEST_PROGRAMS = {"qpdf": "qpdf", "pdftotext": "poppler-utils"}

# Cheapest first; the first that fails ends the run.
CHECKS = {
    "Lint": ["-m", "ruff", "check"],
    "Format": ["-m", "ruff", "format", "--check"],
    "Types": ["-m", "pyright"],
    "Layers": ["-c", "from importlinter.cli import lint_imports_command as main; main()", "--no-logo"],
    "Tests": ["-m", "pytest", "--numprocesses", "logical", "--dist", "loadfile", "--no-loadscope-reorder"],
}


def run(arguments: list[str]) -> int:
    """Start the app."""
    set_up(WINDOW_LIBRARIES)
    return python("-m", "cocreate_desktop", *arguments)


def test(arguments: list[str]) -> int:
    """Check everything; with arguments, only pytest, which gets them."""
    set_up(programs=TEST_PROGRAMS, dev=True)
    without_a_screen()
    without_a_disk()
    # Else each process that a test starts compiles the app anew.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    # Else pyright asks its registry for a newer version each time.
    os.environ["PYRIGHT_PYTHON_IGNORE_WARNINGS"] = "1"
    os.chdir(ROOT)
    if arguments:
        return python("-m", "pytest", *arguments)
    for name, check in CHECKS.items():
        say(f"{name} ...")
        failed = python(*check)
        if failed:
            say(f"{name} failed.")
            return failed
    return 0


def bench(arguments: list[str]) -> int:
    """Measure: one JSON object a line (--quick, --long)."""
    set_up(dev=True)
    without_a_screen()
    os.chdir(ROOT)
    return python("-m", "tests.benchmarks", *arguments)


def shots(arguments: list[str]) -> int:
    """A picture of every page: -o DIR [--size 1366x768] [--theme light|dark]."""
    set_up(dev=True)
    without_a_screen()
    return python(str(ROOT / "tests" / "shots.py"), *arguments)


def setup(_arguments: list[str]) -> int:
    """Only prepare for all the others."""
    set_up(WINDOW_LIBRARIES, TEST_PROGRAMS, dev=True)
    say("Ready.")
    return 0


COMMANDS = {command.__name__: command for command in (run, test, bench, shots, setup)}


def main() -> int:
    if sys.version_info < OLDEST_PYTHON:
        return give_up(
            f"Cocreate needs Python 3.11 or later; this is {sys.version.split()[0]} ({sys.executable})."
        )
    lines = [f"  {name:<6} {command.__doc__}" for name, command in COMMANDS.items()]
    parser = argparse.ArgumentParser(
        description=__doc__,
        epilog="\n".join(["commands:", *lines]),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=COMMANDS, metavar="command")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="handed on")
    chosen = parser.parse_args()
    try:
        return COMMANDS[chosen.command](chosen.arguments)
    except SetUpError as reason:
        return give_up(str(reason))
    except KeyboardInterrupt:
        return 130


class SetUpError(Exception):
    """The machine lacks something, and the message says what to do."""


def set_up(
    libraries: dict[str, str] | None = None, programs: dict[str, str] | None = None, *, dev: bool = False
) -> None:
    """Bring system packages and .venv up to what is needed; `dev` adds what tests and checks need."""
    if sys.platform == "linux":
        provide_system_packages(
            missing_packages({**OFFSCREEN_LIBRARIES, **(libraries or {})}, programs or {})
        )
    done = read_stamp()
    wanted = {
        **home(),
        "project": hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest(),
        "dev": dev,
    }
    if PYTHON.exists() and done in (wanted, {**wanted, "dev": True}):
        return
    if not PYTHON.exists() or (done and not home().items() <= done.items()):
        say("Making .venv ...")
        must([sys.executable, "-m", "venv", "--clear", str(VENV)])
    say("Installing Python packages into .venv (the first time takes a minute or two) ...")
    target = f"{ROOT}[dev]" if dev else str(ROOT)
    must(
        [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--quiet", "--editable", target]
    )
    STAMP.write_text(json.dumps(wanted), encoding="utf-8")


def home() -> dict[str, str]:
    """What a virtual environment is bound to: moved, or under another Python, it has to be made anew."""
    return {"root": str(ROOT), "python": ".".join(map(str, sys.version_info[:2]))}


def read_stamp() -> dict[str, object]:
    return json.loads(STAMP.read_text(encoding="utf-8")) if STAMP.exists() else {}


def missing_packages(libraries: dict[str, str], programs: dict[str, str]) -> list[str]:
    packages = [package for library, package in libraries.items() if not loads(library)]
    packages += [package for program, package in programs.items() if not shutil.which(program)]
    if not PYTHON.exists() and not importlib.util.find_spec("ensurepip"):
        packages.append("python3-venv")
    return packages


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def provide_system_packages(packages: list[str]) -> None:
    if not packages:
        return
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if not shutil.which("apt-get"):
        raise SetUpError(f"Missing on this system (by their Debian names): {' '.join(packages)}")
    if os.geteuid() != 0:
        raise SetUpError(
            f"System packages are missing. Paste this, then try again:\n\n  sudo {shlex.join(install)}\n"
        )
    say(f"Installing system packages: {' '.join(packages)} ...")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    must(["apt-get", "update", "-qq"])
    must([*install, "-qq"], quiet=True)


def must(command: list[str], *, quiet: bool = False) -> None:
    """Run a step of the set-up; `quiet` hides its chatter but never its errors."""
    if subprocess.run(command, stdout=subprocess.DEVNULL if quiet else None, check=False).returncode:
        raise SetUpError(f"This failed: {shlex.join(command)}")


def python(*arguments: str) -> int:
    return subprocess.run([str(PYTHON), *arguments], check=False).returncode


def without_a_screen() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def without_a_disk() -> None:
    """Temporary files go to memory where that has room for them."""
    if os.access(MEMORY_DISK, os.W_OK) and shutil.disk_usage(MEMORY_DISK).free > ROOM_FOR_TESTS:
        os.environ.setdefault("TMPDIR", str(MEMORY_DISK))


def say(text: str) -> None:
    # Standard output belongs to what was asked for: the figures of `bench`, the results of `test`.
    print(text, file=sys.stderr, flush=True)


def give_up(reason: str) -> int:
    say(reason)
    return 1


if __name__ == "__main__":
    sys.exit(main())
