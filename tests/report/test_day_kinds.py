"""What stands on each paper for the day, and on how many pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cocreate_desktop.domain.board import NOTE_KINDS
from cocreate_desktop.domain.day_papers import DayPaper
from cocreate_desktop.report.content.day import (
    Badges,
    ConsentForms,
    RatingSheets,
    VotingSheets,
    WallStep,
)
from cocreate_desktop.report.day.measures import mm
from cocreate_desktop.report.day.tags import BADGE_HEIGHT, BADGE_WIDTH
from cocreate_desktop.report.drawing.ink import Paper
from tests.report.day_contents import (
    NAMES,
    PROJECT,
    PROMISE,
    SEATS,
    STEPS,
    day,
    empty_day,
    long_winded_day,
    parts,
    seats,
)
from tests.report.printed_day import ids_on, one, printed_day, sheet

TITLE = ("Reparatur während des Wartens an der Theke " * 9)[:300].strip()


@pytest.mark.parametrize("paper", Paper)
def test_a_consent_form_is_one_page_for_everybody_also_with_long_titles(paper: Paper) -> None:
    for content in (day(), long_winded_day(TITLE)):
        (forms,) = [part for part in content.parts if isinstance(part, ConsentForms)]
        report = printed_day(replace(content, parts=(forms,)), paper)
        assert len(report.pages) == len(forms.seats)


def test_a_consent_form_asks_all_that_can_be_agreed_to() -> None:
    whole = printed_day(day())
    first = whole.pages[0]

    assert "1 Lena" in first
    for asked in (
        "You may write down what I do and say here.",
        "You may repeat my words as I said them.",
        "You may print my real name in the team’s report.",
        "You may take photos on which I can be seen.",
        "You may record the sound while I am there.",
        "You may use the ideas that I tell you here.",
        "You may write or call me to say what came of it.",
    ):
        assert asked in first
    assert "yes no" in first
    assert "What it is for To learn what helps people" in first
    assert "What we keep of you is deleted at the latest on:" in first
    assert "If you change your mind Take back any yes at any time" in first
    assert "The team can be reached at:" in first
    assert "Name Date Signature For the team Date Signature" in first
    assert "Number Name" in whole.pages[6]


def test_a_known_contact_and_day_are_printed() -> None:
    known = {"contact": "team@counter.example", "kept_until": "31 December 2027"}
    report = printed_day(day(parts()["consent"], **known))

    assert "deleted at the latest on: 31 December 2027" in report.pages[0]

    assert "The team can be reached at: team@counter.example" in report.pages[0]


def test_the_agenda_has_the_whole_script_with_times() -> None:
    text = one("agenda").text

    assert "14:04 6 min 2 Find the counter Say You have a racket" in text
    assert "Show Entrance, sign B" in text
    assert "Ask What would you call this counter? Who would you ask if you missed it?" in text
    assert "Watch for Do they look at the sign? Whom do they ask?" in text
    assert "14:20 End" in text


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("count", range(17, 21))
def test_the_end_of_the_agenda_is_no_page_of_its_own(paper: Paper, count: int) -> None:
    steps = tuple(replace(STEPS[2], number=number, title=f"Part {number}") for number in range(1, count + 1))

    assert f"Part {count} " in one("agenda", paper, steps=steps).pages[-1]


@pytest.mark.parametrize("paper", Paper)
def test_seven_steps_are_one_page(paper: Paper) -> None:
    steps = tuple(STEPS[number % 3] for number in range(7))

    assert len(one("agenda", paper, steps=steps).pages) == 1


def test_the_wall_has_titles_and_times_alone() -> None:
    report = one("wall")

    assert report.text.startswith("Repair while you wait")
    assert "21 November 2026 14:00 Welcome and consent 14:04 Find the counter 14:10" in report.text
    assert "racket" not in report.text
    assert len(report.pages) == 1


def test_words_on_the_wall_are_whole() -> None:
    """In German a little smaller."""
    titles = ("Einverständniserklärungen für alle", "Kostenvoranschlagsgespräch", "Rückblick")
    report = one("wall", steps=tuple(WallStep(title, "14:00") for title in titles))

    for word in " ".join(titles).split():
        assert word in report.text


@pytest.mark.parametrize("paper", Paper)
def test_without_steps_there_are_lines_to_write_them_on(paper: Paper) -> None:
    for key in ("agenda", "wall"):
        report = one(key, paper, steps=())
        assert len(report.pages) == 1
        assert "End" not in report.text


def test_fifteen_steps_hang_on_the_wall_on_one_page() -> None:
    steps = tuple(WallStep(f"Step {number} of the counter", f"14:{number:02}") for number in range(15))

    assert len(one("wall", steps=steps).pages) == 1


@pytest.mark.parametrize(("paper", "a_sheet"), [(Paper.A4, 10), (Paper.LETTER, 8)])
def test_badges_are_ninety_by_fifty_five_and_fill_sheets(paper: Paper, a_sheet: int) -> None:
    people = seats(*(f"Person {number}" for number in range(1, 61)))
    report = printed_day(day(Badges(people, PROJECT)), paper)

    assert len(report.pages) == -(-60 // a_sheet)
    assert (mm(90), mm(55)) == (BADGE_WIDTH, BADGE_HEIGHT)
    for number in range(1, 61):
        assert f"Person {number} " in f"{report.text} "


def test_every_name_stays_on_its_own_badge() -> None:
    report = printed_day(day(Badges(seats("Bartholomäus-Maximilian Freiherr von Hohenstein", "x" * 300), "")))
    left = (Paper.A4.width - 2 * BADGE_WIDTH) / 2
    middle = left + BADGE_WIDTH

    for box in report.text_boxes():
        assert (left < box[0] and box[2] < middle) or (middle < box[0] and box[2] < middle + BADGE_WIDTH)


def test_a_table_sign_reads_from_both_sides() -> None:
    report = one("signs")

    assert len(report.pages) == len(NAMES)
    for name, page, boxes in zip(NAMES, report.pages, report.boxes_by_page, strict=True):
        assert page.count(name) == 2
        half = Paper.A4.height / 2
        above = sum(box[1] > half for box in boxes)
        assert above == sum(box[3] < half for box in boxes) == len(boxes) / 2


def test_observation_sheets_name_people_and_steps_and_are_numbered_on() -> None:
    report = one("observation", copies=2)

    assert len(report.pages) == 4
    assert "Noted by: Nele" in report.pages[0]
    assert "1 Lena 2 Joris 3 Wout" in report.pages[0]
    assert "2 Find the counter" in report.pages[0]
    assert "Time Who Said / did What happened, in their words Tag + / –" in report.pages[0]
    assert "Tags signage · price" in report.pages[0]
    assert report.pages[0].count("said did") >= 20
    ids = [ids_on(page)[0] for page in report.pages]
    assert ids == [sheet(DayPaper.OBSERVATION, number) for number in (1, 2, 3, 4)]


def test_sticky_sheets_have_eight_notes_of_a_kind() -> None:
    report = one("stickies", copies=2)

    assert len(report.pages) == 2 * len(NOTE_KINDS)
    for page, word in zip(report.pages, NOTE_KINDS.values(), strict=False):
        assert page.count(f"{word}") >= 8
        assert page.count("who when") == 8
    assert ids_on(report.pages[7]) == [sheet(DayPaper.STICKIES, 2, 2)]


def test_votes_have_a_row_for_each_choice_and_the_dots_of_the_round() -> None:
    report = one("votes")

    assert len(report.pages) == len(NAMES)
    assert "2 Joris" in report.pages[1]
    assert "You have 3 dots." in report.pages[0]
    assert "2 The price before I hand it over" in report.pages[0]


@pytest.mark.parametrize("paper", Paper)
def test_the_last_choice_is_no_page_of_its_own(paper: Paper) -> None:
    choices = tuple(f"Choice {number}" for number in range(1, 22))
    report = printed_day(day(VotingSheets("Which?", 5, choices, SEATS)), paper)

    assert len(report.pages) == len(SEATS)
    assert "21 Choice 21" in report.pages[0]


def test_many_choices_go_on_under_the_same_person() -> None:
    choices = tuple(f"Choice {number}" for number in range(90))
    report = printed_day(day(VotingSheets("Which?", 7, choices, SEATS[:2])))
    pages = len(report.pages) // 2

    assert pages > 1
    assert all("1 Lena" in page for page in report.pages[:pages])
    assert [one.page for page in report.pages[:pages] for one in ids_on(page)] == list(range(1, pages + 1))
    assert f"1 / {pages}" in report.pages[0]
    for choice in choices:
        assert report.text.count(f"{choice} ") == 2


def test_ratings_ask_twice_from_one_to_five() -> None:
    page = one("ratings").pages[0]

    assert "Important to me Satisfied today" in page
    assert page.count("1 2 3 4 5") == 6


def test_the_agreement_says_what_each_side_gives_and_gets() -> None:
    text = one("agreement").text

    assert "1 End time on every ticket What it is for: When I hand something over" in text
    assert "gives gets Customer One price, paid when handing over A time to hold us to" in text
    assert "Reseller Sends us walk-in repairs What you confirmed" in text
    assert "“20 minutes” is a promise. 5 of 6 agree." in text
    assert text.count("Signature") == len(NAMES) + 1


def test_the_take_away_says_what_was_told_and_what_comes() -> None:
    text = one("take-away").text

    assert "Thank you 6 of you were here. We wrote down 42 things" in text
    assert "What you told us 1 “20 minutes” is a promise people act on. 2 They do not find" in text
    assert "What happens next The team reads what was noted" in text
    assert "If you change your mind Take back any yes" in text
    assert "The number on your badge: The team can be reached at:" in text
    assert "deleted at the latest" not in text


def test_who_takes_the_sheet_home_knows_until_when_things_are_kept() -> None:
    text = printed_day(day(parts()["take-away"], kept_until="31 December 2027")).text

    assert "deleted at the latest on: 31 December 2027" in text


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("dots", [1, 12])
def test_a_ballot_with_lines_to_write_on_is_one_page_full_of_them(paper: Paper, dots: int) -> None:
    for part in (VotingSheets("Which?", dots, (), SEATS[:1]), RatingSheets((), SEATS[:1])):
        (page,) = printed_day(day(part), paper).pages
        assert " 16 " in page or dots > 1


def test_who_signs_stands_together() -> None:
    """Also where the page holds one signature more, and no second."""
    for count in range(1, 7):
        report = one("agreement", promises=(PROMISE,) * count)
        signed = [page.count("Signature") for page in report.pages]
        assert signed.count(0) == len(signed) - 1
        (page,) = [page for page in report.pages if "Signature" in page]
        assert "Who agrees" in page


def test_where_nothing_is_known_there_are_lines_to_write_on() -> None:
    report = printed_day(empty_day())

    assert "Number Name" in report.pages[0]
    assert "The scenario has no steps yet." in report.text
    assert report.notes.pages == len(report.pages)
