"""What is locked stays, what is brought to the front lies over the others, what is aligned keeps its home."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from cocreate_desktop.actions import board
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.board import Note, NoteKind
from cocreate_desktop.domain.board.layout import Layout
from cocreate_desktop.errors import UserError
from tests.fakes import FakeClock
from tests.stories import tell_a_session


@dataclass
class Shelf:
    """A board with a cluster of two notes and three loose ones, by their words."""

    desk: Desk
    session_id: str
    cluster: str

    def note(self, text: str) -> Note:
        (found,) = [one for one in self.desk.library.board.notes(self.session_id) if one.text == text]
        return found

    def ids(self, *texts: str) -> list[str]:
        return [self.note(text).id for text in texts]

    def layout(self) -> Layout:
        boards = self.desk.library.board
        return Layout.of(boards.notes(self.session_id), boards.clusters(self.session_id))

    def loose(self) -> list[str]:
        """From the lowest to the uppermost."""
        return [note.text for note in self.layout().loose]

    def lock(self, *texts: str, cluster: bool = False) -> None:
        board.set_locked(
            self.desk,
            self.session_id,
            True,
            note_ids=self.ids(*texts),
            cluster_ids=[self.cluster] if cluster else [],
        )

    def add_cluster(self, title: str, x: float) -> str:
        return board.add_cluster(self.desk, self.session_id, title, x=x, y=900).ids("clusters")[0]


@pytest.fixture
def shelf(desk: Desk, clock: FakeClock) -> Shelf:
    session_id = tell_a_session(desk, clock).session_id
    inside = board.NewNotes(NoteKind.IDEA, ["one", "two"], on_board=True)
    made = board.add_notes(desk, session_id, inside).ids("notes")
    cluster = board.add_cluster(desk, session_id, "Counter", note_ids=made).ids("clusters")[0]
    board.add_notes(desk, session_id, board.NewNotes(NoteKind.IDEA, ["a", "b", "c"], x=900, on_board=True))
    return Shelf(desk, session_id, cluster)


class TestLocks:
    def test_one_that_is_locked_is_left_out_of_what_all_do(self, shelf: Shelf):
        shelf.lock("a")
        before = shelf.note("a")
        board.place_notes(shelf.desk, dict.fromkeys(shelf.ids("a", "b"), (5.0, 6.0)))
        board.put_in_cluster(shelf.desk, shelf.ids("a", "c"), shelf.cluster)
        board.delete_notes(shelf.desk, shelf.ids("a", "b"))
        board.back_to_tray(shelf.desk, shelf.ids("a"))
        board.add_cluster(shelf.desk, shelf.session_id, note_ids=shelf.ids("a"))
        board.line_up(shelf.desk, shelf.session_id, notes={before.id: (1, 2)})
        assert shelf.note("a") == before
        assert shelf.note("c").cluster_id == shelf.cluster
        assert shelf.loose() == ["a"]

    def test_nothing_at_all_is_no_act(self, shelf: Shelf):
        shelf.lock("a")
        count = len(shelf.desk.library.changes.since(0))
        assert board.delete_notes(shelf.desk, shelf.ids("a")) is None
        assert board.place_notes(shelf.desk, {shelf.note("a").id: (1, 2)}) is None
        assert len(shelf.desk.library.changes.since(0)) == count

    def test_a_locked_cluster_keeps_its_place_and_its_notes(self, shelf: Shelf):
        shelf.lock(cluster=True)
        before = shelf.layout()
        board.move_clusters(shelf.desk, {shelf.cluster: (50, 60)})
        board.line_up(shelf.desk, shelf.session_id, clusters={shelf.cluster: (50, 60)})
        board.place_notes(shelf.desk, {shelf.note("one").id: (5, 6)})
        board.delete_notes(shelf.desk, shelf.ids("two"))
        assert shelf.layout() == before

    @pytest.mark.parametrize(
        "act",
        [
            lambda shelf: board.put_in_cluster(shelf.desk, shelf.ids("a"), shelf.cluster),
            lambda shelf: board.dissolve_cluster(shelf.desk, shelf.cluster),
            lambda shelf: board.edit_cluster(shelf.desk, shelf.cluster, tidy=False),
            lambda shelf: board.merge_clusters(shelf.desk, shelf.cluster, [shelf.add_cluster("Price", 5)]),
            lambda shelf: board.merge_clusters(shelf.desk, shelf.add_cluster("Price", 5), [shelf.cluster]),
        ],
        ids=["put in", "dissolve", "untidy", "merge into it", "merge it"],
    )
    def test_what_would_change_it_is_refused_by_its_name(self, shelf: Shelf, act: Callable[[Shelf], object]):
        shelf.lock(cluster=True)
        before = shelf.layout().members[shelf.cluster]
        with pytest.raises(UserError, match="Counter"):
            act(shelf)
        assert shelf.layout().members[shelf.cluster] == before

    def test_its_title_and_its_words_can_be_changed_all_the_same(self, shelf: Shelf):
        shelf.lock("a", cluster=True)
        board.edit_cluster(shelf.desk, shelf.cluster, title="Till")
        board.edit_note(shelf.desk, shelf.note("a").id, text="another")
        assert shelf.layout().clusters[shelf.cluster].title == "Till"
        assert shelf.note("another").locked

    def test_tidying_leaves_it_where_it_is(self, shelf: Shelf):
        other = shelf.add_cluster("Price", 40)
        board.move_clusters(shelf.desk, {shelf.cluster: (333.25, 77.5)})
        shelf.lock("b", cluster=True)
        before = shelf.layout()
        board.tidy_board(shelf.desk, shelf.session_id)
        after = shelf.layout()
        assert after.cluster_boxes[shelf.cluster] == before.cluster_boxes[shelf.cluster]
        assert after.note_boxes[shelf.note("b").id] == before.note_boxes[shelf.note("b").id]
        assert after.cluster_boxes[other] != before.cluster_boxes[other]
        assert list(after.clusters) == [shelf.cluster, other]

    def test_a_copy_is_free(self, shelf: Shelf):
        shelf.lock("a")
        board.paste_notes(shelf.desk, shelf.session_id, [shelf.note("a")])
        locked = [one.locked for one in shelf.desk.library.board.notes(shelf.session_id) if one.text == "a"]
        assert sorted(locked) == [False, True]

    def test_unlocked_it_moves_again_and_both_can_be_undone(self, shelf: Shelf):
        shelf.lock("a", "b", cluster=True)
        board.set_locked(
            shelf.desk, shelf.session_id, False, note_ids=shelf.ids("a"), cluster_ids=[shelf.cluster]
        )
        assert board.free_notes(shelf.desk, shelf.ids("a", "b", "one")) == shelf.ids("a", "one")
        shelf.desk.history.undo()
        assert board.free_notes(shelf.desk, shelf.ids("a", "b", "one")) == []
        shelf.desk.history.undo()
        assert board.free_notes(shelf.desk, shelf.ids("a", "b", "one")) == shelf.ids("a", "b", "one")


class TestLayers:
    def test_loose_notes_go_over_all_others_in_their_own_order(self, shelf: Shelf):
        board.layer(shelf.desk, shelf.session_id, note_ids=shelf.ids("b", "a"), to_front=True)
        assert shelf.loose() == ["c", "a", "b"]
        board.layer(shelf.desk, shelf.session_id, note_ids=shelf.ids("b"), to_front=False)
        assert shelf.loose() == ["b", "c", "a"]
        shelf.desk.history.undo()
        shelf.desk.history.undo()
        assert shelf.loose() == ["a", "b", "c"]

    def test_what_lies_so_already_writes_nothing(self, shelf: Shelf):
        count = len(shelf.desk.library.changes.since(0))
        assert board.layer(shelf.desk, shelf.session_id, note_ids=shelf.ids("b", "c"), to_front=True) is None
        assert board.layer(shelf.desk, shelf.session_id, note_ids=shelf.ids("one"), to_front=True) is None
        assert board.layer(shelf.desk, shelf.session_id, cluster_ids=[shelf.cluster], to_front=True) is None
        assert len(shelf.desk.library.changes.since(0)) == count

    def test_in_a_tidy_grid_the_order_stays(self, shelf: Shelf):
        board.layer(shelf.desk, shelf.session_id, note_ids=shelf.ids("one"), to_front=True)
        assert [note.text for note in shelf.layout().members[shelf.cluster]] == ["one", "two"]

    def test_where_notes_stay_as_put_they_go_over_each_other(self, shelf: Shelf):
        board.edit_cluster(shelf.desk, shelf.cluster, tidy=False)
        board.layer(shelf.desk, shelf.session_id, note_ids=shelf.ids("one"), to_front=True)
        assert [note.text for note in shelf.layout().members[shelf.cluster]] == ["two", "one"]

    def test_clusters_change_their_level_and_keep_their_numbers(self, shelf: Shelf):
        second, third = shelf.add_cluster("Second", 10), shelf.add_cluster("Third", 20)
        assert list(shelf.layout().cluster_boxes) == [shelf.cluster, second, third]
        board.layer(shelf.desk, shelf.session_id, cluster_ids=[shelf.cluster], to_front=True)
        assert list(shelf.layout().cluster_boxes) == [second, third, shelf.cluster]
        board.layer(shelf.desk, shelf.session_id, cluster_ids=[third, shelf.cluster], to_front=False)
        assert list(shelf.layout().cluster_boxes) == [third, shelf.cluster, second]
        assert list(shelf.layout().clusters) == [shelf.cluster, second, third]


class TestLiningUp:
    def test_notes_and_clusters_go_where_they_are_told_as_one_act(self, shelf: Shelf):
        before = shelf.layout()
        places = {shelf.note("a").id: (10.5, 20.25)}
        board.line_up(shelf.desk, shelf.session_id, notes=places, clusters={shelf.cluster: (7, 8)})
        after = shelf.layout()
        assert after.note_boxes[shelf.note("a").id][:2] == (10.5, 20.25)
        assert after.cluster_boxes[shelf.cluster][:2] == (7, 8)
        shelf.desk.history.undo()
        assert shelf.layout() == before

    def test_notes_stay_in_their_cluster_and_those_of_a_grid_in_their_place(self, shelf: Shelf):
        places = {shelf.note("one").id: (500.0, 600.0)}
        board.line_up(shelf.desk, shelf.session_id, notes=places)
        assert shelf.layout().note_boxes[shelf.note("one").id][:2] != (500, 600)
        board.edit_cluster(shelf.desk, shelf.cluster, tidy=False)
        board.move_clusters(shelf.desk, {shelf.cluster: (100, 100)})
        board.line_up(shelf.desk, shelf.session_id, notes=places)
        assert shelf.layout().note_boxes[shelf.note("one").id][:2] == (500, 600)
        assert shelf.note("one").cluster_id == shelf.cluster
