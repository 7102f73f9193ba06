"""The report of who reads two pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cocreate_desktop.domain.report_choice import Section
from cocreate_desktop.report.content import Mark, MarkShape, Report
from cocreate_desktop.report.ink import Paper
from tests.report.chapters import PROPOSITION, ROUND, SHOPS, full_session
from tests.report.contents import VERDICTS
from tests.report.evidence_chapters import IN_SHORT, NEXT_TEST
from tests.report.printed import printed
from tests.report.test_report import stays_inside

SECTIONS = frozenset(
    {Section.VERDICTS, Section.PROPOSITIONS, Section.DECISIONS, Section.NEXT_TEST, Section.METHOD}
)


def brief(**changes: object) -> Report:
    """Twelve assumptions, three propositions, four shops."""
    fields: dict[str, object] = {
        "is_brief": True,
        "sections": SECTIONS,
        "in_short": IN_SHORT,
        "next_test": NEXT_TEST,
        "propositions": tuple(
            replace(PROPOSITION, number=number, title=f"Proposition {number}") for number in range(1, 4)
        ),
        "said_before": (),
        "findings": (),
        "disagreements": (),
        "timeline": None,
        "board": None,
        "votes": (),
        "method": None,
        "history": (),
        "log": (),
    }
    return full_session(**{**fields, **changes})


def assumptions(count: int) -> dict[str, object]:
    """So many, every third of which has no verdict."""
    dashed = Mark(MarkShape.DASH)
    return {
        "verdicts": tuple(
            replace(
                VERDICTS[number % len(VERDICTS)],
                code=f"A{number}",
                mark=dashed if number % 3 == 0 else ROUND,
                shops=(ROUND,) * len(SHOPS),
                override=None,
            )
            for number in range(1, count + 1)
        )
    }


@pytest.mark.parametrize("paper", list(Paper), ids=lambda paper: paper.name)
@pytest.mark.parametrize("content", [brief(), brief(**assumptions(80))], ids=["usual", "80 assumptions"])
def test_it_is_two_pages(content: Report, paper: Paper) -> None:
    report = printed(content, paper)

    assert report.notes.pages == 2
    assert report.overlaps() == []
    assert stays_inside(report, paper)


def test_of_many_assumptions_those_with_a_verdict_come_first_and_the_others_are_counted() -> None:
    first = printed(brief(**assumptions(80))).pages[0]
    shown = [number for number in range(1, 81) if f"A{number} " in first]

    assert shown
    assert all(number % 3 for number in shown)
    assert f"And {80 - len(shown)} more in the team’s report." in first
    assert "supported, someone did it" in first, "the legend stays"


def test_the_second_page_has_propositions_decisions_next_test_and_method() -> None:
    second = printed(brief()).pages[1]

    for number in range(1, 4):
        assert f"{number}. Proposition {number}" in second
    assert "Go on" in second
    assert "Put A8 and A12 in the scenario first." in second
    assert all(line in second for line in IN_SHORT)
    assert "About this report" in second


def test_propositions_without_room_are_counted() -> None:
    many = tuple(
        replace(PROPOSITION, number=number, title=f"Idea {number}", offer="One price and an end time. " * 12)
        for number in range(1, 31)
    )
    report = printed(brief(propositions=many))
    shown = [number for number in range(1, 31) if f" {number}. Idea {number} " in f" {report.pages[1]} "]

    assert report.notes.pages == 2
    assert 3 <= len(shown) < 30
    assert f"And {30 - len(shown)} more in the team’s report." in report.pages[1]


def test_chapters_that_somebody_switched_on_follow() -> None:
    report = printed(brief(sections=SECTIONS | {Section.BOARD}, board=full_session().sessions[0].board))

    assert report.notes.pages > 2
    assert "In short" in report.pages[1]
    assert "Nobody finds the counter" in report.text
