"""What is asked before something goes on which a conclusion rests."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.views.page import Page
from cocreate_desktop.views.shell.dialogs import confirmed


class Asking(QObject):
    """Says which findings and propositions lose something; without any it asks nothing."""

    def __init__(self, page: Page, desk: Desk) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk

    def may_delete(self, note_ids: Sequence[str]) -> bool:
        codes = [*self._findings_on_notes(note_ids), *self._propositions_on_notes(note_ids)]
        if not codes:
            return True
        question = (
            self.tr("Delete this note?")
            if len(note_ids) == 1
            else self.tr("Delete %n notes?", "", len(note_ids))
        )
        return self._sure(question, codes, self.tr("Delete"))

    def may_dissolve(self, cluster_id: str) -> bool:
        session = self._page.context.place.session
        resting = self._desk.library.findings.clusters(session.id) if session else {}
        codes = self._codes([finding for finding, clusters in resting.items() if cluster_id in clusters])
        return not codes or self._sure(self.tr("Dissolve this cluster?"), codes, self.tr("Dissolve"))

    def _sure(self, question: str, codes: Sequence[str], do_it: str) -> bool:
        detail = self.tr("What rests on it loses this evidence: {codes}. It can be undone.")
        return confirmed(self._page, question, detail.format(codes=", ".join(codes)), do_it)

    def _findings_on_notes(self, note_ids: Collection[str]) -> list[str]:
        session = self._page.context.place.session
        resting = self._desk.library.findings.notes(session.id) if session else {}
        return self._codes([finding for finding, notes in resting.items() if set(notes) & set(note_ids)])

    def _codes(self, finding_ids: Collection[str]) -> list[str]:
        return [self._desk.library.findings.get(one).code for one in finding_ids]

    def _propositions_on_notes(self, note_ids: Collection[str]) -> list[str]:
        project_id = self._page.context.place.project_id
        if project_id is None:
            return []
        known = self._desk.library.propositions
        resting = {link.proposition_id for link in known.notes(project_id) if link.note_id in note_ids}
        return [one.code for one in known.of_project(project_id) if one.id in resting]
