"""JSON Canvas out and in: what the standard can hold comes back, and bad files are told in a sentence."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.board import ClusterColour, NoteKind
from cocreate_desktop.domain.board.boxes import Box
from cocreate_desktop.domain.limits import MOST_NOTES
from cocreate_desktop.errors import UserError
from cocreate_desktop.exchange.board_records import BoardRecords, GroupRecord, NoteRecord, StoppedError
from cocreate_desktop.exchange.json_canvas import read_canvas, write_canvas

STANDARD = {
    "group": {"id", "type", "x", "y", "width", "height", "color", "label"},
    "text": {"id", "type", "x", "y", "width", "height", "color", "text"},
}
"""The keys of JSON Canvas 1.0 that a board needs."""

words = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=40).map(lambda one: f"a{one}")


@st.composite
def boards(draw: st.DrawFn) -> BoardRecords:
    """Clusters beside each other, two of them in a theme, their notes within, loose ones below, and piles."""
    groups: list[GroupRecord] = []
    notes: list[NoteRecord] = []
    left = draw(st.integers(-5_000, 5_000))
    for place, count in enumerate(draw(st.lists(st.integers(0, 5), max_size=5))):
        colour = draw(st.sampled_from(ClusterColour))
        groups.append(GroupRecord(draw(words).strip(), Box(left, -40, 400, 900), colour=colour))
        for n in range(count):
            box = Box(left + draw(st.integers(0, 240)), n * 150, 150, 122)
            notes.append(NoteRecord(draw(words), draw(st.sampled_from(NoteKind)), place, box))
        left += 500
    for n in range(draw(st.integers(0, 5))):
        box = Box(n * 160, draw(st.integers(1_000, 9_000)), 150, 122)
        notes.append(NoteRecord(draw(words), draw(st.sampled_from([*NoteKind, None])), None, box))
    needs = [at for at, note in enumerate(notes) if note.kind is NoteKind.NEED]
    for at, note in enumerate(notes):
        if needs and note.kind is NoteKind.IDEA:
            notes[at] = replace(note, need=draw(st.sampled_from([None, *needs])))
    for at in draw(st.lists(st.integers(0, len(notes) - 1), max_size=3) if notes else st.just([])):
        notes.append(replace(notes[at], text=draw(words), need=None, stack=at))
    if len(groups) > 1 and draw(st.booleans()):
        groups[:2] = [replace(one, theme=len(groups)) for one in groups[:2]]
        assert groups[0].box is not None
        groups.append(GroupRecord(draw(words).strip(), Box(groups[0].box.x - 20, -100, 1_000, 1_000)))
    return BoardRecords(tuple(groups), tuple(notes))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "wall.canvas"


def read(file: Path, *nodes: object, edges: object = ()) -> BoardRecords:
    content = {"nodes": nodes, "edges": edges}
    file.write_text(json.dumps(content), encoding="utf-8")
    return read_canvas(file)


def text(words: str = "A wheel", x: float = 0, y: float = 0, **more: Any) -> dict[str, Any]:
    return {"id": words, "type": "text", "x": x, "y": y, "width": 150, "height": 122, "text": words} | more


def group(label: str, x: float, y: float, width: float, height: float, **more: Any) -> dict[str, Any]:
    return {
        "id": label,
        "type": "group",
        "x": x,
        "y": y,
        "width": width,
        "height": height,
        "label": label,
    } | more


def left(board: BoardRecords) -> list[str]:
    return [str(one) for one in board.left]


@given(boards())
def test_what_the_standard_can_hold_comes_back(tmp_path_factory: pytest.TempPathFactory, board: BoardRecords):
    file = tmp_path_factory.mktemp("canvas") / "wall.canvas"
    file.write_text(write_canvas(board), encoding="utf-8", newline="")
    assert read_canvas(file) == board


@given(boards())
def test_only_keys_of_the_standard_are_written_and_places_are_whole(board: BoardRecords):
    content = json.loads(write_canvas(board))
    assert set(content) == {"nodes", "edges"}
    assert len({node["id"] for node in content["nodes"]}) == len(content["nodes"])
    for node in content["nodes"]:
        assert set(node) <= STANDARD[node["type"]]
        assert all(type(node[key]) is int for key in ("x", "y", "width", "height"))
    for edge in content["edges"]:
        assert set(edge) == {"id", "fromNode", "toNode"}


def test_notes_come_back_into_their_own_of_two_clusters_that_lie_over_each_other(file: Path):
    groups = GroupRecord("Large", Box(0, 0, 800, 800)), GroupRecord("Small", Box(500, 300, 400, 400))
    notes = (
        NoteRecord("a", None, 0, Box(560, 400, 150, 122)),
        NoteRecord("b", None, 1, Box(600, 500, 150, 122)),
    )
    board = BoardRecords(groups, notes)
    file.write_text(write_canvas(board), encoding="utf-8")
    assert read_canvas(file) == board


def test_a_note_that_was_moved_out_of_its_cluster_elsewhere_belongs_where_it_lies(file: Path):
    moved = text("A", 40, 60, id="cluster-1-note-1")
    groups = group("One", 0, 900, 400, 400, id="cluster-1"), group("Two", 0, 0, 400, 400, id="cluster-2")
    assert [one.group for one in read(file, *groups, moved).notes] == [1]


def test_what_lies_between_whole_px_keeps_its_distance_to_its_cluster(file: Path):
    at = 0.5
    notes = [NoteRecord(f"n{n}", None, 0, Box(at + 14 + n, 52.5 + n, 150, 122)) for n in range(4)]
    board = BoardRecords((GroupRecord("Half", Box(at, 0.5, 400, 400)),), tuple(notes))
    file.write_text(write_canvas(board), encoding="utf-8")
    taken = read_canvas(file)
    (corner,) = [one.box for one in taken.groups if one.box]
    found = [one.box for one in taken.notes if one.box]
    assert [box.x - corner.x for box in found] == [14, 15, 16, 17]
    assert [box.y - corner.y for box in found] == [52, 53, 54, 55]


def test_notes_without_a_place_are_not_on_the_canvas():
    board = BoardRecords((), (NoteRecord("in the tray"), NoteRecord("on it", box=Box(0, 0, 150, 122))))
    assert [one["text"] for one in json.loads(write_canvas(board))["nodes"]] == ["on it"]


class TestWhatOthersWrite:
    def test_lines_that_go_round_in_a_circle_are_left_and_told(self, file: Path):
        circle = [
            {"id": "1", "fromNode": "A", "toNode": "B"},
            {"id": "2", "fromNode": "B", "toNode": "A"},
        ]
        board = read(file, text("A"), text("B", x=200), edges=circle)
        assert [one.text for one in board.notes] == ["A", "B"]
        assert left(board) == ["lines between nodes: 2"]

    def test_a_line_from_an_idea_to_a_need_says_what_it_is_for_and_others_are_left(self, file: Path):
        idea, need = "4", "2"
        lines = [("A", "B"), ("A", "C"), ("B", "A"), ("D", "C"), ("A", "nowhere"), ("E", "C")]
        edges = [{"id": str(n), "fromNode": one, "toNode": other} for n, (one, other) in enumerate(lines)]
        board = read(
            file, text("A", color=idea), text("B", color=need), text("C", color=need), text("D"),
            text("E", color="6"),
            edges=[*edges, 7, {"id": "x"}],
        )  # fmt: skip
        assert [one.need for one in board.notes] == [1, None, None, 2, None]
        assert left(board) == ["lines between nodes: 6"]

    def test_ids_may_be_missing_or_given_twice(self, file: Path):
        nameless = text("C")
        del nameless["id"]
        board = read(file, text("A"), text("B", id="A"), nameless, text("D", id=7))
        assert [one.text for one in board.notes] == ["A", "B", "C", "D"]
        assert left(board) == ["ids that are missing or given twice, not needed here: 3"]

    def test_a_negative_size_is_turned_round(self, file: Path):
        board = read(file, group("Wall", 500, 400, -500, -400), text("A", x=100, y=100))
        assert board.groups == (GroupRecord("Wall", Box(0, 0, 500, 400)),)
        assert board.notes[0].group == 0
        assert left(board) == ["negative sizes, turned round: 1"]

    def test_groups_five_deep_become_clusters_side_by_side_with_all_their_titles(self, file: Path):
        deep = [group(f"G{n}", n * 10, n * 10, 1_000 - n * 20, 1_000 - n * 20) for n in range(5)]
        board = read(file, *reversed(deep), text("inmost", 400, 400), text("outer", 12, -56))
        assert [(one.title) for one in board.groups] == ["G0 / G1 / G2 / G3 / G4", "G0"]
        assert [one.group for one in board.notes] == [0, 1]
        assert left(board) == [
            "groups within groups, now side by side with both titles: 1",
            "groups deeper than one level, now only in titles: 3",
        ]

    def test_the_outermost_of_five_is_the_theme_of_the_inmost(self, file: Path):
        deep = [group(f"G{n}", n * 10, n * 10, 1_000 - n * 20, 1_000 - n * 20) for n in range(5)]
        board = read(file, *reversed(deep), text("inmost", 400, 400))
        assert [(one.title, one.theme) for one in board.groups] == [("G1 / G2 / G3 / G4", 1), ("G0", None)]
        assert left(board) == [
            "groups within groups, now side by side with both titles: 1",
            "groups deeper than one level, now only in titles: 3",
        ]

    def test_a_group_around_groups_is_their_theme_and_nothing_is_left(self, file: Path):
        inner = [group(f"In {n}", 20 + 500 * n, 20, 400, 400, color=str(n + 1)) for n in range(2)]
        board = read(file, group("Theme", 0, 0, 1_000, 500), *inner, text("A", 40, 60))
        assert [(one.title, one.theme) for one in board.groups] == [("Theme", None), ("In 0", 0), ("In 1", 0)]
        assert [one.colour for one in board.groups] == ["", ClusterColour.ROSE, ClusterColour.ORANGE]
        assert left(board) == []

    def test_notes_in_the_very_same_place_are_a_pile(self, file: Path):
        again = text("A", 10, 10) | {"id": "again"}
        board = read(file, text("A", 10, 10), again, text("B", 10, 11))
        assert [one.stack for one in board.notes] == [None, 0, None]

    def test_two_groups_in_the_same_place_are_no_circle(self, file: Path):
        board = read(file, group("A", 0, 0, 400, 400), group("B", 0, 0, 400, 400), text("x", 10, 10))
        assert [(one.title, one.theme) for one in board.groups] == [("A", None), ("B", 0)]

    def test_what_is_no_note_is_counted(self, file: Path):
        board = read(
            file,
            text("kept", color="#123456"),
            text(" "),
            text("x" * 10_001),
            text("nowhere") | {"x": "left"},
            text("nowhere", x=float("nan")),
            {"id": "f", "type": "file", "file": "a.png", "x": 0, "y": 0, "width": 1, "height": 1},
            {"id": "l", "type": "link", "url": "https://example.org", "x": 0, "y": 0},
            group("Seen", 0, 0, 10, 10, color="#123456"),
            "no node",
            None,
        )
        assert [(one.text, one.kind) for one in board.notes] == [("kept", None)]
        assert left(board) == [
            "notes without words: 1",
            "notes with more than 10,000 characters: 1",
            "files, links and nodes of other types: 2",
            "nodes without a place or a text: 4",
            "ids that are missing or given twice, not needed here: 3",
            "colours that stand for no kind of note: 1",
            "colours and pictures of groups: 1",
        ]

    def test_joined_titles_that_are_too_long_are_cut_and_told(self, file: Path):
        deep = [group("G" * 6_000 + str(n), n * 10, n * 10, 900 - n * 20, 900 - n * 20) for n in range(3)]
        board = read(file, *deep, text("inmost", 100, 100))
        assert [len(one.title) for one in board.groups] == [6_001, 10_000]
        assert left(board)[0] == "titles with more than 10,000 characters, cut: 1"

    def test_control_characters_are_no_words(self, file: Path):
        assert left(read(file, text("\0\x01"))) == ["notes without words: 1"]

    def test_a_canvas_may_have_neither_nodes_nor_edges(self, file: Path):
        file.write_text("{}", encoding="utf-8")
        assert read_canvas(file) == BoardRecords()

    def test_sizes_may_be_missing(self, file: Path):
        bare = text("A")
        del bare["width"], bare["height"]
        assert read(file, bare).notes[0].box == Box(0, 0, 150, 122)

    @pytest.mark.parametrize("content", ["[]", "7", '{"a": 1}', '{"nodes": 3}', '{"nodes": [], "edges": {}}'])
    def test_other_json_is_refused(self, file: Path, content: str):
        file.write_text(content, encoding="utf-8")
        with pytest.raises(UserError, match=r"wall\.canvas is no JSON Canvas: choose"):
            read_canvas(file)

    @pytest.mark.parametrize(
        "content", [b"no json at all", b"", b"\xff\xfe\x00", b'{"nodes": [', b"\x00" * 9]
    )
    def test_what_is_no_json_is_refused(self, file: Path, content: bytes):
        file.write_bytes(content)
        with pytest.raises(UserError, match=r"wall\.canvas"):
            read_canvas(file)

    def test_a_hundred_thousand_nodes_are_refused_with_a_remedy(self, file: Path):
        with pytest.raises(UserError, match=r"100000 notes; 5000 fit at once\. Split it"):
            read(file, *[text("A", n) for n in range(100_000)])

    def test_as_many_as_fit_are_taken_with_their_share_told(self, file: Path):
        shares: list[float] = []
        file.write_text(json.dumps({"nodes": [text("A", n) for n in range(MOST_NOTES)]}), encoding="utf-8")
        board = read_canvas(file, lambda share: shares.append(share) or True)
        assert len(board.notes) == MOST_NOTES
        assert shares == sorted(shares)
        assert 0 <= shares[0] < shares[-1] < 1

    def test_reading_stops_when_told_to(self, file: Path):
        file.write_text(json.dumps({"nodes": [text("A", n) for n in range(2_000)]}), encoding="utf-8")
        with pytest.raises(StoppedError):
            read_canvas(file, lambda share: share < 0.1)
