"""Findings with what they count, disagreements and propositions, read back from the paper."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.report.chapters import COUNTED, DISAGREEMENT, PROPOSITION, full_session
from tests.report.contents import empty
from tests.report.printed import Printed, printed


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

    assert [title for level, title, _ in report.outline if level == 0][2] == "Findings and propositions"
    assert "What we found, and what it rests on" in report.text


def test_a_proposition_stays_in_one_piece_if_a_page_can_hold_it() -> None:
    report = printed(full_session(propositions=(PROPOSITION,) * 7))

    for page in report.pages:
        assert page.count("Proposition 2 of 3") == page.count("Said first Go on")
