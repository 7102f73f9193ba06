"""The board from afar: notes as plain rectangles, painted by the hundred instead of one by one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.views.board.look import PLAIN_BELOW, Look

_EDGE = 2.0
"""px of the screen."""


class PlainNote(NamedTuple):
    key: str
    kind: NoteKind
    box: QRectF


class PlainNotes:
    """Knows which notes are selected and which are in the hand, where they paint themselves."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._fills = self._colours()
        self.selected: frozenset[str] = frozenset()
        self.current: str | None = None
        self.held: frozenset[str] = frozenset()

    def renew(self) -> None:
        """Take the theme's colours."""
        self._fills = self._colours()

    def paint(self, painter: QPainter, notes: Iterable[PlainNote]) -> None:
        """Notes in their order, at places of the painter's own px."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        fill, fills, held = painter.fillRect, self._fills, self.held
        for key, kind, box in notes:
            if key not in held:
                fill(box, fills[kind])
        if self.selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(cosmetic(self._look.colour("accent"), _EDGE))
            for key, _, box in notes:
                if key in self.selected and key not in held:
                    painter.drawRect(box)

    def _colours(self) -> dict[NoteKind, QColor]:
        return {kind: self._look.colour(f"note_{kind}") for kind in NoteKind}


class LooseFromAfar(QGraphicsItem):
    """The notes that lie in no cluster, while they are too small for their words."""

    def __init__(self, plain: PlainNotes) -> None:
        super().__init__()
        self._plain = plain
        self._notes: list[PlainNote] = []
        self._area = QRectF()

    def show_notes(self, notes: list[PlainNote]) -> None:
        area = QRectF()
        for note in notes:
            area = area.united(note.box)
        if area != self._area:
            self.prepareGeometryChange()
            self._area = area
        self._notes = notes
        self.update()

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        if painter.worldTransform().m11() < PLAIN_BELOW:
            self._plain.paint(painter, self._notes)


def cosmetic(colour: QColor, width: float) -> QPen:
    """A pen whose width is in px of the screen, whatever the zoom."""
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    return pen
