"""The list from which a new project's template is chosen: painted rows with a ring for one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QKeyEvent, QKeySequence, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from cocreate_desktop.actions.templates import Offer
from cocreate_desktop.domain.templates import Template
from cocreate_desktop.views.painting import elided, paint_focus
from cocreate_desktop.views.painting.canvas import kept, write
from cocreate_desktop.views.painting.wrapping import wrapped
from cocreate_desktop.views.shell.template_model import ROW_ROLE, Index, TemplateModel, TemplateRow
from cocreate_desktop.views.theme import Theme, theme_of
from cocreate_desktop.views.wording import as_tip, in_turn, one_line, shortened

ROW_HEIGHT = 52
LEAST_ROWS = 3
MOST_LINES = 4
"""Of a sentence about a file that cannot be used."""
WORDS_SHARE = 0.6
"""Of the width: longer words are cut rather than take the place of the facts."""
_LEFT, _RIGHT, _GAP = 53, 15, 16
_TO_THE_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class TemplateList(QListView):
    """One row is always chosen. Enter or a double click asks for the project."""

    chosen = Signal()
    wants_project = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Templates"))
        self._theme = theme_of(self)
        self.rows = TemplateModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Row(self._theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self.chosen)
        self.doubleClicked.connect(self.wants_project)
        self._theme.changed.connect(self._redress)

    @property
    def template(self) -> Template | None:
        """The chosen one; None: an empty scenario."""
        one = self.rows.row(self.currentIndex())
        return one.template if one else None

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show the templates. The chosen one stays by its name, else the first is chosen."""
        before = self.rows.row(self.currentIndex())
        self.rows.show(offers)
        if not self.currentIndex().isValid():
            self._choose(before.title if before else "")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        rows = self.rows.rowCount()
        return QSize(super().sizeHint().width(), sum(self.sizeHintForRow(row) for row in range(rows)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, LEAST_ROWS * self._theme.px(ROW_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        one = self.rows.row(self.currentIndex())
        if event.matches(QKeySequence.StandardKey.Copy) and one is not None:
            QApplication.clipboard().setText("\t".join((one.title, one.purpose, one.facts[0])))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wants_project.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._redress()

    def _choose(self, title: str) -> None:
        indexes = [self.rows.index(row) for row in range(self.rows.rowCount())]
        usable = [index for index in indexes if index.flags() & Qt.ItemFlag.ItemIsEnabled]
        named = [index for index in usable if index.data() == title]
        self.selectionModel().setCurrentIndex(
            (named or usable)[0], QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def _redress(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()


@dataclass(frozen=True)
class _Layout:
    """How many facts a row shows (0: all), and whether beside both lines or beside the name only."""

    level: int
    beside: bool


_LAYOUTS = (_Layout(0, True), _Layout(0, False), _Layout(1, False), _Layout(2, False))


class _Row(QStyledItemDelegate):
    """Name and purpose of a template, and at the right what it brings; or why a file cannot be used."""

    def __init__(self, theme: Theme, view: TemplateList) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        one: TemplateRow = index.data(ROW_ROLE)
        height = self._theme.px(ROW_HEIGHT)
        if one.trouble:
            lines = len(self._sentence(one, self._view.viewport().width()))
            height = max(height, lines * self._theme.line_height("meta") + self._theme.px(16))
        return QSize(0, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one: TemplateRow = index.data(ROW_ROLE)
        theme, row = self._theme, QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver) and not one.trouble
        with kept(painter):
            painter.fillRect(
                row, theme.colour("accent_tint" if chosen else "hover" if hovered else "surface")
            )
            if index.row() < self._view.rows.rowCount() - 1:
                painter.fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), theme.colour("line"))
            if one.trouble:
                self._paint_trouble(painter, row, one)
            else:
                self._paint_ring(painter, QPointF(row.left() + 28, row.center().y()), chosen)
                self._paint_words(painter, row.adjusted(_LEFT, 0, -_RIGHT, 0), one)
            if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
                paint_focus(painter, row, theme, radius=4)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """The whole of it, since a long one is cut in the row."""
        if event.type() is not QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        one: TemplateRow = index.data(ROW_ROLE)
        position: QPoint = event.globalPos()
        QToolTip.showText(position, as_tip(shortened(one.trouble or in_turn((one.title, one.purpose)))), view)
        return True

    def _paint_ring(self, painter: QPainter, centre: QPointF, chosen: bool) -> None:
        theme = self._theme
        if chosen:
            painter.setPen(QPen(theme.colour("accent"), 6))
            painter.setBrush(theme.colour("surface"))
            painter.drawEllipse(centre, 6, 6)
        else:
            painter.setPen(QPen(theme.colour("line2"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, 8.25, 8.25)

    def _paint_words(self, painter: QPainter, words: QRectF, one: TemplateRow) -> None:
        theme = self._theme
        layout = self._layout_for(words.width())
        facts, figures = one.facts[layout.level], theme.font("meta", tabular=True)
        taken = self._width(facts, "meta", tabular=True) + _GAP
        upper, lower = theme.line_height("strong"), theme.line_height("meta")
        top = round(words.center().y() - (upper + lower) / 2)
        title = QRectF(words.left(), top, words.width(), upper) if one.purpose else words
        purpose = QRectF(words.left(), top + upper, words.width(), lower)
        write(
            painter, words if layout.beside else title, facts, figures, theme.colour("text2"), _TO_THE_RIGHT
        )
        strong, meta = theme.font("strong"), theme.font("meta")
        write(painter, title, elided(one.title, strong, words.width() - taken), strong, theme.colour("text"))
        room = words.width() - (taken if layout.beside else 0)
        write(painter, purpose, elided(one.purpose, meta, room), meta, theme.colour("text2"))

    def _layout_for(self, width: float) -> _Layout:
        """The same for all rows: as many facts as leave room for the words."""
        rows = [one for one in self._view.rows.all() if not one.trouble]
        return next(
            (layout for layout in _LAYOUTS if all(self._fits(one, layout, width) for one in rows)),
            _LAYOUTS[-1],
        )

    def _fits(self, one: TemplateRow, layout: _Layout, width: float) -> bool:
        words = self._width(one.title, "strong")
        if layout.beside:
            words = max(words, self._width(one.purpose, "meta"))
        facts = self._width(one.facts[layout.level], "meta", tabular=True)
        return min(words, WORDS_SHARE * width) + _GAP + facts <= width

    def _width(self, text: str, role: str, *, tabular: bool = False) -> float:
        return QFontMetricsF(self._theme.font(role, tabular=tabular)).horizontalAdvance(text)

    def _paint_trouble(self, painter: QPainter, row: QRectF, one: TemplateRow) -> None:
        theme = self._theme
        lines, height = self._sentence(one, round(row.width())), theme.line_height("meta")
        top = round(row.center().y() - len(lines) * height / 2)
        icon = QRectF(row.left() + 19, top, 18, height)
        theme.icons.paint(painter, icon, "triangle-alert", theme.colour("contradicts"))
        for n, line in enumerate(lines):
            place = QRectF(row.left() + _LEFT, top + n * height, row.width() - _LEFT - _RIGHT, height)
            write(painter, place, line, theme.font("meta"), theme.colour("contradicts"))

    def _sentence(self, one: TemplateRow, width: int) -> list[str]:
        return wrapped(one_line(one.trouble), self._theme.font("meta"), width - _LEFT - _RIGHT, MOST_LINES)
