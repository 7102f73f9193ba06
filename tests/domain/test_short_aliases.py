"""People on chips: short, and never two alike."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.short_aliases import short_aliases


def test_names_are_cut_but_stay_apart() -> None:
    assert short_aliases(["Lena", "Christina", "Anna Berg", "Anna Boom", "Bo Peep"]) == [
        "Lena", "Christin…", "Anna Be.", "Anna Bo.", "Bo Peep",
    ]  # fmt: skip
    assert short_aliases(["Anna Berg", "Mohammed"]) == ["Anna B.", "Mohammed"]
    assert short_aliases(["Maximilian 1", "Maximilian 12"]) == ["Maximili… 1", "Maximili… 1."]


def test_names_that_part_after_the_eighth_letter_stay_whole() -> None:
    names = ["Alexandra", "Alexandria", "Elisabeth"]
    assert short_aliases(names) == ["Alexandra", "Alexandria", "Elisabet…"]


@given(
    st.lists(
        st.text("abc ABC", min_size=1, max_size=14).map(lambda name: " ".join(name.split())), unique=True
    )
)
def test_no_two_people_look_alike(names: list[str]) -> None:
    assert len(set(short_aliases(names))) == len(names)
