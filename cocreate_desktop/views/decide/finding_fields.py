"""A finding that is being edited: every field saves itself, in the place where it is read."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from cocreate_desktop.actions import findings
from cocreate_desktop.actions.concluded import ConcludedFinding
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.assumptions import Assumption
from cocreate_desktop.domain.decisions import FINDING_KINDS, FindingKind
from cocreate_desktop.domain.limits import MOST_ASKED
from cocreate_desktop.domain.people import Attendance
from cocreate_desktop.views.controls import CommitLine, CommitText, ErrorLine, KeyButton, Stepper
from cocreate_desktop.views.controls.pop_up import pop_up
from cocreate_desktop.views.decide.quiet_line import QuietLine
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.page import Page
from cocreate_desktop.views.wording import one_line, say, shortened

_LONGEST_ITEM = 60
"""Characters of an assumption in a menu."""


class FindingFields(Form, form="decide_finding.ui"):
    """Shows one finding. Before it shows another one, what is still being typed goes to the old one."""

    rests_change_asked = Signal()
    delete_asked = Signal()
    left = Signal()

    title: CommitLine
    text: CommitText
    todo: CommitText
    agree: Stepper
    agree_of: Stepper
    agree_error: ErrorLine
    correction: CommitLine
    rests_on: QuietLine
    change_rests: KeyButton
    settles: QuietLine
    change_settles: KeyButton
    kind: KeyButton
    delete_finding: KeyButton
    done: KeyButton

    def __init__(self, page: Page, parent: QWidget) -> None:
        super().__init__(parent)
        self._page, self._desk = page, page.desk
        self._one: ConcludedFinding | None = None
        self.text.set_lines(2, 8)
        self.todo.set_lines(1, 6)
        for stepper in (self.agree, self.agree_of):
            stepper.set_range(0, MOST_ASKED)
        self.title.committed.connect(
            lambda text, gesture: self._edit(
                self.title, partial(findings.edit_finding, title=text, gesture=gesture)
            )
        )
        self.text.committed.connect(
            lambda text, gesture: self._edit(
                self.text, partial(findings.edit_finding, text=text, gesture=gesture)
            )
        )
        self.todo.committed.connect(
            lambda text, gesture: self._edit(
                self.todo, partial(findings.edit_finding, todo=text, gesture=gesture)
            )
        )
        self.correction.committed.connect(
            lambda text, gesture: self._edit(
                self.correction, partial(findings.edit_finding, correction=text, gesture=gesture)
            )
        )
        self.agree.committed.connect(lambda n, gesture: self._agree(gesture, n, self._asked(n)))
        self.agree_of.committed.connect(lambda n, gesture: self._agree(gesture, min(self.agree.value, n), n))
        self.change_rests.clicked.connect(self.rests_change_asked)
        self.change_settles.clicked.connect(self._offer_assumptions)
        self.kind.clicked.connect(self._offer_kinds)
        self.delete_finding.clicked.connect(self.delete_asked)
        self.done.clicked.connect(self.left)

    @property
    def finding_id(self) -> str | None:
        return self._one.id if self._one else None

    def show_finding(self, one: ConcludedFinding) -> None:
        if self._one is not None and self._one.id != one.id:
            self.finish()
        self._one = one
        finding = one.finding
        self.title.show_text(finding.title)
        self.text.show_text(finding.text)
        self.todo.show_text(finding.todo)
        self.correction.show_text(one.correction.typed)
        self.agree.set_value(finding.agree or 0)
        self.agree_of.set_value(finding.agree_of or 0)
        self.rests_on.show_text(self._resting(one))
        self.settles.show_text(", ".join(known.code for known in one.assumptions) or self.tr("nothing yet"))
        self.kind.setText(say(FINDING_KINDS[finding.kind]))
        self.kind.set_symbol("chevron-down")

    def edit_title(self) -> None:
        self.title.setFocus()
        self.title.selectAll()

    def finish(self) -> None:
        """Save what is still being typed."""
        for field in (self.title, self.text, self.todo, self.correction, self.agree, self.agree_of):
            field.finish()

    def forget(self) -> None:
        """The finding is gone."""
        self._one = None

    def _edit(self, field: CommitLine | CommitText, edit: Callable[[Desk, str], object]) -> None:
        if self._one is not None:
            finding_id = self._one.id
            self._page.attempt(lambda: edit(self._desk, finding_id), at=field)

    def _agree(self, gesture: str, agree: int, of: int) -> None:
        if self._one is not None:
            finding_id = self._one.id
            self._page.attempt(
                lambda: findings.edit_finding(
                    self._desk, finding_id, agree=agree, agree_of=of, gesture=gesture
                ),
                at=self.agree_error,
            )

    def _asked(self, agreeing: int) -> int:
        """How many were asked: what stands there, else everybody who came."""
        if self.agree_of.value or self._one is None:
            return max(self.agree_of.value, agreeing)
        participants = self._desk.library.people.participants(self._one.finding.session_id)
        return max(agreeing, sum(one.attendance is Attendance.CAME for one in participants))

    def _resting(self, one: ConcludedFinding) -> str:
        if not (one.quotes or one.notes or one.clusters):
            return self.tr("nothing yet")
        entries, notes, clusters = len(one.quotes), len(one.notes), len(one.clusters)
        parts = (
            (entries, self.tr("1 observation"), self.tr("%n observations", "", entries)),
            (notes, self.tr("1 note"), self.tr("%n notes", "", notes)),
            (clusters, self.tr("1 cluster"), self.tr("%n clusters", "", clusters)),
        )
        return ", ".join(single if n == 1 else many for n, single, many in parts if n)

    def _offer_kinds(self) -> None:
        menu = QMenu(self)
        for kind, word in FINDING_KINDS.items():
            action = menu.addAction(say(word), lambda kind=kind: self._set_kind(kind))
            action.setCheckable(True)
            action.setChecked(self._one is not None and self._one.finding.kind is kind)
        pop_up(menu, _below(self.kind))

    def _set_kind(self, kind: FindingKind) -> None:
        if self._one is not None:
            finding_id = self._one.id
            self._page.attempt(lambda: findings.edit_finding(self._desk, finding_id, kind=kind))

    def _offer_assumptions(self) -> None:
        if self._one is None:
            return
        menu = QMenu(self)
        settled = {known.id for known in self._one.assumptions}
        for known in self._desk.library.assumptions.of_project(self._one.finding.project_id):
            action = menu.addAction(
                _menu_text(known), lambda known=known: self._toggle(known, known.id in settled)
            )
            action.setCheckable(True)
            action.setChecked(known.id in settled)
        if menu.isEmpty():
            menu.addAction(self.tr("No assumption is written yet")).setEnabled(False)
        pop_up(menu, _below(self.change_settles))

    def _toggle(self, assumption: Assumption, settled: bool) -> None:
        if self._one is not None:
            finding_id, act = self._one.id, findings.unsettle if settled else findings.settle
            self._page.attempt(lambda: act(self._desk, finding_id, assumption.id))


def _menu_text(assumption: Assumption) -> str:
    words = shortened(one_line(assumption.text), _LONGEST_ITEM).replace("&", "&&")
    return f"{assumption.code}  {words}"


def _below(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(widget.rect().bottomLeft())
