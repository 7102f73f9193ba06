"""The chip of an assumption: its code, with or without a sign for a link."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cocreate_desktop.views.painting import paint_focus
from cocreate_desktop.views.painting.canvas import edge_box, fill_box, kept
from cocreate_desktop.views.theme import theme_of

_ICON, _GAP, _PADDING, _RADIUS = 14, 5, 7, 4


class CodeChip(QAbstractButton):
    """Painted 24 px high, but as high as a line to hit. Dashed says that something is still missing."""

    removed = Signal()
    """Delete or Backspace."""

    typed = Signal(str)
    """A letter or digit, to find another assumption."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._symbol, self._dashed = "", False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_code(self, code: str, *, symbol: str = "", dashed: bool = False) -> None:
        """Show `code` behind the icon `symbol`; either may be ""."""
        self._symbol, self._dashed = symbol, dashed
        self.setText(code)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(
            round(self._content_width()) + 2 * _PADDING,
            max(theme_of(self).px(32), theme_of(self).line_height("body") + 15),
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.text().isalnum():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        height = theme.px(24)
        box = QRectF(0, (self.height() - height) // 2, self.width(), height)
        ink = theme.colour("text2" if self.text() else "text3")
        painter = QPainter(self)
        with kept(painter):
            if self.underMouse() or (self.text() and not self._dashed):
                fill_box(painter, box, _RADIUS, theme.colour("hover" if self.underMouse() else "sunken"))
            if self._dashed:
                edge_box(painter, box, _RADIUS, theme.colour("line2"), 1, dashed=True)
            left = float(_PADDING)
            if self._symbol:
                icon = QRectF(left, box.center().y() - _ICON / 2, _ICON, _ICON)
                theme.icons.paint(painter, icon, self._symbol, ink)
                left += _ICON + _GAP
            painter.setFont(theme.font("meta_strong", tabular=True))
            painter.setPen(ink)
            # A little wider than measured: rounding must not cost the last digit.
            words = box.adjusted(left, 0, 2, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
            if self.hasFocus():
                paint_focus(painter, box, theme, _RADIUS)
        painter.end()

    def _content_width(self) -> float:
        words = QFontMetricsF(theme_of(self).font("meta_strong", tabular=True)).horizontalAdvance(self.text())
        icon = _ICON + (_GAP if self.text() else 0) if self._symbol else 0
        return words + icon
