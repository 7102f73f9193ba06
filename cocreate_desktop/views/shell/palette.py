"""Ctrl+K: every command, found by typing a part of its name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from cocreate_desktop.domain.capture import Candidate, Token, rank_suggestions
from cocreate_desktop.views.commands import Command, Commands
from cocreate_desktop.views.controls import SearchField
from cocreate_desktop.views.painting.canvas import write
from cocreate_desktop.views.theme import theme_of

_SHORTCUT = Qt.ItemDataRole.UserRole + 1
_ROW, _WIDTH, _MOST_ROWS = 36, 560, 10


class Palette(QDialog):
    """Lists the commands that can be used now; Enter runs the marked one."""

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self._usable = {
            one.key: one for one in commands.all() if one.action.isEnabled() and one.action.isVisible()
        }
        self._field = SearchField(self)
        self._field.set_keycap("")
        self._field.setPlaceholderText(self.tr("What do you want to do?"))
        self._field.setAccessibleName(self.tr("Find a command"))
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Commands"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setItemDelegate(_Row(self._list))
        layout = QVBoxLayout(self)
        layout.addWidget(self._field)
        layout.addWidget(self._list)
        self.setFixedWidth(theme_of(self).px(_WIDTH))
        self._field.textChanged.connect(self._narrow)
        self._field.installEventFilter(self)
        self._list.itemActivated.connect(self._run)
        self._list.itemClicked.connect(self._run)
        self._narrow("")
        self._field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self._list.setCurrentRow((self._list.currentRow() + step) % max(1, self._list.count()))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run(self._list.currentItem())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.reject()
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, typed: str) -> None:
        self._list.clear()
        candidates = [Candidate(key, Commands.plain_text(one.action)) for key, one in self._usable.items()]
        for candidate in rank_suggestions(Token("", typed, 0, 0), candidates):
            self._list.addItem(self._row(self._usable[candidate.id]))
        self._list.setCurrentRow(0)
        self._fit_height()

    def _fit_height(self) -> None:
        """As high as the hits, so that the box never shows emptiness."""
        rows = min(self._list.count(), _MOST_ROWS)
        self._list.setFixedHeight(rows * theme_of(self).px(_ROW))
        self._list.setVisible(rows > 0)
        self.setFixedHeight(self.sizeHint().height())

    def _row(self, command: Command) -> QListWidgetItem:
        item = QListWidgetItem(Commands.plain_text(command.action))
        item.setData(_SHORTCUT, command.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
        item.setData(Qt.ItemDataRole.UserRole, command.key)
        return item

    def _run(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        action = self._usable[item.data(Qt.ItemDataRole.UserRole)].action
        self.accept()
        action.trigger()


class _Row(QStyledItemDelegate):
    """The name of a command, and its shortcut at the right edge."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, theme_of(self._list).px(_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        theme = theme_of(self._list)
        right = QRectF(option.rect).adjusted(0, 0, -12, 0)
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        shortcut = index.data(_SHORTCUT)
        write(painter, right, shortcut, theme.font("meta", tabular=True), theme.colour("text2"), side)

    @property
    def _list(self) -> QWidget:
        parent = self.parent()
        assert isinstance(parent, QWidget)
        return parent
