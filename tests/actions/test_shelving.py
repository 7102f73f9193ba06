"""Putting projects aside, making a second one, and giving back what was deleted."""

from __future__ import annotations

import pytest

from cocreate_desktop.actions import (
    amending,
    assumptions,
    board,
    consent,
    findings,
    people,
    projects,
    scenario,
    sessions,
    shelving,
)
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.hanging import Hanging, what_hangs_on
from cocreate_desktop.domain.assumptions import Kind
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.people import Role
from cocreate_desktop.errors import UserError
from tests.fakes import FakeClock
from tests.stories import ALL_YES, note, prepare_project, tell_a_session

DAY_MS = 24 * 60 * 60 * 1000


def offered(desk: Desk) -> list[tuple[str, str]]:
    return [(one.table, one.words) for one in shelving.recently_deleted(desk)]


def give_back(desk: Desk, words: str) -> shelving.Restored:
    (one,) = [one for one in shelving.recently_deleted(desk) if one.words == words]
    return shelving.restore(desk, one.table, one.id)


def test_a_second_project_has_the_script_and_nobody_in_it(desk: Desk, clock: FakeClock):
    told = tell_a_session(desk, clock, "Repair counter")
    people.add_member(desk, told.project_id, "Nele", Role.FACILITATOR)
    first, second = desk.library.assumptions.of_project(told.project_id)
    find, wait = desk.library.scenarios.steps(told.project_id)
    scenario.test_in_step(desk, first.id, find.id)
    assumptions.delete_assumption(desk, second.id)
    made = shelving.duplicate_project(desk, told.project_id)
    library, copy_id = desk.library, made.ids("projects")[0]
    assert library.projects.get(copy_id).title == "Repair counter (copy)"
    assert [(one.code, one.text) for one in library.assumptions.of_project(copy_id)] == [("A1", first.text)]
    assert [step.title for step in library.scenarios.steps(copy_id)] == [find.title, wait.title]
    (copied,) = library.assumptions.of_project(copy_id)
    items = {item.text: item for item in library.scenarios.items(copy_id)}
    assert items["Do they look at the sign?"].assumption_id == copied.id
    assert items["Was that long?"].assumption_id is None
    assert [test.assumption_id for test in library.scenarios.tests(copy_id)] == [copied.id]
    assert [member.name for member in library.people.team(copy_id)] == ["Nele"]
    assert len(library.projects.tags(copy_id)) == len(library.projects.tags(told.project_id))
    assert library.people.of_project(copy_id) == library.sessions.of_project(copy_id) == []
    assert library.problems() == []
    desk.history.undo()
    assert [project.id for project in library.projects.all()] == [told.project_id]
    assert offered(desk) == [("assumptions", second.text)], "an undone copy is nothing that was deleted"


def test_a_copy_of_the_sample_is_no_sample_and_an_archived_one_comes_up_again(desk: Desk):
    project_id = projects.add_project(desk, "Old idea").ids("projects")[0]
    shelving.archive_project(desk, project_id)
    copy_id = shelving.duplicate_project(desk, project_id, title="New idea").ids("projects")[0]
    copy = desk.library.projects.get(copy_id)
    assert (copy.title, copy.is_sample, copy.archived_at) == ("New idea", False, None)


def test_making_a_copy_twice_with_one_id_makes_one(desk: Desk):
    project_id = projects.add_project(desk, "Counter").ids("projects")[0]
    once = shelving.duplicate_project(desk, project_id, new_project_id="01-from-a-phone")
    twice = shelving.duplicate_project(desk, project_id, new_project_id="01-from-a-phone")
    assert once.id == twice.id
    assert len(desk.library.projects.all()) == 2


def test_a_project_is_put_aside_and_taken_up_again(desk: Desk, clock: FakeClock):
    project_id = projects.add_project(desk, "Counter").ids("projects")[0]
    shelving.archive_project(desk, project_id)
    assert desk.library.projects.get(project_id).archived_at == clock.utc_ms
    assert shelving.archive_project(desk, project_id) is None
    desk.history.undo()
    assert desk.library.projects.get(project_id).archived_at is None
    desk.history.redo()
    shelving.unarchive_project(desk, project_id)
    assert desk.library.projects.get(project_id).archived_at is None


