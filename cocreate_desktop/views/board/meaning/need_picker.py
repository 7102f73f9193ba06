"""What an idea is for: a small window with the needs of the board, narrowed by typing, or written there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from cocreate_desktop.domain.board import NOTE_ICONS, NoteKind
from cocreate_desktop.domain.limits import LONGEST_TEXT
from cocreate_desktop.views.controls import SearchField, SectionLabel
from cocreate_desktop.views.theme import theme_of
from cocreate_desktop.views.wording import as_tip, one_line, shortened

_NEED, _IS_NEW = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_NONE = ""
_WIDTH, _ROW, _MOST_ROWS = 400, 34, 8


class NeedPicker(QFrame):
    """Enter takes the marked row, Esc or a click outside none."""

    chosen = Signal(str)
    """The id of a need; empty to take back what was said."""
    written = Signal(str)
    """The words of a need that is none of the board yet."""

    def __init__(self, anchor: QWidget, needs: Sequence[tuple[str, str]]) -> None:
        super().__init__(anchor, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popup")
        self._anchor = anchor
        self._needs = needs
        self._current: str | None = None
        self.field = SearchField(self)
        self.field.set_keycap("")
        self.field.setMaxLength(LONGEST_TEXT)
        self.field.setPlaceholderText(self.tr("Find a need, or write one"))
        self.field.setAccessibleName(self.tr("The need that it is for"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Needs"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setUniformItemSizes(True)
        self._lay_out()
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(self._take)

    def open(self, current: str | None) -> None:
        """Show it at its anchor; `current` is the need that was named already."""
        self._current = current
        self._narrow("")
        theme = theme_of(self)
        self.list.setFixedHeight(min(max(self.list.count() + 1, 3), _MOST_ROWS) * theme.px(_ROW) + 4)
        self.setFixedWidth(theme.px(_WIDTH))
        self.adjustSize()
        self.move(self._place())
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self.list.setCurrentRow((self.list.currentRow() + step) % max(1, self.list.count()))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
                self._take(self.list.currentItem())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close()
                return True
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._anchor.window().activateWindow()

    def _narrow(self, typed: str) -> None:
        """Needs with every word, then the row that writes what was typed."""
        self.list.clear()
        words = typed.casefold().split()
        for need_id, text in self._needs:
            if all(word in text.casefold() for word in words):
                self._add(one_line(text), need_id)
        if self._current is not None and not words:
            self._add(self.tr("For no need"), _NONE)
        if words:
            new = self.tr("New need: {words}").format(words=shortened(one_line(typed), 60))
            self._add(new, typed, is_new=True)
        ids = [self.list.item(row).data(_NEED) for row in range(self.list.count())]
        self.list.setCurrentRow(ids.index(self._current) if self._current in ids else 0)

    def _add(self, words: str, value: str, *, is_new: bool = False) -> None:
        item = QListWidgetItem(words)
        if value != _NONE:
            icon = "plus" if is_new else NOTE_ICONS[NoteKind.NEED]
            item.setIcon(theme_of(self).icons.icon(icon))
        item.setToolTip(as_tip(words))
        item.setData(_NEED, value)
        item.setData(_IS_NEW, is_new)
        self.list.addItem(item)

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        value, is_new = item.data(_NEED), item.data(_IS_NEW)
        self.close()
        (self.written if is_new else self.chosen).emit(value)

    def _place(self) -> QPoint:
        """Above the anchor, as the bar stands low; below it where there is no room."""
        above = self._anchor.mapToGlobal(QPoint(0, -self.height() - 2))
        area = self._anchor.screen().availableGeometry()
        place = above if above.y() >= area.top() else self._anchor.mapToGlobal(QPoint(0, 2))
        place.setX(max(area.left(), min(place.x(), area.right() - self.width())))
        return place

    def _lay_out(self) -> None:
        heading = SectionLabel(self)
        heading.setText(self.tr("What is it for?"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        for part in (heading, self.field, self.list):
            column.addWidget(part)
