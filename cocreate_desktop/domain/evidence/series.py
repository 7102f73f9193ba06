"""One assumption, all sessions: what a project may say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cocreate_desktop.domain.evidence.case import SessionCase
from cocreate_desktop.domain.evidence.positions import Voice, voices
from cocreate_desktop.domain.evidence.rules import DEFAULT_RULES, Rules
from cocreate_desktop.domain.evidence.verdicts import (
    Fill,
    Mark,
    SessionVerdict,
    Shape,
    Tally,
    Verdict,
    direction,
    judge_all,
    tally_of,
)


class Outcome(StrEnum):
    """What a project may say of an assumption, in the order in which the rules are tried, but for `ONCE`."""

    NO_EVIDENCE = "no evidence"
    THIN = "thin"
    ONCE = "once"
    CONTRADICTED = "contradicted"
    CONFIRMED = "confirmed"
    SAID = "said, hardly seen"
    MIXED = "mixed"


@dataclass(frozen=True)
class JudgedSession:
    """A session and its verdict on one assumption."""

    session_id: str
    verdict: SessionVerdict


@dataclass(frozen=True)
class ProjectVerdict:
    """What all sessions together say about one assumption of the project.

    `once` is the verdict of the only session with one, if it is the only one. `supported` of `judged`
    sessions is what the Overview prints. `pooled` counts everybody of all shops once, thin sessions
    included; over shops, too, deeds outweigh words and the later word counts. `dissenting` are the
    sessions with a verdict other than the project's; a mixed project has nothing to dissent from.
    `sessions` are in date order.
    """

    origin_id: str
    outcome: Outcome
    once: Verdict | None
    mark: Mark
    supported: int
    contradicted: int
    judged: int
    pooled: Tally
    pooled_voices: tuple[Voice, ...]
    dissenting: tuple[str, ...]
    sessions: tuple[JudgedSession, ...]


def judge_project(cases: Iterable[SessionCase], rules: Rules = DEFAULT_RULES) -> dict[str, ProjectVerdict]:
    """The project's verdicts by the assumptions' origin ids; `rules` are the project's."""
    sessions: defaultdict[str, list[JudgedSession]] = defaultdict(list)
    for case in sorted(cases, key=lambda case: case.order):
        for verdict in judge_all(case).values():
            sessions[verdict.assumption.origin_id].append(JudgedSession(case.session.id, verdict))
    return {origin_id: judge_series(origin_id, judged, rules) for origin_id, judged in sessions.items()}


def judge_series(origin_id: str, sessions: Sequence[JudgedSession], rules: Rules) -> ProjectVerdict:
    """The project's verdict on one assumption from its sessions in date order."""
    firm = [session for session in sessions if session.verdict.verdict.is_firm]
    outcome = outcome_of([session.verdict for session in sessions], rules)
    pooled_voices = voices(
        witness for session in sessions for witness in session.verdict.witnesses if witness.counted
    )
    pooled = tally_of(pooled_voices)
    agreeing = _AGREEING.get(outcome)
    return ProjectVerdict(
        origin_id=origin_id,
        outcome=outcome,
        once=firm[0].verdict.verdict if outcome is Outcome.ONCE else None,
        mark=_mark(outcome, [session.verdict for session in firm], pooled),
        supported=_count(firm, Verdict.SUPPORTED),
        contradicted=_count(firm, Verdict.CONTRADICTED),
        judged=len(firm),
        pooled=pooled,
        pooled_voices=pooled_voices,
        dissenting=tuple(
            session.session_id
            for session in firm
            if agreeing is not None and session.verdict.verdict is not agreeing
        ),
        sessions=tuple(sessions),
    )


def outcome_of(verdicts: Sequence[SessionVerdict], rules: Rules) -> Outcome:
    """The first outcome that fits."""
    if not any(verdict.tally.heard for verdict in verdicts):
        return Outcome.NO_EVIDENCE
    firm = [verdict for verdict in verdicts if verdict.verdict.is_firm]
    if not firm:
        return Outcome.THIN
    if len(firm) == 1:
        return Outcome.ONCE
    supporting = [verdict for verdict in firm if verdict.verdict is Verdict.SUPPORTED]
    contradicting = [verdict for verdict in firm if verdict.verdict is Verdict.CONTRADICTED]
    enough = rules.sessions_percent * len(firm)
    if 100 * len(contradicting) >= enough:
        return Outcome.CONTRADICTED
    if 100 * len(supporting) >= enough:
        done_in = sum(verdict.mark.fill is Fill.SOLID for verdict in supporting)
        return Outcome.CONFIRMED if done_in >= rules.sessions_done else Outcome.SAID
    return Outcome.MIXED


_AGREEING = {
    Outcome.CONTRADICTED: Verdict.CONTRADICTED,
    Outcome.CONFIRMED: Verdict.SUPPORTED,
    Outcome.SAID: Verdict.SUPPORTED,
}


def _count(sessions: Iterable[JudgedSession], verdict: Verdict) -> int:
    return sum(session.verdict.verdict is verdict for session in sessions)


def _mark(outcome: Outcome, firm: Sequence[SessionVerdict], pooled: Tally) -> Mark:
    match outcome:
        case Outcome.NO_EVIDENCE:
            return Mark(Shape.DASHED)
        case Outcome.THIN:
            return Mark(direction(pooled), Fill.THIRD)
        case Outcome.ONCE:
            return firm[0].mark
        case Outcome.CONFIRMED:
            return Mark(Shape.ROUND, Fill.SOLID)
        case Outcome.SAID:
            return Mark(Shape.ROUND, Fill.HOLLOW)
        case Outcome.CONTRADICTED:
            contradicting = [verdict for verdict in firm if verdict.verdict is Verdict.CONTRADICTED]
            return Mark(Shape.SQUARE, _solid_if_any(contradicting))
        case Outcome.MIXED:
            return Mark(Shape.HALF, _solid_if_any(firm))


def _solid_if_any(verdicts: Iterable[SessionVerdict]) -> Fill:
    solid = any(verdict.mark.fill is Fill.SOLID for verdict in verdicts)
    return Fill.SOLID if solid else Fill.HOLLOW
