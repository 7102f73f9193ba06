"""The displays that are connected, as far as the system tells.

A display that the system mirrors by itself usually shows up as no display of its own: neither Qt nor anybody
else can tell it from none. What can be told are two displays that show the same part of the desktop.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class Display:
    """A display by its name, and the part of the desktop that it shows (px)."""

    name: str
    geometry: QRect


class Screens(Protocol):
    """What the second screen asks of the system."""

    def displays(self) -> Sequence[Display]: ...

    def of(self, widget: QWidget) -> Display:
        """The display that shows most of a window."""
        ...

    def subscribe(self, listener: Callable[[], object]) -> None:
        """Call `listener` whenever displays come, go or move."""
        ...


class QtScreens(QObject):
    """The real ones."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._listeners: list[Callable[[], object]] = []
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._added)
        application.screenRemoved.connect(self._tell)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._tell)

    def displays(self) -> Sequence[Display]:
        # Those of another desktop cannot mirror this one, nor can a window go there.
        screens = QGuiApplication.screens()
        return [_display(screen) for screen in screens if screen in screens[0].virtualSiblings()]

    def of(self, widget: QWidget) -> Display:
        return _display(widget.screen())

    def subscribe(self, listener: Callable[[], object]) -> None:
        self._listeners.append(listener)

    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._tell)
        self._tell()

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()


def show_the_same(displays: Sequence[Display], own: Display) -> bool:
    """Whether another display shows what `own` shows, wholly or in part."""
    return any(one.name != own.name and one.geometry.intersects(own.geometry) for one in displays)


def other_display(displays: Sequence[Display], own: Display, preferred: str) -> Display | None:
    """A display that does not show what `own` shows: the `preferred` one if it is there, else the first."""
    others = [one for one in displays if one.name != own.name and not one.geometry.intersects(own.geometry)]
    return next((one for one in others if one.name == preferred), others[0] if others else None)


def _display(screen: QScreen) -> Display:
    return Display(screen.name(), screen.geometry())
