"""What a text must not hold if customers are to read it: names of people, and codes of assumptions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from cocreate_desktop.domain.anonymity import finding
from cocreate_desktop.domain.capture import mention, mentions


def private_word(text: str, names: Iterable[str], codes: Iterable[str]) -> str | None:
    """The first name or code that stands in `text` as a word of its own; None if there is none.

    Names are found as `finding` finds them for masking. Codes count as they are written, so that "a4 paper"
    is no "A4". A mention counts too: it stands for a name.
    """
    for person_id in mentions(text):
        return mention(person_id)
    plain = _plain(text)
    for name in names:
        wanted = finding([_plain(name)])
        if wanted and wanted.search(plain):
            return name
    return next((code for code in codes if code and _stands_in(code, plain)), None)


def _stands_in(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
