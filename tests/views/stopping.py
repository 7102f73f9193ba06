"""Stopping work in its midst."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QProgressDialog, QPushButton, QWidget

from cocreate_desktop.views.background import Job
from tests.views.worker import PATIENCE_S


class Halt:
    """Holds the worker where it first comes by, until its work is cancelled."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._reached, self._may_go_on = threading.Event(), threading.Event()
        cancel = Job.cancel

        def heard(job: Job) -> None:
            cancel(job)
            if self._reached.is_set():
                self._may_go_on.set()

        monkeypatch.setattr(Job, "cancel", heard)

    def come_by(self) -> None:
        self._reached.set()
        assert self._may_go_on.wait(PATIENCE_S), "nobody cancelled the work"

    def until_reached(self) -> None:
        assert self._reached.wait(PATIENCE_S)


def slow_disk(monkeypatch: pytest.MonkeyPatch) -> Halt:
    """A disk that takes what the worker first writes only after somebody lost their patience."""
    halt, fsync = Halt(monkeypatch), os.fsync

    def slow(file: int) -> None:
        if threading.current_thread() is not threading.main_thread():
            halt.come_by()
        fsync(file)

    monkeypatch.setattr(os, "fsync", slow)
    return halt


def press_stop(window: QWidget) -> None:
    """What one can press when it takes longer than a glance."""
    (waiting,) = window.findChildren(QProgressDialog)
    (button,) = waiting.findChildren(QPushButton)
    button.click()


def everything_in(folder: Path) -> dict[str, bytes | None]:
    """All files and folders, with their contents."""
    return {
        str(one.relative_to(folder)): one.read_bytes() if one.is_file() else None for one in folder.rglob("*")
    }
