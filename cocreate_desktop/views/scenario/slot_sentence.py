"""How long the plan is and how long it may be, as one sentence with the slot to be clicked and changed."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from cocreate_desktop.domain.limits import LONGEST_SLOT
from cocreate_desktop.views.controls.number_sentence import NumberSentence
from cocreate_desktop.views.scenario.script import Script
from cocreate_desktop.views.theme import theme_of


class SlotSentence(NumberSentence):
    """The number is the slot, in minutes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(1, LONGEST_SLOT, parent)
        self.button.setToolTip(self.tr("Change the time slot"))
        self.field.setAccessibleName(self.tr("Time slot in minutes"))
        self.field.setSuffix(self.tr(" min"))
        self._fix_height()

    def show_script(self, script: Script) -> None:
        slot = script.project.slot_minutes
        words = self._minutes(slot)
        self.show_number(slot, words, self.tr("Time slot: {slot}").format(slot=words))
        if script.over:
            sentence = self.tr("{planned} planned, {over} over the slot of {slot}")
        else:
            sentence = self.tr("{planned} planned, in a slot of {slot}")
        self.lay_out(
            sentence,
            "meta",
            {
                "planned": (self._minutes(script.minutes), "meta-strong"),
                "over": (self._minutes(script.over), "error"),
            },
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fix_height()

    def _fix_height(self) -> None:
        """The strip below stays in its place when the field appears."""
        self.setFixedHeight(theme_of(self).px(28))

    def _minutes(self, minutes: int) -> str:
        return self.tr("{minutes} min").format(minutes=minutes)
