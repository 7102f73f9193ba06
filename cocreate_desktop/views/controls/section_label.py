"""The small heading above a field or a group."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget


class SectionLabel(QLabel):
    """A label in the smallest type."""

    def __init__(self, parent: QWidget | None = None, text: str = "") -> None:
        super().__init__(text, parent)
        self.setProperty("role", "label")
