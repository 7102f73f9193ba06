"""Ideas of real people and how alike others found pairs of them: `tests/data/ideas/README.md`."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

IDEAS = Path(__file__).parent / "data" / "ideas"
ALIKE, UNLIKE = 2.0, 1.0
"""Of the ratings seen, 0 to 4: pairs from here on are alike, pairs below are unlike; some are neither."""


@dataclass(frozen=True)
class RatedIdeas:
    texts: list[str]
    alike: list[tuple[int, int]]
    """Places of two texts each."""
    unlike: list[tuple[int, int]]

    def auc(self, measure: Callable[[int, int], float]) -> float:
        """How often a measure finds a pair that people found alike more alike than one that they found unlike
        (the area under the ROC curve, Hanley and McNeil 1982); a draw counts half."""
        alike = [measure(*pair) for pair in self.alike]
        unlike = [measure(*pair) for pair in self.unlike]
        wins = sum((one > other) + (one == other) / 2 for one in alike for other in unlike)
        return wins / (len(alike) * len(unlike))


def rated_ideas() -> RatedIdeas:
    told = read_ideas("worker-app-features.json")
    places = {idea["id"]: at for at, idea in enumerate(told["ideas"])}
    pairs = [((places[one["a"]], places[one["b"]]), one["similarity"]) for one in told["pairs"]]
    return RatedIdeas(
        [idea["text"] for idea in told["ideas"]],
        [pair for pair, rating in pairs if rating >= ALIKE],
        [pair for pair, rating in pairs if rating < UNLIKE],
    )


def read_ideas(name: str) -> dict[str, Any]:
    return json.loads((IDEAS / name).read_text(encoding="utf-8"))


def shared_words(one: str, other: str) -> float:
    """Jaccard's coefficient: the words that both have of those that either has."""
    words, others = (set(re.findall(r"\w+", text.lower())) for text in (one, other))
    return len(words & others) / len(words | others) if words | others else 0.0
