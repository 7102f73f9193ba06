"""What a text must not hold if customers are to read it: names of people, and codes of assumptions."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cocreate_desktop.domain.mentions import mention, mentions
from cocreate_desktop.domain.written_names import NameFinder


def private_word(text: str, names: NameFinder, codes: Iterable[str]) -> str | None:
    """The first name or code that stands in `text` as a word of its own; None if there is none.

    Codes count as they are written, so that "a4 paper" is no "A4". A mention counts too: it stands for a
    name.
    """
    for person_id in mentions(text):
        return mention(person_id)
    for name in names.found(text):
        return name
    return next((code for code in codes if code and _stands_in(code, text)), None)


def _stands_in(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None
