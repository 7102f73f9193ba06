"""The line of log mode: takes the keys, and shows what the entry says so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from cocreate_desktop.domain.capture import Link
from cocreate_desktop.domain.observations import Mode, Sentiment, Side
from cocreate_desktop.views.painting import elided, keycap_width, paint_face, paint_keycap
from cocreate_desktop.views.painting.canvas import fill_box, kept, write
from cocreate_desktop.views.run.log.key_moments import KeyMoments, settling_ms
from cocreate_desktop.views.run.log.keyboard import log_key
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import in_turn

_PAD, _GAP, _FACE, _CLOCK = 7, 8, 20, 18


class PartKind(Enum):
    WHO = auto()
    MODE = auto()
    TAG = auto()
    HELD = auto()
    MOOD = auto()
    SIDE = auto()


@dataclass(frozen=True)
class Part:
    """One thing that the entry says; `sign` is what tells it apart from others of its kind."""

    kind: PartKind
    text: str
    sign: Mode | Sentiment | Side | None = None

    @classmethod
    def of_link(cls, link: Link, code: str) -> Part:
        return cls(PartKind.SIDE, f"{'+' if link.side is Side.FOR else '−'} {code}", link.side)


class LogLine(QWidget):
    """Has the keyboard in log mode. What its keys mean is told by `pressed` and `released`."""

    pressed = Signal(object)
    """A LogKey."""

    released = Signal(object)
    focus_changed = Signal(bool)
    restore_asked = Signal()
    """Undo, while an entry that was dropped can be given back."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parts: Sequence[Part] = ()
        self._hint = ""
        self.may_restore = False
        self._moments = KeyMoments(settling_ms(), self)
        self._moments.pressed.connect(self.pressed)
        self._moments.released.connect(self.released)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("Log line"))

    @property
    def words(self) -> str:
        """What the line says."""
        return " ".join((*(part.text for part in self._parts), self._hint)).strip()

    def show_parts(self, parts: Sequence[Part], hint: str) -> None:
        """What the entry says so far, and what to do next."""
        if (parts, hint) == (self._parts, self._hint):
            return
        self._parts, self._hint = parts, hint
        told = " ".join(part.text for part in parts)
        self.setAccessibleDescription(in_turn((told, hint)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self._theme.line_height("capture") + 2 * _PAD)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """No shortcut of a single key takes one of ours."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (log_key(event) is not None or self._restores(event))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = log_key(event)
        if self._restores(event):
            self.restore_asked.emit()
        elif key is not None:
            self._moments.press(key, event)
        elif not event.text().isprintable() or not event.text():
            # What prints something and means nothing here goes no further.
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        key = log_key(event)
        if key is None:
            super().keyReleaseEvent(event)
        else:
            self._moments.release(key, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._moments.forget()
        self.focus_changed.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        with kept(painter):
            right = self._paint_keys(painter)
            left = float(_PAD)
            for part in self._parts:
                left += self._paint_part(painter, left, right, part) + _GAP
            font = theme.font("large")
            hint = elided(self._hint, font, max(0.0, right - left))
            if left < right:
                write(painter, QRectF(left, 0, right - left, self.height()), hint, font,
                      theme.colour("text3"))  # fmt: skip
        painter.end()

    def _restores(self, event: QKeyEvent) -> bool:
        return self.may_restore and event.matches(QKeySequence.StandardKey.Undo)

    def _paint_keys(self, painter: QPainter) -> float:
        """At the right end the two keys that have no place in the strip; where they begin."""
        theme, font = self._theme, self._theme.font("meta")
        keys = (("/", self.tr("add words")), ("⌫", self.tr("take back")))
        widths = [keycap_width(cap, theme) + 6 + QFontMetricsF(font).horizontalAdvance(word)
                  for cap, word in keys]  # fmt: skip
        wanted = sum(widths) + 16 + _GAP
        said = sum(self._part_width(part) + _GAP for part in self._parts)
        hint = QFontMetricsF(theme.font("large")).horizontalAdvance(self._hint)
        if said + hint + wanted + _GAP > self.width():
            return float(self.width())
        left = self.width() - wanted + _GAP
        for (cap, word), width in zip(keys, widths, strict=True):
            paint_keycap(painter, QRectF(left, 0, width, self.height()), cap, theme)
            begins = left + keycap_width(cap, theme) + 6
            box = QRectF(begins, 0, width, self.height())
            write(painter, box, word, font, theme.colour("text2"))
            left += width + 16
        return self.width() - wanted

    def _paint_part(self, painter: QPainter, left: float, right: float, part: Part) -> float:
        theme = self._theme
        width = min(self._part_width(part), right - left)
        if width <= 2 * _PAD:
            return 0.0
        height = theme.line_height("capture") + 2
        box = QRectF(left, (self.height() - height) / 2, width, height)
        ground, edge, ink = self._colours(part)
        fill_box(painter, box, theme.radius("mark"), ground, edge)
        inner = box.adjusted(_PAD, 0, -_PAD + 2, 0)
        if part.kind is PartKind.HELD:
            icon = QRectF(inner.left(), box.center().y() - _CLOCK / 2, _CLOCK, _CLOCK)
            theme.icons.paint(painter, icon, "timer", ink, 2.0)
            inner.setLeft(inner.left() + _CLOCK + 6)
        if part.kind is PartKind.MOOD and isinstance(part.sign, Sentiment):
            place = QRectF(inner.left(), box.center().y() - _FACE / 2, _FACE, _FACE)
            paint_face(painter, place, part.sign, theme)
            inner.setLeft(inner.left() + _FACE + 6)
        font = self._font()
        write(painter, inner, elided(part.text, font, inner.width()), font, ink)
        return width

    def _colours(self, part: Part) -> tuple[QColor | None, QColor | None, QColor]:
        """Ground, edge and ink of a part."""
        colour = self._theme.colour
        if part.kind is PartKind.HELD:
            return colour("accent"), None, colour("on_fill")
        if part.kind is PartKind.MODE:
            if part.sign is Mode.DID:
                return colour("text"), None, colour("surface")
            return None, colour("line2"), colour("text")
        if part.kind is PartKind.SIDE:
            token = "supports" if part.sign is Side.FOR else "contradicts"
            return colour(f"{token}_tint"), None, colour(token)
        return (None if part.kind is PartKind.MOOD else colour("sunken")), None, colour("text")

    def _part_width(self, part: Part) -> float:
        width = QFontMetricsF(self._font()).horizontalAdvance(part.text) + 2 * _PAD
        if part.kind is PartKind.HELD:
            width += _CLOCK + 6
        if part.kind is PartKind.MOOD:
            width += _FACE + 6
        return width

    def _font(self) -> QFont:
        font = self._theme.font("capture", tabular=True)
        font.setWeight(QFont.Weight.DemiBold)
        return font
