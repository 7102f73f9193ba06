"""The name of the step that runs: smaller letters before any of them is cut."""

from __future__ import annotations

from math import floor

from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QWidget

from cocreate_desktop.views.controls.one_line import OneLine

_SMALLEST = 0.7
"""Of the usual size; a longer name is cut after all."""


class StepTitle(OneLine):
    """A title on one line, which is read from a metre away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("title", parent)

    def painted_font(self) -> QFont:
        font = super().painted_font()
        wanted = QFontMetricsF(font).horizontalAdvance(self.text())
        if wanted > self.width() > 0:
            share = max(self.width() / wanted, _SMALLEST)
            font.setPixelSize(floor(font.pixelSize() * share))
        return font
