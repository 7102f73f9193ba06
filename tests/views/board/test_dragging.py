"""Notes and clusters are dragged about."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from cocreate_desktop.views.board.canvas.snapping import REACH
from tests.views.board.hands import BENCH, COFFEE, PRICE, SHIFT, WORK, choose, place
from tests.views.board_stories import Wall


class TestDragging:
    def test_into_a_cluster_before_the_note_it_falls_on(self, wall: Wall):
        wall.drag(wall.at(BENCH), wall.at("Films the technician"))
        assert wall.texts_in(WORK)[:3] == [
            "Leans over to watch the stringing",
            BENCH,
            "Films the technician",
        ]
        wall.undo()
        assert wall.note(BENCH).cluster_id is None

    def test_a_cluster_that_grows_moves_what_it_would_cover_down(self, wall: Wall):
        before = wall.page.shown.layout.cluster_boxes
        wall.drag(wall.at(BENCH), wall.at("Asks the cashier, back to the sign"))
        boxes = list(wall.page.shown.layout.cluster_boxes.values())
        assert not any(one.overlaps(other) for one in boxes for other in boxes if one is not other)
        assert boxes != list(before.values())
        wall.undo()
        assert wall.page.shown.layout.cluster_boxes == before
        assert wall.note(BENCH).cluster_id is None

    def test_a_drag_is_one_step_back_to_the_same_place(self, wall: Wall):
        before = wall.note(BENCH)
        wall.drag(wall.at(BENCH), wall.at(BENCH) + QPoint(30, 150))
        assert wall.note(BENCH) != before
        wall.undo()
        assert wall.note(BENCH) == before
        assert place(wall, BENCH) == (before.x, before.y)

    def test_out_of_a_cluster_the_note_lies_where_it_was_let_go(self, wall: Wall):
        start, left, top = wall.at("Films the technician"), *place(wall, "Films the technician")
        end = wall.at(BENCH) + QPoint(0, 140)
        wall.drag(start, end)
        moved = wall.page.canvas.mapToScene(end) - wall.page.canvas.mapToScene(start)
        assert wall.note("Films the technician").cluster_id is None
        assert place(wall, "Films the technician") == pytest.approx(
            (left + moved.x(), top + moved.y()), abs=REACH / wall.page.canvas.zoom
        )

    def test_all_that_are_selected_go_together(self, wall: Wall):
        wall.click(wall.at(BENCH))
        wall.click(wall.at(COFFEE), SHIFT)
        wall.drag(wall.at(COFFEE), wall.spot(wall.cluster(PRICE)))
        assert wall.texts_in(PRICE)[:2] == [BENCH, COFFEE]
        wall.undo()
        assert len(wall.texts_in(PRICE)) == 3

    def test_within_a_cluster_the_order_changes(self, wall: Wall):
        wall.drag(wall.at("Old part in a small bag"), wall.at("Leans over to watch the stringing"))
        assert wall.texts_in(WORK)[0] == "Old part in a small bag"

    def test_let_go_where_it_was_nothing_is_written(self, wall: Wall):
        count = len(wall.desk.library.changes.since(0))
        at = wall.at("Films the technician")
        wall.drag(at, at + QPoint(12, 9))
        assert len(wall.desk.library.changes.since(0)) == count
        assert wall.at("Films the technician") == at

    def test_escape_gives_a_drag_up(self, wall: Wall):
        at = wall.at(BENCH)
        wall.drag(at, wall.at("Films the technician"), lets_go=False)
        wall.press(Qt.Key.Key_Escape)
        wall.qtbot.mouseRelease(wall.page.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert wall.note(BENCH).cluster_id is None
        item = wall.page.canvas.board.notes[wall.note(BENCH).id]
        assert (item.x(), item.y()) == place(wall, BENCH)

    def test_a_cluster_takes_its_notes_along_and_writes_one_row(self, wall: Wall):
        films, bench = place(wall, "Films the technician"), place(wall, BENCH)
        title = wall.spot(wall.cluster(WORK))
        wall.drag(title, title + QPoint(0, 90))
        (row,) = wall.desk.library.changes.since(0)[-1].rows
        assert (row.table, row.row_id) == ("clusters", wall.cluster(WORK))
        assert place(wall, "Films the technician")[1] == pytest.approx(films[1] + 90 * 150 / 128)
        assert place(wall, BENCH) == bench

    def test_in_a_cluster_that_keeps_places_a_note_stays_where_it_was_put(self, wall: Wall):
        wall.page.selection.pick_cluster(wall.cluster(WORK))
        choose(wall.page.menus.for_cluster(wall.cluster(WORK)), "Notes stay where they are put")
        left, top = place(wall, "Films the technician")
        start = wall.at("Films the technician")
        wall.drag(start, start + QPoint(24, 32))
        assert wall.note("Films the technician").cluster_id == wall.cluster(WORK)
        assert place(wall, "Films the technician") == pytest.approx(
            (left + 24 * 150 / 128, top + 32 * 150 / 128)
        )
