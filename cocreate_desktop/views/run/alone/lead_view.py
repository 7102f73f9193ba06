"""How much of a session is in sight: all of it, what one needs who is alone, or what customers may read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QLayout, QWidget

from cocreate_desktop.actions import verbs
from cocreate_desktop.domain.capture import Vocabulary
from cocreate_desktop.domain.changes import ChangeSet, Op
from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.domain.mentions import display
from cocreate_desktop.domain.observations import MODES, Entry, Side
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.controls.hosting import put_under
from cocreate_desktop.views.run.alone.lead_script import LeadScript
from cocreate_desktop.views.run.alone.line_cover import LineCover
from cocreate_desktop.views.run.alone.noted_sign import NotedSign
from cocreate_desktop.views.run.alone.number_pad import NumberPad
from cocreate_desktop.views.run.live_view import LiveView
from cocreate_desktop.views.run.measures import FOLD_BELOW
from cocreate_desktop.views.run.record import Record
from cocreate_desktop.views.wording import say, shortened

_WORDS = 28
"""Letters of an entry that are read in passing."""

_ANY_HEIGHT = 16_777_215
"""Qt's own limit: as high as it wants."""


class LeadView(QObject):
    """Two switches: `leads` puts feed and steps away for who is alone, with a number pad in the pocket;
    `hides` takes everything away that customers should not read."""

    changed = Signal()

    def __init__(self, context: Context, live: LiveView, parent: QWidget) -> None:
        super().__init__(parent)
        theme = self._theme = context.theme
        self._library = context.desk.library
        self._live = live
        self._record: Record | None = None
        self._leads = self._hides = False
        self._panel: QWidget | None = None
        self.script = LeadScript(theme, live)
        put_under(live.script_place, self.script)
        self.pad = NumberPad(live.capture, self)
        self.noted = NotedSign(theme, live.middle)
        self.cover = LineCover(theme, live.capture)
        self.script.touched.connect(live.wants_focus)
        self.cover.touched.connect(live.wants_focus)
        theme.changed.connect(self.script.rebuild)
        live.installEventFilter(self)

    @property
    def leads(self) -> bool:
        return self._leads

    @property
    def hides(self) -> bool:
        return self._hides

    def show_record(self, record: Record, vocabulary: Vocabulary) -> None:
        self._record = record
        self.pad.show_record(record, vocabulary)
        if self._leads or self._hides:
            self.script.show_record(record, asks=not self._hides)

    def apply(self, change: ChangeSet) -> None:
        """Say big and short what was just noted."""
        if not self._leads or change.deed.verb != verbs.CAPTURE.key or change.deed.reverses is not None:
            return
        for row in change.rows:
            if row.table == "observations" and row.op is Op.INSERT:
                entry = self._library.observations.find(row.row_id)
                if entry is not None:
                    self.noted.show_text(self._in_short(entry))

    def turn_leading(self) -> None:
        self._set(not self._leads, self._hides)

    def turn_hiding(self) -> None:
        self._set(self._leads, not self._hides)

    def make_room(self, panel: QWidget | None) -> None:
        """For a panel that stands where the script is; None gives the room back."""
        self._panel = panel
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._live and event.type() is QEvent.Type.Resize:
            self._put_offers_away()
        return super().eventFilter(watched, event)

    def _set(self, leads: bool, hides: bool) -> None:
        self._leads, self._hides = leads, hides
        if self._record is not None:
            self.script.show_record(self._record, asks=not hides)
        self._arrange()
        self.pad.is_on = leads
        if hides:
            self.cover.cover()
            self.noted.hide()
        else:
            self.cover.hide()
        self._live.wants_focus.emit()
        self.changed.emit()

    def _arrange(self) -> None:
        narrowed = self._leads or self._hides
        self._live.right_column.setVisible(not narrowed)
        self._live.column.setVisible(not narrowed)
        self._live.script.setVisible(not narrowed)
        self.script.setVisible(narrowed)
        # Log mode too decides what is seen there; whatever it is gives way to the panel.
        for room in _widgets_of(self._live.script_place.layout()):
            self._fold(room, self._panel not in (None, room))
        if not self._leads:
            self.noted.hide()
        self._put_offers_away()

    def _put_offers_away(self) -> None:
        """What can wait takes no room from what is to be said now, and is no matter of customers."""
        low = self._live.window().height() < FOLD_BELOW * self._theme.text_scale
        away = self._hides or self._panel is not None or (self._leads and low)
        for note in _widgets_of(self._live.notes_place):
            if note not in (self._live.pause_note, self._live.insert_panel):
                self._fold(note, away)

    def _fold(self, widget: QWidget, away: bool) -> None:
        """Without a word to whoever shows and hides it."""
        widget.setMaximumHeight(0 if away else _ANY_HEIGHT)
        widget.setEnabled(not away)

    def _in_short(self, entry: Entry) -> str:
        """“3 Amira did + A4”; where customers read along, only when it was."""
        record, observation = self._record, entry.observation
        if record is None or self._hides:
            return self.tr("Noted {time}").format(time=clock_text(observation.at_ms))
        guests = {one.id: one for one in record.guests}
        tags = {one.id: one.name for one in record.tags}
        who = [f"{guests[one].number} {guests[one].alias}" for one in entry.participants if one in guests]
        parts: list[str] = []
        words = display(observation.text, record.names, self.tr("somebody"))
        if words:
            parts.append(shortened(words, _WORDS))
        parts += [f"#{tags[one]}" for one in entry.tags if one in tags]
        for link in entry.evidence:
            sign = "+" if link.side is Side.FOR else "\N{MINUS SIGN}"
            parts.append(f"{sign} {record.code_of.get(link.session_assumption_id, '')}")
        if not who and not parts:
            return self.tr("Marked {time}").format(time=clock_text(observation.at_ms))
        return " ".join([*who, say(MODES[observation.mode]), *parts])


def _widgets_of(layout: QLayout | None) -> list[QWidget]:
    items = [layout.itemAt(at) for at in range(layout.count())] if layout is not None else []
    return [widget for item in items if item is not None and (widget := item.widget()) is not None]
