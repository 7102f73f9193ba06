"""How papers for others speak of people: by their number, and of small segments not at all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from cocreate_desktop.domain.people import Segment
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message

FEWEST = 3
"""So many people of a segment in one session, or it is not named."""
NUMBERED = QT_TRANSLATE_NOOP("Anonymous", "P{number}")
NUMBERED_IN = QT_TRANSLATE_NOOP("Anonymous", "P{number} {shop}")
OTHERS = QT_TRANSLATE_NOOP("Anonymous", "others")
MASK = QT_TRANSLATE_NOOP("Anonymous", "[name]")
"""What stands in the place of masked words."""
_SHORT = 2
"""Letters of a name that is a word like others in lower case."""


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


def masked(text: str, words: Iterable[str], mask: str) -> str:
    """The text with a mask for each of the words, wherever `finding` finds them."""
    wanted = finding(words)
    return wanted.sub(lambda _: mask, text) if wanted else text


def finding(words: Iterable[str]) -> re.Pattern[str] | None:
    """What finds words where they stand as words, whatever blanks are between them and in whatever case.

    Those of two letters only as they are written: "An" is a name, "an" is none. None without words.
    """
    wanted = sorted(
        (one.split() for one in words if one.strip()), key=lambda one: len("".join(one)), reverse=True
    )
    patterns = (_pattern(parts) for parts in wanted)
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)") if wanted else None


def _pattern(parts: Sequence[str]) -> str:
    blanks = r"\s+".join(map(re.escape, parts))
    return blanks if len("".join(parts)) <= _SHORT else f"(?i:{blanks})"
