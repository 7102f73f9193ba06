"""One key of the strip, for the hand at a mouse or on the screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cocreate_desktop.views.painting import (
    elided,
    keycap_width,
    paint_chip_ground,
    paint_face,
    paint_keycap,
)
from cocreate_desktop.views.painting.canvas import edge_box, fill_box, kept, write
from cocreate_desktop.views.run.log.strip_keys import KeySpec
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import as_tip

HIGH, LOW = 56, 40
"""With and without the word below the name."""

_EDGE, _GAP, _FACE = 8, 8, 16
_LEAST = 44
_UNBOUNDED = 16_777_215
_FULL_MS = 36_000
"""A key that is held for so long has its bar all along the edge."""


def key_width(theme: Theme, spec: KeySpec) -> int:
    """The width in px at which nothing of a key's name is cut."""
    name = QFontMetricsF(theme.font("strong")).horizontalAdvance(spec.name)
    mood = _FACE + 6 if spec.mood else 0
    return round(_EDGE + keycap_width(spec.cap, theme) + _GAP + mood + name + 8)


class LogKeyButton(QWidget):
    """Pressed and let go like the key it stands for; it never takes the keyboard."""

    pressed = Signal(object)
    """Its LogKey."""

    released = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spec: KeySpec | None = None
        self._low = False
        self._most = _UNBOUNDED
        self._down = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def spec(self) -> KeySpec | None:
        return self._spec

    def show_key(self, spec: KeySpec, *, low: bool, most: int) -> None:
        """`low` leaves the word below the name out; a name may ask for `most` px of width at most."""
        if (low, most) != (self._low, self._most):
            self._low, self._most = low, most
            self.updateGeometry()
        if spec != self._spec:
            if self._spec is None or spec.name != self._spec.name:
                self.updateGeometry()
            self._spec = spec
            self.setAccessibleName(", ".join(filter(None, (spec.cap, spec.tip, spec.word))))
            self.setToolTip(as_tip(self.accessibleName()))
            self.update()

    def sizeHint(self) -> QSize:
        width = key_width(self._theme, self._spec) if self._spec else self._theme.px(_LEAST)
        return QSize(min(width, self._most), self._theme.px(LOW if self._low else HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(_LEAST), self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._spec is not None:
            self._down = True
            self.pressed.emit(self._spec.key)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._let_go()
        # Goes on to the page, which gives the keyboard back to the line.
        event.ignore()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Hide, QEvent.Type.UngrabMouse):
            self._let_go()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        spec = self._spec
        if spec is None:
            return
        theme, box = self._theme, QRectF(self.rect())
        painter = QPainter(self)
        with kept(painter):
            self._paint_ground(painter, box, spec)
            ink = self._ink(spec)
            line = box.adjusted(_EDGE, 0, -6, 0)
            if not self._low:
                line.setHeight(theme.px(36))
            left = line.left() + keycap_width(spec.cap, theme) + _GAP
            paint_keycap(painter, line, spec.cap, theme, ink if self._is_held(spec) else None)
            if spec.mood is not None:
                place = QRectF(left, line.center().y() - _FACE / 2, _FACE, _FACE)
                paint_face(painter, place, spec.mood, theme)
                left += _FACE + 6
            name = elided(spec.name, theme.font("strong"), line.right() - left)
            write(painter, QRectF(left, line.top(), line.right() - left + 2, line.height()), name,
                  theme.font("strong"), ink)  # fmt: skip
            if not self._low:
                self._paint_word(painter, box, spec)
            if spec.held_ms is not None:
                self._paint_running(painter, box, spec.held_ms)
        painter.end()

    def _paint_ground(self, painter: QPainter, box: QRectF, spec: KeySpec) -> None:
        theme, radius = self._theme, self._theme.radius("control")
        if self._is_held(spec):
            fill_box(painter, box, radius, theme.colour("accent"))
        elif spec.picked:
            paint_chip_ground(painter, box, theme, chosen=True)
        elif spec.works:
            fill_box(painter, box, radius, theme.colour("surface"), theme.colour("line2"))
        else:
            edge_box(painter, box, radius, theme.colour("line2"), 1, dashed=True)

    def _paint_word(self, painter: QPainter, box: QRectF, spec: KeySpec) -> None:
        theme = self._theme
        held = self._is_held(spec)
        font = theme.font("meta_strong" if held else "meta", tabular=True)
        place = box.adjusted(_EDGE, theme.px(32), -4, -theme.px(6))
        ink = self._ink(spec) if held or spec.picked else theme.colour("text2")
        write(painter, place, elided(spec.word, font, place.width()), font, ink)

    def _paint_running(self, painter: QPainter, box: QRectF, held_ms: int) -> None:
        """A bar along the bottom edge that grows."""
        width = (box.width() - 2) * min(1.0, held_ms / _FULL_MS)
        painter.fillRect(QRectF(1, box.bottom() - 4, width, 4), self._theme.colour("on_fill"))

    def _ink(self, spec: KeySpec) -> QColor:
        if self._is_held(spec):
            return self._theme.colour("on_fill")
        return self._theme.colour("text" if spec.works else "text3")

    @staticmethod
    def _is_held(spec: KeySpec) -> bool:
        return spec.held_ms is not None

    def _let_go(self) -> None:
        if self._down and self._spec is not None:
            self._down = False
            self.released.emit(self._spec.key)
