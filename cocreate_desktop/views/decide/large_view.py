"""The proposition so large that four can read it from where they sit."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cocreate_desktop.actions.concluded import ConcludedProposition
from cocreate_desktop.domain.decisions import DECISIONS, STANDINGS, PropositionSide, Standing
from cocreate_desktop.views.painting import paint_standing
from cocreate_desktop.views.painting.canvas import kept, write
from cocreate_desktop.views.painting.wrapping import wrapped
from cocreate_desktop.views.theme import theme_of
from cocreate_desktop.views.wording import one_line, say, translate

_LARGEST, _SMALLEST, _STEP = 2.2, 1.0, 0.1
_MARGIN = 56
_MOST_LINES = 12


@dataclass(frozen=True)
class _Block:
    """Lines of text at a place, `role` and size given."""

    box: QRectF
    lines: tuple[str, ...]
    font: QFont
    line_height: float
    token: str = "text"


class LargeView(QWidget):
    """Covers the page. Esc, F or a click closes it; Left and Right are the page's."""

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._one: ConcludedProposition | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The proposition, large"))
        self.hide()

    def show_proposition(self, one: ConcludedProposition) -> None:
        self._one = one
        self.setAccessibleDescription(one.proposition.title)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        if self._one is None:
            painter.end()
            return
        scale = _LARGEST
        sheet = _Sheet(self, self._one, scale)
        while sheet.bottom > self.height() - 24 and scale > _SMALLEST:
            scale -= _STEP
            sheet = _Sheet(self, self._one, scale)
        sheet.paint(painter)
        hint = QRectF(0, self.height() - 32, self.width() - 20, 24)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        write(painter, hint, self.tr("Esc closes"), theme.font("small"), theme.colour("text3"), right)
        painter.end()


class _Sheet:
    """The whole proposition laid out at one scale."""

    def __init__(self, view: QWidget, one: ConcludedProposition, scale: float) -> None:
        self._theme = theme_of(view)
        self._one, self._scale = one, scale
        self._width = view.width() - 2 * _MARGIN
        self._blocks: list[_Block] = []
        self._lines: list[tuple[QRectF, str]] = []
        """Hairlines and grounds: a box and its token."""
        self._marks: list[tuple[QRectF, Standing]] = []
        self.bottom = float(_MARGIN) * 0.7
        self._lay_out()

    def paint(self, painter: QPainter) -> None:
        theme = self._theme
        for box, token in self._lines:
            painter.fillRect(box, theme.colour(token))
        for block in self._blocks:
            for n, line in enumerate(block.lines):
                place = QRectF(
                    QPointF(block.box.left(), block.box.top() + n * block.line_height),
                    QPointF(block.box.right() + 4, block.box.top() + (n + 1) * block.line_height),
                )
                write(painter, place, line, block.font, theme.colour(block.token))
        with kept(painter):
            for box, standing in self._marks:
                paint_standing(painter, box, standing, theme)

    def _lay_out(self) -> None:
        known = self._one.proposition
        if known.decision is not None:
            words = translate("Decide", "Decided: {word}. {because}")
            words = words.format(word=say(DECISIONS[known.decision]), because=known.because)
            self._text(words, "strong", 1.2, _MARGIN, self._width, "accent")
        self._text(known.title, "title", 1.35, _MARGIN, self._width)
        self.bottom += 8 * self._scale
        half = (self._width - 40) / 2
        top = self.bottom
        ends = [top]
        told = (translate("Decide", "Job"), known.job), (translate("Decide", "Offer"), known.offer)
        for n, (label, words) in enumerate(told):
            if words:
                self.bottom = top
                left = _MARGIN + n * (half + 40)
                self._text(label, "label", 1.0, left, half, "text3")
                self._text(words, "ask", 1.0, left, half)
                ends.append(self.bottom)
        self.bottom = max(ends) + 14 * self._scale
        self._ledger()

    def _ledger(self) -> None:
        name = self._width * 0.16
        cell = (self._width - name) / 2
        self._rule("line2")
        top = self.bottom
        for n, words in enumerate((translate("Decide", "gives"), translate("Decide", "gets"))):
            self.bottom = top + 4
            self._text(words, "label", 1.0, _MARGIN + name + n * cell + 12, cell, "text3")
        self._rule("line")
        for side in self._one.sides:
            self._side(side, name, cell)
            self._rule("line")

    def _side(self, side: PropositionSide, name: float, cell: float) -> None:
        top = self.bottom
        pad = 8 * self._scale
        ends: list[float] = []
        self.bottom = top + pad
        self._text(side.name, "name", 1.0, _MARGIN, name - 12)
        ends.append(self.bottom)
        for n, (words, standing) in enumerate(
            ((side.gives, side.gives_standing), (side.gets, side.gets_standing))
        ):
            self.bottom = top + pad
            left = _MARGIN + name + n * cell
            if words:
                self._promise(words, standing, left, cell)
            else:
                self._text(translate("Decide", "Nothing yet"), "strong", 1.0, left + 12, cell - 24, "warning")
            ends.append(self.bottom)
        self.bottom = max(ends) + pad
        for n, words in enumerate((side.gives, side.gets)):
            left = _MARGIN + name + n * cell
            if not words:
                ground = QRectF(left, top, cell, self.bottom - top)
                self._lines.insert(0, (ground, "warning_tint"))
            self._lines.append((QRectF(left, top, 1, self.bottom - top), "line"))

    def _promise(self, words: str, standing: Standing, left: float, cell: float) -> None:
        size = 11 * self._scale
        font = self._font("meta", 1.0)
        label = say(STANDINGS[standing])
        width = size + 6 + QFontMetricsF(font).horizontalAdvance(label) + 12
        top = self.bottom
        self._text(words, "body", 1.0, left + 12, cell - 24 - width)
        height = self._theme.line_height("body") * self._scale
        self._marks.append((QRectF(left + cell - width, top + (height - size) / 2, size, size), standing))
        box = QRectF(left + cell - width + size + 6, top, width, height)
        self._blocks.append(_Block(box, (label,), font, height, "text2"))

    def _text(
        self, words: str, role: str, size: float, left: float, width: float, token: str = "text"
    ) -> None:
        font = self._font(role, size)
        lines = wrapped(one_line(words), font, width, _MOST_LINES)
        height = self._theme.line_height(role) * self._scale * size
        box = QRectF(left, self.bottom, width, height * len(lines))
        self._blocks.append(_Block(box, tuple(lines), font, height, token))
        self.bottom += box.height()

    def _rule(self, token: str) -> None:
        self._lines.append((QRectF(_MARGIN, self.bottom, self._width, 1), token))
        self.bottom += 1

    def _font(self, role: str, size: float) -> QFont:
        font = self._theme.font(role)
        font.setPixelSize(round(font.pixelSize() * self._scale * size))
        return font
