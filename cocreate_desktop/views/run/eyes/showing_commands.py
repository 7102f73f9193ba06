"""The commands of the customers' screen and of the lead view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from cocreate_desktop.views.commands import Commands
from cocreate_desktop.views.run.alone.lead_view import LeadView
from cocreate_desktop.views.run.eyes.look_back import LookBack
from cocreate_desktop.views.run.eyes.showing import Showing
from cocreate_desktop.views.second_screen import Place


class ShowingCommands(QObject):
    """Enabled while a session runs and the page shows; the second screen can be turned off from anywhere."""

    def __init__(
        self, commands: Commands, showing: Showing, look_back: LookBack, lead: LeadView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._showing, self._lead = showing, lead
        self._is_live = False
        projector = showing.projector
        add, turn = commands.add, self._add_switch
        self._lead_action = turn(
            "run.lead", self.tr("&Lead view, for who is alone"), lead.turn_leading, "F11"
        )
        self._hide_action = turn(
            "run.hide", self.tr("&Hide what customers should not read"), lead.turn_hiding, "Ctrl+."
        )
        self._see_action = turn("run.mirrored", self.tr("&Customers see this screen"), self._turn_seen)
        self._screen_action = turn(
            "run.second_screen", self.tr("&Second screen"), showing.turn, "Ctrl+Shift+S"
        )
        self._laptop_action = turn(
            "run.fill_laptop",
            self.tr("Customers look at this laptop"),
            showing.fill_laptop,
            "Ctrl+Shift+F",
        )
        self._blank_action = turn(
            "run.blank", self.tr("&Blank the second screen"), showing.turn_blank, "Ctrl+B"
        )
        shown, question = self.tr("Sho&w the next thing"), self.tr("Show the next &question")
        drafts = self.tr("Look back: show draft findings")
        self._live: list[QAction] = [
            self._lead_action, self._hide_action, self._see_action, self._screen_action, self._laptop_action,
            self._blank_action,
            add("run.show_next", "session", shown, showing.show_next, "Ctrl+Shift+D"),
            add("run.show_question", "session", question, showing.show_next_question, "Ctrl+Shift+Q"),
            add("run.hide_shown", "session", self.tr("Hide what is shown"), showing.hide_all, "Ctrl+Shift+H"),
            add("run.look_back", "session", drafts, look_back.open, "Ctrl+Shift+B"),
        ]  # fmt: skip
        lead.changed.connect(self._mark)
        projector.changed.connect(self._mark)
        self.enable(False)

    def enable(self, live: bool) -> None:
        """Follow the page: whether it shows a session that runs."""
        self._is_live = live
        for action in self._live:
            action.setEnabled(live)
        self._mark()

    def _add_switch(self, key: str, text: str, run: Callable[[], object], *shortcuts: str) -> QAction:
        return self._commands.add(key, "view", text, run, *shortcuts, checkable=True)

    def _turn_seen(self) -> None:
        self._showing.projector.say_customers_see_laptop(self._see_action.isChecked())

    def _mark(self) -> None:
        projector = self._showing.projector
        for action in (self._screen_action, self._blank_action):
            action.setEnabled(self._is_live or projector.place is not Place.OFF)
        self._lead_action.setChecked(self._lead.leads)
        self._hide_action.setChecked(self._lead.hides)
        self._see_action.setChecked(projector.customers_see_laptop)
        self._screen_action.setChecked(projector.place in (Place.DISPLAY, Place.WINDOW))
        self._laptop_action.setChecked(projector.place is Place.LAPTOP)
        self._blank_action.setChecked(projector.is_blank)
