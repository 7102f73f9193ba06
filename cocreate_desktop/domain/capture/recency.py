"""What was used of late, and in this step: so the nearest of many names comes first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from cocreate_desktop.domain.capture.suggesting import Candidate
from cocreate_desktop.domain.observations import Entry

_LOOKED_AT = 500
"""Entries before the newest; what was not used in so many is as good as new."""


@dataclass(frozen=True)
class Usage:
    """When each participant, tag and assumption of the session was used last (session clock, ms), by its id;
    and which were used in the visit to the step that goes on."""

    last_ms: Mapping[str, int] = field(default_factory=dict[str, int])
    in_run: frozenset[str] = frozenset()

    @classmethod
    def of(cls, entries: Sequence[Entry], step_run_id: str | None) -> Usage:
        """What the newest of the entries use; they come in the order of time."""
        last_ms: dict[str, int] = {}
        in_run: set[str] = set()
        for entry in islice(reversed(entries), _LOOKED_AT):
            used = _used(entry)
            for id_ in used:
                last_ms.setdefault(id_, entry.observation.at_ms)
            if step_run_id is not None and entry.observation.step_run_id == step_run_id:
                in_run.update(used)
        return cls(last_ms, frozenset(in_run))

    def nearest_first(
        self, candidates: Iterable[Candidate], here: frozenset[str] = frozenset()
    ) -> list[Candidate]:
        """Those of `here` (this step's) and those used in its visit first, then what was used last; in the
        given order where that says nothing."""

        def key(candidate: Candidate) -> tuple[bool, int]:
            id_ = candidate.id
            return (id_ not in here and id_ not in self.in_run, -self.last_ms.get(id_, -1))

        return sorted(candidates, key=key)


def _used(entry: Entry) -> list[str]:
    return [*entry.participants, *entry.tags, *(link.session_assumption_id for link in entry.evidence)]
