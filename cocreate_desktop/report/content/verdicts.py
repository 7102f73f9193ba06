"""The table of verdicts: one row an assumption, one column a shop."""

from __future__ import annotations

from dataclasses import dataclass

from cocreate_desktop.domain.assumptions import Kind

from .marks import Mark


@dataclass(frozen=True)
class Shop:
    """One session of the series: two letters that head its column, and what they stand for."""

    short: str
    name: str


@dataclass(frozen=True)
class Counts:
    """People by position; the four add up to `there`."""

    supporting: int
    against: int
    split: int
    not_seen: int

    @property
    def there(self) -> int:
        return self.supporting + self.against + self.split + self.not_seen


@dataclass(frozen=True)
class TeamVerdict:
    """A verdict that a person wrote over the computed one; printed beside it."""

    verdict: str
    reason: str


@dataclass(frozen=True)
class VerdictRow:
    """One assumption and what the shops say about it. `did` and `said` count people."""

    code: str
    kind: Kind
    text: str
    mark: Mark
    counts: Counts
    did: int
    said: int
    threshold: str
    """Under the verdict: "right if 3 of 5", or "supported in 3 of 4"."""
    verdict: str
    override: TeamVerdict | None = None
    shops: tuple[Mark, ...] = ()
    """A mark for each shop of the report, in its order."""
