"""What hands and screen readers need of everything that can be pressed or written into."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

LEAST_PX = 32


def nameless(top: QWidget) -> list[str]:
    """What takes the focus and has no name to be read out."""
    return [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in top.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.objectName().startswith("qt_")
        and not (widget.accessibleName() or getattr(widget, "text", str)() or widget.focusProxy())
    ]


def too_small(top: QWidget) -> list[str]:
    """Buttons that a finger would miss."""
    return [
        f"{type(button).__name__} {button.objectName()} {button.text()} {button.width()}x{button.height()}"
        for button in top.findChildren(QAbstractButton)
        if button.isVisible()
        and not button.objectName().startswith("qt_")
        and min(button.width(), button.height()) < LEAST_PX
    ]
