"""What page and report both say of a session's conclusions: the consent of everybody is kept in it."""

import pytest

from cocreate_desktop.actions import assumptions, consent, findings, people, propositions, sessions
from cocreate_desktop.actions.deciding import CaseFile, Conclusions, read_conclusions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.decisions import Decision
from cocreate_desktop.domain.people import Role
from tests.fakes import FakeClock
from tests.stories import Told, note, tell_a_session


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    """A session in which Lena did not look at the sign, and what the team found in it."""
    told = tell_a_session(desk, clock)
    sign, quick = desk.library.assumptions.of_project(told.project_id)
    for title, settled in (("They do not see the sign", sign.id), ("A short wait is fine", quick.id)):
        findings.add_finding(desk, told.session_id, title, assumption_ids=[settled])
    return told


def read(desk: Desk, told: Told) -> Conclusions:
    return read_conclusions(desk.library, told.session_id)


def person(desk: Desk, told: Told, alias: str) -> str:
    return next(one.id for one in desk.library.people.of_project(told.project_id) if one.alias == alias)


def test_findings_are_numbered_in_their_order(desk: Desk, told: Told):
    first, second = read(desk, told).findings
    findings.move_finding(desk, second.id, after=None)
    assert [(one.number, one.id) for one in read(desk, told).findings] == [(1, second.id), (2, first.id)]


def test_people_behind_a_finding_and_their_words(desk: Desk, told: Told):
    _sign, quick = read(desk, told).findings
    assert (quick.basis.did, quick.basis.said) == (1, 1)
    assert [(one.who, one.words) for one in quick.quotes] == [
        ("Lena", "sits down at the bench"), ("Wout", "with three waiting it is forty"),
    ]  # fmt: skip


def test_nothing_of_somebody_who_takes_their_yes_back(desk: Desk, told: Told):
    consent.withdraw_everything(desk, person(desk, told, "Lena"))
    sign, quick = read(desk, told).findings
    assert (sign.basis.people, sign.quotes) == ((), ())
    assert (quick.basis.did, quick.basis.said) == (0, 1)


def test_no_words_of_somebody_who_may_not_be_quoted(desk: Desk, told: Told):
    consent.record_answers(desk, person(desk, told, "Wout"), {ConsentItem.QUOTE: Answer.NO})
    _sign, quick = read(desk, told).findings
    assert [one.words for one in quick.quotes] == ["sits down at the bench", None]
    assert quick.basis.said == 1, "they still count"


def test_a_running_session_tells_no_direction_not_even_that_of_earlier_ones(desk: Desk, told: Told):
    sign, _quick = desk.library.assumptions.of_project(told.project_id)
    again = Told(
        told.project_id, sessions.plan_session(desk, told.project_id, "Store Namur").ids("sessions")[0]
    )
    people.invite(desk, again.session_id, person(desk, told, "Lena"))
    findings.add_finding(desk, again.session_id, "Early", assumption_ids=[sign.id])
    sessions.start_session(desk, again.session_id)
    note(desk, again.session_id, "@Lena did: walks past -A1", 10)
    running = read(desk, again)
    assert (running.tells, running.shops) == (False, ())
    assert running.findings[0].basis.settled[0].marks == ()
    assert running.findings[0].basis.did == 1
    sessions.end_session(desk, again.session_id)
    assert read(desk, again).tells
    assert len(read(desk, again).findings[0].basis.settled[0].marks) == 2


def test_the_correction_names_who_corrects(desk: Desk, told: Told):
    first, _second = read(desk, told).findings
    findings.edit_finding(desk, first.id, correction="Wout: only at noon")
    corrected = read(desk, told).findings[0]
    assert (corrected.correction.who, corrected.correction.words) == ("Wout", "only at noon")


def test_a_proposition_counts_its_shops_and_knows_who_said_what(desk: Desk, told: Told):
    _sign, quick = read(desk, told).findings
    made = propositions.add_proposition(desk, told.project_id, "A bench", finding_ids=[quick.id])
    nele = people.add_member(desk, told.project_id, "Nele", Role.FACILITATOR).rows[0].row_id
    propositions.say_word(desk, made.ids("propositions")[0], nele, Decision.PARK)
    (one,) = read(desk, told).propositions
    assert one.stop.shops == ((told.session_id, 1),)
    assert [member.name for member in one.words[Decision.PARK]] == ["Nele"]
    assert [side.name for side in one.sides] == ["Customer", "Shop"]


def test_what_is_known_of_a_session_is_read_once(desk: Desk, told: Told, monkeypatch: pytest.MonkeyPatch):
    cases = CaseFile(desk.library)
    before = read_conclusions(desk.library, told.session_id, cases)
    monkeypatch.setattr("cocreate_desktop.actions.judged.session_case", lambda *_: pytest.fail("read twice"))
    assert read_conclusions(desk.library, told.session_id, cases) == before


def test_a_deleted_assumption_settles_nothing(desk: Desk, told: Told):
    sign, _quick = desk.library.assumptions.of_project(told.project_id)
    assumptions.delete_assumption(desk, sign.id)
    assert read(desk, told).findings[0].assumptions == ()
