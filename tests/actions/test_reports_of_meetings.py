"""Reports of recorded meetings: they tested no assumption, planned no time, and nobody did anything."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.importing import import_meeting
from cocreate_desktop.actions.judging import ended_sessions
from cocreate_desktop.actions.reporting import project_report, session_report
from cocreate_desktop.domain.decisions import FindingKind
from cocreate_desktop.domain.report_choice import Audience, ReportChoice
from cocreate_desktop.report.content import Report
from tests.fakes import FakeClock, open_desk
from tests.report.printed import printed

MEETINGS = Path(__file__).parents[1] / "data" / "meetings"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Two meetings of one project on one day."""
    desk = open_desk(tmp_path_factory.mktemp("meetings") / "library", FakeClock())
    with closing(desk.library):
        for name in ("IS1008a", "IS1008b"):
            import_meeting(desk, MEETINGS / f"{name}.json")
        yield desk


@pytest.fixture(scope="module")
def second(desk: Desk) -> Report:
    return session_report(desk.library, _sessions(desk)[-1], desk.now())


@pytest.fixture(scope="module")
def project(desk: Desk) -> Report:
    return _project(desk, Audience.TEAM)


def _sessions(desk: Desk) -> list[str]:
    (project,) = desk.library.projects.all()
    return [session.id for session in ended_sessions(desk.library, project.id)]


def _project(desk: Desk, audience: Audience) -> Report:
    (project,) = desk.library.projects.all()
    choice = ReportChoice.preset(audience, of_project=True)
    return project_report(desk.library, project.id, desk.now(), choice=choice)


def test_where_nothing_was_tested_a_session_speaks_for_itself(second: Report, project: Report):
    assert second.participants == "One session with 4 people."
    assert project.participants == "Two sessions with 4 people."


def test_sessions_of_one_day_name_it_once(project: Report):
    assert project.subject == "Two sessions, 10 December 2004"


def test_decisions_and_then_problems_open_page_one(second: Report):
    assert [part.kind for part in second.headlines] == [
        FindingKind.DECISION,
        FindingKind.DECISION,
        FindingKind.PROBLEM,
    ]
    page = printed(replace(second, findings=(), sessions=())).pages[0]
    assert "Problem The group was not sure" in page
    assert "0 did · 2 said · 2 of 4 seen or heard" in page


def test_the_findings_of_a_project_stand_under_their_sessions(second: Report, project: Report):
    sessions = list(dict.fromkeys(part.session for part in project.findings))
    assert sessions == [
        "Functional design meeting, 10 December 2004",
        "Project kick-off meeting, 10 December 2004",
    ]
    assert {part.session for part in second.findings} == {""}


def test_the_logs_stay_in_the_reports_of_the_sessions(second: Report, project: Report):
    assert second.sessions[0].log
    assert not any(part.log for part in project.sessions)


def test_nothing_is_said_of_plans_and_verdicts_that_were_not_made(second: Report):
    timeline, method = second.sessions[0].timeline, second.sessions[0].method
    assert timeline is not None and method is not None
    assert [visit.length for visit in timeline.visits][:2] == ["1:17", "0:53"]
    assert not timeline.is_planned
    assert method.steps == ()
    (agreed,) = method.consent
    assert agreed.startswith("Nobody agreed to being called by their real names, being photographed, being ")
    text = printed(second).text
    for told in ("not planned", "Verdict per assumption", "How a verdict comes about", "Evidence"):
        assert told not in text


def test_the_log_tells_how_long_somebody_spoke_only_if_that_was_long(second: Report):
    lengths = {entry.length for entry in second.sessions[0].entries}
    assert "" in lengths
    assert all(length >= "0:10" for length in lengths if length)


@pytest.mark.parametrize("of_project", [False, True], ids=["session", "project"])
def test_the_sponsor_reads_one_page_that_names_what_was_found(desk: Desk, of_project: bool):
    if of_project:
        report = _project(desk, Audience.SPONSOR)
    else:
        choice = ReportChoice.preset(Audience.SPONSOR)
        report = session_report(desk.library, _sessions(desk)[-1], desk.now(), choice=choice)
    (page,) = printed(report).pages
    assert f"Also found {'Decision' if of_project else 'Problem'} " in page
    assert page.count("How it was done") == 1
    assert f"Sessions: {2 if of_project else 1}; people: 4; entries: " in page
    assert "what would be right was written before" not in page
    assert not set(report.also_found) & set(report.headlines)


def test_findings_without_room_on_the_sponsors_page_are_counted(desk: Desk):
    report = _project(desk, Audience.SPONSOR)
    page = printed(report).pages[0]
    shown = [part for part in report.also_found if part.title[:40] in page]
    assert 3 < len(shown) < len(report.also_found)
    assert f"And {len(report.also_found) - len(shown)} more in the team’s report." in page