def test_a_project_whose_session_runs_is_not_put_aside(desk: Desk):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    with pytest.raises(UserError, match="is running"):
        shelving.archive_project(desk, told.project_id)


def test_what_hangs_on_each_kind_of_record(desk: Desk, clock: FakeClock):
    told = tell_a_session(desk, clock)
    library = desk.library
    first, _ = library.assumptions.of_project(told.project_id)
    step = library.scenarios.steps(told.project_id)[0]
    scenario.test_in_step(desk, first.id, step.id)
    findings.add_finding(desk, told.session_id, "They miss the sign", assumption_ids=[first.id])
    lena = library.people.of_project(told.project_id)[0]
    session = library.sessions.get(told.session_id)
    entries = frozenset(entry.observation.id for entry in library.observations.of_session(told.session_id))
    on_session = what_hangs_on(library, session)
    assert on_session.entries == entries
    assert len(on_session.findings) == 1
    on_project = what_hangs_on(library, library.projects.get(told.project_id))
    assert on_project.sessions == {told.session_id}
    assert on_project.entries == entries
    assert (len(on_project.assumptions), len(on_project.steps), len(on_project.people)) == (2, 2, 3)
    on_assumption = what_hangs_on(library, first)
    assert on_assumption == Hanging(
        sessions=frozenset({session.id}), steps=frozenset({step.id}), findings=on_session.findings
    )
    assert what_hangs_on(library, step) == Hanging(
        sessions=frozenset({session.id}), assumptions=frozenset({first.id})
    )
    on_lena = what_hangs_on(library, lena)
    assert (on_lena.sessions, len(on_lena.entries)) == ({session.id}, 2)
    both = on_lena | what_hangs_on(library, library.people.of_project(told.project_id)[1])
    assert len(both.entries) == 3


def test_nothing_hangs_on_what_is_new(desk: Desk):
    project_id = projects.add_project(desk, "Counter").ids("projects")[0]
    made = assumptions.add_assumption(desk, project_id, Kind.WHO, "They come").ids("assumptions")[0]
    assert not what_hangs_on(desk.library, desk.library.assumptions.get(made))
    assumptions.delete_assumption(desk, made)
    assert not what_hangs_on(desk.library, desk.library.projects.get(project_id))


def test_an_entry_without_agreement_is_in_no_count(desk: Desk):
    told = prepare_project(desk)
    mona = people.add_person(desk, told.project_id, "Mona", session_id=told.session_id)
    sessions.start_session(desk, told.session_id)
    note(desk, told.session_id, "@Mona said: who are you?", 10)
    library = desk.library
    assert what_hangs_on(library, library.people.person(mona.ids("persons")[0])).entries == frozenset()
    assert what_hangs_on(library, library.sessions.get(told.session_id)).entries == frozenset()


def test_what_was_deleted_is_listed_newest_first_for_30_days(desk: Desk, clock: FakeClock):
    told = tell_a_session(desk, clock)
    first, _ = desk.library.assumptions.of_project(told.project_id)
    step = desk.library.scenarios.steps(told.project_id)[0]
    assumptions.delete_assumption(desk, first.id)
    clock.advance(1_000)
    scenario.delete_step(desk, step.id)
    clock.advance(1_000)
    sessions.delete_session(desk, told.session_id)
    assert offered(desk) == [("sessions", "Store Ghent"), ("steps", step.title), ("assumptions", first.text)]
    newest = shelving.recently_deleted(desk)[0]
    assert (newest.code, newest.deleted_at, newest.project) == (
        "S1", clock.utc_ms, "Repair counter (sample)",
    )  # fmt: skip
    clock.advance(30 * DAY_MS - 1_500)
    assert len(offered(desk)) == 2
    with pytest.raises(UserError, match="cannot be restored any more"):
        shelving.restore(desk, "assumptions", first.id)


def test_an_addition_that_was_undone_is_not_offered_but_a_redone_deletion_is(desk: Desk):
    told = prepare_project(desk)
    assumptions.add_assumption(desk, told.project_id, Kind.WHO, "A slip")
    desk.history.undo()
    assert offered(desk) == []
    first, _ = desk.library.assumptions.of_project(told.project_id)
    assumptions.delete_assumption(desk, first.id)
    desk.history.undo()
    desk.history.redo()
    assert offered(desk) == [("assumptions", first.text)]


