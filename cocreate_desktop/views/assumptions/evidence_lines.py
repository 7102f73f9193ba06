"""What each session said about the open assumption, one line each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cocreate_desktop.actions.standing import SessionStanding, Standing
from cocreate_desktop.views.assumptions.wording import session_counts, uncounted
from cocreate_desktop.views.painting import elided
from cocreate_desktop.views.painting.canvas import write
from cocreate_desktop.views.painting.signs import paint_session_sign
from cocreate_desktop.views.place import session_name
from cocreate_desktop.views.theme import Theme

_MARK, _INDENT, _GAP = 15, 22, 12


@dataclass(frozen=True)
class _Line:
    """One line; the one of those who are not counted has no session of its own."""

    counts: str
    of: SessionStanding | None = None

    @property
    def name(self) -> str:
        return session_name(self.of.session) if self.of else ""


class EvidenceLines(QWidget):
    """Mark, session, and where those there stood. The session's name gives way, the counts never do."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hides_direction = False
        self._lines: tuple[_Line, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Evidence per session"))

    def show_standing(self, standing: Standing) -> None:
        self._hides_direction = standing.hides_direction
        self._lines = tuple(_lines(standing))
        told = [
            self.tr("{session}: {counts}").format(session=one.name, counts=one.counts) for one in self._lines
        ]
        self.setAccessibleDescription("\n".join(told))
        self.setVisible(bool(self._lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, len(self._lines) * self._line_height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for n, line in enumerate(self._lines):
            self._paint(painter, QRectF(0, n * self._line_height(), self.width(), self._line_height()), line)
        painter.end()

    def _paint(self, painter: QPainter, rect: QRectF, line: _Line) -> None:
        theme = self._theme
        font = theme.font("meta", tabular=True)
        width = QFontMetricsF(font).horizontalAdvance(line.counts)
        if line.of is not None:
            mark = QRectF(0, rect.center().y() - _MARK / 2, _MARK, _MARK)
            paint_session_sign(painter, mark, line.of.verdict, theme, hides_direction=self._hides_direction)
            room = rect.width() - _INDENT - _GAP - width
            write(
                painter,
                rect.adjusted(_INDENT, 0, 0, 0),
                elided(line.name, font, room),
                font,
                theme.colour("text"),
            )
        ink = theme.colour("text2" if line.of is not None else "text3")
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        write(painter, rect, line.counts, font, ink, right)

    def _line_height(self) -> int:
        return self._theme.line_height("meta") + 4


def _lines(standing: Standing) -> Iterable[_Line]:
    """Nothing more than the sentence above says, if it was never tested."""
    for one in standing.sessions if standing.was_tested else ():
        yield _Line(session_counts(one, standing.hides_direction), one)
        if others := uncounted(one, standing.hides_direction):
            yield _Line(others)
