"""Before a session ends or the window closes: what is not on disk yet is saved, or it is said."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.views.run.line.noting import Noting
from cocreate_desktop.views.run.live_view import LiveView
from cocreate_desktop.views.run.log import LogMode
from cocreate_desktop.views.shell.dialogs import confirmed


class Ending(QObject):
    """Knows what the line and log mode still hold."""

    def __init__(self, live: LiveView, log: LogMode, noting: Noting, parent: QWidget) -> None:
        super().__init__(parent)
        self._live = live
        self._log = log
        self._noting = noting
        self._parent = parent
        self._is_asking = False

    def may_end(self, session: Session) -> bool:
        """Ask once, and save what is under way; False also while the question stands already."""
        if self._is_asking:
            return False
        self._is_asking = True
        sure = self._confirm(session)
        self._is_asking = False
        return sure

    def keep(self) -> None:
        """The line that is typed stays, its draft is on disk; what is logged is an entry."""
        self._log.settle()
        self._noting.keeper.flush()

    def unsaved(self) -> str:
        """What the disk will not take, not even now, in a sentence; "" if nothing."""
        self.keep()
        count = self._log.keep_waiting() + self._noting.keeper.is_behind
        if not count:
            return ""
        could_not = (
            self.tr("One observation could not be saved and would be lost.")
            if count == 1
            else self.tr("%n observations could not be saved and would be lost.", "", count)
        )
        return " ".join((could_not, self.tr("Make room on the disk first.")))

    def _confirm(self, session: Session) -> bool:
        """Ask, and again while the line cannot be saved: without it the session does not end."""
        question = self.tr("End “{title}”?").format(title=session.title)
        sure = confirmed(self._parent, question, self._what_ends(), self.tr("End session"))
        while sure and not (self._log.finish() and self._noting.save_all()):
            why = self.tr("The line could not be saved, so the session goes on. {why}")
            words = why.format(why=self._live.capture.error.text)
            sure = confirmed(self._parent, question, words, self.tr("Try again"))
        return sure

    def _what_ends(self) -> str:
        stops = self.tr("The clock stops. For 24 hours it can be reopened.")
        if not self._noting.has_unsaved:
            return stops
        saved = self.tr("One line is not saved yet; it is saved as an observation first.")
        unknown = self._noting.unknown
        if unknown is not None and unknown.sign == "@":
            saved = self.tr(
                "One line is not saved yet; it is saved as an observation first. "
                "Nobody here is called “{name}”: that stays text."
            ).format(name=unknown.word)
        return "\n\n".join((saved, stops))
