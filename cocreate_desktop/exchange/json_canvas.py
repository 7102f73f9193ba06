"""JSON Canvas 1.0 (jsoncanvas.org/spec/1.0): a cluster is a group, a theme a group around groups, a note is a
text node. Text nodes in the very same place are a pile.

Only keys of the standard are written, as it does not speak of others. It has whole px, text, six preset
colours and hex ones; it has no people, votes or origins. A node belongs to the inmost group that holds its
middle; where our clusters lie over each other, the id of a note tells which of them it is.
An edge from an idea to a need says what the idea is for.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import cast

from cocreate_desktop.domain.board import ClusterColour, NoteKind
from cocreate_desktop.domain.board.boxes import NOTE_HEIGHT, NOTE_WIDTH, Box
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError
from cocreate_desktop.exchange.board_records import (
    BoardRecords,
    GoingOn,
    GroupRecord,
    Left,
    NoteRecord,
    StoppedError,
    cut,
    fault_of,
    refuse_too_many,
    told,
)
from cocreate_desktop.exchange.json_fields import read_json

COLOURS = {
    NoteKind.DID: "3",
    NoteKind.SAID: "5",
    NoteKind.NEED: "2",
    NoteKind.IDEA: "4",
    NoteKind.PROBLEM: "6",
    NoteKind.QUESTION: "#FFFFFF",
}
"""The preset that comes nearest to the paper of each kind; none is white."""

GROUP_COLOURS = {
    ClusterColour.ROSE: "1",
    ClusterColour.ORANGE: "2",
    ClusterColour.YELLOW: "3",
    ClusterColour.GREEN: "4",
    ClusterColour.BLUE: "5",
    ClusterColour.VIOLET: "6",
}
"""The presets, in the words of the standard: red, orange, yellow, green, cyan and purple."""

_TINTS = {preset: colour for colour, preset in GROUP_COLOURS.items()}
_KINDS = {colour: kind for kind, colour in COLOURS.items()}
_PARTS = {"nodes", "edges"}
"""Of a canvas; both may be missing."""
_OWN_ID = re.compile(r"(cluster-\d+)-note-\d+")
_BETWEEN_TITLES = " / "
_ROUND = 100
"""Nodes between two looks at whether to go on."""

NOT_CANVAS = QT_TRANSLATE_NOOP("JsonCanvas", "{file} is no JSON Canvas: choose a .canvas file.")


def write_canvas(board: BoardRecords) -> str:
    """The clusters and the notes that lie on the board; others have no place in the format."""
    nodes: list[Mapping[str, object]] = [
        {
            "id": f"cluster-{n}", "type": "group", **_whole(group.box),
            **({"color": GROUP_COLOURS[group.colour]} if group.colour else {}), "label": group.title,
        }
        for n, group in enumerate(board.groups, start=1)
        if group.box is not None
    ]  # fmt: skip
    for n, note in enumerate(board.notes, start=1):
        if note.box is not None:
            colour = {} if note.kind is None else {"color": COLOURS[note.kind]}
            nodes.append(
                {"id": _id(note, n), "type": "text", **_whole(note.box), **colour, "text": note.text}
            )
    content = {"nodes": nodes, "edges": list(_edges(board.notes))}
    return json.dumps(content, ensure_ascii=False, indent="\t") + "\n"


def read_canvas(path: Path, going_on: GoingOn = lambda _: True) -> BoardRecords:
    """What of the file can be a board, and what was left.

    Raises UserError if it is no JSON Canvas or has too much for a board, StoppedError when told to stop.
    """
    content = read_json(path)
    nodes = _list(path, content, "nodes")
    edges = _list(path, content, "edges")
    reader = _Reader(going_on)
    reader.sort(nodes)
    reader.join(edges)
    refuse_too_many(path, notes=len(reader.texts), clusters=len(reader.groups))
    return reader.board()


class _Reader:
    """Sorts nodes by type, then puts each text into its group; counts what it could not take."""

    def __init__(self, going_on: GoingOn) -> None:
        self._going_on = going_on
        self._ids: set[str] = set()
        self.told: Counter[Left] = Counter()
        self.groups: list[tuple[Box, str]] = []
        self._colours: list[ClusterColour] = []
        self.texts: list[tuple[Box, str, NoteKind | None]] = []
        self._text_of: dict[str, int] = {}
        self._group_of: dict[str, int] = {}
        self._named_groups: list[str] = []
        """Of each text, the group that its id tells; "" if it tells none."""
        self._needs: dict[int, int] = {}

    def sort(self, nodes: Sequence[object]) -> None:
        for n, node in enumerate(nodes):
            self._look_up(n, len(nodes), upto=0.3)
            values = cast("Mapping[str, object]", node if isinstance(node, dict) else {})
            is_new = self._heed_id(values.get("id"))
            kind = values.get("type")
            if kind == "text":
                self._take_text(values, is_new=is_new)
            elif kind == "group":
                self._take_group(values, is_new=is_new)
            else:
                self.told[Left.OTHER_NODES if isinstance(kind, str) else Left.UNREADABLE] += 1

    def join(self, edges: Sequence[object]) -> None:
        """Take the edges that lead from an idea to its need."""
        for edge in edges:
            values = cast("Mapping[str, object]", edge if isinstance(edge, dict) else {})
            idea, need = (self._text_of.get(str(values.get(key))) for key in ("fromNode", "toNode"))
            if idea is None or need is None or idea in self._needs or not self._is_purpose(idea, need):
                self.told[Left.EDGES] += 1
            else:
                self._needs[idea] = need

    def _is_purpose(self, idea: int, need: int) -> bool:
        kinds = self.texts[idea][2], self.texts[need][2]
        return kinds in ((NoteKind.IDEA, NoteKind.NEED), (None, NoteKind.NEED))

    def board(self) -> BoardRecords:
        inside = self._outer_groups()
        inmost_first = sorted(range(len(self.groups)), key=lambda at: (_area(self.groups[at][0]), -at))
        notes: list[NoteRecord] = []
        tops: dict[tuple[int | None, Box], int] = {}
        for n, (box, text, kind) in enumerate(self.texts):
            self._look_up(n, len(self.texts), since=0.5)
            named = self._group_of.get(self._named_groups[n])
            likely = inmost_first if named is None else (named, *inmost_first)
            home = next((at for at in likely if self.groups[at][0].holds(*box.centre)), None)
            top = tops.setdefault((home, box), n)
            notes.append(
                NoteRecord(text, kind, home, box, need=self._needs.get(n), stack=None if top == n else top)
            )
        return self._without_mere_frames(notes, inside)

    def _without_mere_frames(self, notes: list[NoteRecord], inside: list[list[int]]) -> BoardRecords:
        """The outermost of groups within groups is their theme, if it has no note of its own. Any other that
        holds groups and no note is no cluster: its title stands in theirs."""
        homes = {note.group for note in notes}
        around = {outer for outers in inside for outer in outers}
        themes = {at for at in around if not inside[at] and at not in homes}
        kept = [at for at in range(len(self.groups)) if at in homes or at in themes or at not in around]
        place = {at: n for n, at in enumerate(kept)}
        theme_of = {at: outers[0] for at, outers in enumerate(inside) if outers and outers[0] in themes}
        deeper = {at: [one for one in inside[at] if one != theme_of.get(at)] for at in kept}
        self.told[Left.FRAMES] = len(self.groups) - len(kept)
        self.told[Left.NESTED] = sum(map(bool, deeper.values()))
        groups = tuple(
            GroupRecord(
                self._title(at, deeper[at]), self.groups[at][0],
                place[theme_of[at]] if at in theme_of else None, self._colours[at],
            )
            for at in kept
        )  # fmt: skip
        moved = tuple(one if one.group is None else replace(one, group=place[one.group]) for one in notes)
        return BoardRecords(groups, moved, left=told(self.told))

    def _outer_groups(self) -> list[list[int]]:
        """For each group those around it, outermost first. Of two in the same place the later lies within."""
        boxes = [box for box, _ in self.groups]
        order = sorted(range(len(boxes)), key=lambda at: (-_area(boxes[at]), at))
        found: list[list[int]] = [[] for _ in boxes]
        for n, inner in enumerate(order):
            self._look_up(n, len(order), since=0.3, upto=0.5)
            found[inner] = [outer for outer in order[:n] if boxes[outer].contains(boxes[inner])]
        return found

    def _title(self, at: int, outers: Iterable[int]) -> str:
        titles = (self.groups[one][1].strip() for one in (*outers, at))
        return cut(_BETWEEN_TITLES.join(title for title in titles if title), self.told)

    def _take_text(self, values: Mapping[str, object], *, is_new: bool) -> None:
        box, text = self._box(values), values.get("text")
        if box is None or not isinstance(text, str):
            self.told[Left.UNREADABLE] += 1
        elif fault := fault_of(text):
            self.told[fault] += 1
        else:
            colour = values.get("color")
            kind = _KINDS.get(colour.upper()) if isinstance(colour, str) else None
            self.told[Left.OWN_COLOURS] += bool(colour) and kind is None
            if is_new:
                self._text_of[str(values.get("id"))] = len(self.texts)
            named = _OWN_ID.fullmatch(str(values.get("id")))
            self._named_groups.append(named[1] if named else "")
            self.texts.append((box, text, kind))

    def _take_group(self, values: Mapping[str, object], *, is_new: bool) -> None:
        box, label = self._box(values), values.get("label")
        if box is None:
            self.told[Left.UNREADABLE] += 1
        else:
            colour = _TINTS.get(str(values.get("color")), ClusterColour.NONE)
            self.told[Left.GROUP_LOOKS] += bool(
                values.get("background") or (values.get("color") and not colour)
            )
            if is_new:
                self._group_of[str(values.get("id"))] = len(self.groups)
            self._colours.append(colour)
            self.groups.append((box, label if isinstance(label, str) else ""))

    def _box(self, values: Mapping[str, object]) -> Box | None:
        """None without a place; a size that is missing is a note's."""
        x, y = _number(values.get("x")), _number(values.get("y"))
        width, height = (
            size if (size := _number(values.get(key))) is not None else usual
            for key, usual in (("width", NOTE_WIDTH), ("height", NOTE_HEIGHT))
        )
        if x is None or y is None:
            return None
        self.told[Left.TURNED] += width < 0 or height < 0
        return Box(min(x, x + width), min(y, y + height), abs(width), abs(height))

    def _heed_id(self, id_: object) -> bool:
        """Whether a node can be told from the others by it."""
        if not isinstance(id_, str) or not id_ or id_ in self._ids:
            self.told[Left.NO_ID] += 1
            return False
        self._ids.add(id_)
        return True

    def _look_up(self, n: int, count: int, *, since: float = 0.0, upto: float = 1.0) -> None:
        if n % _ROUND == 0 and not self._going_on(since + (upto - since) * n / count):
            raise StoppedError


