"""Themes over clusters, halves of clusters, and piles: what the verbs write, and what they refuse."""

from __future__ import annotations

from pathlib import Path

import pytest

from cocreate_desktop.actions import board, consent
from cocreate_desktop.actions.board.exporting import Format, board_records, export_board
from cocreate_desktop.actions.board.taking_in import read_board_file, take_in_board
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.searching import in_session
from cocreate_desktop.domain.board import Cluster, ClusterColour, Note
from cocreate_desktop.domain.board.layout import Layout
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.errors import UserError
from tests.actions.reports import board_of as printed_board
from tests.actions.test_board import add, board_of, cluster, person, texts_in
from tests.fakes import FakeClock
from tests.stories import Told, tell_a_session


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    return tell_a_session(desk, clock)


def clusters(desk: Desk, told: Told) -> dict[str, Cluster]:
    return {one.title: one for one in desk.library.board.clusters(told.session_id)}


def theme(desk: Desk, told: Told, title: str, *cluster_ids: str) -> str:
    made = board.add_theme(desk, told.session_id, cluster_ids, title)
    assert made is not None
    return made.ids("clusters")[0]


def rows(desk: Desk, told: Told) -> tuple[list[Note], list[Cluster]]:
    return desk.library.board.notes(told.session_id), desk.library.board.clusters(told.session_id)


class TestThemes:
    def test_it_takes_the_place_of_its_first_cluster_and_lies_around_all(self, desk: Desk, told: Told):
        _, one, two = (cluster(desk, told, title, title) for title in ("First", "One", "Two"))
        board.tidy_board(desk, told.session_id)
        made = theme(desk, told, "Both", two, one)
        layout = board_of(desk, told)
        assert layout.themes == {made: [one, two]}
        assert [cluster.title for cluster in layout.clusters.values()] == ["First", "Both", "One", "Two"]
        assert layout.cluster_boxes[made].holds(*layout.cluster_boxes[one].centre)

    def test_moving_it_moves_exactly_what_is_in_it_and_undo_gives_every_bit_back(
        self, desk: Desk, told: Told
    ):
        one, two, aside = (cluster(desk, told, title, title) for title in ("One", "Two", "Aside"))
        board.tidy_board(desk, told.session_id)
        board.move_clusters(desk, {two: (1 / 3, 700.1)})
        made = theme(desk, told, "Both", one, two)
        before, layout = rows(desk, told), board_of(desk, told)
        x, y = layout.clusters[made].x, layout.clusters[made].y
        board.move_clusters(desk, {made: (x + 0.1, y + 1 / 7)})
        after = board_of(desk, told)
        for note_id, box in layout.note_boxes.items():
            home = desk.library.board.note(note_id).cluster_id
            moved = after.note_boxes[note_id]
            expected = (0.0, 0.0) if home == aside else (0.1, 1 / 7)
            assert (moved.x - box.x, moved.y - box.y) == pytest.approx(expected, abs=1e-9)
        desk.history.undo()
        assert rows(desk, told) == before

    def test_clusters_go_in_and_out_and_an_emptied_theme_goes(self, desk: Desk, told: Told):
        one, two = cluster(desk, told, "One", "a"), cluster(desk, told, "Two", "b")
        made = theme(desk, told, "Both", one)
        board.put_in_theme(desk, [two], made, places={two: (12.5, 900.0)})
        assert (clusters(desk, told)["Two"].parent_id, clusters(desk, told)["Two"].y) == (made, 900.0)
        board.put_in_theme(desk, [one], None)
        assert "Both" in clusters(desk, told)
        board.put_in_theme(desk, [two], None)
        assert clusters(desk, told).keys() == {"One", "Two"}
        desk.history.undo()
        assert board_of(desk, told).themes == {made: [two]}

    def test_dissolving_it_leaves_its_clusters_where_they_lie(self, desk: Desk, told: Told):
        one = cluster(desk, told, "One", "a", "b")
        made = theme(desk, told, "Both", one)
        boxes = board_of(desk, told).note_boxes
        board.dissolve_cluster(desk, made)
        assert board_of(desk, told).note_boxes == boxes
        assert board_of(desk, told).themes == {}

    def test_nothing_goes_deeper_than_one_level(self, desk: Desk, told: Told):
        one, two = cluster(desk, told, "One", "a"), cluster(desk, told, "Two", "b")
        made = theme(desk, told, "Upper", one)
        with pytest.raises(UserError, match="no other themes"):
            board.add_theme(desk, told.session_id, [made, two])
        with pytest.raises(UserError, match="no other themes"):
            board.put_in_theme(desk, [made], two)
        with pytest.raises(UserError, match="notes of its own"):
            board.put_in_theme(desk, [one], two)

    def test_a_note_never_lies_right_in_it(self, desk: Desk, told: Told):
        made = theme(desk, told, "Upper", cluster(desk, told, "One", "a"))
        (loose,) = add(desk, told, "b")
        with pytest.raises(UserError, match="holds clusters"):
            board.put_in_cluster(desk, [loose], made)
        with pytest.raises(UserError, match="holds clusters"):
            add(desk, told, "c", cluster_id=made)
        change = board.add_cluster(desk, told.session_id, note_ids=[loose], theme_id=made)
        assert desk.library.board.cluster(change.ids("clusters")[0]).parent_id == made

    def test_what_is_locked_stays_out_of_it(self, desk: Desk, told: Told):
        one, two = cluster(desk, told, "One", "a"), cluster(desk, told, "Two", "b")
        made = theme(desk, told, "Upper", one)
        board.set_locked(desk, told.session_id, True, cluster_ids=[two])
        with pytest.raises(UserError, match="locked"):
            board.put_in_theme(desk, [two], made)


