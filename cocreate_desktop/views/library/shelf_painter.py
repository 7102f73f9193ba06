"""How the rows of the list of projects look."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from cocreate_desktop.views.library.shelf_rows import DeletedRow, FoldRow, ProjectRow, Row, SessionRow
from cocreate_desktop.views.painting import elided, paint_row_ground
from cocreate_desktop.views.painting.canvas import write
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import one_line, translate

Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole
"""The role under which the delegate finds the row itself."""

_HEIGHTS = {ProjectRow: 59, SessionRow: 36, FoldRow: 36, DeletedRow: 52}
_LEFT, _RIGHT, _INDENT, _GAP = 20, 16, 12, 12
_CHEVRON = 16
_MENU = QSize(36, 32)
_END = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class ShelfPainter(QStyledItemDelegate):
    """The delegate of the list."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self.with_button = ""
        """The key of the row on which the button for its menu stands."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.px(_HEIGHTS[type(index.data(ROW))]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        theme, box = self._theme, QRectF(option.rect)
        ground = "bg" if isinstance(row, SessionRow) else "hover" if isinstance(row, FoldRow) else "surface"
        painter.save()
        painter.fillRect(box, theme.colour(ground))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.colour("line"))
        paint_row_ground(
            painter,
            box.adjusted(0, 0, 0, -1),
            theme,
            selected=self._view.hasFocus() and bool(option.state & QStyle.StateFlag.State_Selected),
            hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
            focused=bool(option.state & QStyle.StateFlag.State_HasFocus),
        )
        line = box.adjusted(_LEFT, 0, -_RIGHT, -1)
        match row:
            case ProjectRow():
                self._paint_project(painter, line, row, option.rect)
            case SessionRow():
                self._paint_session(painter, line, row)
            case FoldRow():
                self._paint_fold(painter, line, row)
            case DeletedRow():
                self._paint_deleted(painter, line, row)
        painter.restore()

    def restores_at(self, row_box: QRect, place: QPoint) -> bool:
        """Whether a click at `place` on a deleted row restores it."""
        width = self._width(self.tr("Restore"), self._theme.font("meta_button"))
        return row_box.contains(place) and place.x() > row_box.right() - _RIGHT - width - _GAP

    def menu_box(self, row_box: QRect) -> QRect:
        """Where the button for the menu of a project stands: at the end of the second line."""
        width, height = self._theme.px(_MENU.width()), self._theme.px(_MENU.height())
        line = QRectF(row_box).adjusted(_LEFT, 0, -_RIGHT, -1)
        middle = min(self._two_lines(line)[1].center().y(), line.bottom() - height / 2)
        return QRect(round(line.right() - (_CHEVRON + width) / 2), round(middle - height / 2), width, height)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """All of a row's words, since a long one is cut."""
        if event.type() is not QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        row: Row = index.data(ROW)
        QToolTip.showText(event.globalPos(), "" if isinstance(row, FoldRow) else _tip(row), view)
        return True

    def _paint_project(self, painter: QPainter, line: QRectF, row: ProjectRow, row_box: QRect) -> None:
        theme = self._theme
        words = line.adjusted(0, 0, -_CHEVRON - _GAP, 0)
        upper, lower = self._two_lines(words)
        self._paint_chevron(painter, upper.adjusted(0, 0, _CHEVRON + _GAP, 0), row.unfolded)
        font = theme.font("strong")
        write(
            painter,
            upper,
            elided(one_line(row.project.title), font, words.width()),
            font,
            theme.colour("text"),
        )
        font = theme.font("meta", tabular=True)
        write(painter, lower, elided(row.facts, font, words.width()), font, theme.colour("text2"))
        if row.key != self.with_button:
            sign = QRectF(0, 0, _CHEVRON, _CHEVRON)
            sign.moveCenter(QRectF(self.menu_box(row_box)).center())
            theme.icons.paint(painter, sign, "ellipsis", theme.colour("text2"))

    def _paint_session(self, painter: QPainter, line: QRectF, row: SessionRow) -> None:
        """The name gives way first; the days of a project stand below each other while names are short."""
        theme = self._theme
        line = line.adjusted(_INDENT, 0, 0, 0)
        meta = theme.font("meta", tabular=True)
        write(painter, line, row.state, meta, theme.colour("text2"), _END)
        day = self._width(row.day, meta)
        room = line.width() - self._width(row.state, meta) - day - 2 * _GAP
        planned = row.session.started_at is None
        font = theme.font("body" if planned else "strong")
        name = elided(one_line(row.session.title), font, room)
        write(painter, line, name, font, theme.colour("text2" if planned else "text"))
        left = max(theme.px(86), self._width(name, font) + _GAP)
        write(painter, line.adjusted(min(left, room + _GAP), 0, 0, 0), row.day, meta, theme.colour("text2"))

    def _paint_fold(self, painter: QPainter, line: QRectF, row: FoldRow) -> None:
        theme, font = self._theme, self._theme.font("meta_strong")
        self._paint_chevron(painter, line, row.unfolded)
        write(painter, line, row.words, font, theme.colour("text2"))
        count = line.adjusted(self._width(row.words, font) + 6, 0, 0, 0)
        write(painter, count, str(row.count), theme.font("meta", tabular=True), theme.colour("text3"))

    def _paint_deleted(self, painter: QPainter, line: QRectF, row: DeletedRow) -> None:
        theme = self._theme
        button = theme.font("meta_button")
        write(painter, line, self.tr("Restore"), button, theme.colour("accent"), _END)
        words = line.adjusted(0, 0, -self._width(self.tr("Restore"), button) - _GAP, 0)
        upper, lower = self._two_lines(words)
        body, meta = theme.font("body"), theme.font("meta", tabular=True)
        write(painter, upper, elided(one_line(row.words), body, words.width()), body, theme.colour("text"))
        facts = self.tr("{kind}, {when}").format(kind=row.kind, when=row.when)
        write(painter, lower, elided(facts, meta, words.width()), meta, theme.colour("text2"))

    def _paint_chevron(self, painter: QPainter, line: QRectF, unfolded: bool) -> None:
        box = QRectF(line.right() - _CHEVRON, line.top(), _CHEVRON, line.height())
        name = "chevron-down" if unfolded else "chevron-right"
        self._theme.icons.paint(painter, box, name, self._theme.colour("text"))

    def _two_lines(self, words: QRectF) -> tuple[QRectF, QRectF]:
        height = self._theme.line_height("body")
        middle = words.center().y()
        upper = QRectF(words.left(), middle - height, words.width(), height)
        return upper, upper.translated(0, height)

    def _width(self, text: str, font: QFont) -> float:
        return QFontMetricsF(font).horizontalAdvance(text)


def _tip(row: ProjectRow | SessionRow | DeletedRow) -> str:
    if isinstance(row, DeletedRow):
        if row.deleted.parents:
            words = translate("Shelf", "{words}\nComes back together with {parents}")
            return words.format(words=row.words, parents=" · ".join(row.deleted.parents))
        return "\n".join(cell for cell in (row.words, row.deleted.project) if cell)
    return "\n".join(cell for cell in row.cells if cell)
