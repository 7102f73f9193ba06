"""What is printed for whom: session or project, reader, sections, paper, draft."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from cocreate_desktop import settings
from cocreate_desktop.domain.report_choice import (
    AUDIENCES,
    SECTIONS,
    Audience,
    ReportChoice,
    Section,
    allowed,
)
from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.views.controls import KeyButton, Segmented
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import say

SESSION, PROJECT = "session", "project"
"""What a report tells of."""
WIDTH = 320
_LEAST = 32

_READERS = {
    Audience.TEAM: QT_TRANSLATE_NOOP("Audience", "Everything, with names."),
    Audience.SHOP: QT_TRANSLATE_NOOP("Audience", "Nobody is named: people are P1, P2… No log, no decisions."),
    Audience.SPONSOR: QT_TRANSLATE_NOOP("Audience", "Nobody is named: people are P1, P2… No log."),
}
_WITHHELD = {
    Audience.SHOP: QT_TRANSLATE_NOOP("Section", "The shop and the customers do not get this."),
    Audience.SPONSOR: QT_TRANSLATE_NOOP("Section", "The sponsor does not get this."),
}


class ChoicePanel(Form, form="report_choice.ui"):
    """Shows a choice and tells what somebody changes in it; whoever listens keeps it."""

    scope_chosen = Signal(str)
    """SESSION or PROJECT."""
    reader_chosen = Signal(object)
    """An Audience."""
    sections_chosen = Signal(object)
    """The switched on sections, a frozenset."""
    paper_chosen = Signal(str)
    draft_chosen = Signal(bool)

    scroller: QScrollArea
    scope: Segmented
    reader: QComboBox
    reader_hint: QLabel
    names: KeyButton
    names_hint: QLabel
    kept: KeyButton
    sections: QVBoxLayout
    paper: Segmented
    draft: QCheckBox
    draft_hint: QLabel

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choice = ReportChoice.whole()
        self.scope.set_choices(
            [(SESSION, self.tr("This session"), None), (PROJECT, self.tr("The whole project"), None)]
        )
        for audience, label in AUDIENCES.items():
            self.reader.addItem(say(label), audience.value)
        self.reader.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.paper.set_choices([(str(value), say(label), None) for value, label in settings.PAPER.choices])
        self.switches = {section: self._switch(section) for section in Section}
        self.names_hint.hide()
        self.scope.chosen.connect(self.scope_chosen)
        self.reader.activated.connect(lambda _: self.reader_chosen.emit(Audience(self.reader.currentData())))
        self.paper.chosen.connect(self.paper_chosen)
        self.draft.clicked.connect(self.draft_chosen)
        theme.changed.connect(self._fit)
        self._fit()

    def show_choice(self, scope: str, choice: ReportChoice, paper: str) -> None:
        """Show what is chosen, without a signal."""
        self._choice = choice
        self.scope.set_value(scope)
        self.reader.setCurrentIndex(self.reader.findData(choice.audience.value))
        self.reader_hint.setText(say(_READERS[choice.audience]))
        self.names.setVisible(choice.is_anonymous)
        self.names_hint.setVisible(choice.is_anonymous and bool(self.names_hint.text()))
        may = allowed(choice.audience)
        for section, switch in self.switches.items():
            switch.setEnabled(section in may)
            switch.setChecked(choice.has(section))
            switch.setToolTip("" if section in may else say(_WITHHELD[choice.audience]))
        self.paper.set_value(paper)

    def show_draft(self, is_draft: bool, *, by_hand: bool) -> None:
        """Show whether pages are marked, and why."""
        self.draft.setChecked(is_draft)
        self.draft_hint.setText(
            self.tr("Set by hand.")
            if by_hand
            else self.tr("On until a finding is written.")
            if is_draft
            else self.tr("Off, as findings are written.")
        )

    def show_names(self, hidden: int, open_names: int) -> None:
        """Say how many names are hidden, and how many known ones stand in the text that nobody looked at."""
        none, some = self.tr("Names in the text…"), self.tr("Names in the text, %n hidden…", "", hidden)
        self.names.setText(some if hidden else none)
        one = self.tr("1 known name stands in it.")
        many = self.tr("%n known names stand in it.", "", open_names)
        self.names_hint.setText("" if not open_names else one if open_names == 1 else many)
        self.names_hint.setVisible(self._choice.is_anonymous and open_names > 0)

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """What can be chosen, in the order in which it is read."""
        return (
            self.scope,
            self.reader,
            self.names,
            self.kept,
            *self.switches.values(),
            self.paper,
            self.draft,
        )

    def take_focus(self) -> None:
        self.reader.setFocus()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDTH), 0)

    def _switch(self, section: Section) -> QCheckBox:
        switch = QCheckBox(say(SECTIONS[section]), self)
        switch.clicked.connect(self._tell_sections)
        # No wider than its words: beside them a click would go into nothing.
        self.sections.addWidget(switch, 0, Qt.AlignmentFlag.AlignLeft)
        return switch

    def _tell_sections(self) -> None:
        """What this reader may not have stays as it was."""
        may = allowed(self._choice.audience)
        shown = frozenset(one for one, switch in self.switches.items() if one in may and switch.isChecked())
        self.sections_chosen.emit(shown | (self._choice.sections - may))

    def _fit(self) -> None:
        for switch in (*self.switches.values(), self.draft):
            switch.setMinimumHeight(self._theme.px(_LEAST))
