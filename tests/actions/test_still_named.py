"""Which texts name somebody as plain words, so that a withdrawal does not reach them."""

import pytest

from cocreate_desktop.actions import (
    board,
    consent,
    disagreements,
    findings,
    people,
    propositions,
    scenario,
    sessions,
)
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.sampling import load_sample
from cocreate_desktop.actions.still_named import texts_naming
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.mentions import mention
from tests.fakes import FakeClock
from tests.stories import Told, note, tell_a_session


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    return tell_a_session(desk, clock)


def person(desk: Desk, told: Told, alias: str) -> str:
    return next(one.id for one in desk.library.people.of_project(told.project_id) if one.alias == alias)


def naming(desk: Desk, told: Told, alias: str) -> dict[str, str]:
    """Where it stands, and what."""
    return {str(one.where): one.words for one in texts_naming(desk.library, person(desk, told, alias))}


def test_every_kind_of_text_is_looked_through(desk: Desk, told: Told):
    session_id, project_id = told.session_id, told.project_id
    note(desk, session_id, "@Lena said: ask wout, he knows", 61_000)
    board.add_notes(desk, session_id, board.NewNotes(NoteKind.IDEA, ["Wout’s box"]))
    board.add_cluster(desk, session_id, "What Wout wants")
    finding = findings.add_finding(desk, session_id, "Walk past").ids("findings")[0]
    findings.edit_finding(desk, finding, todo="Call Wout", correction="Lena: Wout is right")
    disagreements.add_disagreement(desk, session_id, "Quick", "Cheap", answer="As (Wout) says")
    made = propositions.add_proposition(desk, project_id, "A box")
    propositions.edit_proposition(desk, made.ids("propositions")[0], next_test="Four weeks at Wout’s")
    side = desk.library.propositions.sides(project_id)[0]
    propositions.edit_side(desk, side.id, gives="Wout drives")
    scenario.add_step(desk, project_id, "At Wout’s counter", minutes=2)
    people.edit_person(desk, person(desk, told, "Lena"), texts={"note": "comes with Wout"})
    sessions.edit_session(desk, session_id, title="Wout’s shop")
    assert naming(desk, told, "Wout") == {
        "Observation at 01:01, Wout’s shop": "ask wout, he knows",
        "Note on the board, Wout’s shop": "Wout’s box",
        "Cluster, Wout’s shop": "What Wout wants",
        "Finding F1, Wout’s shop": "Wout is right",
        "Disagreement, Wout’s shop": "As (Wout) says",
        "Proposition P1": "Wout drives",
        "Step 3": "At Wout’s counter",
        "What is known of Lena": "comes with Wout",
        "Session Wout’s shop": "Wout’s shop",
    }


def test_what_a_withdrawal_hides_needs_no_hand(desk: Desk, told: Told):
    wout = person(desk, told, "Wout")
    alone = note(desk, told.session_id, "@Wout said: I am Wout", 61_000)
    board.note_observations(desk, told.session_id, [alone])
    board.add_notes(desk, told.session_id, board.NewNotes(NoteKind.NEED, [f"A chair for {mention(wout)}"]))
    finding = findings.add_finding(desk, told.session_id, "Walk past").ids("findings")[0]
    findings.edit_finding(desk, finding, correction="Wout: Wout knows")
    findings.edit_finding(desk, finding, todo="Ask Woutje")
    assert naming(desk, told, "Wout") == {}
    consent.withdraw_everything(desk, person(desk, told, "Joris"))
    note(desk, told.session_id, "@Lena said: Joris knows", 61_000)
    assert set(naming(desk, told, "Joris")) == {"Observation at 01:01, Store Ghent"}


def test_nobody_is_named_by_a_word_in_the_sample(desk: Desk):
    project_id = load_sample(desk)
    for one in desk.library.people.of_project(project_id):
        found = texts_naming(desk.library, one.id)
        assert [f"{known.where}: {known.words}" for known in found] == []
