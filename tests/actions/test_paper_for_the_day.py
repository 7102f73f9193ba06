"""The papers for the day before, in and after a session, and what those who get them may not read."""

from __future__ import annotations

from io import BytesIO
from typing import TypeVar

import pytest

from cocreate_desktop.actions import board, consent, findings, people, projects, propositions, scenario
from cocreate_desktop.actions import sessions as held
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.paper_for_the_day import day_papers, print_day, single_papers
from cocreate_desktop.actions.reporting.choosing import mask_words
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.day_papers import DayChoice, DayPaper
from cocreate_desktop.domain.decisions import FindingKind
from cocreate_desktop.domain.people import Role
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.errors import UserError
from cocreate_desktop.report.content.day import (
    Agenda,
    AgreementSheet,
    Badges,
    ConsentForms,
    DayPapers,
    ObservationSheets,
    PromiseSide,
    RatingSheets,
    TakeAway,
    VotingSheets,
    WallAgenda,
)
from tests.fakes import FakeClock
from tests.reading_pdfs import words_of
from tests.stories import Told, note, prepare_project, tell_a_session

Part = TypeVar("Part")


@pytest.fixture
def told(desk: Desk) -> Told:
    return prepare_project(desk)


def papers(desk: Desk, session_id: str, *chosen: DayPaper, **fields: object) -> DayPapers:
    choice = DayChoice(chosen or tuple(DayPaper), **fields)  # pyright: ignore[reportArgumentType]
    return day_papers(desk.library, session_id, desk.now(), choice)


def the(kind: type[Part], content: DayPapers) -> Part:
    (found,) = [part for part in content.parts if isinstance(part, kind)]
    return found


def text_of(content: DayPapers) -> str:
    """What stands on the printed papers."""
    out = BytesIO()
    print_day(content, out, paper="a4")
    return words_of(out.getvalue())


def person(desk: Desk, told: Told, alias: str) -> str:
    (found,) = [one for one in desk.library.people.of_project(told.project_id) if one.alias == alias]
    return found.id


def test_everybody_invited_gets_one_and_blanks_come_behind(desk: Desk, told: Told) -> None:
    forms = the(ConsentForms, papers(desk, told.session_id, DayPaper.CONSENT, blanks=2))

    assert [(seat.number, seat.name) for seat in forms.seats] == [
        (1, "Lena"), (2, "Joris"), (3, "Wout"), (4, ""), (5, ""),
    ]  # fmt: skip
    assert [seat.is_blank for seat in forms.seats] == [False, False, False, True, True]


def test_only_the_chosen_people_get_one_and_keep_their_numbers(desk: Desk, told: Told) -> None:
    joris = desk.library.people.participants(told.session_id)[1]
    some, everybody = (
        the(Badges, papers(desk, told.session_id, DayPaper.BADGES, people=people_))
        for people_ in (frozenset({joris.id}), None)
    )

    assert [(seat.number, seat.name) for seat in some.seats] == [(2, "Joris")]
    assert some.seats[0].look == everybody.seats[1].look


def test_nobody_invited_is_blank_forms(desk: Desk) -> None:
    project_id = projects.add_project(desk, "Nobody yet").ids("projects")[0]
    session_id = held.plan_session(desk, project_id, "Store Ghent").ids("sessions")[0]
    content = papers(desk, session_id)

    assert [seat.is_blank for seat in the(ConsentForms, content).seats] == [True]
    assert len(the(Badges, content).seats) == 8
    assert the(ObservationSheets, content).takers == ("",)
    assert text_of(content)


def test_the_scenario_is_read_until_the_session_starts(desk: Desk, told: Told, clock: FakeClock) -> None:
    before = the(Agenda, papers(desk, told.session_id, DayPaper.AGENDA))
    assert [(step.title, step.time) for step in before.steps] == [
        ("Find the counter", "0:00"), ("Wait for the repair", "0:06"),
    ]  # fmt: skip
    assert before.steps[0].watch == ("Do they look at the sign?",)
    assert before.steps[1].ask == ("Was that long?",)
    assert (before.length, before.ends) == ("16 min", "0:16")

    held.start_session(desk, told.session_id)
    scenario.edit_step(desk, desk.library.scenarios.steps(told.project_id)[0].id, title="Changed later")
    running = the(Agenda, papers(desk, told.session_id, DayPaper.AGENDA))
    assert [step.title for step in running.steps] == ["Find the counter", "Wait for the repair"]
    assert running.steps[0].time == "10:00"


