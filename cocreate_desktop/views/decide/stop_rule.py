"""The stop rule: in how many shops nobody may act on it, and how far that is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cocreate_desktop.actions.concluded import ConcludedProposition, Conclusions
from cocreate_desktop.domain.limits import MOST_SHOPS
from cocreate_desktop.domain.numbers import spoken
from cocreate_desktop.errors import Message
from cocreate_desktop.views.controls.number_sentence import NumberSentence
from cocreate_desktop.views.theme import IconSet, theme_of
from cocreate_desktop.views.wording import say

INDENT = 8
"""Where the words of a field begin."""


class StopSentence(NumberSentence):
    """ "Nobody acts on it in two shops", with the number to be clicked and changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, MOST_SHOPS, parent)
        self.button.setToolTip(self.tr("Change in how many shops"))
        self.field.setAccessibleName(self.tr("Number of shops"))
        self.row.setContentsMargins(INDENT, 0, 0, 0)

    def show_shops(self, shops: int) -> None:
        if shops == self.number:
            return
        word = spoken(shops)
        self.show_number(
            shops,
            say(word) if isinstance(word, Message) else str(word),
            self._spoken(shops),
        )
        self.lay_out(self._sentence(shops), "decide-lead")
        self.row.addStretch(1)

    def _sentence(self, shops: int) -> str:
        if not shops:
            return self.tr("Shops counted: {n}")
        return (
            self.tr("Nobody acts on it in {n} shop")
            if shops == 1
            else self.tr("Nobody acts on it in {n} shops", "", shops)
        )

    def _spoken(self, shops: int) -> str:
        if not shops:
            return self.tr("No shops are counted")
        return (
            self.tr("Stop when nobody acts on it in 1 shop")
            if shops == 1
            else self.tr("Stop when nobody acts on it in %n shops", "", shops)
        )


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
        shops = len(stop.shops)
        if shops == 1:
            words = (
                self.tr("Reached: {n} of 1 shop.")
                if stop.is_reached
                else self.tr("Not reached: {n} of 1 shop.")
            )
        elif stop.is_reached:
            words = self.tr("Reached: {n} of %n shops.", "", shops)
        else:
            words = self.tr("Not reached: {n} of %n shops.", "", shops)
        return words.format(n=stop.without)
