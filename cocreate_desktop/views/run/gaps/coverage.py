"""From the entries of a session to what is still to find out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cocreate_desktop.domain.evidence import Rules, SessionCase, coverage
from cocreate_desktop.domain.ids import code_order
from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.views.run.gaps.coverage_view import CoverageCell
from cocreate_desktop.views.run.record import Record


@dataclass(frozen=True)
class StillToFind:
    """The cells, and the ids of assumptions that nobody was heard of and that no step left will test."""

    cells: tuple[CoverageCell, ...]
    lost: tuple[str, ...]

    @property
    def heard(self) -> int:
        return sum(1 for cell in self.cells if cell.heard)


def still_to_find(record: Record, entries: Iterable[Entry]) -> StillToFind:
    """Of each assumption how many were heard of those there. Which way they lean is left out."""
    case = SessionCase(
        record.session,
        record.assumptions,
        runs=record.runs,
        tests=record.tests,
        items=record.items,
        ticks=record.ticks,
        persons=record.persons,
        participants=record.participants,
        presences=record.presences,
        # Entries without evidence change nothing here, and there are many of them.
        entries=tuple(entry for entry in entries if entry.evidence),
        rules=Rules.of(record.rules),
        same_moments=record.same_moments,
    ).without(record.refusing)
    known = coverage(case)
    in_order = sorted(record.assumptions, key=lambda one: code_order(one.code))
    cells = tuple(
        CoverageCell(
            one.id,
            one.code,
            one.text,
            known[one.id].heard,
            known[one.id].there,
            tested_now=one.id in record.tested_now,
        )
        for one in in_order
    )
    lost = tuple(one.id for one in in_order if one.id in record.without_step_left and not known[one.id].heard)
    return StillToFind(cells, lost)
