"""Displays that are plugged in and out by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from cocreate_desktop.views.second_screen import Display

LAPTOP = Display("laptop", QRect(0, 0, 1366, 768))
BEAMER = Display("beamer", QRect(1366, 0, 1280, 720))
WALL = Display("wall", QRect(0, 768, 1920, 1080))
MIRROR = Display("mirror", QRect(0, 0, 1366, 768))


class FakeScreens:
    """The window always stands on the laptop."""

    def __init__(self, *others: Display) -> None:
        self._displays = [LAPTOP, *others]
        self._listeners: list[Callable[[], object]] = []

    def displays(self) -> Sequence[Display]:
        return self._displays

    def of(self, widget: QWidget) -> Display:
        return LAPTOP

    def subscribe(self, listener: Callable[[], object]) -> None:
        self._listeners.append(listener)

    def plug(self, *others: Display) -> None:
        """From now on these are there beside the laptop's own."""
        self._displays = [LAPTOP, *others]
        for listener in self._listeners:
            listener()
