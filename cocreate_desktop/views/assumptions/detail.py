"""The open assumption: its sentence, what would prove it right or wrong, its steps and its evidence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cocreate_desktop.domain.assumptions import KIND_ICONS, KINDS, About, Counts, Importance
from cocreate_desktop.domain.limits import MOST_PEOPLE
from cocreate_desktop.views.assumptions.evidence_lines import EvidenceLines
from cocreate_desktop.views.assumptions.listing import Belief, NumberedStep
from cocreate_desktop.views.assumptions.people_count import PeopleCount
from cocreate_desktop.views.assumptions.sentence import Sentence
from cocreate_desktop.views.assumptions.tested_steps import TestedSteps
from cocreate_desktop.views.assumptions.wording import (
    ABOUT,
    COUNTS,
    IMPORTANCES,
    NO_STEP_TESTS_THIS,
    evidence_in_a_sentence,
)
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.controls import CommitText, Pill, Segmented
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.wording import say

_FEWEST_LINES, _MOST_LINES = 2, 8


class AssumptionDetail(Form, form="assumptions_detail.ui"):
    """Shows one assumption and asks for its changes."""

    edited = Signal(str, dict, str, object)
    """The assumption's id, the fields to change, the gesture, and the widget that may show an error."""

    detail_form: QVBoxLayout
    kind_icon: QLabel
    kind_name: QLabel
    no_step: Pill
    sentence_box: QFrame
    sentence_layout: QHBoxLayout
    code: QLabel
    right_if: CommitText
    wrong_if: CommitText
    needed_of: QHBoxLayout
    counts: QComboBox
    about: QComboBox
    weight: QGridLayout
    importance: Segmented
    evidence_block: QVBoxLayout
    evidence_sentence: QLabel

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._belief: Belief | None = None
        self.sentence = Sentence(self.sentence_box)
        self.sentence_layout.addWidget(self.sentence)
        self.needed, self.of = PeopleCount(self), PeopleCount(self)
        self.needed_of.insertWidget(0, self.needed)
        self.needed_of.addWidget(self.of)
        self.steps = TestedSteps(context.theme, self)
        self.weight.addWidget(self.steps, 1, 1)
        self.evidence = EvidenceLines(context.theme, self)
        self.evidence_block.addWidget(self.evidence)
        self._offer_choices()
        self._connect_fields()
        self._order_focus()
        context.theme.changed.connect(self._renew_icon)

    @property
    def assumption_id(self) -> str:
        return self._belief.key if self._belief else ""

    def show_belief(self, belief: Belief, every_step: Sequence[NumberedStep]) -> None:
        """Show an assumption; what was being typed about another one is saved first."""
        if belief.key != self.assumption_id:
            self.finish()
            self._forget_errors()
        self._belief = belief
        assumption = belief.assumption
        self.kind_name.setText(say(KINDS[assumption.kind]))
        self._renew_icon()
        self.no_step.show_text("" if belief.steps else say(NO_STEP_TESTS_THIS))
        self.code.setText(assumption.code)
        self.sentence.show_text(assumption.text)
        self.right_if.show_text(assumption.right_if)
        self.wrong_if.show_text(assumption.wrong_if)
        self.needed.show_number(assumption.needed, assumption.of)
        self.of.show_number(assumption.of, MOST_PEOPLE)
        self.about.setCurrentIndex(list(About).index(assumption.about))
        self.counts.setCurrentIndex(list(Counts).index(assumption.counts))
        self.importance.set_value(assumption.importance.value)
        self.steps.show_steps(belief.steps, every_step)
        self.evidence_sentence.setText(evidence_in_a_sentence(belief.standing))
        self.evidence.show_standing(belief.standing)

    def edit_sentence(self) -> None:
        """Put the cursor behind the sentence."""
        self.sentence.setFocus()
        self.sentence.selectAll()

    def set_right_margin(self, width: int) -> None:
        margins = self.detail_form.contentsMargins()
        margins.setRight(width)
        self.detail_form.setContentsMargins(margins)

    def finish(self) -> None:
        """Save what is being typed."""
        if self._belief is None:
            return
        for field in (self.sentence, self.right_if, self.wrong_if, self.needed, self.of):
            field.finish()

    def _offer_choices(self) -> None:
        for about in About:
            self.about.addItem(say(ABOUT[about]), about.value)
        for counts in Counts:
            self.counts.addItem(say(COUNTS[counts]), counts.value)
        for box in (self.counts, self.about):
            # The longest choice may be cut rather than push the column out of sight.
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(4)
        self.importance.set_choices([(one.value, say(IMPORTANCES[one]), None) for one in Importance])
        self.needed.setAccessibleName(self.tr("Right if at least"))
        self.of.setAccessibleName(self.tr("Of how many people"))

    def _connect_fields(self) -> None:
        self.sentence.committed.connect(
            lambda text, gesture: self._edit({"text": text}, gesture, self.sentence)
        )
        self.right_if.committed.connect(
            lambda text, gesture: self._edit({"right_if": text}, gesture, self.right_if)
        )
        self.wrong_if.committed.connect(
            lambda text, gesture: self._edit({"wrong_if": text}, gesture, self.wrong_if)
        )
        self.needed.committed.connect(lambda n, gesture: self._edit({"needed_people": n}, gesture))
        self.of.committed.connect(lambda n, gesture: self._edit(self._counted_from(n), gesture))
        self.about.activated.connect(lambda n: self._edit({"about": list(About)[n]}))
        self.counts.activated.connect(lambda n: self._edit({"counts": list(Counts)[n]}))
        for field in (self.right_if, self.wrong_if):
            field.document().documentLayout().documentSizeChanged.connect(self._even_out)
        self.importance.chosen.connect(lambda value: self._edit({"importance": Importance(value)}))

    def _order_focus(self) -> None:
        fields = (
            self.sentence, self.right_if, self.wrong_if, self.needed, self.of, self.counts, self.about,
            self.importance, self.steps,
        )  # fmt: skip
        for field, following in pairwise(fields):
            QWidget.setTabOrder(field, following)

    def _even_out(self) -> None:
        """Make right and wrong equally high."""
        fields = (self.right_if, self.wrong_if)
        height = max(
            field.document().size().height() - 2 * field.document().documentMargin() for field in fields
        )
        lines = round(height / self._context.theme.line_height("body"))
        for field in fields:
            field.set_lines(min(max(lines, _FEWEST_LINES), _MOST_LINES), _MOST_LINES)

    def _counted_from(self, people: int) -> dict[str, object]:
        """Fewer people than are needed take the number needed down with them."""
        return {"of_people": people, "needed_people": min(self.needed.value(), people)}

    def _edit(self, fields: dict[str, object], gesture: str = "", field: QWidget | None = None) -> None:
        self.edited.emit(self.assumption_id, fields, gesture, field)

    def _forget_errors(self) -> None:
        """What could not be taken of the assumption before is not said of this one."""
        for field in (self.sentence, self.right_if, self.wrong_if):
            field.show_error(None)

    def _renew_icon(self) -> None:
        if self._belief is not None:
            icon = KIND_ICONS[self._belief.assumption.kind]
            ratio = self.devicePixelRatioF()
            self.kind_icon.setPixmap(self._context.icons.pixmap(icon, "text2", 14, ratio))
