"""Menus that open where they are asked for."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget


def pop_up(menu: QMenu, place: QPoint) -> None:
    """Open a menu that lives until it closes."""
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(place)


def pop_up_below(menu: QMenu, widget: QWidget) -> None:
    """Open such a menu under what it belongs to."""
    pop_up(menu, widget.mapToGlobal(widget.rect().bottomLeft()))


def pop_up_above(menu: QMenu, widget: QWidget) -> None:
    """Open such a menu on top of a bar that stands low."""
    pop_up(menu, widget.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
