"""A session that was held, and what is put on its board."""

from __future__ import annotations

import pytest

from cocreate_desktop.actions import board
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.board.layout import Layout
from tests.fakes import FakeClock
from tests.stories import Told, tell_a_session


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    """A session that was held, with four entries and an empty board."""
    return tell_a_session(desk, clock)


def entries(desk: Desk, told: Told) -> list[str]:
    return [one.observation.id for one in desk.library.observations.of_session(told.session_id)]


def add(desk: Desk, told: Told, *texts: str, cluster_id: str | None = None) -> list[str]:
    """Notes loose on the board, or in a cluster; their ids."""
    change = board.add_notes(
        desk, told.session_id, board.NewNotes(NoteKind.IDEA, texts, on_board=True, cluster_id=cluster_id)
    )
    return list(change.ids("notes"))


def cluster(desk: Desk, told: Told, title: str, *texts: str) -> str:
    notes = add(desk, told, *texts) if texts else []
    return board.add_cluster(desk, told.session_id, title, note_ids=notes).ids("clusters")[0]


def texts_in(desk: Desk, told: Told, cluster_id: str) -> list[str]:
    return [one.text for one in desk.library.board.notes(told.session_id) if one.cluster_id == cluster_id]


def person(desk: Desk, told: Told, alias: str) -> str:
    return next(one.id for one in desk.library.people.of_project(told.project_id) if one.alias == alias)


def participant(desk: Desk, told: Told, alias: str) -> str:
    known = desk.library.people.participants(told.session_id)
    return next(one.id for one in known if one.person_id == person(desk, told, alias))


def board_of(desk: Desk, told: Told) -> Layout:
    return Layout.of(
        board.board_notes(desk.library, told.session_id), desk.library.board.clusters(told.session_id)
    )
