"""Findings with what they count, disagreements and propositions, read back from the paper."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cocreate_desktop.domain.decisions import DECISIONS, Decision
from tests.report.chapters import COUNTED, DISAGREEMENT, PROPOSITION, full_session
from tests.report.contents import empty
from tests.report.printed import Printed, printed

PLAIN = replace(
    COUNTED,
    title="They point.",
    text="",
    todo="",
    agreement="",
    correction="",
    more=(),
    settles=(),
    segments=(),
    clusters=(),
    did=0,
    said=2,
    heard="2 of 4 seen or heard",
)
"""It counts people and nothing else."""


@pytest.fixture(scope="module")
def report() -> Printed:
    return printed(full_session())


def test_a_finding_counts_people_by_shop_and_segment(report: Printed) -> None:
    assert "Br Le An Gh 8 did · 7 said · 15 of 24 seen or heard current ex reseller" in report.text
    assert "Cluster: 20 minutes is the promise, 10 votes" in report.text


def test_a_quote_of_another_shop_names_the_shop_and_no_entry(report: Printed) -> None:
    assert "did Fetches coffee, is back at minute 19 Pieter, lead, Antwerp Br Le" in report.text


def test_entries_that_are_not_repeated_are_led_to_and_lead_back(report: Printed) -> None:
    there = [words for _, words, _ in report.links]

    assert "Also entries 4, 5." in report.text
    assert "4," in there
    assert "5." in there
    assert "Phone away at the price Finding 1" in report.text


def test_several_assumptions_are_told_apart_by_their_codes() -> None:
    both = replace(COUNTED, settles=(*COUNTED.settles, replace(COUNTED.settles[0], code="A7")))
    text = printed(full_session(findings=(both,))).text

    assert "Br Le An Gh A9 A7" in text


def test_a_finding_that_goes_on_is_named_again() -> None:
    long = replace(
        COUNTED, evidence=tuple(replace(COUNTED.evidence[0], words="Word " * 40) for _ in range(30))
    )
    report = printed(full_session(findings=(long,)))

    assert "Finding 1, continued" in report.text


def test_the_last_row_of_a_finding_does_not_stand_alone_on_the_next_page() -> None:
    pages: list[int] = []
    for count in range(22, 42):
        quotes = [replace(COUNTED.evidence[0], words=f"Quote {number}.") for number in range(count)]
        report = printed(empty(findings=(replace(PLAIN, evidence=tuple(quotes)),)))
        (last, before) = (
            next(number for number, page in enumerate(report.pages) if f"Quote {count - back}." in page)
            for back in (1, 2)
        )
        assert last == before, f"{count} quotes"
        pages.append(last)
    assert set(pages) == {0, 1}, "the foot of the page lies between"


def test_a_finding_that_counts_only_people_says_so_under_its_title() -> None:
    report = printed(full_session(headlines=(), findings=(PLAIN,)))

    assert "They point. 0 did · 2 said · 2 of 4 seen or heard did" in report.text
    assert "8 did · 7 said" not in report.text


def test_findings_of_several_sessions_stand_under_their_session() -> None:
    parts = [
        replace(PLAIN, number=number, session=session)
        for number, session in enumerate(("Ghent, today", "Ghent, today", "Bruges, before"), start=1)
    ]
    report = printed(full_session(findings=tuple(parts), is_of_project=True))

    assert report.text.index("Ghent, today 1") < report.text.index("Bruges, before 3")
    listed = [(level, title) for level, title, _ in report.outline]
    start = listed.index((1, "Ghent, today"))
    assert listed[start : start + 5] == [
        (1, "Ghent, today"),
        (2, "1. They point."),
        (2, "2. They point."),
        (1, "Bruges, before"),
        (2, "3. They point."),
    ]


def test_disagreements_say_who_stands_where(report: Printed) -> None:
    assert "Where they disagree A stand in the walkway Tomas Lena" in report.text
    assert "A free shoe aisle Wout" in report.text
    assert DISAGREEMENT.answer in report.text


def test_a_proposition_says_what_each_side_gives_and_gets(report: Printed) -> None:
    text = report.text[report.text.index("Proposition 2 of 3") :]

    assert text.startswith("Proposition 2 of 3 · from findings 1 and 4 End time on every ticket")
    assert "Customer One price, paid when handing over said A time to hold us to did" in text
    assert "Reseller Sends us walk-in repairs said nothing yet" in text
    assert "Because eight people acted on the time" in text
    assert "Said first Go on: Nele, Karim · Change: Bram" in text
    assert "Big step" not in text


@pytest.mark.parametrize("decision", Decision)
def test_whatever_was_decided_is_printed(decision: Decision) -> None:
    report = printed(full_session(propositions=(replace(PROPOSITION, decision=decision, words=()),)))

    assert str(DECISIONS[decision]) in report.text[report.text.index("Proposition 2 of 3") :]


def test_a_proposition_without_a_decision_has_no_badge() -> None:
    open_one = replace(PROPOSITION, decision=None, because="", words=())
    text = printed(full_session(propositions=(open_one,))).text

    assert "Go on" not in text
    assert "Because" not in text


def test_the_outline_leads_to_disagreements_and_propositions(report: Printed) -> None:
    titles = [title for level, title, _ in report.outline if level == 1]

    assert "Where they disagree" in titles
    assert "End time on every ticket" in titles


def test_propositions_alone_have_the_chapter_to_themselves() -> None:
    report = printed(empty(propositions=(PROPOSITION,)))

    assert [title for level, title, _ in report.outline if level == 0][1] == "Findings and propositions"
    assert "What we found, and what it rests on" in report.text


def test_a_proposition_stays_in_one_piece_if_a_page_can_hold_it() -> None:
    report = printed(full_session(propositions=(PROPOSITION,) * 7))

    begun = [page.count("Proposition 2 of 3") for page in report.pages]
    assert sum(begun) == 7
    assert begun == [page.count("Said first Go on") for page in report.pages]
