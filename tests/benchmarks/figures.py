"""What a figure is, and how often things are measured."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum


class Effort(IntEnum):
    """How many times as long as the quick run."""

    QUICK = 1
    PLAIN = 4
    LONG = 20


@dataclass(frozen=True)
class Figure:
    """A measured value; `target` is the most it may be, None where none was set."""

    name: str
    value: float
    unit: str
    target: float | None
    n: int

    @property
    def met(self) -> bool | None:
        return None if self.target is None else self.value <= self.target


@dataclass(frozen=True)
class LeastFigure(Figure):
    """A measured value of which more is better; `target` is the least it may be."""

    @property
    def met(self) -> bool | None:
        return None if self.target is None else self.value >= self.target


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def median_seconds(work: Callable[[], object], n: int) -> float:
    return statistics.median(seconds(work) for _ in range(n))


def percentile(values: list[float], share: float) -> float:
    """The smallest value that at least `share` of all do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, -(-int(share * 1000 * len(ordered)) // 1000) - 1)]
