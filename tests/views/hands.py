"""What a hand does on a page that no key does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent

from cocreate_desktop.views.assumptions.list_view import BeliefList
from cocreate_desktop.views.controls.dropping import Dropping
from cocreate_desktop.views.decide.row_list import RowList
from cocreate_desktop.views.people.rows_view import RowsView


def drop(view: BeliefList | RowList | RowsView, dragged_by: Dropping, keys: Sequence[str], y: float) -> bool:
    """Let go of dragged rows at a height of the view; whether it took them."""
    # A name of its own keeps it alive as long as the event.
    mime = dragged_by.mime(keys, "")
    event = QDropEvent(
        QPointF(40, y), Qt.DropAction.MoveAction, mime,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    view.dropEvent(event)
    return event.isAccepted()
