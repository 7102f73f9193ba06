"""Which notes may belong together: proposals, each with the words that its notes share.

Groups grow bottom-up by the average alikeness between their notes (Sokal and Michener 1958), as long as it is
high enough. A note that has none of the words that the others share is left out: a proposal says why.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from cocreate_desktop.domain.topics.alike import Topics, bare
from cocreate_desktop.domain.topics.growing import Growth
from cocreate_desktop.domain.topics.stems import SHORTEST_PART

Going = Callable[[float], bool]
"""Is told the share that is done, from 0 to 1; what it answers says whether to go on."""

_MOST_WORDS = 3
_READ = 0.1
"""The share of the time that reading takes; the rest is spent on comparing."""
_AT_ONCE = 50
"""Texts that are compared before somebody is told."""


@dataclass(frozen=True)
class Proposal:
    """Notes that may belong together, two at least, and words that they share, the weightiest first.

    Every note has one of these words. There are none where all the texts are the same.
    """

    words: tuple[str, ...]
    keys: tuple[str, ...]


def propose(
    texts: Mapping[str, str], ignored: Iterable[str] = (), going: Going = lambda _: True
) -> list[Proposal]:
    """Proposals for notes by their ids, the largest first; nothing if it was stopped.

    A note is in one proposal at most, texts of the same words are together, and the order of notes does not
    matter. `ignored` is what says nothing of a topic, such as names of people.
    """
    same: dict[str, list[str]] = {}
    for key in sorted(texts, key=lambda one: (bare(texts[one]), texts[one], one)):
        same.setdefault(bare(texts[key]), []).append(key)
    keys = list(same.values())
    topics = Topics([texts[one[0]] for one in keys], ignored)
    growth = Growth([len(one) for one in keys])
    for at in range(len(keys)):
        if at % _AT_ONCE == 0 and not going(_READ + (1 - _READ) * at / len(keys)):
            return []
        for other, alike in topics.nearest(at):
            growth.link(at, other, alike)
    proposals = [_proposal(topics, group, keys) for group in growth.groups()]
    return sorted(
        (one for one in proposals if len(one.keys) > 1), key=lambda one: (-len(one.keys), one.words, one.keys)
    )


def _proposal(topics: Topics, group: Sequence[int], keys: Sequence[Sequence[str]]) -> Proposal:
    """What of a group shares words, with those words; of one text, all notes that say it."""
    held = {at: topics.keys_of(at) for at in group}
    words = _shared(topics, held) if len(group) > 1 else []
    kept = [at for at in group if len(group) == 1 or held[at].intersection(words)]
    spelled = dict.fromkeys(topics.spelled(word) for word in words)
    return Proposal(tuple(spelled), tuple(key for at in kept for key in keys[at]))


def _shared(topics: Topics, held: Mapping[int, set[str]]) -> list[str]:
    """The words that say most: rare ones that many of the texts hold, first of all those that hold none yet.

    A word inside a compound is no second reason beside that compound.
    """
    counts = Counter(key for keys in held.values() for key in keys)
    words: list[str] = []
    while len(words) < _MOST_WORDS:
        news = Counter(key for keys in held.values() if not keys.intersection(words) for key in keys)
        weights = {
            key: (count + news[key]) * topics.rarity(key)
            for key, count in counts.items()
            if count > 1
            and (news[key] or 2 * count >= len(held))
            and not any(_is_beside(key, word) for word in words)
        }
        if not weights:
            break
        words.append(min(weights, key=lambda key: (-weights[key], key)))
    return words


def _is_beside(one: str, other: str) -> bool:
    """Whether the one says the other already."""
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= SHORTEST_PART and (long.startswith(short) or long.endswith(short)))
