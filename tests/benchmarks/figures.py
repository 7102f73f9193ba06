"""What a figure is, and how often things are measured."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

ROOT = Path(__file__).parents[2]


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


def in_a_process(*arguments: str, compiled: Path) -> str:
    """The last line that an interpreter prints which does nothing else.

    As an installed app does, it finds its modules compiled, in the folder `compiled` from the second start
    on, whatever the environment says.
    """
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(compiled)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    answer = subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=True, env=environment, cwd=ROOT
    )
    return answer.stdout.splitlines()[-1]


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
