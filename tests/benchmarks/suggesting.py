"""board.suggest_auc: does the measure behind suggested clusters tell pairs that people found alike from those
that they found unlike, beside plain word overlap. board.suggest.2500: seconds to suggest clusters for so many
short texts, said in real meetings."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from cocreate_desktop.domain.topics import Topics, propose
from tests.benchmarks.figures import Effort, Figure, LeastFigure, median_seconds
from tests.rated_ideas import rated_ideas, shared_words

MEETINGS = Path(__file__).parent.parent / "data" / "meetings"
CLEARLY = 0.08
"""So much above word overlap is clear: about 1.5 times the standard error of an AUC over these pairs."""
MOST_SECONDS = 3.0
SIZE = 2_500
SHORTEST, LONGEST = 3, 20
"""Words of a note."""


def measure(effort: Effort) -> Iterator[Figure]:
    rated = rated_ideas()
    plain = rated.auc(lambda one, other: shared_words(rated.texts[one], rated.texts[other]))
    n = len(rated.alike) + len(rated.unlike)
    yield Figure("board.suggest_auc.jaccard", plain, "AUC of word overlap", None, n)
    yield LeastFigure(
        "board.suggest_auc", rated.auc(Topics(rated.texts).alikeness), "AUC", plain + CLEARLY, n
    )
    texts = {str(at): text for at, text in enumerate(_said())}
    runs = 2 * effort
    taken = median_seconds(lambda: propose(texts), runs)
    yield Figure(f"board.suggest.{SIZE}", taken, "s", MOST_SECONDS, runs)


def _said() -> list[str]:
    said: list[str] = []
    for file in sorted(MEETINGS.glob("*.json")):
        told = json.loads(file.read_text(encoding="utf-8"))
        said += [one["text"] for one in told["utterances"]]
    return [text for text in said if SHORTEST <= len(text.split()) <= LONGEST][:SIZE]
