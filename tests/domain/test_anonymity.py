"""What papers for others say of people."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.anonymity import FEWEST, numbered, told_segments
from cocreate_desktop.domain.people import Segment

rooms = st.lists(st.sampled_from([*Segment, None]), max_size=20)


@given(rooms)
def test_nobody_can_be_told_by_a_segment_or_by_being_one_of_the_others(room: list[Segment | None]):
    told = told_segments(room)
    counts = Counter(one if one in told else None for one in room)
    assert all(n >= FEWEST for one, n in counts.items() if one is not None)
    assert counts[None] >= FEWEST or counts[None] == 0 or not told


@given(rooms)
def test_the_order_of_people_tells_nothing(room: list[Segment | None]):
    assert told_segments(room) == told_segments(list(reversed(room)))


def test_a_room_of_one_segment_keeps_it():
    assert told_segments([Segment.CURRENT] * 4) == {Segment.CURRENT}


def test_a_single_other_takes_the_smallest_segment_along():
    room = [Segment.CURRENT] * 4 + [Segment.NON] * 3 + [Segment.EX]
    assert told_segments(room) == {Segment.CURRENT}


def test_people_are_numbers_and_in_several_shops_with_the_shop():
    assert (str(numbered(3)), str(numbered(3, "Gh"))) == ("P3", "P3 Gh")
