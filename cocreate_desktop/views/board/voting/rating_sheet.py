"""One person rates the needs, in the place of the board."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from cocreate_desktop.domain.ratings import Aspect
from cocreate_desktop.views.board.voting.over_canvas import OverCanvas
from cocreate_desktop.views.board.voting.rating_table import RatingTable
from cocreate_desktop.views.controls import KeyButton


class RatingSheet(OverCanvas, form="board_rating.ui"):
    passed_on = Signal()

    heading: QLabel
    sentence: QLabel
    table: RatingTable
    state: QLabel
    pass_on: KeyButton

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pass_on.clicked.connect(self.passed_on)
        self.table.finished.connect(self.pass_on.setFocus)

    def show_person(
        self,
        alias: str,
        question: str,
        needs: Sequence[tuple[str, str]],
        rated: Mapping[tuple[str, str], int],
    ) -> None:
        """`needs` are ids with words; `rated` what the person answered, by id and aspect."""
        was_hidden = self.isHidden()
        self.heading.setText(self.tr("{alias}: {question}").format(alias=alias, question=question))
        self.table.answers.show_ratings(needs, rated)
        left = len(needs) * len(Aspect) - len(rated)
        if not left:
            self.state.setText(self.tr("Everything is answered."))
        else:
            self.state.setText(
                self.tr("1 answer is missing") if left == 1 else self.tr("%n answers are missing", "", left)
            )
        self.cover()
        if was_hidden:
            self.table.begin()
