"""What note-takers may do to what was noted, for the tests of undo: each a random deed on what is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cocreate_desktop.actions import amending, capture, listening_drill, same_moments
from cocreate_desktop.domain.observations import Side

if TYPE_CHECKING:
    from tests.actions.doer import Doer


class AmendingDeeds:
    def __init__(self, doer: Doer) -> None:
        self.doer = doer
        self.desk = doer.desk
        self.choose = doer.choose
        self.all = [
            self.amend, self.tag_entries, self.link_entries, self.star_entries, self.delete_entries,
            self.answer_moment, self.settle, self.plan_drill,
        ]  # fmt: skip

    def amend(self) -> None:
        for one in self._some()[:1]:
            entry = self.desk.library.observations.get(one)
            kept = amending.Amendment(
                capture.draft_of(self.desk, entry) if self.choose.random() < 0.5 else None,
                self.choose.randrange(20_000),
                self.doer.pick(self.desk.library.sessions.runs(self.doer.session)),
                self.choose.choice([None, True, False]),
                self.choose.choice([True, False]),
                self.choose.choice([None, 28_000]),
            )
            amending.amend_observation(self.desk, one, kept)

    def tag_entries(self) -> None:
        if tag := self.doer.pick(self.desk.library.sessions.tags(self.doer.session)):
            on = self.choose.random() < 0.7
            amending.tag_observations(self.desk, self._some(), tag, on=on)

    def link_entries(self) -> None:
        if one := self.doer.pick(self.desk.library.sessions.assumptions(self.doer.session)):
            side = self.choose.choice([*Side, None])
            amending.link_observations(self.desk, self._some(), one, side)

    def star_entries(self) -> None:
        amending.star_observations(self.desk, self._some(), on=self.choose.random() < 0.7)

    def delete_entries(self) -> None:
        amending.delete_observations(self.desk, self._some()[:2])

    def answer_moment(self) -> None:
        if len(pair := self._some()) > 1:
            same_moments.answer_same_moment(self.desk, pair[0], pair[1], self.choose.random() < 0.7)

    def settle(self) -> None:
        if len(pair := self._some()) > 1:
            same_moments.settle_moment(self.desk, pair[0], pair[1])

    def plan_drill(self) -> None:
        like = self.choose.choice([None, self.doer.session])
        listening_drill.plan_drill(self.desk, self.doer.project, self.doer.word(), like=like)

    def _some(self) -> list[str]:
        known = [one.observation.id for one in self.desk.library.observations.of_session(self.doer.session)]
        return self.choose.sample(known, min(len(known), self.choose.randrange(1, 5)))
