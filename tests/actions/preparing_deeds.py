"""What is believed and how it will be tested, at random: assumptions, steps and their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cocreate_desktop.actions import assumptions, scenario
from cocreate_desktop.domain.assumptions import Importance, Kind
from cocreate_desktop.domain.scenario import ItemKind

if TYPE_CHECKING:
    from tests.actions.doer import Doer


class PreparingDeeds:
    def __init__(self, doer: Doer) -> None:
        self._doer = doer
        self._desk, self._choose, self._project = doer.desk, doer.choose, doer.project
        self.all = [
            self.add_assumption, self.edit_assumption, self.move_assumption,
            self.delete_assumption, self.add_step, self.edit_step, self.move_step,
            self.delete_step, self.add_item, self.edit_item, self.link_item, self.move_item,
            self.delete_item, self.test_in_step, self.stop_testing_in_step,
        ]  # fmt: skip

    def add_assumption(self) -> None:
        assumptions.add_assumption(
            self._desk, self._project, self._choose.choice(list(Kind)), self._doer.word()
        )

    def edit_assumption(self) -> None:
        if one := self._doer.pick(self._desk.library.assumptions.of_project(self._project)):
            assumptions.edit_assumption(
                self._desk,
                one,
                text=self._doer.word(),
                importance=self._choose.choice(list(Importance)),
                gesture=self._doer.gesture(),
            )

    def move_assumption(self) -> None:
        known = self._desk.library.assumptions.of_project(self._project)
        if one := self._doer.pick(known):
            assumptions.move_assumption(
                self._desk, one, after=self._doer.pick(known), kind=self._choose.choice(list(Kind))
            )

    def delete_assumption(self) -> None:
        if one := self._doer.pick(self._desk.library.assumptions.of_project(self._project)):
            assumptions.delete_assumption(self._desk, one)

    def add_step(self) -> None:
        scenario.add_step(self._desk, self._project, self._doer.word(), after=self._doer.pick(self._steps()))

    def edit_step(self) -> None:
        if one := self._doer.pick(self._steps()):
            scenario.edit_step(
                self._desk,
                one,
                say=self._doer.word(),
                minutes=self._choose.randrange(1, 60),
                gesture=self._doer.gesture(),
            )

    def move_step(self) -> None:
        if one := self._doer.pick(self._steps()):
            scenario.move_step(self._desk, one, after=self._doer.pick(self._steps()))

    def delete_step(self) -> None:
        if one := self._doer.pick(self._steps()):
            scenario.delete_step(self._desk, one)

    def add_item(self) -> None:
        if one := self._doer.pick(self._steps()):
            scenario.add_item(self._desk, one, self._choose.choice(list(ItemKind)), self._doer.word())

    def edit_item(self) -> None:
        if one := self._doer.pick(self._items()):
            scenario.edit_item(self._desk, one, self._doer.word())

    def link_item(self) -> None:
        if one := self._doer.pick(self._items()):
            scenario.link_item(
                self._desk, one, self._doer.pick(self._desk.library.assumptions.of_project(self._project))
            )

    def move_item(self) -> None:
        if one := self._doer.pick(self._items()):
            scenario.move_item(self._desk, one, after=self._doer.pick(self._items()))

    def delete_item(self) -> None:
        if one := self._doer.pick(self._items()):
            scenario.delete_item(self._desk, one)

    def test_in_step(self) -> None:
        step = self._doer.pick(self._steps())
        assumption = self._doer.pick(self._desk.library.assumptions.of_project(self._project))
        if step and assumption:
            scenario.test_in_step(self._desk, assumption, step)

    def stop_testing_in_step(self) -> None:
        if tests := self._desk.library.scenarios.tests(self._project):
            test = self._choose.choice(tests)
            scenario.stop_testing_in_step(self._desk, test.assumption_id, test.step_id)

    def _steps(self):
        return self._desk.library.scenarios.steps(self._project)

    def _items(self):
        return self._desk.library.scenarios.items(self._project)
