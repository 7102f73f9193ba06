"""The position mark as a button: did, said, nobody yet."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cocreate_desktop.domain.decisions import STANDINGS, Standing
from cocreate_desktop.views.decide.row_layout import text_width
from cocreate_desktop.views.painting import elided, paint_focus, paint_standing
from cocreate_desktop.views.painting.canvas import fill_box, write
from cocreate_desktop.views.theme import theme_of
from cocreate_desktop.views.wording import say

_KEYS = {Qt.Key.Key_D: Standing.DID, Qt.Key.Key_S: Standing.SAID}
_EMPTIES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Minus)
_MARK, _GAP, _PADDING = 11, 5, 4


class StandingButton(QAbstractButton):
    """A click goes on to the next one; D and S say which, Delete takes it back."""

    chosen = Signal(object)
    """A `Standing`."""

    def __init__(self, about: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._about = about
        self._standing = Standing.NOBODY
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("What this rests on: D did, S said, Delete nobody yet"))
        self.clicked.connect(self._go_on)
        self.show_standing(Standing.NOBODY)

    @property
    def standing(self) -> Standing:
        return self._standing

    def show_standing(self, standing: Standing) -> None:
        self._standing = standing
        self.setText(self.word())
        self.setAccessibleName(
            self.tr("{what} rests on: {standing}").format(what=self._about, standing=say(STANDINGS[standing]))
        )
        self.updateGeometry()
        self.update()

    def word(self) -> str:
        """What stands beside the mark."""
        return say(STANDINGS[self._standing])

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        width = text_width(self.text(), theme.font("meta"))
        return QSize(round(2 * _PADDING + _MARK + _GAP + width) + 1, theme.px(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _KEYS:
            self.chosen.emit(_KEYS[key])
        elif key in _EMPTIES:
            self.chosen.emit(Standing.NOBODY)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.underMouse():
            fill_box(painter, box, 6, theme.colour("hover"))
        mark = QRectF(_PADDING, (self.height() - _MARK) / 2, _MARK, _MARK)
        paint_standing(painter, mark, self._standing, theme)
        words = box.adjusted(_PADDING + _MARK + _GAP, 0, 0, 0)
        font = theme.font("meta")
        write(painter, words, elided(self.text(), font, words.width()), font, theme.colour(self.ink()))
        if self.hasFocus():
            paint_focus(painter, self.rect(), theme)
        painter.end()

    def ink(self) -> str:
        return "text2"

    def _go_on(self) -> None:
        order = list(Standing)
        self.chosen.emit(order[(order.index(self._standing) + 1) % len(order)])


class StanderButton(StandingButton):
    """The same for somebody on a side: their name beside the mark, faint while they stand elsewhere."""

    def __init__(self, participant_id: str, alias: str, parent: QWidget) -> None:
        self.participant_id = participant_id
        self._alias = alias
        super().__init__(alias, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def word(self) -> str:
        return self._alias

    def ink(self) -> str:
        return "text3" if self.standing is Standing.NOBODY else "text"
