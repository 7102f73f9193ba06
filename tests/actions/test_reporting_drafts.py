"""A report is a draft until a finding is written of what it tells."""

from cocreate_desktop.actions import findings, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.reporting.drafts import is_draft
from tests.fakes import FakeClock
from tests.stories import tell_a_session


def test_a_finding_makes_it_final_and_without_it_it_is_a_draft_again(desk: Desk, clock: FakeClock):
    told = tell_a_session(desk, clock)
    assert is_draft(desk.library, told.project_id, told.session_id)
    finding = findings.add_finding(desk, told.session_id, "They ask a person").ids("findings")[0]
    assert not is_draft(desk.library, told.project_id, told.session_id)
    findings.delete_finding(desk, finding)
    assert is_draft(desk.library, told.project_id, told.session_id)


def test_a_project_is_final_with_a_finding_of_any_session_that_has_ended(desk: Desk, clock: FakeClock):
    told = tell_a_session(desk, clock)
    coming = sessions.plan_session(desk, told.project_id, "Store Bruges").ids("sessions")[0]
    assert is_draft(desk.library, told.project_id)
    findings.add_finding(desk, coming, "Too early")
    assert is_draft(desk.library, told.project_id), "that session has not ended"
    findings.add_finding(desk, told.session_id, "They ask a person")
    assert not is_draft(desk.library, told.project_id)
