"""What somebody puts right about a finding goes with what they agreed to."""

import pytest

from cocreate_desktop.actions import consent, findings, people
from cocreate_desktop.actions.correcting import Correction
from cocreate_desktop.actions.deciding import read_conclusions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.searching import in_project
from cocreate_desktop.actions.shelving import recently_deleted, restore
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.decisions import Finding
from cocreate_desktop.domain.mentions import mention
from cocreate_desktop.errors import UserError
from tests.actions.reports import report_of
from tests.fakes import FakeClock
from tests.stories import Told, tell_a_session


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    told = tell_a_session(desk, clock)
    findings.add_finding(desk, told.session_id, "They walk past")
    return told


def person(desk: Desk, told: Told, alias: str) -> str:
    return next(one.id for one in desk.library.people.of_project(told.project_id) if one.alias == alias)


def correct(desk: Desk, told: Told, typed: str) -> str:
    """Type a correction; the text that is kept."""
    (finding,) = desk.library.findings.of_session(told.session_id)
    findings.edit_finding(desk, finding.id, correction=typed)
    return desk.library.findings.get(finding.id).correction


def read(desk: Desk, told: Told) -> Correction:
    (one,) = read_conclusions(desk.library, told.session_id).findings
    return one.correction


def printed(desk: Desk, told: Told) -> str:
    (part,) = report_of(desk, told.session_id).findings
    return part.correction


def findable(desk: Desk, told: Told) -> str:
    things = in_project(desk.library, desk.library.projects.get(told.project_id), "somebody")
    (words,) = (one.words for one in things if isinstance(one.source, Finding))
    return words


@pytest.mark.parametrize("typed", ["Wout: only at noon", "@Wout: only at noon", "wout : only at noon"])
def test_the_author_is_kept_by_id(desk: Desk, told: Told, typed: str):
    assert correct(desk, told, typed) == f"{mention(person(desk, told, 'Wout'))}: only at noon"
    assert read(desk, told) == Correction("Wout", "only at noon", "Wout: only at noon")


def test_a_name_within_the_words_is_kept_by_id_too(desk: Desk, told: Told):
    kept = correct(desk, told, "As @Lena says, it is forty")
    assert kept == f"As {mention(person(desk, told, 'Lena'))} says, it is forty"
    assert read(desk, told).words == "As Lena says, it is forty"
    assert read(desk, told).typed == "As @Lena says, it is forty"
    consent.withdraw_everything(desk, person(desk, told, "Lena"))
    assert read(desk, told).words == "As somebody says, it is forty"


def test_what_is_typed_is_read_as_it_was_typed(desk: Desk, told: Told):
    correct(desk, told, "It is {@forty}: @Nobody")
    assert read(desk, told) == Correction(words="It is {@forty}: @Nobody", typed="It is {@forty}: @Nobody")


def test_after_a_withdrawal_nothing_of_it_is_left(desk: Desk, told: Told):
    correct(desk, told, "Wout: only at noon")
    assert "Wout: only at noon" in findable(desk, told)
    assert "only at noon" in printed(desk, told)
    consent.withdraw_everything(desk, person(desk, told, "Wout"))
    assert read(desk, told) == Correction()
    assert printed(desk, told) == ""
    assert "Wout" not in findable(desk, told)
    assert "noon" not in findable(desk, told)


def test_a_renamed_author_stays_the_author(desk: Desk, told: Told):
    correct(desk, told, "Wout: only at noon")
    people.edit_person(desk, person(desk, told, "Wout"), alias="W.")
    assert read(desk, told).who == "W."
    consent.record_answers(desk, person(desk, told, "W."), {ConsentItem.QUOTE: Answer.NO})
    assert not read(desk, told).may_quote
    assert printed(desk, told) == "Words not quoted, as agreed."
    assert "only at noon" in findable(desk, told), "a page of the team shows what was noted"


def test_an_author_who_was_deleted_is_silent(desk: Desk, told: Told):
    correct(desk, told, "Wout: only at noon")
    people.delete_person(desk, person(desk, told, "Wout"))
    assert read(desk, told) == Correction()


def test_a_finding_that_they_corrected_can_be_restored_without_it(desk: Desk, told: Told):
    correct(desk, told, "Wout: only at noon")
    (finding,) = desk.library.findings.of_session(told.session_id)
    findings.delete_finding(desk, finding.id)
    consent.withdraw_everything(desk, person(desk, told, "Wout"))
    (deleted,) = (one for one in recently_deleted(desk) if one.table == "findings")
    restore(desk, "findings", deleted.id)
    assert read(desk, told) == Correction()


def test_nobody_corrects_who_did_not_agree_to_notes(desk: Desk, told: Told):
    consent.withdraw_everything(desk, person(desk, told, "Wout"))
    for typed in ("Wout: only at noon", "As @wout says"):
        with pytest.raises(UserError, match="Wout did not agree to notes"):
            correct(desk, told, typed)


def keep_as_before(desk: Desk, told: Told, correction: str) -> None:
    """On disk as it was kept when authors stood there by alias."""
    (finding,) = desk.library.findings.of_session(told.session_id)
    with desk.act(findings.verbs.EDIT_FINDING, told.project_id) as act:
        act.recorder.update(Finding, finding.id, correction=correction)


def test_the_author_of_a_correction_from_before_stays_known_when_they_are_renamed(desk: Desk, told: Told):
    keep_as_before(desk, told, "Wout: only at noon")
    wout = person(desk, told, "Wout")
    people.edit_person(desk, wout, alias="W.")
    assert read(desk, told).who == "W."
    desk.history.undo()
    assert read(desk, told) == Correction("Wout", "only at noon", "Wout: only at noon")
    desk.history.redo()
    consent.withdraw_everything(desk, wout)
    assert read(desk, told) == Correction()
    assert printed(desk, told) == ""


def test_the_author_of_a_correction_from_before_is_silent_when_they_are_deleted(desk: Desk, told: Told):
    keep_as_before(desk, told, "wout: only at noon")
    people.delete_person(desk, person(desk, told, "Wout"))
    assert read(desk, told) == Correction()
    assert "noon" not in findable(desk, told)
    desk.history.undo()
    assert read(desk, told).words == "only at noon"


def test_a_correction_from_before_is_read_and_hidden_alike(desk: Desk, told: Told):
    keep_as_before(desk, told, "Wout: only at noon")
    assert read(desk, told) == Correction("Wout", "only at noon", "Wout: only at noon")
    consent.withdraw_everything(desk, person(desk, told, "Wout"))
    assert read(desk, told) == Correction()
