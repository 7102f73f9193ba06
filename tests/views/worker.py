"""The worker thread, while the GUI thread hears nothing."""

from __future__ import annotations

import threading

from cocreate_desktop.views.background import Background, Job

PATIENCE_S = 20


def until_worked(background: Background) -> None:
    """Wait until all work so far has ended; what it gave is on its way."""
    behind = threading.Event()
    background.start(Job(lambda _progress, _cancelled: behind.set()))
    assert behind.wait(PATIENCE_S)
