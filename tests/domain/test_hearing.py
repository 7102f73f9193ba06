"""Who is in the room, and how long ago each was heard."""

from __future__ import annotations

from cocreate_desktop.domain.hearing import QUIET_FROM_MS, Whereabouts, hearings, quietest
from cocreate_desktop.domain.observations import Entry, Mode, Observation
from cocreate_desktop.domain.people import Attendance, Participant, Presence

MINUTE = 60_000


def somebody(name: str, attendance: Attendance = Attendance.CAME) -> Participant:
    return Participant(name, "s", f"person {name}", 1, attendance=attendance)


def entry(at_ms: int, *names: str) -> Entry:
    return Entry(Observation(f"o{at_ms}", "s", at_ms, Mode.DID, "", 0), names)


def since(participants: list[Participant], presences: list[Presence], entries: list[Entry]):
    return [(one.whereabouts, one.since_ms) for one in hearings(participants, presences, entries)]


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
    known = hearings(people, [Presence("1", "lena", 0, MINUTE)], [])
    assert [one.whereabouts for one in known] == [Whereabouts.LEFT, Whereabouts.AWAITED]
    assert [one.silent_ms(99 * MINUTE) for one in known] == [0, 0]
    assert quietest(known, 99 * MINUTE) is None


def test_the_quietest_is_quiet_from_eight_minutes_on() -> None:
    known = hearings([somebody("lena"), somebody("joris")], [], [entry(MINUTE, "lena")])
    assert quietest(known, QUIET_FROM_MS - 1) is None
    found = quietest(known, QUIET_FROM_MS)
    assert found is not None
    assert found.participant_id == "joris"
