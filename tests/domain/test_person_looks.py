"""How people look on the board and on their papers."""

from __future__ import annotations

from cocreate_desktop.domain.person_looks import look_of


def test_thirty_two_people_look_different() -> None:
    assert len({look_of(number) for number in range(1, 33)}) == 32


def test_neighbours_differ_in_shape_too() -> None:
    for number in range(1, 41):
        assert look_of(number).shape is not look_of(number + 1).shape or look_of(number).colour == 7
