"""Putting widgets that a form cannot name into the places it keeps for them."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

Widget = TypeVar("Widget", bound=QWidget)


def fill(place: QWidget, widget: Widget) -> Widget:
    """Let `widget` fill `place`."""
    layout = QVBoxLayout(place)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(widget)
    place.setSizePolicy(widget.sizePolicy())
    return widget


def put_under(place: QWidget, widget: QWidget) -> None:
    """Add `widget` below what fills `place` already."""
    layout = place.layout()
    assert layout is not None
    layout.addWidget(widget)


def set_role(widget: QWidget, role: str, value: object) -> None:
    """Change a property that the style sheet looks at."""
    if widget.property(role) != value:
        widget.setProperty(role, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
