"""What the rows under the line offer while a token is being typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cocreate_desktop.domain.capture.vocabulary import fold
from cocreate_desktop.domain.capture.writing import Edited
from cocreate_desktop.domain.slips import begins_so

_SHORTEST_SLIP = 3
_NAME = re.compile(r"(?:^|(?<=\s)|(?<=:))([@#])([^@#]{0,40})\Z")
_CODE = re.compile(r"(?:^|(?<=\s))([+-])\s*(\w*)\Z")


@dataclass(frozen=True)
class Token:
    """A token up to the cursor: its sign (`@ # + -`), what was typed of the name, its place in the line."""

    sign: str
    typed: str
    start: int
    end: int


@dataclass(frozen=True)
class Candidate:
    """Something to suggest: its id, and the words by which it can be found."""

    id: str
    words: str


def current_token(line: str, cursor: int) -> Token | None:
    """The token that is being typed at the cursor, if any.

    As names may hold spaces, it goes on through the next words; whether it still is a name, the candidates
    tell. It ends with the word in which the cursor stands.
    """
    if line[:1].isspace() or line.startswith("'"):
        return None
    before = line[:cursor]
    found = _CODE.search(before, max(0, cursor - 60)) or _NAME.search(before, max(0, cursor - 60))
    if not found:
        return None
    rest = line[cursor:].split(maxsplit=1)
    end = cursor + (len(rest[0]) if rest and not line[cursor].isspace() else 0)
    return Token(found[1], found[2], found.start(1), end)


def accept(line: str, cursor: int, replacement: str) -> Edited:
    """The line with `replacement` (`@Lena`, `+A3`) and a space for the current token."""
    token = current_token(line, cursor)
    start, end = (token.start, token.end) if token else (cursor, cursor)
    before = f"{line[:start]}{replacement} "
    return Edited(before + line[end:].removeprefix(" "), len(before))


def rank_suggestions(token: Token, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that fit, best first: those that begin so, those with a word that does, and those one
    slip away from either. Within each group the given order stays."""
    goes_on = token.typed.strip() and token.typed[-1].isspace()
    wanted = fold(token.typed) + (" " if goes_on else "")
    ranked = [(rank, candidate) for candidate in candidates if (rank := _rank(wanted, candidate)) is not None]
    return [candidate for _, candidate in sorted(ranked, key=lambda pair: pair[0])]


def _rank(wanted: str, candidate: Candidate) -> int | None:
    name = fold(candidate.words)
    if name.startswith(wanted):
        return 0
    starts = [name[found.start() :] for found in re.finditer(r"\w+", name)]
    if any(start.startswith(wanted) for start in starts):
        return 1
    if len(wanted) >= _SHORTEST_SLIP and any(begins_so(start, wanted, most=1) for start in starts):
        return 2
    return None
