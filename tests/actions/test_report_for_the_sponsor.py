"""What a sponsor reads: two pages, and nobody by name."""

from __future__ import annotations

import pytest

from cocreate_desktop.actions.reporting import project_report, session_report
from cocreate_desktop.domain.report_choice import Audience, ReportChoice, Section
from cocreate_desktop.report.content import Report
from cocreate_desktop.report.drawing.ink import Paper
from tests.naming import names_in
from tests.report.printed import printed

SPONSOR = ReportChoice.preset(Audience.SPONSOR)


@pytest.fixture(scope="module", params=["session", "project"])
def report(request: pytest.FixtureRequest, sample) -> Report:
    desk, project_id, held = sample
    if request.param == "session":
        return session_report(desk.library, held[-1].id, desk.now(), choice=SPONSOR)
    return project_report(desk.library, project_id, desk.now(), choice=SPONSOR)


@pytest.mark.parametrize("paper", list(Paper), ids=lambda paper: paper.name)
def test_the_samples_report_is_two_pages(report: Report, paper: Paper):
    pages = printed(report, paper).pages
    assert len(pages) == 2
    assert "Confirmed again" in pages[0], "the end of the legend"
    assert "A12 " in pages[0]
    for part in ("3. Club box", "What to test next", "How it was done", "About this report"):
        assert part in pages[1]


def test_the_method_is_five_lines_at_most(report: Report):
    counted, noted, missed, *others = report.in_short
    assert counted == "Sessions: 4; people: 24; entries: 235, of which 85 did and 150 said."
    assert noted.startswith("Prompted, that is after the question was asked")
    assert missed == "Not asked or shown: 5 of 40 planned questions and pictures."
    assert others[0] == "3 times one voice said it first, and those who said the same may be its echo."
    assert len(report.in_short) == 5


def test_nobody_is_named(report: Report, sample):
    desk, project_id, _ = sample
    aliases = [person.alias for person in desk.library.people.of_project(project_id)]
    assert names_in(printed(report).text, aliases) == []


def test_without_method_there_is_none(sample):
    desk, _, held = sample
    choice = ReportChoice(Audience.SPONSOR, SPONSOR.sections - {Section.METHOD})
    report = session_report(desk.library, held[-1].id, desk.now(), choice=choice)
    assert report.in_short == ()
    assert "How it was done" not in printed(report).text
