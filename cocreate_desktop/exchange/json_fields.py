"""Reading somebody else's JSON: every fault is told with the file, the field and what to do."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from pathlib import Path
from typing import cast

from cocreate_desktop.domain.limits import LONGEST_TEXT
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message, UserError

LARGEST_FILE = 50_000_000
"""In bytes."""
LONGEST_TIME = 7 * 24 * 3600
"""In seconds."""

_MS = Decimal("0.001")


def read_json(path: Path) -> object:
    """The content of a UTF-8 JSON file, its numbers as `Decimal`. Raises UserError if it has none."""
    name = path.name or str(path)
    text = _text(path, name)
    try:
        return cast(object, json.loads(text, parse_float=_number, parse_int=_number, parse_constant=Decimal))
    except json.JSONDecodeError as fault:
        if text.lstrip()[:1] in ("{", "[") and (
            text.rstrip()[-1] not in "}]" or not text[fault.pos :].strip()
        ):
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "Json", "{file} breaks off in line {line}: fetch the whole file again."
                ).fill(file=name, line=fault.lineno)
            ) from fault
        raise UserError(
            QT_TRANSLATE_NOOP("Json", "{file} is not JSON from line {line} on: choose a .json file.").fill(
                file=name, line=fault.lineno
            )
        ) from fault
    except RecursionError as fault:
        raise UserError(
            QT_TRANSLATE_NOOP("Json", "{file} is nested too deeply: choose another .json file.").fill(
                file=name
            )
        ) from fault


def _text(path: Path, name: str) -> str:
    try:
        if path.is_dir():
            raise UserError(
                QT_TRANSLATE_NOOP("Json", "{file} is a folder: choose a .json file in it.").fill(file=name)
            )
        if path.exists() and not path.is_file():
            # A pipe or a device could keep us reading for ever.
            raise OSError
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except FileNotFoundError as fault:
        raise UserError(
            QT_TRANSLATE_NOOP("Json", "{file} is not there: choose a file that exists.").fill(file=name)
        ) from fault
    except (OSError, ValueError) as fault:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Json", "{file} cannot be read: allow it to be read, or copy it elsewhere."
            ).fill(file=name)
        ) from fault
    if len(content) > LARGEST_FILE:
        raise UserError(
            QT_TRANSLATE_NOOP("Json", "{file} has more than 50 MB: choose a smaller file.").fill(file=name)
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise UserError(
            QT_TRANSLATE_NOOP("Json", "{file} is not in UTF-8: save it as UTF-8 and try again.").fill(
                file=name
            )
        ) from fault


def _number(digits: str) -> Decimal:
    try:
        return Decimal(digits)
    except InvalidOperation:
        return Decimal("Infinity")


@dataclass(frozen=True)
class Fields:
    """One JSON object of a file. `place` says where it stands, as `utterances #3`; counting begins at 1.

    Each getter raises UserError if the field is missing (unless it has a default) or is of another type.
    """

    file: str
    values: Mapping[str, object]
    place: str = ""

    def text(self, name: str, default: str | None = None) -> str:
        """A text of at most 10,000 characters, without the spaces around it."""
        value = self._value(name, default)
        if not isinstance(value, str):
            raise self.fault(name, QT_TRANSLATE_NOOP("Json", "{file}: {field} must be a text: correct it."))
        text = value.strip()
        if len(text) > LONGEST_TEXT:
            raise self.fault(
                name,
                QT_TRANSLATE_NOOP("Json", "{file}: {field} has more than 10,000 characters: shorten it."),
            )
        try:
            text.encode()
        except UnicodeEncodeError as fault:
            raise self.fault(
                name, QT_TRANSLATE_NOOP("Json", "{file}: {field} has a broken character: write it anew.")
            ) from fault
        return text

    def key(self, name: str) -> str:
        """A text that is not empty, to tell this object from others."""
        text = self.text(name)
        if not text:
            raise self.fault(name, QT_TRANSLATE_NOOP("Json", "{file}: {field} is empty: fill it in."))
        return text

    def optional_text(self, name: str) -> str | None:
        """A text, or None if it is missing, null or empty."""
        return None if self.values.get(name) is None else self.text(name) or None

    def number(self, name: str, default: Decimal | None = None) -> Decimal:
        """A finite number."""
        value = self._value(name, default)
        if not isinstance(value, Decimal):
            raise self.fault(name, QT_TRANSLATE_NOOP("Json", "{file}: {field} must be a number: correct it."))
        if not value.is_finite():
            raise self.fault(
                name, QT_TRANSLATE_NOOP("Json", "{file}: {field} is not a finite number: correct it.")
            )
        return value

    def milliseconds(self, name: str) -> int:
        """A time given in seconds, from 0 to a week; halves of a millisecond are rounded up."""
        seconds = self.number(name)
        if seconds < 0:
            raise self.fault(
                name, QT_TRANSLATE_NOOP("Json", "{file}: {field} is below 0: give seconds from the start.")
            )
        if seconds > LONGEST_TIME:
            raise self.fault(
                name, QT_TRANSLATE_NOOP("Json", "{file}: {field} is longer than a week: give it in seconds.")
            )
        return int(seconds.quantize(_MS, ROUND_HALF_UP) * 1000)

    def span(self) -> tuple[int, int]:
        """The times `start` and `end` in milliseconds, in this order."""
        start, end = self.milliseconds("start"), self.milliseconds("end")
        if end < start:
            raise self.fault(
                "end", QT_TRANSLATE_NOOP("Json", "{file}: {field} is before its start: correct one of them.")
            )
        return start, end

    def items(self, name: str, default: tuple[object, ...] | None = None) -> tuple[object, ...]:
        """The entries of a list."""
        value = self._value(name, default)
        if not isinstance(value, list | tuple):
            raise self.fault(name, QT_TRANSLATE_NOOP("Json", "{file}: {field} must be a list: correct it."))
        return tuple(cast("list[object]", value))

    def texts(self, name: str) -> tuple[str, ...]:
        """The entries of a list of texts, none if it is missing."""
        entries = {f"{name} #{number}": entry for number, entry in enumerate(self.items(name, ()), 1)}
        inner = Fields(self.file, entries, self.place)
        return tuple(inner.text(entry) for entry in entries)

    def each(self, name: str, default: tuple[object, ...] | None = None) -> Iterator[Fields]:
        """The entries of a list of objects."""
        for number, entry in enumerate(self.items(name, default), 1):
            yield self._object(f"{name} #{number}", entry)

    def inner(self, name: str) -> Fields:
        """The object in a field, without any fields if it is missing."""
        return self._object(name, self.values.get(name, {}))

    def fault(self, name: str, message: Message) -> UserError:
        """`message` with its `{file}` and `{field}` filled."""
        return UserError(message.fill(file=self.file, field=self._path(name)))

    def _object(self, name: str, value: object) -> Fields:
        if not isinstance(value, dict):
            raise self.fault(
                name, QT_TRANSLATE_NOOP("Json", "{file}: {field} must be an object: correct it.")
            )
        return Fields(self.file, cast("dict[str, object]", value), self._path(name))

    def _path(self, name: str) -> str:
        return f"{self.place}, {name}" if self.place else name

    def _value(self, name: str, default: object) -> object:
        value = self.values.get(name, default)
        if value is None and name not in self.values:
            raise self.fault(name, QT_TRANSLATE_NOOP("Json", "{file}: {field} is missing: add it."))
        return value
