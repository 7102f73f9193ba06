"""What remains of a word without its ending, and the words of which a longer one is made.

One list of endings serves English, Dutch, French and German, since the language of three words cannot be
told: plurals, persons and tenses, infinitives, small forms, and what makes a noun of a verb. It need not be
right as grammar, only the same for the forms of one word and mostly different for two words.
"""

from __future__ import annotations

from collections.abc import Iterable

SHORTEST_PART = 4
"""Letters of a word that is looked for inside others."""
_SHORTEST_REST = 3
_ENDINGS = tuple(
    sorted(
        "e es en n ing ed er ly te et ete tje je ingen end ung ungen ees ee ez re u ent ant ait aient eur"
        " euse ment ement ation ier ieren iert eren atie atur aturen".split(),
        key=lambda ending: (-len(ending), ending),
    )
)
_SHORTENS_MUCH = frozenset("e es en ing ed er".split())
"""Endings that may leave three letters. All others leave four, as many short words end so by themselves."""
_AS_AT_THE_END = {"z": "s", "v": "f"}
"""What Dutch writes otherwise before an ending: "prijs, prijzen"."""


def stem(word: str) -> str:
    """A word, folded, without its ending; at least three letters stay."""
    if word.isdigit():
        return word
    rest = _without_ending(_without_s(word))
    rest = _without_s(rest[:-1] + _AS_AT_THE_END.get(rest[-1], rest[-1]))
    if len(rest) > 3 and rest[-1] == rest[-2]:
        rest = rest[:-1]
    return f"{rest[:-1]}i" if rest.endswith("y") else rest


def parts_by_stem(stems: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """For each stem that begins or ends with others, those others: "wartezeit" has "wart" and "zeit"."""
    known = {one for one in stems if len(one) >= SHORTEST_PART and not one.isdigit()}
    found = {one: _parts(one, known) for one in sorted(known)}
    return {one: parts for one, parts in found.items() if parts}


def _without_s(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] == "s" != word[-2] else word


def _without_ending(word: str) -> str:
    for ending in _ENDINGS:
        least = 3 if ending in _SHORTENS_MUCH else 4
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return word.removesuffix(ending)
    return word


def _parts(word: str, known: set[str]) -> tuple[str, ...]:
    lengths = range(SHORTEST_PART, len(word) - _SHORTEST_REST + 1)
    pieces = (piece for n in lengths for piece in (word[:n], word[-n:]))
    return tuple(dict.fromkeys(piece for piece in pieces if piece in known))
