"""The plan as one strip: a block per step in proportion, then what is free or what goes beyond the slot."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from cocreate_desktop.views.painting.canvas import edge_box, fill_box, kept
from cocreate_desktop.views.scenario.script import Script, ScriptStep
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import as_tip, shortened

_HEIGHT, _GAP, _RADIUS, _PADDING = 32, 2, 4, 8
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

Inks = tuple[str, str, str, str]
"""Tokens for ground, edge, number and minutes."""

_INKS: dict[tuple[bool, bool], Inks] = {
    (False, False): ("sunken", "line2", "text", "text2"),
    (True, False): ("accent", "accent", "on_fill", "on_fill"),
    (False, True): ("contradicts_tint", "contradicts", "contradicts", "contradicts"),
    (True, True): ("contradicts", "contradicts", "on_fill", "on_fill"),
}
"""By whether the step is selected, and whether that part lies beyond the slot."""


class TimeStrip(QWidget):
    """A second sight of the list: a click selects a step. The list is the way for the keyboard."""

    chosen = Signal(str)
    """The id of a step."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Time plan"))
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._script: Script | None = None
        self._current: str | None = None
        theme.changed.connect(self.updateGeometry)

    def show_script(self, script: Script) -> None:
        self._script = script
        self.update()

    def show_current(self, step_id: str | None) -> None:
        self._current = step_id
        self.update()

    def block(self, step_id: str) -> QRectF:
        """Where the block of a step lies."""
        return next(rect for one, rect in self._blocks() if one.id == step_id)

    def sizeHint(self) -> QSize:
        return QSize(400, self._theme.px(_HEIGHT))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        one = self._step_at(event.position())
        if one is not None and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(one.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._step_at(event.position()):
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            one = self._step_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._tip(one) if one else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._script is None:
            return
        painter = QPainter(self)
        end = self._x(self._script.project.slot_minutes)
        within, beyond = QRectF(0, 0, end, self.height()), QRectF(end, 0, self.width(), self.height())
        for one, rect in self._blocks():
            for part, over in ((within, False), (beyond, True)):
                if rect.intersects(part):
                    with kept(painter):
                        painter.setClipRect(part)
                        self._paint_block(painter, rect, one, _INKS[one.id == self._current, over])
        if self._script.free:
            self._paint_free(painter)
        if self._script.over:
            painter.fillRect(QRectF(end - 2, 0, 3, self.height()), self._theme.colour("bg"))
            painter.fillRect(QRectF(end - 1, 0, 2, self.height()), self._theme.colour("contradicts"))
        painter.end()

    def _x(self, minute: int) -> float:
        assert self._script is not None
        whole = max(1, self._script.minutes + self._script.free)
        return minute * (self.width() + _GAP) / whole

    def _blocks(self) -> Iterator[tuple[ScriptStep, QRectF]]:
        for one in self._script.steps if self._script else ():
            yield one, self._span(one.starts_at, one.starts_at + one.step.minutes)

    def _span(self, start: int, end: int) -> QRectF:
        left, right = round(self._x(start)), round(self._x(end)) - _GAP
        return QRectF(left, 0, max(2, right - left), self.height())

    def _step_at(self, position: QPointF) -> ScriptStep | None:
        return next((one for one, rect in self._blocks() if rect.contains(position)), None)

    def _tip(self, one: ScriptStep) -> str:
        words = self.tr("{number}. {title}, {minutes} min").format(
            number=one.number, title=shortened(one.step.title), minutes=one.step.minutes
        )
        return as_tip(words)

    def _paint_block(self, painter: QPainter, rect: QRectF, one: ScriptStep, inks: Inks) -> None:
        ground, edge, number_ink, minutes_ink = (self._theme.colour(token) for token in inks)
        fill_box(painter, rect, min(_RADIUS, rect.width() / 2), ground, edge)
        number, minutes = str(one.number), str(one.step.minutes)
        number_width, minutes_width = self._width(number, "meta_strong"), self._width(minutes, "meta")
        inner = self._beside_slot_end(rect.adjusted(_PADDING, 0, -_PADDING, 0), minutes_width)
        if number_width + 6 + minutes_width <= inner.width():
            self._write(painter, inner, _LEFT, number, "meta_strong", number_ink)
            self._write(painter, inner, _RIGHT, minutes, "meta", minutes_ink)
        elif number_width + 2 <= rect.width():
            self._write(painter, rect, Qt.AlignmentFlag.AlignCenter, number, "meta_strong", number_ink)

    def _beside_slot_end(self, inner: QRectF, width: float) -> QRectF:
        """Room for minutes at the right that the end of the slot does not cut."""
        assert self._script is not None
        end = self._x(self._script.project.slot_minutes)
        if self._script.over and inner.right() - width - 4 < end < inner.right() + 4:
            inner.setRight(end - 6)
        return inner

    def _paint_free(self, painter: QPainter) -> None:
        assert self._script is not None
        rect = self._span(self._script.minutes, self._script.minutes + self._script.free)
        with kept(painter):
            edge_box(painter, rect, _RADIUS, self._theme.colour("line2"), 1, dashed=True)
            inner = rect.adjusted(_PADDING, 0, -2, 0)
            words = self.tr("{minutes} free").format(minutes=self._script.free)
            for text in (words, str(self._script.free)):
                if self._width(text, "meta") <= inner.width():
                    self._write(painter, inner, _LEFT, text, "meta", self._theme.colour("text3"))
                    break

    def _write(
        self, painter: QPainter, rect: QRectF, align: Qt.AlignmentFlag, text: str, role: str, ink: QColor
    ) -> None:
        painter.setFont(self._theme.font(role, tabular=True))
        painter.setPen(ink)
        painter.drawText(rect, align, text)

    def _width(self, text: str, role: str) -> float:
        return QFontMetricsF(self._theme.font(role, tabular=True)).horizontalAdvance(text)
