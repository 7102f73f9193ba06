"""The way of the keyboard through a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def follow_reading(order: Iterable[QWidget]) -> None:
    """Let Tab go through these widgets one after the other, and through the parts of those that have some."""
    for before, after in pairwise(stop for one in order for stop in _stops(one)):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    window = widget.window()
    for part in (widget, *widget.findChildren(QWidget)):
        # The list of a box is a window of its own.
        if part.focusPolicy() is not Qt.FocusPolicy.NoFocus and part.window() is window:
            yield part
