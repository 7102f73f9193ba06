"""The propositions as tabs: number, title, and what became of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from cocreate_desktop.views.painting import elided, paint_focus, paint_number
from cocreate_desktop.views.painting.canvas import write
from cocreate_desktop.views.painting.wrapping import wrapped
from cocreate_desktop.views.theme import theme_of
from cocreate_desktop.views.wording import as_tip, shortened

_HEIGHT = 58
_NUMBER = 24
_PADDING, _GAP = 16, 10
_FEWEST, _PLUS = 148, 44
"""A tab narrower than this shows its number only, unless it is the current one."""
_NUMBER_ONLY = 56


@dataclass(frozen=True)
class Tab:
    """`note` says what became of the proposition; `decided` puts a tick before it."""

    id: str
    title: str
    note: str = ""
    decided: bool = False


class PropositionTabs(QWidget):
    """Left and Right go from one to the next. The plus at the end adds one."""

    chosen = Signal(str)
    add_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs: list[Tab] = []
        self._current = ""
        self._first = 0
        """The first tab in sight, where not all have room."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Propositions"))

    @property
    def current(self) -> str:
        return self._current

    def show_tabs(self, tabs: Sequence[Tab], current: str) -> None:
        self._tabs, self._current = list(tabs), current
        tab = next((one for one in tabs if one.id == current), None)
        self.setAccessibleDescription(f"{tab.title}, {tab.note}" if tab else "")
        self._bring_up()
        self.update()

    def step(self, by: int) -> None:
        """Go to the next proposition, or the one before."""
        ids = [tab.id for tab in self._tabs]
        if self._current in ids:
            place = ids.index(self._current) + by
            if 0 <= place < len(ids):
                self.chosen.emit(ids[place])

    def sizeHint(self) -> QSize:
        return QSize(400, theme_of(self).px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, theme_of(self).px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.step(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        tab = self._tab_at(at)
        if tab is not None:
            self.chosen.emit(tab.id)
        elif self._plus().contains(at):
            self.add_asked.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            tab = self._tab_at(QPointF(event.pos()))
            if tab is not None:
                QToolTip.showText(event.globalPos(), as_tip(shortened(tab.title)), self)
            elif self._plus().contains(QPointF(event.pos())):
                QToolTip.showText(event.globalPos(), self.tr("Add a proposition"), self)
            return True
        return super().event(event)

    def resizeEvent(self, event: object) -> None:
        self._bring_up()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("bg"))
        pointer = QPointF(self.mapFromGlobal(self.cursor().pos()))
        for tab, box in self._places():
            self._paint_tab(painter, tab, box, hovered=self.underMouse() and box.contains(pointer))
        plus = self._plus()
        if self.underMouse() and plus.contains(pointer):
            painter.fillRect(plus, theme.colour("hover"))
        icon = QRectF(plus.center().x() - 9, plus.center().y() - 9, 18, 18)
        theme.icons.paint(painter, icon, "plus", theme.colour("text2"))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.colour("line"))
        for tab, box in self._places():
            if tab.id == self._current:
                painter.fillRect(QRectF(box.left(), box.bottom() - 3, box.width(), 3), theme.colour("accent"))
        painter.end()

    def _paint_tab(self, painter: QPainter, tab: Tab, box: QRectF, *, hovered: bool) -> None:
        theme = theme_of(self)
        is_current = tab.id == self._current
        if is_current:
            painter.fillRect(box, theme.colour("surface"))
        elif hovered:
            painter.fillRect(box, theme.colour("hover"))
        if box.left() > 0:
            painter.fillRect(QRectF(box.left(), 0, 1, box.height()), theme.colour("line"))
        number = QRectF(box.left() + _PADDING, box.center().y() - _NUMBER / 2, _NUMBER, _NUMBER)
        paint_number(painter, number, str(self._tabs.index(tab) + 1), theme, is_current)
        if self.hasFocus() and is_current:
            paint_focus(painter, box.adjusted(2, 2, -2, -4), theme, 4)
        if box.width() < _FEWEST - 20:
            return
        left = number.right() + _GAP
        width = box.right() - 10 - left
        title = theme.font("strong" if is_current else "button")
        token, height = "text" if is_current else "text2", theme.line_height("strong")
        if not tab.note:
            lines = wrapped(tab.title, title, width, 2)
            top = box.center().y() - len(lines) * height / 2
            for n, line in enumerate(lines):
                place = QRectF(left, top + n * height, width, height)
                write(painter, place, line, title, theme.colour(token))
            return
        below_height = theme.line_height("meta")
        top = box.center().y() - (height + below_height) / 2
        write(
            painter,
            QRectF(left, top, width, height),
            elided(tab.title, title, width),
            title,
            theme.colour(token),
        )
        below = QRectF(left, top + height, width, below_height)
        if tab.decided:
            theme.icons.paint(
                painter, QRectF(left, below.top(), 14, below_height), "check", theme.colour("text"), 2.5
            )
            below.setLeft(left + 19)
        note = theme.font("meta_button" if tab.decided else "meta")
        ink = theme.colour("text" if tab.decided or is_current else "text3")
        write(painter, below, elided(tab.note, note, below.width()), note, ink)

    def _places(self) -> list[tuple[Tab, QRectF]]:
        """The tabs in sight, side by side."""
        room = self.width() - _PLUS
        shown = self._tabs[self._first :]
        places: list[tuple[Tab, QRectF]] = []
        x = 0.0
        for tab, width in zip(shown, self._widths(), strict=False):
            if x + width > room + 1:
                break
            places.append((tab, QRectF(x, 0, width, self.height())))
            x += width
        return places

    def _widths(self) -> list[float]:
        count, room = len(self._tabs), self.width() - _PLUS
        shown = self._tabs[self._first :]
        if count and room / count >= _FEWEST:
            return [min(room / count, 420)] * len(shown)
        wide = min(320.0, room - _NUMBER_ONLY)
        return [wide if tab.id == self._current else _NUMBER_ONLY for tab in shown]

    def _bring_up(self) -> None:
        """Begin with the first tab from which the current one is in sight."""
        self._first = 0
        ids = [tab.id for tab in self._tabs]
        while self._current in ids and self._current not in [tab.id for tab, _ in self._places()]:
            self._first += 1
            if self._first >= len(ids):
                self._first = 0
                return

    def _plus(self) -> QRectF:
        places = self._places()
        left = places[-1][1].right() if places else 0.0
        return QRectF(left + 1, 0, _PLUS - 1, self.height() - 1)

    def _tab_at(self, at: QPointF) -> Tab | None:
        return next((tab for tab, box in self._places() if box.contains(at)), None)
