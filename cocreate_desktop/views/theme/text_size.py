"""A type role at another size than the theme's."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont

from cocreate_desktop.views.theme.theme import Theme


@dataclass(frozen=True)
class TextSize:
    """A type role at another size, in px at text size 100 %."""

    role: str
    px: int
    line: int

    def font(self, theme: Theme) -> QFont:
        font = theme.font(self.role)
        font.setPixelSize(theme.px(self.px))
        return font

    def line_height(self, theme: Theme) -> int:
        return theme.px(self.line)
