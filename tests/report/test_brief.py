"""The report of who reads two pages."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest

from cocreate_desktop.domain.report_choice import Section
from cocreate_desktop.report.content import Mark, MarkShape, Report, TeamVerdict, VerdictRow
from cocreate_desktop.report.drawing.ink import Paper
from cocreate_desktop.report.editable.composing import compose
from cocreate_desktop.report.editable.markdown import markdown
from tests.report.chapters import PROPOSITION, ROUND, SHOPS, full_session
from tests.report.contents import FINDINGS, VERDICTS
from tests.report.evidence_chapters import IN_SHORT, NEXT_TEST
from tests.report.faults import faults
from tests.report.printed import printed
from tests.report.read_back import ReadMarkdown
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


def told_with(text: str) -> dict[str, object]:
    """Three headlines, 80 assumptions, 20 propositions and all else, with this text wherever one stands."""
    headline = replace(
        FINDINGS[0],
        title=text,
        text=text,
        todo=text,
        stands=("A3: 12 for · 14 against · 4 not seen, of 30 there, in 4 shops",) * 9,
        other_side=text,
    )
    proposition = replace(PROPOSITION, title=text, offer=text, next_test=text, because=text)
    overridden = TeamVerdict("Mixed", text)
    return {
        "project": text[:300],
        "subject": text[:300],
        "headlines": (headline,) * 3,
        "verdicts": tuple(
            replace(row, text=text, override=overridden)
            for row in cast("tuple[VerdictRow, ...]", assumptions(80)["verdicts"])
        ),
        "propositions": (proposition,) * 20,
        "next_test": replace(
            NEXT_TEST, session=text, still_open=(replace(NEXT_TEST.still_open[0], text=text),) * 8
        ),
        "consent_notes": ("Store Ghent: one person did not agree to be quoted.",) * 8,
    }


LONG = {
    "300 characters": ("Reparatur während des Wartens an der Theke " * 9)[:300],
    "5,000 words": "word " * 5_000,
    "a line each": "so\n" * 300,
    "emoji": "Schön 👍 " * 40,
    "capitals": ("REPARATUR WÄHREND DES WARTENS AN DER THEKE " * 9)[:300],
    "wide letters": "W" * 300,
}
CROWDED = {
    **told_with(LONG["capitals"]),
    "state": "12.345 von 23.456 Einträgen sind noch mit keiner Annahme verknüpft. " * 4,
    "again": "Von den Annahmen der ersten Sitzung hat die nächste 23 von 45 bestätigt. " * 4,
    "in_short": (LONG["capitals"],) * 5,
    "legend_note": LONG["capitals"] * 12,
    "attribution": (LONG["capitals"] * 30,),
    "consent_notes": (f"{LONG['capitals'][:200]}: 2 people’s words are not quoted.",) * 200,
}


@pytest.mark.parametrize("paper", list(Paper), ids=lambda paper: paper.name)
@pytest.mark.parametrize(
    "content",
    [
        *(brief(), brief(**assumptions(80)), brief(**CROWDED)),
        *(brief(**told_with(text)) for text in LONG.values()),
    ],
    ids=["usual", "80 assumptions", "crowded", *LONG],
)
def test_it_is_two_pages(content: Report, paper: Paper) -> None:
    report = printed(content, paper)

    assert report.notes.pages == 2
    assert report.overlaps() == []
    assert stays_inside(report, paper)


def test_usual_texts_are_cut_no_more_than_they_must() -> None:
    headline = replace(FINDINGS[0], title="So many words have room in a title, as they always had.")
    first = printed(brief(headlines=(headline,) * 3)).pages[0]

    assert first.count("as they always had.") == 3


def test_what_has_room_on_page_one_begins_no_other() -> None:
    report = printed(brief(**assumptions(2), propositions=(PROPOSITION,), in_short=IN_SHORT[:1]))

    assert report.notes.pages == 1
    assert faults(report, brief()) == []


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


def test_what_would_prove_a_proposition_right_stands_below_where_it_is_tested() -> None:
    told = replace(PROPOSITION, next_test="Leuven, step 3\nRight if 4 of 6 wait")
    paper = printed(brief(propositions=(told,)))

    page, place = paper.line_of("Leuven, step 3")
    below, proof = paper.line_of("Right if 4 of 6 wait")
    assert below == page and place - 20 < proof < place


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


def test_notes_on_consent_without_room_are_counted() -> None:
    notes = tuple(f"Shop {number}: one person did not agree to be quoted." for number in range(1, 61))
    second = printed(brief(consent_notes=notes)).pages[1]

    assert "Shop 20: " in second
    assert "Shop 21: " not in second
    assert "And 40 more in the team’s report." in second


def test_other_findings_without_room_on_page_one_make_no_third_page() -> None:
    headline = replace(FINDINGS[0], title="word " * 60, text="word " * 60, todo="word " * 60)
    content = brief(
        headlines=(headline,) * 3,
        also_found=(headline,) * 20,
        verdicts=(),
        sections=SECTIONS - {Section.VERDICTS},
    )

    assert printed(content, Paper.LETTER).notes.pages == 2


def test_as_a_file_to_edit_it_tells_no_more() -> None:
    content = brief(**told_with(LONG["5,000 words"]))
    document = compose(content, str, {})
    told = ReadMarkdown(markdown(document, "pictures")).text

    assert told.count("And 68 more in the team’s report.") == 1
    assert told.count("And 14 more in the team’s report.") == 1
    assert len(told.split()) < 4_000


def test_without_propositions_and_next_test_the_method_follows_on_page_one() -> None:
    report = printed(brief(propositions=(), next_test=None, verdicts=(), also_found=FINDINGS[3:]))
    (page,) = report.pages

    assert "Also found Decision Twenty paper tickets, one Saturday. Problem The bench" in page
    assert page.count("How it was done") == 1
    assert all(line in page for line in IN_SHORT)


def test_what_was_found_beside_the_headlines_stands_over_the_propositions() -> None:
    many = FINDINGS[3:] * 40
    report = printed(brief(verdicts=(), also_found=many))
    shown = report.pages[0].count("Twenty paper tickets") + report.pages[0].count("The bench blocks")

    assert report.notes.pages == 2
    assert f"And {len(many) - shown} more in the team’s report." in report.pages[0]
    assert "1. Proposition 1" in report.pages[1]


def test_chapters_that_somebody_switched_on_follow() -> None:
    report = printed(brief(sections=SECTIONS | {Section.BOARD}, board=full_session().sessions[0].board))

    assert report.notes.pages > 2
    assert "In short" in report.pages[1]
    assert "Nobody finds the counter" in report.text
