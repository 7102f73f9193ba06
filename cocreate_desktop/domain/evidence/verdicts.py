"""One assumption, one session: from where the voices stand to a verdict and its mark."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from cocreate_desktop.domain.assumptions import SessionAssumption, Threshold
from cocreate_desktop.domain.evidence.case import SessionCase
from cocreate_desktop.domain.evidence.positions import Stand, Voice, Witness, voices, witnesses
from cocreate_desktop.domain.evidence.rules import Rules
from cocreate_desktop.domain.observations import Mode


class Verdict(StrEnum):
    """The state of an assumption in one session, in the order in which the rules are tried."""

    NOT_ASKED = "not asked"
    SILENT = "silent"
    THIN = "thin"
    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    MIXED = "mixed"

    @property
    def is_firm(self) -> bool:
        """Whether a session with this verdict counts for the project."""
        return self in (Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.MIXED)


class Shape(StrEnum):
    """What a mark says: supports, contradicts, both, asked and nothing came, not asked."""

    ROUND = "round"
    SQUARE = "square"
    HALF = "half"
    DASHED = "dashed"
    DASH = "dash"


class Fill(StrEnum):
    """What a mark rests on: somebody did it, it was only said, or too few were heard."""

    SOLID = "solid"
    HOLLOW = "hollow"
    THIRD = "third"
    NONE = "none"


@dataclass(frozen=True)
class Mark:
    shape: Shape
    fill: Fill = Fill.NONE


@dataclass(frozen=True)
class Tally:
    """Voices by where they stand; the four add up to those there.

    `did` and `said` part the same voices by what they rest on: "2 · 1" is two who did it (and may have
    said it too) and one who only said it. A deed on instruction is among the said.
    """

    for_: int = 0
    against: int = 0
    split: int = 0
    not_seen: int = 0
    did: int = 0
    said: int = 0

    @property
    def heard(self) -> int:
        return self.for_ + self.against + self.split

    @property
    def there(self) -> int:
        return self.heard + self.not_seen


@dataclass(frozen=True)
class Coverage:
    """How many were seen or heard of those there, and nothing of the direction: what a running session
    shows."""

    heard: int
    there: int


@dataclass(frozen=True)
class SessionVerdict:
    """All that one session says about one assumption.

    `others` are the voices whom the assumption is not about: their own line, never counted. `witnesses`
    are the people behind both.
    """

    assumption: SessionAssumption
    verdict: Verdict
    mark: Mark
    tally: Tally
    others_tally: Tally
    voices: tuple[Voice, ...]
    others: tuple[Voice, ...]
    witnesses: tuple[Witness, ...]

    @property
    def coverage(self) -> Coverage:
        return Coverage(self.tally.heard, self.tally.there)


@dataclass(frozen=True)
class JudgedSession:
    """A session and its verdicts by session assumption, from which what a project says is made.

    Worth keeping for as long as the session's records stay the same.
    """

    case: SessionCase
    verdicts: dict[str, SessionVerdict]


def judge(case: SessionCase, assumption: SessionAssumption) -> SessionVerdict:
    """The verdict on one assumption of the session."""
    there = witnesses(case, assumption)
    counted = voices(witness for witness in there if witness.counted)
    others = voices(witness for witness in there if not witness.counted)
    tally = tally_of(counted)
    verdict = verdict_of(tally, assumption.threshold, case.rules)
    mark = mark_of(verdict, counted)
    return SessionVerdict(assumption, verdict, mark, tally, tally_of(others), counted, others, there)


def judge_session(case: SessionCase) -> JudgedSession:
    """The verdicts on all assumptions of the session."""
    return JudgedSession(case, {assumption.id: judge(case, assumption) for assumption in case.assumptions})


def coverage(case: SessionCase) -> dict[str, Coverage]:
    """By session assumption, what may be shown while the session runs."""
    return {assumption.id: judge(case, assumption).coverage for assumption in case.assumptions}


def tally_of(heard: Collection[Voice]) -> Tally:
    stands = [voice.position.stand for voice in heard]
    bases = [voice.position.rests_on for voice in heard]
    return Tally(
        for_=stands.count(Stand.FOR),
        against=stands.count(Stand.AGAINST),
        split=stands.count(Stand.SPLIT),
        not_seen=stands.count(Stand.NOT_SEEN),
        did=bases.count(Mode.DID),
        said=bases.count(Mode.SAID),
    )


def verdict_of(tally: Tally, threshold: Threshold, rules: Rules) -> Verdict:
    """The first verdict that fits. Two voices of lead: no single person decides, and of four a 3-1 stands."""
    if tally.there == 0:
        return Verdict.NOT_ASKED
    if tally.heard == 0:
        return Verdict.SILENT
    if tally.heard < rules.fewest_heard or 100 * tally.heard < rules.heard_percent * tally.there:
        return Verdict.THIN
    needed = threshold.scaled(tally.heard)
    if tally.for_ >= needed and tally.for_ - tally.against >= rules.lead:
        return Verdict.SUPPORTED
    if tally.against >= needed and tally.against - tally.for_ >= rules.lead:
        return Verdict.CONTRADICTED
    return Verdict.MIXED


def mark_of(verdict: Verdict, heard: Collection[Voice]) -> Mark:
    """The mark of a verdict: solid if somebody on its side did it (for a mixed one, anybody)."""
    match verdict:
        case Verdict.NOT_ASKED:
            return Mark(Shape.DASH)
        case Verdict.SILENT:
            return Mark(Shape.DASHED)
        case Verdict.THIN:
            return Mark(direction(tally_of(heard)), Fill.THIRD)
        case Verdict.SUPPORTED:
            return Mark(Shape.ROUND, _fill(heard, Stand.FOR))
        case Verdict.CONTRADICTED:
            return Mark(Shape.SQUARE, _fill(heard, Stand.AGAINST))
        case Verdict.MIXED:
            return Mark(Shape.HALF, _fill(heard, *Stand))


def direction(tally: Tally) -> Shape:
    """Where the voices lean, by however few."""
    if tally.for_ == tally.against:
        return Shape.HALF
    return Shape.ROUND if tally.for_ > tally.against else Shape.SQUARE


def _fill(heard: Collection[Voice], *stands: Stand) -> Fill:
    did = any(voice.position.stand in stands and voice.position.rests_on is Mode.DID for voice in heard)
    return Fill.SOLID if did else Fill.HOLLOW
