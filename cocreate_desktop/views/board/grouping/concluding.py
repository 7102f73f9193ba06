"""From what lies together to a finding: one step, and on to Decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cocreate_desktop.actions.board import unquoted_notes
from cocreate_desktop.actions.findings import finding_from_cluster, finding_from_notes
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.limits import LONGEST_TITLE
from cocreate_desktop.views.wording import one_line, shortened

if TYPE_CHECKING:
    from cocreate_desktop.views.board.page import BoardPage


class Concluding(QObject):
    """Makes a finding of what is selected."""

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page)
        self._page = page

    def make_finding(self) -> None:
        """Of the selected cluster or theme, else of the selected notes with all that lies beneath them."""
        made = self._page.attempt(self._make)
        if made is not None:
            self._page.wants_record.emit("decide", made.ids("findings")[0])

    def _make(self) -> ChangeSet | None:
        page = self._page
        if page.selection.cluster:
            return finding_from_cluster(page.desk, page.selection.cluster)
        chosen = page.canvas.selected_in_reading_order()
        if not chosen:
            return None
        notes = [one for top in chosen for one in page.shown.layout.pile(top)]
        return finding_from_notes(page.desk, page.shown.session.id, self._title(chosen[0]), notes)

    def _title(self, note_id: str) -> str:
        """The first words; a finding is read out, so it repeats nobody who did not agree to that."""
        if note_id in unquoted_notes(self._page.desk.library, self._page.shown.session.id):
            return self.tr("A finding from notes")
        return shortened(one_line(self._page.shown.faces[note_id].words), LONGEST_TITLE)
