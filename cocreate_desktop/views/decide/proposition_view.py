"""The proposition on the table: every part is edited where it is read."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from cocreate_desktop.actions import propositions
from cocreate_desktop.actions.concluded import ConcludedProposition, Conclusions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.decisions import StepSize
from cocreate_desktop.views.controls import CommitText, KeyButton, Segmented
from cocreate_desktop.views.controls.hosting import fill
from cocreate_desktop.views.controls.pop_up import pop_up
from cocreate_desktop.views.decide.cell_text import CellText
from cocreate_desktop.views.decide.first_line import FirstLine
from cocreate_desktop.views.decide.ledger import Ledger
from cocreate_desktop.views.decide.rests_on import RestsOn
from cocreate_desktop.views.decide.stop_rule import INDENT, StopProgress, StopSentence
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.page import Page

WIDEST = 1100
_TIGHT_BELOW = 480
"""px of room under which everything moves closer, so that the stop rule's result stays in sight."""
_LEFT, _TOP, _TIGHT_TOP, _RIGHT, _BOTTOM = 16, 12, 6, 24, 4


class PropositionView(Form, form="decide_proposition.ui"):
    """Shows one proposition. Before it shows another one, what is being typed goes to the old one."""

    finding_wanted = Signal(str)
    rests_change_asked = Signal()
    shift_asked = Signal(int)
    large_asked = Signal()
    delete_asked = Signal()

    title: CellText
    rests_on: RestsOn
    more: KeyButton
    job: CellText
    offer: CellText
    parts: QVBoxLayout
    ledger_place: QWidget
    step_size: Segmented
    small_step: CellText
    big_step: CellText
    next_test: CommitText
    stop_sentence: StopSentence
    stop_rule: CellText
    stop_progress: StopProgress

    def __init__(self, page: Page, parent: QWidget) -> None:
        super().__init__(parent)
        self._page, self._desk = page, page.desk
        self._one: ConcludedProposition | None = None
        self.fit()
        self.ledger = fill(self.ledger_place, Ledger(page, self.ledger_place))
        layout = self.ledger_place.layout()
        assert layout is not None
        layout.setContentsMargins(INDENT, 0, 0, 0)
        FirstLine(self.next_test.document(), page.context.theme)
        self.next_test.set_lines(2, 8)
        self.step_size.set_choices(
            [
                (StepSize.SMALL.value, self.tr("Small step"), None),
                (StepSize.BIG.value, self.tr("Big step"), None),
            ],
            allow_none=True,
        )
        self._connect()

    @property
    def proposition_id(self) -> str | None:
        return self._one.id if self._one else None

    def show_proposition(self, conclusions: Conclusions, one: ConcludedProposition) -> None:
        if self._one is not None and self._one.id != one.id:
            self.finish()
        self._one = one
        known = one.proposition
        for field, text in self._texts(one):
            field.show_text(text)
        self.rests_on.show_proposition(conclusions, one)
        self.ledger.show_sides(one.id, one.sides)
        self.step_size.set_value(known.step_size.value or None)
        self.stop_sentence.show_shops(known.stop_shops)
        self.stop_progress.show_progress(conclusions, one, self._page.context.icons)

    def fit(self) -> None:
        """Grow with the text."""
        self.setMaximumWidth(self._page.context.theme.px(WIDEST))

    def fit_into(self, height: int, beside: int) -> None:
        """The room for it changed; a scroll bar `beside` it takes of its edge and not of its texts."""
        tight = height < self._page.context.theme.px(_TIGHT_BELOW)
        self.ledger.set_tight(tight)
        self.parts.setContentsMargins(_LEFT, _TIGHT_TOP if tight else _TOP, _RIGHT - beside, _BOTTOM)

    def edit_title(self) -> None:
        self.title.setFocus()
        self.title.selectAll()

    def finish(self) -> None:
        """Save what is still being typed."""
        for field in (
            self.title, self.job, self.offer, self.small_step, self.big_step, self.next_test, self.stop_rule,
        ):  # fmt: skip
            field.finish()
        self.ledger.finish()

    def forget(self) -> None:
        """The proposition is gone."""
        self._one = None

    def _texts(self, one: ConcludedProposition) -> list[tuple[CommitText, str]]:
        known = one.proposition
        return [
            (self.title, known.title), (self.job, known.job), (self.offer, known.offer),
            (self.small_step, known.small_step), (self.big_step, known.big_step),
            (self.next_test, known.next_test), (self.stop_rule, known.stop_rule),
        ]  # fmt: skip

    def _connect(self) -> None:
        self.title.committed.connect(
            lambda text, gesture: self._edit(
                self.title, partial(propositions.edit_proposition, title=text, gesture=gesture)
            )
        )
        self.job.committed.connect(
            lambda text, gesture: self._edit(
                self.job, partial(propositions.edit_proposition, job=text, gesture=gesture)
            )
        )
        self.offer.committed.connect(
            lambda text, gesture: self._edit(
                self.offer, partial(propositions.edit_proposition, offer=text, gesture=gesture)
            )
        )
        self.small_step.committed.connect(
            lambda text, gesture: self._edit(
                self.small_step, partial(propositions.edit_proposition, small_step=text, gesture=gesture)
            )
        )
        self.big_step.committed.connect(
            lambda text, gesture: self._edit(
                self.big_step, partial(propositions.edit_proposition, big_step=text, gesture=gesture)
            )
        )
        self.next_test.committed.connect(
            lambda text, gesture: self._edit(
                self.next_test, partial(propositions.edit_proposition, next_test=text, gesture=gesture)
            )
        )
        self.stop_rule.committed.connect(
            lambda text, gesture: self._edit(
                self.stop_rule, partial(propositions.edit_proposition, stop_rule=text, gesture=gesture)
            )
        )
        self.title.entered.connect(self.job.setFocus)
        self.job.entered.connect(self.offer.setFocus)
        self.small_step.entered.connect(self.big_step.setFocus)
        self.step_size.chosen.connect(self._choose_size)
        self.stop_sentence.chosen.connect(self._count_shops)
        self.rests_on.finding_wanted.connect(self.finding_wanted)
        self.rests_on.change_asked.connect(self.rests_change_asked)
        self.more.clicked.connect(self._offer_more)

    def _edit(self, field: CommitText, edit: Callable[[Desk, str], object]) -> None:
        if self._one is not None:
            id_ = self._one.id
            self._page.attempt(lambda: edit(self._desk, id_), at=field)

    def _choose_size(self, size: str) -> None:
        if self._one is not None:
            id_, wanted = self._one.id, StepSize(size)
            self._page.attempt(lambda: propositions.edit_proposition(self._desk, id_, step_size=wanted))

    def _count_shops(self, shops: int) -> None:
        if self._one is not None:
            id_ = self._one.id
            self._page.attempt(lambda: propositions.edit_proposition(self._desk, id_, stop_shops=shops))

    def _offer_more(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Show it large") + "\tF", self.large_asked.emit)
        menu.addAction(self.tr("Choose what it rests on…"), self.rests_change_asked.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Move to the left"), lambda: self.shift_asked.emit(-1))
        menu.addAction(self.tr("Move to the right"), lambda: self.shift_asked.emit(1))
        menu.addSeparator()
        menu.addAction(self.tr("Delete this proposition"), self.delete_asked.emit)
        pop_up(menu, self.more.mapToGlobal(QPoint(0, self.more.height())))
