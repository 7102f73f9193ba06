"""Thresholds, votes, method, next test and history on paper."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cocreate_desktop.domain.evidence.telling import ONCE, OUTCOMES, VERDICTS
from cocreate_desktop.errors import Message
from cocreate_desktop.report.chapters.next_test import open_row
from cocreate_desktop.report.content import Report
from cocreate_desktop.report.drawing.ink import LOG, Paper
from cocreate_desktop.report.paging.composer import Composer
from cocreate_desktop.report.text.faces import faces_in
from cocreate_desktop.report.text.hyphens import Hyphens
from cocreate_desktop.report.text.legible import LegibleTexts
from cocreate_desktop.report.text.typesetting import Typesetter
from tests.report.chapters import full_session
from tests.report.contents import session
from tests.report.evidence_chapters import (
    DOTS,
    HISTORY,
    METHOD,
    NEXT_TEST,
    RATING,
    SAID_BEFORE,
    SEEN,
    UNDER_WAY,
    crowded_votes,
)
from tests.report.printed import FONTS, Printed, printed


@pytest.fixture(scope="module")
def report() -> Printed:
    return printed(full_session())


def chapters(report: Printed) -> list[str]:
    return [title for level, title, _ in report.outline if level == 0]


def test_every_chapter_is_in_the_outline_in_its_order(report: Printed) -> None:
    named = [
        "Findings and propositions",
        "Said before, seen now",
        "Session timeline",
        "Board",
        "Votes and ratings",
        "Method",
        "Log",
        "History",
        "About this report",
    ]
    assert [title for title in chapters(report) if title in named] == named


def test_what_was_said_before_stands_beside_what_was_seen(report: Printed) -> None:
    assert "right if 3 of 5: they say what comes next wrong if: they came for us" in report.text
    assert "5 for · 1 against · 0 not seen, of 6 there" in report.text
    assert "The team says: Mixed." in report.text
    assert "No session knew it yet." in report.text


def test_four_shops_stand_two_abreast() -> None:
    """48 assumptions in four shops take 12 lines and more each in one column, on nine pages."""
    shops = tuple(replace(SEEN, shop=f"Shop {number}") for number in range(4))
    first = replace(SAID_BEFORE[0], seen=shops, right_if="", wrong_if="")
    many = tuple(replace(first, code=f"A{number}") for number in range(48))
    report = printed(session(said_before=many, log=()))
    starts = {title: page for _, title, page in report.outline}
    begins, ends = starts["Said before, seen now"], starts["Log"]

    assert begins is not None and ends is not None
    assert ends - begins <= 5
    assert report.text.count("Shop 3: Supported") == 48


def test_every_voter_has_a_column_and_every_note_its_sum(report: Printed) -> None:
    assert "Note Lena Joris Amira Tomas Sofie Wout Together" in report.text
    assert "To know the end time" in report.text
    assert "9 dots from 6 of 6 in the room, up to 5 each." in report.text


@pytest.mark.parametrize(
    ("cluster", "lines_below"), [("Lent umbrellas", 0), ("Lent umbrellas, borrowed newspapers, weather", 1)]
)
def test_a_voted_notes_cluster_stands_beside_it_or_whole_below_it(cluster: str, lines_below: int) -> None:
    note = replace(DOTS.notes[0], cluster=cluster)
    report = printed(session(votes=(replace(DOTS, notes=(note,)),)))
    note_at, *cluster_at = (report.line_of(word)[1] for word in (note.text, *cluster.split()))

    assert len({round(bottom) for bottom in cluster_at}) == 1, "all of it on one line"
    assert note_at - cluster_at[0] == pytest.approx(lines_below * LOG.leading, abs=2)


def test_a_rating_has_its_answers_median_and_score(report: Printed) -> None:
    assert "Lena Joris Amira Tomas Sofie Wout Median Say 4 or 5" in report.text
    assert "14.7" in report.text
    assert "Ulwick" in report.text


def test_a_round_under_way_says_nothing_else() -> None:
    text = printed(session(votes=(UNDER_WAY,))).text
    assert "Which one do we try?" in text
    assert "Under way: what is given is not shown before its end." in text
    assert "Together" not in text


def test_sixty_voters_stand_under_the_words_with_what_they_gave() -> None:
    text = printed(session(votes=crowded_votes())).text.replace("\u00a0", " ")
    assert "Person 58 1" in text, "58 % 3"
    assert "Person 59 5 / 5" in text
    assert "Voted note 39" in text
    assert "Rated need 19" in text


def test_method_tells_who_was_there_and_the_six_rules(report: Printed) -> None:
    assert "current: Lena, Sofie (from 4:20) · ex: Joris · Wout" in report.text
    assert "Photos: not agreed by Joris and Amira." in report.text
    assert "6. “4 said, 1 first”: who says what was just said may only echo it." in report.text


def test_what_to_test_next_is_a_chapter_where_nothing_else_is_concluded(report: Printed) -> None:
    assert "What to test next" in {title for _, title, _ in report.outline}
    alone = printed(session(findings=(), headlines=(), next_test=NEXT_TEST))
    assert "Next test" in chapters(alone)
    assert "Put A8 and A12 in the scenario first." in alone.text
    assert "And 3 more." in alone.text


@pytest.mark.parametrize("verdict", [*OUTCOMES.values(), *ONCE.values(), *VERDICTS.values()], ids=str)
def test_every_verdict_on_what_is_open_stands_on_one_line(verdict: Message) -> None:
    faces = faces_in(FONTS)
    composer = Composer(Paper.A4, Typesetter(faces, Hyphens("en")), LegibleTexts(faces.shown), str)
    row = open_row(replace(NEXT_TEST.still_open[0], verdict=str(verdict)), composer, first=True)
    assert row.height == open_row(NEXT_TEST.still_open[0], composer, first=True).height


def test_history_has_a_row_a_day_and_person(report: Printed) -> None:
    text = report.text.replace("\u00a0", " ")
    assert "21 November 2026 Nele Edit observation 3" in text
    assert "Nele Add finding 1 · Vote (taken back) 2" in text


def test_the_log_says_what_was_prompted() -> None:
    log = session().sessions[0].log
    first = replace(log[0], entries=(replace(log[0].entries[0], prompted=True), *log[0].entries[1:]))
    text = printed(session(log=(first, *log[1:]))).text
    assert text.count("prompted") == 2, "the entry, and the legend"


@pytest.mark.parametrize("name", ["votes", "method", "next_test", "history", "said_before"])
def test_what_there_is_nothing_of_has_no_chapter(name: str) -> None:
    kept: dict[str, object] = {
        "votes": (DOTS, RATING),
        "method": METHOD,
        "next_test": NEXT_TEST,
        "history": HISTORY,
        "said_before": SAID_BEFORE,
    }
    titles = {
        "votes": "Votes and ratings",
        "method": "Method",
        "next_test": "What to test next",
        "history": "History",
        "said_before": "Said before, seen now",
    }

    def outline(content: Report) -> set[str]:
        return {title for _, title, _ in printed(content).outline}

    assert titles[name] in outline(session(**kept))
    del kept[name]
    assert titles[name] not in outline(session(**kept))


@pytest.mark.parametrize(("assumptions", "shared"), [(26, True), (29, False)])
def test_a_long_chapter_begins_on_half_a_page_if_that_saves_one(assumptions: int, shared: bool) -> None:
    first = replace(SAID_BEFORE[0], right_if="", wrong_if="")
    many = tuple(replace(first, code=f"A{number}") for number in range(assumptions))
    half = replace(NEXT_TEST, still_open=NEXT_TEST.still_open * 8)
    report = printed(session(said_before=many, log=(), findings=(), next_test=half))
    starts = {title: page for _, title, page in report.outline}

    assert (starts["Said before, seen now"] == starts["Next test"]) is shared


def test_the_last_part_tells_how_a_verdict_comes_about(report: Printed) -> None:
    starts = {title: page for _, title, page in report.outline}
    about = starts["About this report"]
    assert about is not None
    assert "How a verdict comes about 1. A person counts once" in report.pages[about]
