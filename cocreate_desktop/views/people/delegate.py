"""How a row of the roster looks."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from cocreate_desktop.domain.folding import fold
from cocreate_desktop.domain.people import Segment
from cocreate_desktop.views.painting import (
    elided,
    paint_consent,
    paint_focus,
    paint_lead_user,
    paint_presence,
    paint_row_ground,
)
from cocreate_desktop.views.painting.canvas import edge_box, fill_box, kept, write
from cocreate_desktop.views.people.missing import screener_open
from cocreate_desktop.views.people.model import ITEMS, ROW, Column, Index
from cocreate_desktop.views.people.roster import Row
from cocreate_desktop.views.people.typed_cells import TypedCells
from cocreate_desktop.views.people.words import segment_word
from cocreate_desktop.views.theme import Theme

LEFT = 20
"""The margin of the page."""
NAME_LEFT = 52
"""Where names begin, behind the number."""
_GAP = 8
_CENTRED = Qt.AlignmentFlag.AlignCenter


class RosterDelegate(TypedCells):
    """Paints the cells of the roster; screener and prepared are typed where they stand."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, option, index.column(), selected)
        box = QRectF(option.rect)
        match index.column():
            case Column.WHO:
                self._paint_who(painter, box, row, selected)
            case Column.HERE:
                self._paint_here(painter, box, row, index.data())
            case Column.SCREENER:
                self._paint_screener(painter, box, index.data())
            case Column.PREPARED:
                nothing = not index.data()
                text = self.tr("nothing yet") if nothing else index.data()
                self._write(
                    painter, box.adjusted(0, 0, -_GAP, 0), text, "meta", "text3" if nothing else "text2"
                )
            case Column.ANSWERS if not row.asked:
                self._paint_not_asked(painter, box)
            case column:
                consent = row.consents.get(ITEMS[column - Column.ANSWERS])
                mark = QRectF(0, 0, self._theme.px(18), self._theme.px(18))
                mark.moveCenter(box.center())
                paint_consent(painter, mark, consent.answer if consent else None, self._theme)
        if option.state & QStyle.StateFlag.State_HasFocus:
            inset = 6 if index.column() == Column.WHO else 1
            paint_focus(painter, box.adjusted(inset, 2, -2, -3), self._theme)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, column: int, selected: bool
    ) -> None:
        theme, box = self._theme, QRectF(option.rect)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if column == Column.WHO:
            paint_row_ground(painter, box, theme, selected=selected, hovered=hovered)
        elif selected or hovered:
            painter.fillRect(box, theme.colour("accent_tint" if selected else "hover"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.colour("line"))

    def _paint_who(self, painter: QPainter, box: QRectF, row: Row, selected: bool) -> None:
        theme, left = self._theme, box.left() + LEFT
        if row.participant is not None:
            self._paint_number(
                painter, QRectF(left, box.top(), theme.px(24), box.height()), row.participant.number
            )
            left = box.left() + LEFT + theme.px(NAME_LEFT - LEFT)
        lead = row.segment is Segment.LEAD
        room = box.right() - left - _GAP - (theme.px(26) if lead else 0)
        name = elided(row.person.alias, theme.font("name"), room)
        top = box.top() + (box.height() - theme.line_height("name") - theme.line_height("meta")) / 2 - 1
        line = QRectF(left, top, room, theme.line_height("name"))
        painter.setFont(theme.font("name"))
        width = painter.fontMetrics().horizontalAdvance(name)
        write(painter, line, name, theme.font("name"), theme.colour("text"))
        if lead:
            side = theme.px(20)
            paint_lead_user(
                painter, QRectF(left + width + 6, line.center().y() - side / 2, side, side), theme
            )
        second = QRectF(left, line.bottom(), box.right() - left - _GAP, theme.line_height("meta"))
        word = elided(
            segment_word(row.segment) or self.tr("no segment yet"), theme.font("meta"), second.width()
        )
        ink = "warning" if row.segment is None else "text2" if selected else "text3"
        write(painter, second, word, theme.font("meta"), theme.colour(ink))

    def _paint_number(self, painter: QPainter, box: QRectF, number: int) -> None:
        theme = self._theme
        cap = QRectF(0, 0, box.width(), theme.px(20))
        cap.moveCenter(box.center())
        cap.moveTop(round(cap.top()))
        with kept(painter):
            fill_box(painter, cap, 4, theme.colour("surface"), theme.colour("line2"))
            write(
                painter, cap, str(number), theme.font("keycap", tabular=True), theme.colour("text2"), _CENTRED
            )

    def _paint_here(self, painter: QPainter, box: QRectF, row: Row, text: str) -> None:
        side = self._theme.px(10)
        dot = QRectF(box.left() + 1, box.center().y() - side / 2, side, side)
        paint_presence(painter, dot, row.here, self._theme)
        self._write(
            painter, box.adjusted(side + 8, 0, -_GAP, 0), text, "meta", "text" if row.here else "text2"
        )

    def _paint_screener(self, painter: QPainter, box: QRectF, text: str) -> None:
        icon, ink, role = None, "text2", "meta"
        if fold(text) == fold(self.tr("fits")):
            icon = "check"
        elif screener_open(text):
            icon, ink, role = "triangle-alert", "warning", "meta_button"
        if icon:
            side = self._theme.px(16)
            place = QRectF(box.left(), box.center().y() - side / 2, side, side)
            self._theme.icons.paint(
                painter, place, icon, self._theme.colour(ink), 2.4 if icon == "check" else 2.0
            )
            box = box.adjusted(side + 6, 0, 0, 0)
        self._write(painter, box.adjusted(0, 0, -_GAP, 0), text, role, ink)

    def _paint_not_asked(self, painter: QPainter, box: QRectF) -> None:
        theme, words = self._theme, self.tr("Not asked yet")
        cell = QRectF(box.left() + 2, 0, box.width() - 10, theme.px(34))
        cell.moveTop(round(box.center().y() - cell.height() / 2))
        painter.setFont(theme.font("meta_button"))
        width = painter.fontMetrics().horizontalAdvance(words)
        left = cell.center().x() - (width + 22) / 2
        with kept(painter):
            edge_box(painter, cell, 6, theme.colour("warning"), 1, dashed=True)
            paint_consent(painter, QRectF(left, cell.center().y() - 8, 16, 16), None, theme)
            place = QRectF(left + 22, cell.top(), width, cell.height())
            write(painter, place, words, theme.font("meta_button"), theme.colour("warning"))

    def _write(self, painter: QPainter, box: QRectF, text: str, role: str, ink: str) -> None:
        font = self._theme.font(role, tabular=True)
        write(painter, box, elided(text, font, box.width()), font, self._theme.colour(ink))
