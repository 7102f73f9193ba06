"""Findings keep what they rest on, and deleting one lets go of everything that pointed to it."""

from collections.abc import Iterable
from typing import Any

import pytest

from cocreate_desktop.actions import amending, consent, findings, people, propositions, sessions
from cocreate_desktop.actions.board import clusters, joining, notes
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.board import Cluster, ClusterAssumption, Note, NoteKind
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.decisions import FindingKind
from cocreate_desktop.errors import UserError
from tests.actions.boards import put
from tests.fakes import FakeClock
from tests.stories import Told, note, prepare_project, tell_a_session


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    return tell_a_session(desk, clock)


def entries(desk: Desk, told: Told) -> list[str]:
    return [entry.observation.id for entry in desk.library.observations.of_session(told.session_id)]


def add(
    desk: Desk,
    told: Told,
    title: str = "They do not find the sign",
    observation_ids: Iterable[str] = (),
    assumption_ids: Iterable[str] = (),
) -> str:
    made = findings.add_finding(
        desk, told.session_id, title, observation_ids=observation_ids, assumption_ids=assumption_ids
    )
    return made.ids("findings")[0]


def test_codes_rise_and_are_never_used_again(desk: Desk, told: Told):
    first, second = add(desk, told, "One"), add(desk, told, "Two")
    findings.delete_finding(desk, second)
    third = add(desk, told, "Three")
    assert [one.code for one in desk.library.findings.of_session(told.session_id)] == ["F1", "F3"]
    assert [one.id for one in desk.library.findings.of_session(told.session_id)] == [first, third]


def test_a_finding_needs_a_title(desk: Desk, told: Told):
    with pytest.raises(UserError, match="The finding is empty"):
        add(desk, told, " \u200b ")
    assert desk.library.findings.of_session(told.session_id) == []


def test_doing_it_twice_gives_the_first_one(desk: Desk, told: Told):
    once = findings.add_finding(desk, told.session_id, "One", finding_id="f")
    assert findings.add_finding(desk, told.session_id, "Two", finding_id="f").id == once.id


def test_the_same_thing_is_put_under_a_finding_once(desk: Desk, told: Told):
    first, second, *_ = entries(desk, told)
    finding = add(desk, told, observation_ids=[first, first])
    findings.rest_finding_on(desk, finding, observation_ids=[second, first])
    assert desk.library.findings.observations(told.session_id) == {finding: [first, second]}
    assert findings.rest_finding_on(desk, finding, observation_ids=[first]) is None


def test_what_is_taken_from_a_finding_stays_in_the_session(desk: Desk, told: Told):
    first, second, *_ = entries(desk, told)
    finding = add(desk, told, observation_ids=[first, second])
    findings.take_from_finding(desk, finding, observation_ids=[first])
    assert desk.library.findings.observations(told.session_id) == {finding: [second]}
    assert first in entries(desk, told)


def test_an_entry_that_waits_for_a_consent_is_under_no_finding(desk: Desk, told: Told):
    people.add_person(desk, told.project_id, "Sofie", session_id=told.session_id)
    sealed = note(desk, told.session_id, "@Sofie said: nobody asked me", 100)
    with pytest.raises(UserError, match="asked about notes"):
        add(desk, told, observation_ids=[sealed])
    assert desk.library.findings.of_session(told.session_id) == []
    sofie = next(one for one in desk.library.people.of_project(told.project_id) if one.alias == "Sofie")
    consent.record_answers(desk, sofie.id, {ConsentItem.NOTES: Answer.YES})
    assert add(desk, told, observation_ids=[sealed])


def test_nothing_rests_on_what_was_deleted(desk: Desk, told: Told):
    entry, *_ = entries(desk, told)
    new = notes.NewNotes(NoteKind.IDEA, ["A bigger sign"])
    note_id = notes.add_notes(desk, told.session_id, new).ids("notes")[0]
    cluster = clusters.add_cluster(desk, told.session_id, "The sign").ids("clusters")[0]
    finding = add(desk, told)
    amending.delete_observations(desk, [entry])
    notes.delete_notes(desk, [note_id])
    joining.dissolve_cluster(desk, cluster)
    before = desk.library.findings.links(finding)
    dead: list[dict[str, Any]] = [
        {"observation_ids": [entry]}, {"note_ids": [note_id]}, {"cluster_ids": [cluster]},
    ]  # fmt: skip
    for gone in dead:
        with pytest.raises(UserError, match="was deleted meanwhile"):
            findings.rest_finding_on(desk, finding, **gone)
        with pytest.raises(UserError, match="was deleted meanwhile"):
            findings.add_finding(desk, told.session_id, "Another", **gone)
    assert desk.library.findings.links(finding) == before
    assert [one.id for one in desk.library.findings.of_session(told.session_id)] == [finding]


