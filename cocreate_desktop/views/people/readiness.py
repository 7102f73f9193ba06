"""The strip that says what is missing, each with the button that mends it. Nothing missing, no strip."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from cocreate_desktop.views.painting import elided
from cocreate_desktop.views.people.missing import Lack, Missing
from cocreate_desktop.views.theme import Theme

_MOST = 3
_HEAD_WIDTH = 266
_CELL_WIDTH = 340


class ReadinessStrip(QFrame):
    """The number first, then a cell for each of the gravest things, then how many more there are."""

    mend_asked = Signal(object)
    """A `Missing`."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._missing: Sequence[Missing] = ()
        self._icon = QLabel(self)
        self._number = QLabel(self)
        self._number.setProperty("role", "strip-number")
        self._when = QLabel(self)
        self._when.setProperty("role", "strip-when")
        self._cells = [_Cell(theme, self) for _ in range(_MOST)]
        self._more = QPushButton(self)
        self._more.setProperty("quiet", True)
        self._more.clicked.connect(self._mend_next)
        self._lay_out()
        for cell in self._cells:
            cell.mend_asked.connect(self.mend_asked)
        self.setProperty("ground", "warning")
        self.setProperty("edge", "bottom")
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    @property
    def shown(self) -> Sequence[Missing]:
        """What is missing, the gravest first."""
        return self._missing

    def show_missing(self, missing: Sequence[Missing], when: str) -> None:
        self._missing = missing
        many = self.tr("%n things missing", "", len(missing))
        self._number.setText(self.tr("1 thing missing") if len(missing) == 1 else many)
        self._when.setText(when)
        self._fill()
        self.setVisible(bool(missing))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    def _fill(self) -> None:
        px = self._theme.px
        room = max(1, min(_MOST, (self.width() - px(_HEAD_WIDTH)) // px(_CELL_WIDTH)))
        shown = self._missing[:room]
        for number, cell in enumerate(self._cells):
            cell.setVisible(number < len(shown))
            if number < len(shown):
                cell.show_missing(shown[number], first=number == 0)
        left = len(self._missing) - len(shown)
        self._more.setVisible(left > 0)
        self._more.setText(self.tr("and %n more", "", left))

    def _mend_next(self) -> None:
        shown = sum(not cell.isHidden() for cell in self._cells)
        self.mend_asked.emit(self._missing[shown])

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self._number)
        words.addWidget(self._when)
        words.addStretch()
        self._head = QWidget(self)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(20, 0, 16, 0)
        head.setSpacing(12)
        head.addWidget(self._icon)
        head.addLayout(words, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 1)
        row.setSpacing(0)
        row.addWidget(self._head)
        for cell in self._cells:
            row.addWidget(cell, 1)
        row.addWidget(self._more)

    def _dress(self) -> None:
        self._icon.setPixmap(
            self._theme.icons.pixmap("triangle-alert", "warning", 20, self.devicePixelRatioF())
        )
        self._head.setFixedWidth(self._theme.px(_HEAD_WIDTH))
        self.setFixedHeight(self._theme.px(65))


class _Cell(QFrame):
    """One thing that is missing."""

    mend_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._missing: Missing | None = None
        self._what = QLabel(self)
        self._what.setProperty("role", "strong")
        self._why = QLabel(self)
        self._why.setProperty("role", "meta")
        self._mend = QPushButton(self)
        self._mend.clicked.connect(lambda: self.mend_asked.emit(self._missing))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self._what)
        words.addWidget(self._why)
        words.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self._mend, alignment=Qt.AlignmentFlag.AlignVCenter)
        self.setProperty("edge", "left")
        for label in (self._what, self._why):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            label.setTextFormat(Qt.TextFormat.PlainText)

    def show_missing(self, missing: Missing, *, first: bool) -> None:
        self._missing = missing
        what, why, mend = self._words(missing)
        self._mend.setText(elided(mend, self._theme.font("strong"), self._theme.px(120)))
        self._mend.setToolTip(mend)
        self._mend.setAccessibleName(mend)
        if self._mend.property("primary") != first:
            self._mend.setProperty("primary", first)
            self._mend.style().polish(self._mend)
        self._tell(self._what, what, "strong")
        self._tell(self._why, why, "meta")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._missing is not None:
            what, why, _ = self._words(self._missing)
            self._tell(self._what, what, "strong")
            self._tell(self._why, why, "meta")

    def _tell(self, label: QLabel, words: str, role: str) -> None:
        room = self.width() - self._mend.sizeHint().width() - 44
        label.setText(elided(words, self._theme.font(role), room))
        label.setToolTip(words)

    def _words(self, missing: Missing) -> tuple[str, str, str]:
        alias = missing.row.person.alias
        match missing.lack:
            case Lack.ANSWERS:
                texts = (
                    self.tr("{alias} has not been asked"),
                    self.tr("Without a yes, nothing about them is kept."),
                    self.tr("Ask {alias}"),
                )
            case Lack.SEGMENT:
                texts = (
                    self.tr("{alias} has no segment"),
                    self.tr("It decides whose word counts as a customer’s."),
                    self.tr("Choose"),
                )
            case Lack.SCREENER:
                texts = (
                    self.tr("{alias} left the screener open"),
                    missing.row.participant.screener if missing.row.participant else "",
                    self.tr("Ask {alias}"),
                )
        what, why, mend = texts
        return what.format(alias=alias), why, mend.format(alias=alias)
