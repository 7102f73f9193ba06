"""Who is named in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable


def names_in(text: str, names: Iterable[str]) -> list[str]:
    """Those that stand in it as words of their own: "Jan" stands in "January" too."""
    return [name for name in names if re.search(rf"\b{re.escape(name)}\b", text)]
