"""Painted parts of a finding that is open: squares of people, entries, a cluster."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cocreate_desktop.domain.conclusions import SegmentCount
from cocreate_desktop.domain.observations import MODES, Mode
from cocreate_desktop.domain.people import NO_SEGMENT, SHORT_SEGMENTS
from cocreate_desktop.views.decide.row_layout import text_width
from cocreate_desktop.views.painting import elided, mode_width, paint_focus, paint_mode, paint_pip
from cocreate_desktop.views.painting.canvas import fill_box, kept, write
from cocreate_desktop.views.theme import theme_of
from cocreate_desktop.views.wording import in_turn, say

_PIP, _PIP_GAP, _GROUP_GAP = 11, 3, 16
_MOST_PIPS = 12


class SegmentSquares(QWidget):
    """People by segment: a square each, solid for who did it, hollow for who only said it."""

    def __init__(self, counts: Sequence[SegmentCount], parent: QWidget) -> None:
        super().__init__(parent)
        self._counts = list(counts)
        spoken = self.tr("{segment}: {did} did, {said} said")
        self.setAccessibleName(
            in_turn(
                spoken.format(segment=self._word(one), did=one.did, said=one.said) for one in self._counts
            )
        )
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return round(places[-1].bottom()) if places else 0

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(200))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        label = theme.line_height("small")
        for one, box in zip(self._counts, self._places(self.width()), strict=True):
            head = QRectF(box.left(), box.top(), box.width() + 4, label)
            write(painter, head, self._word(one), theme.font("small"), theme.colour("text2"))
            y, shown = box.top() + label + 2, min(one.did + one.said, _MOST_PIPS)
            for n in range(shown):
                pip = QRectF(box.left() + n * (_PIP + _PIP_GAP), y, _PIP, _PIP)
                paint_pip(painter, pip, n < one.did, theme)
            if one.did + one.said > shown:
                rest = QRectF(box.left() + shown * (_PIP + _PIP_GAP), y - 2, 40, _PIP + 4)
                words = self.tr("+{n}").format(n=one.did + one.said - shown)
                write(painter, rest, words, theme.font("small"), theme.colour("text2"))
        painter.end()

    def _places(self, width: int) -> list[QRectF]:
        theme = theme_of(self)
        height = theme.line_height("small") + 2 + _PIP + 1
        x = y = 0.0
        places: list[QRectF] = []
        for one in self._counts:
            squares = min(one.did + one.said, _MOST_PIPS) * (_PIP + _PIP_GAP) - _PIP_GAP
            if one.did + one.said > _MOST_PIPS:
                squares += 36
            own = max(squares, text_width(self._word(one), theme.font("small")))
            if x and x + own > width:
                x, y = 0.0, y + height + 6
            places.append(QRectF(x, y, own, height))
            x += own + _GROUP_GAP
        return places

    def _word(self, one: SegmentCount) -> str:
        return say(SHORT_SEGMENTS[one.segment] if one.segment else NO_SEGMENT)


class QuoteLine(QAbstractButton):
    """What somebody did or said, who and when. A click goes to where it was noted."""

    def __init__(self, mode: Mode, words: str, source: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._mode, self._words, self._source = mode, words, source
        self.setText(words)
        self.setAccessibleName(
            self.tr("{mode}: {words} {source}").format(mode=say(MODES[mode]), words=words, source=source)
        )
        self.setToolTip(self.tr("Show where it was noted"))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._laid_out(width).lineCount() * theme_of(self).line_height("body") + 2

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(300))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        if self.underMouse():
            fill_box(painter, QRectF(self.rect()).adjusted(-2, 0, 0, 0), 4, theme.colour("hover"))
        badge = QRectF(0, 1, self.width(), theme.line_height("body"))
        paint_mode(painter, badge, self._mode, say(MODES[self._mode]), theme)
        painter.setPen(theme.colour("text"))
        self._laid_out(self.width()).draw(painter, QPointF(self._indent(), 1))
        if self.hasFocus():
            paint_focus(painter, self.rect(), theme, 4)
        painter.end()

    def _indent(self) -> int:
        theme = theme_of(self)
        # The longer of the two words, so that lines align.
        return max(mode_width(say(word), theme) for word in MODES.values()) + 8

    def _laid_out(self, width: int) -> QTextLayout:
        theme = theme_of(self)
        text = f"{self._words} {self._source}".strip()
        layout = QTextLayout(text, theme.font("body"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        quiet = QTextCharFormat()
        quiet.setFont(theme.font("meta", tabular=True))
        quiet.setForeground(theme.colour("text2"))
        part = QTextLayout.FormatRange()
        part.start = len(text.encode("utf-16-le")) // 2 - len(self._source.encode("utf-16-le")) // 2
        part.length = len(self._source.encode("utf-16-le")) // 2
        part.format = quiet
        layout.setFormats([part])
        layout.beginLayout()
        top, height = 0.0, theme.line_height("body")
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width - self._indent()))
            line.setPosition(QPointF(0, top + (height - line.height()) / 2))
            top += height
        layout.endLayout()
        return layout


class ClusterChip(QAbstractButton):
    """A cluster and the dots on it. A click goes to the board."""

    def __init__(self, title: str, votes: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._votes = votes
        self.setText(title)
        name = self.tr("Cluster {title}, {votes} votes").format(title=title, votes=votes)
        self.setAccessibleName(name)
        self.setToolTip(self.tr("{name}. Show it on the board").format(name=name))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        words = text_width(self.text(), theme.font("meta_button"))
        return QSize(round(27 + words + self._votes_width() + 12), theme.px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, theme_of(self).px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        with kept(painter):
            fill_box(painter, self.rect(), 7, theme.colour("hover" if self.underMouse() else "sunken"))
            quiet = theme.colour("text2")
            theme.icons.paint(painter, QRectF(7, 0, 14, self.height()), "sticky-note", quiet)
            room = self.width() - 27 - self._votes_width() - 10
            font = theme.font("meta_button")
            words = elided(self.text(), font, room)
            write(painter, QRectF(27, 0, room + 2, self.height()), words, font, quiet)
            if self._votes:
                left = 27 + text_width(words, font) + 8
                votes = theme.font("meta_strong", tabular=True)
                box = QRectF(left, 0, 60, self.height())
                write(painter, box, str(self._votes), votes, theme.colour("text"))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("text"))
                dot = left + text_width(str(self._votes), votes) + 3
                painter.drawEllipse(QRectF(dot, self.height() / 2 - 4, 8, 8))
            if self.hasFocus():
                paint_focus(painter, self.rect(), theme, 7)
        painter.end()

    def _votes_width(self) -> float:
        if not self._votes:
            return 0
        return 8 + text_width(str(self._votes), theme_of(self).font("meta_strong", tabular=True)) + 11
