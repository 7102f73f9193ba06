"""Signs differ from each other, also without their colour."""

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from cocreate_desktop.domain.assumptions import Importance
from cocreate_desktop.domain.consent import Answer
from cocreate_desktop.domain.decisions import Standing
from cocreate_desktop.domain.evidence import Fill, Mark, Shape
from cocreate_desktop.domain.observations import Mode, Sentiment, Side
from cocreate_desktop.views import painting
from cocreate_desktop.views.theme import Scheme, Theme
from tests.views.gallery import MARKS

Paint = Callable[[QPainter, QRect], None]
SIZE = QRect(0, 0, 96, 32)


def drawn(paint: Paint, rect: QRect = SIZE) -> QImage:
    image = QImage(rect.size(), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint(painter, rect)
    painter.end()
    return image


def signs(theme: Theme) -> dict[str, list[Paint]]:
    """Families whose members must never be taken for each other."""
    words = {Mode.DID: "did", Mode.SAID: "said"}
    return {
        "marks": [lambda p, r, m=mark: painting.paint_mark(p, r, m, theme) for mark in MARKS],
        "faces": [lambda p, r, s=mood: painting.paint_face(p, r, s, theme) for mood in Sentiment],
        "importance": [lambda p, r, i=one: painting.paint_importance(p, r, i, theme) for one in Importance],
        "consent": [lambda p, r, a=one: painting.paint_consent(p, r, a, theme) for one in (*Answer, None)],
        "standing": [lambda p, r, s=one: painting.paint_standing(p, r, s, theme) for one in Standing],
        "presence": [lambda p, r, h=here: painting.paint_presence(p, r, h, theme) for here in (True, False)],
        "pips": [lambda p, r, f=full: painting.paint_pip(p, r, f, theme) for full in (True, False)],
        "modes": [lambda p, r, m=mode: painting.paint_mode(p, r, m, words[m], theme) for mode in Mode],
        "links": [lambda p, r, s=side: painting.paint_link(p, r, s, "A4", theme) for side in Side],
        "numbers": [lambda p, r, c=now: painting.paint_number(p, r, "3", theme, c) for now in (True, False)],
        "chips": [lambda p, r, c=now: painting.paint_chip_ground(p, r, theme, c) for now in (True, False)],
    }


@pytest.mark.parametrize("scheme", Scheme)
def test_no_two_signs_of_a_family_look_alike_even_in_grey(theme: Theme, scheme: Scheme):
    theme.choose(scheme)
    for family, paints in signs(theme).items():
        shapes = [drawn(paint).convertToFormat(QImage.Format.Format_Grayscale8) for paint in paints]
        assert all(one != other for one, other in combinations(shapes, 2)), family


def test_solid_marks_are_filled_and_hollow_ones_are_not(theme: Theme):
    def ink(mark: Mark) -> int:
        image = drawn(
            lambda painter, rect: painting.paint_mark(painter, rect, mark, theme), QRect(0, 0, 40, 40)
        )
        return sum(image.pixelColor(x, y).alpha() > 128 for x in range(40) for y in range(40))

    for shape in (Shape.ROUND, Shape.SQUARE, Shape.HALF):
        hollow, third, solid = (ink(Mark(shape, fill)) for fill in (Fill.HOLLOW, Fill.THIRD, Fill.SOLID))
        assert solid > hollow
        assert solid > third
    assert ink(Mark(Shape.ROUND, Fill.THIRD)) > ink(Mark(Shape.ROUND, Fill.HOLLOW))


def test_marks_stay_within_their_rectangle_and_leave_the_painter_alone(theme: Theme):
    image = QImage(60, 60, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    pen, brush, transform = painter.pen(), painter.brush(), painter.transform()
    for mark in MARKS:
        painting.paint_mark(painter, QRect(20, 20, 20, 20), mark, theme)
    assert (painter.pen(), painter.brush(), painter.transform()) == (pen, brush, transform)
    painter.end()

    outside = [(x, y) for x in range(60) for y in range(60) if not (20 <= x < 40 and 20 <= y < 40)]
    assert all(image.pixelColor(x, y).alpha() == 0 for x, y in outside)


def test_measured_widths_hold_the_badges(theme: Theme):
    for width, paint in [
        (
            painting.mode_width("gesagt", theme),
            lambda p, r: painting.paint_mode(p, r, Mode.SAID, "gesagt", theme),
        ),
        (painting.keycap_width("Ctrl N", theme), lambda p, r: painting.paint_keycap(p, r, "Ctrl N", theme)),
        (painting.link_width("A12", theme), lambda p, r: painting.paint_link(p, r, Side.FOR, "A12", theme)),
        (
            painting.pill_width("No step", "x", theme),
            lambda p, r: painting.paint_pill(p, r, "No step", "x", "warning", theme),
        ),
    ]:
        image = drawn(paint, QRect(0, 0, 200, 32))
        used = [x for x in range(200) if any(image.pixelColor(x, y).alpha() for y in range(32))]
        assert (used[0], used[-1] + 1) == (0, width)


def test_rows_show_selection_and_focus(theme: Theme):
    states = [(False, False, False), (True, False, False), (False, True, False), (False, False, True)]
    grounds = [
        drawn(
            lambda p, r, s=s, h=h, f=f: painting.paint_row_ground(
                p, r, theme, selected=s, hovered=h, focused=f
            )
        )
        for s, h, f in states
    ]
    assert all(one != other for one, other in combinations(grounds, 2))
    assert grounds[1].pixelColor(2, 10) == theme.colour("accent")
    assert grounds[1].pixelColor(10, 10) == theme.colour("accent_tint")


def test_long_words_end_in_an_ellipsis(theme: Theme):
    assert painting.elided("short", theme.font("body"), 200) == "short"
    assert painting.elided("a very long sentence", theme.font("body"), 60).endswith("…")
