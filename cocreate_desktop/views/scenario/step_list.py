"""The list of steps at the left: painted rows, arrows, dragging, and the keys that act on a step."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QHelpEvent, QKeyEvent, QKeySequence, QPainter
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

from cocreate_desktop.views.painting import elided, paint_number, paint_row_ground
from cocreate_desktop.views.scenario.script import Script, ScriptStep
from cocreate_desktop.views.scenario.step_model import START_ROLE, STEP_ROLE, Index, StepModel
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import as_tip, shortened

ROW_HEIGHT = 64
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class StepList(QListView):
    """One step is current and shown in the detail; several can be selected to copy or delete them."""

    current_changed = Signal(object)
    """The id of the current step; None when there is none."""

    wants_open = Signal()
    wants_new = Signal()
    wants_delete = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Steps"))
        self._theme = theme
        self.rows = StepModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(StepDelegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.selectionModel().currentChanged.connect(self._tell_current)
        theme.changed.connect(self._redress)

    @property
    def current_id(self) -> str | None:
        one = self.rows.step(self.currentIndex())
        return one.id if one else None

    def selected_ids(self) -> list[str]:
        """The selected steps in their order."""
        return [one.id for index in self._selected() if (one := self.rows.step(index))]

    def show_script(self, script: Script) -> None:
        """Show the steps. The current one stays; if it is gone, Qt makes its neighbour current."""
        self.rows.show(script)
        current = self.current_id or next((one.id for one in script.steps), None)
        if current is not None and not self.selectedIndexes():
            self.select(current)
        self.updateGeometry()

    def select(self, step_id: str) -> None:
        index = self.rows.row_of(step_id)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.rows.rowCount() * self._theme.px(ROW_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(1, self.rows.rowCount()) * self._theme.px(ROW_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setText(self.rows.as_table([index.row() for index in self._selected()]))
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.wants_open.emit()
        elif plain and event.key() == Qt.Key.Key_Delete:
            self.wants_delete.emit()
        elif plain and event.key() == Qt.Key.Key_N:
            self.wants_new.emit()
        else:
            super().keyPressEvent(event)

    def _selected(self) -> list[QModelIndex]:
        return sorted(self.selectedIndexes(), key=QModelIndex.row)

    def _tell_current(self, current: QModelIndex) -> None:
        one = self.rows.step(current)
        self.current_changed.emit(one.id if one else None)

    def _redress(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()


class StepDelegate(QStyledItemDelegate):
    """A row: handle, number, name and minutes; below them the start, what is tested, and what is missing."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one: ScriptStep = index.data(STEP_ROLE)
        theme, row = self._theme, QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        paint_row_ground(
            painter,
            row,
            theme,
            selected=selected,
            hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
            focused=bool(option.state & QStyle.StateFlag.State_HasFocus),
        )
        painter.fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), theme.colour("line"))
        grip = QRectF(row.left() + 8, row.top(), 16, row.height())
        theme.icons.paint(painter, grip, "grip-vertical", theme.colour("text3"))
        size = theme.px(24)
        circle = QRectF(row.left() + 34, row.center().y() - size / 2, size, size)
        paint_number(painter, circle, str(one.number), theme, current=selected)
        words = row.adjusted(34 + size + 10, 0, -18, 0)
        self._paint_name(painter, words, one, selected)
        self._paint_facts(painter, words, one, index, selected)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """The whole name, since a long one is cut in the row."""
        if event.type() is QEvent.Type.ToolTip and index.isValid():
            name = shortened(index.data(STEP_ROLE).step.title)
            QToolTip.showText(event.globalPos(), as_tip(name), view)
            return True
        return super().helpEvent(event, view, option, index)

    def _paint_name(self, painter: QPainter, words: QRectF, one: ScriptStep, selected: bool) -> None:
        theme = self._theme
        middle = words.center().y()
        line = QRectF(words.left(), middle - theme.px(20), words.width(), theme.line_height("name"))
        minutes = self.tr("{minutes} min").format(minutes=one.step.minutes)
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font("strong", tabular=True))
        taken = painter.fontMetrics().horizontalAdvance(minutes) + 12
        painter.drawText(line, _RIGHT, minutes)
        font = theme.font("name")
        if not selected:
            font.setWeight(QFont.Weight.Medium)
        painter.setFont(font)
        painter.drawText(line, _LEFT, elided(shortened(one.step.title), font, line.width() - taken))

    def _paint_facts(
        self, painter: QPainter, words: QRectF, one: ScriptStep, index: Index, selected: bool
    ) -> None:
        theme = self._theme
        line = QRectF(
            words.left(), words.center().y() + theme.px(3), words.width(), theme.line_height("meta")
        )
        taken = self._paint_gap(painter, line) if one.lacks_question else 0
        facts = index.data(START_ROLE)
        if one.tests:
            model = index.model()
            assert isinstance(model, StepModel)
            facts = self.tr("{start} · {tests}").format(start=facts, tests=model.tests_text(one))
        font = theme.font("meta", tabular=True)
        painter.setFont(font)
        painter.setPen(theme.colour("text2" if selected else "text3"))
        painter.drawText(line, _LEFT, elided(facts, font, line.width() - taken))

    def _paint_gap(self, painter: QPainter, line: QRectF) -> float:
        """Say at the right that there is no question; the width that it takes."""
        theme, text = self._theme, self.tr("No question yet")
        painter.setFont(theme.font("meta_button"))
        painter.setPen(theme.colour("warning"))
        painter.drawText(line, _RIGHT, text)
        width = painter.fontMetrics().horizontalAdvance(text)
        icon = QRectF(line.right() - width - 18, line.top(), 14, line.height())
        theme.icons.paint(painter, icon, "triangle-alert", theme.colour("warning"))
        return width + 30
