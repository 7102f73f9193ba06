"""When two spellings are one name to somebody who looks for it."""

from __future__ import annotations

import re
import unicodedata

_ACCENTS = re.compile("[\u0300-\u036f]")


def fold(name: str) -> str:
    """A name without case, accents and spare spaces. Vowel signs of other scripts are no accents."""
    decomposed = unicodedata.normalize("NFD", unicodedata.normalize("NFC", name).casefold())
    return " ".join(_ACCENTS.sub("", decomposed).split())
