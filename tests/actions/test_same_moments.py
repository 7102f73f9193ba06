"""Two note-takers on one moment: joined, denied, settled, and what that does to a verdict."""

from __future__ import annotations

import pytest

from cocreate_desktop.actions import people, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.judging import session_case, session_verdicts
from cocreate_desktop.actions.reporting import session_report
from cocreate_desktop.actions.same_moments import answer_same_moment, settle_moment
from cocreate_desktop.domain.evidence import balance
from cocreate_desktop.domain.observations import Mode, Side
from cocreate_desktop.domain.people import Role
from cocreate_desktop.domain.same_moments import may_be_same
from cocreate_desktop.errors import UserError
from tests.fakes import FakeClock
from tests.stories import Told, note, prepare_project


class Pair:
    """Lena's walk past the sign as Nele and as Jonas noted it."""

    def __init__(self, desk: Desk, told: Told, neles: str, jonass: str) -> None:
        self.told = told
        nele, jonas = (
            people.add_member(desk, told.project_id, name, Role.NOTE_TAKER).ids("team_members")[0]
            for name in ("Nele", "Jonas")
        )
        people.take_seat(desk, nele)
        self.neles = note(desk, told.session_id, neles, 20_000)
        people.take_seat(desk, jonas)
        self.jonass = note(desk, told.session_id, jonass, 26_000)


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    clock.advance(60_000)
    return told


def tally(desk: Desk, told: Told, code: str = "A1"):
    found = session_verdicts(desk.library, told.session_id).values()
    return next(one.tally for one in found if one.assumption.code == code)


def test_entries_of_two_hands_on_one_person_may_be_one_moment(desk: Desk, told: Told) -> None:
    pair = Pair(desk, told, "@Lena did: walks past -A1", "@Lena did: does not see it -A1")
    one, other = (desk.library.observations.get(one) for one in (pair.neles, pair.jonass))
    assert may_be_same(one, other)
    assert may_be_same(other, one)
    late = desk.library.observations.get(note(desk, told.session_id, "@Lena did: back", 36_001))
    assert not may_be_same(other, late), "by the same hand"
    assert not may_be_same(one, late), "more than ten seconds apart"


def test_what_differs_counts_when_it_is_settled(desk: Desk, told: Told) -> None:
    pair = Pair(desk, told, "@Lena did: walks past -A1 +A2", "@Lena said: fine +A1")
    answer_same_moment(desk, pair.neles, pair.jonass, True)
    assert (tally(desk, told).heard, tally(desk, told).there) == (0, 2)
    assert tally(desk, told, "A2").heard == 0, "said and did differ, so neither weighs yet"
    settle_moment(desk, pair.jonass, pair.neles)
    assert (tally(desk, told).for_, tally(desk, told).said) == (1, 1)
    assert tally(desk, told, "A2").for_ == 1
    settled = desk.library.observations.get(pair.neles)
    assert settled.observation.mode is Mode.SAID
    assert sorted(link.side for link in settled.evidence) == [Side.FOR, Side.FOR]
    assert settle_moment(desk, pair.jonass, pair.neles) is None
    desk.history.undo()
    assert tally(desk, told).heard == 0
    desk.history.undo()
    assert tally(desk, told).against == 1, "not joined, the deed stands against the word"


def test_joined_entries_count_once_for_the_balance_and_in_the_report(
    desk: Desk, told: Told, clock: FakeClock
) -> None:
    pair = Pair(desk, told, "@Lena said: hm -A1 :(", "@Lena said: hm hm -A1 :(")
    note(desk, told.session_id, "@Joris said: no :(", 40_000)
    assert [one.message for one in balance(session_case(desk.library, told.session_id)) if one.count == 2]
    answer_same_moment(desk, pair.neles, pair.jonass, True)
    case = session_case(desk.library, told.session_id)
    assert len(case.counted_entries) == 2
    assert not [one for one in balance(case) if one.kind == "one speaker"]
    sessions.end_session(desk, told.session_id)
    report = session_report(desk.library, told.session_id, clock.utc_ms)
    assert report.sessions[0].timeline is not None
    assert [sum(visit.reactions.values()) for visit in report.sessions[0].timeline.visits] == [2]


def test_not_the_same_is_kept_and_can_be_changed(desk: Desk, told: Told) -> None:
    pair = Pair(desk, told, "@Lena did: walks past -A1", "@Lena did: looks +A1")
    answer_same_moment(desk, pair.neles, pair.jonass, False)
    (answer,) = desk.library.observations.same_moments(told.session_id)
    assert not answer.same
    assert tally(desk, told).split == 1
    answer_same_moment(desk, pair.jonass, pair.neles, True)
    (answer,) = desk.library.observations.same_moments(told.session_id)
    assert answer.same
    assert answer_same_moment(desk, pair.neles, pair.jonass, True) is None
    assert tally(desk, told).heard == 0


def test_entries_of_two_sessions_are_never_one_moment(desk: Desk, told: Told, clock: FakeClock) -> None:
    first = note(desk, told.session_id, "@Lena did: walks past", 20_000)
    sessions.end_session(desk, told.session_id)
    other = prepare_project(desk, "Another")
    sessions.start_session(desk, other.session_id)
    second = note(desk, other.session_id, "@Lena did: walks past", 20_000)
    with pytest.raises(UserError, match="one session"):
        answer_same_moment(desk, first, second, True)
