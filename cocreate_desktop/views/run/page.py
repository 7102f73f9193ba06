"""The page Run: before the session, while it runs, and after it."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from cocreate_desktop.actions import door, sessions
from cocreate_desktop.actions.capture import vocabulary
from cocreate_desktop.actions.stopwatch import Stopwatch
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.sessions import Session, SessionState
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.controls import EmptyState
from cocreate_desktop.views.media.devices import LaptopDevices
from cocreate_desktop.views.page import Page
from cocreate_desktop.views.run import record as records
from cocreate_desktop.views.run.after_end import AfterEnd
from cocreate_desktop.views.run.before_start import BeforeStart
from cocreate_desktop.views.run.door import AtDoor
from cocreate_desktop.views.run.drill.drilling import Drilling
from cocreate_desktop.views.run.ending import Ending
from cocreate_desktop.views.run.eyes.presenting import Presenting
from cocreate_desktop.views.run.feed.feeds import Feeds
from cocreate_desktop.views.run.line.brought_in import BroughtIn
from cocreate_desktop.views.run.line.hearing import RoomHearing
from cocreate_desktop.views.run.line.joining import Joining
from cocreate_desktop.views.run.line.noting import Noting
from cocreate_desktop.views.run.line.nudging import Nudging
from cocreate_desktop.views.run.line.pasting import Pasting
from cocreate_desktop.views.run.line.person_menu import PersonMenu
from cocreate_desktop.views.run.line.recalling import Recalling
from cocreate_desktop.views.run.live_view import LiveView
from cocreate_desktop.views.run.log import LogMode
from cocreate_desktop.views.run.media.photographing import Photographing
from cocreate_desktop.views.run.media.picturing import Picturing
from cocreate_desktop.views.run.media.sounding import Sounding
from cocreate_desktop.views.run.opening import Opening
from cocreate_desktop.views.run.record import Record
from cocreate_desktop.views.run.round_up import READ_FROM, Rounding
from cocreate_desktop.views.run.run_commands import RunCommands
from cocreate_desktop.views.run.steps.leading import Leading
from cocreate_desktop.views.run.steps.rescripting import Rescripting
from cocreate_desktop.views.run.ticking import Ticker

ENTRY_TABLES = frozenset(
    {"observations", "observation_people", "observation_tags", "observation_media", "evidence"}
)
READY_TABLES = frozenset({"projects", "steps", "step_items", "step_tests", "assumptions"})


class RunPage(Page, form="run.ui"):
    """Shows the open session in its state, and leads the running one."""

    shows: ClassVar[frozenset[str]] = records.TABLES | ENTRY_TABLES | READY_TABLES | READ_FROM

    states: QStackedWidget

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self._known_running: set[str] = set()
        self.ticker = Ticker(self.desk, self)
        self.nothing = EmptyState(self)
        self.before = BeforeStart(theme, self)
        self.live = LiveView(theme, self.ticker.now_ms, self.desk.now, self)
        self.after = AfterEnd(theme, self)
        for state in (self.nothing, self.before, self.live, self.after):
            self.states.addWidget(state)
        self.noting = Noting(self.desk, self.live, self.attempt, self)
        self.recalling = Recalling(self.desk, self.live, self.noting, self)
        self.nudging = Nudging(self.desk, self.live, self.noting, self.ticker.now_ms, self)
        self.pasting = Pasting(self.desk, self.live, self.noting, self.attempt, self.ticker.now_ms, self)
        self.joining = Joining(self.desk, self.live, self.noting, self.attempt, self)
        self.brought_in = BroughtIn(self.desk, self.live, self.noting, self.attempt, self)
        self.person_menu = PersonMenu(self.desk, self.live, self.attempt, self.ticker.now_ms, self)
        self.hearing = RoomHearing(self.live, self.ticker, self)
        self.leading = Leading(self.desk, self.live, self.attempt, self)
        self.rescripting = Rescripting(self.desk, self.live, self.attempt, self)
        self.presenting = Presenting(context, self.live, self.ticker, self.attempt, self)
        self.rounding = Rounding(self.desk, self.live, self.attempt, self)
        self.log = LogMode(self.desk, theme, self.live, self.noting, self.ticker.now_ms, self)
        self.ending = Ending(self.live, self.log, self.noting, self)
        self.at_door = AtDoor(self.desk, self.after.door, self.attempt, self)
        self.picturing = Picturing(context, self.live, self.after, self.noting, self.attempt, self)
        devices = LaptopDevices(self)
        self.photographing = Photographing(devices, self.live, self.picturing, self)
        self.sounding = Sounding(context, devices, self.live.capture, self.ticker.now_ms, self)
        self.feeds = Feeds(context, self.live, self.after, self.attempt, self)
        self.opening = Opening(self.desk.library, self.live, self)
        self.drilling = Drilling(context, self.attempt, self)
        self._commands = RunCommands(context.commands, self)
        self._connect()

    def reload(self) -> None:
        """Show the session that is open, and follow the clock of the one that runs."""
        running = self.desk.library.sessions.running()
        session = self.context.place.session
        self._greet(running)
        self.picturing.follow(session)
        self.sounding.follow(session)
        self.ticker.follow(running.id if running else None)
        if running is None:
            self.presenting.leave_session()
        if session is None:
            self._show_nothing()
        elif session.state is SessionState.PLANNED:
            self.before.show_session(self.desk.library, session)
            self.states.setCurrentWidget(self.before)
        elif session.state is SessionState.RUNNING:
            self._show_live(session)
        else:
            self._show_after(session)
        self.picturing.apply()
        self._commands.enable(self.isVisible())

    def apply(self, change: ChangeSet) -> None:
        """Entries change by id; what was frozen, led or invited is read anew, and the line stays as it is."""
        session = self.context.place.session
        shown = self.states.currentWidget() is self.live and self.leading.session_id
        if session is None or session.id != shown or session.state is not SessionState.RUNNING:
            self.reload()
            return
        if change.touches(*records.TABLES):
            self._read(session)
            self._commands.enable(self.isVisible())
        self.noting.apply(change)
        self.brought_in.apply(change)
        self.rounding.apply(change)
        self.log.apply(change)
        self.presenting.apply(change)
        self.picturing.apply()

    def commit(self) -> None:
        """Nothing is lost: the line that is typed stays, its draft is on disk; what is logged is an entry."""
        self.ending.keep()

    def unsaved(self) -> str:
        return self.ending.unsaved()

    def show_record(self, row_id: str) -> None:
        """Select an entry in the feed of the running session, or in the record of one that has ended."""
        self.opening.finish()
        feed = self.after.feed if self.states.currentWidget() is self.after else self.live.feed
        feed.select(row_id)

    def take_focus(self) -> None:
        """The keyboard belongs to the line, or to the one thing to do."""
        current = self.states.currentWidget()
        targets: dict[QWidget | None, QWidget] = {
            self.live: self.live.capture.line,
            self.before: self.before.start,
            self.after: self.after.report,
        }
        targets.get(current, self.nothing.button).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters that nobody took belong to the line, wherever the keyboard is."""
        line = self.live.capture.line
        if self.states.currentWidget() is self.live and event.text().isprintable() and event.text():
            line.setFocus()
            (line.focusProxy() or line).keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ticker.set_seen(True)
        self.ticker.follow(self.ticker.session_id)
        self._commands.enable(True)
        self.take_focus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.noting.toast.hide()
        self._commands.enable(False)
        if self.window().isVisible():
            self.commit()
            self.ticker.set_seen(False)
        else:
            # The window was closed and has saved the line; its library may be closed by now.
            self.ticker.stop()
            self.noting.retrying.stop()
            self.log.stop()
            self.opening.stop()
            self.sounding.close()

    def start(self) -> None:
        session = self.context.place.session
        if session is None or session.state is not SessionState.PLANNED:
            return
        self._known_running.add(session.id)
        here = self.before.here
        self.attempt(lambda: sessions.start_session(self.desk, session.id, here=here), at=self.before.error)

    def end(self) -> None:
        """Ask once, and end once; a line that is under way is saved before."""
        session = self.context.place.session
        if session is None or session.state is not SessionState.RUNNING:
            return
        self.commit()
        if self.ending.may_end(session):
            self.attempt(lambda: sessions.end_session(self.desk, session.id))
        self.take_focus()

    def reopen(self) -> None:
        session = self.context.place.session
        if session is not None and session.state is SessionState.ENDED:
            self._known_running.add(session.id)
            self.attempt(lambda: sessions.reopen_session(self.desk, session.id), at=self.after.error)

    def open_door(self) -> None:
        """Fill what the session that has ended left open, one thing after the other."""
        session = self.context.place.session
        if session is not None and session.state is SessionState.ENDED:
            self.at_door.open(session.id)
            self.after.enter_door()

    def _connect(self) -> None:
        self.ticker.ticked.connect(self._tick)
        self.ticker.trouble.connect(self.trouble)
        self.presenting.trouble.connect(self.trouble)
        self.noting.keeper.trouble.connect(self.live.capture.show_error)
        self.nothing.asked.connect(lambda: self.context.commands["session.plan"].trigger())
        self.before.start_asked.connect(self.start)
        self.before.wants_page.connect(self.wants_page)
        self.before.wants_session.connect(self.context.place.open_session)
        self.after.report_asked.connect(lambda: self.wants_page.emit("report"))
        self.after.reopen_asked.connect(self.reopen)
        self.after.door_asked.connect(self.open_door)
        self.at_door.closed.connect(self.after.leave_door)
        self.presenting.lead.changed.connect(self.log.fit)
        self.live.title.end_session.clicked.connect(self.end)
        self.live.wants_focus.connect(lambda: QTimer.singleShot(0, self, self._take_focus_back))
        self.context.theme.changed.connect(self._restyle)

    def _tick(self, now_ms: int) -> None:
        if self.states.currentWidget() is self.live and self.isVisible():
            self.live.show_time(now_ms)
            self.log.show_time(now_ms)

    def _take_focus_back(self) -> None:
        """Another page may have been opened in the meantime, and what is typed belongs there."""
        if self.isVisible():
            self._focus_line()

    def _focus_line(self) -> None:
        if self.states.currentWidget() is self.live and not self.rounding.take_focus():
            self.live.capture.line.setFocus()

    def _greet(self, running: Session | None) -> None:
        """A session that ran on while the app was closed says so, before the first anchor hides it."""
        if running is None or running.id in self._known_running:
            return
        self._known_running.add(running.id)
        elapsed = Stopwatch(self.desk, running.id).elapsed()
        self.live.show_notice(
            self.tr(
                "This session is still running; its clock went on. The laptop was started anew since, so the"
                " time comes from its wall clock: compare it with your watch."
            )
            if elapsed.by_wall_clock
            else self.tr("This session is still running; its clock went on.")
        )
        self.ticker.follow(running.id)
        self.ticker.keep_anchor()

    def _show_nothing(self) -> None:
        self.nothing.show_words(
            self.tr("A session runs the scenario with people in one place. Plan one to start it here."),
            self.tr("Plan a session"),
        )
        self.states.setCurrentWidget(self.nothing)

    def _show_live(self, session: Session) -> None:
        begins = self.leading.session_id != session.id or self.states.currentWidget() is not self.live
        self._read(session)
        self.opening.show(session.id)
        self.states.setCurrentWidget(self.live)
        self.noting.leave_what_is_gone()
        if begins:
            self.noting.open(session.id)
            self.log.open(session.id)
            self._focus_line()

    def _show_after(self, session: Session) -> None:
        self.live.resumed.hide()
        self.after.show_record(
            Record.read(self.desk.library, session),
            self.desk.library.observations.of_session(session.id),
            may_reopen=sessions.may_reopen(self.desk, session),
            open_ends=len(door.of_session(self.desk.library, session.id)),
        )
        self.states.setCurrentWidget(self.after)

    def _read(self, session: Session) -> None:
        record = Record.read(self.desk.library, session)
        self.leading.session_id = session.id
        self.rounding.follow(session.id)
        words = vocabulary(self.desk, session.id)
        self.live.show_record(record, words, self.ticker.now_ms())
        self.presenting.show_record(record, words)
        self.log.show_record(record)
        self._show_agreed(record)

    def _show_agreed(self, record: Record) -> None:
        """Names follow the record; what somebody took back leaves the feed, and may return with a yes."""
        names = self.live.feed.feed.names
        if names is None:
            return
        if names.record.agreed.refused == record.agreed.refused:
            self.live.feed.feed.show_names(record)
        else:
            self.opening.show(record.session.id)

    def _restyle(self) -> None:
        self.live.restyle()
        self.log.restyle()
        self.before.restyle()
        self.after.restyle()
