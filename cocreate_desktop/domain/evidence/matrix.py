"""The Overview as plain records: every assumption against every session, and what to test next."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from cocreate_desktop.domain.assumptions import Assumption, Importance, Kind
from cocreate_desktop.domain.evidence.again import ConfirmedAgain, confirmed_again
from cocreate_desktop.domain.evidence.rules import DEFAULT_RULES, Rules
from cocreate_desktop.domain.evidence.series import Outcome, ProjectVerdict, judge_project, judge_series
from cocreate_desktop.domain.evidence.verdicts import JudgedSession, SessionVerdict
from cocreate_desktop.domain.sessions import Session, SessionState

OPEN = (Outcome.NO_EVIDENCE, Outcome.THIN, Outcome.ONCE, Outcome.MIXED, Outcome.SAID)
"""The outcomes that leave an assumption open, the most open first."""

TOLD = (
    Outcome.CONFIRMED,
    Outcome.CONTRADICTED,
    Outcome.MIXED,
    Outcome.SAID,
    Outcome.NO_EVIDENCE,
    Outcome.ONCE,
    Outcome.THIN,
)
"""All outcomes in the order in which totals name them."""


class Plan(StrEnum):
    """What the next session has for an assumption."""

    SETTLED = "settled"
    """Nothing needs to be done for it."""
    PLANNED = "planned"
    """A step of the scenario tests it."""
    MISSING = "missing"
    """It is open, and no step tests it."""


@dataclass(frozen=True)
class Row:
    """One assumption: what each session said of it, and all of them together.

    `by_session` holds the sessions that were held to their end and knew the assumption.
    """

    assumption: Assumption
    verdict: ProjectVerdict
    by_session: Mapping[str, SessionVerdict]
    plan: Plan

    @property
    def is_open(self) -> bool:
        return self.verdict.outcome in OPEN


@dataclass(frozen=True)
class Group:
    """The rows of one kind."""

    kind: Kind
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Judgement:
    """What the ended sessions of a project say together: verdicts by assumption, and the one figure.

    Worth keeping for as long as the records of those sessions stay the same.
    """

    sessions: Mapping[str, JudgedSession]
    verdicts: Mapping[str, ProjectVerdict]
    again: ConfirmedAgain
    rules: Rules


@dataclass(frozen=True)
class Matrix:
    """What a project may say. `held` are its columns: the sessions that were started, in date order.

    Of these a running one says nothing, and neither does one that the judgement does not know yet. `next` is
    the planned session that comes first.
    """

    groups: tuple[Group, ...]
    held: tuple[Session, ...]
    next: Session | None
    judgement: Judgement

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        return tuple(row for group in self.groups for row in group.rows)

    @cached_property
    def totals(self) -> dict[Outcome, int]:
        """How many assumptions came out how; they add up to all."""
        outcomes = [row.verdict.outcome for row in self.rows]
        return {outcome: outcomes.count(outcome) for outcome in TOLD}

    @property
    def confirmed(self) -> int:
        return self.totals[Outcome.CONFIRMED]

    @property
    def ended(self) -> int:
        """How many sessions were held to their end."""
        return sum(session.state is SessionState.ENDED for session in self.held)

    @cached_property
    def open_rows(self) -> tuple[Row, ...]:
        """What to test next: by importance, then by how open it is."""
        return tuple(sorted((row for row in self.rows if row.is_open), key=_urgency))

    @cached_property
    def missing(self) -> tuple[Row, ...]:
        """What should get into the scenario before the next session, the most urgent first."""
        return tuple(row for row in self.open_rows if row.plan is Plan.MISSING)


def judgement_of(
    sessions: Iterable[JudgedSession], draw: Callable[[int], int], rules: Rules = DEFAULT_RULES
) -> Judgement:
    """What the ended sessions of a project say. `draw(n)` gives a random whole number from 0 to n - 1."""
    judged = {session.case.session.id: session for session in sessions}
    return Judgement(
        judged, judge_project(judged.values(), rules), confirmed_again(judged.values(), draw, rules), rules
    )


def matrix_of(
    assumptions: Iterable[Assumption],
    sessions: Iterable[Session],
    judgement: Judgement,
    tested: Collection[str],
) -> Matrix:
    """The Overview of a project; `tested` are the assumptions that a step of its scenario tests."""
    known = list(sessions)
    nothing = judge_series((), judgement.rules)
    rows = [
        _row(assumption, judgement.verdicts.get(assumption.id, nothing), tested)
        for assumption in sorted(assumptions, key=lambda one: (one.rank, one.id))
    ]
    groups = (Group(kind, tuple(row for row in rows if row.assumption.kind is kind)) for kind in Kind)
    return Matrix(
        groups=tuple(group for group in groups if group.rows),
        held=tuple(sorted((one for one in known if one.started_at is not None), key=_date)),
        next=min((one for one in known if one.state is SessionState.PLANNED), key=_day, default=None),
        judgement=judgement,
    )


def _row(assumption: Assumption, verdict: ProjectVerdict, tested: Collection[str]) -> Row:
    by_session = {one.assumption.session_id: one for one in verdict.sessions}
    return Row(assumption, verdict, by_session, _plan(verdict.outcome, assumption.id in tested))


def _plan(outcome: Outcome, is_tested: bool) -> Plan:
    if outcome is Outcome.CONFIRMED:
        return Plan.SETTLED
    if is_tested:
        return Plan.PLANNED
    return Plan.MISSING if outcome in OPEN else Plan.SETTLED


def _urgency(row: Row) -> tuple[int, int]:
    importance = list(Importance).index(row.assumption.importance)
    return (-importance, OPEN.index(row.verdict.outcome))


def _date(session: Session) -> tuple[int, str]:
    return (session.started_at or session.created_at, session.id)


def _day(session: Session) -> tuple[bool, str, int, str]:
    """Those whose day is known come first."""
    return (not session.planned_for, session.planned_for, session.created_at, session.id)
