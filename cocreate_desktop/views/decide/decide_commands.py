"""The commands of the page. Keys that only count where nobody types are no shortcuts: digits, N, F."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtGui import QAction

from cocreate_desktop.views.commands import Commands
from cocreate_desktop.views.wording import translate


class Deeds(Protocol):
    """What the commands do."""

    def add_finding(self) -> None: ...
    def add_disagreement(self) -> None: ...
    def add_proposition(self) -> None: ...
    def delete_current(self) -> None: ...
    def shift(self, by: int) -> None: ...
    def toggle_large(self) -> None: ...
    def toggle_clock(self) -> None: ...


def add_commands(commands: Commands, deeds: Deeds) -> list[QAction]:
    add = commands.add
    return [
        add("finding.new", "session", translate("Decide", "Add a &finding"), deeds.add_finding, "Ctrl+N"),
        add(
            "proposition.new", "session", translate("Decide", "Add a &proposition"),
            deeds.add_proposition, "Ctrl+Shift+I",
        ),
        add(
            "disagreement.new", "session", translate("Decide", "Add a &disagreement"),
            deeds.add_disagreement,
        ),
        add(
            "finding.up", "edit", translate("Decide", "Move finding or side up"),
            lambda: deeds.shift(-1), "Alt+Up",
        ),
        add(
            "finding.down", "edit", translate("Decide", "Move finding or side down"),
            lambda: deeds.shift(1), "Alt+Down",
        ),
        add(
            "finding.delete", "edit", translate("Decide", "Delete finding or disagreement"),
            deeds.delete_current,
        ),
        add(
            "proposition.large", "view", translate("Decide", "Show the proposition large"),
            deeds.toggle_large,
        ),
        add(
            "decide.clock", "session", translate("Decide", "Start or pause the clock of the talk"),
            deeds.toggle_clock,
        ),
    ]  # fmt: skip
