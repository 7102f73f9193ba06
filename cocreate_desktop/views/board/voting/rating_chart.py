"""Importance against satisfaction: every mark a need with its number in the table beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cocreate_desktop.domain.ratings import HIGHEST, LOWEST, RatedNeed
from cocreate_desktop.views.painting.canvas import edge_box, fill_box, kept
from cocreate_desktop.views.theme import theme_of

_LEFT, _TOP, _RIGHT, _BOTTOM = 36, 12, 16, 34
_MARK = 24


class RatingChart(QWidget):
    """Places are the means of the answers. Needs at the same place share a mark."""

    picked = Signal(str)
    """The id of a need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._needs: list[tuple[int, RatedNeed]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("Importance against satisfaction"))
        self.setAccessibleDescription(self.tr("The table says the same in words and counts."))

    def show_needs(self, needs: Sequence[RatedNeed]) -> None:
        """In the order of their numbers in the table; those that miss an answer are not drawn."""
        self._needs = [
            (number, need)
            for number, need in enumerate(needs, start=1)
            if need.importance.n and need.satisfaction.n
        ]
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme_of(self).px(360), theme_of(self).px(210))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_of(self).px(240), theme_of(self).px(150))

    def marks(self) -> list[tuple[QRectF, list[tuple[int, RatedNeed]]]]:
        """Where marks are drawn, each with its needs."""
        theme = theme_of(self)
        font, side = QFontMetricsF(theme.font("label")), theme.px(_MARK)
        places: dict[tuple[int, int], list[tuple[int, RatedNeed]]] = {}
        for number, need in self._needs:
            at = self._place(need)
            # Closer than half a mark is the same place to the eye.
            key = round(at.x() / (side / 2)), round(at.y() / (side / 2))
            places.setdefault(key, []).append((number, need))
        found: list[tuple[QRectF, list[tuple[int, RatedNeed]]]] = []
        for together in places.values():
            width = max(side, font.horizontalAdvance(_numbers(together)) + 12)
            box = QRectF(0, 0, width, side)
            box.moveCenter(self._place(together[0][1]))
            box.moveLeft(min(max(box.left(), 2), self.width() - box.width() - 2))
            found.append((box, together))
        return found

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for box, together in self.marks():
            if box.adjusted(-4, -4, 4, 4).contains(event.position()):
                self.picked.emit(together[0][1].note_id)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, area = theme_of(self), self._area()
        painter = QPainter(self)
        with kept(painter):
            middle = area.center()
            corner = QRectF(area.topLeft(), middle)
            painter.fillRect(corner, theme.colour("accent_tint"))
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.drawRect(area)
            painter.drawLine(QPointF(middle.x(), area.top()), QPointF(middle.x(), area.bottom()))
            painter.drawLine(QPointF(area.left(), middle.y()), QPointF(area.right(), middle.y()))
            self._paint_words(painter, area, corner)
            for box, together in self.marks():
                solid = any(need.is_open for _, need in together)
                radius = box.height() / 2
                fill_box(painter, box, radius, theme.colour("text" if solid else "surface"))
                edge_box(painter, box, radius, theme.colour("text"), 1)
                painter.setFont(theme.font("label", tabular=True))
                painter.setPen(theme.colour("surface" if solid else "text"))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _numbers(together))
        painter.end()

    def _paint_words(self, painter: QPainter, area: QRectF, corner: QRectF) -> None:
        theme = theme_of(self)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.colour("text2"))
        painter.drawText(
            corner.adjusted(6, 4, -4, -4),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap,
            self.tr("Important and not yet satisfied"),
        )
        below = QRectF(area.left(), area.bottom() + 4, area.width(), 20)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, str(LOWEST))
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, str(HIGHEST))
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, self.tr("Satisfied today"))
        painter.save()
        painter.rotate(-90)
        left = QRectF(-area.bottom(), area.left() - 22, area.height(), 20)
        painter.drawText(left, Qt.AlignmentFlag.AlignLeft, str(LOWEST))
        painter.drawText(left, Qt.AlignmentFlag.AlignRight, str(HIGHEST))
        painter.drawText(left, Qt.AlignmentFlag.AlignHCenter, self.tr("Important"))
        painter.restore()

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)

    def _place(self, need: RatedNeed) -> QPointF:
        area, span = self._area(), HIGHEST - LOWEST
        across = ((need.satisfaction.mean or LOWEST) - LOWEST) / span
        up = ((need.importance.mean or LOWEST) - LOWEST) / span
        return QPointF(area.left() + across * area.width(), area.bottom() - up * area.height())


def _numbers(together: Sequence[tuple[int, RatedNeed]]) -> str:
    return ", ".join(str(number) for number, _ in together)
