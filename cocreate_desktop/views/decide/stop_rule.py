"""The stop rule: in how many shops nobody may act on it, and how far that is."""

from __future__ import annotations

from string import Formatter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from cocreate_desktop.actions.concluded import ConcludedProposition, Conclusions
from cocreate_desktop.actions.propositions import MOST_SHOPS
from cocreate_desktop.domain.numbers import spoken
from cocreate_desktop.errors import Message
from cocreate_desktop.views.theme import IconSet, theme_of
from cocreate_desktop.views.wording import say

INDENT = 8
"""Where the words of a field begin."""


class StopSentence(QWidget):
    """ "Nobody acts on it in two shops", with the number to be clicked and changed."""

    shops_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shops = -1
        self._labels: list[QLabel] = []
        self._button = QPushButton(self)
        self._button.setProperty("inline", True)
        self._button.setToolTip(self.tr("Change in how many shops"))
        self._button.clicked.connect(self.edit)
        self._spin = _ShopSpin(self)
        self._spin.hide()
        self._spin.taken.connect(self._take)
        self._spin.dropped.connect(self._close)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(INDENT, 0, 0, 0)
        self._row.setSpacing(0)

    @property
    def text(self) -> str:
        """The sentence as it is read."""
        items = [self._row.itemAt(n) for n in range(self._row.count())]
        words = [item.widget() for item in items if item is not None]
        return "".join(word.text() for word in words if isinstance(word, QLabel | QPushButton))

    def show_shops(self, shops: int) -> None:
        if shops == self._shops:
            return
        self._shops = shops
        word = spoken(shops)
        self._button.setText(say(word) if isinstance(word, Message) else str(word))
        self._button.setAccessibleName(self.tr("Stop when nobody acts on it in {n} shops").format(n=shops))
        if shops:
            one = self.tr("Nobody acts on it in {n} shop")
            self._lay_out(one if shops == 1 else self.tr("Nobody acts on it in {n} shops"))
        else:
            self._lay_out(self.tr("Shops counted: {n}"))

    def edit(self) -> None:
        """Turn the number into a field."""
        self._spin.setValue(self._shops)
        self._button.hide()
        self._spin.show()
        self._spin.selectAll()
        self._spin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, sentence: str) -> None:
        for label in self._labels:
            self._row.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels.clear()
        while self._row.count():
            self._row.takeAt(0)
        for literal, field, _, _ in Formatter().parse(sentence):
            if literal:
                label = QLabel(literal, self)
                label.setProperty("role", "decide-lead")
                self._row.addWidget(label)
                self._labels.append(label)
            if field:
                self._row.addWidget(self._button)
                self._row.addWidget(self._spin)
        self._row.addStretch(1)

    def _take(self) -> None:
        shops = self._spin.value()
        self._close()
        if shops != self._shops:
            self.shops_chosen.emit(shops)

    def _close(self) -> None:
        had_focus = self._spin.hasFocus()
        self._spin.hide()
        self._button.show()
        if had_focus:
            self._button.setFocus(Qt.FocusReason.OtherFocusReason)


class _ShopSpin(QSpinBox):
    """Enter and leaving take the number, Esc drops it."""

    taken = Signal()
    dropped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setRange(0, MOST_SHOPS)
        self.setProperty("inline", True)
        self.setAccessibleName(self.tr("Number of shops"))

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


class StopProgress(QWidget):
    """Whether it is reached, and how many people did it in each shop."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel(self)
        self._icon.setContentsMargins(0, 2, 0, 0)
        self.sentence = QLabel(self, wordWrap=True)
        self.sentence.setProperty("role", "meta-strong")
        self.counts = QLabel(self, wordWrap=True)
        self.counts.setProperty("role", "meta")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.sentence)
        words.addWidget(self.counts)
        row = QHBoxLayout(self)
        row.setContentsMargins(INDENT, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_progress(self, conclusions: Conclusions, one: ConcludedProposition, icons: IconSet) -> None:
        stop = one.stop
        icon, token = ("triangle-alert", "warning") if stop.is_reached else ("check", "accent")
        self._icon.setVisible(bool(stop.shops and stop.limit))
        self._icon.setPixmap(icons.pixmap(icon, token, 15, self.devicePixelRatioF()))
        self.sentence.setText(self._sentence(one))
        did = [f"{conclusions.shorts[session_id]} {count}" for session_id, count in stop.shops]
        self.counts.setText(self.tr("did: {shops}").format(shops=", ".join(did)) if did else "")
        self.counts.setVisible(bool(did))
        self.setMinimumHeight(theme_of(self).line_height("meta"))

    def _sentence(self, one: ConcludedProposition) -> str:
        stop = one.stop
        if not one.findings:
            return self.tr("It rests on no finding, so nothing is counted.")
        if not stop.shops:
            return self.tr("No shop has seen its findings yet.")
        if not stop.limit:
            return self.tr("No shop is counted.")
        words = (
            self.tr("Reached: {n} of {shops} shops.")
            if stop.is_reached
            else self.tr("Not reached: {n} of {shops} shops.")
        )
        return words.format(n=stop.without, shops=len(stop.shops))