class TestJoining:
    def test_several_merge_at_once_and_a_theme_with_all_that_is_in_it(self, desk: Desk, told: Told):
        one, two, three = (cluster(desk, told, title, title) for title in ("One", "Two", "Three"))
        made = theme(desk, told, "Upper", two, three)
        board.merge_clusters(desk, one, [made])
        assert texts_in(desk, told, one) == ["One", "Two", "Three"]
        assert clusters(desk, told).keys() == {"One"}

    def test_into_a_theme_clusters_go_as_they_are(self, desk: Desk, told: Told):
        one, two = cluster(desk, told, "One", "a"), cluster(desk, told, "Two", "b")
        made, other = theme(desk, told, "Upper", one), theme(desk, told, "Other", two)
        board.merge_clusters(desk, made, [other])
        assert board_of(desk, told).themes == {made: [one, two]}

    def test_a_cluster_that_outlives_its_theme_is_in_none(self, desk: Desk, told: Told):
        one, two = cluster(desk, told, "One", "a"), cluster(desk, told, "Two", "b")
        made = theme(desk, told, "Upper", one, two)
        board.merge_clusters(desk, one, [made])
        assert [(one.title, one.parent_id) for one in clusters(desk, told).values()] == [("One", None)]
        assert texts_in(desk, told, one) == ["a", "b"]

    def test_a_part_of_a_cluster_becomes_one_beside_it(self, desk: Desk, told: Told):
        home = cluster(desk, told, "Signs", "a", "b", "c")
        made = theme(desk, told, "Upper", home)
        board.edit_cluster(desk, home, colour=ClusterColour.GREEN)
        going = [one.id for one in rows(desk, told)[0] if one.text in ("a", "c")]
        part = board.split_cluster(desk, going, (900.0, 0.0)).ids("clusters")[0]
        found = desk.library.board.cluster(part)
        assert (found.title, found.colour, found.parent_id) == ("Signs (2)", ClusterColour.GREEN, made)
        assert (texts_in(desk, told, home), texts_in(desk, told, part)) == (["b"], ["a", "c"])
        (left,) = [one.id for one in rows(desk, told)[0] if one.text == "b"]
        with pytest.raises(UserError, match="whole cluster"):
            board.split_cluster(desk, [left], (0.0, 0.0))
        with pytest.raises(UserError, match="one cluster"):
            board.split_cluster(desk, [left, going[0]], (0.0, 0.0))


