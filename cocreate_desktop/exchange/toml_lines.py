"""In which line of a TOML file a key or an entry of a list stands: `tomllib` gives the values without it."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right

Place = tuple[str | int, ...]
"""The way to a value: keys and, in lists, numbers from 0, as in `("steps", 2, "minutes")`."""

_SPACE = re.compile(r"[ \t]*")
_GAP = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"""(?:"{0,2})'
    r"|'''.*?'''(?:'{0,2})"
    r'|"(?!"")(?:[^"\\\n]|\\[^\n])*"'
    r"|'(?!'')[^'\n]*'",
    re.DOTALL,
)
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_SCALAR = re.compile(r"[^,\]}#\n\"'\[{]+")
_NEW_PAIR_OR_TABLE = re.compile(
    r"[A-Za-z0-9_-]+[ \t]*=|\[{1,2}(?!(?:true|false|inf|nan)\])[A-Za-z_][A-Za-z0-9_.-]*\]"
)


class LostError(Exception):
    """The text is no TOML; in `line` it shows."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line}")
        self.line = line


class UnclosedError(LostError):
    """A text or a list begins in `line` and does not end."""


class TwiceError(LostError):
    """In `line` stands a key that was given before."""

    def __init__(self, line: int, key: str) -> None:
        super().__init__(line)
        self.key = key


def lines_of(text: str) -> dict[Place, int]:
    """The line, counted from 1, of every key, table and entry of a list; `text` has plain newlines.

    Raises LostError where the text is no TOML, though it does not notice all of that.
    """
    scanner = _Scanner(text)
    scanner.read_all()
    return scanner.lines


class _Scanner:
    """Goes through a text once, from key to key."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Place, int] = {(): 1}
        self._text = text
        self._at = 0
        self._newlines = [match.start() for match in re.finditer("\n", text)]
        self._given: set[Place] = set()
        self._newest: dict[Place, int] = {}
        """The number of the last table so far in each list of tables."""

    def read_all(self) -> None:
        table: Place = ()
        self._skip(_GAP)
        while self._at < len(self._text):
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._skip(_GAP)

    def _header(self) -> Place:
        line, several = self._line(self._at), self._take("[[")
        if not several:
            self._need("[")
        *outer, name = self._keys()
        self._need("]]" if several else "]")
        place: Place = ()
        for key in outer:
            self.lines.setdefault((*place, key), line)
            place = self._newest_in((*place, key))
        place = (*place, name)
        if several:
            self.lines.setdefault(place, line)
            self._newest[place] = self._newest.get(place, -1) + 1
            place = self._newest_in(place)
        self._note(place, line)
        return place

    def _newest_in(self, place: Place) -> Place:
        return (*place, self._newest[place]) if place in self._newest else place

    def _pair(self, table: Place) -> None:
        line = self._line(self._at)
        *outer, name = self._keys()
        for key in outer:
            table = (*table, key)
            self.lines.setdefault(table, line)
        self._need("=")
        self._note((*table, name), line)
        self._value((*table, name))

    def _keys(self) -> list[str]:
        """A key, or several with points between them."""
        keys = [self._key()]
        while self._take("."):
            keys.append(self._key())
        return keys

    def _key(self) -> str:
        self._skip(_SPACE)
        bare = _BARE_KEY.match(self._text, self._at)
        found = bare or _STRING.match(self._text, self._at)
        if found is None:
            raise LostError(self._line(self._at))
        self._at = found.end()
        self._skip(_SPACE)
        return bare[0] if bare else tomllib.loads(f"key = {found[0]}")["key"]

    def _value(self, place: Place) -> None:
        self._skip(_SPACE)
        begin = self._at
        if self._take("["):
            self._list(place, begin)
        elif self._take("{"):
            self._inline_table(place)
        elif found := _STRING.match(self._text, begin) or _SCALAR.match(self._text, begin):
            self._at = found.end()
        elif self._text.startswith(('"""', "'''"), begin):
            raise UnclosedError(self._line(begin))
        else:
            raise LostError(self._line(begin))

    def _list(self, place: Place, begin: int) -> None:
        number = 0
        self._skip(_GAP)
        while not self._take("]"):
            self._assure_still_inside(begin)
            entry = (*place, number)
            self._note(entry, self._line(self._at))
            self._value(entry)
            number += 1
            self._skip(_GAP)
            if not self._take(",") and not self._text.startswith("]", self._at):
                self._assure_still_inside(begin)
                raise LostError(self._line(self._at))
            self._skip(_GAP)

    def _assure_still_inside(self, begin: int) -> None:
        if self._at >= len(self._text) or _NEW_PAIR_OR_TABLE.match(self._text, self._at):
            raise UnclosedError(self._line(begin))

    def _inline_table(self, place: Place) -> None:
        self._skip(_SPACE)
        while not self._take("}"):
            self._pair(place)
            self._skip(_SPACE)
            if not self._take(",") and not self._text.startswith("}", self._at):
                raise LostError(self._line(self._at))
            self._skip(_SPACE)

    def _note(self, place: Place, line: int) -> None:
        if place in self._given:
            raise TwiceError(line, str(place[-1]))
        self._given.add(place)
        self.lines[place] = line

    def _skip(self, pattern: re.Pattern[str]) -> None:
        found = pattern.match(self._text, self._at)
        self._at = found.end() if found else self._at

    def _take(self, sign: str) -> bool:
        taken = self._text.startswith(sign, self._at)
        if taken:
            self._at += len(sign)
        return taken

    def _need(self, sign: str) -> None:
        if not self._take(sign):
            raise LostError(self._line(self._at))

    def _line(self, at: int) -> int:
        return bisect_right(self._newlines, at - 1) + 1
