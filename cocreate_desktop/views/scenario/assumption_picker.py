"""Which assumption: a small window under a chip, narrowed by typing a code or a word."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from cocreate_desktop.domain.assumptions import Assumption
from cocreate_desktop.domain.capture import Candidate, Token, rank_suggestions
from cocreate_desktop.views.controls import SearchField, SectionLabel
from cocreate_desktop.views.painting import elided
from cocreate_desktop.views.scenario.step_model import Index
from cocreate_desktop.views.theme import Theme, theme_of
from cocreate_desktop.views.wording import as_tip, shortened

_ID_ROLE, _CODE_ROLE, _WORDS_ROLE = (Qt.ItemDataRole.UserRole + n for n in range(3))
_WIDTH, _ROW, _MOST_ROWS = 440, 32, 9
_NONE = ""
"""The id of the row that stands for no assumption."""

Chosen = Callable[[str | None], object]


class AssumptionPicker(QFrame):
    """Enter takes the marked one, Esc or a click outside takes none."""

    def __init__(
        self, anchor: QWidget, title: str, assumptions: Sequence[Assumption], chosen: Chosen
    ) -> None:
        super().__init__(anchor, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._anchor = anchor
        self._chosen = chosen
        self._rows = {one.id: (one.code, one.text) for one in assumptions}
        self._field = SearchField(self)
        self._field.set_keycap("")
        self._field.setPlaceholderText(self.tr("Code or word"))
        self._field.setAccessibleName(self.tr("Find an assumption"))
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Assumptions"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setItemDelegate(_AssumptionDelegate(theme_of(self), self))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMouseTracking(True)
        heading = SectionLabel(self)
        heading.setText(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(heading)
        column.addWidget(self._field)
        column.addWidget(self._list)
        self._field.textChanged.connect(self._narrow)
        self._field.installEventFilter(self)
        self._list.itemClicked.connect(self._take)

    def offer_none(self, words: str) -> None:
        """Also offer to choose no assumption at all, as the first row."""
        self._rows = {_NONE: (_NONE, words), **self._rows}

    def open(self, typed: str = "", current: str | None = None) -> None:
        """Show it under its anchor, with `typed` in the field and the row of `current` marked."""
        self._narrow("")
        rows = min(len(self._rows), _MOST_ROWS)
        self._list.setFixedHeight(rows * theme_of(self).px(_ROW) + 2)
        self._mark(current)
        self.setFixedWidth(theme_of(self).px(_WIDTH))
        self.adjustSize()
        self._field.setText(typed)
        self.move(self._place())
        self.show()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self._list.setCurrentRow((self._list.currentRow() + step) % max(1, self._list.count()))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
                self._take(self._list.currentItem())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close()
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, typed: str) -> None:
        self._list.clear()
        candidates = [Candidate(key, f"{code} {words}") for key, (code, words) in self._rows.items()]
        for candidate in rank_suggestions(Token("", typed, 0, 0), candidates):
            code, words = self._rows[candidate.id]
            item = QListWidgetItem(candidate.words.strip())
            item.setToolTip(as_tip(shortened(words)))
            item.setData(_ID_ROLE, candidate.id)
            item.setData(_CODE_ROLE, code)
            item.setData(_WORDS_ROLE, words)
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _mark(self, current: str | None) -> None:
        row = list(self._rows).index(current) if current in self._rows else 0
        self._list.setCurrentRow(row)

    def _take(self, item: QListWidgetItem | None) -> None:
        self.close()
        if item is not None:
            self._chosen(item.data(_ID_ROLE) or None)

    def _place(self) -> QPoint:
        """Below the anchor, or above it where the screen ends."""
        below = self._anchor.mapToGlobal(QPoint(0, self._anchor.height() + 2))
        above = self._anchor.mapToGlobal(QPoint(0, -self.height() - 2))
        area = self._anchor.screen().availableGeometry()
        place = above if below.y() + self.height() > area.bottom() and above.y() >= area.top() else below
        place.setX(max(area.left(), min(place.x(), area.right() - self.width())))
        return place


class _AssumptionDelegate(QStyledItemDelegate):
    """Code and sentence on one line."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, row = self._theme, QRectF(option.rect)
        code, words = index.data(_CODE_ROLE), index.data(_WORDS_ROLE)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row, theme.colour("accent_tint"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, theme.colour("hover"))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        left = row.adjusted(8, 0, -8, 0)
        painter.setFont(theme.font("meta_strong", tabular=True))
        painter.setPen(theme.colour("text2"))
        painter.drawText(left, align, code)
        sentence = left.adjusted(theme.px(40) if code else 0, 0, 0, 0)
        font = theme.font("body")
        painter.setFont(font)
        painter.setPen(theme.colour("text" if code else "text2"))
        painter.drawText(sentence, align, elided(shortened(words), font, sentence.width()))
        painter.restore()
