"""Clusters are made, named, linked and taken apart."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from tests.views.board.hands import ALT, BENCH, COFFEE, CTRL, PRICE, SHIFT, WORK, choose, place, wishes
from tests.views.board_stories import Wall


class TestClusters:
    def test_ctrl_g_groups_and_asks_for_the_title_at_once(self, wall: Wall):
        wall.click(wall.at(BENCH))
        wall.click(wall.at(COFFEE), SHIFT)
        wall.press(Qt.Key.Key_G, CTRL)
        wall.write("In the way")
        wall.press(Qt.Key.Key_Return)
        assert wall.texts_in("In the way") == [BENCH, COFFEE]
        assert wall.page.selection.cluster == wall.cluster("In the way")

    def test_a_digit_sends_the_selection_to_that_cluster(self, wall: Wall):
        wall.click(wall.at(BENCH))
        wall.press(Qt.Key.Key_3)
        assert wall.texts_in(WORK)[-1] == BENCH
        wall.press(Qt.Key.Key_9)
        assert wall.texts_in(WORK)[-1] == BENCH

    def test_a_double_click_on_the_title_edits_it(self, wall: Wall):
        wall.double_click(wall.spot(wall.cluster(WORK)))
        wall.write("Let me see it")
        wall.press(Qt.Key.Key_Return)
        assert len(wall.texts_in("Let me see it")) == 4

    def test_dissolving_leaves_the_notes_and_can_be_taken_back(self, wall: Wall):
        before = place(wall, "Films the technician")
        wall.click(wall.spot(wall.cluster(WORK)))
        wall.page.overlays.selection.dissolve.click()
        assert place(wall, "Films the technician") == before
        assert "Show me the work" in wall.page.toast.text
        wall.undo()
        assert len(wall.texts_in(WORK)) == 4

    def test_the_offer_to_undo_covers_no_bar(self, wall: Wall):
        overlays, toast = wall.page.overlays, wall.page.toast
        wall.page.selection.pick_cluster(wall.cluster(WORK))
        overlays.selection.dissolve.click()
        assert toast.isVisible()
        assert not toast.geometry().intersects(overlays.legend.geometry())
        wall.page.select_all()
        assert overlays.selection.isVisible()
        assert not toast.geometry().intersects(overlays.selection.geometry())

    def test_merging_goes_by_the_menu(self, wall: Wall):
        wall.page.selection.pick_cluster(wall.cluster(WORK))
        menu = wall.page.menus.for_cluster(wall.cluster(WORK))
        (into,) = [one for one in menu.findChildren(QMenu) if one.title() == "Merge into"]
        choose(into, PRICE)
        assert len(wall.texts_in(PRICE)) == 7
        assert len(wall.page.canvas.board.clusters) == 3

    def test_a_cluster_is_linked_and_unlinked_by_the_menu(self, wall: Wall):
        cluster = wall.cluster(WORK)
        wall.page.selection.pick_cluster(cluster)
        choose(wall.page.menus.links(QMenu(wall.page), cluster), "A3")
        assert [link.code for link in wall.page.shown.cluster_faces[cluster].links] == ["A7", "A3"]
        choose(wall.page.menus.links(QMenu(wall.page), cluster), "A7")
        assert [link.code for link in wall.page.shown.cluster_faces[cluster].links] == ["A3"]

    def test_alt_and_arrows_reorder_in_a_cluster_and_move_what_is_loose(self, wall: Wall):
        wall.click(wall.at("Leans over to watch the stringing"))
        wall.press(Qt.Key.Key_Right, ALT)
        assert wall.texts_in(WORK)[:2] == ["Films the technician", "Leans over to watch the stringing"]
        left, top = place(wall, BENCH)
        wall.click(wall.at(BENCH))
        wall.press(Qt.Key.Key_Down, ALT)
        wall.press(Qt.Key.Key_Down, ALT)
        assert place(wall, BENCH) == (left, top + 48)
        wall.undo()
        assert place(wall, BENCH) == (left, top)

    def test_tidy_lays_everything_in_rows(self, wall: Wall):
        title = wall.spot(wall.cluster(WORK))
        wall.drag(title, title + QPoint(300, -120))
        wall.page.tidy.click()
        boxes = list(wall.page.canvas.board.layout.cluster_boxes.values())
        assert not any(one.overlaps(other) for n, one in enumerate(boxes) for other in boxes[:n])

    def test_a_finding_is_made_of_it_and_shown(self, wall: Wall):
        wall.click(wall.spot(wall.cluster(WORK)))
        asked = wishes(wall)
        wall.page.overlays.selection.finding.click()
        (made,) = wall.desk.library.findings.of_session(wall.session_id)
        assert asked == [("decide", made.id)]
        assert made.title == WORK
