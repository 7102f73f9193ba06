"""What every page is given."""

from __future__ import annotations

from dataclasses import dataclass

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.judged import JudgedSessions
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.background import Background
from cocreate_desktop.views.bus import ChangeBus
from cocreate_desktop.views.commands import Commands
from cocreate_desktop.views.place import Place
from cocreate_desktop.views.shell.caretaker import Caretaker
from cocreate_desktop.views.theme import IconSet, Theme
from cocreate_desktop.views.verdicts import Verdicts


@dataclass(frozen=True)
class Context:
    """The collaborators of the pages of one window."""

    desk: Desk
    bus: ChangeBus
    place: Place
    commands: Commands
    theme: Theme
    icons: IconSet
    settings: Settings
    background: Background
    caretaker: Caretaker
    judged: JudgedSessions
    verdicts: Verdicts
