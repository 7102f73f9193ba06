"""Places in two letters, for rows of marks: "Store Brussels", "Store Ghent" are Br and Gh."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import count

LETTERS = 2


def short_names(titles: Sequence[str], taken: Collection[str] = ()) -> list[str]:
    """For each title the first letters of its place, as many as tell it from the others, two at least.

    Words with which every title begins ("Store …") are no part of the place. Where letters do not tell two
    titles apart, the later one gets a number. None is one of the words that are `taken`, in any case.
    """
    folded = [word.casefold() for word in taken]
    names = ["".join(one for one in place if one.isalnum()) for place in _without_shared_words(titles)]
    short: list[str] = []
    for n, name in enumerate(names):
        telling = _telling(name, names[:n] + names[n + 1 :], folded)
        short.append(_free(telling or str(n + 1), short))
    return short


def places(titles: Sequence[str]) -> list[str]:
    """The titles without the words with which every one begins; one that stands alone is kept whole."""
    return _without_shared_words(titles) if len(titles) > 1 else list(titles)


def _without_shared_words(titles: Sequence[str]) -> list[str]:
    words = [title.split() for title in titles]
    shared = 0
    while _alike(words, shared):
        shared += 1
    return [" ".join(one[shared:]) for one in words]


def _alike(words: Sequence[Sequence[str]], place: int) -> bool:
    """Whether all have the same word there, and more after it."""
    return all(len(one) > place + 1 for one in words) and len({one[place] for one in words}) == 1


def _telling(name: str, others: Iterable[str], taken: Collection[str]) -> str:
    folded = [other.casefold() for other in others]
    for length in range(LETTERS, len(name) + 1):
        beginning = name[:length].casefold()
        if beginning not in taken and not any(other.startswith(beginning) for other in folded):
            return name[:length]
    return name if name.casefold() not in folded else name[:LETTERS]


def _free(name: str, taken: Sequence[str]) -> str:
    if name not in taken:
        return name
    return next(numbered for n in count(2) if (numbered := f"{name}{n}") not in taken)
