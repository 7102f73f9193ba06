"""Icons for the pen are the files that the screen shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from cocreate_desktop import paths
from cocreate_desktop.domain.board import NOTE_ICONS
from cocreate_desktop.report.chapters.propositions import DECISION_ICONS
from cocreate_desktop.report.drawing.icons import icon

GRID = 24
EVERY = sorted(file.stem for file in paths.resources("icons").glob("*.svg"))


@pytest.mark.parametrize("name", EVERY)
def test_every_stroke_stays_in_the_grid_and_starts_with_a_point(name: str) -> None:
    for outline in icon(name):
        assert len(outline[0]) == 2
        for segment in outline:
            assert all(-1 <= value <= GRID + 1 for value in segment[-2:])


@pytest.mark.parametrize("icons", [NOTE_ICONS, DECISION_ICONS], ids=["notes", "decisions"])
def test_what_the_paper_marks_has_icons(icons: dict[str, str]) -> None:
    assert set(icons.values()) <= set(EVERY)


def test_a_rectangle_has_four_rounded_corners() -> None:
    right, left = icon("pause")

    assert left[:2] == ((6, 3), (9, 3))
    assert left[2][-2:] == (10, 4)
    assert left[-1] == ()
    assert right[0] == (15, 3)


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


def test_other_shapes_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg"><ellipse cx="1" cy="2" rx="3" ry="4"/></svg>'
    (tmp_path / "odd.svg").write_text(drawing, "utf-8")
    monkeypatch.setattr(paths, "resources", lambda _, file: tmp_path / file)
    with pytest.raises(ValueError, match="ellipse"):
        icon("odd")
