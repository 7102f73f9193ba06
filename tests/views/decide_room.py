"""The page Decide in its window, on a copy of a story that is told once."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Generator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.decisions import Decision, Proposition, PropositionSide
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.decide import DecidePage
from cocreate_desktop.views.decide.evidence_dialog import EvidenceDialog
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import Theme
from tests.fakes import FakeClock, open_desk
from tests.views.decide_stories import Round


@dataclass(frozen=True)
class Kept:
    """A library with a story in it, and the time at its end."""

    library: Path
    told: Round
    clock: FakeClock


@dataclass(frozen=True)
class Room:
    """The page in its window, and what the tests do in it again and again."""

    desk: Desk
    clock: FakeClock
    window: MainWindow
    page: DecidePage
    qtbot: QtBot
    told: Round

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key wherever the focus is."""
        self.qtbot.keyClick(focus(), key, modifiers)

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(focus(), text)

    def dialog(self) -> EvidenceDialog:
        """The dialog that was just opened, with the keys in it."""
        dialog = self.page.choosing.dialog
        assert dialog is not None
        self.qtbot.waitUntil(dialog.isActiveWindow)
        return dialog


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def keep(folder: Path, tell: Callable[[Desk, FakeClock], Round]) -> Kept:
    """Tell a story into a library once, for many tests."""
    clock = FakeClock()
    desk = open_desk(folder / "library", clock)
    told = tell(desk, clock)
    desk.library.close()
    return Kept(folder / "library", told, clock)


def visit(
    kept: Kept, theme: Theme, folder: Path, qtbot: QtBot, size: tuple[int, int] = (1366, 768)
) -> Generator[Room]:
    """The page on a copy of a kept story, in its window."""
    shutil.copytree(kept.library, folder / "library")
    clock = deepcopy(kept.clock)
    desk = open_desk(folder / "library", clock, seed=7)
    window = MainWindow(desk, theme, theme.icons, Settings(folder / "settings.toml"))
    window.resize(*size)
    qtbot.addWidget(window)
    window.place.open_session(kept.told.session_id)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.go_to("decide")
    page = window.page("decide")
    assert isinstance(page, DecidePage)
    QApplication.processEvents()
    yield Room(desk, clock, window, page, qtbot, kept.told)
    desk.library.close()


def stored(room: Room, number: int = 2) -> Proposition:
    return room.desk.library.propositions.of_project(room.told.project_id)[number - 1]


def sides(room: Room) -> list[PropositionSide]:
    known = room.desk.library.propositions.sides(room.told.project_id)
    return [side for side in known if side.proposition_id == room.page.right.current_id]


def words(room: Room) -> dict[str, Decision]:
    names = {id_: name for name, id_ in room.told.members.items()}
    voices = room.desk.library.propositions.voices(room.told.project_id)
    return {
        names[one.member_id]: one.decision
        for one in voices
        if one.proposition_id == room.page.right.current_id
    }