def test_who_did_not_say_when_it_begins_is_told_so_once(desk: Desk, told: Told) -> None:
    content = papers(desk, told.session_id, DayPaper.AGENDA, DayPaper.WALL)

    assert [step.time for step in the(WallAgenda, content).steps] == ["0:00", "0:06"]
    assert content.told == (
        "Nobody said when the session begins: the agendas count hours and minutes from 0:00.",
    )
    assert papers(desk, told.session_id, DayPaper.WALL, start="14:00").told == ()


@pytest.mark.parametrize(
    ("start", "times"),
    [("14:00", ["14:00", "14:06"]), ("9.30", ["9:30", "9:36"]), ("23:58", ["23:58", "0:04"])],
)
def test_times_on_the_clock_follow_the_start(desk: Desk, told: Told, start: str, times: list[str]) -> None:
    agenda = the(Agenda, papers(desk, told.session_id, DayPaper.AGENDA, start=start))

    assert [step.time for step in agenda.steps] == times


@pytest.mark.parametrize("start", ["24:00", "noon", "14", "12:60"])
def test_a_start_that_is_no_time_is_refused(desk: Desk, told: Told, start: str) -> None:
    with pytest.raises(UserError, match="is no time of day"):
        papers(desk, told.session_id, DayPaper.WALL, start=start)


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("Joris shows the way", "Joris"),
        ("What A2 says", "A2"),
        ("The ex-customers first", "ex-customers"),
        ("A round for each reseller", "reseller"),
        ("Nele opens", "Nele"),
    ],
)
def test_the_wall_tells_no_name_no_code_and_no_segment(desk: Desk, told: Told, title: str, word: str) -> None:
    people.add_member(desk, told.project_id, "Nele", Role.FACILITATOR)
    scenario.edit_step(desk, desk.library.scenarios.steps(told.project_id)[1].id, title=title)
    content = papers(desk, told.session_id, DayPaper.WALL, start="14:00")

    assert [step.title for step in the(WallAgenda, content).steps] == ["Find the counter", "Part 2"]
    (remark,) = content.told
    assert word in remark and title in remark
    assert title not in text_of(content)


def test_titles_that_are_not_for_customers_stand_on_no_paper(desk: Desk, told: Told) -> None:
    projects.edit_project(desk, told.project_id, title="How A1 goes")
    held.edit_session(desk, told.session_id, title="At Lena’s reseller", planned_for="2026-12-05")
    content = papers(desk, told.session_id, start="14:00")
    text = text_of(content)

    assert "How A1 goes" not in text and "reseller" not in text
    assert content.title == content.subject == "5 December 2026"
    assert [remark for remark in content.told if "the title" in remark] == [
        "No paper holds the title “How A1 goes”: customers should not read “A1”.",
        "No paper holds the title “At Lena’s reseller”: customers should not read “Lena”.",
    ]


def test_the_wall_holds_nothing_of_the_script(desk: Desk, told: Told) -> None:
    text = text_of(papers(desk, told.session_id, DayPaper.WALL))

    for hidden in ("Do they look", "Was that long", "A1", "A2", "Lena", "current"):
        assert hidden not in text


def test_every_note_taker_has_sheets(desk: Desk, told: Told) -> None:
    for name, role in (("Nele", Role.NOTE_TAKER), ("Karim", Role.NOTE_TAKER), ("Bram", Role.FACILITATOR)):
        people.add_member(desk, told.project_id, name, role)
    content = papers(desk, told.session_id, DayPaper.OBSERVATION, copies={DayPaper.OBSERVATION: 4})
    sheets = the(ObservationSheets, content)

    assert sheets.takers == ("Nele", "Karim")
    assert sheets.copies == 4
    assert sheets.tags == tuple(one.name for one in desk.library.projects.tags(told.project_id)) != ()
    assert sheets.steps == ((1, "Find the counter"), (2, "Wait for the repair"))


def a_board(desk: Desk, told: Told) -> None:
    """Notes on the board: an idea, a need that names Wout, and one with a code; another one in the tray."""
    kinds = (NoteKind.IDEA, NoteKind.NEED, NoteKind.PROBLEM)
    texts = ("A clock above the counter", "To know when Wout is done", "A2 is wrong")
    board.add_notes(desk, told.session_id, board.NewNotes(NoteKind.IDEA, texts, kinds, on_board=True))
    board.add_notes(desk, told.session_id, board.NewNotes(NoteKind.IDEA, ["Still in the tray"]))


