"""Reading what the sample's files hold besides texts and numbers: days, times of a session, names, words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from enum import StrEnum
from typing import TypeVar, cast

from cocreate_desktop.domain.clock import MS_PER_MINUTE, MS_PER_SECOND
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message
from cocreate_desktop.exchange.toml_tables import Table, shortened

_TIME = re.compile(r"([0-9]{2,3}):([0-5][0-9])")

Moment = TypeVar("Moment", date, datetime, time)
Choice = TypeVar("Choice", bound=StrEnum)


def moment(table: Table, key: str, kind: type[Moment]) -> Moment:
    """A day, a time of day, or both, as TOML writes them."""
    value = table.values.get(key)
    # A day with a time is a day to Python, but not to the reader of the file.
    if isinstance(value, kind) and type(value) is kind:
        return value
    raise table.fault(key, QT_TRANSLATE_NOOP("Sample", "“{key}” must be a day or a time."))


def at_ms(table: Table, key: str, words: str) -> int:
    """A time of the session, `mm:ss`, in ms since its start."""
    found = _TIME.fullmatch(words)
    if not found:
        what = QT_TRANSLATE_NOOP("Sample", "“{key}” has “{words}” where a time such as 04:30 belongs.")
        raise table.fault(key, what.fill(words=shortened(words)))
    return int(found[1]) * MS_PER_MINUTE + int(found[2]) * MS_PER_SECOND


def timed(table: Table, key: str) -> Iterator[tuple[int, str]]:
    """The lines of a text that each begin with a time of the session."""
    for line in table.text(key, "").splitlines():
        time_of_line, _, words = line.partition(" ")
        yield at_ms(table, key, time_of_line), words


def texts(table: Table, key: str) -> tuple[str, ...]:
    """A list of texts; none if there is no such list."""
    return tuple(table.entry_line(key, place, entry) for place, entry in table.entries(key))


def section(table: Table, key: str, name: Message) -> Table | None:
    """The table that `[key]` begins, if there is one."""
    value = table.values.get(key)
    if value is None:
        return None
    if not isinstance(value, dict):
        raise table.fault(key, QT_TRANSLATE_NOOP("Sample", "“{key}” must be one table, begun with [{key}]."))
    return Table(table.source, cast("dict[str, object]", value), (*table.place, key), name)


def choices(table: Table, key: str, kind: type[Choice]) -> dict[str, Choice]:
    """Names, each with one of a few words: `{ Lena = "did" }`; none if there is no such table."""
    inner = section(table, key, table.name)
    return {name: inner.choice(name, kind) for name in inner.values} if inner else {}


def chosen(table: Table, key: str, kind: type[Choice]) -> frozenset[Choice]:
    """A list of a few known words."""
    words = texts(table, key)
    for word in words:
        if word not in list(kind):
            what = QT_TRANSLATE_NOOP("Sample", "“{key}” has “{word}”; it can have: {words}.")
            raise table.fault(key, what.fill(word=shortened(word), words=", ".join(kind)))
    return frozenset(kind(word) for word in words)


def choice_or_none(table: Table, key: str, kind: type[Choice]) -> Choice | None:
    return table.choice(key, kind) if key in table.values else None
