"""Fractional keys: there is always room, order is string order, and keys stay short where lists grow."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.rank import DIGITS, rank_between, ranks

keys = st.text(DIGITS, min_size=1, max_size=12).filter(lambda key: not key.endswith(DIGITS[0]))
ends = st.tuples(keys, keys).filter(lambda pair: pair[0] != pair[1]).map(sorted)


def test_digits_are_in_string_order():
    assert "".join(sorted(DIGITS)) == DIGITS


@given(ends)
def test_a_key_lies_strictly_between(pair):
    before, after = pair
    made = rank_between(before, after)
    assert before < made < after
    assert not made.endswith(DIGITS[0])


@given(keys)
def test_there_is_room_before_the_first_and_after_the_last(key):
    assert rank_between(None, key) < key < rank_between(key, None)
    assert not rank_between(None, key).endswith(DIGITS[0])
    assert not rank_between(key, None).endswith(DIGITS[0])


@given(st.lists(st.floats(0, 1)))
def test_any_sequence_of_inserts_stays_ordered(places):
    rows: list[str] = []
    for place in places:
        at = round(place * len(rows))
        made = rank_between(rows[at - 1] if at else None, rows[at] if at < len(rows) else None)
        rows.insert(at, made)
    assert rows == sorted(set(rows))


@given(
    st.integers(0, 200),
    st.one_of(ends, st.tuples(st.none(), keys), st.tuples(keys, st.none()), st.just((None, None))),
)
def test_ranks_rise_strictly_between_the_ends(n, pair):
    before, after = pair
    made = ranks(n, before, after)
    assert len(made) == n
    around = [key for key in (before, *made, after) if key is not None]
    assert around == sorted(set(around))
    assert not any(key.endswith(DIGITS[0]) for key in made)


def test_ten_thousand_at_the_end_or_the_start_keep_keys_short():
    last = first = rank_between(None, None)
    for _ in range(10_000):
        last, first = rank_between(last, None), rank_between(None, first)
        assert len(last) <= 5
        assert len(first) <= 6


def test_ten_thousand_in_batches_keep_keys_short():
    last = ""
    for _ in range(1000):
        last = ranks(10, before=last or None)[-1]
    assert len(last) <= 5


def test_a_whole_list_at_once_is_short_and_leaves_room_everywhere():
    made = ranks(20)
    assert {len(key) for key in made} == {1}
    assert all(len(rank_between(a, b)) <= 2 for a, b in pairwise(made))


def test_keys_are_no_longer_than_they_must_be():
    assert rank_between("A", "C") == rank_between("A", "B5") == "B"
    assert len(rank_between("A", "B")) == 2


@pytest.mark.parametrize("before", ["V", "W"])
def test_ends_in_the_wrong_order_are_refused(before):
    with pytest.raises(ValueError, match="no key lies between"):
        rank_between(before, "V")
