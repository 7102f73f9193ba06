"""One of two or three: joined segments, the chosen one filled with ink."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from cocreate_desktop.views.painting import paint_focus
from cocreate_desktop.views.painting.canvas import edge_box, fill_box, kept, write
from cocreate_desktop.views.theme import theme_of

_ICON, _GAP = 16, 6


class Segmented(QWidget):
    """Joined segments, 36 px high, 32 with the property `small`. Left and Right change the choice."""

    chosen = Signal(str)
    """The value picked by the user; "" if the choice was taken back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segments: dict[str, _Segment] = {}
        self._allows_none = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def value(self) -> str | None:
        return next((value for value, segment in self._segments.items() if segment.isChecked()), None)

    def set_choices(
        self, choices: Sequence[tuple[str, str, str | None]], *, allow_none: bool = False
    ) -> None:
        """Offer choices as (value, text, icon's name or None).

        A text with an icon may be left out of sight by `show_texts(False)`; it stays the accessible name.
        With `allow_none` a second click takes the choice back.
        """
        for segment in self._segments.values():
            self._row.removeWidget(segment)
            segment.deleteLater()
        self._allows_none = allow_none
        self._segments = {value: _Segment(text, icon, self) for value, text, icon in choices}
        for value, segment in self._segments.items():
            segment.clicked.connect(lambda _=False, value=value: self._pick(value))
            segment.installEventFilter(self)
            self._row.addWidget(segment, stretch=1)
            segment.show()
        self.set_value(None)

    def show_texts(self, shown: bool) -> None:
        """Show words beside the icons, or icons alone with the words as tooltips."""
        for segment in self._segments.values():
            segment.show_text(shown)

    def set_value(self, value: str | None) -> None:
        """Show `value` as chosen, None for nothing, without the signal."""
        for own, segment in self._segments.items():
            segment.setChecked(own == value)
        first = next(iter(self._segments), None)
        for own, segment in self._segments.items():
            is_stop = own == (value if value in self._segments else first)
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._segments:
            super().keyPressEvent(event)
            return
        values = list(self._segments)
        at = values.index(self.value) + step if self.value else (0 if step > 0 else -1)
        value = values[at % len(values)]
        self._segments[value].setFocus(Qt.FocusReason.TabFocusReason)
        if value != self.value:
            self._pick(value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        box, radius = QRectF(self.rect()), theme.radius("control")
        with kept(painter):
            fill_box(painter, box, radius, theme.colour("surface"))
            if any(segment.isChecked() or segment.underMouse() for segment in self._segments.values()):
                shape = QPainterPath()
                shape.addRoundedRect(box, radius, radius)
                painter.setClipPath(shape)
            for segment in self._segments.values():
                if segment.underMouse():
                    painter.fillRect(segment.geometry(), theme.colour("hover"))
                if segment.x() > 0:
                    painter.fillRect(QRectF(segment.x(), 0, 1, self.height()), theme.colour("line2"))
            edge_box(painter, box, radius, theme.colour("line2"), 1)
            for segment in self._segments.values():
                if segment.isChecked():
                    painter.fillRect(
                        segment.geometry(), theme.colour("text" if self.isEnabled() else "text3")
                    )
        if any(segment.hasFocus() for segment in self._segments.values()):
            paint_focus(painter, box, theme)
        painter.end()

    def _pick(self, value: str) -> None:
        if value != self.value:
            self.set_value(value)
            self.chosen.emit(value)
        elif self._allows_none:
            self.set_value(None)
            self.chosen.emit("")


class _Segment(QAbstractButton):
    """One choice. Its ground and edges are painted by the whole."""

    def __init__(self, text: str, icon: str | None, parent: Segmented) -> None:
        super().__init__(parent)
        self._whole = parent
        self._icon_name = icon
        self._shows_text = True
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_text(self, shown: bool) -> None:
        self._shows_text = shown or self._icon_name is None
        self.setToolTip("" if self._shows_text else self.text())
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """Left to the whole, which knows the others."""

    def sizeHint(self) -> QSize:
        height = theme_of(self).px(32 if self._whole.property("small") else 36)
        return QSize(round(self._content_width()) + (20 if self._shows_text else 18), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The whole moves the choice; a button would only move the focus.
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        ink = theme.colour("surface" if self.isChecked() else "text2" if self.isEnabled() else "text3")
        left = (self.width() - self._content_width()) / 2
        painter = QPainter(self)
        with kept(painter):
            if self._icon_name:
                box = QRectF(left, (self.height() - _ICON) / 2, _ICON, _ICON)
                theme.icons.paint(painter, box, self._icon_name, ink, 2.0)
                left += _ICON + _GAP
            if self._shows_text:
                # A little wider than measured: rounding must not cost the last letter.
                box = QRectF(left, 0, self.width() - left + 1, self.height())
                write(painter, box, self.text(), theme.font("button"), ink)
        painter.end()

    def _content_width(self) -> float:
        words = QFontMetricsF(theme_of(self).font("button")).horizontalAdvance(self.text())
        icon = _ICON if self._icon_name else 0
        if not self._shows_text:
            return icon
        return words + (icon + _GAP if icon else 0)
