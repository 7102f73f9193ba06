"""The sheet at the side of the matrix: what a cell, or a verdict over all sessions, rests on."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QVBoxLayout, QWidget

from cocreate_desktop.domain.assumptions import Assumption, Override, SessionAssumption
from cocreate_desktop.domain.evidence import SessionVerdict, Verdict
from cocreate_desktop.domain.evidence.matrix import Matrix, Row
from cocreate_desktop.domain.evidence.telling import VERDICTS, outcome_word
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.views.controls import EmptyState, KeyButton
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.overview.cut_label import CutLabel
from cocreate_desktop.views.overview.evidence_items import Item, items_of_project
from cocreate_desktop.views.overview.evidence_list import EvidenceList
from cocreate_desktop.views.overview.sign import Sign
from cocreate_desktop.views.overview.words import supported_text, tally_text
from cocreate_desktop.views.place import session_name
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import say, shortened

_RULES = {
    "anything": QT_TRANSLATE_NOOP(
        "Overview", "Right if {needed} of {of}: {scaled} of the {heard} seen or heard."
    ),
    "deeds": QT_TRANSLATE_NOOP(
        "Overview", "Right if {needed} of {of} do it: {scaled} of the {heard} seen or heard."
    ),
    "unprompted deeds": QT_TRANSLATE_NOOP(
        "Overview", "Right if {needed} of {of} do it unasked: {scaled} of the {heard} seen or heard."
    ),
}
_TEAM_SAYS = {
    Verdict.SUPPORTED: QT_TRANSLATE_NOOP("Overview", "The team says: supported. {reason}"),
    Verdict.CONTRADICTED: QT_TRANSLATE_NOOP("Overview", "The team says: contradicted. {reason}"),
    Verdict.MIXED: QT_TRANSLATE_NOOP("Overview", "The team says: mixed. {reason}"),
    Verdict.THIN: QT_TRANSLATE_NOOP("Overview", "The team says: too few to say. {reason}"),
    Verdict.SILENT: QT_TRANSLATE_NOOP("Overview", "The team says: asked, nothing came. {reason}"),
    Verdict.NOT_ASKED: QT_TRANSLATE_NOOP("Overview", "The team says: not asked. {reason}"),
}


class EvidencePanel(Form, form="evidence_panel.ui"):
    """Esc closes it. It covers the page's right side, and shows what it is given."""

    closed = Signal()
    entry_asked = Signal(str)
    """The id of an entry to open where it was noted."""

    session_asked = Signal(str)
    """The id of a session whose evidence should be shown instead."""

    beside_asked = Signal(int)
    otherwise_asked = Signal()

    sheet: QFrame
    session_title: CutLabel
    before: KeyButton
    after: KeyButton
    close_button: KeyButton
    sentence: QLabel
    sign: Sign
    verdict: QLabel
    tally: QLabel
    rule: QLabel
    otherwise: QLabel
    rooms: QStackedWidget
    lines_room: QWidget
    lines_layout: QVBoxLayout
    nothing: EmptyState
    foot: QFrame
    open_in_run: KeyButton
    say_otherwise: KeyButton

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.lines = EvidenceList(theme, self.lines_room)
        self.lines_layout.addWidget(self.lines)
        self.lines.entry_asked.connect(self.entry_asked)
        self.lines.session_asked.connect(self.session_asked)
        self.lines.beside_asked.connect(self.beside_asked)
        self.lines.moved.connect(lambda: self.open_in_run.setEnabled(bool(self.lines.current_entry)))
        self.before.clicked.connect(lambda: self.beside_asked.emit(-1))
        self.after.clicked.connect(lambda: self.beside_asked.emit(1))
        self.close_button.clicked.connect(self.close_sheet)
        self.open_in_run.clicked.connect(self.lines.open_current)
        self.say_otherwise.clicked.connect(self.otherwise_asked)
        self.setAccessibleName(self.tr("What it rests on"))
        self.hide()

    def show_session(
        self, session: Session, verdict: SessionVerdict, items: list[Item], said: Override | None
    ) -> None:
        """Show what one session says about one assumption."""
        self._show_head(session_name(session), verdict.assumption)
        self.sign.show_mark(verdict.mark)
        self.verdict.setText(say(VERDICTS[verdict.verdict]))
        self.tally.setText(tally_text(verdict.tally))
        self._show_rule(verdict)
        self.otherwise.setText(
            say(_TEAM_SAYS[Verdict(said.verdict)].fill(reason=said.reason)) if said else ""
        )
        self.otherwise.setVisible(said is not None)
        self.say_otherwise.setText(self.tr("Change…") if said else self.tr("Say otherwise…"))
        self.foot.show()
        self._show_items(items, self.tr("Nothing was noted for or against it here."))

    def show_not_asked(self, session: Session, row: Row) -> None:
        """Show that a session did not ask."""
        self._show_head(session_name(session), row.assumption)
        self._show_plainly(self.tr("Not asked"))
        self._show_items([], self.tr("No step of this session tested it, and nobody brought it up."))

    def show_project(self, row: Row, matrix: Matrix) -> None:
        """Show what all sessions together say about one assumption."""
        self._show_head(self.tr("All sessions"), row.assumption)
        self._show_plainly(say(outcome_word(row.verdict)))
        self.sign.show_mark(row.verdict.mark)
        self.sign.show()
        if row.verdict.judged:
            self.tally.setText(
                self.tr("Supported in {sessions} sessions").format(sessions=supported_text(row))
            )
            self.tally.show()
        self._show_items(items_of_project(row, matrix), self.tr("No session has tested it yet."))

    def take_focus(self) -> None:
        """The lines have the focus, or the way out if there are none."""
        has_lines = self.rooms.currentWidget() is self.lines_room
        (self.lines if has_lines else self.close_button).setFocus()

    def close_sheet(self) -> None:
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
        else:
            super().keyPressEvent(event)

    def _show_head(self, title: str, assumption: Assumption | SessionAssumption) -> None:
        is_new = not self.isVisible()
        self.session_title.setText(title)
        text = shortened(assumption.text)
        self.sentence.setText(f"<b>{escape(assumption.code)}</b>&nbsp; {escape(text)}")
        for part in (self.sign, self.tally):
            part.show()
        if is_new:
            self.show()
            self.raise_()

    def _show_plainly(self, words: str) -> None:
        """A verdict without counts, which nobody can say otherwise about."""
        self.verdict.setText(words)
        for part in (self.sign, self.tally, self.rule, self.otherwise, self.foot):
            part.hide()

    def _show_rule(self, verdict: SessionVerdict) -> None:
        threshold, heard = verdict.assumption.threshold, verdict.tally.heard
        rule = _RULES[threshold.counts.value].fill(
            needed=threshold.needed, of=threshold.of, scaled=threshold.scaled(heard), heard=heard
        )
        self.rule.setText(say(rule))
        self.rule.setVisible(verdict.verdict.is_firm)

    def _show_items(self, items: list[Item], nothing: str) -> None:
        self.nothing.show_words(nothing)
        self.rooms.setCurrentWidget(self.lines_room if items else self.nothing)
        self.lines.show_items(items)
        self.open_in_run.setEnabled(bool(self.lines.current_entry))
