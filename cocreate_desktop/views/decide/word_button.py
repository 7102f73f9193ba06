"""One of the four words: its button, and above it the names of those who said it first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QVBoxLayout, QWidget

from cocreate_desktop.domain.decisions import DECISIONS, Decision
from cocreate_desktop.views.decide.name_chip import MEMBER_MIME, NameChip
from cocreate_desktop.views.decide.row_layout import text_width
from cocreate_desktop.views.painting import keycap_width, paint_focus, paint_keycap
from cocreate_desktop.views.painting.canvas import edge_box, fill_box, kept, write
from cocreate_desktop.views.theme import theme_of
from cocreate_desktop.views.wording import say

_HEIGHT, _CHIPS, _GAP = 48, 26, 10
_MORE = 24
"""Room for the number of those who have none."""


class WordButton(QAbstractButton):
    """The word with its digit; the chosen one is filled with ink."""

    def __init__(self, number: int, decision: Decision, parent: QWidget) -> None:
        super().__init__(parent)
        self.decision = decision
        self._number = number
        self.setText(say(DECISIONS[decision]))
        self.setAccessibleName(self.text())
        self.setToolTip(self.tr("{word} ({number})").format(word=self.text(), number=number))
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(120, theme_of(self).px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(72, theme_of(self).px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Arrows are the page's; a button would only move the focus.
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        box, chosen = QRectF(self.rect()), self.isChecked()
        painter = QPainter(self)
        with kept(painter):
            ground = "text" if chosen else "hover" if self.underMouse() and self.isEnabled() else "surface"
            edge = "text" if chosen else "line2" if self.isEnabled() else "line"
            fill_box(painter, box, 6, theme.colour(ground), theme.colour(edge))
            ink = theme.colour("surface" if chosen else "text" if self.isEnabled() else "text3")
            font = theme.font("clock")
            cap = keycap_width(str(self._number), theme)
            words = text_width(self.text(), font)
            with_cap = box.width() > cap + words + _GAP + 16
            left = (box.width() - words - (cap + _GAP if with_cap else 0)) / 2
            if with_cap:
                paint_keycap(painter, box.adjusted(left, 0, 0, 0), str(self._number), theme, ink)
                left += cap + _GAP
            write(painter, box.adjusted(left, 0, 4, 0), self.text(), font, ink)
            if self.hasFocus():
                paint_focus(painter, box, theme)
                edge_box(painter, box.adjusted(3, 3, -3, -3), 4, ink if chosen else theme.colour("focus"), 1)
        painter.end()


class WordColumn(QWidget):
    """A name that is dropped here says the word."""

    dropped = Signal(str, object)
    """The id of a member, and the `Decision`."""

    def __init__(self, number: int, decision: Decision, parent: QWidget) -> None:
        super().__init__(parent)
        self.decision = decision
        self.button = WordButton(number, decision, self)
        self.names = ChipLine(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.names)
        column.addWidget(self.button)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # Qt gives none for a drag from another window, on a copy of the library with a team of its own.
        source = cast("QObject | None", event.source())
        if source is not None and event.mimeData().hasFormat(MEMBER_MIME):
            self.button.setDown(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.button.setDown(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.button.setDown(False)
        event.acceptProposedAction()
        self.dropped.emit(bytes(event.mimeData().data(MEMBER_MIME).data()).decode(), self.decision)


class ChipLine(QWidget):
    """Names side by side; those without room are counted at the end."""

    def __init__(self, parent: QWidget, rows: int = 1) -> None:
        super().__init__(parent)
        self._rows = rows
        self._chips: list[NameChip] = []
        self._more = QLabel(self)
        self._more.setProperty("role", "small")
        self._more.hide()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.fit()

    @property
    def chips(self) -> Sequence[NameChip]:
        return self._chips

    def show_chips(self, chips: Sequence[NameChip]) -> None:
        """Take these chips over, and let go of those that stand elsewhere now."""
        self._chips = list(chips)
        for chip in chips:
            chip.setParent(self)
        self._arrange()

    def fit(self) -> None:
        """Grow with the text."""
        self.setFixedHeight(theme_of(self).px(_CHIPS) * self._rows)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        gap, height, room = 4, theme_of(self).px(_CHIPS), self.width()
        x = row = shown = 0
        for n, chip in enumerate(self._chips):
            width = chip.sizeHint().width()
            is_last_row = row == self._rows - 1
            spare = _MORE if is_last_row and n < len(self._chips) - 1 else 0
            if x and x + width + spare > room:
                if is_last_row:
                    break
                x, row = 0, row + 1
            chip.setGeometry(x, row * height, width, chip.sizeHint().height())
            x += width + gap
            shown += 1
        for chip in self._chips:
            chip.setVisible(chip in self._chips[:shown])
        rest = len(self._chips) - shown
        self._more.setVisible(rest > 0)
        self._more.setText(self.tr("+{n}").format(n=rest))
        self._more.adjustSize()
        self._more.move(min(x, room - self._more.width()), row * height + 3)
        self._more.setToolTip(", ".join(chip.member.name for chip in self._chips[shown:]))
