"""A label of one line that gives way: cut with an ellipsis, whole in its tooltip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from cocreate_desktop.views.painting import elided
from cocreate_desktop.views.wording import one_line


class OneLine(QLabel):
    """Never asks for more room than there is. Roles of the style sheet work as for every label."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        line = one_line(text)
        if line != self.text():
            self.setText(line)
            self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2, super().sizeHint().height())

    def painted_font(self) -> QFont:
        """The letters that are drawn."""
        return QFont(self.font())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self.painted_font()
        painter.setFont(font)
        painter.setPen(self.palette().color(self.foregroundRole()))
        line = elided(self.text(), font, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line)
        painter.end()
