"""What was said before would make an assumption right, and what was seen."""

from __future__ import annotations

from dataclasses import dataclass

from .marks import Mark
from .verdicts import TeamVerdict


@dataclass(frozen=True)
class SeenThen:
    """What one session saw of an assumption. `shop` is empty where the report tells of one session only."""

    shop: str
    told: str
    """ "5 for · 1 against · 0 not seen, of 6 there"."""
    needed: str
    """The threshold scaled to those seen or heard: "4 of 6 make it right"; empty where nobody was."""
    mark: Mark
    verdict: str
    override: TeamVerdict | None = None


@dataclass(frozen=True)
class SaidBefore:
    """An assumption, what would make it right or wrong as it was frozen, and what the sessions saw of it."""

    code: str
    text: str
    right_if: str
    wrong_if: str = ""
    seen: tuple[SeenThen, ...] = ()
