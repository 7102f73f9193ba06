"""One assumption, all sessions: what a project may say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cocreate_desktop.domain.evidence.positions import Voice, voices
from cocreate_desktop.domain.evidence.rules import DEFAULT_RULES, Rules
from cocreate_desktop.domain.evidence.verdicts import (
    Fill,
    JudgedSession,
    Mark,
    SessionVerdict,
    Shape,
    Tally,
    Verdict,
    direction,
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
class ProjectVerdict:
    """What all sessions together say about one assumption of the project.

    `once` is the verdict of the only session with one, if it is the only one. `supported` of `judged`
    sessions is what the Overview prints. `pooled` counts everybody of all shops once, thin sessions
    included; over shops, too, deeds outweigh words and the later word counts. `dissenting` are the
    sessions with a verdict other than the project's; a mixed project has nothing to dissent from.
    `sessions` are in date order.
    """

    outcome: Outcome
    once: Verdict | None
    mark: Mark
    supported: int
    contradicted: int
    judged: int
    pooled: Tally
    pooled_voices: tuple[Voice, ...]
    dissenting: tuple[SessionVerdict, ...]
    sessions: tuple[SessionVerdict, ...]


def judge_project(
    sessions: Iterable[JudgedSession], rules: Rules = DEFAULT_RULES
) -> dict[str, ProjectVerdict]:
    """The project's verdicts by the assumptions' origin ids; `rules` are the project's."""
    series: defaultdict[str, list[SessionVerdict]] = defaultdict(list)
    for session in sorted(sessions, key=lambda session: session.case.order):
        for verdict in session.verdicts.values():
            series[verdict.assumption.origin_id].append(verdict)
    return {origin_id: judge_series(verdicts, rules) for origin_id, verdicts in series.items()}


def judge_series(verdicts: Sequence[SessionVerdict], rules: Rules) -> ProjectVerdict:
    """The project's verdict on one assumption from those of its sessions, in date order."""
    firm = [verdict for verdict in verdicts if verdict.verdict.is_firm]
    outcome = outcome_of(verdicts, rules)
    pooled_voices = voices(
        witness for verdict in verdicts for witness in verdict.witnesses if witness.counted
    )
    pooled = tally_of(pooled_voices)
    agreeing = _AGREEING.get(outcome)
    return ProjectVerdict(
        outcome=outcome,
        once=firm[0].verdict if outcome is Outcome.ONCE else None,
        mark=_mark(outcome, firm, pooled),
        supported=len(_only(firm, Verdict.SUPPORTED)),
        contradicted=len(_only(firm, Verdict.CONTRADICTED)),
        judged=len(firm),
        pooled=pooled,
        pooled_voices=pooled_voices,
        dissenting=tuple(verdict for verdict in firm if agreeing and verdict.verdict is not agreeing),
        sessions=tuple(verdicts),
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
    supporting = _only(firm, Verdict.SUPPORTED)
    enough = rules.sessions_percent * len(firm)
    if 100 * len(_only(firm, Verdict.CONTRADICTED)) >= enough:
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


def _only(verdicts: Iterable[SessionVerdict], wanted: Verdict) -> list[SessionVerdict]:
    return [verdict for verdict in verdicts if verdict.verdict is wanted]


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
            return Mark(Shape.SQUARE, _solid_if_any(_only(firm, Verdict.CONTRADICTED)))
        case Outcome.MIXED:
            return Mark(Shape.HALF, _solid_if_any(firm))


def _solid_if_any(verdicts: Iterable[SessionVerdict]) -> Fill:
    solid = any(verdict.mark.fill is Fill.SOLID for verdict in verdicts)
    return Fill.SOLID if solid else Fill.HOLLOW
