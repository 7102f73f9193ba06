"""A button of the sidebar that names the open project or session and opens the menu of the others."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from cocreate_desktop.views.theme import IconSet, Theme

MOST_LINES = 2
SIDE = 8
ICON = 14


class Picker(QPushButton):
    """Shows its text on up to two lines, then cuts it; the tooltip has the whole."""

    def __init__(
        self, theme: Theme, icons: IconSet, icon_name: str, name: str, menu: QMenu, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._icon_name = icon_name
        self._strong = False
        self.setAccessibleName(name)
        self.setMenu(menu)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_strong(self, strong: bool) -> None:
        """Set the text in SemiBold, on two lines if it needs them."""
        self._strong = strong
        self.updateGeometry()

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        lines = len(self._lines()) if self._strong else 1
        return QSize(192, max(36, lines * self._theme.line_height("meta") + 18))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        painter.setFont(self._font())
        painter.setPen(self._theme.colour("text"))
        lines = self._lines()
        height = self._theme.line_height("meta")
        top = (self.height() - height * len(lines)) // 2
        for n, line in enumerate(lines):
            box = QRect(SIDE + 1, top + n * height, self._text_width(), height)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line)
        icon_box = QRect(self.width() - SIDE - ICON, (self.height() - ICON) // 2, ICON, ICON)
        self._icons.paint(painter, icon_box, self._icon_name, self._theme.colour("text2"))

    def _paint_ground(self, painter: QPainter) -> None:
        width = 2 if self.hasFocus() else 1
        edge = "focus" if self.hasFocus() else "line" if self._strong else "line2"
        painter.setPen(QPen(self._theme.colour(edge), width))
        painter.setBrush(self._theme.colour("hover" if self.underMouse() else "surface"))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 6, 6)

    def _font(self) -> QFont:
        return self._theme.font("meta_strong" if self._strong else "meta_button")

    def _text_width(self) -> int:
        return max(40, self.width() - 2 * SIDE - ICON - 6)

    def _lines(self) -> list[str]:
        """The text broken into lines, the last one cut."""
        text, found = self.text(), list[str]()
        layout = QTextLayout(text, self._font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        most = MOST_LINES if self._strong else 1
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._text_width())
            start = line.textStart()
            if len(found) == most - 1:
                rest = text[start:].replace("\n", " ")
                metrics = QFontMetrics(self._font())
                found.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, self._text_width()))
                break
            found.append(text[start : start + line.textLength()])
        layout.endLayout()
        return found or [""]
