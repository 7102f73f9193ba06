"""Names of people where room is short, as on chips."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

_LETTERS = 8


def short_aliases(aliases: Sequence[str]) -> list[str]:
    """At most eight letters; a second name is an initial. Two that would look alike get more letters, or
    stay whole."""
    longest_rest = max((len(alias.partition(" ")[2]) for alias in aliases), default=0)
    cut = [_cut(alias, 1) for alias in aliases]
    for letters in range(2, longest_rest + 1):
        cut = _apart(cut, [_cut(alias, letters) for alias in aliases])
    return _apart(cut, aliases)


def _apart(names: Sequence[str], longer: Sequence[str]) -> list[str]:
    """The names, and where two are alike the longer ones."""
    seen = Counter(names)
    return [name if seen[name] == 1 else more for name, more in zip(names, longer, strict=True)]


def _cut(alias: str, letters: int) -> str:
    """The first name, and so many letters of the rest."""
    if len(alias) <= _LETTERS:
        return alias
    first, _, rest = alias.partition(" ")
    name = first if len(first) <= _LETTERS else first[:_LETTERS] + "…"
    if not rest:
        return name
    return f"{name} {rest}" if len(rest) <= letters else f"{name} {rest[:letters]}."
