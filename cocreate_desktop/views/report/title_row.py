"""What gives way in a title row when the window is too narrow for all that stands in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from cocreate_desktop.views.controls import KeyButton

Give = Callable[[bool], None]
"""Gives something up, or takes it back."""


class TitleRow:
    """Fits a row into the width of its page: of what may go, the first goes first."""

    def __init__(self, page: QWidget, row: QHBoxLayout, yielding: QWidget, gives: Sequence[Give]) -> None:
        """`yielding` asks for no room: it takes what the others leave."""
        self._page = page
        self._row = row
        self._yielding = yielding
        self._gives = gives

    def fit(self) -> None:
        """Take everything back, and give up as much as must be."""
        for give in self._gives:
            give(False)
        for give in self._gives:
            if self._needed() <= self._page.width():
                return
            give(True)

    def _needed(self) -> int:
        """px in which no word is cut."""
        items = [self._row.itemAt(at) for at in range(self._row.count())]
        widgets = [item.widget() for item in items if item is not None]
        widths = [
            0 if one is self._yielding else min(one.sizeHint().width(), one.maximumWidth())
            for one in widgets
            if one is not None and not one.isHidden()
        ]
        margins = self._row.contentsMargins()
        return sum(widths) + self._row.spacing() * (len(widths) - 1) + margins.left() + margins.right()


def leave_out_keys(*buttons: KeyButton) -> Give:
    """Buttons without the caps that show their keys."""
    keycaps = [(button, str(button.property("keycap"))) for button in buttons]

    def give(away: bool) -> None:
        for button, keycap in keycaps:
            button.set_keycap("" if away else keycap)

    return give
