"""Opening a long session: its newest entries at once, so that one can write; the others a moment later."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

from cocreate_desktop.store.library import Library
from cocreate_desktop.views.run.live_view import LiveView

AT_ONCE = 1_000
"""Of a session with more entries only so many are read before the page is painted."""

_REST_AFTER_MS = 400
"""Long enough for the page to be laid out and painted before."""


class Opening(QObject):
    """Reads the entries of the session that is shown."""

    def __init__(self, library: Library, live: LiveView, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._live = live
        self._session_id = ""
        self._rest = QTimer(self, singleShot=True, interval=_REST_AFTER_MS)
        self._rest.timeout.connect(self._show_rest)

    @property
    def is_under_way(self) -> bool:
        """Whether there are entries that are not read yet."""
        return self._rest.isActive()

    def show(self, session_id: str) -> None:
        """Show the entries of a session, all of them unless it is another one and a long one."""
        if session_id == self._session_id:
            self._show_all()
            return
        self._session_id = session_id
        entries = self._library.observations.newest(session_id, AT_ONCE)
        self._live.show_entries(entries)
        if len(entries) == AT_ONCE:
            self._rest.start()

    def finish(self) -> None:
        """Read what is still missing now: somebody looks for an old entry."""
        if self.is_under_way:
            self._show_all()

    def stop(self) -> None:
        """Look at the library no more, until `show`: it may be closed."""
        self._rest.stop()

    def _show_rest(self) -> None:
        self._show_all()
        # The collector looks through so many new things once. Now, or in the middle of an Enter.
        gc.collect()

    def _show_all(self) -> None:
        self._rest.stop()
        self._live.show_entries(self._library.observations.of_session(self._session_id))
