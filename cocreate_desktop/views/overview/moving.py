"""Where the arrows and their like lead in the matrix."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractItemView

Action = QAbstractItemView.CursorAction

_STEPS = {
    Action.MoveUp: (-1, 0),
    Action.MoveDown: (1, 0),
    Action.MoveLeft: (0, -1),
    Action.MoveRight: (0, 1),
    Action.MovePrevious: (0, -1),
    Action.MoveNext: (0, 1),
}


@dataclass(frozen=True)
class Ways:
    """`rows` are the numbers of those that can be current, `page` is how many are in sight; `beside` is the
    column next to another one in a direction."""

    rows: list[int]
    last_column: int
    page: int
    beside: Callable[[int, int], int]

    def lead(self, action: Action, row: int, column: int, *, far: bool) -> tuple[int, int]:
        """Row and column after a move; `far` makes Home and End go to the first and last row."""
        place = self.rows.index(row)
        if action in _STEPS:
            down, right = _STEPS[action]
            place, column = place + down, self.beside(column, right)
        elif action in (Action.MoveHome, Action.MoveEnd):
            at_end = action is Action.MoveEnd
            if far:
                place = len(self.rows) - 1 if at_end else 0
            else:
                column = self.last_column if at_end else 0
        else:
            place += self.page if action is Action.MovePageDown else -self.page
        return self.rows[max(0, min(place, len(self.rows) - 1))], column