def test_people_vote_on_what_they_may_read(desk: Desk, told: Told) -> None:
    a_board(desk, told)
    content = papers(desk, told.session_id, DayPaper.VOTES, DayPaper.RATINGS)
    votes = the(VotingSheets, content)

    assert votes.choices == ("A clock above the counter", "To know when [name] is done")
    assert (votes.question, votes.dots) == ("Which would help you most?", 3)
    assert the(RatingSheets, content).needs == ("To know when [name] is done",)
    assert content.told == (
        "“Wout” is printed as “[name]” in a text that customers read.",
        "Voting sheets: one text is left out, because customers should not read all of it.",
    )


def test_of_a_long_name_customers_read_the_small_words_that_others_need_too(desk: Desk, told: Told) -> None:
    people.edit_person(desk, person(desk, told, "Wout"), texts={"real_name": "Wouter van de Velde"})
    texts = ["De klok van de winkel", "The clock of Veldes shop"]
    board.add_notes(desk, told.session_id, board.NewNotes(NoteKind.IDEA, texts, on_board=True))

    votes = the(VotingSheets, papers(desk, told.session_id, DayPaper.VOTES))
    assert votes.choices == ("De klok van de winkel", "The clock of [name] shop")


def test_words_of_somebody_who_is_not_quoted_are_not_voted_on(desk: Desk, told: Told) -> None:
    held.start_session(desk, told.session_id)
    entry = note(desk, told.session_id, "@Lena said: my own secret words", 10_000)
    made = board.note_observations(desk, told.session_id, [entry])
    assert made is not None
    board.place_notes(desk, {made.ids("notes")[0]: (0.0, 0.0)})
    votes = the(VotingSheets, papers(desk, told.session_id, DayPaper.VOTES))
    assert votes.choices == ("my own secret words",)

    consent.record_answers(desk, person(desk, told, "Lena"), {ConsentItem.QUOTE: Answer.NO})
    content = papers(desk, told.session_id, DayPaper.VOTES)
    assert the(VotingSheets, content).choices == ()
    assert "secret" not in text_of(content)


def test_before_the_end_no_finding_is_on_paper(desk: Desk, told: Told) -> None:
    findings.add_finding(desk, told.session_id, "They walk past the sign")
    content = papers(desk, told.session_id, DayPaper.AGREEMENT, DayPaper.TAKE_AWAY)

    assert the(TakeAway, content).findings == ()
    assert the(TakeAway, content).counts == ""
    assert "walk past" not in text_of(content)
    assert len(content.told) == 2


def test_customers_take_home_counts_and_three_plain_findings(desk: Desk, clock: FakeClock) -> None:
    told = tell_a_session(desk, clock)
    titles = (
        "Lena walks past the sign",
        "A1 is not so",
        "It is confirmed that they wait",
        "They need #signage at the door",
        "They look for a person, not for a sign",
        "“20 minutes” is a promise",
        "Seeing the work builds trust",
        "A fourth one",
    )
    for title in titles:
        findings.add_finding(desk, told.session_id, title)
    findings.add_finding(desk, told.session_id, "Twenty tickets", kind=FindingKind.DECISION)
    content = papers(desk, told.session_id, DayPaper.TAKE_AWAY)
    sheet = the(TakeAway, content)

    assert sheet.counts == "3 of you were here. We wrote down 4 things: 2 that you did, and 2 that you said."
    assert sheet.findings == (
        "They look for a person, not for a sign",
        "“20 minutes” is a promise",
        "Seeing the work builds trust",
    )
    text = text_of(content)
    for hidden in ("Lena", "Joris", "Wout", "A1", "#", "ontradicted", "onfirmed", "Twenty tickets"):
        assert hidden not in text
    *left_out, room = content.told
    assert [remark.partition(", because ")[0] for remark in left_out] == [
        f"Take-away for the customers: “{title}” is left out" for title in titles[:4]
    ]
    for remark, word in zip(left_out, ("Lena", "A1", "Confirmed", "#signage"), strict=True):
        assert f"should not read “{word}”. On the page Decide it can be said without." in remark
    assert "room for 3 of the 4 findings" in room


def test_customers_hear_when_it_goes_on(desk: Desk, clock: FakeClock) -> None:
    told = tell_a_session(desk, clock)
    held.plan_session(desk, told.project_id, "Store Namur", planned_for="2026-12-05")
    follows = the(TakeAway, papers(desk, told.session_id, DayPaper.TAKE_AWAY)).follows

    assert "The next try-out is planned for 5 December 2026." in follows
    assert not any("Namur" in one for one in follows)


