"""The id of a sheet that is filled in by hand, as a code and in letters, so that a photo can be read back.

Forty-four signs: a letter for the kind, four digits for the number and two for the page, nine digits of base
32 (Crockford, without I, L, O and U) for the moment of the print, 26 for the session, and two more that are
wrong if one sign was misread or two neighbours were exchanged. Because of the moment the sheets of a second
print are others than those of the first; a copy counts as a print of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from cocreate_desktop.domain.day_papers import DayPaper

MOST_NUMBER = 9999
MOST_PAGE = 99
MOST_PRINTED_AT = 2**45 - 1
"""In the year 3084."""

_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LETTERS = {
    DayPaper.CONSENT: "C",
    DayPaper.OBSERVATION: "N",
    DayPaper.STICKIES: "S",
    DayPaper.VOTES: "V",
    DayPaper.RATINGS: "R",
    DayPaper.AGREEMENT: "A",
}
_KINDS = {letter: kind for kind, letter in _LETTERS.items()}
_NUMBER, _PAGE, _PRINT, _SESSION, _CHECK = 4, 2, 9, 26, 2
_LENGTH = 1 + _NUMBER + _PAGE + _PRINT + _SESSION + _CHECK
_PRIME = 1021
"""The largest that two digits hold: no single wrong sign, and no exchange of two, is a multiple of it."""
_GROUP = 5
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})


@dataclass(frozen=True)
class SheetId:
    """`number` (0 to 9999) says which sheet of its kind, `page` (1 to 99) which page of it; `printed_at` says
    in which print, by its moment in UTC ms.

    The sheets of people carry their numbers; those of kinds of notes have a page for each kind.
    """

    session_id: str
    kind: DayPaper
    number: int
    page: int = 1
    printed_at: int = 0

    def __post_init__(self) -> None:
        if self.kind not in _LETTERS:
            raise ValueError(f"{self.kind} is not filled in by hand")
        if not (0 <= self.number <= MOST_NUMBER and 1 <= self.page <= MOST_PAGE):
            raise ValueError(f"no sheet {self.number}, page {self.page}")
        if not 0 <= self.printed_at <= MOST_PRINTED_AT:
            raise ValueError(f"no print at {self.printed_at}")


def format_sheet_id(sheet: SheetId) -> str:
    """The 44 signs, as they stand in the code."""
    printed = _digits(sheet.printed_at, _PRINT)
    session = _digits(UUID(sheet.session_id).int, _SESSION)
    body = f"{_LETTERS[sheet.kind]}{sheet.number:0{_NUMBER}}{sheet.page:0{_PAGE}}{printed}{session}"
    return body + _check(body)


def readable_sheet_id(sheet: SheetId) -> str:
    """The same in groups of five, as they are read aloud and typed."""
    signs = format_sheet_id(sheet)
    return " ".join(signs[at : at + _GROUP] for at in range(0, len(signs), _GROUP))


def parse_sheet_id(text: str) -> SheetId | None:
    """The sheet that an id means, in whatever case and grouping; None for what is none or was misread."""
    signs = "".join(one for one in text.upper() if one.isalnum()).translate(_MISREAD)
    body, check = signs[:-_CHECK], signs[-_CHECK:]
    kind = _KINDS.get(signs[:1])
    number, page = body[1 : 1 + _NUMBER], body[1 + _NUMBER : 1 + _NUMBER + _PAGE]
    printed, session = body[-_SESSION - _PRINT : -_SESSION], body[-_SESSION:]
    if len(signs) != _LENGTH or kind is None or not _are(number + page, "0123456789"):
        return None
    if not _are(printed + session + check, _DIGITS) or _check(body) != check:
        return None
    if (value := _value(session)) >> 128 or int(page) == 0:
        return None
    return SheetId(str(UUID(int=value)), kind, int(number), int(page), _value(printed))


def _digits(value: int, count: int) -> str:
    return "".join(_DIGITS[value >> 5 * place & 31] for place in reversed(range(count)))


def _value(digits: str) -> int:
    return sum(_DIGITS.index(one) << 5 * place for place, one in enumerate(reversed(digits)))


def _check(body: str) -> str:
    return _digits(int(body, 36) % _PRIME, _CHECK)


def _are(signs: str, allowed: str) -> bool:
    return all(one in allowed for one in signs)
