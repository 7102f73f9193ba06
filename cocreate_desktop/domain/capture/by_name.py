"""People within a text that is no line of the capture grammar (a note, a correction): kept by id, typed and
read by their alias."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cocreate_desktop.domain.mentions import escaped, mention, split


def as_typed(text: str, names: Mapping[str, str], somebody: str) -> str:
    """A text as it stands in the editor: `@Lena` for a mention."""
    parts = split(text)
    parts[1::2] = [f"@{names[one]}" if one in names else somebody for one in parts[1::2]]
    return "".join(parts)


def from_typed(typed: str, names: Mapping[str, str]) -> str:
    """The text to keep: `@Lena` becomes a mention where somebody is called so."""
    ids = {alias.casefold(): person_id for person_id, alias in names.items()}
    if not ids:
        return escaped(typed)
    known = "|".join(re.escape(alias) for alias in sorted(ids, key=len, reverse=True))
    parts = re.split(rf"(?<!\w)@({known})(?!\w)", typed, flags=re.IGNORECASE)
    parts[::2] = [escaped(words) for words in parts[::2]]
    parts[1::2] = [mention(ids[alias.casefold()]) for alias in parts[1::2]]
    return "".join(parts)
