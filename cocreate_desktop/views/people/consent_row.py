"""One line of what somebody agreed to: mark, words, date, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from cocreate_desktop.domain.consent import Answer, Consent, ConsentItem
from cocreate_desktop.views.moments import Moments
from cocreate_desktop.views.painting import paint_consent
from cocreate_desktop.views.people.elided_label import ElidedLabel
from cocreate_desktop.views.people.words import ITEM_MEANINGS, source_word
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import say

_HEIGHT, _ASKING_HEIGHT = 34, 42


class ConsentRow(QFrame):
    """Yes and No while not asked or asked again, Withdraw beside a yes, Ask again beside the rest."""

    answered = Signal(str, str)
    """Item and answer."""

    withdraw_asked = Signal(str)

    asking_changed = Signal()

    def __init__(self, theme: Theme, item: ConsentItem, parent: QWidget) -> None:
        super().__init__(parent)
        self.item = item
        self._theme = theme
        self._meaning = say(ITEM_MEANINGS[item])
        self._consent: Consent | None = None
        self._mark = _Mark(theme, self)
        self._words = ElidedLabel(self._meaning, self)
        self._when = QLabel(self)
        self._when.setProperty("role", "meta")
        self.yes = self._button(
            self.tr("Yes"), "small", lambda: self.answered.emit(item.value, Answer.YES.value)
        )
        self.no = self._button(
            self.tr("No"), "small", lambda: self.answered.emit(item.value, Answer.NO.value)
        )
        self.withdraw = self._button(
            self.tr("Withdraw"), "link", lambda: self.withdraw_asked.emit(item.value)
        )
        self.again = self._button(self.tr("Ask again"), "link", self.ask_again)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        row.addWidget(self._when)
        for button in (self.yes, self.no, self.withdraw, self.again):
            row.addWidget(button)
        self.setProperty("edge", "bottom")
        theme.changed.connect(self._take_room)

    def show_consent(self, consent: Consent | None, moments: Moments) -> None:
        """Show an answer. Whoever is being asked again for it goes on being asked."""
        asked_again = self.asking and consent == self._consent
        self._consent = consent
        answer = consent.answer if consent else None
        self._mark.show_answer(answer)
        self._words.setProperty("role", "quiet" if answer in (Answer.NO, Answer.WITHDRAWN) else "")
        self._words.style().polish(self._words)
        self._show_day(consent, moments)
        self._offer(asking=consent is None or asked_again)

    def ask_again(self) -> None:
        """Offer yes and no beside the answer that stands."""
        self._offer(asking=True)
        self.yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def end_asking(self) -> None:
        """Leave the answer that stands."""
        self._offer(asking=self._consent is None)

    def focus_action(self) -> None:
        """Put the focus on what can be done here."""
        for button in (self.yes, self.withdraw, self.again):
            if not button.isHidden():
                button.setFocus(Qt.FocusReason.TabFocusReason)
                return

    @property
    def asking(self) -> bool:
        return not self.yes.isHidden()

    def _show_day(self, consent: Consent | None, moments: Moments) -> None:
        """The day alone, as every px is needed; the mark says what became of the answer then."""
        if consent is None:
            self._when.clear()
            return
        day = moments.short(consent.at)
        self._when.setText(day)
        withdrawn = consent.answer is Answer.WITHDRAWN
        told = self.tr("withdrawn {day}").format(day=day) if withdrawn else source_word(consent.how)
        self._when.setToolTip(told)
        self._when.setAccessibleName(told if withdrawn else day)

    def _offer(self, *, asking: bool) -> None:
        given = self._consent is not None and self._consent.answer is Answer.YES
        self.yes.setVisible(asking)
        self.no.setVisible(asking)
        self._when.setVisible(not asking)
        self.withdraw.setVisible(not asking and given)
        self.again.setVisible(not asking and not given)
        self._take_room()
        self.asking_changed.emit()

    def _take_room(self) -> None:
        self.setFixedHeight(self._theme.px(_ASKING_HEIGHT if self.asking else _HEIGHT))

    def _button(self, text: str, kind: str, run) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty(kind, True)
        button.setAccessibleName(f"{self._meaning}: {text}")
        button.clicked.connect(run)
        return button


class _Mark(QWidget):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._answer: Answer | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_answer(self, answer: Answer | None) -> None:
        self._answer = answer
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(20), self._theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_consent(painter, self.rect(), self._answer, self._theme)
        painter.end()
