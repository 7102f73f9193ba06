"""Rows put in order by hand: dragged within their own list, with a line where they would land."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView

from cocreate_desktop.views.theme import Theme

_LEFT, _RIGHT = 16, 12
_THICKNESS = 2


class Dropping:
    """What lists that are put in order by hand have in common; their view hands its drag events on.

    `gap_at` is the gap under a point of the viewport, counted from the top, and `edge` the y of a gap there.
    `dropped` takes the keys that were dragged, and the gap.
    """

    def __init__(
        self,
        view: QAbstractItemView,
        theme: Theme,
        gap_at: Callable[[QPoint], int],
        edge: Callable[[int], int],
        dropped: Callable[[Sequence[str], int], None],
    ) -> None:
        self._view = view
        self._theme = theme
        self._gap_at = gap_at
        self._edge = edge
        self._dropped = dropped
        self._gap: int | None = None
        self._format = f"application/x-cocreate-row-{id(view)}"
        view.setDragEnabled(True)
        view.setAcceptDrops(True)

    def mime(self, keys: Sequence[str], text: str) -> QMimeData:
        """What is dragged: keys for this list alone, text for other programs."""
        mime = QMimeData()
        mime.setData(self._format, QByteArray("\n".join(keys).encode()))
        mime.setText(text)
        return mime

    def start(self, keys: Sequence[str], text: str, picture: QPixmap | None = None) -> None:
        """Drag these rows until the button is let go; the `picture` of them goes with the pointer."""
        drag = QDrag(self._view)
        drag.setMimeData(self.mime(keys, text))
        if picture is not None:
            drag.setPixmap(picture)
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)

    def enter(self, event: QDragEnterEvent) -> None:
        # A second window on a copy of the library has other rows.
        if event.source() is self._view and event.mimeData().hasFormat(self._format):
            event.acceptProposedAction()
        else:
            event.ignore()

    def move(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(self._format):
            self._show(self._gap_at(event.position().toPoint()))
            event.acceptProposedAction()

    def leave(self) -> None:
        self._show(None)

    def drop(self, event: QDropEvent) -> None:
        self._show(None)
        data = event.mimeData().data(self._format)
        if data.isEmpty():
            event.ignore()
            return
        event.acceptProposedAction()
        keys = bytes(data.data()).decode().split("\n")
        self._dropped(keys, self._gap_at(event.position().toPoint()))

    def paint(self, painter: QPainter) -> None:
        """The line, over the rows."""
        if self._gap is not None:
            viewport = self._view.viewport()
            y = max(0, min(self._edge(self._gap), viewport.height() - 1) - _THICKNESS // 2)
            line = QRect(_LEFT, y, viewport.width() - _LEFT - _RIGHT, _THICKNESS)
            painter.fillRect(line, self._theme.colour("accent"))

    def _show(self, gap: int | None) -> None:
        self._gap = gap
        self._view.viewport().update()
