"""The report of a project: all its ended sessions in one paper."""

import re

import pytest

from cocreate_desktop.actions.reporting import project_report, session_report
from cocreate_desktop.domain.report_choice import Audience, ReportChoice, Section
from cocreate_desktop.errors import UserError
from cocreate_desktop.report.content import Report
from tests.report.printed import printed


@pytest.fixture(scope="module")
def report(sample) -> Report:
    desk, project_id, _ = sample
    return project_report(desk.library, project_id, desk.now())


def test_each_ended_session_has_its_chapters_in_date_order(sample, report: Report):
    _, _, held = sample
    assert [part.subject.split(",")[0] for part in report.sessions] == [one.title for one in held]
    assert all(part.timeline and part.log for part in report.sessions)
    assert report.subject.startswith("Four sessions, ")


def test_the_numbers_of_entries_and_findings_run_on(report: Report):
    numbers = [entry.number for part in report.sessions for entry in part.entries]
    assert numbers == list(range(1, len(numbers) + 1))
    assert [part.number for part in report.findings] == list(range(1, len(report.findings) + 1))


def test_the_findings_of_every_session_quote_their_own_log(sample, report: Report):
    desk, _, held = sample
    alone = [session_report(desk.library, one.id, desk.now()) for one in held]
    newest_first = [part.title for one in reversed(alone) for part in one.findings]
    assert [part.title for part in report.findings] == newest_first
    words = {entry.number: entry.words for part in report.sessions for entry in part.entries}
    quotes = [quote for part in report.findings for quote in part.evidence if quote.entry is not None]
    assert quotes
    assert all(words[quote.entry] == quote.words for quote in quotes if quote.entry is not None)


def test_the_verdicts_are_those_of_the_newest_session(sample, report: Report):
    desk, _, held = sample
    assert report.verdicts == session_report(desk.library, held[-1].id, desk.now()).verdicts


def test_who_agreed_to_a_finding_is_told_with_the_shop(report: Report):
    told = [part.agreement for part in report.findings]
    assert "4 of 5 in Bruges agree." in told
    assert "5 of 6 in Ghent agree." in told


def test_the_newest_findings_open_page_one(sample, report: Report):
    desk, _, held = sample
    newest = session_report(desk.library, held[-1].id, desk.now())
    assert [part.title for part in report.headlines] == [part.title for part in newest.headlines]
    assert report.headlines == report.findings[:3]


def test_others_read_from_which_shop_somebody_speaks_once(sample):
    desk, project_id, _ = sample
    told = project_report(desk.library, project_id, desk.now(), choice=ReportChoice.preset(Audience.SHOP))
    assert told.headlines[0].other_side.startswith("On the other side: P5 Br: “")


def test_a_hidden_name_is_no_shops_short_name(sample):
    desk, project_id, held = sample
    choice = ReportChoice(Audience.SHOP, frozenset(Section), ("An",))
    for report in (
        project_report(desk.library, project_id, desk.now(), choice=choice),
        session_report(desk.library, held[-1].id, desk.now(), choice=choice),
    ):
        assert [shop.short for shop in report.shops] == ["Br", "Le", "Ant", "Gh"]
        assert not re.search(r"P\d+ \[name\]|\[name\] Antwerp", repr(report))


def test_what_was_asked_is_counted_and_left_to_the_reports_of_the_sessions(sample, report: Report):
    desk, _, held = sample
    timelines = [part.timeline for part in report.sessions if part.timeline]
    assert all(one.asked_summary and not one.asked for one in timelines)
    alone = session_report(desk.library, held[-1].id, desk.now()).sessions[0].timeline
    assert alone is not None and alone.asked


def test_a_project_without_an_ended_session_has_no_report(desk):
    from cocreate_desktop.actions.projects import add_project

    project_id = add_project(desk, "Empty").ids("projects")[0]
    with pytest.raises(UserError, match="No session of “Empty” has ended"):
        project_report(desk.library, project_id, desk.now())


def test_the_outline_leads_to_each_sessions_own_chapters(report: Report):
    outline = printed(report).outline
    loose = [page for _, title, page in outline if title == "Loose notes"]
    steps = [page for _, title, page in outline if title.endswith("Welcome and consent")]
    assert len(loose) > 1 and len(set(loose)) == len(loose)
    assert len(steps) == len(report.sessions) == len(set(steps))
