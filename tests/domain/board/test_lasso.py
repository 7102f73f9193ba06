"""A lasso around notes, for any line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.board.boxes import Box, Place
from cocreate_desktop.domain.board.lasso import Lasso

NUMBERS = st.integers(-300, 300).map(float)
POINTS = st.tuples(NUMBERS, NUMBERS)
BOXES = st.lists(POINTS, max_size=30).map(
    lambda middles: {str(n): Box(x - 75.3, y - 61.7, 150, 122) for n, (x, y) in enumerate(middles)}
)


def drawn(line: list[Place], boxes: dict[str, Box]) -> set[str]:
    lasso = Lasso(line[0], boxes)
    for place in line[1:]:
        lasso.go_to(place)
    return lasso.caught()


def crossings(line: list[Place], x: float, y: float) -> int:
    """How many pieces of the closed line a ray from a point to the left crosses."""
    count = 0
    for (x1, y1), (x2, y2) in zip(line, [*line[1:], line[0]], strict=True):
        if (y1 <= y) != (y2 <= y):
            count += x > x1 + (x2 - x1) * ((y - y1) / (y2 - y1))
    return count


@given(st.lists(POINTS, min_size=1, max_size=20), BOXES)
def test_what_lies_within_is_caught(line: list[Place], boxes: dict[str, Box]):
    assert drawn(line, boxes) == {key for key, box in boxes.items() if crossings(line, *box.centre) % 2}


@given(st.lists(POINTS, min_size=2, max_size=20), BOXES)
def test_the_way_round_does_not_matter(line: list[Place], boxes: dict[str, Box]):
    assert drawn(line, boxes) == drawn([line[0], *line[:0:-1]], boxes)


def test_a_loop_catches_what_it_is_around_though_it_is_not_closed():
    boxes = {"in": Box(40, 40, 20, 20), "out": Box(140, 40, 20, 20), "half in": Box(85, 40, 20, 20)}
    assert drawn([(0, 0), (100, 0), (100, 100), (0, 100)], boxes) == {"in", "half in"}


def test_a_line_back_and_forth_catches_nothing():
    assert not drawn([(0, 0), (100, 100), (0, 0)], {"a": Box(40, 40, 20, 20)})
