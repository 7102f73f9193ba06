"""Reading a TOML file that people write by hand: every fault is told with file, line, key and remedy."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TypeVar, cast

from cocreate_desktop.domain.limits import LONGEST_TEXT
from cocreate_desktop.domain.visible import visible
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message, UserError
from cocreate_desktop.exchange.toml_lines import LostError, Place, TwiceError, UnclosedError, lines_of

LARGEST_FILE = 1_000_000
"""In bytes."""
LONGEST_QUOTE = 40
"""Characters of the file's own words in a sentence about them."""

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True)
class Source:
    """A file: its name, its text with plain newlines, and where in it everything stands."""

    file: str
    text: str

    def line(self, place: Place) -> int:
        """The line of a key or an entry; of what it would stand in, if it is not there."""
        while place not in self._lines:
            place = place[:-1]
        return self._lines[place]

    @cached_property
    def _lines(self) -> dict[Place, int]:
        return lines_of(self.text)


@dataclass(frozen=True)
class Table:
    """One table of the file, at `place`. Each getter raises UserError for a key that is missing (unless it
    has a default), of another type, or out of its bounds."""

    source: Source
    values: Mapping[str, object]
    place: Place
    name: Message
    """What the file calls by such a table: “a step”."""

    def allow(self, known: Sequence[str]) -> Table:
        """This table. Raises UserError for a key that is none of `known`."""
        for key in self.values:
            if key not in known:
                raise self._unknown(key, known)
        return self

    def text(self, key: str, default: str | None = None) -> str:
        """A text of at most 10,000 characters, without the blanks around it. Without a default it must say
        something."""
        return self._as_text(
            key, self._value(key, default), (*self.place, key), may_be_empty=default is not None
        )

    def line(self, key: str, default: str | None = None) -> str:
        """A text in one line."""
        return " ".join(self.text(key, default).split())

    def entry_line(self, key: str, place: Place, entry: object) -> str:
        """An entry of the list `key` as a text in one line that says something."""
        return " ".join(self._as_text(key, entry, place, may_be_empty=False).split())

    def whole(self, key: str, least: int, most: int, default: int | None = None) -> int:
        """A whole number from `least` to `most`."""
        value = self._value(key, default)
        if type(value) is not int:
            raise self.fault(
                key,
                QT_TRANSLATE_NOOP("Toml", "“{key}” must be a whole number from {least} to {most}.").fill(
                    least=least, most=most
                ),
            )
        if not least <= value <= most:
            raise self.fault(
                key,
                QT_TRANSLATE_NOOP("Toml", "“{key}” is {value}; it can be {least} to {most}.").fill(
                    value=shortened(str(value)), least=least, most=most
                ),
            )
        return value

    def choice(self, key: str, choices: type[Choice], default: Choice | None = None) -> Choice:
        """One of a few words."""
        value = self._value(key, default)
        if not isinstance(value, str) or value not in list(choices):
            raise self.fault(
                key,
                QT_TRANSLATE_NOOP("Toml", "“{key}” must be one of these words: {words}.").fill(
                    words=", ".join(choices)
                ),
            )
        return choices(value)

    def entries(self, key: str) -> list[tuple[Place, object]]:
        """The entries of a list and where each stands; none if there is no such list."""
        value = self.values.get(key, [])
        if not isinstance(value, list):
            raise self.fault(
                key, QT_TRANSLATE_NOOP("Toml", "“{key}” must be a list in square brackets, such as [ … ].")
            )
        return [((*self.place, key, n), entry) for n, entry in enumerate(cast("list[object]", value))]

    def tables(self, key: str, name: Message) -> Iterator[Table]:
        """The tables of a list of tables, as `[[key]]` begins each."""
        value = self.values.get(key, [])
        entries = cast("list[object]", value) if isinstance(value, list) else [value]
        for n, entry in enumerate(entries):
            if not isinstance(entry, dict) or not isinstance(value, list):
                raise self.fault(
                    key, QT_TRANSLATE_NOOP("Toml", "“{key}” must be tables that each begin with [[{key}]].")
                )
            yield Table(self.source, cast("dict[str, object]", entry), (*self.place, key, n), name)

    def fault(self, key: str, what: Message, place: Place | None = None) -> UserError:
        """`what` with its `{key}` filled, told of the line in which the key (or `place`) stands."""
        return located(
            self.source.file, self.source.line(place or (*self.place, key)), what.fill(key=shortened(key))
        )

    def _as_text(self, key: str, value: object, place: Place, *, may_be_empty: bool) -> str:
        if not isinstance(value, str):
            what = QT_TRANSLATE_NOOP("Toml", "“{key}” must be a text in quotation marks.")
            raise self.fault(key, what, place)
        text = value.strip()
        if len(text) > LONGEST_TEXT:
            what = QT_TRANSLATE_NOOP("Toml", "“{key}” has {count} characters; {most} fit. Shorten it.")
            raise self.fault(key, what.fill(count=len(text), most=LONGEST_TEXT), place)
        if not visible(text) and not may_be_empty:
            raise self.fault(key, QT_TRANSLATE_NOOP("Toml", "“{key}” is empty. Write a few words."), place)
        return text

    def _value(self, key: str, default: object) -> object:
        if key in self.values:
            return self.values[key]
        if default is None:
            raise self.fault(
                key, QT_TRANSLATE_NOOP("Toml", "{table} needs “{key}”. Add it.").fill(table=self.name)
            )
        return default

    def _unknown(self, key: str, known: Sequence[str]) -> UserError:
        meant = get_close_matches(key.casefold(), known, n=1)
        if meant:
            return self.fault(
                key,
                QT_TRANSLATE_NOOP("Toml", "{table} has no “{key}”. Write “{meant}” if you meant that.").fill(
                    table=self.name, meant=meant[0]
                ),
            )
        return self.fault(
            key,
            QT_TRANSLATE_NOOP("Toml", "{table} has no “{key}”. Take it out; it can have: {known}.").fill(
                table=self.name, known=", ".join(known)
            ),
        )


