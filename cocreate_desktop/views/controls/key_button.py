"""A button that shows its key."""

from __future__ import annotations

from PySide6.QtCore import Property, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from cocreate_desktop.views.painting import keycap_width, paint_keycap
from cocreate_desktop.views.painting.canvas import MIDDLE_LEFT, kept
from cocreate_desktop.views.theme import theme_of

_ICON, _GAP = 16, 8


class KeyButton(QPushButton):
    """A button with an icon from our set and its key in a cap: `[+ New assumption [N]]`.

    `symbol` is an icon's name, `keycap` the key as it is printed (the shortcut itself belongs to the action).
    Takes the properties `primary`, `quiet`, `danger`, `large`, `small` of every button.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._symbol = self._keycap = ""

    def set_symbol(self, name: str) -> None:
        """Show the icon `name` before the text; "" for none."""
        self._symbol = name
        self.updateGeometry()
        self.update()

    def set_keycap(self, key: str) -> None:
        """Show `key` in a cap behind the text; "" for none."""
        self._keycap = key
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(round(self._content_width() + 2 * self._padding()), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        self._paint_content(painter)
        painter.end()

    def _paint_content(self, painter: QPainter) -> None:
        theme, ink = theme_of(self), theme_of(self).colour(self._ink())
        # Squeezed by its row it gives up the cap first, and cuts the words last, with an ellipsis.
        with_cap = bool(self._keycap) and self.width() >= self.sizeHint().width()
        left = max(self._padding(), (self.width() - self._content_width(with_cap=with_cap)) / 2)
        with kept(painter):
            if self._symbol:
                box = QRectF(left, (self.height() - _ICON) / 2, _ICON, _ICON)
                theme.icons.paint(painter, box, self._symbol, ink)
                left += _ICON + (_GAP if self.text() else 0)
            painter.setPen(ink)
            painter.setFont(self.font())
            line = QRectF(left, 0, max(0.0, self.width() - left - 4), self.height())
            words = self.fontMetrics().elidedText(
                self.text(), Qt.TextElideMode.ElideRight, int(line.width()), Qt.TextFlag.TextShowMnemonic
            )
            painter.drawText(line, MIDDLE_LEFT | Qt.TextFlag.TextShowMnemonic, words)
            left += self._text_width() + _GAP
            if with_cap:
                solid = bool(self.property("primary")) or not self.isEnabled()
                cap = QRectF(left, 0, self.width() - left, self.height())
                paint_keycap(painter, cap, self._keycap, theme, ink if solid else None)

    def _content_width(self, *, with_cap: bool = True) -> float:
        width = self._text_width()
        if self._symbol:
            width += _ICON + (_GAP if self.text() else 0)
        if self._keycap and with_cap:
            # The cap reaches 4 px into the padding: its own edge is space enough.
            width += _GAP + keycap_width(self._keycap, theme_of(self)) - 4
        return width

    def _text_width(self) -> int:
        return self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text()).width()

    def _padding(self) -> int:
        if not self.text():
            return 10
        return 18 if self.property("large") else 10 if self.property("small") else 14

    def _ink(self) -> str:
        if not self.isEnabled():
            return "text3"
        inks = {"primary": "on_fill", "danger": "contradicts", "quiet": "text2", "link": "text2"}
        return next((ink for name, ink in inks.items() if self.property(name)), "text")

    symbol = Property(str, lambda self: self._symbol, set_symbol)
    keycap = Property(str, lambda self: self._keycap, set_keycap)
