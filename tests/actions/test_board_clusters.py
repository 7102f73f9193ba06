"""Clusters on the board: notes go in and out, clusters are moved, merged, linked and dissolved."""

from __future__ import annotations

from cocreate_desktop.actions import board
from cocreate_desktop.actions.desk import Desk
from tests.actions.held_board import add, board_of, cluster, texts_in, told
from tests.stories import Told

__all__ = ["told"]


class TestClusters:
    def test_grouping_keeps_the_order_in_which_notes_are_named(self, desk: Desk, told: Told):
        a, b, c = add(desk, told, "a", "b", "c")
        made = board.add_cluster(desk, told.session_id, " Nobody  finds it ", note_ids=[c, a, b], x=30, y=40)
        (found,) = desk.library.board.clusters(told.session_id)
        assert made.ids("clusters") == (found.id,)
        assert (found.title, found.x, found.y) == ("Nobody finds it", 30, 40)
        assert texts_in(desk, told, found.id) == ["c", "a", "b"]

    def test_notes_go_before_another_one_or_behind_all(self, desk: Desk, told: Told):
        home = cluster(desk, told, "Home", "a", "b", "c")
        second = desk.library.board.notes(told.session_id)[1]
        d, e, f = add(desk, told, "d", "e", "f")
        board.put_in_cluster(desk, [d, e], home, before=second.id)
        board.put_in_cluster(desk, [f], home)
        assert texts_in(desk, told, home) == ["a", "d", "e", "b", "c", "f"]

    def test_moving_within_a_cluster(self, desk: Desk, told: Told):
        home = cluster(desk, told, "Home", "a", "b", "c")
        first, _, last = desk.library.board.notes(told.session_id)
        board.put_in_cluster(desk, [last.id], home, before=first.id)
        assert texts_in(desk, told, home) == ["c", "a", "b"]

    def test_moving_a_cluster_writes_one_row(self, desk: Desk, told: Told):
        home = cluster(desk, told, "Home", "a", "b", "c")
        change = board.move_clusters(desk, {home: (0.1, -7.3)})
        assert change is not None
        assert [(row.table, row.row_id) for row in change.rows] == [("clusters", home)]

    def test_out_of_a_cluster_onto_the_board_and_into_the_tray(self, desk: Desk, told: Told):
        home = cluster(desk, told, "Home", "a", "b")
        first, second = desk.library.board.notes(told.session_id)
        board.place_notes(desk, {first.id: (900, 0)})
        board.back_to_tray(desk, [second.id])
        layout = board_of(desk, told)
        assert ([one.text for one in layout.loose], [one.text for one in layout.tray]) == (["a"], ["b"])
        assert layout.members[home] == []

    def test_a_dissolved_cluster_leaves_its_notes_where_they_lay(self, desk: Desk, told: Told):
        home = cluster(desk, told, "Home", "a", "b", "c", "d", "e")
        before = board_of(desk, told).note_boxes
        board.dissolve_cluster(desk, home)
        assert board_of(desk, told).note_boxes == before
        desk.history.undo()
        assert board_of(desk, told).note_boxes == before
        assert len(texts_in(desk, told, home)) == 5

    def test_merging_takes_notes_and_assumptions_over(self, desk: Desk, told: Told):
        into, other = cluster(desk, told, "", "a"), cluster(desk, told, "Price", "b", "c")
        first, second = desk.library.sessions.assumptions(told.session_id)
        board.link_cluster(desk, into, first.id)
        board.link_cluster(desk, other, first.id)
        board.link_cluster(desk, other, second.id)
        board.merge_clusters(desk, into, [other, into])
        (kept,) = desk.library.board.clusters(told.session_id)
        assert (kept.id, kept.title) == (into, "Price")
        assert texts_in(desk, told, into) == ["a", "b", "c"]
        links = desk.library.board.cluster_links(told.session_id)
        assert [(one.cluster_id, one.session_assumption_id) for one in links] == [
            (into, first.id),
            (into, second.id),
        ]

    def test_out_of_the_grid_notes_stay_where_they_are(self, desk: Desk, told: Told):
        home = cluster(desk, told, "Home", "a", "b", "c")
        board.move_clusters(desk, {home: (100, 100)})
        before = board_of(desk, told).note_boxes
        board.edit_cluster(desk, home, tidy=False)
        assert board_of(desk, told).note_boxes == before
        first = desk.library.board.notes(told.session_id)[0]
        board.put_in_cluster(desk, [first.id], home, places={first.id: (50.0, 200.0)})
        assert board_of(desk, told).note_boxes[first.id][:2] == (150, 300)

    def test_a_link_is_made_once_and_taken_back(self, desk: Desk, told: Told):
        home = cluster(desk, told, "Home")
        one = desk.library.sessions.assumptions(told.session_id)[0].id
        assert board.link_cluster(desk, home, one) is not None
        assert board.link_cluster(desk, home, one) is None
        assert board.unlink_cluster(desk, home, one) is not None
        assert board.unlink_cluster(desk, home, one) is None
        assert desk.library.board.cluster_links(told.session_id) == []

    def test_tidying_numbers_the_clusters_as_they_lie(self, desk: Desk, told: Told):
        right, left = cluster(desk, told, "Right", "a"), cluster(desk, told, "Left", "b")
        board.move_clusters(desk, {right: (2000, 3), left: (-50, 0)})
        board.tidy_board(desk, told.session_id)
        clusters = desk.library.board.clusters(told.session_id)
        assert [one.title for one in clusters] == ["Left", "Right"]
        assert (clusters[0].x, clusters[0].y, clusters[1].y) == (0, 0, 0)
        assert board.tidy_board(desk, told.session_id) is None, "tidy stays tidy"


def test_undo_gives_positions_back_bit_for_bit(desk: Desk, told: Told):
    home = cluster(desk, told, "Home", "a", "b", "c")
    loose = add(desk, told, "d")[0]
    board.place_notes(desk, {loose: (0.1 + 0.2, 1 / 3)})
    before = board_of(desk, told)
    notes = desk.library.board.notes(told.session_id)
    board.put_in_cluster(desk, [loose], home)
    board.move_clusters(desk, {home: (17.3, 1e-9)})
    board.tidy_board(desk, told.session_id)
    board.dissolve_cluster(desk, home)
    for _ in range(4):
        desk.history.undo()
    assert desk.library.board.notes(told.session_id) == notes
    assert board_of(desk, told) == before
