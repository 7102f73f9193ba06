"""What the page People says, before it is painted: the roster, what is missing, and pasted lines."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import leading, people, presence, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.people import Segment
from cocreate_desktop.views.moments import Moments
from cocreate_desktop.views.people.missing import Lack, missing, screener_open
from cocreate_desktop.views.people.pasting import Pasted, pasted_people
from cocreate_desktop.views.people.roster import Roster
from tests.fakes import START_UTC_MS, FakeClock
from tests.views.people_stories import tell_people

DAY_MS = 24 * 60 * 60 * 1000


def read(desk: Desk) -> Roster:
    project_id = desk.library.projects.all()[0].id
    planned = desk.library.sessions.of_project(project_id)
    return Roster.read(desk.library, project_id, planned[0] if planned else None)


def lacks(desk: Desk) -> list[tuple[Lack, str]]:
    return [(one.lack, one.row.person.alias) for one in missing(read(desk))]


def test_who_left_a_running_session_is_not_here(desk: Desk, clock: FakeClock) -> None:
    _, session_id = tell_people(desk)
    assert session_id is not None
    sessions.start_session(desk, session_id)
    lena = desk.library.people.participants(session_id)[0]
    clock.advance(60_000)
    presence.set_here(desk, lena.id, False)

    roster = read(desk)
    assert roster.here == 2
    assert roster.rows[0].left_at == START_UTC_MS + 60_000

    sessions.end_session(desk, session_id)
    assert read(desk).here == 3


def test_only_who_is_not_invited_can_be_invited(desk: Desk) -> None:
    project_id, _ = tell_people(desk)
    people.add_person(desk, project_id, "Sofie")
    assert [person.alias for person in read(desk).others] == ["Sofie"]


def test_answers_come_first_and_those_who_are_here_before_the_others(desk: Desk) -> None:
    project_id, session_id = tell_people(desk)
    assert session_id is not None
    for alias in ("Amira", "Sofie"):
        people.add_person(desk, project_id, alias, session_id=session_id)
    sofie = desk.library.people.participants(session_id)[-1]
    presence.set_here(desk, sofie.id, True)
    people.edit_participant(
        desk, desk.library.people.participants(session_id)[0].id, texts={"screener": "3 of 4"}
    )
    assert lacks(desk) == [
        (Lack.ANSWERS, "Sofie"),
        (Lack.ANSWERS, "Wout"),
        (Lack.ANSWERS, "Amira"),
        (Lack.SEGMENT, "Sofie"),
        (Lack.SEGMENT, "Amira"),
        (Lack.SCREENER, "Lena"),
    ]


def test_a_session_that_started_only_misses_answers(desk: Desk) -> None:
    project_id, session_id = tell_people(desk)
    assert session_id is not None
    people.add_person(desk, project_id, "Amira", session_id=session_id)
    sessions.start_session(desk, session_id)
    leading.pause(desk, session_id)
    assert lacks(desk) == [(Lack.ANSWERS, "Wout"), (Lack.ANSWERS, "Amira")]


def test_a_project_without_a_session_misses_nothing(desk: Desk) -> None:
    tell_people(desk, session=False)
    assert lacks(desk) == []


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("3 of 4", True),
        ("3/4", True),
        ("3 sur 4", True),
        ("4 of 4", False),
        ("fits", False),
        ("10:30", False),
        ("bikes 2 or 3 times a week", False),
        ("", False),
    ],
)
def test_a_screener_is_open_when_it_says_so(text: str, is_open: bool) -> None:
    assert screener_open(text) is is_open


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lena\nJoris\n\n  Amira ", [("Lena", None), ("Joris", None), ("Amira", None)]),
        ("Lena\tlead user\r\nJoris\tneighbour", [("Lena", Segment.LEAD), ("Joris", None)]),
        ("1\tLena\tcurrent\t9:24\tfits", [("Lena", Segment.CURRENT)]),
        ("Müller, Anna; 2", [("Müller, Anna; 2", None)]),
        ("7", [("7", None)]),
    ],
)
def test_lines_become_people(qtbot: QtBot, text: str, found: list[tuple[str, Segment | None]]) -> None:
    assert pasted_people(text) == [Pasted(*one) for one in found]


def test_moments_are_written_as_the_clock_of_the_place_shows_them(qtbot: QtBot) -> None:
    moments = Moments("Europe/Brussels", START_UTC_MS)
    assert moments.time(START_UTC_MS) == "11:00"
    assert moments.day(START_UTC_MS) == "today 11:00"
    assert moments.day(START_UTC_MS - 7 * DAY_MS) == "14 Nov"
