"""Files in their place: what is not wanted any more, or refused, leaves what was there before."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from cocreate_desktop.errors import UserError
from cocreate_desktop.report.cancelling import RenderCancelled
from cocreate_desktop.report.saving import save_together, save_whole

LARGE = bytes(range(256)) * 3 * 4096
"""3 MiB."""


@pytest.fixture
def out(tmp_path: Path) -> Path:
    out = tmp_path / "out"
    out.mkdir()
    (out / "report.md").write_bytes(b"old")
    return out


def one(out: Path, cancelled: Callable[[], bool]) -> None:
    save_whole(out / "report.md", LARGE, cancelled)


def together(out: Path, cancelled: Callable[[], bool]) -> None:
    pictures = out / "pictures"
    files = {pictures / "a.png": b"a", pictures / "b.png": LARGE, out / "report.md": b"new"}
    save_together(files, [pictures], cancelled)


def after(looks: int) -> Callable[[], bool]:
    """Wanted at so many looks, and then no more."""
    asked = count()
    return lambda: next(asked) >= looks


def there(out: Path) -> dict[str, int]:
    return {path.name: path.stat().st_size for path in out.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("save", "looks", "whole"),
    [
        (one, 4, {"report.md": len(LARGE)}),
        (together, 6, {"a.png": 1, "b.png": len(LARGE), "report.md": 3}),
    ],
)
def test_whenever_it_is_stopped_all_is_as_before(
    out: Path, save: Callable[[Path, Callable[[], bool]], None], looks: int, whole: dict[str, int]
) -> None:
    for wanted in range(looks):
        with pytest.raises(RenderCancelled):
            save(out, after(wanted))
        assert there(out) == {"report.md": 3} and not (out / "pictures").exists()
    save(out, lambda: False)
    assert there(out) == whole


def test_where_the_last_is_refused_the_new_ones_before_it_are_taken_away(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = os.replace

    def held_by_another_program(part: Path, file: Path) -> None:
        if file.name == "report.md":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        replace(part, file)

    monkeypatch.setattr(os, "replace", held_by_another_program)
    with pytest.raises(UserError, match="may not be written"):
        together(out, lambda: False)
    assert there(out) == {"report.md": 3} and not (out / "pictures").exists()


@pytest.mark.parametrize("save", [one, together])
def test_a_stick_that_is_pulled_out_in_the_midst_is_told(
    out: Path, monkeypatch: pytest.MonkeyPatch, save: Callable[[Path, Callable[[], bool]], None]
) -> None:
    def gone(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    for call in ("fsync", "unlink", "rmdir"):
        monkeypatch.setattr(os, call, gone)
    with pytest.raises(UserError, match="could not be saved"):
        save(out, lambda: False)