def read_toml(path: Path, name: Message) -> Table:
    """The whole file as a table called `name`. Raises UserError if it cannot be read or is no TOML."""
    source = Source(path.name, _text(path))
    try:
        return Table(source, tomllib.loads(source.text), (), name)
    except RecursionError as error:
        raise _whole_file(
            path, QT_TRANSLATE_NOOP("Toml", "{file} is nested too deeply to be read. Choose another file.")
        ) from error
    except ValueError as error:
        # A number of more than 4,300 digits is a plain ValueError.
        raise _broken(source, error) from error


def located(file: str, line: int, what: Message) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("Toml", "{file}, line {line}: {what}").fill(file=file, line=line, what=what)
    )


def shortened(words: str) -> str:
    return words if len(words) <= LONGEST_QUOTE else f"{words[: LONGEST_QUOTE - 1]}…"


def _text(path: Path) -> str:
    try:
        if path.exists() and not path.is_file():
            # A pipe or a device could keep us reading for ever.
            raise _whole_file(path, QT_TRANSLATE_NOOP("Toml", "{file} is no file. Put a .toml file there."))
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise _whole_file(
            path, QT_TRANSLATE_NOOP("Toml", "{file} cannot be read. Allow it to be read, or put it back.")
        ) from error
    if len(content) > LARGEST_FILE:
        raise _whole_file(
            path, QT_TRANSLATE_NOOP("Toml", "{file} has more than 1 MB. Choose a smaller file.")
        )
    try:
        return _plain_newlines(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = _plain_newlines(content[: error.start].decode("latin-1")).count("\n") + 1
        what = QT_TRANSLATE_NOOP("Toml", "A character here is not in UTF-8. Save the file as UTF-8.")
        raise located(path.name, line, what) from error


def _plain_newlines(text: str) -> str:
    """Line ends as Windows and old Macs write them are line ends too."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _whole_file(path: Path, what: Message) -> UserError:
    return UserError(what.fill(file=path.name))


def _broken(source: Source, error: ValueError) -> UserError:
    """What is wrong with a file that is no TOML, and in which line."""
    stated = re.search(r"at line (\d+)", str(error))
    line = int(stated[1]) if stated else source.text.rstrip().count("\n") + 1
    try:
        lines_of(source.text)
    except TwiceError as twice:
        if twice.line <= line:
            what = QT_TRANSLATE_NOOP("Toml", "“{key}” stands here for the second time. Keep one of them.")
            return located(source.file, twice.line, what.fill(key=shortened(twice.key)))
    except UnclosedError as unclosed:
        if unclosed.line <= line:
            what = QT_TRANSLATE_NOOP(
                "Toml", "What begins here has no end. Add the missing quotation marks or bracket."
            )
            return located(source.file, unclosed.line, what)
    except LostError:
        pass
    words = source.text.split("\n")[line - 1].strip()
    what = QT_TRANSLATE_NOOP(
        "Toml", "“{words}” is not TOML. Check the quotation marks, the brackets and the sign =."
    )
    return located(source.file, line, what.fill(words=shortened(words)))
