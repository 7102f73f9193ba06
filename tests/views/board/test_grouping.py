"""Themes, halves of clusters and piles: by mouse, by keys, and as the list tells them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QMenu

from cocreate_desktop.actions import board
from cocreate_desktop.domain.board import ClusterColour, NoteKind
from cocreate_desktop.views.board.items.theme_item import ThemeItem
from tests.views.board.hands import BENCH, CTRL, FINDS, PRICE, PROMISE, SHIFT, WORK, choose, open_menu
from tests.views.board_stories import Wall

FILMS, LEANS = "Films the technician", "Leans over to watch the stringing"


def make_theme(wall: Wall, *titles: str) -> str:
    made = board.add_theme(wall.desk, wall.session_id, [wall.cluster(one) for one in titles], "Seen at once")
    assert made is not None
    return made.ids("clusters")[0]


def add(wall: Wall, *texts: str) -> list[str]:
    """Loose notes below everything."""
    extent = wall.page.shown.layout.extent
    assert extent is not None
    new = board.NewNotes(NoteKind.IDEA, texts, y=extent.bottom + 40, on_board=True)
    return list(board.add_notes(wall.desk, wall.session_id, new).ids("notes"))


def stack(wall: Wall, *texts: str) -> str:
    notes = add(wall, *texts)
    board.stack_notes(wall.desk, notes)
    return notes[0]


class TestThemes:
    def test_clusters_are_picked_one_by_one_and_ctrl_g_puts_a_theme_over_them(self, wall: Wall):
        wall.click(wall.spot(wall.cluster(WORK)))
        wall.click(wall.spot(wall.cluster(PRICE)), CTRL)
        assert wall.page.overlays.selection.name.text() == "2 clusters"
        wall.press(Qt.Key.Key_G, CTRL)
        wall.write("After the sale")
        wall.press(Qt.Key.Key_Return)
        layout = wall.page.shown.layout
        made = wall.cluster("After the sale")
        assert layout.themes == {made: [wall.cluster(WORK), wall.cluster(PRICE)]}
        assert isinstance(wall.page.canvas.board.clusters[made], ThemeItem)
        assert wall.page.summary.text() == "21 notes, 4 clusters, 1 theme"
        assert wall.page.overlays.selection.name.text() == "2 clusters, 7 notes"
        wall.undo()
        wall.undo()
        assert wall.page.shown.layout.themes == {}

    def test_a_cluster_is_dragged_into_a_theme_and_out_again(self, wall: Wall):
        theme = make_theme(wall, FINDS)
        promise, box = wall.cluster(PROMISE), wall.page.shown.layout.cluster_boxes[theme]
        wall.page.canvas.go_home()
        inside = wall.page.canvas.mapFromScene(QPointF(box.x + 60, box.y + 20))
        wall.drag(wall.spot(promise), inside)
        assert wall.page.shown.layout.themes[theme] == [wall.cluster(FINDS), promise]
        wall.undo()
        assert wall.page.shown.layout.themes[theme] == [wall.cluster(FINDS)]
        wall.drag(wall.spot(wall.cluster(FINDS)), wall.page.canvas.mapFromScene(QPointF(-900, -900)))
        assert wall.page.shown.layout.themes == {}

    def test_dragging_a_theme_takes_its_notes_along_and_nothing_else(self, wall: Wall):
        theme = make_theme(wall, WORK, PRICE)
        before = wall.page.shown.layout
        going = before.notes_within(theme)
        title = wall.spot(theme)
        wall.drag(title, title + QPoint(60, 200))
        after = wall.page.shown.layout
        moved = {
            one
            for one, box in after.note_boxes.items()
            if box[:2] != pytest.approx(before.note_boxes[one][:2])
        }
        assert moved == set(going)
        wall.undo()
        assert wall.page.shown.layout.note_boxes == before.note_boxes

    def test_a_note_dropped_right_into_a_theme_becomes_a_cluster_of_it(self, wall: Wall):
        theme = make_theme(wall, FINDS)
        wall.page.canvas.go_home()
        wall.drag(wall.at(BENCH), wall.spot(theme))
        *_, made = wall.page.shown.layout.themes[theme]
        assert [one.text for one in wall.page.shown.layout.members[made]] == [BENCH]
        boxes = wall.page.shown.layout.cluster_boxes
        assert not boxes[made].overlaps(boxes[wall.cluster(FINDS)])

    def test_its_title_is_painted_at_any_size_and_it_can_be_dissolved(self, wall: Wall):
        theme = make_theme(wall, FINDS, PROMISE)
        for zoom in (0.05, 0.2, 0.5, 1.0, 2.0):
            wall.page.canvas.set_zoom(zoom)
            assert not wall.page.canvas.grab().isNull()
        wall.page.selection.pick_cluster(theme)
        wall.press(Qt.Key.Key_G, CTRL | SHIFT)
        assert wall.page.shown.layout.themes == {}
        assert "Seen at once" in wall.page.toast.text

    def test_a_new_note_on_a_theme_is_loose(self, wall: Wall):
        theme = make_theme(wall, FINDS)
        box = wall.page.shown.layout.cluster_boxes[theme]
        wall.page.writing.begin_new(QPointF(box.x + 5, box.y + 5))
        wall.write("beside")
        wall.press(Qt.Key.Key_Return)
        assert wall.note("beside").cluster_id is None


class TestTaking:
    def test_some_notes_are_split_off_with_a_title_to_type_over(self, wall: Wall):
        wall.click(wall.at(FILMS))
        wall.click(wall.at(LEANS), SHIFT)
        wall.press(Qt.Key.Key_X)
        wall.press(Qt.Key.Key_Return)
        assert set(wall.texts_in("Show me the work (2)")) == {FILMS, LEANS}
        boxes = wall.page.shown.layout.cluster_boxes
        new = boxes[wall.cluster("Show me the work (2)")]
        assert not any(new.overlaps(box) for box in boxes.values() if box != new)

    def test_several_clusters_merge_at_once(self, wall: Wall):
        wall.page.selection.pick_cluster(wall.cluster(PRICE), wall.cluster(WORK), wall.cluster(FINDS))
        wall.press(Qt.Key.Key_J)
        assert len(wall.texts_in(FINDS)) == 13
        boxes = wall.page.shown.layout.cluster_boxes
        assert not boxes[wall.cluster(FINDS)].overlaps(boxes[wall.cluster(PROMISE)])
        wall.undo()
        assert len(wall.page.shown.layout.clusters) == 4

    def test_the_title_takes_a_colour_from_the_menu(self, wall: Wall):
        cluster = wall.cluster(WORK)
        wall.page.selection.pick_cluster(cluster)
        choose(wall.page.group_menus.colours(QMenu(wall.page)), "Green")
        assert wall.page.canvas.board.clusters[cluster].face.colour is ClusterColour.GREEN
        at = wall.page.canvas.mapFromScene(QPointF(*wall.page.shown.layout.cluster_boxes[cluster][:2]))
        seen = wall.page.canvas.viewport().grab().toImage().pixelColor(at + QPoint(60, 6))
        assert seen == wall.page.look.colour("cluster_green")
        wall.undo()
        assert wall.page.canvas.board.clusters[cluster].face.colour is ClusterColour.NONE

    def test_the_menu_says_whether_notes_stay_where_they_are_put(self, wall: Wall):
        cluster = wall.cluster(WORK)
        wall.page.selection.pick_cluster(cluster)
        for is_kept in (False, True):
            menu = wall.page.menus.for_cluster(cluster)
            (entry,) = [one for one in menu.actions() if "stay" in one.text()]
            assert entry.isChecked() is is_kept
            choose(menu, "Notes stay where they are put")


class TestPiles:
    def test_selected_notes_are_stacked_and_come_back_beside(self, wall: Wall):
        wall.page.selection.pick(*add(wall, "More light", "more light!"), wall.note(BENCH).id)
        wall.press(Qt.Key.Key_S)
        (top,) = wall.page.selection.notes
        assert wall.page.shown.faces[top].pile == 3
        assert len(wall.page.canvas.board.layout.note_boxes) == 21 + 2 - 2
        wall.press(Qt.Key.Key_U)
        boxes = [wall.page.shown.layout.note_boxes[one] for one in wall.page.selection.notes]
        assert len(boxes) == 3
        assert not any(one.overlaps(other) for n, one in enumerate(boxes) for other in boxes[:n])

    def test_the_tooltip_names_how_many_and_of_whom(self, wall: Wall):
        notes = [wall.note(FILMS).id, wall.note(LEANS).id]
        board.stack_notes(wall.desk, notes)
        tip = wall.page.canvas.board.tip_of(notes[0])
        assert "2 stacked: Tomas, Sofie" in tip

    def test_votes_of_a_pile_are_summed_on_the_top(self, wall: Wall):
        notes = [wall.note(FILMS).id, wall.note(LEANS).id]
        before = [wall.page.shown.faces[one].dots for one in notes]
        total = wall.page.shown.cluster_faces[wall.cluster(WORK)].dots
        board.stack_notes(wall.desk, notes)
        assert wall.page.shown.faces[notes[0]].dots == sum(before)
        assert wall.page.shown.cluster_faces[wall.cluster(WORK)].dots == total

    def test_a_note_dropped_on_one_with_the_same_words_may_lie_on_it(self, wall: Wall):
        one, other = add(wall, "More light", "more  light!")
        wall.page.canvas.fit_selection()
        wall.page.canvas.show_place(wall.page.shown.layout.note_boxes[one])
        wall.drag(wall.spot(other), wall.spot(one))
        choose(open_menu(), "Stack it")
        assert wall.page.shown.layout.pile(one) == [one, other]
        wall.undo()
        assert wall.page.shown.layout.piles == {}, "drop and stack are one step"

    def test_the_same_words_are_found_all_over_the_board(self, wall: Wall):
        add(wall, "bench blocks the shoe aisle!", "Offer coffee at minute ten")
        wall.page.command("stack_same").trigger()
        assert len(wall.page.shown.layout.piles) == 1, "a problem and an idea of one wording stay two"
        wall.undo()
        assert wall.page.shown.layout.piles == {}

    def test_deleting_and_copying_take_the_whole_pile(self, wall: Wall):
        top = stack(wall, "a", "b", "c")
        count = len(wall.notes())
        wall.page.selection.pick(top)
        wall.page.deeds.duplicate()
        assert len(wall.notes()) == count + 3
        wall.page.selection.pick(top)
        wall.page.deeds.delete()
        assert len(wall.notes()) == count
        assert "3 notes" in wall.page.toast.text


class TestKeys:
    def test_a_pile_counts_as_one_on_the_way(self, wall: Wall):
        board.stack_notes(wall.desk, [wall.note(LEANS).id, wall.note(FILMS).id])
        wall.click(wall.at(LEANS))
        wall.press(Qt.Key.Key_Right)
        assert wall.page.selection.current != wall.note(FILMS).id

    def test_digits_send_notes_and_clusters_into_a_theme(self, wall: Wall):
        theme = make_theme(wall, FINDS, PROMISE)
        number = wall.page.shown.cluster_faces[theme].number
        wall.page.selection.pick_cluster(wall.cluster(WORK))
        wall.press(Qt.Key(Qt.Key.Key_0 + number))
        assert wall.page.shown.layout.theme_of[wall.cluster(WORK)] == theme
        wall.click(wall.at(BENCH))
        wall.press(Qt.Key(Qt.Key.Key_0 + number))
        home = wall.note(BENCH).cluster_id
        assert home is not None
        assert wall.page.shown.layout.theme_of[home] == theme
        boxes = [wall.page.shown.layout.cluster_boxes[one] for one in wall.page.shown.layout.themes[theme]]
        assert not any(one.overlaps(other) for n, one in enumerate(boxes) for other in boxes[:n])

    def test_o_takes_a_note_out_of_its_cluster_and_a_cluster_out_of_its_theme(self, wall: Wall):
        theme = make_theme(wall, FINDS, PROMISE)
        wall.click(wall.at(FILMS))
        wall.press(Qt.Key.Key_O)
        assert wall.note(FILMS).cluster_id is None
        wall.page.selection.pick_cluster(wall.cluster(FINDS))
        wall.press(Qt.Key.Key_O)
        assert wall.page.shown.layout.themes[theme] == [wall.cluster(PROMISE)]
        boxes = wall.page.shown.layout.cluster_boxes
        assert not boxes[wall.cluster(FINDS)].overlaps(boxes[theme])

    def test_e_goes_in_and_esc_goes_out(self, wall: Wall):
        theme = make_theme(wall, FINDS, PROMISE)
        wall.page.selection.pick_cluster(theme)
        wall.press(Qt.Key.Key_E)
        assert wall.page.selection.cluster == wall.cluster(FINDS)
        wall.press(Qt.Key.Key_E)
        assert wall.page.selection.current == wall.note("Walks straight past the sign").id
        wall.press(Qt.Key.Key_Escape)
        wall.press(Qt.Key.Key_Escape)
        assert wall.page.selection.cluster == theme

    def test_arrows_walk_between_clusters_and_shift_takes_them_along(self, wall: Wall):
        wall.page.selection.pick_cluster(wall.cluster(FINDS))
        wall.press(Qt.Key.Key_Right, SHIFT)
        assert set(wall.page.selection.clusters) == {wall.cluster(FINDS), wall.cluster(PROMISE)}


class TestList:
    def told(self, wall: Wall) -> list[str]:
        """What a screen reader is told, row by row."""
        wall.page.aside.toggle_list()
        seen = QAccessible.queryAccessibleInterface(wall.page.list)
        rows = [seen.child(n) for n in range(seen.childCount())]
        return [row.text(QAccessible.Text.Name) for row in rows]

    def test_themes_clusters_and_notes_are_told_with_their_counts(self, wall: Wall):
        make_theme(wall, WORK, PRICE)
        board.stack_notes(wall.desk, [wall.note(LEANS).id, wall.note(FILMS).id])
        told = self.told(wall)
        assert any(one.startswith("Theme 3 · Seen at once · 2 clusters, 7 notes") for one in told)
        at = next(n for n, one in enumerate(told) if one.startswith("4 · Show me the work · 4 notes"))
        assert f"{LEANS} · 2 stacked" in told[at + 1]
        assert FILMS not in " ".join(told)

    def test_a_head_selects_its_cluster_and_takes_the_same_commands(self, wall: Wall):
        theme = make_theme(wall, WORK, PRICE)
        wall.page.aside.toggle_list()
        model = wall.page.list.model()
        row = next(n for n in range(model.rowCount()) if "Seen at once" in model.index(n, 0).data())
        wall.page.list.setCurrentIndex(model.index(row, 0))
        assert wall.page.selection.cluster == theme
        wall.press(Qt.Key.Key_G, CTRL | SHIFT)
        assert wall.page.shown.layout.themes == {}
        wall.page.selection.pick_cluster(wall.cluster(WORK))
        assert [index.data() for index in wall.page.list.selectedIndexes()] == ["3 · Show me the work"]


class TestGrouping:
    def test_a_new_cluster_covers_nothing_and_is_one_step(self, wall: Wall):
        extent = wall.page.shown.layout.extent
        assert extent is not None
        texts = [f"note {n}" for n in range(9)]
        new = board.NewNotes(NoteKind.IDEA, texts, y=extent.bottom + 40, on_board=True)
        board.add_notes(wall.desk, wall.session_id, new)
        before = dict(wall.page.shown.layout.note_boxes)
        wall.page.selection.pick(*(wall.note(f"note {n}").id for n in (4, 5)))
        wall.press(Qt.Key.Key_G, CTRL)
        wall.press(Qt.Key.Key_Return)
        layout = wall.page.shown.layout
        (cluster,) = [one for one in layout.clusters if layout.clusters[one].title == ""]
        box = layout.cluster_boxes[cluster]
        assert len(layout.members[cluster]) == 2
        assert not any(box.overlaps(other) for other in layout.taken if other != box)
        # What lay above it and to the left still does.
        stays = [wall.note(f"note {n}").id for n in range(4)]
        assert [layout.note_boxes[one] for one in stays] == [before[one] for one in stays]
        wall.undo()
        assert wall.page.shown.layout.note_boxes == before

    def test_notes_out_of_a_cluster_become_one_beside_it(self, wall: Wall):
        there = wall.page.shown.layout.cluster_boxes[wall.cluster(WORK)]
        wall.page.selection.pick(wall.note(FILMS).id, wall.note(LEANS).id)
        wall.press(Qt.Key.Key_G, CTRL)
        wall.write("Seen")
        wall.press(Qt.Key.Key_Return)
        boxes = wall.page.shown.layout.cluster_boxes
        assert boxes[wall.cluster(WORK)][:2] == there[:2]
        assert not any(
            boxes[wall.cluster("Seen")].overlaps(boxes[wall.cluster(one)]) for one in (WORK, PRICE)
        )
