"""The menu of somebody's chip: came or left, now or a while ago."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from cocreate_desktop.actions import presence
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.clock import MS_PER_MINUTE, clock_text
from cocreate_desktop.views.attempts import Attempt
from cocreate_desktop.views.run.live_view import LiveView

_MINUTES_AGO = (1, 2, 5, 10, 15, 30)


class PersonMenu(QObject):
    """Records presence on the session that runs."""

    def __init__(
        self, desk: Desk, live: LiveView, attempt: Attempt, now_ms: Callable[[], int], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._live = live
        self._attempt = attempt
        self._now_ms = now_ms
        live.capture.rows.person_menu_asked.connect(self._open)

    def menu(self, participant_id: str) -> QMenu:
        """What can be said of somebody at this moment."""
        menu = QMenu(self._live)
        menu.addAction(self.tr("Came now"), lambda: self.say(participant_id, True, self._now_ms()))
        menu.addAction(self.tr("Left now"), lambda: self.say(participant_id, False, self._now_ms()))
        for here, title in ((True, self.tr("Came at…")), (False, self.tr("Left at…"))):
            self._add_times(menu.addMenu(title), participant_id, here)
        return menu

    def say(self, participant_id: str, here: bool, at_ms: int) -> None:
        """Somebody came, or left, at a time of the session clock."""
        self._attempt(
            lambda: presence.set_here(self._desk, participant_id, here, at_ms=at_ms), at=self._live.capture
        )
        self._live.wants_focus.emit()

    def _open(self, participant_id: str, place: QPoint) -> None:
        menu = self.menu(participant_id)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.aboutToHide.connect(self._live.wants_focus)
        menu.popup(place)

    def _add_times(self, menu: QMenu, participant_id: str, here: bool) -> None:
        now_ms = self._now_ms()
        for minutes in _MINUTES_AGO:
            at_ms = now_ms - minutes * MS_PER_MINUTE
            if at_ms < 0:
                break
            words = self.tr("{time}, {n} min ago").format(time=clock_text(at_ms), n=minutes)
            menu.addAction(words, lambda at_ms=at_ms: self.say(participant_id, here, at_ms))
        menu.addAction(self.tr("The start"), lambda: self.say(participant_id, here, 0))
