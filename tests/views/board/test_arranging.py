"""A lasso, snapping, what lies in front, what lies level."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cocreate_desktop.actions import board
from cocreate_desktop.domain.board.aligning import Axis, Edge
from cocreate_desktop.domain.changes import ChangeSet
from tests.views.board.hands import ALT, BENCH, COFFEE, CTRL, PRICE, SHIFT, WORK, place, selected
from tests.views.board_stories import Wall

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def draw(wall: Wall, *places: QPoint, keys: Qt.KeyboardModifier = NONE, lets_go: bool = True) -> None:
    """A line from place to place, with the button held."""
    port = wall.page.canvas.viewport()
    wall.qtbot.mousePress(port, LEFT, keys, places[0])
    for to in places[1:]:
        wall.qtbot.mouseMove(port, to)
    if lets_go:
        wall.qtbot.mouseRelease(port, LEFT, keys, places[-1])


def around(wall: Wall, text: str, reach: int = 30) -> list[QPoint]:
    """Places around the middle of a note, within it."""
    at = wall.at(text)
    return [at + QPoint(x * reach, y * reach) for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1))]


def move(wall: Wall, text: str, by: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
    """Drag a note; the keys are held from the first move on."""
    port, at = wall.page.canvas.viewport(), wall.at(text)
    QTest.mousePress(port, LEFT, NONE, at)
    send_move(wall, at + by / 2, keys)
    send_move(wall, at + by, keys)
    QTest.mouseRelease(port, LEFT, NONE, at + by)


def send_move(wall: Wall, to: QPoint, keys: Qt.KeyboardModifier) -> None:
    port = wall.page.canvas.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(to), QPointF(port.mapToGlobal(to)), Qt.MouseButton.NoButton, LEFT, keys
    )
    QApplication.sendEvent(port, event)


class TestLasso:
    def test_alt_and_a_drag_catch_what_they_are_around_wherever_they_begin(self, wall: Wall):
        draw(wall, *around(wall, "Films the technician"), keys=ALT)
        assert selected(wall) == ["Films the technician"]
        assert wall.note("Films the technician").cluster_id == wall.cluster(WORK)

    def test_with_shift_it_adds(self, wall: Wall):
        draw(wall, *around(wall, "Films the technician"), keys=ALT)
        draw(wall, *around(wall, BENCH), keys=ALT | SHIFT)
        assert set(selected(wall)) == {"Films the technician", BENCH}

    def test_q_arms_it_once(self, wall: Wall):
        wall.press(Qt.Key.Key_Q)
        assert wall.page.command("lasso").isChecked()
        assert wall.page.canvas.viewport().cursor().shape() is Qt.CursorShape.CrossCursor
        draw(wall, *around(wall, BENCH))
        assert selected(wall) == [BENCH]
        assert not wall.page.command("lasso").isChecked()
        assert not wall.page.canvas.board.lasso.isVisible()

    @pytest.mark.parametrize("key", [Qt.Key.Key_Q, Qt.Key.Key_Escape])
    def test_it_is_put_away_without_a_drag(self, wall: Wall, key: Qt.Key):
        wall.press(Qt.Key.Key_Q)
        wall.press(key)
        assert not wall.page.canvas.has_lasso
        assert not wall.page.command("lasso").isChecked()

    def test_escape_gives_back_what_was_selected(self, wall: Wall):
        wall.click(wall.at(COFFEE))
        draw(wall, *around(wall, BENCH), keys=ALT, lets_go=False)
        assert selected(wall) == [BENCH]
        wall.press(Qt.Key.Key_Escape)
        assert selected(wall) == [COFFEE]
        assert not wall.page.canvas.board.lasso.isVisible()
        wall.qtbot.mouseRelease(wall.page.canvas.viewport(), LEFT, pos=wall.at(BENCH))

    def test_a_press_that_does_not_move_selects_what_is_there(self, wall: Wall):
        wall.press(Qt.Key.Key_Q)
        wall.click(wall.at(BENCH))
        assert selected(wall) == [BENCH]

    def test_it_works_from_afar(self, wall: Wall):
        wall.page.canvas.set_zoom(0.2)
        draw(wall, *around(wall, BENCH, reach=11), keys=ALT)
        assert selected(wall) == [BENCH]


class TestSnapping:
    @pytest.fixture
    def beside(self, wall: Wall) -> Wall:
        """The two loose notes beside each other, with room around them."""
        x, y = place(wall, BENCH)
        wall.page.attempt(lambda: put(wall, BENCH, x, y + 400))
        wall.page.attempt(lambda: put(wall, COFFEE, x + 300, y + 400))
        wall.page.canvas.show_place(wall.page.canvas.board.layout.note_boxes[wall.note(COFFEE).id])
        return wall

    def test_a_note_comes_to_lie_level_with_another_one(self, beside: Wall):
        y = place(beside, BENCH)[1]
        move(beside, COFFEE, QPoint(60, 4))
        assert place(beside, COFFEE)[1] == pytest.approx(y, abs=0.001)

    def test_ctrl_held_keeps_it_free(self, beside: Wall):
        y = place(beside, BENCH)[1]
        move(beside, COFFEE, QPoint(60, 4), CTRL)
        assert place(beside, COFFEE)[1] == pytest.approx(y + 4 / beside.page.canvas.zoom)

    def test_lines_are_shown_meanwhile_and_go(self, beside: Wall):
        guides, at = beside.page.canvas.board.guides, beside.at(COFFEE)
        beside.drag(at, at + QPoint(60, 4), lets_go=False)
        assert any(line.dy() == 0 for line in guides.lines)
        beside.qtbot.mouseRelease(beside.page.canvas.viewport(), LEFT, pos=at + QPoint(60, 4))
        assert not guides.lines

    def test_in_a_grid_nothing_snaps(self, wall: Wall):
        wall.drag(wall.at(BENCH), wall.at("Films the technician") + QPoint(3, 2), lets_go=False)
        assert not wall.page.canvas.board.guides.lines
        wall.press(Qt.Key.Key_Escape)

    def test_a_cluster_snaps_too_and_takes_its_notes_along(self, wall: Wall):
        layout = wall.page.shown.layout
        work, films = layout.cluster_boxes[wall.cluster(WORK)], place(wall, "Films the technician")
        board.move_clusters(wall.desk, {wall.cluster(WORK): (work.x, work.y + 600)})
        board.move_clusters(wall.desk, {wall.cluster(PRICE): (work.x + 900, work.y + 605)})
        level = wall.page.shown.layout.cluster_boxes[wall.cluster(PRICE)].y
        wall.page.canvas.go_home()
        title = wall.spot(wall.cluster(WORK))
        wall.drag(title, title + QPoint(-30, 0))
        after = wall.page.shown.layout.cluster_boxes[wall.cluster(WORK)]
        assert after.y == pytest.approx(level, abs=0.001)
        moved = after.x - work.x, after.y - work.y
        assert place(wall, "Films the technician") == pytest.approx(
            (films[0] + moved[0], films[1] + moved[1])
        )


def put(wall: Wall, text: str, x: float, y: float) -> ChangeSet | None:
    return board.place_notes(wall.desk, {wall.note(text).id: (x, y)})


class TestArranging:
    def test_notes_are_aligned_as_one_step(self, wall: Wall):
        put(wall, BENCH, 3000, 100)
        put(wall, COFFEE, 3300, 160)
        wall.page.selection.pick(wall.note(BENCH).id, wall.note(COFFEE).id)
        wall.page.command("align_top").trigger()
        assert (place(wall, BENCH), place(wall, COFFEE)) == ((3000, 100), (3300, 100))
        wall.undo()
        assert place(wall, COFFEE) == (3300, 160)

    @pytest.mark.parametrize("edge", Edge)
    def test_every_way_has_a_command(self, wall: Wall, edge: Edge):
        wall.page.selection.pick(wall.note(BENCH).id, wall.note(COFFEE).id)
        assert wall.page.command(f"align_{edge.value}").isEnabled()
        wall.page.selection.pick(wall.note(BENCH).id)
        assert not wall.page.command(f"align_{edge.value}").isEnabled()

    def test_notes_of_a_grid_cannot_be_aligned(self, wall: Wall):
        wall.page.selection.pick(*(note.id for note in wall.notes() if note.cluster_id))
        assert not wall.page.command("align_left").isEnabled()

    def test_clusters_are_distributed_with_their_notes(self, wall: Wall):
        boxes = wall.page.shown.layout.cluster_boxes
        wall.page.selection.pick_cluster(*boxes)
        films = place(wall, "Films the technician")
        wall.page.command(f"distribute_{Axis.ACROSS.value}").trigger()
        after = wall.page.shown.layout.cluster_boxes
        order = sorted(after.values(), key=lambda box: box.x)
        assert all(one.right <= other.x for one, other in pairwise(order))
        moved = after[wall.cluster(WORK)].x - boxes[wall.cluster(WORK)].x
        assert place(wall, "Films the technician")[0] == pytest.approx(films[0] + moved)
        wall.undo()
        assert wall.page.shown.layout.cluster_boxes == boxes

    def test_a_note_is_brought_to_the_front_and_sent_back(self, wall: Wall):
        put(wall, COFFEE, *place(wall, BENCH))
        assert (
            wall.page.canvas.board.note_at(wall.page.canvas.mapToScene(wall.at(BENCH)))
            == wall.note(COFFEE).id
        )
        wall.page.selection.pick(wall.note(BENCH).id)
        wall.press(Qt.Key.Key_PageUp, CTRL)
        assert (
            wall.page.canvas.board.note_at(wall.page.canvas.mapToScene(wall.at(BENCH))) == wall.note(BENCH).id
        )
        wall.press(Qt.Key.Key_PageDown, CTRL)
        assert (
            wall.page.canvas.board.note_at(wall.page.canvas.mapToScene(wall.at(BENCH)))
            == wall.note(COFFEE).id
        )

    def test_a_cluster_in_front_is_the_one_that_is_hit(self, wall: Wall):
        first, second = list(wall.page.shown.layout.clusters)[:2]
        there = wall.page.shown.layout.clusters[second]
        board.move_clusters(wall.desk, {first: (there.x, there.y)})
        at = QPointF(there.x + 5, there.y + 5)
        assert wall.page.canvas.board.cluster_at(at) == second
        wall.page.selection.pick_cluster(first)
        wall.press(Qt.Key.Key_PageUp, CTRL)
        assert wall.page.canvas.board.cluster_at(at) == first
        assert list(wall.page.shown.layout.clusters)[:2] == [first, second]
