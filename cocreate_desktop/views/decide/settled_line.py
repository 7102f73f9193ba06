"""One assumption that a finding settles: its code and words, with its marks where there are several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cocreate_desktop.domain.evidence import Mark
from cocreate_desktop.views.decide.row_layout import MOST_MARKS, text_width
from cocreate_desktop.views.painting import elided, paint_mark
from cocreate_desktop.views.painting.canvas import write
from cocreate_desktop.views.theme import theme_of
from cocreate_desktop.views.wording import as_tip, one_line, shortened

_MARK, _GAP = 15, 3


class SettledLine(QWidget):
    """One line that gives way: the whole sentence is its tooltip."""

    def __init__(self, code: str, text: str, marks: Sequence[Mark], parent: QWidget) -> None:
        super().__init__(parent)
        self._head = self.tr("Settles {code}").format(code=code)
        self._text = one_line(text)
        self._marks = marks[-MOST_MARKS:]
        self.setAccessibleName(f"{self._head}: {self._text}")
        self.setToolTip(as_tip(shortened(self._text)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(120, theme_of(self).line_height("meta") + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        head, plain = theme.font("meta_strong", tabular=True), theme.font("meta")
        line = QRectF(self.rect())
        write(painter, line, self._head, head, theme.colour("text2"))
        left = text_width(self._head, head) + 7
        for mark in self._marks:
            paint_mark(painter, QRectF(left, (self.height() - _MARK) / 2, _MARK, _MARK), mark, theme)
            left += _MARK + _GAP
        left += 4 if self._marks else 0
        words = elided(self._text, plain, self.width() - left)
        write(painter, line.adjusted(left, 0, 0, 0), words, plain, theme.colour("text2"))
        painter.end()
