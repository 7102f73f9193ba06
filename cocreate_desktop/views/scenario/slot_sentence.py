"""How long the plan is and how long it may be, as one sentence with the slot to be clicked and changed."""

from __future__ import annotations

from string import Formatter

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSpinBox, QWidget

from cocreate_desktop.views.scenario.script import Script
from cocreate_desktop.views.theme import theme_of

LONGEST_SLOT = 1440


class SlotSentence(QWidget):
    """The sentence is laid out piece by piece as its translation says."""

    slot_chosen = Signal(int)
    """Minutes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pieces: list[QLabel] = []
        self._slot = 0
        self._button = QPushButton(self)
        self._button.setProperty("inline", True)
        self._button.setToolTip(self.tr("Change the time slot"))
        self._button.clicked.connect(self.edit_slot)
        self._spin = _SlotSpin(self)
        self._spin.setSuffix(self.tr(" min"))
        self._spin.hide()
        self._spin.taken.connect(self._take)
        self._spin.dropped.connect(self._close)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._fix_height()

    @property
    def text(self) -> str:
        """The sentence as it is read."""
        items = [self._row.itemAt(n) for n in range(self._row.count())]
        words = [item.widget() for item in items if item is not None]
        return "".join(word.text() for word in words if isinstance(word, QLabel | QPushButton))

    def show_script(self, script: Script) -> None:
        self._slot = script.project.slot_minutes
        slot = self._minutes(self._slot)
        self._button.setText(slot)
        self._button.setAccessibleName(self.tr("Time slot: {slot}").format(slot=slot))
        if script.over:
            sentence = self.tr("{planned} planned, {over} over the slot of {slot}")
        else:
            sentence = self.tr("{planned} planned, in a slot of {slot}")
        self._lay_out(sentence, self._minutes(script.minutes), self._minutes(script.over))

    def edit_slot(self) -> None:
        """Turn the slot into a field."""
        self._spin.setValue(self._slot)
        self._button.hide()
        self._spin.show()
        self._spin.selectAll()
        self._spin.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fix_height()

    def _fix_height(self) -> None:
        """The strip below stays in its place when the field appears."""
        self.setFixedHeight(theme_of(self).px(28))

    def _lay_out(self, sentence: str, planned: str, over: str) -> None:
        for piece in self._pieces:
            self._row.removeWidget(piece)
            piece.hide()
            piece.deleteLater()
        self._pieces.clear()
        words = {"planned": (planned, "meta-strong"), "over": (over, "error")}
        for literal, field, _, _ in Formatter().parse(sentence):
            if literal:
                self._add(literal, "meta")
            if field == "slot":
                self._row.addWidget(self._button)
                self._row.addWidget(self._spin)
            elif field:
                self._add(*words[field])

    def _add(self, text: str, role: str) -> None:
        label = QLabel(text, self)
        label.setProperty("role", role)
        self._row.addWidget(label)
        self._pieces.append(label)

    def _take(self) -> None:
        minutes = self._spin.value()
        self._close()
        if minutes != self._slot:
            self.slot_chosen.emit(minutes)

    def _close(self) -> None:
        had_focus = self._spin.hasFocus()
        self._spin.hide()
        self._button.show()
        if had_focus:
            self._button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _minutes(self, minutes: int) -> str:
        return self.tr("{minutes} min").format(minutes=minutes)


class _SlotSpin(QSpinBox):
    """Enter and leaving take the number, Esc drops it."""

    taken = Signal()
    dropped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setRange(1, LONGEST_SLOT)
        self.setProperty("inline", True)
        self.setAccessibleName(self.tr("Time slot in minutes"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.interpretText()
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.isVisible():
            self.taken.emit()
