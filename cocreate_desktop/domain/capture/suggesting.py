"""What the rows under the line offer while a token is being typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from cocreate_desktop.domain.capture.writing import Edited
from cocreate_desktop.domain.folding import fold
from cocreate_desktop.domain.slips import begins_so

_SLIPS_FROM = (3, 7)
"""From so many letters on one slip is forgiven, and two."""

_WORD = re.compile(r"\w+")
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

    @cached_property
    def name(self) -> str:
        """The words, folded."""
        return fold(self.words)

    @cached_property
    def starts(self) -> tuple[str, ...]:
        """The name from each of its words on."""
        return tuple(self.name[found.start() :] for found in _WORD.finditer(self.name))


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
    """The candidates that fit, best first: those that begin so, those with a word that does, and those a slip
    away from either, two where much was typed. Within each group the given order stays."""
    goes_on = token.typed.strip() and token.typed[-1].isspace()
    wanted = fold(token.typed) + (" " if goes_on else "")
    ranked = [(rank, candidate) for candidate in candidates if (rank := _rank(wanted, candidate)) is not None]
    return [candidate for _, candidate in sorted(ranked, key=lambda pair: pair[0])]


def _rank(wanted: str, candidate: Candidate) -> int | None:
    if candidate.name.startswith(wanted):
        return 0
    if any(start.startswith(wanted) for start in candidate.starts):
        return 1
    most = sum(len(wanted) >= letters for letters in _SLIPS_FROM)
    long_enough = [start for start in candidate.starts if len(start) + most >= len(wanted)]
    for slips in range(1, most + 1):
        if any(begins_so(start, wanted, most=slips) for start in long_enough):
            return 1 + slips
    return None
