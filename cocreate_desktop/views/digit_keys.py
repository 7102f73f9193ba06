"""The keys of the digit row, which pick people: by their place, as AZERTY prints other signs there."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_FIRST_SCAN = {"linux": 10, "win32": 2}
_MAC_CODES = (18, 19, 20, 21, 23, 22, 26, 28, 25, 29)
_DIGITS = (
    Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5,
    Qt.Key.Key_6, Qt.Key.Key_7, Qt.Key.Key_8, Qt.Key.Key_9, Qt.Key.Key_0,
)  # fmt: skip

MOST_PICKED = 20
"""So many people have a key: ten digits, and ten with Shift."""


def digit_cap(number: int) -> str:
    """The key of a participant as it is printed: a digit, from 11 on with Shift; "" for who has none."""
    if number > MOST_PICKED:
        return ""
    digit = str(number % 10)
    return digit if number <= 10 else f"⇧{digit}"


def digit_place(event: QKeyEvent) -> int | None:
    """Where in the digit row the key stands, from 0 on, whatever is printed on it."""
    if sys.platform == "darwin":
        code = event.nativeVirtualKey()
        return _MAC_CODES.index(code) if code in _MAC_CODES else None
    place = event.nativeScanCode() - _FIRST_SCAN.get(sys.platform, 10)
    if event.nativeScanCode() and 0 <= place < len(_DIGITS):
        return place
    return _DIGITS.index(event.key()) if event.key() in _DIGITS else None
