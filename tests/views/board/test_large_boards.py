"""Boards of thousands of notes: items only for what is seen, pictures of notes within bounds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPixmap

from cocreate_desktop.actions import board
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.board.boxes import Box, grid
from cocreate_desktop.views.board.items.prints import Prints
from cocreate_desktop.views.board.items.whereabouts import Whereabouts
from tests.views.board.hands import BENCH, COFFEE, SHIFT, place
from tests.views.board_stories import Wall


def note_many(wall: Wall, count: int) -> list[str]:
    new = board.NewNotes(NoteKind.IDEA, [f"note {n}" for n in range(count)], on_board=True)
    return list(board.add_notes(wall.desk, wall.session_id, new).ids("notes"))


def colour_at(wall: Wall, at: QPoint) -> QColor:
    return wall.page.canvas.viewport().grab().toImage().pixelColor(at)


class TestItems:
    def test_only_notes_near_what_is_seen_have_an_item(self, empty: Wall):
        note_many(empty, 3_000)
        canvas = empty.page.canvas
        canvas.set_zoom(1.0)
        canvas.grab()
        made = canvas.board.notes.made
        seen = canvas.mapToScene(canvas.viewport().rect()).boundingRect()
        assert set(canvas.board.notes_in(seen)) <= made.keys()
        assert len(made) < 300
        assert len(canvas.board.notes) == 3_000

    def test_items_that_are_far_away_are_let_go_of(self, empty: Wall):
        note_many(empty, 5_000)
        note_many(empty, 4_000)
        empty.page.tidy.click()
        canvas = empty.page.canvas
        canvas.set_zoom(0.4)
        extent = canvas.board.layout.extent
        assert extent is not None
        for part in range(1, 8):
            place = QPointF(extent.width * part / 8, extent.height * part / 8)
            canvas.pan(canvas.viewport().rect().center() - canvas.mapFromScene(place))
            canvas.grab()
        assert len(canvas.board.notes.made) <= 2_500

    def test_from_afar_notes_are_seen_without_items(self, wall: Wall):
        canvas = wall.page.canvas
        canvas.set_zoom(0.2)
        assert colour_at(wall, wall.at(BENCH)) == wall.page.look.colour("note_problem")
        assert colour_at(wall, wall.at("Films the technician")) == wall.page.look.colour("note_did")

    def test_from_afar_a_white_note_has_an_edge(self, empty: Wall):
        new = board.NewNotes(NoteKind.QUESTION, ["who?"], on_board=True)
        (made,) = board.add_notes(empty.desk, empty.session_id, new).ids("notes")
        canvas = empty.page.canvas
        canvas.set_zoom(0.25)
        box = canvas.board.layout.note_boxes[made]
        assert colour_at(empty, canvas.mapFromScene(QPointF(*box.centre))) == QColor("white")
        left = canvas.mapFromScene(QPointF(box.x, box.centre[1]))
        assert colour_at(empty, left) == empty.page.look.colour("note_edge")

    def test_from_afar_a_note_in_the_hand_is_where_the_hand_is(self, wall: Wall):
        canvas = wall.page.canvas
        canvas.set_zoom(0.2)
        start = wall.at(BENCH)
        end = start + QPoint(0, 80)
        wall.drag(start, end, lets_go=False)
        assert colour_at(wall, end) == wall.page.look.colour("note_problem")
        assert colour_at(wall, start) == wall.page.look.colour("bg")
        wall.press(Qt.Key.Key_Escape)
        assert colour_at(wall, start) == wall.page.look.colour("note_problem")

    def test_from_afar_what_is_selected_has_an_edge(self, wall: Wall):
        canvas = wall.page.canvas
        canvas.set_zoom(0.3)
        box = canvas.board.layout.note_boxes[wall.note(BENCH).id]
        corner = canvas.mapFromScene(QPointF(box.x, box.centre[1]))
        wall.page.selection.pick(wall.note(BENCH).id)
        assert colour_at(wall, corner) == wall.page.look.colour("accent")
        wall.page.selection.clear()
        assert colour_at(wall, corner) != wall.page.look.colour("accent")

    def test_two_hundred_notes_go_together_in_one_step(self, empty: Wall):
        ids = note_many(empty, 200)
        canvas = empty.page.canvas
        canvas.go_home()
        empty.page.select_all()
        before = dict(canvas.board.layout.note_boxes)
        empty.drag(empty.spot(ids[0]), empty.spot(ids[0]) + QPoint(120, 60))
        by = canvas.board.layout.note_boxes[ids[0]].x - before[ids[0]].x
        assert by > 100
        for one in ids:
            assert canvas.board.layout.note_boxes[one].x == pytest.approx(before[one].x + by)
        empty.undo()
        assert canvas.board.layout.note_boxes == before

    def test_a_note_that_is_not_on_the_board_has_no_item(self, wall: Wall):
        assert wall.page.canvas.board.notes.get("nobody") is None
        assert "nobody" not in wall.page.canvas.board.notes.made

    def test_of_notes_upon_each_other_the_uppermost_is_taken(self, wall: Wall):
        bench, coffee = wall.note(BENCH).id, wall.note(COFFEE).id
        board.place_notes(wall.desk, {bench: place(wall, COFFEE)})
        wall.click(wall.at(COFFEE))
        order = [note.id for note in wall.page.canvas.board.layout.loose]
        assert wall.page.selection.current == max(bench, coffee, key=order.index)
        wall.click(wall.at(COFFEE), SHIFT)
        assert wall.page.selection.is_empty


class TestPrints:
    def test_pictures_of_notes_never_take_more_than_they_may(self):
        prints = Prints(most_bytes=10 * 40_000)
        for n in range(50):
            prints.keep(str(n), "stamp", QPixmap(100, 100))
        assert prints.bytes <= 10 * 40_000
        assert prints.find("0", "stamp") is None
        assert prints.find("49", "stamp") is not None

    def test_a_picture_that_was_seen_stays_longer(self):
        prints = Prints(most_bytes=3 * 40_000)
        for key in "abc":
            prints.keep(key, "stamp", QPixmap(100, 100))
        prints.find("a", "stamp")
        prints.keep("d", "stamp", QPixmap(100, 100))
        assert prints.find("a", "stamp") is not None
        assert prints.find("b", "stamp") is None

    def test_a_picture_of_another_size_is_none(self):
        prints = Prints()
        prints.keep("a", (1.0, 1.0), QPixmap(100, 100))
        assert prints.find("a", (2.0, 1.0)) is None
        prints.keep("a", (2.0, 1.0), QPixmap(200, 200))
        assert prints.bytes == QPixmap(200, 200).depth() // 8 * 40_000

    def test_another_wording_is_seen_at_once(self, wall: Wall):
        canvas = wall.page.canvas
        at = wall.at(BENCH)
        assert colour_at(wall, at + QPoint(-40, 30)) == wall.page.look.colour("note_problem")
        board.change_kind(wall.desk, [wall.note(BENCH).id], NoteKind.QUESTION)
        assert colour_at(wall, at + QPoint(-40, 30)) == wall.page.look.colour("note_question")
        assert canvas.board.notes[wall.note(BENCH).id].face is not None


def test_notes_of_an_area_are_found_as_if_all_were_looked_at():
    boxes = {str(n): Box(x - 3_000, y - 2_000, 150, 122) for n, (x, y) in enumerate(grid(900, 0, 0))}
    found = Whereabouts(boxes)
    for area in (Box(-3_100, -2_100, 400, 300), Box(-10, -10, 1_300, 20), Box(5_000, 0, 10, 10),
                 Box(-9_000, -9_000, 20_000, 20_000)):  # fmt: skip
        assert set(found.within(area)) == {key for key, box in boxes.items() if box.overlaps(area)}
    first = boxes["0"]
    assert found.at(QPointF(first.x, first.y)) == ["0"]
    assert found.at(QRectF(first.x, first.y, first.width, first.height).bottomRight()) == []