def test_a_session_comes_back_with_its_entries_and_its_project(desk: Desk, clock: FakeClock):
    told = tell_a_session(desk, clock)
    sessions.delete_session(desk, told.session_id)
    clock.advance(1_000)
    projects.delete_project(desk, told.project_id)
    deleted = shelving.recently_deleted(desk)
    assert [one.parents for one in deleted] == [(), ("Repair counter (sample)",)]
    result = give_back(desk, "Store Ghent")
    assert result.parents == ("Repair counter (sample)",)
    assert desk.library.observations.counts(told.project_id) == {told.session_id: 4}
    desk.history.undo()
    assert desk.library.projects.all() == []
    desk.history.redo()
    assert desk.library.sessions.find(told.session_id) is not None
    with pytest.raises(UserError, match="is back already"):
        shelving.restore(desk, "sessions", told.session_id)


def test_a_project_comes_back_without_the_session_that_was_deleted_before_it(desk: Desk, clock: FakeClock):
    told = tell_a_session(desk, clock)
    sessions.delete_session(desk, told.session_id)
    clock.advance(1_000)
    projects.delete_project(desk, told.project_id)
    give_back(desk, "Repair counter (sample)")
    assert desk.library.sessions.of_project(told.project_id) == []


def test_undoing_a_restoration_is_not_stopped_by_what_has_always_referred_to_it(desk: Desk):
    told = prepare_project(desk)
    first, _ = desk.library.assumptions.of_project(told.project_id)
    assumptions.delete_assumption(desk, first.id)
    give_back(desk, first.text)
    desk.history.undo()
    assert first.id not in [one.id for one in desk.library.assumptions.of_project(told.project_id)]


def test_a_person_comes_back_to_their_sessions_with_a_free_name_and_number(desk: Desk):
    told = prepare_project(desk)
    lena = desk.library.people.of_project(told.project_id)[0]
    people.delete_person(desk, lena.id)
    added = people.add_person(desk, told.project_id, "LENA", session_id=told.session_id)
    newcomer = desk.library.people.participations(added.ids("persons")[0])[0]
    with desk.act(shelving.verbs.MOVE_PARTICIPANT, told.project_id) as act:
        act.recorder.update(type(newcomer), newcomer.id, number=1)
    result = give_back(desk, "Lena")
    assert result.name == "Lena 2"
    assert desk.library.people.person(lena.id).alias == "Lena 2"
    numbers = [one.number for one in desk.library.people.participants(told.session_id)]
    assert len(numbers) == len(set(numbers)) == 4


def test_who_took_back_their_agreement_never_comes_back(desk: Desk, clock: FakeClock):
    told = prepare_project(desk)
    lena, _, wout = desk.library.people.of_project(told.project_id)
    sessions.start_session(desk, told.session_id)
    of_lena = note(desk, told.session_id, "@Lena said: I like it", 10)
    of_joris = note(desk, told.session_id, "@Joris said: I like it less", 20)
    about_lena = note(desk, told.session_id, "@Joris said: as @Lena says", 30)
    made = board.note_observations(desk, told.session_id, [of_lena, of_joris, about_lena])
    assert made is not None
    board.delete_notes(desk, made.ids("notes"))
    for entry in (of_lena, of_joris, about_lena):
        amending.delete_observations(desk, [entry])
    people.delete_person(desk, wout.id)
    assert len(offered(desk)) == 7
    consent.withdraw_everything(desk, lena.id)
    people.delete_person(desk, lena.id)
    kept = {(one.table, one.id) for one in shelving.recently_deleted(desk)}
    assert ("persons", wout.id) in kept
    assert ("observations", of_joris) in kept
    assert not {("persons", lena.id), ("observations", of_lena), ("observations", about_lena)} & kept
    assert len(kept) == 3, "of the three notes, one has nothing of hers"
    with pytest.raises(UserError):
        shelving.restore(desk, "observations", of_lena)


