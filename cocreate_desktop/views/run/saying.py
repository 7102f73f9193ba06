"""Labels that are told the same several times a second."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel


def say_in(label: QLabel, text: str) -> None:
    """Show `text`; a label that shows it already stays untouched."""
    if label.text() != text:
        label.setText(text)
