"""How the session ran, read back from the paper."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cocreate_desktop.domain.observations import Mode, Sentiment
from cocreate_desktop.report.content import Moment
from cocreate_desktop.report.drawing.squares import Grid, Label, moods, persons
from cocreate_desktop.report.text.typesetting import Typesetter
from tests.report.chapters import TIMELINE, full_session
from tests.report.contents import empty
from tests.report.printed import FONTS, Printed, printed


@pytest.fixture(scope="module")
def page() -> str:
    return _page(printed(full_session()))


def _page(report: Printed) -> str:
    (page,) = (page for page in report.pages if "Session timeline" in page)
    return page


def test_steps_come_in_order_with_planned_and_real_times(page: str) -> None:
    assert "They were annoyed most in “Find the counter”." in page
    first, again = page.index("0:00 1 Welcome"), page.index("18:07 1 Welcome")
    assert first < page.index("11:25 2 Find the counter") < again
    assert "4:20 of 4:00 +0:20" in page
    assert "0:30 No moment picked" in page


def test_a_moment_explains_a_step(page: str) -> None:
    assert "did Lena, 14:21 Walks straight past the sign" in page


def test_a_moment_leads_to_its_entry_in_the_log() -> None:
    report = printed(full_session())
    pages = {title: page for _, title, page in report.outline}

    assert (pages["Session timeline"], "Lena, 14:21", pages["Log"]) in [
        (page, words.replace("\xa0", " "), target) for page, words, target in report.links
    ]


def test_the_end_sums_up_and_names_what_was_left_out(page: str) -> None:
    assert "51:31 End of the session. 1:31 longer than the planned 50:00." in page
    assert "Paused at 7:53 for 0:24 (Shop is busy); at 10:26 for 1:10." in page
    assert "Left out in the room: Wait for the repair." in page
    assert "Planned, and not visited: Collect and pay." in page
    assert "annoyed so-so pleased, one square per reaction planned real" in page


def test_what_was_not_asked_is_said(page: str) -> None:
    assert "What was asked and what was not 1 of 3 asked or shown" in page
    assert "2 What would you call this counter? 12:10 A4" in page
    assert "2 Entrance, sign B not shown" in page
    assert "2 Who would you ask if you missed it? not asked A3" in page


def test_gaps_and_voices_are_named(page: str) -> None:
    assert "A9 A wait under 20 minutes counts as quick Joris spoke for it, then did otherwise." in page
    assert "Lena current 12 Wout reseller 2 Amira non 0" in page
    assert "Lena is in 12 of 14 observations, more than half." in page


def test_where_no_time_was_planned_none_is_told() -> None:
    free = tuple(replace(visit, planned_ms=0, over="") for visit in TIMELINE.visits)
    report = printed(full_session(timeline=replace(TIMELINE, visits=free)))

    assert "Step, and how long it took" in report.text
    assert "planned and real" not in report.text
    assert "one square per reaction planned" not in report.text


def test_a_time_is_not_broken_beside_a_long_name() -> None:
    moment = Moment(1, "22:03", "User Interface Designer", Mode.SAID, "Thanks")
    visits = (replace(TIMELINE.visits[0], moments=(moment,)), *TIMELINE.visits[1:])

    assert "Designer, 22:03" in printed(full_session(timeline=replace(TIMELINE, visits=visits))).text


def test_sections_without_content_are_left_out() -> None:
    bare = replace(
        TIMELINE, asked=(), asked_summary="", gaps=(), speakers=(), warnings=(), left_out=(), not_visited=()
    )
    report = printed(full_session(timeline=bare))

    assert "What was asked" not in report.text
    assert "They said one thing" not in report.text
    assert "noted how often" not in report.text
    assert "not visited" not in report.text


def test_where_nobody_ticked_only_that_is_said() -> None:
    unticked = replace(TIMELINE, asked=(), asked_summary="Nothing was ticked.")

    assert (
        "What was asked and what was not Nothing was ticked." in printed(full_session(timeline=unticked)).text
    )


@pytest.mark.parametrize("timeline", [None, replace(TIMELINE, visits=())])
def test_a_session_without_steps_has_no_such_chapter(timeline) -> None:
    report = printed(full_session(timeline=timeline))

    assert "Session timeline" not in report.text
    assert "Session timeline" not in [title for _, title, _ in report.outline]


def test_the_header_is_repeated_where_the_steps_go_on() -> None:
    many = replace(TIMELINE, visits=TIMELINE.visits * 8)
    report = printed(full_session(timeline=many))

    assert sum("Step, planned and real time" in page for page in report.pages) == 3


def test_the_end_with_the_legend_stays_with_the_last_step() -> None:
    for count in range(6, 13):
        visits = tuple(replace(TIMELINE.visits[0], title=f"Step called {number}.") for number in range(count))
        report = printed(empty(timeline=replace(TIMELINE, visits=visits)))
        (page,) = [page for page in report.pages if "one square per reaction" in page]
        assert f"Step called {count - 1}." in page, count


def test_more_reactions_are_smaller_squares_and_beyond_counting_a_number() -> None:
    typesetter = _typesetter()
    few, many = (moods(Sentiment.BAD, count, 100, typesetter) for count in (5, 200))

    assert isinstance(few, Grid) and isinstance(many, Grid)
    assert len(few.places) == 5 and len(many.places) == 200
    assert many.places[0][0].width < few.places[0][0].width
    told = moods(Sentiment.BAD, 5000, 100, typesetter)
    assert isinstance(told, Label)
    assert told.line.runs[0].text == "5000"


def test_bad_is_flush_with_the_line_in_the_middle() -> None:
    grid = moods(Sentiment.BAD, 3, 100, _typesetter(), from_right=True)

    assert isinstance(grid, Grid)
    assert max(x + sign.width for sign, x, _ in grid.places) == pytest.approx(100)


def test_a_square_for_each_person_the_solid_ones_first() -> None:
    grid = persons(2, 1, 100)

    assert [sign.name.split()[1] for sign, _, _ in grid.places] == ["True", "True", "False"]


def _typesetter() -> Typesetter:
    from cocreate_desktop.report.text.faces import faces_in

    return Typesetter(faces_in(FONTS))