def test_the_agreement_has_no_decision_and_no_threshold(desk: Desk, clock: FakeClock) -> None:
    told = tell_a_session(desk, clock)
    made = propositions.add_proposition(desk, told.project_id, "End time on every ticket")
    proposition_id = made.ids("propositions")[0]
    propositions.edit_proposition(
        desk,
        proposition_id,
        job="I want to know when I can leave.",
        next_test="Namur\nWe are right if 4 of 6 come back.",
        stop_rule="If nobody looks at it",
    )
    finding = findings.add_finding(desk, told.session_id, "20 minutes is a promise").ids("findings")[0]
    findings.edit_finding(desk, finding, agree=2, agree_of=3, correction="Wout: with three it is forty")
    content = papers(desk, told.session_id, DayPaper.AGREEMENT)
    sheet = the(AgreementSheet, content)

    assert sheet.promises[0].job == "I want to know when I can leave."
    assert sheet.promises[0].next_test == "Namur"
    assert [side.name for side in sheet.promises[0].sides] == ["Customer", "Shop"]
    assert (sheet.corrected[0].agreement, sheet.corrected[0].correction) == (
        "2 of 3 agree.",
        "Put right: with three it is forty",
    )
    assert "right if" not in text_of(content) and "nobody looks" not in text_of(content)

    consent.record_answers(desk, person(desk, told, "Wout"), {ConsentItem.QUOTE: Answer.NO})
    again = the(AgreementSheet, papers(desk, told.session_id, DayPaper.AGREEMENT))
    assert again.corrected[0].correction == ""


def test_what_was_agreed_names_nobody_and_holds_no_code(desk: Desk, clock: FakeClock) -> None:
    told = tell_a_session(desk, clock)
    for title, correction in (
        ("Lena walks past the sign", ""),
        ("A1 is not so", ""),
        ("They wait for twenty minutes", "Wout: as A2 says, and Joris too"),
    ):
        made = findings.add_finding(desk, told.session_id, title).ids("findings")[0]
        findings.edit_finding(desk, made, agree=2, agree_of=3, correction=correction)
    content = papers(desk, told.session_id, DayPaper.AGREEMENT)

    assert [one.title for one in the(AgreementSheet, content).corrected] == ["[name] walks past the sign"]
    said = ("“Lena” is printed as “[name]”", "“A1”", "“A2”")
    assert [words in remark for remark, words in zip(content.told, said, strict=True)] == [True] * 3


def test_what_is_promised_names_nobody_and_holds_no_code(desk: Desk, told: Told) -> None:
    for title, offer in (("Wout’s box", "Lenas slip, and Marc drives it"), ("Seats", "As A1 says")):
        made = propositions.add_proposition(desk, told.project_id, title).ids("propositions")[0]
        propositions.edit_proposition(desk, made, offer=offer, next_test="Joris tries\nWout counts")
    side = desk.library.propositions.sides(told.project_id)[0]
    propositions.edit_side(desk, side.id, name="Lena", gives="what JORIS has", gets="An hour of Marc’s")
    mask_words(desk, told.project_id, ["Marc"])
    content = papers(desk, told.session_id, DayPaper.AGREEMENT)
    (promise,) = the(AgreementSheet, content).promises

    read = (promise.title, promise.offer, promise.next_test)
    assert read == ("[name]’s box", "[name] slip, and [name] drives it", "[name] tries")
    assert promise.sides[0] == PromiseSide("[name]", "what [name] has", "An hour of [name]’s")
    assert "“Seats” is left out, because customers should not read “A1”." in " ".join(content.told)


def test_each_paper_can_be_a_file_of_its_own(desk: Desk, told: Told) -> None:
    choice = DayChoice((DayPaper.WALL, DayPaper.CONSENT))
    content = day_papers(desk.library, told.session_id, desk.now(), choice)
    found = dict(single_papers(content, choice))

    assert list(found) == [DayPaper.CONSENT, DayPaper.WALL]
    assert isinstance(found[DayPaper.WALL].parts[0], WallAgenda)


def test_the_same_library_and_clock_are_the_same_bytes(desk: Desk, told: Told) -> None:
    def document() -> bytes:
        out = BytesIO()
        print_day(papers(desk, told.session_id), out, paper="letter")
        return out.getvalue()

    assert document() == document()


def test_all_sessions_of_the_sample_have_all_papers(sample: tuple[Desk, str, list[Session]]) -> None:
    desk, project_id, _ = sample
    for session in desk.library.sessions.of_project(project_id):
        content = papers(desk, session.id)
        assert len(content.parts) == len(DayPaper)
        assert content.subject.startswith(session.title)
