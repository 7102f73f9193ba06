"""What comes after a session in its report: what to test next, and what was changed after the end."""

from __future__ import annotations

from pathlib import Path

import pytest

from cocreate_desktop.actions import findings
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.importing import import_meeting
from cocreate_desktop.actions.reporting import project_report, session_report
from cocreate_desktop.domain.report_choice import Audience, ReportChoice, Section
from cocreate_desktop.report.content import HistoryDay
from tests.fakes import FakeClock
from tests.stories import Told, tell_a_session

MEETING = Path(__file__).parent.parent / "data" / "meetings" / "ES2002b.json"
DAY_MS = 24 * 60 * 60 * 1000


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    return tell_a_session(desk, clock)


def history_of(desk: Desk, told: Told, audience: Audience = Audience.TEAM) -> tuple[HistoryDay, ...]:
    choice = ReportChoice(audience, frozenset(Section))
    return session_report(desk.library, told.session_id, desk.now(), choice=choice).sessions[0].history


def test_what_is_open_comes_with_its_state_and_whether_a_step_tests_it(sample):
    desk, project_id, _ = sample
    told = project_report(desk.library, project_id, desk.now()).next_test
    assert told is not None
    assert told.session.startswith("Next: Store Namur, ")
    assert told.advice == "Put A8 and A12 in the scenario first."
    assert [(one.code, one.verdict, one.plan) for one in told.still_open][:2] == [
        ("A8", "No evidence", "no step tests it yet"),
        ("A6", "Mixed", "a step tests it"),
    ]
    assert [one.number for one in told.propositions] == [1, 2, 3]


def test_an_imported_meeting_waits_for_no_test_and_was_not_changed_by_coming_in(desk: Desk):
    meeting = import_meeting(desk, MEETING)
    choice = ReportChoice(Audience.TEAM, frozenset(Section))
    report = session_report(desk.library, meeting.session_id, desk.now(), choice=choice)
    assert report.next_test is None
    assert report.sessions[0].history == ()
    assert "not linked" not in report.state


def test_nothing_was_changed_after_the_end(desk: Desk, told: Told):
    assert history_of(desk, told) == ()


def test_changes_are_folded_by_day_person_and_verb_without_words(desk: Desk, clock: FakeClock, told: Told):
    for title in ("Secret one", "Secret two"):
        findings.add_finding(desk, told.session_id, title)
    desk.history.undo()
    clock.advance(DAY_MS)
    findings.add_finding(desk, told.session_id, "Secret three")
    first, second = history_of(desk, told)
    assert [(one.verb, one.times) for one in first.changes] == [
        ("Add finding", 2),
        ("Add finding (taken back)", 1),
    ]
    assert [(one.verb, one.times) for one in second.changes] == [("Add finding", 1)]
    assert "Secret" not in repr((first, second))


def test_history_is_the_teams_and_only_when_it_is_switched_on(desk: Desk, told: Told):
    findings.add_finding(desk, told.session_id, "One")
    assert history_of(desk, told, Audience.SHOP) == history_of(desk, told, Audience.SPONSOR) == ()
    assert session_report(desk.library, told.session_id, desk.now()).sessions[0].history == ()
