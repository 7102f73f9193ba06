"""What a team may do while it concludes, for the tests of undo: each deed a random one on what is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cocreate_desktop.actions import capture, disagreements, findings, propositions
from cocreate_desktop.domain.capture import Draft
from cocreate_desktop.domain.decisions import Decision, Standing

if TYPE_CHECKING:
    from tests.actions.test_undo import Doer


class DecidingDeeds:
    def __init__(self, doer: Doer) -> None:
        self.doer = doer
        self.desk = doer.desk
        self.all = [
            self.add_finding, self.edit_finding, self.move_finding, self.delete_finding,
            self.rest_finding, self.take_from_finding, self.settle, self.unsettle,
            self.add_proposition, self.edit_proposition, self.move_proposition, self.delete_proposition,
            self.rest_proposition, self.take_from_proposition,
            self.add_side, self.edit_side, self.move_side, self.delete_side,
            self.say_word, self.decide, self.undecide,
            self.add_disagreement, self.edit_disagreement, self.place_voice, self.delete_disagreement,
        ]  # fmt: skip

    def add_finding(self) -> None:
        entry, assumption = self._entry(), self._assumption()
        findings.add_finding(
            self.desk,
            self.doer.session,
            self.doer.word(),
            observation_ids=[entry] if entry else [],
            assumption_ids=[assumption] if assumption else [],
        )

    def edit_finding(self) -> None:
        if one := self._finding():
            findings.edit_finding(
                self.desk, one, todo=self.doer.word(), agree=2, agree_of=6, gesture=self.doer.gesture()
            )

    def move_finding(self) -> None:
        if one := self._finding():
            findings.move_finding(self.desk, one, after=self._finding())

    def delete_finding(self) -> None:
        if self.doer.choose.random() < 0.5 and (one := self._finding()):
            findings.delete_finding(self.desk, one)

    def rest_finding(self) -> None:
        fresh = capture.Capture(Draft(text=self.doer.word()), 10)
        capture.capture_observation(self.desk, self.doer.session, fresh)
        finding, entry = self._finding(), self._entry()
        if finding and entry:
            findings.rest_finding_on(self.desk, finding, observation_ids=[entry])

    def take_from_finding(self) -> None:
        rests_on = self.desk.library.findings.observations(self.doer.session)
        for finding, entries in rests_on.items():
            findings.take_from_finding(self.desk, finding, observation_ids=entries[:1])

    def settle(self) -> None:
        finding, assumption = self._finding(), self._assumption()
        if finding and assumption:
            findings.settle(self.desk, finding, assumption)

    def unsettle(self) -> None:
        settled = self.desk.library.findings.assumptions(self.doer.project)
        for finding, assumptions in settled.items():
            findings.unsettle(self.desk, finding, assumptions[0])

    def add_proposition(self) -> None:
        finding = self._finding()
        propositions.add_proposition(
            self.desk, self.doer.project, self.doer.word(), finding_ids=[finding] if finding else []
        )

    def edit_proposition(self) -> None:
        if one := self._proposition():
            propositions.edit_proposition(
                self.desk, one, job=self.doer.word(), stop_shops=3, gesture=self.doer.gesture()
            )

    def move_proposition(self) -> None:
        if one := self._proposition():
            propositions.move_proposition(self.desk, one, after=self._proposition())

    def delete_proposition(self) -> None:
        if self.doer.choose.random() < 0.5 and (one := self._proposition()):
            propositions.delete_proposition(self.desk, one)

    def rest_proposition(self) -> None:
        proposition, finding = self._proposition(), self._finding()
        if proposition and finding:
            propositions.rest_proposition_on(self.desk, proposition, finding_ids=[finding])

    def take_from_proposition(self) -> None:
        for link in self.desk.library.propositions.findings(self.doer.project):
            propositions.take_from_proposition(self.desk, link.proposition_id, finding_ids=[link.finding_id])

    def add_side(self) -> None:
        if one := self._proposition():
            propositions.add_side(self.desk, one, self.doer.word())

    def edit_side(self) -> None:
        if one := self._side():
            propositions.edit_side(
                self.desk,
                one,
                gives=self.doer.word(),
                gets_standing=self.doer.choose.choice(list(Standing)),
                gesture=self.doer.gesture(),
            )

    def move_side(self) -> None:
        if one := self._side():
            propositions.move_side(self.desk, one, after=self._side())

    def delete_side(self) -> None:
        if one := self._side():
            propositions.delete_side(self.desk, one)

    def say_word(self) -> None:
        member = self.doer.pick(self.desk.library.people.team(self.doer.project))
        if (one := self._proposition()) and member:
            word = self.doer.choose.choice([None, *Decision])
            propositions.say_word(self.desk, one, member, word)

    def decide(self) -> None:
        if one := self._proposition():
            decision = self.doer.choose.choice(list(Decision))
            propositions.decide(self.desk, one, decision, self.doer.word())

    def undecide(self) -> None:
        for one in self.desk.library.propositions.of_project(self.doer.project):
            propositions.undecide(self.desk, one.id)

    def add_disagreement(self) -> None:
        disagreements.add_disagreement(self.desk, self.doer.session, self.doer.word(), self.doer.word())

    def edit_disagreement(self) -> None:
        if one := self._disagreement():
            disagreements.edit_disagreement(
                self.desk, one, answer=self.doer.word(), gesture=self.doer.gesture()
            )

    def place_voice(self) -> None:
        participant = self.doer.pick(self.desk.library.people.participants(self.doer.session))
        if (one := self._disagreement()) and participant:
            disagreements.place_voice(
                self.desk,
                one,
                participant,
                other=self.doer.choose.choice([True, False]),
                standing=self.doer.choose.choice([Standing.DID, Standing.SAID, None]),
            )

    def delete_disagreement(self) -> None:
        if self.doer.choose.random() < 0.5 and (one := self._disagreement()):
            disagreements.delete_disagreement(self.desk, one)

    def _finding(self) -> str | None:
        return self.doer.pick(self.desk.library.findings.of_session(self.doer.session))

    def _proposition(self) -> str | None:
        return self.doer.pick(self.desk.library.propositions.of_project(self.doer.project))

    def _side(self) -> str | None:
        return self.doer.pick(self.desk.library.propositions.sides(self.doer.project))

    def _disagreement(self) -> str | None:
        return self.doer.pick(self.desk.library.disagreements.of_session(self.doer.session))

    def _assumption(self) -> str | None:
        return self.doer.pick(self.desk.library.assumptions.of_project(self.doer.project))

    def _entry(self) -> str | None:
        entries = self.desk.library.observations.of_session(self.doer.session)
        return self.doer.pick(entry.observation for entry in entries if not entry.observation.sealed)
