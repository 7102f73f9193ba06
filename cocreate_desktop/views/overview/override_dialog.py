"""Asks which verdict the team holds against the computed one, and why."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from cocreate_desktop.domain.assumptions import Override
from cocreate_desktop.domain.evidence import Verdict
from cocreate_desktop.domain.evidence.telling import VERDICTS
from cocreate_desktop.views.controls import Segmented
from cocreate_desktop.views.shell.dialogs import NameDialog
from cocreate_desktop.views.wording import say

_CHOICES = (Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.MIXED)


class OverrideDialog(NameDialog):
    """A verdict of three and a reason; what was said before can be dropped."""

    dropped = Signal()

    def __init__(
        self, parent: QWidget, said: Override | None, take: Callable[[Verdict, str], object]
    ) -> None:
        super().__init__(
            parent,
            self.tr("Say otherwise"),
            self.tr("Because"),
            self.tr("Say so"),
            lambda reason: take(self.chosen, reason),
            said.reason if said else "",
        )
        question = QLabel(self.tr("The team says"), self)
        question.setProperty("role", "label")
        self.choice = Segmented(self)
        self.choice.setAccessibleName(question.text())
        self.choice.set_choices([(verdict.value, say(VERDICTS[verdict]), None) for verdict in _CHOICES])
        self.choice.set_value(said.verdict if said else Verdict.MIXED.value)
        note = QLabel(self.tr("It stands beside the verdict and changes no total."), self)
        note.setProperty("role", "small")
        for place, widget in enumerate((question, self.choice)):
            self.body.insertWidget(place, widget)
        self.body.insertWidget(self.body.indexOf(self.error), note)
        if said:
            drop = QPushButton(self.tr("Let the verdict stand"), self)
            drop.setProperty("quiet", True)
            drop.clicked.connect(self._drop)
            self.body.insertWidget(self.body.indexOf(self.error) + 1, drop)
        self.name.setFocus()

    @property
    def chosen(self) -> Verdict:
        return Verdict(self.choice.value or Verdict.MIXED)

    def _drop(self) -> None:
        self.dropped.emit()
        self.reject()
