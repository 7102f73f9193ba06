"""Names for rows (UUIDv7) and labels for people (A1, S3)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from uuid import UUID

_TIME_BITS = 48
_RANDOM_BYTES = 10
_VERSION_7 = 0x7 << 76
_VARIANT_RFC_9562 = 0b10 << 62
_RESERVED = (0xF << 76) | (0b11 << 62)


@dataclass(frozen=True)
class IdSource:
    """Hands out UUIDv7 ids. `now_ms` gives UTC ms, `random_bytes(n)` gives n bytes nobody can guess.

    Order never relies on ids, so those of one millisecond are not made to rise.
    """

    now_ms: Callable[[], int]
    random_bytes: Callable[[int], bytes]

    def new(self) -> str:
        """A fresh id as text: 48 bits of UTC ms, then chance around version and variant (RFC 9562, 5.7)."""
        time = self.now_ms() & ((1 << _TIME_BITS) - 1)
        chance = int.from_bytes(self.random_bytes(_RANDOM_BYTES), "big") & ~_RESERVED
        return str(UUID(int=time << 80 | chance | _VERSION_7 | _VARIANT_RFC_9562))


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
