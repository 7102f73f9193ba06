"""How the rows at the left look."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from cocreate_desktop.domain.decisions import FINDING_KINDS, STANDINGS, FindingKind, Standing
from cocreate_desktop.views.controls.keyed_list import ROW, Index
from cocreate_desktop.views.decide.row_layout import (
    LEFT,
    MARK_GAP,
    MARK_SIZE,
    RIGHT,
    TEXT_LEFT,
    FindingLayout,
    SidesLayout,
    shown_marks,
    text_width,
)
from cocreate_desktop.views.decide.rows import (
    AddRow,
    DraftRow,
    FindingRow,
    HintRow,
    Part,
    Row,
    SectionRow,
    SidesRow,
)
from cocreate_desktop.views.decide.spoken import add_words, agreement, counts, hint, leaning, row_in_words
from cocreate_desktop.views.painting import (
    elided,
    paint_keycap,
    paint_mark,
    paint_number,
    paint_row_ground,
    paint_standing,
)
from cocreate_desktop.views.painting.canvas import write
from cocreate_desktop.views.painting.wrapping import wrapped
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import as_tip, say

_RIGHT_ALIGNED = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_NUMBER = 24


class RowPainter(QStyledItemDelegate):
    """Paints what is closed of a row; what is open of it is a panel that lies over its lower part."""

    def __init__(self, theme: Theme, parent: QObject, panel_height: Callable[[str], int]) -> None:
        super().__init__(parent)
        self._theme = theme
        self._panel_height = panel_height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW)
        view = self.parent()
        assert isinstance(view, QAbstractItemView)
        width = view.viewport().width()
        return QSize(width, self.head_height(row, width) + self._panel_height(row.key))

    def head_height(self, row: Row, width: int) -> int:
        """The height of the painted part."""
        theme = self._theme
        match row:
            case FindingRow():
                return FindingLayout.of(row, width, theme).height
            case SidesRow():
                return SidesLayout.of(row.sides, width, theme).height
            case HintRow():
                lines = wrapped(hint(row.part), theme.font("meta"), width - LEFT - RIGHT, 4)
                return len(lines) * theme.line_height("meta") + 20
            case AddRow():
                return theme.px(40)
            case DraftRow():
                return 0
            case SectionRow():
                return theme.px(36)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        whole = QRectF(option.rect)
        head = QRectF(
            whole.topLeft(), QSize(round(whole.width()), self.head_height(row, round(whole.width())))
        )
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if index.row() and not isinstance(row, HintRow):
            painter.fillRect(QRectF(whole.left(), whole.top(), whole.width(), 1), self._theme.colour("line"))
        if isinstance(row, FindingRow | SidesRow | AddRow):
            paint_row_ground(
                painter, head, self._theme,
                selected=selected,
                hovered=bool(state & QStyle.StateFlag.State_MouseOver),
                focused=bool(state & QStyle.StateFlag.State_HasFocus) and self._shows_focus(),
            )  # fmt: skip
        painter.translate(head.topLeft())
        match row:
            case FindingRow():
                self._paint_finding(painter, head.width(), row, selected)
            case SidesRow():
                self._paint_sides(painter, head.width(), row)
            case SectionRow():
                self._paint_section(painter, head)
            case HintRow():
                self._paint_hint(painter, head, row)
            case AddRow():
                self._paint_add(painter, head, row)
            case DraftRow():
                pass
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """The whole row in words, since long ones are cut."""
        row = index.data(ROW) if index.isValid() else None
        if event.type() is QEvent.Type.ToolTip and isinstance(row, FindingRow | SidesRow):
            QToolTip.showText(event.globalPos(), as_tip(row_in_words(row)), view)
            return True
        return super().helpEvent(event, view, option, index)

    def _shows_focus(self) -> bool:
        view = self.parent()
        assert isinstance(view, QAbstractItemView)
        return view.property("by_keys") is True

    def _paint_finding(self, painter: QPainter, width: float, row: FindingRow, selected: bool) -> None:
        theme, one = self._theme, row.concluded
        layout = FindingLayout.of(row, width, theme)
        number = QRectF(LEFT, 9, _NUMBER, _NUMBER)
        if not selected:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("surface"))
            painter.drawEllipse(number)
            painter.restore()
        paint_number(painter, number, str(one.number), theme, selected)
        for n, line in enumerate(layout.title):
            box = QRectF(TEXT_LEFT, 9 + n * layout.line_height, width - TEXT_LEFT - RIGHT, layout.line_height)
            write(painter, box, line, theme.font("name"), theme.colour("text"))
        if layout.lean_width:
            self._paint_leaning(
                painter, QRectF(TEXT_LEFT, 9, width - TEXT_LEFT - RIGHT, layout.line_height), row
            )
        height = theme.line_height("meta") + 1
        facts = QRectF(TEXT_LEFT, layout.facts_top, width - TEXT_LEFT - RIGHT, height)
        self._paint_facts(painter, facts, row)

    def _paint_leaning(self, painter: QPainter, line: QRectF, row: FindingRow) -> None:
        theme, words = self._theme, leaning(row.concluded)
        font, ink = theme.font("meta_button"), theme.colour("warning")
        write(painter, line, words, font, ink, _RIGHT_ALIGNED)
        icon = QRectF(line.right() - text_width(words, font) - 19, line.top(), 14, line.height())
        theme.icons.paint(painter, icon, "triangle-alert", ink)

    def _paint_facts(self, painter: QPainter, line: QRectF, row: FindingRow) -> None:
        theme, one = self._theme, row.concluded
        quiet = theme.colour("text2")
        right = line.right()
        if agreed := agreement(one):
            font = theme.font("meta", tabular=True)
            write(painter, line, agreed, font, quiet, _RIGHT_ALIGNED)
            right -= text_width(agreed, font) + 18
            theme.icons.paint(painter, QRectF(right, line.top(), 14, line.height()), "users", quiet)
            right -= 8
        left = self._paint_marks(painter, line, row)
        if one.finding.kind is not FindingKind.FINDING:
            left += (
                self._paint_word(painter, line, left, say(FINDING_KINDS[one.finding.kind]), "meta_button") + 8
            )
        words = QRectF(left, line.top(), right - left, line.height())
        self._paint_counts(painter, words, row)

    def _paint_marks(self, painter: QPainter, line: QRectF, row: FindingRow) -> float:
        """The marks, or that they come later; where the rest of the line begins."""
        theme, left = self._theme, line.left()
        if not row.tells and row.concluded.basis.settled:
            return left + self._paint_word(painter, line, left, self.tr("after the session"), "meta") + 8
        marks, more = shown_marks(row)
        if more:
            left += self._paint_word(painter, line, left, self.tr("%n more", "", more), "meta") + 6
        for mark in marks:
            box = QRectF(left, line.center().y() - MARK_SIZE / 2, MARK_SIZE, MARK_SIZE)
            paint_mark(painter, box, mark, theme)
            left += MARK_SIZE + MARK_GAP
        return left + (4 if marks else 0)

    def _paint_counts(self, painter: QPainter, line: QRectF, row: FindingRow) -> None:
        """The number that did it stands out."""
        theme, words = self._theme, counts(row.concluded)
        strong, plain = theme.font("meta_strong", tabular=True), theme.font("meta", tabular=True)
        did = str(row.concluded.basis.did)
        if row.concluded.basis.people and words.startswith(did):
            write(painter, line, did, strong, theme.colour("text"))
            line = line.adjusted(text_width(did, strong), 0, 0, 0)
            words = words[len(did) :]
        write(painter, line, elided(words, plain, line.width()), plain, theme.colour("text2"))

    def _paint_word(self, painter: QPainter, line: QRectF, left: float, words: str, role: str) -> float:
        font = self._theme.font(role)
        box = QRectF(left, line.top(), line.right() - left, line.height())
        write(painter, box, words, font, self._theme.colour("text3"))
        return text_width(words, font)

    def _paint_sides(self, painter: QPainter, width: float, row: SidesRow) -> None:
        theme = self._theme
        layout = SidesLayout.of(row.sides, width, theme)
        line = theme.line_height("body")
        for lines, column in zip(layout.titles, layout.columns, strict=True):
            for n, words in enumerate(lines):
                box = QRectF(column.left(), column.top() + n * line, column.width(), line)
                write(painter, box, words, theme.font("button"), theme.colour("text"))
        theme.icons.paint(
            painter,
            QRectF(layout.arrows.left() + 8, layout.arrows.top(), 16, layout.arrows.height()),
            "arrow-left-right",
            theme.colour("text3"),
        )
        for placed in layout.standers:
            paint_standing(painter, placed.mark, placed.stander.standing, theme)
            write(painter, placed.name, placed.words, theme.font("meta"), theme.colour("text2"))
        line = theme.line_height("meta")
        for n, words in enumerate(layout.answer):
            box = QRectF(
                layout.answer_box.left(), layout.answer_box.top() + n * line, layout.answer_box.width(), line
            )
            write(painter, box, words, theme.font("meta"), theme.colour("text2"))
        if layout.answer:
            box = QRectF(LEFT, layout.answer_box.top(), 14, line)
            theme.icons.paint(painter, box, "check", theme.colour("text2"))

    def _paint_section(self, painter: QPainter, head: QRectF) -> None:
        theme = self._theme
        line = QRectF(0, 0, head.width(), head.height())
        painter.fillRect(line.adjusted(0, 1, 0, 0), theme.colour("bg"))
        write(
            painter,
            line.adjusted(LEFT, 0, 0, 0),
            self.tr("Where they disagree"),
            theme.font("strong"),
            theme.colour("text"),
        )
        right = line.right() - RIGHT
        for standing in (Standing.SAID, Standing.DID):
            words, font = say(STANDINGS[standing]), theme.font("meta")
            right -= text_width(words, font)
            write(painter, QRectF(right, 0, head.width(), head.height()), words, font, theme.colour("text2"))
            right -= 16
            paint_standing(painter, QRectF(right, head.height() / 2 - 5.5, 11, 11), standing, theme)
            right -= 12

    def _paint_hint(self, painter: QPainter, head: QRectF, row: HintRow) -> None:
        theme = self._theme
        height = theme.line_height("meta")
        for n, line in enumerate(wrapped(hint(row.part), theme.font("meta"), head.width() - LEFT - RIGHT, 4)):
            box = QRectF(QPointF(LEFT, 12 + n * height), QPointF(head.width() - RIGHT, 12 + (n + 1) * height))
            write(painter, box, line, theme.font("meta"), theme.colour("text2"))

    def _paint_add(self, painter: QPainter, head: QRectF, row: AddRow) -> None:
        theme = self._theme
        ink = theme.colour("text2")
        theme.icons.paint(painter, QRectF(LEFT + 4, 0, 16, head.height()), "plus", ink)
        words = QRectF(TEXT_LEFT, 0, head.width() - TEXT_LEFT, head.height())
        write(painter, words, add_words(row.part), theme.font("button"), ink)
        if row.part is Part.FINDINGS:
            cap = words.adjusted(text_width(add_words(row.part), theme.font("button")) + 10, 0, 0, 0)
            paint_keycap(painter, cap, self.tr("N"), theme, quiet=True)
