"""The sample comes whole or not at all, once, and beside one's own undo."""

from __future__ import annotations

import pytest

from cocreate_desktop.actions import assumptions, projects, sessions, shelving, verbs
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.judging import ended_sessions
from cocreate_desktop.actions.people import add_member, take_seat
from cocreate_desktop.actions.sampling import find_sample, load_sample
from cocreate_desktop.actions.sessions import start_session
from cocreate_desktop.domain.assumptions import Kind
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.people import Role
from cocreate_desktop.errors import Message, UserError
from cocreate_desktop.store.library import Library
from tests.stories import prepare_project


def test_loading_it_again_opens_what_is_there(desk: Desk):
    first = load_sample(desk)
    rows = _row_counts(desk)
    assert load_sample(desk) == first
    assert _row_counts(desk) == rows


def test_after_it_was_deleted_it_can_be_loaded_anew(desk: Desk):
    first = load_sample(desk)
    projects.delete_project(desk, first)
    assert find_sample(desk.library) is None
    second = load_sample(desk)
    assert second != first
    assert len(desk.library.people.of_project(second)) == 24


def test_the_one_that_was_deleted_comes_back_under_another_title(desk: Desk):
    first = load_sample(desk)
    session = desk.library.sessions.of_project(first)[0]
    projects.delete_project(desk, first)
    title = desk.library.projects.get(load_sample(desk)).title
    restored = shelving.restore(desk, "projects", first)
    assert restored.name == desk.library.projects.get(first).title == f"{title} 2"
    projects.delete_project(desk, first)
    assert shelving.restore(desk, "projects", first).name is None
    sessions.delete_session(desk, session.id)
    projects.edit_project(desk, first, title=title)
    projects.delete_project(desk, first)
    assert shelving.restore(desk, "sessions", session.id).parents == (f"{title} 2",)


def test_it_waits_for_a_running_session(desk: Desk):
    told = prepare_project(desk)
    start_session(desk, told.session_id)
    rows = _row_counts(desk)

    with pytest.raises(UserError, match="“Store Ghent” is running"):
        load_sample(desk)
    assert _row_counts(desk) == rows


def test_what_fails_halfway_leaves_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    told = prepare_project(desk, "Our own")
    member = add_member(desk, told.project_id, "Jo", Role.NOTE_TAKER).ids("team_members")[0]
    take_seat(desk, member)
    rows, heard = _row_counts(desk), list[ChangeSet]()
    desk.subscribe(heard.append)

    def full(*_: object, **__: object) -> None:
        raise UserError(Message("Test", "The disk is full."))

    monkeypatch.setattr("cocreate_desktop.actions.findings.edit_finding", full)
    with pytest.raises(UserError, match="disk is full"):
        load_sample(desk)

    assert _row_counts(desk) == rows
    assert desk.library.member_here == member
    assert heard == []
    monkeypatch.undo()
    assert desk.library.projects.get(load_sample(desk)).is_sample


def test_it_is_told_of_once_when_all_of_it_is_on_disk(desk: Desk):
    heard: list[tuple[str, int]] = []

    def listen(change: ChangeSet) -> None:
        beside = Library.open_read_only(desk.library.folder)
        heard.append((change.deed.verb, len(beside.sessions.of_project(change.deed.project_id or ""))))
        beside.close()

    desk.subscribe(listen)
    project_id = load_sample(desk)
    assert heard == [(verbs.LOAD_SAMPLE.key, 5)]
    assert desk.library.changes.since(0)[-1].ids("projects") == (project_id,)


def test_undo_goes_on_with_ones_own_acts(desk: Desk):
    mine = projects.add_project(desk, "Our own").ids("projects")[0]
    assumptions.add_assumption(desk, mine, Kind.WHO, "They come by bike")
    load_sample(desk)

    assert desk.history.undo() is verbs.ADD_ASSUMPTION
    assert desk.library.assumptions.of_project(mine) == []
    assert desk.history.next_undo is None


def test_whoever_sits_at_the_laptop_keeps_the_seat(desk: Desk):
    mine = projects.add_project(desk, "Our own").ids("projects")[0]
    member = add_member(desk, mine, "Jo", Role.NOTE_TAKER).ids("team_members")[0]
    take_seat(desk, member)
    sample_id = load_sample(desk)

    assert desk.library.member_here == member
    names = {one.id: one.name for one in desk.library.people.team(sample_id)}
    authors = {
        names[entry.observation.author]
        for held in ended_sessions(desk.library, sample_id)
        for entry in desk.library.observations.of_session(held.id)
    }
    assert authors == {"Ilse", "Bram"}


def _row_counts(desk: Desk) -> dict[str, int]:
    conn = desk.library.db.conn
    tables = [name for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {name: conn.execute(f"SELECT COUNT(*) FROM {name}").fetchone()[0] for name in tables}
