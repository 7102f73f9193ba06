"""One line of text in which what was typed is marked; cut so that the first mark stays in sight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from cocreate_desktop.domain.searching import marks
from cocreate_desktop.views.painting.canvas import fill_box, kept
from cocreate_desktop.views.theme import Theme

_BEFORE, _BEHIND = 300, 500
"""Characters around the first mark that are more than a row is wide."""
_MARK_AT = 0.7
"""The share of the width within which a mark that lies too far to the right is shown."""
_GROUND, _BAR = 20, 2
_CUT = "…"


@dataclass(frozen=True)
class Run:
    """A part of the line in one font and colour, with its marks (from, to)."""

    text: str
    role: str
    token: str
    marks: tuple[tuple[int, int], ...] = ()

    @classmethod
    def of(cls, text: str, role: str, token: str, typed: str) -> Run:
        found = marks(typed, text) if typed else []
        return cls(text, role, token, tuple(found))

    def around_mark(self) -> Run:
        """What of a very long text lies around its first mark."""
        if len(self.text) <= _BEFORE + _BEHIND:
            return self
        first = self.marks[0][0] if self.marks else 0
        return self.cut(max(0, first - _BEFORE), min(len(self.text), first + _BEHIND))

    def cut(self, start: int, end: int) -> Run:
        """The part from `start` to `end`, with … where something is missing."""
        before, behind = _CUT if start else "", _CUT if end < len(self.text) else ""
        shift = len(before) - start
        kept_marks = tuple(
            (max(one, start) + shift, min(other, end) + shift)
            for one, other in self.marks
            if one < end and other > start
        )
        return replace(self, text=f"{before}{self.text[start:end]}{behind}", marks=kept_marks)


class MarkedText:
    """Runs beside each other, laid out in a width."""

    def __init__(self, runs: Sequence[Run], width: float, theme: Theme) -> None:
        self._theme = theme
        self._runs = [run.around_mark() for run in runs if run.text]
        self._bring_mark_into(width)
        self._lay_out()
        self._cut_behind(width)

    @property
    def text(self) -> str:
        """What is seen of it."""
        return " ".join(run.text for run in self._runs)

    @property
    def width(self) -> float:
        return self._line.naturalTextWidth()

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint at the left of `box`, in its middle."""
        with kept(painter):
            for left, right in self._mark_spans():
                self._paint_mark(painter, QRectF(box.left() + left, box.top(), right - left, box.height()))
            # Fallback fonts are higher: the base line is that of our own.
            metrics = QFontMetricsF(self._theme.font("body"))
            base = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
            painter.setPen(self._theme.colour("text"))
            self._layout.draw(painter, QPointF(box.left(), base - self._line.ascent()))

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        height = self._theme.px(_GROUND)
        ground = QRectF(box.left() - 1, round(box.center().y() - height / 2), box.width() + 2, height)
        fill_box(painter, ground, 3, self._theme.colour("sunken"))
        bar = QRectF(ground.left(), ground.bottom() - _BAR, ground.width(), _BAR)
        painter.fillRect(bar, self._theme.colour("accent"))

    def _lay_out(self) -> None:
        self._layout = QTextLayout(self.text, self._theme.font("body"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        self._layout.setTextOption(option)
        self._layout.setFormats(self._formats())
        self._layout.beginLayout()
        self._line = self._layout.createLine()
        self._layout.endLayout()

    def _formats(self) -> list[QTextLayout.FormatRange]:
        formats: list[QTextLayout.FormatRange] = []
        for start, run in self._starts():
            formats.append(self._format(start, start + _units(run.text), run.role, run.token))
            for one, other in run.marks:
                first, last = start + _units(run.text[:one]), start + _units(run.text[:other])
                formats.append(self._format(first, last, "strong", "text"))
        return formats

    def _format(self, start: int, end: int, role: str, token: str) -> QTextLayout.FormatRange:
        look = QTextCharFormat()
        look.setFont(self._theme.font(role))
        look.setForeground(self._theme.colour(token))
        span = QTextLayout.FormatRange()
        span.start = start
        span.length = end - start
        span.format = look
        return span

    def _starts(self) -> list[tuple[int, Run]]:
        """Where each run begins, in Qt's units."""
        starts: list[tuple[int, Run]] = []
        at = 0
        for run in self._runs:
            starts.append((at, run))
            at += _units(run.text) + 1
        return starts

    def _mark_spans(self) -> list[tuple[float, float]]:
        spans: list[tuple[float, float]] = []
        for start, run in self._starts():
            for one, other in run.marks:
                edges = [self._x(start + _units(run.text[:place])) for place in (one, other)]
                spans.append((min(edges), max(edges)))
        return spans

    def _x(self, place: int) -> float:
        x, _ = cast("tuple[float, int]", self._line.cursorToX(place))
        return x

    def _bring_mark_into(self, width: float) -> None:
        """Leave out the beginning of the run in which the first mark is, if the mark would be cut off.

        Measured in the order of reading: Hebrew and Arabic begin at the right.
        """
        number = next((n for n, run in enumerate(self._runs) if run.marks), None)
        if number is None:
            return
        run = self._runs[number]
        start, end = run.marks[0]
        before = sum(self._advance(one.text) for one in self._runs[:number])
        if before + self._advance(run.text[:end]) <= width - self._cut_width():
            return
        room = max(0.0, _MARK_AT * width - before - self._advance(run.text[start:end]))
        gone = start - int(start * min(1.0, room / (self._advance(run.text[:start]) or 1)))
        word = run.text.find(" ", gone, start)
        self._runs[number] = run.cut(word + 1 if word >= 0 else gone, len(run.text))

    def _cut_behind(self, width: float) -> None:
        """Leave out the end. Letters differ in width, so that it may take more than one cut."""
        letters = len(self.text)
        while self.width > width and letters > 0:
            letters = min(letters - 1, int(letters * (width - self._cut_width()) / self.width))
            self._runs = self._runs_up_to(letters)
            self._lay_out()

    def _runs_up_to(self, letters: int) -> list[Run]:
        runs: list[Run] = []
        for run in self._runs:
            if letters > 0:
                runs.append(run if letters >= len(run.text) else run.cut(0, letters))
            letters -= len(run.text) + 1
        return runs

    def _advance(self, text: str) -> float:
        return QFontMetricsF(self._theme.font("body")).horizontalAdvance(text)

    def _cut_width(self) -> float:
        return self._advance(_CUT)


def _units(text: str) -> int:
    """The length of a text as Qt counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
