"""A row of the sidebar: icon, name, count; on the narrow rail the icon alone."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cocreate_desktop.views.theme import IconSet, Theme

WIDE_HEIGHT = 36
RAIL_SIZE = 40


class NavButton(QAbstractButton):
    """Leads to a page. `count` is the short text at its right end."""

    def __init__(self, theme: Theme, icons: IconSet, icon_name: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._icon_name = icon_name
        self._count = ""
        self._rail = False
        self.setText(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_count(self, count: str) -> None:
        self._count = count
        self.update()

    def set_rail(self, rail: bool) -> None:
        self._rail = rail
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(RAIL_SIZE, RAIL_SIZE) if self._rail else QSize(192, self._theme.px(WIDE_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        colour = self._theme.colour("accent" if self.isChecked() else "text2")
        if self._rail:
            self._icons.paint(painter, QRect(10, 10, 20, 20), self._icon_name, colour)
            return
        self._icons.paint(painter, QRect(8, (self.height() - 18) // 2, 18, 18), self._icon_name, colour)
        box = QRect(36, 0, self.width() - 36 - 8, self.height())
        painter.setFont(self._theme.font("label", tabular=True))
        painter.setPen(self._theme.colour("text3"))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._count)
        room = box.width() - (painter.fontMetrics().horizontalAdvance(self._count) + 6 if self._count else 0)
        painter.setFont(self._theme.font("button" if self.isChecked() else "nav"))
        painter.setPen(colour)
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_ground(self, painter: QPainter) -> None:
        box = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(self._theme.colour("accent_tint" if self.isChecked() else "hover"))
            painter.drawRoundedRect(box, 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(self._theme.colour("focus"))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
