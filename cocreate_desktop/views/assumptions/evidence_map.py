"""The map: how much hangs on each assumption, and how often it was seen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from cocreate_desktop.views.assumptions.listing import Belief
from cocreate_desktop.views.assumptions.map_layout import AXIS, MapLayout, Spot, lay_out
from cocreate_desktop.views.assumptions.wording import IMPORTANCES, row_in_words
from cocreate_desktop.views.painting.canvas import edge_box, fill_box, kept, write
from cocreate_desktop.views.painting.signs import paint_standing_sign
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import say

_MARK, _GAP, _RADIUS = 16, 4, 8
_MIDDLE_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_NEXT = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class EvidenceMap(QWidget):
    """One mark per assumption. A click, or the arrows, choose one."""

    chosen = Signal(str)
    """The id of an assumption."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._beliefs: dict[str, Belief] = {}
        self._current = ""
        self._layout = self._laid_out()
        self.setObjectName("evidence_map")
        self.setAccessibleName(self.tr("Importance and evidence"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def places(self) -> MapLayout:
        return self._layout

    def show_beliefs(self, beliefs: Sequence[Belief]) -> None:
        self._beliefs = {one.key: one for one in beliefs}
        self.renew()

    def show_current(self, assumption_id: str) -> None:
        self._current = assumption_id
        known = self._beliefs.get(assumption_id)
        self.setAccessibleDescription(row_in_words(known) if known else "")
        self.update()

    def renew(self) -> None:
        """Lay out anew: after a change of the assumptions, the width or the theme."""
        self._layout = self._laid_out()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(428, round(self._layout.height) + 2 + self._theme.px(18))

    def minimumSizeHint(self) -> QSize:
        return QSize(AXIS + 200, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            ids = self._ids_at(QPointF(event.pos()))
            lines = [self._beliefs[one].assumption for one in ids]
            QToolTip.showText(event.globalPos(), "\n".join(f"{one.code}  {one.text}" for one in lines[:12]))
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _NEXT.get(Qt.Key(event.key()))
        if step is None or not self._beliefs:
            super().keyPressEvent(event)
            return
        order = sorted(self._layout.places, key=lambda one: self._reading_place(self._layout.places[one]))
        place = order.index(self._current) + step if self._current in order else 0
        self.chosen.emit(order[place % len(order)])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        ids = self._ids_at(event.position())
        if ids:
            after = ids.index(self._current) + 1 if self._current in ids else 0
            self.chosen.emit(ids[after % len(ids)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.renew()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, plot = self._theme, self._plot()
        painter = QPainter(self)
        with kept(painter):
            fill_box(painter, plot, _RADIUS, theme.colour("surface"))
            inside = QPainterPath()
            inside.addRoundedRect(plot.adjusted(1, 1, -1, -1), _RADIUS - 1, _RADIUS - 1)
            painter.setClipPath(inside)
            self._paint_ground(painter)
        with kept(painter):
            if self.hasFocus():
                edge_box(painter, plot, _RADIUS, theme.colour("focus"), 2)
            else:
                edge_box(painter, plot, _RADIUS, theme.colour("line"), 1)
        for assumption_id, place in self._layout.places.items():
            self._paint_spot(painter, place, self._beliefs[assumption_id])
        for rest in self._layout.rests:
            words = self.tr("+{count}").format(count=len(rest.ids))
            if self._current in rest.ids:
                self._paint_frame(painter, rest.rect)
            write(painter, rest.rect.adjusted(5, 0, 0, 0), words, self._code_font(), theme.colour("text2"))
        self._paint_axis(painter, plot)
        painter.end()

    def _laid_out(self) -> MapLayout:
        spots = [
            Spot(one.key, one.assumption.importance, one.standing.heard) for one in self._beliefs.values()
        ]
        return lay_out(spots, max(self.width(), AXIS + 200), self._cell())

    def _cell(self) -> QSizeF:
        codes = [one.assumption.code for one in self._beliefs.values()]
        metrics = QFontMetricsF(self._code_font())
        widest = max((metrics.horizontalAdvance(code) for code in codes), default=0.0)
        return QSizeF(max(self._theme.px(48), 5 + _MARK + _GAP + widest + 7), self._theme.px(24))

    def _paint_ground(self, painter: QPainter) -> None:
        """The corner, the hairlines between the rows, and their names."""
        theme = self._theme
        corner = self._layout.corner.translated(0, 1)
        painter.fillRect(corner, theme.colour("warning_tint"))
        words = corner.adjusted(0, 4, -8, 0)
        words.setHeight(theme.line_height("label"))
        write(
            painter,
            words,
            self.tr("Test first"),
            theme.font("label"),
            theme.colour("warning"),
            Qt.AlignmentFlag.AlignRight,
        )
        line = theme.colour("line")
        for edge in (self._layout.axis, round(self._layout.border)):
            painter.fillRect(QRectF(edge, 0, 1, self._layout.height + 2), line)
        for importance, row in self._layout.rows.items():
            if row.top() > 0:
                painter.fillRect(QRectF(self._layout.axis, round(row.top()) + 1, row.width(), 1), line)
            name = QRectF(0, row.top() + 1, self._layout.axis, row.height())
            centre = Qt.AlignmentFlag.AlignCenter
            write(
                painter,
                name,
                say(IMPORTANCES[importance]),
                theme.font("small"),
                theme.colour("text3"),
                centre,
            )

    def _paint_axis(self, painter: QPainter, plot: QRectF) -> None:
        theme = self._theme
        under = QRectF(
            self._layout.axis + 1,
            plot.bottom() + 2,
            self.width() - self._layout.axis - 5,
            theme.line_height("small"),
        )
        font, ink = theme.font("small"), theme.colour("text3")
        write(painter, under, self.tr("No evidence"), font, ink)
        write(painter, under, self.tr("Seen or heard often"), font, ink, _MIDDLE_RIGHT)

    def _paint_spot(self, painter: QPainter, place: QRectF, belief: Belief) -> None:
        if belief.key == self._current:
            self._paint_frame(painter, place)
        mark = QRectF(place.left() + 5, place.center().y() - _MARK / 2, _MARK, _MARK)
        paint_standing_sign(painter, mark, belief.standing, self._theme)
        words = QRectF(mark.right() + _GAP, place.top(), place.width(), place.height())
        write(painter, words, belief.assumption.code, self._code_font(), self._theme.colour("text"))

    def _paint_frame(self, painter: QPainter, place: QRectF) -> None:
        with kept(painter):
            fill_box(painter, place, 5, self._theme.colour("surface"))
            edge_box(painter, place, 5, self._theme.colour("accent"), 2)

    def _code_font(self) -> QFont:
        return self._theme.font("label", tabular=True)

    def _plot(self) -> QRectF:
        return QRectF(0, 0, self.width(), round(self._layout.height) + 2)

    def _ids_at(self, at: QPointF) -> list[str]:
        """The assumption at a point; all for which there is no room, at the place that stands for them."""
        places = self._layout.places.items()
        found = [one for one, place in places if place.adjusted(-2, -2, 2, 2).contains(at)]
        return found[:1] or [one for rest in self._layout.rests if rest.rect.contains(at) for one in rest.ids]

    def _reading_place(self, place: QRectF) -> tuple[int, float, float]:
        row = next(n for n, row in enumerate(self._layout.rows.values()) if row.contains(place.center()))
        return (row, place.left(), place.top())
