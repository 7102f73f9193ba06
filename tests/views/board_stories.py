"""A board like the one in the design picture: four clusters, two loose notes, entries in the tray."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import board, voting
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.board import Note, NoteKind
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.board import BoardPage
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import IconSet, Theme
from tests import sample_day
from tests.fakes import FakeClock

DID, SAID, NEED, IDEA, PROBLEM, QUESTION = NoteKind
CLUSTERS = {
    "Nobody finds the counter": (
        "A3",
        (
            (DID, "Walks straight past the sign", "Lena", 0),
            (DID, "Asks the cashier, back to the sign", "Amira", 2),
            (SAID, "I was looking for a person.", "Wout", 0),
            (SAID, "I only saw it because I know.", "Tomas", 0),
            (PROBLEM, "Sign hangs above eye level", "", 3),
            (IDEA, "Put a wheel in a stand in the walkway", "Tomas", 4),
        ),
    ),
    "20 minutes is the promise": (
        "A9",
        (
            (DID, "Reads “20 min” aloud, sits down", "Sofie", 3),
            (SAID, "Less than a coffee? Then yes.", "Amira", 1),
            (SAID, "Repair service sounds like a week.", "Joris", 0),
            (NEED, "To know the end time, not the duration", "", 4),
            (IDEA, "A clock above the counter", "Sofie", 2),
            (QUESTION, "What if three come at once?", "", 0),
        ),
    ),
    "Show me the work": (
        "A7",
        (
            (DID, "Leans over to watch the stringing", "Sofie", 2),
            (DID, "Films the technician", "Tomas", 1),
            (NEED, "To see what was wrong", "", 3),
            (IDEA, "Old part in a small bag", "Wout", 2),
        ),
    ),
    "One price, no surprise": (
        "A10",
        (
            (SAID, "Say it before I hand it over.", "Joris", 3),
            (DID, "Puts the phone away at the price", "Lena", 1),
            (QUESTION, "What if the repair takes longer?", "", 0),
        ),
    ),
}
LOOSE = (
    (PROBLEM, "Bench blocks the shoe aisle", "Wout"),
    (IDEA, "Offer coffee at minute ten", "Lena"),
)


@dataclass
class Wall:
    """The page Board in its window, and what the story left behind."""

    desk: Desk
    window: MainWindow
    page: BoardPage
    session_id: str
    qtbot: QtBot

    def notes(self) -> list[Note]:
        return self.desk.library.board.notes(self.session_id)

    def note(self, text: str) -> Note:
        (found,) = [one for one in self.notes() if one.text == text]
        return found

    def cluster(self, title: str) -> str:
        (found,) = [one.id for one in self.desk.library.board.clusters(self.session_id) if one.title == title]
        return found

    def texts_in(self, title: str) -> list[str]:
        return [one.text for one in self.notes() if one.cluster_id == self.cluster(title)]

    def spot(self, key: str) -> QPoint:
        """The middle of a note, or a cluster's title, in px of the view."""
        layout = self.page.canvas.board.layout
        if key in layout.note_boxes:
            return self.page.canvas.mapFromScene(QPointF(*layout.note_boxes[key].centre))
        box = layout.cluster_boxes[key]
        return self.page.canvas.mapFromScene(QPointF(box.x + 40, box.y + 20))

    def at(self, text: str) -> QPoint:
        return self.spot(self.note(text).id)

    def click(self, at: QPoint, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.mouseClick(self.page.canvas.viewport(), Qt.MouseButton.LeftButton, modifiers, at)

    def double_click(self, at: QPoint) -> None:
        self.qtbot.mouseDClick(self.page.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def drag(self, start: QPoint, end: QPoint, *, lets_go: bool = True) -> None:
        """Press, move in three steps, let go."""
        port, left = self.page.canvas.viewport(), Qt.MouseButton.LeftButton
        self.qtbot.mousePress(port, left, pos=start)
        for part in (1, 2, 3):
            self.qtbot.mouseMove(port, start + (end - start) * part / 3)
        if lets_go:
            self.qtbot.mouseRelease(port, left, pos=end)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key, to whatever has the keyboard."""
        self.qtbot.keyClick(self.window.focusWidget(), key, modifiers)

    def write(self, text: str) -> None:
        self.qtbot.keyClicks(self.page.writing.editor, text)

    def undo(self) -> None:
        self.window.context.commands["undo"].trigger()


def hold_day(desk: Desk, clock: FakeClock, *, ended: bool = True) -> str:
    """The sample day; the id of its session."""
    day = sample_day.prepare(desk)
    sample_day.start(desk, clock, day)
    if ended:
        sample_day.finish(desk, clock, day)
    return day.session_id


def all_sessions(desk: Desk) -> list[Session]:
    library = desk.library
    return [one for project in library.projects.all() for one in library.sessions.of_project(project.id)]


def fill_board(desk: Desk, session_id: str, *, votes: bool = False) -> None:
    """What the picture shows."""
    seats = _seats(desk, session_id)
    codes = {one.code: one.id for one in desk.library.sessions.assumptions(session_id)}
    dots: list[tuple[str, int]] = []
    for title, (code, notes) in CLUSTERS.items():
        made: list[str] = []
        for kind, text, alias, given in notes:
            change = board.add_notes(
                desk, session_id, board.NewNotes(kind, [text], on_board=True, participant_id=seats.get(alias))
            )
            made += change.ids("notes")
            dots.append((made[-1], given))
        cluster = board.add_cluster(desk, session_id, title, note_ids=made).ids("clusters")[0]
        board.link_cluster(desk, cluster, codes[code])
    for number, (kind, text, alias) in enumerate(LOOSE):
        board.add_notes(
            desk,
            session_id,
            board.NewNotes(kind, [text], x=3000 + 164 * number, on_board=True, participant_id=seats[alias]),
        )
    board.tidy_board(desk, session_id)
    if votes:
        vote = voting.start_round(desk, session_id, "What matters most?", dots=10).ids("vote_rounds")[0]
        for number, (note_id, given) in enumerate(dots):
            if given:
                seat = list(seats.values())[number % len(seats)]
                voting.cast(desk, vote, note_id, given, participant_id=seat)


def enter(desk: Desk, theme: Theme, folder: Path, qtbot: QtBot, session_id: str) -> Wall:
    window = MainWindow(desk, theme, IconSet(theme), Settings(folder / "settings.toml"))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.place.open_session(session_id)
    window.go_to("board")
    window.show()
    page = window.page("board")
    assert isinstance(page, BoardPage)
    page.canvas.setFocus()
    return Wall(desk, window, page, session_id, qtbot)


def _seats(desk: Desk, session_id: str) -> dict[str, str]:
    library = desk.library
    return {
        library.people.person(one.person_id).alias: one.id for one in library.people.participants(session_id)
    }
