"""Where the marks of the map stand: a row per importance, to the right the more people were seen or heard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF

from cocreate_desktop.domain.assumptions import Importance

AXIS = 44
"""Room at the left for the names of the rows, at the usual size of the text."""
OFTEN = 6
"""From how many people on "often" is reached, if no assumption has more."""

_ROWS = {Importance.HIGH: 80, Importance.MID: 66, Importance.LOW: 54}
_USUAL_LINES = {Importance.HIGH: 3, Importance.MID: 2, Importance.LOW: 2}
_MOST_MORE_LINES = 6
_EDGE = 8
_CLEAR = 4
"""Between the border line and the first mark with evidence."""
_USUAL_CELL = 24
"""The height of a cell for which the rows are measured; they grow with the text."""


@dataclass(frozen=True)
class Spot:
    """An assumption as the map places it."""

    id: str
    importance: Importance
    heard: int


@dataclass(frozen=True)
class Rest:
    """Assumptions for which there is no room: one place for all of them."""

    rect: QRectF
    ids: tuple[str, ...]


@dataclass(frozen=True)
class MapLayout:
    height: float
    axis: float
    """Room at the left for the names of the rows."""
    rows: dict[Importance, QRectF]
    border: float
    """Left of it stands what nobody was seen or heard on."""
    corner: QRectF
    """Much hangs on it and nothing is known: test these first."""
    places: dict[str, QRectF]
    rests: tuple[Rest, ...]


@dataclass(frozen=True)
class _Zone:
    """A part of a row: columns of cells that are filled from the middle line."""

    area: QRectF
    columns: int
    cell: QSizeF

    @property
    def lines(self) -> int:
        return max(1, int(self.area.height() // _line(self.cell)))


def lay_out(spots: Sequence[Spot], width: float, cell: QSizeF) -> MapLayout:
    """The map at a width, with cells of one size; no two of its places overlap. Higher if it must be."""
    axis = AXIS * cell.height() / _USUAL_CELL
    columns = max(4, int((width - axis - _EDGE) // (cell.width() + 4)))
    empty = _columns_without_evidence(spots, columns)
    rows, top = {}, 0.0
    for importance, usual in _ROWS.items():
        height = usual * cell.height() / _USUAL_CELL
        height += _line(cell) * _more_lines(spots, importance, empty, columns)
        rows[importance] = QRectF(axis, top, width - axis, height)
        top += height
    pitch = (width - axis - _EDGE) / columns
    border = axis + _EDGE + empty * pitch
    places: dict[str, QRectF] = {}
    rests: list[Rest] = []
    most = max([OFTEN, *(spot.heard for spot in spots)])
    for importance, row in rows.items():
        here = [spot for spot in spots if spot.importance is importance]
        unknown = [spot for spot in here if spot.heard == 0]
        area = QRectF(axis + _EDGE, row.top(), empty * pitch, row.height())
        if importance is Importance.HIGH and len(unknown) > 1:
            # The words in the corner stand above them.
            area.setTop(area.top() + cell.height() * 5 / 6)
        zone = _Zone(area, empty, cell)
        # Stacked under "No evidence"; a further column is begun only when one is full.
        stacked = [(spot.id, min(n // zone.lines, empty - 1)) for n, spot in enumerate(unknown)]
        _fill(zone, stacked, places, rests)
        area = QRectF(border + _CLEAR, row.top(), width - border - _CLEAR, row.height())
        known = sorted((spot for spot in here if spot.heard), key=lambda spot: spot.heard)
        last = columns - empty - 1
        wanted = [(spot.id, round((spot.heard - 1) / (most - 1) * last)) for spot in known]
        _fill(_Zone(area, columns - empty, cell), wanted, places, rests)
    corner = QRectF(rows[Importance.HIGH])
    corner.setRight(border)
    return MapLayout(top, axis, rows, border, corner, places, tuple(rests))


def _columns_without_evidence(spots: Sequence[Spot], columns: int) -> int:
    """Two, or as many as the fullest row needs, as long as two are left for those with evidence."""
    unknown = [spot.importance for spot in spots if spot.heard == 0]
    needed = max((-(-unknown.count(row) // _lines_without_evidence(row)) for row in _ROWS), default=0)
    return min(max(2, needed), columns - 2)


def _lines_without_evidence(importance: Importance) -> int:
    # The corner's caption takes one of them.
    return _USUAL_LINES[importance] - (importance is Importance.HIGH)


def _more_lines(spots: Sequence[Spot], importance: Importance, empty: int, columns: int) -> int:
    here = [spot.heard for spot in spots if spot.importance is importance]
    unknown = here.count(0)
    for_unknown = -(-unknown // empty) - _lines_without_evidence(importance)
    for_known = -(-(len(here) - unknown) // (columns - empty)) - _USUAL_LINES[importance]
    return min(max(0, for_unknown, for_known), _MOST_MORE_LINES)


def _line(cell: QSizeF) -> float:
    """The distance of two marks that stand close, one below the other."""
    return cell.height() + 2


def _fill(
    zone: _Zone, wanted: Sequence[tuple[str, int]], places: dict[str, QRectF], rests: list[Rest]
) -> None:
    """Give each its column, or the nearest with room; the last place stands for all that have none."""
    room = zone.columns * zone.lines
    rest = [spot_id for spot_id, _ in wanted[room - 1 :]] if len(wanted) > room else []
    taken: list[list[str]] = [[] for _ in range(zone.columns)]
    for spot_id, column in wanted[: len(wanted) - len(rest)]:
        free = [n for n in range(zone.columns) if len(taken[n]) < zone.lines]
        taken[_nearest(free, column)].append(spot_id)
    if rest:
        next(ids for ids in taken if len(ids) < zone.lines).append("")
    for n, ids in enumerate(taken):
        for spot_id, rect in zip(ids, _stacked(zone, n, len(ids)), strict=True):
            if spot_id:
                places[spot_id] = rect
            else:
                rests.append(Rest(rect, tuple(rest)))


def _nearest(free: Sequence[int], column: int) -> int:
    return min(free, key=lambda n: (abs(n - column), -n))


def _stacked(zone: _Zone, column: int, count: int) -> list[QRectF]:
    cell = zone.cell
    left = zone.area.left() + column * zone.area.width() / zone.columns
    pitch = min(cell.height() + 4, zone.area.height() / max(1, count))
    first = zone.area.center().y() - pitch * count / 2 + (pitch - cell.height()) / 2
    return [QRectF(round(left), round(first + n * pitch), cell.width(), cell.height()) for n in range(count)]
