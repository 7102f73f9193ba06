"""What can be found in a library, and what nobody may find."""

import pytest

from cocreate_desktop.actions import (
    assumptions,
    board,
    consent,
    disagreements,
    findings,
    people,
    projects,
    propositions,
    sessions,
    voting,
)
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.searching import Findable, in_library, in_project, in_session
from cocreate_desktop.domain.assumptions import Assumption
from cocreate_desktop.domain.board import Cluster, Note, NoteKind
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.decisions import Disagreement, Finding, Proposition
from cocreate_desktop.domain.observations import Entry, Side
from cocreate_desktop.domain.people import Person
from cocreate_desktop.domain.projects import Project
from cocreate_desktop.domain.ratings import Aspect
from cocreate_desktop.domain.scenario import Step
from cocreate_desktop.domain.searching import Shelf, search
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.domain.voting import VoteKind
from tests.fakes import FakeClock
from tests.stories import ALL_YES, Told, note, prepare_project, tell_a_session


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    return tell_a_session(desk, clock)


def findables(desk: Desk, told: Told) -> list[Findable]:
    library = desk.library
    project, session = library.projects.get(told.project_id), library.sessions.get(told.session_id)
    return [
        *in_library(library),
        *in_project(library, project, "somebody"),
        *in_session(library, project, session, "somebody"),
    ]


def found(desk: Desk, told: Told, typed: str, source: type | None = None) -> list[str]:
    """The texts that are found, of one kind or of all."""
    hits = search(typed, [Shelf(findables(desk, told))])
    return [hit.thing.text for hit in hits if source is None or isinstance(hit.thing.source, source)]


def running(desk: Desk) -> Told:
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    return told


def test_every_kind_of_record_is_found_by_a_word_of_it(desk: Desk, told: Told):
    board.add_notes(desk, told.session_id, board.NewNotes(NoteKind.NEED, ["A place for my bag"]))
    board.add_cluster(desk, told.session_id, "Nobody looks up")
    disagreements.add_disagreement(desk, told.session_id, "A stand in the walkway", "A free aisle")
    findings.add_finding(desk, told.session_id, "They miss the sign", kind=findings.FindingKind.FINDING)
    propositions.add_proposition(desk, told.project_id, "The open bench")
    assert found(desk, told, "counter", Project) == ["Repair counter (sample)"]
    assert found(desk, told, "ghent", Session) == ["Store Ghent"]
    assert found(desk, told, "repair", Step) == ["Wait for the repair"]
    assert found(desk, told, "A2", Assumption) == ["A wait under 20 minutes counts as quick"]
    assert found(desk, told, "lena", Person) == ["Lena"]
    assert found(desk, told, "bench", Entry) == ["sits down at the bench"]
    assert found(desk, told, "bag", Note) == ["A place for my bag"]
    assert found(desk, told, "looks", Cluster) == ["Nobody looks up"]
    assert found(desk, told, "miss", Finding) == ["They miss the sign"]
    assert found(desk, told, "aisle", Disagreement) == ["A stand in the walkway / A free aisle"]
    assert found(desk, told, "bench", Proposition) == ["The open bench"]


def test_an_entry_is_found_by_who_said_it_by_its_words_and_its_tags(desk: Desk, told: Told):
    assert found(desk, told, "lena sign", Entry) == ["walks straight past the sign"]
    assert found(desk, told, "#wait", Entry) == ["sits down at the bench", "with three waiting it is forty"]


def test_an_entry_brings_what_its_row_shows(desk: Desk, told: Told):
    (entry,) = [one for one in findables(desk, told) if one.text == "sits down at the bench"]
    assert (entry.label, entry.tags, entry.links) == ("Lena", "#wait", ((Side.FOR, "A2"),))
    assert entry.session is not None
    assert entry.session.id == told.session_id
    assert desk.library.observations.get(entry.id) == entry.source


def test_what_a_step_asks_leads_to_the_step(desk: Desk, told: Told):
    assert found(desk, told, "was that long", Step) == ["Wait for the repair"]


def test_people_in_texts_are_read_by_alias_and_never_by_their_real_name(desk: Desk):
    told = running(desk)
    lena = desk.library.people.of_project(told.project_id)[0]
    people.edit_person(desk, lena.id, texts={"real_name": "Magdalena Peeters"})
    note(desk, told.session_id, "@Joris said: ask @Lena there", 1_000)
    assert found(desk, told, "joris lena", Entry) == ["ask Lena there"]
    assert found(desk, told, "peeters") == []
    people.edit_person(desk, lena.id, alias="Leni")
    assert found(desk, told, "leni", Entry) == ["ask Leni there"]


def test_sealed_entries_are_not_found_until_a_yes_opens_them(desk: Desk):
    told = running(desk)
    made = people.add_person(desk, told.project_id, "Zara", session_id=told.session_id)
    note(desk, told.session_id, "@Zara did: picks up the lamp", 1_000)
    assert found(desk, told, "lamp") == []
    assert found(desk, told, "zara") == []
    consent.record_answers(desk, made.ids("persons")[0], ALL_YES)
    assert found(desk, told, "lamp") == ["picks up the lamp"]
    assert found(desk, told, "zara", Person) == ["Zara"]


