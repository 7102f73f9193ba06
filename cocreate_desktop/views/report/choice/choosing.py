"""What is chosen on the page: of what a report tells, for whom, and what is in it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from cocreate_desktop import settings
from cocreate_desktop.domain.report_choice import Audience, ReportChoice, Section
from cocreate_desktop.domain.sessions import SessionState
from cocreate_desktop.errors import UserError
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.report.choice.panel import PROJECT, SESSION, ChoicePanel
from cocreate_desktop.views.report.choice.remembered import LastChoice, RememberedChoices
from cocreate_desktop.views.report.making import Wanted
from cocreate_desktop.views.wording import say


class Choosing(QObject):
    """Takes what the panel tells, and keeps it for the next start."""

    changed = Signal()
    """Something else is to be printed."""

    trouble = Signal(str)

    def __init__(self, context: Context, panel: ChoicePanel, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._panel = panel
        self._remembered = RememberedChoices(context.settings)
        self._last = LastChoice()
        panel.scope_chosen.connect(self._choose_scope)
        panel.reader_chosen.connect(self._choose_reader)
        panel.sections_chosen.connect(self._choose_sections)
        panel.paper_chosen.connect(self._choose_paper)
        panel.draft_chosen.connect(self._choose_draft)

    @property
    def choice(self) -> ReportChoice:
        return self._last.choice

    @property
    def usual(self) -> ReportChoice:
        """What the reader gets unless somebody chooses."""
        return self._last.usual

    @property
    def of_project(self) -> bool:
        return self._last.of_project

    @property
    def wanted(self) -> Wanted | None:
        """What is to be printed now; None while there is no report of that."""
        project_id, session = self._context.place.project_id, self._context.place.session
        if project_id is None or session is None:
            return None
        if not self.of_project and session.state is not SessionState.ENDED:
            return None
        return Wanted(
            project_id,
            None if self.of_project else session.id,
            self.choice,
            self._context.settings.text(settings.PAPER),
            self._last.drafts.get(project_id if self.of_project else session.id),
        )

    def recall(self, project_id: str) -> None:
        """Go back to what was chosen last for a project."""
        self._last = self._remembered.of(project_id)

    def show(self) -> None:
        """Let the panel show what is chosen."""
        paper = self._context.settings.text(settings.PAPER)
        self._panel.show_choice(PROJECT if self.of_project else SESSION, self.choice, paper)

    def choose(self, choice: ReportChoice) -> None:
        self._keep(self._last.with_choice(choice))

    def _choose_scope(self, scope: str) -> None:
        self._keep(replace(self._last, of_project=scope == PROJECT))

    def _choose_reader(self, audience: Audience) -> None:
        self._keep(replace(self._last, audience=audience))

    def _choose_sections(self, sections: frozenset[Section]) -> None:
        self.choose(ReportChoice(self._last.audience, sections))

    def _choose_draft(self, is_draft: bool) -> None:
        place = self._context.place
        subject = place.project_id if self.of_project else place.session_id
        if subject is not None:
            self._keep(self._last.with_draft(subject, is_draft))

    def _choose_paper(self, paper: str) -> None:
        try:
            self._context.settings.set(settings.PAPER, paper)
        except UserError as error:
            self.trouble.emit(say(error.message))

    def _keep(self, last: LastChoice) -> None:
        self._last = last
        if self._context.place.project_id is not None:
            self._remembered.keep(self._context.place.project_id, last)
        self.changed.emit()
