"""Lines from the clipboard as people."""

from __future__ import annotations

from dataclasses import dataclass

from cocreate_desktop.domain.limits import LONGEST_ALIAS
from cocreate_desktop.domain.people import Segment
from cocreate_desktop.views.people.words import segment_named


@dataclass(frozen=True)
class Pasted:
    alias: str
    segment: Segment | None


def pasted_people(text: str) -> list[Pasted]:
    """A person a line. In table text a number may stand before the name and a segment behind it, as the
    roster itself copies its rows. A longer name is cut to what fits on a badge."""
    found: list[Pasted] = []
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) > 1 and cells[0].isdecimal():
            cells = cells[1:]
        if cells[0]:
            alias = cells[0][:LONGEST_ALIAS].rstrip()
            found.append(Pasted(alias, segment_named(cells[1]) if len(cells) > 1 else None))
    return found
