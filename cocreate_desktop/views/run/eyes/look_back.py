"""Looking back together: which findings customers are shown as drafts, and how many of them agree."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cocreate_desktop.actions import findings
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.hearing import here_since_ms
from cocreate_desktop.views.attempts import Attempt
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.run.eyes.drafts_panel import DraftRow, DraftsPanel
from cocreate_desktop.views.run.eyes.showing import Showing
from cocreate_desktop.views.run.record import Record


class LookBack(QObject):
    """Opens the panel in the last step, keeps what people agreed to beside the findings, and nowhere else."""

    def __init__(
        self, context: Context, showing: Showing, panel: DraftsPanel, attempt: Attempt, parent: QWidget
    ):
        super().__init__(parent)
        self._desk = context.desk
        self._showing = showing
        self._attempt = attempt
        self._record: Record | None = None
        self._hidden = False
        self._asked: set[str] = set()
        """Findings that were on the customers' screen with the question what is wrong with them."""

        self.panel = panel
        context.bus.changed.connect(self._after)
        panel.show_asked.connect(self._show)
        panel.hide_asked.connect(showing.hide_all)
        panel.agreed.connect(self._agree)
        panel.draft.written.connect(self._write)
        showing.changed.connect(lambda _: self._refresh())

    @property
    def is_time(self) -> bool:
        """Whether the step that runs is the one to look back in: the last."""
        return self._record is not None and self._record.step is not None and self._record.next_step is None

    @property
    def still_here(self) -> int:
        """How many participants are in the room now."""
        record = self._record
        if record is None:
            return 0
        return len(here_since_ms(record.participants, record.presences, record.session.started_at))

    def show_record(self, record: Record) -> None:
        self._record = record
        if not self.is_time:
            self.panel.fold()
        self._refresh()

    def hide_from_customers(self, hidden: bool) -> None:
        """Customers read along: what is no draft of theirs yet is none of their business."""
        self._hidden = hidden
        if hidden:
            self.panel.fold()
        self._refresh()

    def open(self) -> None:
        """Go to the panel, or leave it."""
        if self.is_time and not self._hidden:
            self.panel.turn()

    def _show(self, chosen: list[str]) -> None:
        record = self._record
        if record is None:
            return
        known = {one.id: one for one in self._desk.library.findings.of_session(record.session.id)}
        drafts = [known[one] for one in chosen if one in known]
        if self._showing.show_drafts(drafts):
            self._asked.update(one.id for one in drafts)
            self._refresh()

    def _write(self, title: str) -> None:
        """A finding that was worded in the room is meant to be shown."""
        record = self._record
        if record is None:
            return
        made = self._attempt(
            lambda: findings.add_finding(self._desk, record.session.id, title), at=self.panel.draft
        )
        if made is not None:
            self.panel.draft.clear()
            self.panel.choose(made.ids("findings")[0])

    def _agree(self, finding_id: str, agree: int, gesture: str) -> None:
        of = self.still_here
        self._attempt(
            lambda: findings.edit_finding(
                self._desk, finding_id, agree=min(agree, of), agree_of=of, gesture=gesture
            )
        )

    def _after(self, change: ChangeSet) -> None:
        if change.touches("findings"):
            self._refresh()

    def _refresh(self) -> None:
        record = self._record
        if record is None or not self.is_time or self._hidden:
            self.panel.hide()
            return
        rows = [
            DraftRow(one.id, one.title, one.id in self._asked or one.agree is not None, one.agree or 0)
            for one in self._desk.library.findings.of_session(record.session.id)
        ]
        self.panel.show_rows(rows, self.still_here, self._showing.drafts)
        self.panel.show()
