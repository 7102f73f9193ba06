"""The function keys that tags have."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from cocreate_desktop.actions.tags import KEYS


def tag_key(event: QKeyEvent) -> int | None:
    """The number of the function key, if a tag can have it."""
    number = event.key() - Qt.Key.Key_F1 + 1
    return number if number in KEYS else None
