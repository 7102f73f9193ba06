"""Notes and clusters are selected by mouse and by keys."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from tests.views.board.hands import BENCH, COFFEE, CTRL, PRICE, SHIFT, WORK, selected
from tests.views.board_stories import Wall


class TestSelecting:
    def test_a_click_selects_one_and_shift_adds_another(self, wall: Wall):
        wall.click(wall.at(BENCH))
        assert selected(wall) == [BENCH]
        wall.click(wall.at(COFFEE), SHIFT)
        assert selected(wall) == [BENCH, COFFEE]
        assert wall.page.overlays.selection.name.text() == "2 notes"
        wall.click(wall.at(COFFEE), SHIFT)
        assert selected(wall) == [BENCH]

    def test_a_click_on_one_of_several_selects_it_alone(self, wall: Wall):
        wall.click(wall.at(BENCH))
        wall.click(wall.at(COFFEE), SHIFT)
        wall.click(wall.at(BENCH))
        assert selected(wall) == [BENCH]

    def test_a_rubber_band_selects_what_it_touches_and_escape_takes_it_back(self, wall: Wall):
        start = wall.at(BENCH) - QPoint(80, 0)
        wall.drag(start + QPoint(0, 110), wall.at(COFFEE))
        assert set(selected(wall)) == {BENCH, COFFEE}
        wall.drag(start + QPoint(0, 110), wall.at(BENCH), lets_go=False)
        assert selected(wall) == [BENCH]
        assert wall.page.canvas.board.band.isVisible()
        wall.press(Qt.Key.Key_Escape)
        assert not wall.page.canvas.board.band.isVisible()
        assert set(selected(wall)) == {BENCH, COFFEE}

    def test_a_click_beside_everything_lets_go(self, wall: Wall):
        wall.click(wall.at(BENCH))
        wall.click(wall.at(BENCH) + QPoint(0, 120))
        assert wall.page.selection.is_empty
        assert not wall.page.overlays.selection.isVisible()

    def test_arrows_walk_by_position_and_shift_takes_along(self, wall: Wall):
        wall.press(Qt.Key.Key_Right)
        assert selected(wall) == ["Walks straight past the sign"]
        wall.press(Qt.Key.Key_Right)
        assert selected(wall) == ["Asks the cashier, back to the sign"]
        wall.press(Qt.Key.Key_Down, SHIFT)
        assert selected(wall) == ["Asks the cashier, back to the sign", "Sign hangs above eye level"]
        wall.press(Qt.Key.Key_Left)
        assert selected(wall) == ["I only saw it because I know."]

    def test_escape_goes_from_a_note_to_its_cluster_and_arrows_from_there_on(self, wall: Wall):
        wall.click(wall.at("Films the technician"))
        wall.press(Qt.Key.Key_Escape)
        assert wall.page.selection.cluster == wall.cluster(WORK)
        wall.press(Qt.Key.Key_Right)
        assert wall.page.selection.cluster == wall.cluster(PRICE)
        wall.press(Qt.Key.Key_Escape)
        assert wall.page.selection.is_empty

    def test_everything_at_once(self, wall: Wall):
        wall.press(Qt.Key.Key_A, CTRL)
        assert len(selected(wall)) == 21

    def test_screen_readers_hear_the_current_note(self, wall: Wall):
        wall.click(wall.at(BENCH))
        assert wall.page.canvas.accessibleDescription() == BENCH
