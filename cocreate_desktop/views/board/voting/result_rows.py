"""What a round came to, as rows to sort and to copy: notes, clusters, or rated needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QLocale

from cocreate_desktop.domain.board import NOTE_KINDS, UNTITLED
from cocreate_desktop.domain.ratings import RatedNeed, Spread
from cocreate_desktop.domain.voting import cluster_sums
from cocreate_desktop.views.board.record import Board
from cocreate_desktop.views.wording import say, translate


@dataclass(frozen=True)
class Cell:
    """What is read, and what it is sorted by: all cells of a column by the same type."""

    text: str
    order: str | int | Fraction


@dataclass(frozen=True)
class Head:
    """The name of a column, and all that is to be said about it where there is room."""

    name: str
    whole: str = ""

    @property
    def told(self) -> str:
        return self.whole or self.name


@dataclass(frozen=True)
class Row:
    """`key` is the id of a note or a cluster."""

    key: str
    cells: tuple[Cell, ...]


def words(text: str) -> Cell:
    return Cell(text, text.casefold())


def count(number: int) -> Cell:
    return Cell(str(number), number)


def note_rows(board: Board, tallies: Sequence[Mapping[str, int]]) -> list[Row]:
    """Every note on the board, a pile as one, and those of the tray that have votes: note, kind, cluster,
    name, votes."""
    on_board = board.layout.reading_order()
    in_tray = [note.id for note in board.layout.tray if any(note.id in one for one in tallies)]
    return [_note_row(board, note_id, tallies) for note_id in (*on_board, *in_tray)]


def cluster_rows(board: Board, tallies: Sequence[Mapping[str, int]]) -> list[Row]:
    """Every cluster: title, number of its notes, votes."""
    clusters = board.layout.clusters
    parents = {one.id: one.parent_id for one in clusters.values()}
    sums = [cluster_sums(one, board.notes.values(), parents) for one in tallies]
    held = cluster_sums(dict.fromkeys(board.notes, 1), board.notes.values(), parents)
    return [
        Row(
            one,
            (
                words(board.cluster_faces[one].title or say(UNTITLED)),
                count(held[one]),
                *(count(by_cluster[one]) for by_cluster in sums),
            ),
        )
        for one in clusters
    ]


def need_rows(board: Board, needs: Sequence[RatedNeed]) -> list[Row]:
    """Every rated need by its number: need, importance, satisfaction, what there is to win."""
    return [
        Row(
            need.note_id,
            (
                count(number),
                words(board.faces[need.note_id].words),
                _spread(need.importance),
                _spread(need.satisfaction),
                _to_win(need),
            ),
        )
        for number, need in enumerate(needs, start=1)
    ]


def table_text(heads: Sequence[Head], rows: Sequence[Row]) -> str:
    """Rows with their heads as tab-separated text, each on one line."""
    lines = [[head.told for head in heads], *([cell.text for cell in row.cells] for row in rows)]
    return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines)


def _note_row(board: Board, note_id: str, tallies: Sequence[Mapping[str, int]]) -> Row:
    face = board.faces[note_id]
    home = board.notes[note_id].cluster_id
    cluster = board.cluster_faces.get(home or "")
    title = (cluster.title or say(UNTITLED)) if cluster else ""
    return Row(
        note_id,
        (
            words(face.words),
            words(say(NOTE_KINDS[face.kind])),
            words(title),
            words(face.name),
            *(count(sum(one.get(each, 0) for each in board.layout.pile(note_id))) for one in tallies),
        ),
    )


def _spread(spread: Spread) -> Cell:
    if spread.median is None or spread.share is None:
        return Cell(translate("Board", "nobody answered"), Fraction(-1))
    middle = QLocale().toString(spread.median, "f", 0 if spread.median == int(spread.median) else 1)
    counts = "-".join(map(str, spread.counts))
    text = translate("Board", "{high} of {n}\nmedian {median}: {counts}")
    return Cell(text.format(high=spread.high, n=spread.n, median=middle, counts=counts), spread.share)


def _to_win(need: RatedNeed) -> Cell:
    """The counts behind the score stand beside it in the same row."""
    score = need.opportunity
    if score is None:
        return Cell("–", Fraction(-1))
    shown = QLocale().toString(float(score), "f", 1)
    return Cell(f"{shown}\n{translate('Board', 'not yet satisfied')}" if need.is_open else shown, score)
