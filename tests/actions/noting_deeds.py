"""A session at random: what is ticked, noted, logged, put right, and said of it afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cocreate_desktop.actions import amending, capture, leading, overriding, round_up
from cocreate_desktop.actions.log_mode import keep_reaction
from cocreate_desktop.domain.capture import Draft, Link
from cocreate_desktop.domain.evidence import Verdict
from cocreate_desktop.domain.log_mode import Reaction
from cocreate_desktop.domain.observations import Mode, Origin, Side
from cocreate_desktop.domain.round_up import Seen

if TYPE_CHECKING:
    from tests.actions.doer import Doer


class NotingDeeds:
    def __init__(self, doer: Doer) -> None:
        self._doer = doer
        self._desk, self._choose, self._session = doer.desk, doer.choose, doer.session
        self.all = [
            self.grant, self.tick, self.round_up, self.capture, self.capture_lines, self.log,
            self.log, self.rewrite, self.move_entry, self.delete_entry, self.override,
            self.drop_override,
        ]  # fmt: skip

    def grant(self) -> None:
        leading.grant_minute(self._desk, self._session)

    def tick(self) -> None:
        if one := self._doer.pick(self._desk.library.sessions.items(self._session)):
            leading.tick(self._desk, self._session, one)

    def round_up(self) -> None:
        asked = round_up.read_all(self._desk.library, self._session)
        cells = [(one.run.id, cell) for one in asked for cell in one.cells.values()]
        if cells:
            run, cell = self._choose.choice(cells)
            seen = self._choose.choice([None, *Seen])
            round_up.answer(
                self._desk, self._session, run, cell, seen, unprompted=self._choose.choice([True, False])
            )

    def capture(self) -> None:
        capture.capture_observation(
            self._desk, self._session, capture.Capture(self._draft(), self._choose.randrange(20_000))
        )

    def capture_lines(self) -> None:
        entries = [capture.Capture(self._draft(), self._choose.randrange(20_000)) for _ in range(3)]
        capture.capture_lines(self._desk, self._session, entries)

    def log(self) -> None:
        """In log mode: a new reaction, or one more key for one that is there, maybe its last Backspace."""
        people = self._desk.library.people.participants(self._session)
        tags = self._desk.library.sessions.tags(self._session)
        known = [entry.observation for entry in self._desk.library.observations.of_session(self._session)]
        logged = self._doer.pick([one for one in known if one.origin is Origin.LOG])
        person, tag = self._doer.pick(people), self._doer.pick(tags)
        says = self._choose.random() < 0.8
        reaction = Reaction(
            logged or self._desk.new_id(),
            self._choose.randrange(20_000),
            people=(person,) if person and says else (),
            tags=(tag,) if tag and says else (),
            mode=self._choose.choice(list(Mode)),
            duration_ms=self._choose.choice([None, self._choose.randrange(601, 9_000)]),
        )
        keep_reaction(self._desk, self._session, reaction)

    def rewrite(self) -> None:
        if one := self._entry():
            at_ms = self._choose.choice([None, self._choose.randrange(20_000)])
            capture.rewrite_observation(self._desk, one, self._draft(), at_ms=at_ms)

    def move_entry(self) -> None:
        if one := self._entry():
            capture.move_observation(
                self._desk, one, self._choose.randrange(20_000), gesture=self._doer.gesture()
            )

    def delete_entry(self) -> None:
        if one := self._entry():
            amending.delete_observations(self._desk, [one])

    def override(self) -> None:
        if one := self._doer.pick(self._desk.library.sessions.assumptions(self._doer.held)):
            verdict = self._choose.choice([Verdict.SUPPORTED, Verdict.MIXED])
            overriding.override_verdict(self._desk, self._doer.held, one, verdict, self._doer.word())

    def drop_override(self) -> None:
        for one in self._desk.library.sessions.overrides(self._doer.held)[:1]:
            overriding.drop_override(self._desk, self._doer.held, one.session_assumption_id)

    def _entry(self) -> str | None:
        return self._doer.pick(
            entry.observation for entry in self._desk.library.observations.of_session(self._session)
        )

    def _draft(self) -> Draft:
        library = self._desk.library
        person = self._doer.pick(library.people.participants(self._session))
        assumption = self._doer.pick(library.sessions.assumptions(self._session))
        tag = self._doer.pick(library.sessions.tags(self._session))
        return Draft(
            mode=self._choose.choice(list(Mode)),
            text=self._doer.word(),
            people=(person,) if person else (),
            tags=(tag,) if tag else (),
            evidence=(Link(self._choose.choice(list(Side)), assumption),) if assumption else (),
            came=(person,) if person and self._choose.random() < 0.2 else (),
            why=self._choose.choice([False, False, True]),
        )
