"""Icons for the pen are the files that the screen shows."""

from __future__ import annotations

import pytest

from cocreate_desktop import paths
from cocreate_desktop.domain.board import NOTE_ICONS
from cocreate_desktop.report.icons import icon

GRID = 24
EVERY = sorted(file.stem for file in paths.resources("icons").glob("*.svg"))
PATHS_AND_CIRCLES = [
    name
    for name in EVERY
    if not any(
        f"<{shape}" in paths.resources("icons", f"{name}.svg").read_text("utf-8")
        for shape in ("rect", "line", "polyline", "polygon", "ellipse")
    )
]


@pytest.mark.parametrize("name", PATHS_AND_CIRCLES)
def test_every_stroke_stays_in_the_grid_and_starts_with_a_point(name: str) -> None:
    for outline in icon(name):
        assert len(outline[0]) == 2
        for segment in outline:
            assert all(-1 <= value <= GRID + 1 for value in segment[-2:])


def test_the_kinds_of_notes_have_icons() -> None:
    assert set(NOTE_ICONS.values()) <= set(PATHS_AND_CIRCLES)


def test_relative_smooth_and_closed_commands_end_where_the_file_says() -> None:
    bulb, middle, foot = icon("lightbulb")
    assert bulb[0] == (15, 14)
    assert bulb[-1][-2:] == pytest.approx((9, 14))
    assert middle == ((9, 18), (15, 18))
    assert foot == ((10, 22), (14, 22))
    assert icon("footprints")[0][-1] == ()


def test_an_arc_bends_to_the_side_that_its_flag_says() -> None:
    ring = icon("circle-help")[0]
    assert ring[0] == (22, 12)
    bubble = icon("message-square")[0]
    # The corner at the lower right: from (22, 17) over the outside to (20, 19).
    corner = bubble[1]
    assert corner[-2:] == pytest.approx((20, 19))
    assert corner[0] == pytest.approx(22, abs=0.01)
    assert corner[3] == pytest.approx(19, abs=0.01)


def test_other_shapes_are_refused() -> None:
    square = next(name for name in EVERY if name not in PATHS_AND_CIRCLES)
    icon.cache_clear()
    with pytest.raises(ValueError, match="paths and circles"):
        icon(square)
