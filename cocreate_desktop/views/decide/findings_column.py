"""The left side: what we found, where they disagree, and one of them open to be read or edited."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cocreate_desktop.actions import disagreements, findings
from cocreate_desktop.actions.concluded import ConcludedFinding, Conclusions, TwoSides
from cocreate_desktop.views.decide.drafting import FindingDraft, SidesDraft
from cocreate_desktop.views.decide.evidence_sheet import EvidenceSheet
from cocreate_desktop.views.decide.finding_fields import FindingFields
from cocreate_desktop.views.decide.row_list import RowList
from cocreate_desktop.views.decide.rows import DraftRow, FindingRow, Part, SidesRow
from cocreate_desktop.views.decide.sides_fields import SidesFields
from cocreate_desktop.views.page import Page
from cocreate_desktop.views.theme import theme_of
from cocreate_desktop.views.wording import shortened

_MOST_SHORTS = 8
_HEAD = 36
_LONGEST_NAME = 40
"""Characters of a title in the toast."""


class FindingsColumn(QFrame):
    """Shows conclusions; what is done to them goes through the actions."""

    current_changed = Signal(str)
    """The id of the finding that is open, "" for none."""

    choose_asked = Signal(str)
    """Choose what a finding rests on; "" for a new one."""

    all_asked = Signal(str)
    entry_wanted = Signal(object)
    cluster_wanted = Signal(str)
    undo_offered = Signal(str)
    """What was done, for the toast."""

    def __init__(self, page: Page, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("edge", "right")
        self.setProperty("ground", "surface")
        self._page, self._desk = page, page.desk
        self._conclusions: Conclusions | None = None
        self._editing = ""
        self._drafting: Part | None = None
        self.list = RowList(page.context.theme, self)
        self.sheet = EvidenceSheet(page.context.icons, self.list.viewport())
        self.fields = FindingFields(page, self.list.viewport())
        self.sides = SidesFields(page, self.list.viewport())
        self.draft = FindingDraft(self.list.viewport())
        self.sides_draft = SidesDraft(self.list.viewport())
        for panel in (self.sheet, self.fields, self.sides, self.draft, self.sides_draft):
            panel.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        self._head = self._make_head()
        column.addWidget(self._head)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self._connect()

    @property
    def current_id(self) -> str:
        """The finding that is open, "" for none."""
        row = self.list.current_row
        return row.key if isinstance(row, FindingRow) else ""

    def show_conclusions(self, conclusions: Conclusions) -> None:
        self._conclusions = conclusions
        self.shorts.setText(" ".join(shop.short for shop in conclusions.shops[-_MOST_SHORTS:]))
        self.shorts.setToolTip(", ".join(shop.session.title for shop in conclusions.shops))
        self.list.show_conclusions(conclusions, self._drafting)
        if self._editing not in [row.key for row in self.list.rows]:
            self._editing = ""
        if not self.list.current_key and conclusions.findings:
            self.list.select(conclusions.findings[0].id)
        self._lay_panels()

    def begin_anew(self) -> None:
        """Another session: nothing is open or half written."""
        self._editing, self._drafting = "", None
        self.fields.forget()
        self.sides.forget()

    def edit(self, key: str) -> None:
        """Turn a row into fields."""
        self.list.select(key)
        self._editing, self._drafting = key, None
        self._renew()
        self.list.bring_up(key)
        if self._finding(key) is not None:
            self.fields.edit_title()
        else:
            self.sides.edit_words()

    def add(self, part: Part) -> None:
        """Open the row for a new one."""
        self.finish()
        self._editing, self._drafting = "", part
        self._renew()
        self.list.bring_up(DraftRow(part).key)
        (self.draft if part is Part.FINDINGS else self.sides_draft).begin()

    def leave(self) -> bool:
        """Esc: from the fields back to the list. False if nothing was open."""
        if not (self._editing or self._drafting):
            return False
        self.finish()
        self._editing, self._drafting = "", None
        self._renew()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def written(self, finding_id: str) -> None:
        """A finding was added: it is open, and its place is where the keys are."""
        self._drafting = None
        self._renew()
        self.list.select(finding_id)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def delete(self, key: str) -> None:
        """Delete a row, with a way back."""
        self.finish()
        finding = self._finding(key)
        if finding is not None:
            if self._page.attempt(lambda: findings.delete_finding(self._desk, key)) is not None:
                self.undo_offered.emit(
                    self.tr("“{title}” deleted").format(title=shortened(finding.finding.title, _LONGEST_NAME))
                )
        elif self._page.attempt(lambda: disagreements.delete_disagreement(self._desk, key)) is not None:
            self.undo_offered.emit(self.tr("Disagreement deleted"))

    def finish(self) -> None:
        """Save what is still being typed."""
        self.fields.finish()
        self.sides.finish()

    def renew_look(self) -> None:
        """After a change of the theme: heights and colours are others."""
        self._head.setFixedHeight(theme_of(self).px(_HEAD))
        self.sheet.renew_look()
        self.list.renew_look()
        self._lay_panels()

    def _connect(self) -> None:
        self.list.opened.connect(self._open)
        self.list.edit_asked.connect(self.edit)
        self.list.add_asked.connect(self.add)
        self.list.delete_asked.connect(self.delete)
        self.list.move_asked.connect(self._move)
        self.sheet.edit_wanted.connect(lambda: self.edit(self.current_id))
        self.sheet.entry_wanted.connect(self.entry_wanted)
        self.sheet.cluster_wanted.connect(self.cluster_wanted)
        self.sheet.all_wanted.connect(lambda: self.all_asked.emit(self.current_id))
        for fields in (self.fields, self.sides):
            fields.left.connect(self.leave)
            fields.delete_asked.connect(lambda: self.delete(self.list.current_key))
        self.fields.rests_change_asked.connect(lambda: self.choose_asked.emit(self.current_id))
        self.draft.written.connect(self._write_finding)
        self.draft.choose_asked.connect(lambda: self.choose_asked.emit(""))
        self.sides_draft.written.connect(self._write_sides)
        for draft in (self.draft, self.sides_draft):
            draft.left.connect(self.leave)

    def _make_head(self) -> QFrame:
        head = QFrame(self)
        head.setProperty("role", "decide-head")
        head.setFixedHeight(theme_of(self).px(_HEAD))
        title = QLabel(self.tr("What we found"), head)
        title.setProperty("role", "strong")
        self.shorts = QLabel(head)
        self.shorts.setProperty("role", "meta")
        row = QHBoxLayout(head)
        row.setContentsMargins(20, 0, 16, 0)
        row.addWidget(title)
        row.addStretch(1)
        row.addWidget(self.shorts)
        return head

    def _open(self, key: str) -> None:
        if key != self._editing:
            had_focus = self._is_typing()
            self.finish()
            self._editing = ""
            if had_focus:
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._lay_panels()
        self.list.bring_up(key)
        self.current_changed.emit(self.current_id)

    def _renew(self) -> None:
        if self._conclusions is not None:
            self.list.show_conclusions(self._conclusions, self._drafting)
            self._lay_panels()

    def _lay_panels(self) -> None:
        """The open finding lies in its row, to be read or as fields; a draft in its own."""
        if self._conclusions is None:
            return
        panels: dict[str, QWidget] = {}
        row = self.list.current_row
        if isinstance(row, FindingRow):
            if self._editing == row.key:
                self.fields.show_finding(row.concluded)
                panels[row.key] = self.fields
            else:
                self.sheet.show_finding(self._conclusions, row.concluded)
                panels[row.key] = self.sheet
        elif isinstance(row, SidesRow) and self._editing == row.key:
            self.sides.show_sides(row.sides)
            panels[row.key] = self.sides
        if self._drafting is not None:
            draft = self.draft if self._drafting is Part.FINDINGS else self.sides_draft
            panels[DraftRow(self._drafting).key] = draft
        self.list.lay_panels(panels)

    def _is_typing(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (self.fields.isAncestorOf(focus) or self.sides.isAncestorOf(focus))

    def _finding(self, key: str) -> ConcludedFinding | None:
        return self._conclusions.finding(key) if self._conclusions else None

    def _two_sides(self, key: str) -> TwoSides | None:
        known = self._conclusions.disagreements if self._conclusions else ()
        return next((one for one in known if one.id == key), None)

    def _move(self, finding_id: str, behind: str | None) -> None:
        self.finish()
        self._page.attempt(lambda: findings.move_finding(self._desk, finding_id, after=behind))

    def _write_finding(self, title: str) -> None:
        assert self._conclusions is not None
        session_id = self._conclusions.session.id
        made = self._page.attempt(lambda: findings.add_finding(self._desk, session_id, title), at=self.draft)
        if made is not None:
            self.written(made.ids("findings")[0])

    def _write_sides(self, one: str, other: str) -> None:
        assert self._conclusions is not None
        session_id = self._conclusions.session.id
        made = self._page.attempt(
            lambda: disagreements.add_disagreement(self._desk, session_id, one, other), at=self.sides_draft
        )
        if made is not None:
            self._drafting = None
            # Next comes who stands where.
            self.edit(made.ids("disagreements")[0])
