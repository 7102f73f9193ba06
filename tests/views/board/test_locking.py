"""What is locked stays, and says so once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from cocreate_desktop.domain.board.boxes import Direction
from tests.views.board.hands import (
    BENCH,
    COFFEE,
    CTRL,
    PRICE,
    WORK,
    choose,
    place,
)
from tests.views.board_stories import Wall

ONE_STAYS = "One is locked and stays. Ctrl+L unlocks what is selected."


def lock(wall: Wall, *texts: str) -> None:
    wall.page.selection.pick(*(wall.note(text).id for text in texts))
    wall.press(Qt.Key.Key_L, CTRL)


class TestLocking:
    def test_ctrl_l_locks_and_unlocks_what_is_selected_as_one_step(self, wall: Wall):
        lock(wall, BENCH, COFFEE)
        assert wall.note(BENCH).locked
        assert wall.note(COFFEE).locked
        lock(wall, BENCH, COFFEE)
        assert not wall.note(BENCH).locked
        wall.undo()
        assert wall.note(BENCH).locked
        wall.undo()
        assert not wall.note(COFFEE).locked

    def test_of_several_the_free_ones_are_locked_first(self, wall: Wall):
        lock(wall, BENCH)
        lock(wall, BENCH, COFFEE)
        assert wall.note(BENCH).locked
        assert wall.note(COFFEE).locked

    def test_the_menu_shows_the_lock_and_takes_it_off(self, wall: Wall):
        lock(wall, BENCH)
        menu = wall.page.menus.for_notes()
        (entry,) = [one for one in menu.actions() if one.text().startswith("Locked")]
        assert entry.isChecked()
        choose(menu, "Locked")
        assert not wall.note(BENCH).locked

    def test_a_locked_note_shows_its_lock_and_tells_how_to_unlock_it(self, wall: Wall):
        lock(wall, BENCH)
        assert wall.page.shown.faces[wall.note(BENCH).id].is_locked
        assert "locked" in wall.page.canvas.board.tip_of(wall.note(BENCH).id)
        assert "locked" not in wall.page.canvas.board.tip_of(wall.note(COFFEE).id)

    def test_dragged_it_stays_and_says_so(self, wall: Wall):
        lock(wall, BENCH)
        before, at = wall.note(BENCH), wall.at(BENCH)
        wall.drag(at, at + QPoint(40, 150))
        assert wall.note(BENCH) == before
        assert wall.page.toast.isVisible()
        assert wall.page.toast.text == ONE_STAYS
        item = wall.page.canvas.board.notes[before.id]
        assert (item.x(), item.y()) == place(wall, BENCH)

    def test_among_others_it_alone_stays(self, wall: Wall):
        lock(wall, BENCH)
        wall.page.selection.pick(wall.note(BENCH).id, wall.note(COFFEE).id)
        wall.drag(wall.at(COFFEE), wall.spot(wall.cluster(PRICE)))
        assert wall.note(BENCH).cluster_id is None
        assert wall.texts_in(PRICE)[0] == COFFEE
        assert wall.page.toast.text == ONE_STAYS

    def test_delete_leaves_it_and_offers_the_others_back(self, wall: Wall):
        lock(wall, BENCH)
        wall.page.selection.pick(wall.note(BENCH).id, wall.note(COFFEE).id)
        wall.press(Qt.Key.Key_Delete)
        assert [one.text for one in wall.notes() if one.text in (BENCH, COFFEE)] == [BENCH]
        assert wall.page.toast.text == f"Note deleted. {ONE_STAYS}"

    @pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_1])
    def test_no_key_moves_it(self, wall: Wall, key: Qt.Key):
        lock(wall, BENCH)
        before, count = wall.note(BENCH), len(wall.desk.library.changes.since(0))
        wall.press(key)
        assert wall.note(BENCH) == before
        assert len(wall.desk.library.changes.since(0)) == count
        assert wall.page.toast.text == ONE_STAYS

    def test_nothing_nudges_it(self, wall: Wall):
        lock(wall, BENCH)
        before = wall.note(BENCH)
        wall.page.deeds.nudge(Direction.RIGHT)
        assert wall.note(BENCH) == before
        assert wall.page.toast.text == ONE_STAYS


class TestLockedClusters:
    def test_it_stays_with_its_notes_and_takes_none_in(self, wall: Wall):
        wall.page.selection.pick_cluster(wall.cluster(WORK))
        wall.press(Qt.Key.Key_L, CTRL)
        before = wall.page.shown.layout
        title = wall.spot(wall.cluster(WORK))
        wall.drag(title, title + QPoint(0, 90))
        assert wall.page.toast.text == ONE_STAYS
        wall.drag(wall.at("Films the technician"), wall.at(BENCH))
        wall.drag(wall.at(BENCH), wall.at("Films the technician"))
        assert wall.page.shown.layout == before
        assert wall.page.shown.cluster_faces[wall.cluster(WORK)].is_locked

    def test_its_title_tells_how_to_unlock_it(self, wall: Wall):
        canvas, title = wall.page.canvas, wall.spot(wall.cluster(WORK))
        assert canvas.board.tip_at(canvas.mapToScene(title)) == ""
        wall.page.selection.pick_cluster(wall.cluster(WORK))
        wall.press(Qt.Key.Key_L, CTRL)
        assert "locked" in canvas.board.tip_at(canvas.mapToScene(title))

    def test_a_drag_over_it_marks_nothing(self, wall: Wall):
        wall.page.selection.pick_cluster(wall.cluster(WORK))
        wall.press(Qt.Key.Key_L, CTRL)
        before = wall.page.canvas.grab().toImage()
        assert wall.page.canvas.show_drop(wall.page.canvas.mapToScene(wall.at("Films the technician")), [])
        assert wall.page.canvas.grab().toImage() == before

    def test_what_is_written_there_becomes_a_loose_note(self, wall: Wall):
        wall.page.selection.pick_cluster(wall.cluster(WORK))
        wall.press(Qt.Key.Key_L, CTRL)
        wall.press(Qt.Key.Key_N)
        wall.write("an afterthought")
        wall.press(Qt.Key.Key_Return)
        assert wall.note("an afterthought").cluster_id is None
        assert wall.note("an afterthought").on_board

    def test_its_menu_shows_the_lock(self, wall: Wall):
        wall.page.selection.pick_cluster(wall.cluster(WORK))
        choose(wall.page.menus.for_cluster(wall.cluster(WORK)), "Locked")
        (locked,) = [one for one in wall.page.shown.layout.clusters.values() if one.locked]
        assert locked.title == WORK
