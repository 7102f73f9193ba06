"""What the keys of log mode are, on whatever keyboard."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from cocreate_desktop.domain.observations import Sentiment, Side
from cocreate_desktop.views.digit_keys import digit_place
from cocreate_desktop.views.run.tag_keys import tag_key


class KeyKind(Enum):
    PERSON = auto()
    TAG = auto()
    MODE = auto()
    MOOD = auto()
    SIDE = auto()
    ENTER = auto()
    TAKE_BACK = auto()
    WORDS = auto()
    DROP = auto()


@dataclass(frozen=True)
class LogKey:
    """A key by what it is for. `value` is the number of a participant, the letter (or F2 to F9) of a tag, a
    mood, or a side."""

    kind: KeyKind
    value: str = ""


_MODIFIED = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_LETTERS = range(Qt.Key.Key_A, Qt.Key.Key_Z + 1)

_FIRST_SCAN = {"linux": 24, "win32": 16}
"""Of the Q on QWERTY."""

_LETTER_ROWS = {0: "QWERTYUIOP", 14: "ASDFGHJKL", 28: "ZXCVBNM"}

_KEYS = {
    Qt.Key.Key_Space: LogKey(KeyKind.MODE),
    Qt.Key.Key_Up: LogKey(KeyKind.MOOD, Sentiment.GOOD),
    Qt.Key.Key_Right: LogKey(KeyKind.MOOD, Sentiment.SO_SO),
    Qt.Key.Key_Down: LogKey(KeyKind.MOOD, Sentiment.BAD),
    Qt.Key.Key_Plus: LogKey(KeyKind.SIDE, Side.FOR),
    # The key of the + needs Shift on many keyboards.
    Qt.Key.Key_Equal: LogKey(KeyKind.SIDE, Side.FOR),
    Qt.Key.Key_Minus: LogKey(KeyKind.SIDE, Side.AGAINST),
    # On AZERTY the - may stand on the key of a digit; this one stands beside the digits.
    Qt.Key.Key_ParenRight: LogKey(KeyKind.SIDE, Side.AGAINST),
    Qt.Key.Key_Return: LogKey(KeyKind.ENTER),
    Qt.Key.Key_Enter: LogKey(KeyKind.ENTER),
    Qt.Key.Key_Backspace: LogKey(KeyKind.TAKE_BACK),
    Qt.Key.Key_Slash: LogKey(KeyKind.WORDS),
    # The key of the / on AZERTY, which needs Shift there.
    Qt.Key.Key_Colon: LogKey(KeyKind.WORDS),
    Qt.Key.Key_Escape: LogKey(KeyKind.DROP),
}


def log_key(event: QKeyEvent) -> LogKey | None:
    """What a key is for; None for one that is not log mode's. Digits go by their place."""
    if event.modifiers() & _MODIFIED:
        return None
    if event.key() == Qt.Key.Key_Slash:
        # On QWERTZ it is the 7 with Shift.
        return _KEYS[Qt.Key.Key_Slash]
    if (place := digit_place(event)) is not None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return LogKey(KeyKind.PERSON, str(place + 1 + (10 if shift else 0)))
    if event.key() in _LETTERS:
        return LogKey(KeyKind.TAG, chr(event.key()))
    if (tag := tag_key(event)) is not None:
        return LogKey(KeyKind.TAG, f"F{tag}")
    if letter := _letter_by_place(event):
        return LogKey(KeyKind.TAG, letter)
    return _KEYS.get(Qt.Key(event.key()))


def _letter_by_place(event: QKeyEvent) -> str:
    """On a keyboard of another script the Latin letter at the same place; "" if there is none."""
    if not event.text().isalpha() or event.text().isascii():
        return ""
    code = event.nativeScanCode() - _FIRST_SCAN.get(sys.platform, _FIRST_SCAN["linux"])
    return next(
        (row[code - first] for first, row in _LETTER_ROWS.items() if 0 <= code - first < len(row)), ""
    )
