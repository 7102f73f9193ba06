"""Propositions: their sides, what they rest on, the words said first and the decision with its reason."""

from collections.abc import Iterable
from typing import Any

import pytest

from cocreate_desktop.actions import board, findings, people, propositions, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.board import Note, NoteKind
from cocreate_desktop.domain.decisions import Decision, Proposition, PropositionSide, Standing, StepSize
from cocreate_desktop.domain.people import Role
from cocreate_desktop.errors import UserError
from tests.actions.boards import put
from tests.fakes import FakeClock
from tests.stories import Told, prepare_project


@pytest.fixture
def told(desk: Desk) -> Told:
    return prepare_project(desk)


def add(
    desk: Desk,
    told: Told,
    title: str = "End time on every ticket",
    finding_ids: Iterable[str] = (),
    note_ids: Iterable[str] = (),
) -> str:
    made = propositions.add_proposition(
        desk, told.project_id, title, finding_ids=finding_ids, note_ids=note_ids
    )
    return made.ids("propositions")[0]


def sides(desk: Desk, told: Told, proposition_id: str) -> list[PropositionSide]:
    known = desk.library.propositions.sides(told.project_id)
    return [side for side in known if side.proposition_id == proposition_id]


def get(desk: Desk, proposition_id: str) -> Proposition:
    return desk.library.propositions.get(proposition_id)


def test_it_begins_with_a_customer_and_a_shop_of_whom_nobody_did_anything(desk: Desk, told: Told):
    made = add(desk, told)
    begun = sides(desk, told, made)
    assert [side.name for side in begun] == ["Customer", "Shop"]
    assert {side.gives_standing for side in begun} == {Standing.NOBODY}
    assert get(desk, made).code == "P1"


@pytest.mark.parametrize("change", [{"title": ""}, {"stop_shops": -1}, {"stop_shops": 100}])
def test_impossible_values_are_refused(desk: Desk, told: Told, change: dict[str, Any]):
    made = add(desk, told)
    with pytest.raises(UserError):
        propositions.edit_proposition(desk, made, **change)
    assert get(desk, made).title == "End time on every ticket"


def test_edit_changes_what_is_given(desk: Desk, told: Told):
    made = add(desk, told)
    propositions.edit_proposition(
        desk, made, job="know when I can leave", step_size=StepSize.SMALL, stop_shops=3
    )
    propositions.edit_proposition(desk, made, next_test="Namur, 5 Dec\nright if 4 of 6 are back")
    after = get(desk, made)
    assert (after.job, after.step_size, after.stop_shops) == ("know when I can leave", StepSize.SMALL, 3)
    assert after.next_test.endswith("4 of 6 are back")


def test_sides_come_change_move_and_go(desk: Desk, told: Told):
    made = add(desk, told)
    reseller = propositions.add_side(desk, made, "Reseller").ids("proposition_sides")[0]
    propositions.edit_side(desk, reseller, gives="Sends us repairs", gives_standing=Standing.SAID)
    propositions.move_side(desk, reseller, after=None)
    assert [side.name for side in sides(desk, told, made)] == ["Reseller", "Customer", "Shop"]
    assert sides(desk, told, made)[0].gives_standing is Standing.SAID
    propositions.delete_side(desk, reseller)
    assert [side.name for side in sides(desk, told, made)] == ["Customer", "Shop"]
    desk.history.undo()
    assert sides(desk, told, made)[0].gives == "Sends us repairs"


def test_a_side_needs_a_name(desk: Desk, told: Told):
    with pytest.raises(UserError, match="The side is empty"):
        propositions.add_side(desk, add(desk, told), " ")


def test_the_order_is_the_teams(desk: Desk, told: Told):
    one, two = add(desk, told, "one"), add(desk, told, "two")
    propositions.move_proposition(desk, two, after=None)
    assert [known.id for known in desk.library.propositions.of_project(told.project_id)] == [two, one]


def test_it_rests_on_findings_and_on_ideas(desk: Desk, told: Told):
    finding = findings.add_finding(desk, told.session_id, "Nobody looks up").ids("findings")[0]
    put(desk, Note("n", told.session_id, NoteKind.IDEA, "a colleague", 1))
    made = add(desk, told, finding_ids=[finding], note_ids=["n"])
    assert propositions.rest_proposition_on(desk, made, finding_ids=[finding], note_ids=["n"]) is None
    assert [link.finding_id for link in desk.library.propositions.findings(told.project_id)] == [finding]
    propositions.take_from_proposition(desk, made, note_ids=["n"])
    assert desk.library.propositions.notes(told.project_id) == []
    assert desk.library.propositions.findings(told.project_id) != []


