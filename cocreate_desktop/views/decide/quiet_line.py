"""A quiet line of text that gives way, as a form makes it: with its parent only."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cocreate_desktop.views.controls.one_line import OneLine


class QuietLine(OneLine):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("meta", parent)
