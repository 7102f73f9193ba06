"""Who is in the room, and how long ago each was heard."""

from __future__ import annotations

from dataclasses import replace

from cocreate_desktop.domain.hearing import (
    QUIET_FROM_MS,
    Hearing,
    Whereabouts,
    hearings,
    here_since_ms,
    quietest,
)
from cocreate_desktop.domain.observations import Entry, Mode, Observation
from cocreate_desktop.domain.people import Attendance, Participant, Presence
from cocreate_desktop.domain.sessions import Pause

MINUTE = 60_000


def somebody(name: str, attendance: Attendance = Attendance.CAME) -> Participant:
    return Participant(name, "s", f"person {name}", 1, attendance=attendance)


def entry(at_ms: int, *names: str) -> Entry:
    return Entry(Observation(f"o{at_ms}", "s", at_ms, Mode.DID, "", 0), names)


def since(participants: list[Participant], presences: list[Presence], entries: list[Entry]):
    return [(one.whereabouts, one.since_ms) for one in hearings(participants, presences, entries, 0)]


def test_who_came_counts_from_the_start_until_heard() -> None:
    people = [somebody("lena"), somebody("joris")]
    assert since(people, [], [entry(MINUTE, "lena"), entry(5 * MINUTE, "lena")]) == [
        (Whereabouts.HERE, 5 * MINUTE),
        (Whereabouts.HERE, 0),
    ]


def test_who_comes_again_counts_from_then() -> None:
    presences = [Presence("1", "lena", 0, 4 * MINUTE), Presence("2", "lena", 9 * MINUTE)]
    assert since([somebody("lena")], presences, [entry(MINUTE, "lena")]) == [(Whereabouts.HERE, 9 * MINUTE)]


def test_who_left_and_who_is_awaited_are_not_waited_for() -> None:
    people = [somebody("lena"), somebody("joris", Attendance.CONFIRMED)]
    known = hearings(people, [Presence("1", "lena", 0, MINUTE)], [], 0)
    assert [one.whereabouts for one in known] == [Whereabouts.LEFT, Whereabouts.AWAITED]
    assert [one.silent_ms(99 * MINUTE) for one in known] == [0, 0]
    assert quietest(known, 99 * MINUTE) is None


def test_who_is_here_came_and_did_not_leave() -> None:
    people = [somebody("lena"), somebody("joris"), somebody("wout"), somebody("sofie", Attendance.CONFIRMED)]
    stays = [
        Presence("1", "joris", 0, MINUTE),
        Presence("2", "wout", 0, MINUTE),
        Presence("3", "wout", 2 * MINUTE),
    ]
    assert here_since_ms(people, stays, 0) == {"lena": 0, "wout": 2 * MINUTE}


def test_who_came_in_late_is_here_since_then() -> None:
    late = replace(somebody("lena"), came_at=1_000_000 + 3 * MINUTE)
    early = replace(somebody("joris"), came_at=1_000_000 - 3 * MINUTE)
    assert here_since_ms([late, early], [], 1_000_000) == {"lena": 3 * MINUTE, "joris": 0}


def test_the_quietest_is_quiet_from_eight_minutes_on() -> None:
    known = hearings([somebody("lena"), somebody("joris")], [], [entry(MINUTE, "lena")], 0)
    assert quietest(known, QUIET_FROM_MS - 1) is None
    found = quietest(known, QUIET_FROM_MS)
    assert found is not None
    assert found.participant_id == "joris"


def test_a_pause_makes_nobody_quiet() -> None:
    went_on = Hearing("p", Whereabouts.HERE, 60_000, (Pause("b", "s", 120_000, 1_020_000),))
    assert went_on.silent_ms(1_080_000) == 2 * 60_000
    assert not went_on.is_quiet(1_080_000)