def test_it_never_rests_on_what_is_gone_or_of_another_project(desk: Desk, told: Told):
    finding = findings.add_finding(desk, told.session_id, "Nobody looks up").ids("findings")[0]
    put(desk, Note("n", told.session_id, NoteKind.IDEA, "a colleague", 1))
    made = add(desk, told)
    findings.delete_finding(desk, finding)
    board.delete_notes(desk, ["n"])
    other = prepare_project(desk, "Bicycle hire")
    foreign = findings.add_finding(desk, other.session_id, "Somebody else's").ids("findings")[0]
    put(desk, Note("m", other.session_id, NoteKind.IDEA, "a bell", 1))
    wrong: list[tuple[dict[str, Any], str]] = [
        ({"finding_ids": [finding]}, "was deleted meanwhile"),
        ({"note_ids": ["n"]}, "was deleted meanwhile"),
        ({"note_ids": ["never there"]}, "was deleted meanwhile"),
        ({"finding_ids": [foreign]}, "belongs to another project"),
        ({"note_ids": ["m"]}, "belongs to another project"),
    ]
    for resting, why in wrong:
        with pytest.raises(UserError, match=why):
            propositions.rest_proposition_on(desk, made, **resting)
        with pytest.raises(UserError, match=why):
            propositions.add_proposition(desk, told.project_id, "Another", **resting)
    assert desk.library.propositions.findings(told.project_id) == []
    assert desk.library.propositions.notes(told.project_id) == []
    assert [one.id for one in desk.library.propositions.of_project(told.project_id)] == [made]


def test_it_rests_on_ideas_of_every_session_of_its_project(desk: Desk, told: Told):
    later = sessions.plan_session(desk, told.project_id, "Store Leuven").ids("sessions")[0]
    put(desk, Note("n", later, NoteKind.IDEA, "a colleague", 1))
    add(desk, told, note_ids=["n"])
    assert [link.note_id for link in desk.library.propositions.notes(told.project_id)] == ["n"]


def test_everybody_has_one_word_and_may_take_it_back(desk: Desk, told: Told):
    made = add(desk, told)
    nele = people.add_member(desk, told.project_id, "Nele", Role.FACILITATOR).rows[0].row_id
    propositions.say_word(desk, made, nele, Decision.GO_ON)
    propositions.say_word(desk, made, nele, Decision.CHANGE)
    assert [one.decision for one in desk.library.propositions.voices(told.project_id)] == [Decision.CHANGE]
    propositions.say_word(desk, made, nele, None)
    assert desk.library.propositions.voices(told.project_id) == []
    assert propositions.say_word(desk, made, nele, None) is None


def test_a_decision_needs_a_reason_and_can_be_opened_again(desk: Desk, told: Told, clock: FakeClock):
    made = add(desk, told)
    with pytest.raises(UserError, match="The reason is empty"):
        propositions.decide(desk, made, Decision.GO_ON, "  ")
    assert get(desk, made).decision is None
    propositions.decide(desk, made, Decision.GO_ON, "eight people acted on it")
    decided = get(desk, made)
    assert (decided.decision, decided.because) == (Decision.GO_ON, "eight people acted on it")
    assert decided.decided_at == clock.utc_ms
    propositions.undecide(desk, made)
    assert (get(desk, made).decision, get(desk, made).decided_at) == (None, None)
    desk.history.undo()
    assert get(desk, made) == decided


def test_deleting_it_takes_its_rows_along_and_undo_brings_all_back(desk: Desk, told: Told):
    finding = findings.add_finding(desk, told.session_id, "Nobody looks up").ids("findings")[0]
    nele = people.add_member(desk, told.project_id, "Nele", Role.FACILITATOR).rows[0].row_id
    made = add(desk, told, finding_ids=[finding])
    propositions.say_word(desk, made, nele, Decision.PARK)
    known = desk.library.propositions

    def rows() -> set[object]:
        project = told.project_id
        return {*known.sides(project), *known.findings(project), *known.voices(project)}

    before = rows()
    propositions.delete_proposition(desk, made)
    assert rows() == set()
    desk.history.undo()
    assert rows() == before
    assert desk.library.problems() == []