def test_a_step_that_comes_back_to_a_place_that_was_taken_leaves_room_behind_it(desk: Desk):
    told = prepare_project(desk)
    deleted = scenario.add_step(desk, told.project_id, "Pay").ids("steps")[0]
    scenario.delete_step(desk, deleted)
    scenario.add_step(desk, told.project_id, "Collect")
    give_back(desk, "Pay")
    scenario.add_step(desk, told.project_id, "Go home", after=deleted)
    titles = [step.title for step in desk.library.scenarios.steps(told.project_id)]
    assert set(titles[-3:-1]) == {"Pay", "Collect"}
    assert titles[-1] == "Go home"


def test_an_entry_without_agreement_is_not_offered(desk: Desk):
    told = prepare_project(desk)
    mona = people.add_person(desk, told.project_id, "Mona", session_id=told.session_id).ids("persons")[0]
    sessions.start_session(desk, told.session_id)
    amending.delete_observations(desk, [note(desk, told.session_id, "@Mona said: who are you?", 10)])
    assert offered(desk) == []
    consent.record_answers(desk, mona, {ConsentItem.NOTES: Answer.NO})
    assert offered(desk) == []
    consent.record_answers(desk, mona, ALL_YES)
    assert offered(desk) == [], "what was erased is gone, whatever they say later"


def test_a_dissolved_cluster_takes_back_the_notes_that_found_no_other_home(desk: Desk, clock: FakeClock):
    told = tell_a_session(desk, clock)
    added = board.add_notes(desk, told.session_id, board.NewNotes(NoteKind.IDEA, ["a seat", "a lamp"]))
    stays, moves = added.ids("notes")
    cluster = board.add_cluster(desk, told.session_id, "Comfort", note_ids=[stays, moves]).ids("clusters")[0]
    frozen = desk.library.sessions.assumptions(told.session_id)[0]
    board.link_cluster(desk, cluster, frozen.id)
    board.dissolve_cluster(desk, cluster)
    other = board.add_cluster(desk, told.session_id, "Light", note_ids=[moves]).ids("clusters")[0]
    give_back(desk, "Comfort")
    assert desk.library.board.note(stays).cluster_id == cluster
    assert desk.library.board.note(moves).cluster_id == other
    assert [link.cluster_id for link in desk.library.board.cluster_links(told.session_id)] == [cluster]


def test_a_note_whose_cluster_is_gone_comes_back_to_the_tray(desk: Desk, clock: FakeClock):
    told = tell_a_session(desk, clock)
    made = board.add_notes(desk, told.session_id, board.NewNotes(NoteKind.IDEA, ["a seat"])).ids("notes")[0]
    cluster = board.add_cluster(desk, told.session_id, "Comfort", note_ids=[made]).ids("clusters")[0]
    board.delete_notes(desk, [made])
    board.dissolve_cluster(desk, cluster)
    give_back(desk, "a seat")
    assert (desk.library.board.note(made).cluster_id, desk.library.board.note(made).on_board) == (None, False)


def test_one_of_several_notes_that_went_together_comes_back_alone(desk: Desk, clock: FakeClock):
    told = tell_a_session(desk, clock)
    made = board.add_notes(desk, told.session_id, board.NewNotes(NoteKind.IDEA, ["a seat", "a lamp"])).ids(
        "notes"
    )
    board.delete_notes(desk, made)
    give_back(desk, "a lamp")
    assert [one.text for one in desk.library.board.notes(told.session_id)] == ["a lamp"]


def test_a_finding_comes_back_with_what_it_rests_on(desk: Desk, clock: FakeClock):
    told = tell_a_session(desk, clock)
    entry = desk.library.observations.of_session(told.session_id)[0].observation.id
    first, _ = desk.library.assumptions.of_project(told.project_id)
    made = findings.add_finding(
        desk, told.session_id, "They miss the sign", observation_ids=[entry], assumption_ids=[first.id]
    ).ids("findings")[0]
    findings.delete_finding(desk, made)
    give_back(desk, "They miss the sign")
    assert desk.library.findings.observations(told.session_id) == {made: [entry]}
    assert desk.library.findings.assumptions(told.project_id) == {made: [first.id]}


def test_a_mention_is_read_as_a_name(desk: Desk):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    amending.delete_observations(desk, [note(desk, told.session_id, "@Joris said: as @Lena says", 30)])
    assert offered(desk) == [("observations", "as Lena says")]
