"""Users' texts as the fonts can show them: nothing vanishes silently, and what is missing is counted."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cocreate_desktop.errors import Message

from .. import words
from .hyphens import SOFT_HYPHEN
from .scripts import is_joiner, joins

SUBSTITUTE = "□"

_ZERO_WIDTH_JOINER = "\u200d"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_REGIONAL_INDICATORS = range(0x1F1E6, 0x1F200)
_PICTURES = range(0x1F000, 0x1FB00)
_SCRIPTS = {
    "ARABIC": words.ARABIC,
    "CJK": words.CHINESE,
    "COMBINING": words.PICTURES_AND_SYMBOLS,
    "DEVANAGARI": words.DEVANAGARI,
    "HANGUL": words.KOREAN,
    "HEBREW": words.HEBREW,
    "HIRAGANA": words.JAPANESE,
    "KATAKANA": words.JAPANESE,
    "THAI": words.THAI,
}


@dataclass(frozen=True)
class Substituted:
    """Signs of one script for which a box stands: how many, and where, in the order of the paper."""

    script: Message
    count: int
    places: tuple[str, ...]


class LegibleTexts:
    """Cleans texts for the paper and remembers each sign that had to be substituted."""

    def __init__(self, shown: frozenset[str], shows: Callable[[str], bool] = lambda _: False) -> None:
        """`shown` are the signs of the report's own letters; `shows`: whether any font has another one."""
        self._shown = {sign for sign in shown if not _is_invisible(sign)} | {"\n", "\t", SOFT_HYPHEN}
        self._shows = shows
        self._scripts: dict[str, Message] = {}
        self._counts: dict[str, int] = {}
        self._places: dict[str, dict[str, None]] = {}
        self._read: dict[tuple[str, str], str] = {}

    @property
    def substituted(self) -> tuple[Substituted, ...]:
        return tuple(
            Substituted(self._scripts[script], count, tuple(self._places[script]))
            for script, count in self._counts.items()
        )

    def read(self, text: str, place: str) -> str:
        """The text with a box for every sign that no font shows; `place` says where it stands."""
        if not text.isascii():
            text = unicodedata.normalize("NFC", text)
        if self._shown.issuperset(text):
            return text
        # A title stands on several pages and is counted once.
        if (text, place) not in self._read:
            self._read[text, place] = "".join(self._legible(text, place))
        return self._read[text, place]

    def _legible(self, text: str, place: str) -> Iterator[str]:
        in_cluster = False
        joined = False
        flag_half = False
        before = ""
        for sign in text:
            if sign in self._shown:
                in_cluster = joined = flag_half = False
                before = ""
                yield sign
            elif before and joins(before) and is_joiner(sign):
                yield sign
            elif _is_invisible(sign):
                joined = in_cluster and sign == _ZERO_WIDTH_JOINER
            elif in_cluster and (joined or (flag_half and _is_flag(sign)) or _continues_cluster(sign)):
                joined = flag_half = False
            elif self._shows(sign):
                in_cluster = joined = flag_half = False
                before = sign
                yield sign
            elif self._shown.issuperset(plainer := unicodedata.normalize("NFKC", sign)):
                in_cluster = joined = flag_half = False
                yield plainer
            else:
                in_cluster, joined, flag_half = True, False, _is_flag(sign)
                self._note(sign, place)
                yield SUBSTITUTE

    def _note(self, sign: str, place: str) -> None:
        script = script_of(sign)
        key = script.source
        self._scripts[key] = script
        self._counts[key] = self._counts.get(key, 0) + 1
        self._places.setdefault(key, {})[place] = None


def plain(text: str) -> str:
    """A text on one line without control characters, for places that the viewer sets in its own font."""
    kept = "".join(" " if sign.isspace() else sign for sign in text if _is_kept(sign))
    return " ".join(kept.split())


def script_of(sign: str) -> Message:
    """The script of a sign in words for a reader; other scripts go by their Unicode name."""
    name = unicodedata.name(sign, "")
    if not name:
        return words.UNKNOWN_SIGNS
    first = name.split()[0]
    if first in _SCRIPTS:
        return _SCRIPTS[first]
    if ord(sign) in _PICTURES or not unicodedata.category(sign).startswith(("L", "M")):
        return words.PICTURES_AND_SYMBOLS
    return Message(words.CONTEXT, first.capitalize())


def _is_kept(sign: str) -> bool:
    return sign.isspace() or (unicodedata.category(sign) not in ("Cc", "Cs") and sign != SOFT_HYPHEN)


def _is_invisible(sign: str) -> bool:
    """Controls, joiners, direction marks and variation selectors: nothing is lost without them."""
    return unicodedata.category(sign) in ("Cc", "Cf") or "VARIATION SELECTOR" in unicodedata.name(sign, "")


def _continues_cluster(sign: str) -> bool:
    return unicodedata.category(sign).startswith("M") or ord(sign) in _SKIN_TONES


def _is_flag(sign: str) -> bool:
    return ord(sign) in _REGIONAL_INDICATORS
