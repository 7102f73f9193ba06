"""Rendering into files: whole or not at all, with progress and cancel."""

from __future__ import annotations

import errno
import os
import threading
from io import BytesIO
from pathlib import Path

import pytest

from cocreate_desktop.errors import UserError
from cocreate_desktop.report.cancelling import RenderCancelled
from cocreate_desktop.report.drawing.ink import Paper
from cocreate_desktop.report.render import render
from cocreate_desktop.report.saving import save_together
from tests.report.contents import long_session, session
from tests.report.printed import FONTS, printed


def save(out: Path) -> None:
    render(session(), out, Paper.A4, FONTS, str)


def test_a_file_holds_what_a_stream_gets(tmp_path: Path) -> None:
    save(tmp_path / "report.pdf")

    assert (tmp_path / "report.pdf").read_bytes() == printed(session()).document
    assert [path.name for path in tmp_path.iterdir()] == ["report.pdf"]


def test_an_old_report_is_replaced(tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    out.write_bytes(b"old")

    save(out)

    assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_report(tmp_path: Path, monkeypatch, call: str) -> None:
    out = tmp_path / "report.pdf"
    out.write_bytes(b"old")

    def full(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, call, full)
    with pytest.raises(UserError, match=r"no room left for “.*report\.pdf”\. Free some space"):
        save(out)

    assert out.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["report.pdf"]


def test_files_that_belong_together_are_all_there_or_none(tmp_path: Path, monkeypatch) -> None:
    old, new = tmp_path / "report.md", tmp_path / "pictures"
    old.write_bytes(b"old")
    synced: list[int] = []
    fsync = os.fsync

    def full_after_two(file: int) -> None:
        synced.append(file)
        if len(synced) > 2:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        fsync(file)

    monkeypatch.setattr(os, "fsync", full_after_two)
    with pytest.raises(UserError, match=r"no room left for “.*b\.png”"):
        save_together({old: b"new", new / "a.png": b"a", new / "b.png": b"b"}, [new])

    assert old.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["report.md"]


def test_a_name_that_no_disk_takes_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"too long a name for a file\. Give it a shorter one"):
        save(tmp_path / f"{'n' * 300}.pdf")


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(
        UserError, match=r"nowhere.report\.pdf” cannot be saved because its folder does not exist"
    ):
        save(tmp_path / "nowhere" / "report.pdf")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is a folder"):
        save(tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_a_read_only_folder_is_named(tmp_path: Path, monkeypatch) -> None:
    # Who runs as root may write anywhere, so the refusal is played.
    def refuse(*_args, **_kwargs):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UserError, match="may not be written there"):
        save(tmp_path / "report.pdf")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only where there are pipes")
def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()), daemon=True)
    reader.start()

    save(pipe)

    reader.join(30)
    assert read == [printed(session()).document]
    assert pipe.is_fifo()


def test_progress_only_rises_and_ends_at_one() -> None:
    heard: list[float] = []

    render(long_session(210), BytesIO(), Paper.A4, FONTS, str, heard.append)

    assert heard == sorted(heard)
    assert heard[-1] == 1.0
    assert len(heard) > 5


@pytest.mark.parametrize("patience", [0, 1, 4])
def test_a_cancelled_report_leaves_the_old_file(tmp_path: Path, patience: int) -> None:
    out = tmp_path / "report.pdf"
    out.write_bytes(b"old")
    asked = iter(range(100))

    with pytest.raises(RenderCancelled):
        render(long_session(210), out, Paper.A4, FONTS, str, cancelled=lambda: next(asked) >= patience)

    assert out.read_bytes() == b"old"


def test_the_reports_own_words_are_translated() -> None:
    out = BytesIO()
    seen: set[str] = set()

    def shout(message) -> str:
        seen.add(message.source)
        return str(message).upper()

    render(session(), out, Paper.A4, FONTS, shout)

    assert {"Verdict per assumption", "{page} / {pages}", "did"} <= seen
