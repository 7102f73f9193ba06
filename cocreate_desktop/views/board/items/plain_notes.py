"""The board from afar: notes as plain rectangles, painted by the hundred instead of one by one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.board.meaning import NO_TONE, TONES, kind_tone
from cocreate_desktop.views.board.items.look import PLAIN_BELOW, Look

DIMMED = 0.2
"""How much is seen of a note that does not match what one searches."""
_PALE = 0.97
"""Lightness, from 0 to 1, above which a note needs an edge."""
_EDGE = 2.0
"""px of the screen."""


class PlainNote(NamedTuple):
    key: str
    tone: str
    box: QRectF


class PlainNotes:
    """Knows which notes are selected and which are in the hand, where they paint themselves."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._fills, self._faint = self._colours(), self._colours(DIMMED)
        self.selected: frozenset[str] = frozenset()
        self.current: str | None = None
        self.held: frozenset[str] = frozenset()
        self.found: frozenset[str] | None = None
        """Those that match what one searches; None while nobody does."""

    def renew(self) -> None:
        """Take the theme's colours."""
        self._fills, self._faint = self._colours(), self._colours(DIMMED)

    def is_dimmed(self, note_id: str) -> bool:
        return self.found is not None and note_id not in self.found

    def paint(self, painter: QPainter, notes: Iterable[PlainNote]) -> None:
        """Notes in their order, at places of the painter's own px."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        fill, fills, held = painter.fillRect, self._fills, self.held
        if self.found is not None:
            self._paint_found(painter, notes, self.found)
        else:
            for key, tone, box in notes:
                if key not in held:
                    fill(box, fills[tone])
        if self.selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(cosmetic(self._look.colour("accent"), _EDGE))
            for key, _, box in notes:
                if key in self.selected and key not in held:
                    painter.drawRect(box)

    def is_pale(self, tone: str) -> bool:
        """Whether notes of that tone are lost on a light ground."""
        return self._fills[tone].lightnessF() > _PALE

    def paint_edges(self, painter: QPainter, notes: Iterable[PlainNote]) -> None:
        """A line around notes, but those that have one, are dimmed or in the hand."""
        apart = self.held | self.selected
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(cosmetic(self._look.colour("note_edge"), 1))
        for key, _, box in notes:
            if key not in apart and not self.is_dimmed(key):
                painter.drawRect(box)

    def _paint_found(self, painter: QPainter, notes: Iterable[PlainNote], found: frozenset[str]) -> None:
        for key, tone, box in notes:
            if key not in self.held:
                painter.fillRect(box, (self._fills if key in found else self._faint)[tone])

    def _colours(self, opacity: float = 1.0) -> dict[str, QColor]:
        colours = {tone: self._look.colour(tone) for tone in (*map(kind_tone, NoteKind), *TONES, NO_TONE)}
        for colour in colours.values():
            colour.setAlphaF(opacity)
        return colours


class LooseFromAfar(QGraphicsItem):
    """The notes that lie in no cluster, while they are too small for their words."""

    def __init__(self, plain: PlainNotes) -> None:
        super().__init__()
        self._plain = plain
        self._notes: list[PlainNote] = []
        self._pale: list[PlainNote] = []
        self._area = QRectF()

    def show_notes(self, notes: list[PlainNote]) -> None:
        area = QRectF()
        for note in notes:
            area = area.united(note.box)
        if area != self._area:
            self.prepareGeometryChange()
            self._area = area
        self._notes = notes
        self._pale = [note for note in notes if self._plain.is_pale(note.tone)]
        self.update()

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        if painter.worldTransform().m11() < PLAIN_BELOW:
            self._plain.paint(painter, self._notes)
            self._plain.paint_edges(painter, self._pale)


def cosmetic(colour: QColor, width: float) -> QPen:
    """A pen whose width is in px of the screen, whatever the zoom."""
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    return pen
