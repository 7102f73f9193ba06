"""Votes and ratings in the report: each round by itself, with every mark that may be shown."""

from __future__ import annotations

import pytest

from cocreate_desktop.actions import board, voting
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.printable import NOT_QUOTED
from cocreate_desktop.actions.reporting import session_report
from cocreate_desktop.domain.board import Author, NoteKind
from cocreate_desktop.domain.ratings import Aspect
from cocreate_desktop.domain.report_choice import Audience, ReportChoice
from cocreate_desktop.domain.voting import VoteKind
from cocreate_desktop.report.content import RoundPart
from tests.actions.reports import refuse_quotes, report_of
from tests.fakes import FakeClock
from tests.stories import Told, tell_a_session


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    """A session that has ended, with two ideas and two needs on its board."""
    told = tell_a_session(desk, clock)
    board.add_notes(desk, told.session_id, board.NewNotes(NoteKind.IDEA, ["clock", "bell"], on_board=True))
    board.add_notes(desk, told.session_id, board.NewNotes(NoteKind.NEED, ["speed", "price"], on_board=True))
    return told


def notes(desk: Desk, told: Told) -> dict[str, str]:
    return {note.text: note.id for note in desk.library.board.notes(told.session_id)}


def seats(desk: Desk, told: Told) -> list[str]:
    return [one.id for one in desk.library.people.participants(told.session_id)]


def rounds(desk: Desk, told: Told) -> tuple[RoundPart, ...]:
    return report_of(desk, told.session_id).sessions[0].votes


def give_dots(desk: Desk, told: Told) -> str:
    made = voting.start_round(desk, told.session_id, "What helps most?", dots=3)
    (vote_round,) = made.ids("vote_rounds")
    lena, joris, _ = seats(desk, told)
    ids = notes(desk, told)
    voting.cast(desk, vote_round, ids["clock"], 1, participant_id=lena)
    voting.cast(desk, vote_round, ids["bell"], 2, participant_id=lena)
    voting.cast(desk, vote_round, ids["bell"], 1, participant_id=joris)
    return vote_round


def test_every_dot_stands_with_the_one_who_gave_it(desk: Desk, told: Told):
    voting.close_round(desk, give_dots(desk, told))
    (part,) = rounds(desk, told)
    assert (part.heading, part.question) == ("The customers gave dots", "What helps most?")
    assert part.voters == ("Lena", "Joris")
    assert [(one.text, one.marks, one.total) for one in part.notes] == [
        ("bell", (2, 1), 3),
        ("clock", (1, 0), 1),
    ]
    assert part.summary == "4 dots from 2 of 3 in the room, up to 3 each."


def test_a_hidden_round_that_is_not_over_prints_that_it_is_under_way(desk: Desk, told: Told):
    give_dots(desk, told)
    (part,) = rounds(desk, told)
    assert part.summary.startswith("Under way")
    assert not (part.voters or part.notes or part.needs)


def test_words_that_are_not_quoted_got_their_votes_without_being_repeated(desk: Desk, told: Told):
    (joris,) = [
        entry.observation.id
        for entry in desk.library.observations.of_session(told.session_id)
        if entry.observation.text == "where can I get this fixed?"
    ]
    made = board.note_observations(desk, told.session_id, [joris])
    assert made is not None
    (vote_round,) = voting.start_round(desk, told.session_id, "What helps?").ids("vote_rounds")
    lena, _, _ = seats(desk, told)
    voting.cast(desk, vote_round, made.ids("notes")[0], 2, participant_id=lena)
    voting.close_round(desk, vote_round)
    (voted,) = rounds(desk, told)[0].notes
    assert (voted.text, voted.verbatim) == ("where can I get this fixed?", True)
    refuse_quotes(desk, told, "Joris")
    (voted,) = rounds(desk, told)[0].notes
    assert (voted.text, voted.verbatim, voted.total) == (str(NOT_QUOTED), False, 2)


def test_rounds_are_never_added_up(desk: Desk, told: Told):
    voting.close_round(desk, give_dots(desk, told))
    made = voting.start_round(desk, told.session_id, "And the team?", kind=VoteKind.HANDS, by=Author.TEAM)
    voting.cast(desk, made.ids("vote_rounds")[0], notes(desk, told)["bell"], 5)
    dots, hands = rounds(desk, told)
    assert [one.total for one in dots.notes] == [3, 1]
    assert [(one.text, one.total, one.marks) for one in hands.notes] == [("bell", 5, ())]
    assert hands.summary == "5 hands in all. Still open: more may be given."


def test_a_rating_has_answers_by_person_their_median_and_what_is_to_win(desk: Desk, told: Told):
    ids = notes(desk, told)
    made = voting.start_round(
        desk, told.session_id, "How important?", kind=VoteKind.RATING, need_ids=[ids["speed"], ids["price"]]
    )
    (vote_round,) = made.ids("vote_rounds")
    for person, important, satisfied in zip(seats(desk, told), (5, 4, 2), (1, 2, 5), strict=True):
        for aspect, value in ((Aspect.IMPORTANCE, important), (Aspect.SATISFACTION, satisfied)):
            voting.cast(desk, vote_round, ids["speed"], value, participant_id=person, aspect=aspect)
    voting.close_round(desk, vote_round)
    (part,) = rounds(desk, told)
    speed, price = part.needs
    assert (speed.text, speed.importance.marks, speed.satisfaction.marks) == ("speed", (5, 4, 2), (1, 2, 5))
    assert (speed.importance.median, speed.satisfaction.median) == ("4", "2")
    assert speed.importance.high == "2 of 3"
    assert speed.opportunity == "10.0", "10 × (2/3 + (2/3 − 1/3))"
    assert (price.text, price.opportunity, price.importance.marks) == ("price", "", (None, None, None))


def test_others_read_numbers_in_the_place_of_names(desk: Desk, told: Told):
    voting.close_round(desk, give_dots(desk, told))
    choice = ReportChoice.preset(Audience.SHOP)
    report = session_report(desk.library, told.session_id, desk.now(), choice=choice)
    assert report.sessions[0].votes[0].voters == ("P1", "P2")