def test_it_never_rests_on_what_is_of_another_project(desk: Desk, told: Told):
    later = prepare_project(desk, "Bicycle hire").session_id
    sessions.start_session(desk, later)
    entry = note(desk, later, "did: looks for a bell", 1_000)
    note_id = notes.add_notes(desk, later, notes.NewNotes(NoteKind.IDEA, ["A bell"])).ids("notes")[0]
    cluster = clusters.add_cluster(desk, later, "The bell").ids("clusters")[0]
    finding = add(desk, told)
    before = desk.library.findings.links(finding)
    foreign: list[dict[str, Any]] = [
        {"observation_ids": [entry]}, {"note_ids": [note_id]}, {"cluster_ids": [cluster]},
    ]  # fmt: skip
    for resting in foreign:
        with pytest.raises(UserError, match="belongs to another project"):
            findings.rest_finding_on(desk, finding, **resting)
    assert desk.library.findings.links(finding) == before


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ({"agree": 5, "agree_of": 6}, (5, 6)),
        ({"agree_of": 6}, (None, 6)),
        ({"agree": 0, "agree_of": 6}, (0, 6)),
        ({"agree": 6, "agree_of": 6}, (6, 6)),
    ],
)
def test_how_many_agree(desk: Desk, told: Told, asked: dict[str, int], kept: tuple[int | None, int | None]):
    finding = add(desk, told)
    findings.edit_finding(desk, finding, agree=asked.get("agree"), agree_of=asked.get("agree_of"))
    after = desk.library.findings.get(finding)
    assert (after.agree, after.agree_of) == kept
    findings.edit_finding(desk, finding, agree_of=0)
    after = desk.library.findings.get(finding)
    assert (after.agree, after.agree_of) == (None, None), "nobody was asked"


@pytest.mark.parametrize("asked", [{"agree": 7, "agree_of": 6}, {"agree": -1, "agree_of": 6}, {"agree": 3}])
def test_no_more_agree_than_were_asked(desk: Desk, told: Told, asked: dict[str, int]):
    finding = add(desk, told)
    with pytest.raises(UserError):
        findings.edit_finding(desk, finding, agree=asked.get("agree"), agree_of=asked.get("agree_of"))


def test_fewer_asked_than_agreed_is_refused(desk: Desk, told: Told):
    finding = add(desk, told)
    findings.edit_finding(desk, finding, agree=5, agree_of=6)
    with pytest.raises(UserError, match="is 5; it can be 0 to 4"):
        findings.edit_finding(desk, finding, agree_of=4)


def test_edit_changes_what_is_given(desk: Desk, told: Told):
    finding = add(desk, told, "Before")
    findings.edit_finding(desk, finding, text="a conclusion\nof two lines", kind=FindingKind.PROBLEM)
    findings.edit_finding(desk, finding, correction="With three waiting it is forty")
    after = desk.library.findings.get(finding)
    assert (after.title, after.text, after.correction, after.kind) == (
        "Before", "a conclusion\nof two lines", "With three waiting it is forty", FindingKind.PROBLEM,
    )  # fmt: skip
    assert findings.edit_finding(desk, finding, title="Before") is None


def test_findings_are_put_in_order(desk: Desk, told: Told):
    one, two, three = (add(desk, told, title) for title in ("one", "two", "three"))
    findings.move_finding(desk, three, after=None)
    findings.move_finding(desk, one, after=two)
    assert [known.id for known in desk.library.findings.of_session(told.session_id)] == [three, two, one]


def test_settling_is_said_once_and_taken_back(desk: Desk, told: Told):
    finding = add(desk, told)
    sign, _quick = desk.library.assumptions.of_project(told.project_id)
    assert findings.settle(desk, finding, sign.id)
    assert findings.settle(desk, finding, sign.id) is None
    assert desk.library.findings.assumptions(told.project_id) == {finding: [sign.id]}
    assert findings.unsettle(desk, finding, sign.id)
    assert findings.unsettle(desk, finding, sign.id) is None
    assert desk.library.findings.assumptions(told.project_id) == {}