class TestPiles:
    def test_notes_lie_on_the_first_and_go_everywhere_with_it(self, desk: Desk, told: Told):
        one, two, three = add(desk, told, "a", "b", "c")
        home = cluster(desk, told, "Home", "x")
        board.stack_notes(desk, [one, two, three])
        assert [note.id for note in board_of(desk, told).piles[one]] == [one, two, three]
        board.put_in_cluster(desk, [one], home)
        assert texts_in(desk, told, home) == ["x", "a", "b", "c"]
        board.place_notes(desk, {one: (5.0, 6.0)})
        assert {(note.x, note.y) for note in rows(desk, told)[0] if note.id in (one, two)} == {(5.0, 6.0)}
        board.back_to_tray(desk, [one])
        assert len(board_of(desk, told).tray) == 3, "in the tray each lies by itself"

    def test_unstacked_they_lie_beside_it_and_undo_gives_every_bit_back(self, desk: Desk, told: Told):
        home = cluster(desk, told, "Home", "a", "b", "c")
        notes = [one.id for one in rows(desk, told)[0]]
        before = rows(desk, told)
        board.stack_notes(desk, [notes[2], notes[0]])
        assert texts_in(desk, told, home) == ["a", "b", "c"]
        board.unstack_notes(desk, [notes[2]], {})
        assert texts_in(desk, told, home) == ["b", "c", "a"], "right behind the one that it lay on"
        desk.history.undo()
        desk.history.undo()
        assert rows(desk, told) == before

    def test_all_that_say_the_same_are_found(self, desk: Desk, told: Told):
        one, _ = add(desk, told, "A clock", "Another")
        other, third = add(desk, told, "a clock!", "A   CLOCK")
        board.stack_duplicates(desk, told.session_id)
        assert set(board_of(desk, told).pile(one)) == {one, other, third}
        assert board.stack_duplicates(desk, told.session_id) is None

    def test_one_note_is_no_pile(self, desk: Desk, told: Told):
        with pytest.raises(UserError, match="two notes or more"):
            board.stack_notes(desk, add(desk, told, "a"))

    def test_a_pile_outlives_the_note_on_top(self, desk: Desk, told: Told):
        one, two, three = add(desk, told, "a", "b", "c")
        board.stack_notes(desk, [one, two, three])
        board.delete_notes(desk, [one])
        assert [note.id for note in board_of(desk, told).piles[two]] == [two, three]
        board.place_notes(desk, {two: (7.0, 8.0)})
        assert {(note.x, note.y) for note in rows(desk, told)[0]} == {(7.0, 8.0)}

    def test_a_copy_of_a_pile_is_a_pile_of_its_own(self, desk: Desk, told: Told):
        one, two = add(desk, told, "a", "b")
        board.stack_notes(desk, [one, two])
        made = board.paste_notes(desk, told.session_id, [desk.library.board.note(id_) for id_ in (one, two)])
        assert len(board_of(desk, told).piles) == 2
        assert made.ids("notes")[0] in board_of(desk, told).piles

    def test_somebody_who_takes_their_yes_back_leaves_the_rest_of_the_pile(self, desk: Desk, told: Told):
        lena = person(desk, told, "Lena")
        entries = [one.observation.id for one in desk.library.observations.of_session(told.session_id)]
        board.note_observations(desk, told.session_id, entries)
        known = rows(desk, told)[0]
        theirs = next(note for note in known if note.participant_id and _alias(desk, note) == "Lena")
        (other,) = add(desk, told, "of the team")
        board.place_notes(desk, {theirs.id: (50.0, 60.0)})
        board.stack_notes(desk, [theirs.id, other])
        consent.record_answers(desk, lena, {ConsentItem.NOTES: Answer.NO})
        layout = board_of(desk, told)
        assert other in layout.note_boxes
        assert layout.note_boxes[other][:2] == (50.0, 60.0)


def test_on_paper_a_cluster_names_its_theme_and_a_pile_is_all_its_notes(desk: Desk, told: Told):
    one = cluster(desk, told, "One", "a", "A!")
    theme(desk, told, "Upper", one, cluster(desk, told, "Two", "c"))
    board.stack_duplicates(desk, told.session_id)
    chapter = printed_board(desk, told.session_id)
    assert [part.title for part in chapter.clusters] == ["One", "Two"]
    assert [note.text for note in chapter.clusters[0].notes] == ["a", "A!"]
    assert all(part.counts.startswith("Theme: Upper.") for part in chapter.clusters)


def test_a_search_finds_a_theme_with_the_notes_that_are_in_it(desk: Desk, told: Told):
    theme(desk, told, "Upper", cluster(desk, told, "One", "a", "b"), cluster(desk, told, "Two", "c"))
    library = desk.library
    session, project = library.sessions.get(told.session_id), library.projects.get(told.project_id)
    found = in_session(library, project, session, "somebody")
    counts = {one.source.title: one.number for one in found if isinstance(one.source, Cluster)}
    assert counts == {"Upper": 3, "One": 2, "Two": 1}


def _alias(desk: Desk, note: Note) -> str:
    people = desk.library.people
    return people.person(people.participant(note.participant_id or "").person_id).alias


@pytest.mark.parametrize("format_", Format)
def test_themes_colours_and_piles_leave_in_a_file_and_come_back(
    desk: Desk, told: Told, tmp_path: Path, format_: Format
):
    one, two = cluster(desk, told, "One", "a", "A!", "b"), cluster(desk, told, "Two", "c")
    theme(desk, told, "Upper", one, two)
    board.edit_cluster(desk, two, colour=ClusterColour.BLUE)
    board.stack_duplicates(desk, told.session_id)
    board.tidy_board(desk, told.session_id)
    file = tmp_path / f"board.{format_.value}"
    export_board(desk.library, told.session_id, format_, file)
    told_before = _shape(board_of(desk, told))
    assert len(board_records(desk.library, told.session_id).notes) == 4, "a pile leaves with all its notes"
    for title in ("One", "Two"):
        board.dissolve_cluster(desk, clusters(desk, told)[title].id)
    board.delete_notes(desk, [note.id for note in rows(desk, told)[0]])
    taken = take_in_board(desk, told.session_id, file.name, read_board_file(file))
    left = "; ".join(str(one) for one in taken.left)
    assert "group" not in left
    assert _shape(board_of(desk, told)) == told_before
    if format_ is Format.CANVAS:
        assert clusters(desk, told)["Two"].colour is ClusterColour.BLUE


def _shape(layout: Layout) -> list[object]:
    titles = {one.id: one.title for one in layout.clusters.values()}
    return [
        [(titles[theme_id], [titles[one] for one in inside]) for theme_id, inside in layout.themes.items()],
        {titles[one]: [note.text for note in notes] for one, notes in layout.members.items()},
        [[note.text for note in pile] for pile in layout.piles.values()],
    ]
