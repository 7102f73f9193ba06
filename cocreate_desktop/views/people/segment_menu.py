"""The segments as a menu, each with the key that sets it in the list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from cocreate_desktop.domain.people import SEGMENTS, Segment
from cocreate_desktop.views.wording import say


def fill_segments(menu: QMenu, current: Segment | None, pick: Callable[[Segment], object]) -> None:
    """Offer every segment, with a tick at `current`. Its number is its access key: the digit chooses."""
    for number, (segment, word) in enumerate(SEGMENTS.items(), start=1):
        action = menu.addAction(f"{say(word)}\t&{number}")
        action.setCheckable(True)
        action.setChecked(segment is current)
        action.triggered.connect(lambda _=False, segment=segment: pick(segment))
