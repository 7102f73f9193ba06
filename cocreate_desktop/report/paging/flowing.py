"""Small things side by side, in as many lines as they need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from .rows import Beside, Cell, Label, Part


@dataclass(frozen=True, slots=True)
class Item:
    """A small stack and the width that it needs, in pt."""

    width: float
    parts: Sequence[Part]

    @classmethod
    def of(cls, label: Label) -> Item:
        return cls(label.width, [label])


def flowing(items: Iterable[Item], left: float, width: float, between: float) -> Iterator[Beside]:
    """The items from left to right, `between` pt apart, in lines of that width."""
    cells: list[Cell] = []
    at = left
    for item in items:
        if cells and at + item.width > left + width:
            yield Beside(cells)
            cells, at = [], left
        cells.append(Cell(at, item.parts))
        at += item.width + between
    if cells:
        yield Beside(cells)
