"""Where things fall on the board: marked while they are in the hand, and cards of the tray taken in."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from cocreate_desktop.domain.board.layout import NOWHERE, Drop
from cocreate_desktop.views.board.canvas.camera import BoardCamera
from cocreate_desktop.views.board.items.look import Look
from cocreate_desktop.views.board.items.scene import BoardScene
from cocreate_desktop.views.board.tray.cards import CARD_MIME, ids_in


class Landing(BoardCamera):
    """What is locked takes nothing in, so it is never marked."""

    cards_dropped = Signal(list, QPointF)
    """Keys of cards, and where they were let go."""

    def __init__(self, board: BoardScene, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(board, look, parent)
        self.setAcceptDrops(True)

    def show_drop(self, at: QPointF, moved: list[str]) -> bool:
        """Mark where notes would fall; whether that is a place in a tidy grid."""
        drop = self.board.layout.drop(at.x(), at.y(), moved=moved)
        self.board.show_target(drop if drop.cluster_id not in self.board.locks.clusters else NOWHERE)
        return drop.cluster_id is not None and self.board.layout.clusters[drop.cluster_id].tidy

    def show_theme(self, at: QPointF, moved: list[str]) -> bool:
        """Mark the theme into which clusters would fall; no, they never fall into a grid."""
        theme_id = self.board.layout.theme_at(at.x(), at.y())
        takes = theme_id not in moved and theme_id not in self.board.locks.clusters
        self.board.show_target(Drop(theme_id) if takes else NOWHERE)
        return False

    def hide_drop(self) -> None:
        self.board.show_target(NOWHERE)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(CARD_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(CARD_MIME):
            self.show_drop(self.mapToScene(event.position().toPoint()), [])
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.hide_drop()

    def dropEvent(self, event: QDropEvent) -> None:
        self.hide_drop()
        event.acceptProposedAction()
        self.cards_dropped.emit(ids_in(event.mimeData()), self.mapToScene(event.position().toPoint()))
