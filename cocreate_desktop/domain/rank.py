"""Fractional text keys: the order of things that people drag about, changed by writing one row.

A key is the digits after the point of a number between 0 and 1 in base 62, digits in ASCII order, so that
plain string comparison (and SQLite's) orders keys. No key ends in the lowest digit: nothing would fit
before it.
"""

from __future__ import annotations

from collections.abc import Callable

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(DIGITS)
_LOWEST, _HIGHEST = DIGITS[0], DIGITS[-1]


def rank_between(before: str | None, after: str | None) -> str:
    """A key after `before` and before `after`; None means the start or the end of the list."""
    return ranks(1, before, after)[0]


def ranks(n: int, before: str | None = None, after: str | None = None) -> list[str]:
    """`n` rising keys: spread evenly between two ends or over all, counted on from a single one.

    So keys stay short where lists grow: 10,000 appends make no key longer than 5 digits.
    """
    if before is not None and after is not None and before >= after:
        raise ValueError(f"no key lies between {before!r} and {after!r}")
    if after is None and before is not None:
        return _repeat(_next_after, before, n)
    if before is None and after is not None:
        return _repeat(_last_before, after, n)[::-1]
    return _spread(n, before or "", after)


def _repeat(step: Callable[[str], str], start: str, n: int) -> list[str]:
    keys = [start]
    while len(keys) <= n:
        keys.append(step(keys[-1]))
    return keys[1:]


def _next_after(key: str) -> str:
    """The key counted up. Each highest digit at the head widens the counter by two, so it never runs out."""
    width = 2 * _leading(key, _HIGHEST) + 1
    return _key(_number(key, width) + 1, width)


def _last_before(key: str) -> str:
    """The key counted down. Each lowest digit at the head widens the counter by two, so it never runs out."""
    width = 2 * _leading(key, _LOWEST) + 2
    return _key(_number(key, width) - 1, width)


def _spread(n: int, before: str, after: str | None) -> list[str]:
    """`n` keys at even distances, as short as they can be."""
    width = 1
    while True:
        low = _number(before, width)
        high = _BASE**width if after is None else _number(after, width) + (len(after) > width)
        if high - low > n:
            return [_key(low + i * (high - low) // (n + 1), width) for i in range(1, n + 1)]
        width += 1


def _leading(key: str, digit: str) -> int:
    return len(key) - len(key.lstrip(digit))


def _number(key: str, width: int) -> int:
    number = 0
    for digit in key[:width].ljust(width, _LOWEST):
        number = number * _BASE + DIGITS.index(digit)
    return number


def _key(number: int, width: int) -> str:
    digits: list[str] = []
    for _ in range(width):
        number, digit = divmod(number, _BASE)
        digits.append(DIGITS[digit])
    return "".join(reversed(digits)).rstrip(_LOWEST)
