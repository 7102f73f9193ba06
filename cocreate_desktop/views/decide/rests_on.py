"""What a proposition rests on: its findings by number, its ideas by who had them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QWidget

from cocreate_desktop.actions.concluded import ConcludedProposition, Conclusions
from cocreate_desktop.domain.decisions import Finding
from cocreate_desktop.domain.short_aliases import short_aliases
from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.painting import paint_focus, paint_number
from cocreate_desktop.views.theme import theme_of
from cocreate_desktop.views.wording import as_tip, shortened

_SIDE = 24
_MOST_NUMBERS, _MOST_NAMES = 6, 3


class NumberButton(QAbstractButton):
    """A finding by its number; a click opens it."""

    def __init__(self, number: str, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(number)
        self.setAccessibleName(self.tr("Finding {n}: {title}").format(n=number, title=title))
        self.setToolTip(as_tip(shortened(title)))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(theme.px(_SIDE), theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        circle = self.rect().adjusted(2, 0, -2, 0)
        paint_number(painter, circle, self.text(), theme)
        if self.hasFocus():
            paint_focus(painter, self.rect(), theme)
        painter.end()


class RestsOn(QWidget):
    """One line, made anew when what it says has changed."""

    finding_wanted = Signal(str)
    change_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: object = None
        self._parts: list[QWidget] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(3)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_proposition(self, conclusions: Conclusions, one: ConcludedProposition) -> None:
        numbers = {known.id: known.number for known in conclusions.findings}
        what = (one.findings, one.ideas, numbers)
        if what == self._shown:
            return
        self._shown = what
        for part in self._parts:
            self._row.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        if one.findings:
            self._say(self.tr("rests on"))
        for finding in one.findings[:_MOST_NUMBERS]:
            self._add(self._number(finding, numbers))
        if len(one.findings) > _MOST_NUMBERS:
            self._say(self.tr("and %n more", "", len(one.findings) - _MOST_NUMBERS))
        self._add(self._ideas(one))

    def _number(self, finding: Finding, numbers: dict[str, int]) -> NumberButton:
        """Findings of another session keep their code: a number counts in its own list only."""
        number = numbers.get(finding.id)
        button = NumberButton(str(number) if number else finding.code, finding.title, self)
        button.setEnabled(number is not None)
        button.clicked.connect(lambda: self.finding_wanted.emit(finding.id))
        return button

    def _ideas(self, one: ConcludedProposition) -> KeyButton:
        button = KeyButton(self)
        button.setProperty("link", True)
        button.setToolTip(self.tr("Choose what it rests on"))
        button.clicked.connect(self.change_asked)
        if one.ideas:
            names = short_aliases(list(dict.fromkeys(idea.who for idea in one.ideas if idea.who)))
            words = self._ideas_words(one)
            if names:
                shown = ", ".join(names[:_MOST_NAMES])
                words = self.tr("{ideas}  {names}").format(ideas=words, names=shown)
            button.setText(words)
        elif one.findings:
            button.set_symbol("plus")
            button.setAccessibleName(self.tr("Choose what it rests on"))
        else:
            button.set_symbol("triangle-alert")
            button.setText(self.tr("Rests on nothing yet"))
        return button

    def _ideas_words(self, one: ConcludedProposition) -> str:
        n = len(one.ideas)
        if n == 1:
            return self.tr("and 1 idea") if one.findings else self.tr("rests on 1 idea")
        return self.tr("and %n ideas", "", n) if one.findings else self.tr("rests on %n ideas", "", n)

    def _say(self, words: str) -> None:
        label = QLabel(words, self)
        label.setProperty("role", "meta")
        self._add(label)

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self._row.addWidget(part)
        part.show()
