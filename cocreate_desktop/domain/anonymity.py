"""How papers for others speak of people: by their number, and of small segments not at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from cocreate_desktop.domain.people import Segment
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message

FEWEST = 3
"""So many people of a segment in one session, or it is not named."""
NUMBERED = QT_TRANSLATE_NOOP("Anonymous", "P{number}")
NUMBERED_IN = QT_TRANSLATE_NOOP("Anonymous", "P{number} {shop}")
OTHERS = QT_TRANSLATE_NOOP("Anonymous", "others")
MASK = QT_TRANSLATE_NOOP("Anonymous", "[name]")
"""What stands in the place of masked words."""


def numbered(number: int, shop: str = "") -> Message:
    """ "P3"; with the shop in two letters where several sessions are told of."""
    return NUMBERED_IN.fill(number=number, shop=shop) if shop else NUMBERED.fill(number=number)


def told_segments(present: Iterable[Segment | None]) -> frozenset[Segment]:
    """The segments of a session that are named; everybody else is one of the others.

    The others are at least `FEWEST` too, or nobody: else the smallest named segment joins them.
    """
    counts = Counter(present)
    others = counts.pop(None, 0)
    told = [(n, list(Segment).index(one), one) for one, n in counts.items() if one and n >= FEWEST]
    others += sum(n for one, n in counts.items() if one and n < FEWEST)
    for entry in sorted(told):
        if not 0 < others < FEWEST:
            break
        told.remove(entry)
        others += entry[0]
    return frozenset(one for _, _, one in told)
