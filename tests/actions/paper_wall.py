"""What hung on a paper wall, and how it is typed in."""

from __future__ import annotations

import pytest

from cocreate_desktop.actions import board
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.media import Picture
from cocreate_desktop.domain.board import Author, Note
from cocreate_desktop.domain.board.layout import Layout
from cocreate_desktop.store import media_files
from tests.fakes import FakeClock
from tests.stories import Told, tell_a_session

WALL = """Waiting:
1: need: To know the end **
A clock

Price:
2: said: Tell me first *


A bell on the desk"""


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    return tell_a_session(desk, clock)


def enter(desk: Desk, told: Told, text: str, **how: Author) -> None:
    board.enter_wall(desk, told.session_id, board.TypedWall(text, **how))


def notes(desk: Desk, told: Told) -> dict[str, Note]:
    return {one.text: one for one in desk.library.board.notes(told.session_id)}


def laid(desk: Desk, told: Told) -> Layout:
    return Layout.of(desk.library.board.notes(told.session_id), desk.library.board.clusters(told.session_id))


def texts(desk: Desk, told: Told) -> dict[str, list[str]]:
    layout = laid(desk, told)
    return {one.title: [note.text for note in layout.members[one.id]] for one in layout.clusters.values()}


def seat(desk: Desk, told: Told, number: int) -> str:
    return next(one.id for one in desk.library.people.participants(told.session_id) if one.number == number)


def person(desk: Desk, told: Told, alias: str) -> str:
    return next(one.id for one in desk.library.people.of_project(told.project_id) if one.alias == alias)


def photo(desk: Desk, told: Told, content: bytes = b"wall") -> str:
    stored = media_files.keep(desk.library.media.folder, content)
    picture = Picture(stored.sha256, "image/jpeg", stored.size, 40, 30)
    return board.keep_wall_photo(desk, told.session_id, picture).ids("walls")[0]


def votes(desk: Desk, told: Told) -> dict[tuple[Author, str], int]:
    by_id = {one.id: one for one in desk.library.board.notes(told.session_id)}
    sides = {one.id: one.by for one in desk.library.board.rounds(told.session_id)}
    return {
        (sides[one.round_id], by_id[one.note_id].text): one.value
        for one in desk.library.board.votes(told.session_id)
    }
