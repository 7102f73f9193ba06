"""Questions that were just added to a later step: their words can be changed on the spot."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cocreate_desktop.domain.scenario import SessionItem
from cocreate_desktop.views.controls import CommitLine, KeyButton
from cocreate_desktop.views.run.record import Record
from cocreate_desktop.views.theme import Theme

MOST = 3
"""So many can be rewritten here; more would take the feed's room."""


class AddedQuestions(QWidget):
    """A line each, until it is closed, taken back, or another step runs."""

    edited = Signal(str, str, str)
    """The id of a line of the session's script, its words, and a gesture id."""

    touched = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._item_ids: tuple[str, ...] = ()
        self._step_id = ""
        self._fields: dict[str, CommitLine] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 0)
        self._column.setSpacing(4)
        self.hide()

    @property
    def fields(self) -> dict[str, CommitLine]:
        """The fields that show, by the id of their line."""
        return self._fields

    def offer(self, record: Record, item_ids: tuple[str, ...]) -> None:
        """Show lines that are new in the script."""
        self._item_ids, self._step_id = item_ids, record.step.id if record.step else ""
        self._build(record)

    def show_record(self, record: Record) -> None:
        if self._item_ids and (record.step is None or record.step.id != self._step_id):
            self.close_all()
            return
        items = {item.id: item for item in record.items}
        if any(item_id not in items for item_id in self._fields):
            self._build(record)
        for item_id, field in self._fields.items():
            field.show_text(items[item_id].text)

    def close_all(self) -> None:
        """The words stay as they are."""
        had_keyboard = any(field.hasFocus() for field in self._fields.values())
        for field in self._fields.values():
            field.finish()
        self._item_ids = ()
        self._clear()
        if had_keyboard:
            self.touched.emit()

    def _build(self, record: Record) -> None:
        self._clear()
        there = [item for item in record.items if item.id in self._item_ids]
        for item in there[:MOST]:
            self._column.addWidget(self._row(record, item))
        if len(there) > MOST:
            self._column.addWidget(self._foot(len(there) - MOST))
        self.setVisible(bool(there))

    def _clear(self) -> None:
        self._fields = {}
        while self._column.count():
            item = self._column.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.hide()

    def _row(self, record: Record, item: SessionItem) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        code = record.code_of.get(item.session_assumption_id or "", "")
        step = record.number_of[item.session_step_id]
        name = self.tr("{code} in step {n}").format(code=code, n=step)
        label = QLabel(name, row)
        label.setProperty("role", "label")
        field = CommitLine(row)
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.setAccessibleName(self.tr("Question about {name}").format(name=name))
        field.show_text(item.text)
        field.committed.connect(lambda text, gesture: self.edited.emit(item.id, text, gesture))
        field.returnPressed.connect(self.touched)
        close = KeyButton(row)
        close.setProperty("small", True)
        close.setProperty("quiet", True)
        close.set_symbol("x")
        close.setToolTip(self.tr("Leave the words as they are"))
        close.setAccessibleName(close.toolTip())
        close.clicked.connect(self.close_all)
        close.clicked.connect(self.touched)
        line.addWidget(label)
        line.addWidget(field, 1)
        line.addWidget(close)
        self._fields[item.id] = field
        return row

    def _foot(self, more: int) -> QLabel:
        foot = QLabel(self.tr("and %n more", "", more), self)
        foot.setProperty("role", "meta")
        return foot
