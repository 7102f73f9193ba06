"""A disagreement that is being edited: both wishes, who stands where, and the answer to it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cocreate_desktop.actions import disagreements
from cocreate_desktop.actions.concluded import Stander, TwoSides
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.printable import Consents
from cocreate_desktop.domain.decisions import Standing
from cocreate_desktop.views.controls import CommitLine, CommitText, KeyButton
from cocreate_desktop.views.controls.flow import FlowLayout
from cocreate_desktop.views.decide.standing_button import StanderButton
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.page import Page


class SidesFields(Form, form="decide_sides.ui"):
    """Everybody of the session stands under both wishes; a click places them on that side."""

    delete_asked = Signal()
    left = Signal()

    one_side: CommitLine
    one_people: QWidget
    other_side: CommitLine
    other_people: QWidget
    answer: CommitText
    delete_sides: KeyButton
    done: KeyButton

    def __init__(self, page: Page, parent: QWidget) -> None:
        super().__init__(parent)
        self._page, self._desk = page, page.desk
        self._sides: TwoSides | None = None
        self._people: tuple[tuple[str, str], ...] = ()
        self._buttons: dict[bool, list[StanderButton]] = {False: [], True: []}
        self._flows = {False: FlowLayout(self.one_people, 2), True: FlowLayout(self.other_people, 2)}
        self.answer.set_lines(1, 4)
        self.one_side.committed.connect(
            lambda text, gesture: self._edit(
                self.one_side, partial(disagreements.edit_disagreement, one_side=text, gesture=gesture)
            )
        )
        self.other_side.committed.connect(
            lambda text, gesture: self._edit(
                self.other_side, partial(disagreements.edit_disagreement, other_side=text, gesture=gesture)
            )
        )
        self.answer.committed.connect(
            lambda text, gesture: self._edit(
                self.answer, partial(disagreements.edit_disagreement, answer=text, gesture=gesture)
            )
        )
        self.delete_sides.clicked.connect(self.delete_asked)
        self.done.clicked.connect(self.left)

    def show_sides(self, sides: TwoSides) -> None:
        known = sides.disagreement
        if self._sides is not None and self._sides.id != sides.id:
            self.finish()
        self._sides = sides
        self.one_side.show_text(known.one_side)
        self.other_side.show_text(known.other_side)
        self.answer.show_text(known.answer)
        aliases = Consents.of_session(self._desk.library, known.session_id).aliases
        self._offer_people(tuple(aliases.items()))
        self._place(False, sides.one)
        self._place(True, sides.other)

    def edit_words(self) -> None:
        self.one_side.setFocus()
        self.one_side.selectAll()

    def finish(self) -> None:
        """Save what is still being typed."""
        for field in (self.one_side, self.other_side, self.answer):
            field.finish()

    def forget(self) -> None:
        """It is gone."""
        self._sides = None

    def _edit(self, field: CommitLine | CommitText, edit: Callable[[Desk, str], object]) -> None:
        if self._sides is not None:
            id_ = self._sides.id
            self._page.attempt(lambda: edit(self._desk, id_), at=field)

    def _offer_people(self, people: tuple[tuple[str, str], ...]) -> None:
        if people == self._people:
            return
        self._people = people
        for other, place in ((False, self.one_people), (True, self.other_people)):
            for button in self._buttons[other]:
                self._flows[other].removeWidget(button)
                button.hide()
                button.deleteLater()
            self._buttons[other] = [StanderButton(id_, alias, place) for id_, alias in people]
            for button in self._buttons[other]:
                button.chosen.connect(
                    lambda standing, button=button, other=other: self._stand(button, other, standing)
                )
                self._flows[other].addWidget(button)
                button.show()

    def _place(self, other: bool, standers: tuple[Stander, ...]) -> None:
        by_id = {one.participant_id: one.standing for one in standers}
        for button in self._buttons[other]:
            button.show_standing(by_id.get(button.participant_id, Standing.NOBODY))

    def _stand(self, button: StanderButton, other: bool, standing: Standing) -> None:
        if self._sides is None:
            return
        id_ = self._sides.id
        wanted = None if standing is Standing.NOBODY else standing
        self._page.attempt(
            lambda: disagreements.place_voice(
                self._desk, id_, button.participant_id, other=other, standing=wanted
            )
        )
