"""Where a long word may be parted: by the patterns of its text's language, never in names, codes, times."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from cocreate_desktop.domain.topics.function_words import Language, language_of

from .patterns import Patterns

SOFT_HYPHEN = "\u00ad"
"""Nothing within a line; at a line's end it is drawn as a hyphen, and copied text leaves it out."""

_LEAST, _MOST = 8, 60
"""Letters of a word that is parted; what is longer is none."""
_LEAST_PART = 3
_CORE = re.compile(r"([^\w]*)([^\W\d_]+)([^\w]*)")
"""A word of letters alone, with the quotation marks and stops around it."""
_WORDS = re.compile(r"[^\W\d_]+")
_GERMAN_ONLY = frozenset("äöüßÄÖÜ")


class Hyphens:
    """Parts words of a report in `language` (its code), for texts whose own language does not show.

    `names` are the people of the report: they stay whole wherever they are written.
    """

    def __init__(self, language: str, names: Iterable[str] = ()) -> None:
        self._language = language.partition("-")[0].lower()
        self._names = frozenset(part for name in names for part in _WORDS.findall(name))
        self._languages: dict[str, Language | None] = {}

    def parts(self, word: str, text: str) -> list[str]:
        """The parts of a word of `text` between which a line may end; one where it stays whole."""
        found = _CORE.fullmatch(word)
        if not found or not _LEAST <= len(found[2]) <= _MOST or found[2] in self._names:
            return [word]
        language = self._spoken(text, found[2])
        if not _is_common(found[2], language):
            return [word]
        parts = _parted(found[2], language)
        return [found[1] + parts[0], *parts[1:-1], parts[-1] + found[3]] if len(parts) > 1 else [word]

    def _spoken(self, text: str, word: str) -> str:
        """The language of the text by its function words; by its letters or the report's where none leads."""
        if text not in self._languages:
            self._languages[text] = language_of(text)
        by_letters = Language.GERMAN if _GERMAN_ONLY.intersection(word) else self._language
        return self._languages[text] or by_letters


def _is_common(word: str, language: str) -> bool:
    """Whether it may be a word of the language: where nouns are small, what begins large is a name."""
    return word.islower() or (word.istitle() and language == Language.GERMAN)


@cache
def _patterns(language: str) -> Patterns | None:
    """The patterns of a language; None where there are none."""
    # Many a short report parts no word.
    import pyphen

    known = pyphen.language_fallback(language)
    return Patterns(Path(pyphen.LANGUAGES[known]), _LEAST_PART) if known else None


@lru_cache(maxsize=4096)
def _parted(word: str, language: str) -> list[str]:
    patterns = _patterns(language)
    return patterns.parts(word) if patterns else [word]
