"""Ids are UUIDv7 text from injected time and chance; labels are never used twice."""

from uuid import RFC_4122, UUID

from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.ids import IdSource, code_order, next_code

milliseconds = st.integers(0, 2**48 - 1)


def test_the_example_of_rfc_9562():
    """Appendix A.6: 2022-02-22 14:22:22 -05:00 with rand_a 0xCC3 and rand_b 0x18C4DC0C0C07398F."""
    chance = (0xCC3 << 64 | 0x18C4DC0C0C07398F).to_bytes(10, "big")
    ids = IdSource(lambda: 1645557742000, lambda n: chance[:n])
    assert ids.new() == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"


@given(milliseconds, st.binary(min_size=10, max_size=10))
def test_every_id_is_a_uuid_of_version_7_that_carries_its_time(now_ms, chance):
    made = UUID(IdSource(lambda: now_ms, lambda n: chance[:n]).new())
    assert (made.version, made.variant, made.int >> 80) == (7, RFC_4122, now_ms)


@given(st.binary(min_size=10, max_size=10), st.integers(2, 50))
def test_ids_of_one_millisecond_rise(chance, count):
    ids = IdSource(lambda: 1, lambda n: chance[:n])
    made = [ids.new() for _ in range(count)]
    wrapped = int.from_bytes(chance, "big") & (2**62 - 1) > 2**62 - count
    assert wrapped or (sorted(made) == made and len(set(made)) == count)
    assert {(UUID(one).version, UUID(one).variant, UUID(one).int >> 80) for one in made} == {(7, RFC_4122, 1)}


def test_ids_of_another_millisecond_are_left_to_chance():
    now, chances = iter([1, 2, 1]), iter(range(1, 4))
    ids = IdSource(lambda: next(now), lambda n: next(chances).to_bytes(n, "big"))
    assert len({ids.new()[-1] for _ in range(3)}) == 3


def test_next_code_goes_above_the_highest_and_fills_no_gap():
    assert next_code("A", []) == "A1"
    assert next_code("A", ["A1", "A12", "A3"]) == "A13"
    assert next_code("A", ["S7", "A2x", "AA9", "A"]) == "A1", "other labels do not matter"


@given(st.lists(st.integers(1, 10**6).map(lambda number: f"A{number}")))
def test_next_code_is_new(used):
    assert next_code("A", used) not in used


def test_labels_sort_by_their_numbers():
    assert sorted(["A10", "A2", "A1"], key=code_order) == ["A1", "A2", "A10"]
