"""People and team at random: who is known, what they agree to, who is invited, comes and goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cocreate_desktop.actions import consent, people, presence
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.people import Attendance, Role

if TYPE_CHECKING:
    from tests.actions.doer import Doer


class PeopleDeeds:
    def __init__(self, doer: Doer) -> None:
        self._doer = doer
        self._desk, self._choose, self._project, self._session = (
            doer.desk,
            doer.choose,
            doer.project,
            doer.session,
        )
        self.all = [
            self.add_person, self.edit_person, self.delete_person, self.answer,
            self.come_and_go, self.not_here_after_all, self.invite, self.join,
            self.edit_participant, self.number, self.remove_participant, self.add_member,
            self.edit_member, self.move_member, self.delete_member,
        ]  # fmt: skip

    def add_person(self) -> None:
        people.add_person(
            self._desk,
            self._project,
            self._doer.word()[:20] + str(self._doer.clock.utc_ms),
            session_id=self._session,
        )

    def edit_person(self) -> None:
        if one := self._doer.pick(self._desk.library.people.of_project(self._project)):
            people.edit_person(
                self._desk, one, texts={"note": self._doer.word()}, gesture=self._doer.gesture()
            )

    def delete_person(self) -> None:
        if one := self._doer.pick(self._desk.library.people.of_project(self._project)):
            people.delete_person(self._desk, one)

    def answer(self) -> None:
        """Never a no after a yes: a withdrawal is final."""
        if one := self._doer.pick(self._desk.library.people.of_project(self._project)):
            item = self._choose.choice([item for item in ConsentItem if item is not ConsentItem.NOTES])
            given = {known.item: known.answer for known in self._desk.library.people.consents_of(one)}
            answers = [Answer.YES] if given.get(item) is Answer.YES else [Answer.YES, Answer.NO]
            consent.record_answers(self._desk, one, {item: self._choose.choice(answers)})

    def come_and_go(self) -> None:
        if one := self._doer.pick(self._desk.library.people.participants(self._session)):
            at_ms = self._choose.choice([None, self._choose.randrange(20_000)])
            presence.set_here(self._desk, one, self._choose.choice([True, False]), at_ms=at_ms)

    def not_here_after_all(self) -> None:
        if one := self._doer.pick(self._desk.library.people.presence(self._session)):
            presence.not_here_after_all(self._desk, self._session, [one])

    def invite(self) -> None:
        session = self._doer.pick(self._desk.library.sessions.of_project(self._project))
        person = self._doer.pick(self._desk.library.people.of_project(self._project))
        if session and person:
            people.invite(self._desk, session, person, gesture=self._doer.gesture())

    def join(self) -> None:
        known = {one.person_id: one.id for one in self._desk.library.people.participants(self._session)}
        others = [one for one in self._desk.library.people.of_project(self._project) if one.id not in known]
        alias = self._choose.choice([*(one.alias for one in others), f"Eva {self._doer.clock.utc_ms}"])
        presence.join(self._desk, self._session, alias)

    def edit_participant(self) -> None:
        if one := self._doer.pick(self._desk.library.people.participants(self._session)):
            people.edit_participant(
                self._desk,
                one,
                attendance=self._choose.choice(list(Attendance)),
                texts={"prepared": self._doer.word()},
                gesture=self._doer.gesture(),
            )

    def number(self) -> None:
        known = self._desk.library.people.participants(self._session)
        if one := self._doer.pick(known):
            people.move_participant(self._desk, one, after=self._doer.pick(known))

    def remove_participant(self) -> None:
        if one := self._doer.pick(self._desk.library.people.participants(self._session)):
            people.remove_participant(self._desk, one)

    def add_member(self) -> None:
        people.add_member(self._desk, self._project, self._doer.word(), self._choose.choice(list(Role)))

    def edit_member(self) -> None:
        if one := self._doer.pick(self._team()):
            people.edit_member(self._desk, one, name=self._doer.word(), gesture=self._doer.gesture())

    def move_member(self) -> None:
        if one := self._doer.pick(self._team()):
            people.move_member(self._desk, one, after=self._doer.pick(self._team()))

    def delete_member(self) -> None:
        if one := self._doer.pick(self._team()):
            people.delete_member(self._desk, one)

    def _team(self):
        return self._desk.library.people.team(self._project)
