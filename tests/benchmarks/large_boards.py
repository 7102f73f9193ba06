"""Boards far larger than those of a day, and the page that shows them."""

from __future__ import annotations

import gc
import random
from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.board import Cluster, Note, NoteKind
from cocreate_desktop.domain.board.layout import Layout
from cocreate_desktop.domain.board.tidying import tidied
from cocreate_desktop.domain.rank import ranks
from cocreate_desktop.settings import Settings
from cocreate_desktop.store.library import Library
from cocreate_desktop.views.board.page import BoardPage
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import IconSet, Theme
from tests import sample_day
from tests.fakes import FakeClock, id_source, open_library

IN_A_CLUSTER = 12
LOOSE_OF = 10
"""Every so many notes one lies in no cluster."""
_WORDS = "walks past the sign and asks the cashier where to wait for it because nobody told them so".split()


@dataclass(frozen=True)
class OpenBoard:
    """The page Board in its window, on an empty board, beside large ones that can be opened."""

    window: MainWindow
    page: BoardPage
    empty: str
    full: dict[int, str]
    """Ids of sessions by how many notes lie on their boards."""

    def show(self, session_id: str) -> None:
        """Read a board, build it and paint it once."""
        self.window.place.open_session(session_id)
        QApplication.processEvents()


@contextmanager
def open_boards(sizes: tuple[int, ...], seen: QSize) -> Generator[OpenBoard]:
    """The page with `seen` px of the board in view."""
    clock = FakeClock()
    with TemporaryDirectory() as place, closing(open_library(Path(place) / "library", clock)) as library:
        empty, full = fill(library, clock, sizes)
        window, page = open_page(library, clock, Path(place), empty, seen)
        gc.freeze()
        yield OpenBoard(window, page, empty, full)
        page.commit()
        window.destroy()


def fill(library: Library, clock: FakeClock, sizes: tuple[int, ...]) -> tuple[str, dict[int, str]]:
    """A session with an empty board, and one of each size."""
    desk = Desk(library, clock, id_source(clock))
    day = sample_day.prepare(desk)
    full = {size: _another_session(desk, day.session_id, f"S{size}") for size in sizes}
    for size, session_id in full.items():
        _fill_board(desk, session_id, size)
    return day.session_id, full


def open_page(
    library: Library, clock: FakeClock, place: Path, session_id: str, seen: QSize
) -> tuple[MainWindow, BoardPage]:
    theme = Theme()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.apply(application)
    desk = Desk(library, clock, id_source(clock, 7))
    window = MainWindow(desk, theme, IconSet(theme), Settings(place / "settings.toml"))
    window.resize(seen)
    window.open()
    window.place.open_session(session_id)
    window.go_to("board")
    window.show()
    page = window.page("board")
    assert isinstance(page, BoardPage)
    application.processEvents()
    window.resize(window.size() + seen - page.canvas.viewport().size())
    application.processEvents()
    assert page.canvas.viewport().size() == seen
    return window, page


def _another_session(desk: Desk, like: str, code: str) -> str:
    made = replace(desk.library.sessions.get(like), id=desk.new_id(), code=code)
    with desk.act(verbs.IMPORT_MEETING, made.project_id, made.id, ids_only=True) as act:
        act.recorder.insert_many([made])
    return made.id


def _fill_board(desk: Desk, session_id: str, size: int) -> None:
    """Clusters of a dozen notes, and some loose ones, tidied; no two notes alike."""
    notes, clusters = _tidy(*_scattered(desk, session_id, size))
    project_id = desk.library.sessions.get(session_id).project_id
    with desk.act(verbs.IMPORT_MEETING, project_id, session_id, ids_only=True) as act:
        act.recorder.insert_many(clusters)
        act.recorder.insert_many(notes)


def _scattered(desk: Desk, session_id: str, size: int) -> tuple[list[Note], list[Cluster]]:
    chance = random.Random(size)
    loose = size // LOOSE_OF
    count = -(-(size - loose) // IN_A_CLUSTER)
    clusters = [
        Cluster(desk.new_id(), session_id, f"What {n} of them say", rank, x=0.0, y=2_000.0 * n)
        for n, rank in enumerate(ranks(count))
    ]
    homes = [None] * loose + [clusters[n % count].id for n in range(size - loose)]
    notes = [
        Note(
            desk.new_id(), session_id, chance.choice(list(NoteKind)), _words(chance, n), n, rank,
            x=5_000.0, y=200.0 * n, on_board=True, cluster_id=home,
        )
        for n, (home, rank) in enumerate(zip(homes, ranks(size), strict=True))
    ]  # fmt: skip
    return notes, clusters


def _words(chance: random.Random, n: int) -> str:
    return f"{' '.join(chance.choices(_WORDS, k=chance.randint(3, 12)))} {n}"


def _tidy(notes: list[Note], clusters: list[Cluster]) -> tuple[list[Note], list[Cluster]]:
    laid = tidied(Layout.of(notes, clusters))
    for at, cluster in enumerate(clusters):
        x, y = laid.clusters[cluster.id]
        clusters[at] = replace(cluster, x=x, y=y)
    for at, note in enumerate(notes):
        if note.id in laid.notes:
            x, y = laid.notes[note.id]
            notes[at] = replace(note, x=x, y=y)
    return notes, clusters
