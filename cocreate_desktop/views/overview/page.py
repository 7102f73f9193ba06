"""The page Overview: what holds, what does not, and what to test next."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QVBoxLayout, QWidget

from cocreate_desktop.actions.judging import OF_ALL_SESSIONS, OF_ONE_SESSION
from cocreate_desktop.actions.overview import Overview, overview_with
from cocreate_desktop.actions.scenario import test_in_step
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.evidence.telling import again_sentence, headline, next_sentence, totals
from cocreate_desktop.errors import UserError
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.controls import EmptyState, KeyButton
from cocreate_desktop.views.controls.pop_up import pop_up
from cocreate_desktop.views.controls.undo_toast import UndoToast
from cocreate_desktop.views.overview.adding import AddMenu
from cocreate_desktop.views.overview.card import RoundEdge
from cocreate_desktop.views.overview.evidence_panel import EvidencePanel
from cocreate_desktop.views.overview.inspecting import Inspecting
from cocreate_desktop.views.overview.judging import Judging
from cocreate_desktop.views.overview.legend import Legend
from cocreate_desktop.views.overview.matrix_view import MatrixView
from cocreate_desktop.views.overview.totals import Totals, stressed
from cocreate_desktop.views.page import Page
from cocreate_desktop.views.place import session_name
from cocreate_desktop.views.wording import say

_NEXT_WIDTH, _BETWEEN = 260, 8
_SHEET, _LEAST_SHEET = 480, 360
"""The width of the sheet that shows what a cell rests on."""
_TALL = 680
"""From this height on the sheet leaves the headline in sight."""

_WRITTEN = frozenset("assumptions steps step_items step_tests overrides".split())


class OverviewPage(Page, form="overview.ui"):
    """Every assumption against every session."""

    shows = _WRITTEN | OF_ONE_SESSION | OF_ALL_SESSIONS

    rooms: QStackedWidget
    nothing: EmptyState
    work: QWidget
    headline: QLabel
    totals: Totals
    again: QLabel
    next: QVBoxLayout
    next_title: QLabel
    next_words: QLabel
    prepare: KeyButton
    open_scenario: KeyButton
    matrix_title: QLabel
    waiting: QLabel
    legend: Legend
    card: QWidget
    card_layout: QVBoxLayout
    line: QFrame

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._overview: Overview | None = None
        self._project_id: str | None = None
        self._judging = Judging(context, self)
        self.matrix = MatrixView(context.theme, self.card)
        self.card_layout.addWidget(self.matrix)
        self.card_layout.addWidget(self.matrix.sessions_bar)
        self._edge = RoundEdge(context.theme, self.card)
        self.panel = EvidencePanel(context.theme, self)
        self.inspecting = Inspecting(self.desk, self.matrix, self.panel)
        self.toast = UndoToast(context, self)
        self._connect_parts()
        self._add_commands()

    @property
    def is_busy(self) -> bool:
        """Whether verdicts are still being worked out."""
        return self._judging.is_busy

    def reload(self) -> None:
        project_id = self.context.place.project_id
        if project_id is None:
            return
        if project_id != self._project_id:
            self.panel.close_sheet()
        self._project_id = project_id
        self._judging.ask(project_id)
        self._show()

    def show_record(self, row_id: str) -> None:
        """Select the row of an assumption."""
        self.matrix.select(row_id)

    def take_focus(self) -> None:
        """The keyboard belongs to the sheet while it is open, else to the matrix."""
        if self.panel.isVisible():
            self.panel.take_focus()
        else:
            self.matrix.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the sheet from beside it, too."""
        if event.key() == Qt.Key.Key_Escape and self.panel.isVisible():
            self.panel.close_sheet()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._enable(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._enable(False)

    def _after(self, change: ChangeSet) -> None:
        # What is known grows old while the page is hidden, too.
        self._judging.forget(change)
        super()._after(change)

    def _connect_parts(self) -> None:
        go = self.wants_page.emit
        self.nothing.asked.connect(lambda: go("assumptions"))
        self.open_scenario.clicked.connect(lambda: go("scenario"))
        self.prepare.clicked.connect(self._prepare)
        self.matrix.assumption_asked.connect(lambda row_id: self.wants_record.emit("assumptions", row_id))
        self.matrix.session_asked.connect(self.inspecting.open_session)
        self.matrix.project_asked.connect(self.inspecting.open_project)
        self.matrix.add_asked.connect(self._offer_steps)
        self.matrix.fitted.connect(self._place_sheet)
        self.inspecting.entry_asked.connect(self._open_entry)
        self.inspecting.trouble.connect(self.trouble)
        self._judging.judged.connect(self._show)
        self._judging.failed.connect(self._fail)
        self.context.theme.changed.connect(self._renew_look)

    def _add_commands(self) -> None:
        add = self.context.commands.add
        self._commands = [
            add("overview.add", "project", self.tr("Put the assumption into the scenario…"), self._add, "+"),
            add("overview.prepare", "session", self.tr("Prepare the next session"), self._prepare),
        ]
        self._enable(False)

    def _show(self) -> None:
        """Show what is known, now that it is or while more is being worked out."""
        project_id = self._project_id
        if project_id is None:
            return
        overview = overview_with(self.desk.library, project_id, self._judging.judgement)
        self._overview = overview
        self.rooms.setCurrentWidget(self.work if overview.matrix.rows else self.nothing)
        self.matrix.show_overview(overview, waits=self.is_busy)
        self._show_words(overview)
        self.inspecting.refresh(overview)

    def _show_words(self, overview: Overview) -> None:
        matrix, bold = overview.matrix, self.context.theme.colour("text").name()
        waits = self.is_busy and not matrix.judgement.sessions
        lines = [] if waits else [stressed(say(line), bold) for line in headline(matrix)]
        self.headline.setText("<br>".join(lines) or "…<br>")
        self.totals.show_totals(() if waits else totals(matrix), bold)
        again = None if waits else again_sentence(matrix.judgement.again)
        self.again.setText(say(again) if again else "")
        self.again.setVisible(again is not None)
        self.waiting.setVisible(self.is_busy)
        self.next_title.setText(
            self.tr("Next: {session}").format(session=session_name(matrix.next))
            if matrix.next
            else self.tr("Next: no session planned")
        )
        self.next_words.setText("" if waits else stressed(say(next_sentence(matrix)), bold))
        self.prepare.setText(self.tr("Prepare session") if matrix.next else self.tr("Plan session"))
        self._fit_next()

    def _prepare(self) -> None:
        """Plan the next session, or go to who takes part in it."""
        planned = self._overview.matrix.next if self._overview else None
        if planned is None:
            self.context.commands["session.plan"].trigger()
        else:
            self.context.place.open_session(planned.id)
            self.wants_page.emit("people")

    def _open_entry(self, session_id: str, observation_id: str) -> None:
        self.context.place.open_session(session_id)
        self.wants_record.emit("run", observation_id)

    def _add(self) -> None:
        """Offer the steps for the current assumption, wherever the focus is."""
        row = self.matrix.current_row
        if row is not None:
            place = self.matrix.visualRect(self.matrix.currentIndex()).bottomLeft()
            self._offer_steps(row.assumption.id, self.matrix.viewport().mapToGlobal(place))

    def _offer_steps(self, assumption_id: str, place: QPoint) -> None:
        menu = AddMenu(self.desk, assumption_id, self)
        menu.step_chosen.connect(self._test_in)
        menu.scenario_asked.connect(lambda: self.wants_page.emit("scenario"))
        pop_up(menu, place)

    def _test_in(self, assumption_id: str, step_id: str) -> None:
        library = self.desk.library
        if self.attempt(lambda: test_in_step(self.desk, assumption_id, step_id)) is not None:
            self.toast.show_undo(
                self.tr("“{step}” tests {code} now").format(
                    step=library.scenarios.step(step_id).title,
                    code=library.assumptions.get(assumption_id).code,
                )
            )

    def _fail(self, error: Exception) -> None:
        self.waiting.hide()
        if not isinstance(error, UserError):
            raise error
        self.trouble.emit(say(error.message))

    def _enable(self, enabled: bool) -> None:
        for action in self._commands:
            action.setEnabled(enabled)

    def _renew_look(self) -> None:
        self.matrix.renew_look()
        if self._overview is not None:
            self._show_words(self._overview)

    def _place_sheet(self) -> None:
        """Over the sentences, of which it repeats the one that counts: the marks stay in sight."""
        px, card = self.context.theme.px, self.card.mapTo(self, QPoint())
        edge = card.x() + 1 + self.matrix.sentences_end
        left = max(card.x(), edge - px(_SHEET))
        top = card.y() if self.height() >= px(_TALL) else 0
        self.panel.setGeometry(left, top, max(px(_LEAST_SHEET), edge - left), self.height() - top)

    def _fit_next(self) -> None:
        buttons = self.prepare.sizeHint().width() + self.open_scenario.sizeHint().width() + _BETWEEN
        for label in (self.next_title, self.next_words):
            label.setFixedWidth(max(buttons, self.context.theme.px(_NEXT_WIDTH)))