def test_nobody_who_took_their_yes_back_is_found(desk: Desk):
    told = running(desk)
    joris = desk.library.people.of_project(told.project_id)[1]
    note(desk, told.session_id, "@Joris said: never again", 1_000)
    note(desk, told.session_id, "@Lena said: as @Joris told me", 2_000)
    board.add_notes(
        desk,
        told.session_id,
        board.NewNotes(
            NoteKind.SAID,
            ["Too dear for him"],
            participant_id=desk.library.people.participants(told.session_id)[1].id,
        ),
    )
    assert found(desk, told, "dear", Note) == ["Too dear for him"]
    consent.withdraw_everything(desk, joris.id)
    assert found(desk, told, "joris") == []
    assert found(desk, told, "never again") == []
    assert found(desk, told, "dear") == []
    assert found(desk, told, "told", Entry) == ["as somebody told me"]


def test_an_entry_on_two_people_is_found_under_the_one_who_agreed(desk: Desk):
    told = running(desk)
    joris = desk.library.people.of_project(told.project_id)[1]
    note(desk, told.session_id, "@Lena @Joris did: look at the lamp", 1_000)
    consent.record_answers(desk, joris.id, {ConsentItem.NOTES: Answer.WITHDRAWN})
    (entry,) = [one for one in findables(desk, told) if isinstance(one.source, Entry)]
    assert entry.label == "Lena"
    assert found(desk, told, "joris") == []


def test_what_is_deleted_is_not_found(desk: Desk, told: Told):
    (sign, *_) = desk.library.assumptions.of_project(told.project_id)
    assumptions.delete_assumption(desk, sign.id)
    assert found(desk, told, "notice", Assumption) == []
    desk.history.undo()
    assert found(desk, told, "notice", Assumption) == ["They notice the sign on their own"]


def test_votes_are_dots_and_hands_but_no_ratings(desk: Desk, told: Told):
    bell = board.add_notes(
        desk, told.session_id, board.NewNotes(NoteKind.NEED, ["A bell"], on_board=True)
    ).ids("notes")[0]
    guest = desk.library.people.participants(told.session_id)[0].id
    hands = voting.start_round(desk, told.session_id, "Which?", kind=VoteKind.HANDS).ids("vote_rounds")[0]
    voting.cast(desk, hands, bell, 4)
    voting.close_round(desk, hands)
    rating = voting.start_round(desk, told.session_id, "How?", kind=VoteKind.RATING, need_ids=[bell]).ids(
        "vote_rounds"
    )[0]
    voting.cast(desk, rating, bell, 5, participant_id=guest, aspect=Aspect.IMPORTANCE)
    voting.close_round(desk, rating)
    (found_bell,) = [one for one in findables(desk, told) if isinstance(one.source, Note)]
    assert found_bell.number == 4


def test_a_cluster_counts_the_notes_that_are_shown_and_needs_a_title(desk: Desk):
    told = running(desk)
    joris = desk.library.people.of_project(told.project_id)[1]
    entry = note(desk, told.session_id, "@Joris said: never again", 1_000)
    bag = board.NewNotes(NoteKind.NEED, ["A bag"], on_board=True)
    mine = board.add_notes(desk, told.session_id, bag).ids("notes")
    noted = board.note_observations(desk, told.session_id, [entry])
    assert noted is not None
    board.add_cluster(desk, told.session_id, "What they carry", note_ids=[*mine, *noted.ids("notes")])
    board.add_cluster(desk, told.session_id)

    def clusters() -> list[tuple[str, int]]:
        return [(one.text, one.number) for one in findables(desk, told) if isinstance(one.source, Cluster)]

    assert clusters() == [("What they carry", 2)]
    consent.record_answers(desk, joris.id, {ConsentItem.NOTES: Answer.WITHDRAWN})
    assert clusters() == [("What they carry", 1)]


def test_a_disagreement_is_found_by_what_answers_it_and_stands_in_its_session(desk: Desk, told: Told):
    disagreements.add_disagreement(
        desk, told.session_id, "A stand", "A free aisle", answer="A person instead"
    )
    (one,) = [one for one in findables(desk, told) if isinstance(one.source, Disagreement)]
    assert found(desk, told, "person instead") == ["A stand / A free aisle"]
    assert one.session is not None
    assert one.session.id == told.session_id


def test_a_person_stands_in_the_last_session_they_were_asked_to(desk: Desk, told: Told):
    later = sessions.plan_session(desk, told.project_id, "Store Leuven").ids("sessions")[0]
    people.invite(desk, later, desk.library.people.of_project(told.project_id)[0].id)
    where = {one.text: one.session for one in findables(desk, told) if isinstance(one.source, Person)}
    assert {alias: one.id for alias, one in where.items() if one} == {
        "Lena": later, "Joris": told.session_id, "Wout": told.session_id
    }  # fmt: skip


def test_projects_and_sessions_say_how_much_is_in_them(desk: Desk, told: Told):
    numbers = {
        one.text: one.number for one in findables(desk, told) if isinstance(one.source, Project | Session)
    }
    assert numbers == {"Repair counter (sample)": 1, "Store Ghent": 4}


def test_long_and_broken_texts_are_read_as_one_line(desk: Desk, told: Told):
    board.add_notes(desk, told.session_id, board.NewNotes(NoteKind.PROBLEM, ["first line\n\n  second line"]))
    assert found(desk, told, "second first", Note) == ["first line second line"]


def test_a_project_without_anything_has_nothing_to_find_but_itself(desk: Desk):
    made = projects.add_project(desk, "Nothing yet").ids("projects")[0]
    project = desk.library.projects.get(made)
    assert [one.text for one in in_library(desk.library)] == ["Nothing yet"]
    assert in_project(desk.library, project, "somebody") == []
    assert in_library(desk.library)[0].id == made
