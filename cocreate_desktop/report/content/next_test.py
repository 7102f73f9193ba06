"""What to test next."""

from __future__ import annotations

from dataclasses import dataclass

from .marks import Mark


@dataclass(frozen=True)
class StillOpen:
    """An assumption that is not settled: what is known of it, and whether a step tests it already."""

    code: str
    text: str
    mark: Mark
    verdict: str
    plan: str


@dataclass(frozen=True)
class PropositionTest:
    number: int
    title: str
    test: str


@dataclass(frozen=True)
class NextTest:
    """The next session, what to put into it, and the tests that the propositions wait for."""

    session: str
    """ "Next: Store Namur, 5 December 2026"."""
    advice: str
    """ "Put A8 and A12 in the scenario first."; empty where nothing is assumed."""
    still_open: tuple[StillOpen, ...] = ()
    """The most urgent first."""
    more: str = ""
    """How many more there are."""
    propositions: tuple[PropositionTest, ...] = ()
