"""Findings, propositions, and what the team and its partners agreed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cocreate_desktop.errors import QT_TRANSLATE_NOOP


class FindingKind(StrEnum):
    FINDING = "finding"
    DECISION = "decision"
    PROBLEM = "problem"
    ACTION = "action"
    SUMMARY = "summary"


FINDING_KINDS = {
    FindingKind.FINDING: QT_TRANSLATE_NOOP("Finding", "Finding"),
    FindingKind.DECISION: QT_TRANSLATE_NOOP("Finding", "Decision"),
    FindingKind.PROBLEM: QT_TRANSLATE_NOOP("Finding", "Problem"),
    FindingKind.ACTION: QT_TRANSLATE_NOOP("Finding", "Action"),
    FindingKind.SUMMARY: QT_TRANSLATE_NOOP("Finding", "Summary"),
}


@dataclass(frozen=True)
class Finding:
    """What the team concludes from a session; `todo` is what follows from it."""

    id: str
    project_id: str
    session_id: str
    code: str
    title: str
    rank: str
    kind: FindingKind = FindingKind.FINDING
    text: str = ""
    todo: str = ""
    agree: int | None = None
    agree_of: int | None = None
    correction: str = ""


@dataclass(frozen=True)
class FindingObservation:
    id: str
    finding_id: str
    observation_id: str


@dataclass(frozen=True)
class FindingNote:
    id: str
    finding_id: str
    note_id: str


@dataclass(frozen=True)
class FindingCluster:
    id: str
    finding_id: str
    cluster_id: str


@dataclass(frozen=True)
class FindingAssumption:
    """A finding settles an assumption."""

    id: str
    finding_id: str
    assumption_id: str


class Decision(StrEnum):
    GO_ON = "go on"
    CHANGE = "change"
    PARK = "park"
    STOP = "stop"


DECISIONS = {
    Decision.GO_ON: QT_TRANSLATE_NOOP("Decision", "Go on"),
    Decision.CHANGE: QT_TRANSLATE_NOOP("Decision", "Change"),
    Decision.PARK: QT_TRANSLATE_NOOP("Decision", "Park"),
    Decision.STOP: QT_TRANSLATE_NOOP("Decision", "Stop"),
}
"""The four words, in the order of their keys 1 to 4."""


class StepSize(StrEnum):
    """How far the team goes now: not said yet, a first small step, or the whole way."""

    OPEN = ""
    SMALL = "small"
    BIG = "big"


@dataclass(frozen=True)
class Proposition:
    """An idea made investable. `decision` stays None until the team recorded one with its reason.

    It stops when nobody acts on it in `stop_shops` shops (0: nothing is counted); `stop_rule` adds words.
    """

    id: str
    project_id: str
    code: str
    title: str
    rank: str
    job: str = ""
    offer: str = ""
    step_size: StepSize = StepSize.OPEN
    small_step: str = ""
    big_step: str = ""
    next_test: str = ""
    stop_rule: str = ""
    stop_shops: int = 2
    decision: Decision | None = None
    because: str = ""
    decided_at: int | None = None


class Standing(StrEnum):
    """What a promise rests on."""

    DID = "did"
    SAID = "said"
    NOBODY = "nobody"


STANDINGS = {
    Standing.DID: QT_TRANSLATE_NOOP("Standing", "did"),
    Standing.SAID: QT_TRANSLATE_NOOP("Standing", "said"),
    Standing.NOBODY: QT_TRANSLATE_NOOP("Standing", "nobody yet"),
}


@dataclass(frozen=True)
class PropositionSide:
    """One side of a proposition: what it gives and gets, and what each of both rests on."""

    id: str
    proposition_id: str
    name: str
    rank: str
    gives: str = ""
    gives_standing: Standing = Standing.NOBODY
    gets: str = ""
    gets_standing: Standing = Standing.NOBODY


@dataclass(frozen=True)
class PropositionFinding:
    id: str
    proposition_id: str
    finding_id: str


@dataclass(frozen=True)
class PropositionNote:
    id: str
    proposition_id: str
    note_id: str


@dataclass(frozen=True)
class DecisionVoice:
    """The word a team member said first, before the talk."""

    id: str
    proposition_id: str
    member_id: str
    decision: Decision


@dataclass(frozen=True)
class Disagreement:
    """Two things that people in one session want and that do not go together; `answer` says what the
    propositions do about it."""

    id: str
    project_id: str
    session_id: str
    rank: str
    one_side: str
    other_side: str
    answer: str = ""


@dataclass(frozen=True)
class DisagreementVoice:
    """Where a participant stands: on the `other` side or on the first one, by deed or by word."""

    id: str
    disagreement_id: str
    participant_id: str
    other: bool
    standing: Standing


@dataclass(frozen=True)
class Agreement:
    """What was agreed with a partner or a participant, and when it was signed (UTC ms)."""

    id: str
    project_id: str
    title: str
    text: str = ""
    session_id: str | None = None
    person_id: str | None = None
    signed_at: int | None = None
