"""The panel of the last step: up to three findings to show as drafts, and the hands that go up for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cocreate_desktop.views.controls import KeyButton, Stepper
from cocreate_desktop.views.controls.one_line import OneLine
from cocreate_desktop.views.run.eyes.draft_line import DraftLine
from cocreate_desktop.views.second_screen import MOST_DRAFTS
from cocreate_desktop.views.theme import Theme


@dataclass(frozen=True)
class DraftRow:
    """A finding; only one that was `asked` about can have hands."""

    finding_id: str
    title: str
    asked: bool
    agree: int


class DraftsPanel(QFrame):
    """Folded it is one line. Write or choose, show, ask what is wrong, then count the hands."""

    show_asked = Signal(list)
    """The ids of the findings to show, at most three."""

    hide_asked = Signal()
    agreed = Signal(str, int, str)
    """The id of a finding, how many agree, and a gesture id."""

    turned = Signal(bool)
    """Whether it is open now."""

    touched = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: dict[str, _Row] = {}
        self._on_screen: tuple[str, ...] = ()
        self.setProperty("ground", "sunken")
        self.fold_button = KeyButton(self)
        self.fold_button.setProperty("quiet", True)
        self.fold_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.fold_button.setText(self.tr("Look back: show draft findings"))
        self.fold_button.set_keycap("Ctrl Shift B")
        self.fold_button.setMinimumHeight(theme.px(36))
        self.nothing = QLabel(
            self.tr("No findings yet. What you write here also stands on the page Decide."), self
        )
        self.nothing.setProperty("role", "meta")
        self.nothing.setWordWrap(True)
        self._body = QWidget(self)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(4)
        self._scroll = self._scrolling()
        self.draft = DraftLine(theme, self._body)
        self.show_button = KeyButton(self)
        self.show_button.setProperty("primary", True)
        self.show_button.set_symbol("presentation")
        self.show_button.setText(self.tr("Show: what is wrong with this?"))
        self.hide_button = KeyButton(self)
        self.hide_button.setText(self.tr("Hide"))
        for button in (self.show_button, self.hide_button):
            button.setProperty("small", True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setMinimumHeight(theme.px(32))
        self._lay_out()
        self.fold_button.clicked.connect(self.turn)
        self.show_button.clicked.connect(self._ask_to_show)
        self.hide_button.clicked.connect(self.hide_asked)
        self._body.hide()
        self._take_room(False)
        self.hide()

    @property
    def is_open(self) -> bool:
        return self._body.isVisibleTo(self)

    @property
    def chosen(self) -> list[str]:
        return [one for one, row in self._rows.items() if row.choice.isChecked()]

    def row(self, finding_id: str) -> _Row:
        return self._rows[finding_id]

    def turn(self) -> None:
        """Open it and go there, or fold it and give the keyboard back."""
        if self.is_open:
            self.fold()
        else:
            self._body.show()
            self._take_room(True)
            self.turned.emit(True)
            first = next(iter(self._rows.values()), None)
            (first.choice if first else self.draft.field).setFocus()

    def fold(self) -> None:
        if self.is_open:
            self._body.hide()
            self._take_room(False)
            self.turned.emit(False)
            self.touched.emit()

    def choose(self, finding_id: str) -> None:
        """Choose one to be shown, if there is room for it."""
        choice = self._rows[finding_id].choice
        choice.setChecked(choice.isEnabled())

    def show_rows(self, rows: Sequence[DraftRow], still_here: int, on_screen: tuple[str, ...]) -> None:
        """The findings of the session, and which of them customers see."""
        self._on_screen = on_screen
        for gone in self._rows.keys() - {row.finding_id for row in rows}:
            self._rows.pop(gone).deleteLater()
        for at, row in enumerate(rows):
            known = self._rows.get(row.finding_id)
            if known is None:
                known = self._rows[row.finding_id] = self._new_row(row.finding_id)
            known.show_row(row, still_here)
            self._list.insertWidget(at, known)
        self._rows = {row.finding_id: self._rows[row.finding_id] for row in rows}
        self._scroll.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self._allow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.fold()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.show_button.isEnabled():
            self._ask_to_show()
        else:
            super().keyPressEvent(event)

    def _new_row(self, finding_id: str) -> _Row:
        row = _Row(self._theme, self)
        row.choice.toggled.connect(self._allow)
        row.hands.committed.connect(lambda agree, gesture: self.agreed.emit(finding_id, agree, gesture))
        return row

    def _take_room(self, much: bool) -> None:
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Preferred, policy.Expanding if much else policy.Maximum)

    def _ask_to_show(self) -> None:
        self.show_asked.emit(self.chosen)

    def _allow(self) -> None:
        """No more than fit on the customers' screen."""
        full = len(self.chosen) >= MOST_DRAFTS
        for row in self._rows.values():
            row.choice.setEnabled(not full or row.choice.isChecked())
        self.show_button.setEnabled(bool(self.chosen))
        self.hide_button.setVisible(bool(self._on_screen))

    def _scrolling(self) -> QScrollArea:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 8, 0)
        column.addLayout(self._list)
        column.addStretch(1)
        area = QScrollArea(self._body)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(holder)
        return area

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.show_button)
        buttons.addWidget(self.hide_button)
        buttons.addStretch(1)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(12, 0, 12, 8)
        body.addWidget(self.nothing)
        body.addWidget(self._scroll, 1)
        body.addWidget(self.draft)
        body.addLayout(buttons)
        body.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        column.addWidget(self.fold_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._body, 1)


class _Row(QWidget):
    """Choose it, and behind it [− 4 of 6 agree +], which waits until the draft was shown."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.choice = QCheckBox(self)
        self.choice.setMinimumSize(theme.px(32), theme.px(36))
        self.title = OneLine("body", self)
        self.hands = Stepper(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.choice)
        row.addWidget(self.title, 1)
        row.addWidget(self.hands)

    def show_row(self, row: DraftRow, still_here: int) -> None:
        self.title.show_text(row.title)
        self.choice.setAccessibleName(row.title)
        self.hands.setAccessibleName(self.tr("How many agree with “{title}”").format(title=row.title))
        self.hands.set_range(0, still_here)
        self.hands.set_unit(self.tr("of {n} agree").format(n=still_here))
        self.hands.set_value(row.agree)
        self.hands.setEnabled(row.asked and still_here > 0)
        tip = self.tr("How many of those still here agree")
        first = self.tr("Show it first, and ask what is wrong with it")
        self.hands.setToolTip(tip if row.asked else first)
