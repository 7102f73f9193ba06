"""Names for rows (UUIDv7) and labels for people (A1, S3)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from uuid import UUID

_TIME_BITS = 48
_RANDOM_BYTES = 10
_VERSION_7 = 0x7 << 76
_VARIANT_RFC_9562 = 0b10 << 62
_RESERVED = (0xF << 76) | (0b11 << 62)
_COUNTED = (1 << 62) - 1


class IdSource:
    """Hands out UUIDv7 ids. `now_ms` gives UTC ms, `random_bytes(n)` gives n bytes nobody can guess.

    Those of one millisecond rise (RFC 9562, 6.2, method 2), so that what is written at once, such as pasted
    lines, keeps its order where no time tells it.
    """

    def __init__(self, now_ms: Callable[[], int], random_bytes: Callable[[int], bytes]) -> None:
        self._now_ms = now_ms
        self._random_bytes = random_bytes
        self._last: UUID | None = None

    def new(self) -> str:
        """A fresh id as text: 48 bits of UTC ms, then chance around version and variant (RFC 9562, 5.7)."""
        time = self._now_ms() & ((1 << _TIME_BITS) - 1)
        last = self._last
        if last is not None and last.int >> 80 == time and last.int & _COUNTED != _COUNTED:
            self._last = UUID(int=last.int + 1)
        else:
            chance = int.from_bytes(self._random_bytes(_RANDOM_BYTES), "big") & ~_RESERVED
            self._last = UUID(int=time << 80 | chance | _VERSION_7 | _VARIANT_RFC_9562)
        return str(self._last)


def next_code(prefix: str, used: Iterable[str]) -> str:
    """The label after the highest ever used: next_code("A", ["A1", "A7"]) is "A8". Gaps are not filled.

    `used` holds the deleted ones too, since a label on somebody's paper must not come to mean another thing.
    """
    pattern = re.compile(re.escape(prefix) + r"([0-9]+)")
    numbers = [int(match[1]) for code in used if (match := pattern.fullmatch(code))]
    return f"{prefix}{max(numbers, default=0) + 1}"


def code_order(code: str) -> tuple[int, str]:
    """Sorts A2 before A10."""
    return len(code), code
