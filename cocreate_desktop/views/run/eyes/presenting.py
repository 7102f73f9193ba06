"""All about customers' eyes in a running session: their screen, this one, and the view for who is alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cocreate_desktop.domain.capture import Vocabulary
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.views.attempts import Attempt
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.controls.hosting import put_under
from cocreate_desktop.views.run.alone.lead_view import LeadView
from cocreate_desktop.views.run.eyes.customers_see import CustomersSee
from cocreate_desktop.views.run.eyes.drafts_panel import DraftsPanel
from cocreate_desktop.views.run.eyes.look_back import LookBack
from cocreate_desktop.views.run.eyes.showing import Showing
from cocreate_desktop.views.run.eyes.showing_commands import ShowingCommands
from cocreate_desktop.views.run.eyes.typed_sign import TypedSign
from cocreate_desktop.views.run.live_view import LiveView
from cocreate_desktop.views.run.record import Record
from cocreate_desktop.views.run.ticking import Ticker
from cocreate_desktop.views.second_screen import Place, Projector, QtScreens, Screens


class Presenting(QObject):
    """Joins the parts to each other and to the page. `screens` is what the system tells of its displays."""

    trouble = Signal(str)

    def __init__(
        self,
        context: Context,
        live: LiveView,
        ticker: Ticker,
        attempt: Attempt,
        parent: QWidget,
        screens: Callable[[QObject], Screens] = QtScreens,
    ) -> None:
        super().__init__(parent)
        self.projector = Projector(context, screens(self), live.capture.line, parent)
        self.showing = Showing(context, self.projector, ticker.now_ms, attempt, self)
        self.lead = LeadView(context, live, parent)
        panel = DraftsPanel(context.theme, live)
        put_under(live.script_place, panel)
        self.look_back = LookBack(context, self.showing, panel, attempt, parent)
        self.title = CustomersSee(context.theme, self.projector, live.title.guests_place, parent)
        self.sign = TypedSign(live.capture, self)
        self.commands = ShowingCommands(context.commands, self.showing, self.look_back, self.lead, self)
        self._connect(live, ticker, panel)

    def show_record(self, record: Record, vocabulary: Vocabulary) -> None:
        """Follow the session that runs."""
        self.showing.show_record(record)
        self.lead.show_record(record, vocabulary)
        self.look_back.show_record(record)

    def apply(self, change: ChangeSet) -> None:
        self.lead.apply(change)

    def enable(self, live: bool) -> None:
        """Whether the page shows a running session. From another page nobody could type unseen."""
        self.commands.enable(live)
        if not live and self.projector.place is Place.LAPTOP:
            self.projector.turn_off()

    def leave_session(self) -> None:
        """No session runs any more."""
        self.showing.leave_session()

    def _connect(self, live: LiveView, ticker: Ticker, panel: DraftsPanel) -> None:
        showing, lead = self.showing, self.lead
        ticker.ticked.connect(showing.show_time)
        showing.trouble.connect(self.trouble)
        showing.wants_focus.connect(live.wants_focus)
        showing.changed.connect(live.script.show_on_screen)
        showing.changed.connect(lead.script.show_on_screen)
        for script in (live.script, lead.script):
            script.show_asked.connect(showing.show_item)
            script.hide_asked.connect(showing.hide_item)
            script.next_asked.connect(showing.show_next)
        live.script.quietest_changed.connect(lead.script.show_quietest)
        lead.script.ticked.connect(live.script.ticked)
        lead.pad.blank_asked.connect(showing.turn_blank)
        lead.cover.touched.connect(live.wants_focus)
        panel.touched.connect(live.wants_focus)
        panel.turned.connect(lambda is_open: lead.make_room(panel if is_open else None))
        lead.changed.connect(lambda: self.look_back.hide_from_customers(lead.hides))
        self.title.button.clicked.connect(showing.turn)
        self.sign.changed.connect(self.projector.show_sign)
        self.sign.changed.connect(lead.cover.show_sign)
        live.capture.save_asked.connect(self.sign.refresh)
        self.projector.changed.connect(self._follow_place)
        live.capture.nothing_to_clear.connect(self._step_back)

    def _follow_place(self) -> None:
        self.projector.show_sign(self.sign.text)
        self.lead.pad.blanks = self.projector.place is not Place.OFF

    def _step_back(self) -> None:
        """Esc leads out of what covers the script: the customers' screen on this laptop, or the drafts."""
        if self.projector.place is Place.LAPTOP:
            self.projector.turn_off()
        else:
            self.look_back.panel.fold()
