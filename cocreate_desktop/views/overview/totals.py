"""The line under the headline: how many assumptions are not confirmed, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from cocreate_desktop.domain.evidence import Fill, Mark, Outcome, Shape
from cocreate_desktop.errors import Message
from cocreate_desktop.views.controls.flow import FlowLayout
from cocreate_desktop.views.overview.sign import Sign
from cocreate_desktop.views.wording import say

MARKS = {
    Outcome.CONTRADICTED: Mark(Shape.SQUARE, Fill.SOLID),
    Outcome.MIXED: Mark(Shape.HALF, Fill.SOLID),
    Outcome.SAID: Mark(Shape.ROUND, Fill.HOLLOW),
    Outcome.NO_EVIDENCE: Mark(Shape.DASHED),
    Outcome.ONCE: None,
    Outcome.THIN: Mark(Shape.HALF, Fill.THIRD),
}
"""The mark that stands for many of a kind; what rests on one session shows its pip."""


class Totals(QWidget):
    """A mark and a few words each, on as many lines as it takes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=4)

    def show_totals(self, totals: Sequence[tuple[Outcome, Message]], bold: str) -> None:
        """`bold` is the colour of what is stressed."""
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for outcome, words in totals:
            self._flow.addWidget(_total(outcome, stressed(say(words), bold), self))
        self.setVisible(bool(totals))


def stressed(sentence: str, colour: str) -> str:
    """A sentence as rich text, with what it stresses in SemiBold and another colour."""
    return sentence.replace("<b>", f'<span style="font-weight:600; color:{colour}">').replace(
        "</b>", "</span>"
    )


def _total(outcome: Outcome, words: str, parent: QWidget) -> QWidget:
    total = QWidget(parent)
    row = QHBoxLayout(total)
    row.setContentsMargins(0, 0, 18, 0)
    row.setSpacing(8)
    sign = Sign(total)
    sign.show_mark(MARKS[outcome])
    label = QLabel(words, total)
    label.setProperty("role", "total")
    row.addWidget(sign)
    row.addWidget(label)
    return total
