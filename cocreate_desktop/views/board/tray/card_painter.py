"""Paints the cards of the tray as the notes that they are or become."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from cocreate_desktop.domain.board import NOTE_ICONS
from cocreate_desktop.views.board.items.look import Look
from cocreate_desktop.views.board.items.note_signs import paint_meaning
from cocreate_desktop.views.board.items.note_text import LINE_HEIGHTS, NoteText, baseline, broken
from cocreate_desktop.views.board.items.telling import card_tip
from cocreate_desktop.views.board.tray.card_reading import Card
from cocreate_desktop.views.board.tray.cards import CARD, Heading, when_and_who
from cocreate_desktop.views.painting import elided
from cocreate_desktop.views.painting.canvas import edge_box, fill_box, kept, write

_GAP = 5
_TOP, _LEFT, _FOOT = 7, 9, 7
_SIGN = 14
_META = 18
_MOST_LINES = 6
_HEADING = 30
_Index = QModelIndex | QPersistentModelIndex


class CardPainter(QStyledItemDelegate):
    """Text at text size 100 %, scaled with the theme's, as on the board."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._texts: dict[tuple[str, int], NoteText] = {}

    def renew(self) -> None:
        self._texts.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width, scale = _width(option.widget), self._scale
        card = index.data(CARD)
        if not isinstance(card, Card):
            return QSize(width, round(_HEADING * scale))
        text = self._text(card, int(width / scale))
        height = _TOP + len(text.lines) * LINE_HEIGHTS[text.role] + _FOOT + _GAP
        if when_and_who(card):
            height += _META
        return QSize(width, round(height * scale))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        card, look, scale = index.data(CARD), self._look, self._scale
        if not isinstance(card, Card):
            self._paint_heading(painter, QRectF(option.rect), card)
            return
        state = option.state
        area = QRectF(option.rect)
        area.setWidth(_width(option.widget))
        with kept(painter):
            painter.translate(area.topLeft())
            painter.scale(scale, scale)
            box = QRectF(0, 0, area.width() / scale, area.height() / scale - _GAP)
            inner = box.adjusted(3, 3, -3, -1)
            fill_box(painter, inner, 3, look.colour(card.face.tone), look.colour("note_edge"))
            if state & QStyle.StateFlag.State_Selected:
                edge_box(painter, box.adjusted(0, 0, 0, 2), 5, look.colour("accent"), 3)
            if state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QPen(look.colour("note_ink"), 1))
                painter.drawRoundedRect(inner.adjusted(2.5, 2.5, -2.5, -2.5), 2, 2)
            sign = QPointF(inner.right() - 6 - _SIGN, inner.top() + 6)
            look.paint_sign(painter, NOTE_ICONS[card.face.kind], sign, _SIGN, scale)
            if card.face.paper is not None:
                paint_meaning(painter, look, card.face.paper, sign.x() + _SIGN, sign.y() + _SIGN + 4)
            self._paint_words(painter, inner, card, int(area.width() / scale))

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        if event.type() is QEvent.Type.ToolTip and index.isValid():
            card = index.data(CARD)
            if isinstance(card, Card):
                cut = self._text(card, int(_width(view) / self._scale)).is_cut
                QToolTip.showText(event.globalPos(), card_tip(card, with_words=cut), view)
            return True
        return super().helpEvent(event, view, option, index)

    @property
    def _scale(self) -> float:
        return self._look.theme.text_scale

    def _text(self, card: Card, width: int) -> NoteText:
        key = (card.face.words, width)
        if key not in self._texts:
            most = _MOST_LINES * LINE_HEIGHTS["button"]
            self._texts[key] = broken(card.face.words, width - 2 * _LEFT - _SIGN - 8, most, self._look)
        return self._texts[key]

    def _paint_heading(self, painter: QPainter, area: QRectF, heading: Heading) -> None:
        theme, number = self._look.theme, str(heading.count)
        strong, meta = theme.font("meta_strong"), theme.font("meta", tabular=True)
        row = area.adjusted(theme.px(4), theme.px(4), -theme.px(24), 0)
        room = row.width() - QFontMetricsF(meta).horizontalAdvance(number) - theme.px(6)
        words = elided(heading.words, strong, room)
        with kept(painter):
            write(painter, row, words, strong, theme.colour("text"))
            row.setLeft(row.left() + QFontMetricsF(strong).horizontalAdvance(words) + theme.px(6))
            write(painter, row, number, meta, theme.colour("text3"))

    def _paint_words(self, painter: QPainter, inner: QRectF, card: Card, width: int) -> None:
        look, text = self._look, self._text(card, width)
        font, step = look.font(text.role), LINE_HEIGHTS[text.role]
        painter.setFont(font)
        painter.setPen(look.colour("note_ink"))
        y = inner.top() + _TOP - 3
        for line in text.lines:
            painter.drawText(QPointF(inner.left() + _LEFT - 2, y + baseline(font, step)), line)
            y += step
        meta = when_and_who(card)
        if meta:
            small = look.font("keycap", tabular=True)
            painter.setFont(small)
            row = QRectF(inner.left() + _LEFT - 2, y + 2, inner.width() - 2 * _LEFT - 16, 16)
            words = elided(meta, small, row.width())
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, words)
        if card.starred:
            star = QRectF(inner.right() - 6 - _SIGN + 1, y + 4, 12, 12)
            look.theme.icons.paint(painter, star, "star", look.colour("note_ink"), 2.2)


def _width(view: QWidget) -> int:
    """Of a card: the same with and without a scroll bar, so that no line breaks anew when it appears."""
    assert isinstance(view, QAbstractItemView)
    return view.width() - view.verticalScrollBar().sizeHint().width()
