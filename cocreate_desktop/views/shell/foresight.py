"""Loads what the first report needs while nobody waits for it."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from cocreate_desktop.domain.sessions import SessionState
from cocreate_desktop.store.library import Library
from cocreate_desktop.views.background import Background, Cancelled, Job
from cocreate_desktop.views.bus import ChangeBus
from cocreate_desktop.views.place import Place

REST_MS = 2_000
"""Nobody has done anything for so long."""
_MODULES = ("pypdfium2", "pyphen", "cocreate_desktop.views.report", "cocreate_desktop.report.render")
"""What draws pages, what tells where words are parted, the page Report, and what composes its pages."""


class Foresight(QObject):
    """Who comes to an ended session wants its report. While any session runs, nothing else takes its time."""

    def __init__(
        self, library: Library, place: Place, bus: ChangeBus, background: Background, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library = library
        self.place = place
        self._background = background
        self.job: Job | None = None
        self.rest = QTimer(self, singleShot=True, interval=REST_MS)
        self.rest.timeout.connect(self._load)
        place.moved.connect(self._wait)
        bus.changed.connect(self._wait)

    def stop(self) -> None:
        """The window closes."""
        self.rest.stop()

    def _wait(self) -> None:
        if self.job is None:
            self.rest.start()

    def _load(self) -> None:
        session = self.place.session
        is_ended = session is not None and session.state is SessionState.ENDED
        if is_ended and self._library.sessions.running() is None:
            self.job = self._background.start(Job(lambda _progress, cancelled: load_for_reports(cancelled)))


def load_for_reports(cancelled: Cancelled = lambda: False) -> None:
    """Import and open what the first report would wait for, unless nobody wants it any more: who closes the
    window does not wait for all of it. Any thread may do it."""
    for module in _MODULES:
        if cancelled():
            return
        import_module(module)
    from cocreate_desktop.actions.reporting import prepare_to_print

    prepare_to_print()