def test_deleting_a_finding_lets_go_of_all_that_pointed_to_it_and_undo_brings_it_back(desk: Desk, told: Told):
    sign, _quick = desk.library.assumptions.of_project(told.project_id)
    finding = add(desk, told, observation_ids=entries(desk, told)[:2], assumption_ids=[sign.id])
    propositions.add_proposition(desk, told.project_id, "A colleague at the door", finding_ids=[finding])
    before = desk.library.findings.links(finding), desk.library.propositions.findings(told.project_id)
    findings.delete_finding(desk, finding)
    assert desk.library.findings.of_session(told.session_id) == []
    (left,) = desk.library.db.conn.execute("SELECT COUNT(*) FROM proposition_findings").fetchone()
    assert left == 0, "no link to a deleted finding stays behind"
    assert desk.library.findings.links(finding).assumptions == ()
    desk.history.undo()
    after = desk.library.findings.links(finding), desk.library.propositions.findings(told.project_id)
    assert {*after[0].observations, *after[0].assumptions, *after[1]} == {
        *before[0].observations, *before[0].assumptions, *before[1]
    }  # fmt: skip


def test_a_cluster_becomes_a_finding_with_what_lies_behind_its_notes(desk: Desk, told: Told):
    first, second, *_ = entries(desk, told)
    sign = desk.library.sessions.assumptions(told.session_id)[0]
    cluster = Cluster("c", told.session_id, "Nobody looks up", "V")
    put(
        desk,
        cluster,
        Note("n1", told.session_id, NoteKind.DID, "walks past", 1, cluster_id="c", observation_id=first),
        Note("n2", told.session_id, NoteKind.IDEA, "a bigger sign", 2, cluster_id="c"),
        Note("n3", told.session_id, NoteKind.SAID, "elsewhere", 3, observation_id=second),
        ClusterAssumption("l", "c", sign.id),
    )
    made = findings.finding_from_cluster(desk, "c").ids("findings")[0]
    assert desk.library.findings.get(made).title == "Nobody looks up"
    assert desk.library.findings.observations(told.session_id) == {made: [first]}
    assert desk.library.findings.clusters(told.session_id) == {made: ["c"]}
    assert desk.library.findings.notes(told.session_id) == {made: ["n2"]}, "it has no entry behind it"
    assert desk.library.findings.assumptions(told.project_id) == {made: [sign.origin_id]}


def test_a_theme_becomes_a_finding_with_all_of_its_clusters(desk: Desk, told: Told):
    first, second, third, *_ = entries(desk, told)
    sign, time = desk.library.sessions.assumptions(told.session_id)[:2]
    put(
        desk,
        Cluster("t", told.session_id, "The way in", "V"),
        Cluster("a", told.session_id, "The sign", "W", parent_id="t"),
        Cluster("b", told.session_id, "", "X", parent_id="t"),
        Note("n1", told.session_id, NoteKind.DID, "x", 1, cluster_id="a", observation_id=first),
        Note("n2", told.session_id, NoteKind.DID, "x", 2, cluster_id="b", observation_id=second),
        Note("n3", told.session_id, NoteKind.IDEA, "x", 3, cluster_id="a"),
        Note("n4", told.session_id, NoteKind.DID, "elsewhere", 4, observation_id=third),
        ClusterAssumption("l1", "a", sign.id),
        ClusterAssumption("l2", "t", time.id),
    )
    before = desk.library.findings.of_session(told.session_id)
    made = findings.finding_from_cluster(desk, "t").ids("findings")[0]
    known = desk.library.findings
    assert set(known.observations(told.session_id)[made]) == {first, second}
    assert known.notes(told.session_id) == {made: ["n3"]}
    assert set(known.clusters(told.session_id)[made]) == {"t", "a"}, "one without a title says nothing there"
    assert set(known.assumptions(told.project_id)[made]) == {sign.origin_id, time.origin_id}
    desk.history.undo()
    assert known.of_session(told.session_id) == before


def test_a_pile_becomes_a_finding_with_every_note_in_it(desk: Desk, told: Told):
    first, second, *_ = entries(desk, told)
    put(
        desk,
        Note("top", told.session_id, NoteKind.DID, "walks past", 1, observation_id=first),
        Note("under", told.session_id, NoteKind.DID, "Walks past", 2, observation_id=second, stack_id="top"),
        Note("paper", told.session_id, NoteKind.DID, "walks past!", 3, stack_id="top"),
        Note("other", told.session_id, NoteKind.DID, "hums", 4),
    )
    made = findings.finding_from_notes(
        desk, told.session_id, "They walk past", ["top", "under", "paper"]
    ).ids("findings")[0]
    assert set(desk.library.findings.observations(told.session_id)[made]) == {first, second}
    assert desk.library.findings.notes(told.session_id) == {made: ["paper"]}


def test_a_cluster_without_a_title_becomes_no_finding(desk: Desk, told: Told):
    put(desk, Cluster("c", told.session_id, "", "V"))
    with pytest.raises(UserError, match="Give the cluster a title"):
        findings.finding_from_cluster(desk, "c")