def _edges(notes: Sequence[NoteRecord]) -> Iterator[Mapping[str, str]]:
    for n, note in enumerate(notes, start=1):
        if note.need is not None and note.box is not None and notes[note.need].box is not None:
            need = _id(notes[note.need], note.need + 1)
            yield {"id": f"need-{n}", "fromNode": _id(note, n), "toNode": need}


def _id(note: NoteRecord, n: int) -> str:
    return f"note-{n}" if note.group is None else f"cluster-{note.group + 1}-note-{n}"


def _whole(box: Box) -> Mapping[str, int]:
    """The standard has whole px; what lies in a cluster keeps its distance to it."""
    x, y = math.floor(box.x + 0.5), math.floor(box.y + 0.5)
    return {"x": x, "y": y, "width": round(box.width), "height": round(box.height)}


def _list(path: Path, content: object, key: str) -> Sequence[object]:
    found = cast("Mapping[str, object]", content).get(key, []) if isinstance(content, dict) else None
    if not isinstance(found, list) or (content and isinstance(content, dict) and not _PARTS & content.keys()):
        raise UserError(NOT_CANVAS.fill(file=path.name))
    return cast("Sequence[object]", found)


def _number(value: object) -> float | None:
    number = float(value) if isinstance(value, Decimal) else math.nan
    return number if math.isfinite(number) else None


def _area(box: Box) -> float:
    return box.width * box.height
