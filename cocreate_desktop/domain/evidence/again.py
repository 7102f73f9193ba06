"""Confirmed again: of what a first session settled, how much did the next one settle the same way?"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from cocreate_desktop.domain.evidence.rules import DEFAULT_RULES, Rules
from cocreate_desktop.domain.evidence.verdicts import JudgedSession, Verdict, judge_session
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message

RESAMPLES = 1000
"""How often the bootstrap draws all sessions anew."""

_AGAIN = QT_TRANSLATE_NOOP(
    "Confirmed again", "{held} of {tested} held; {untested} not tested again; by chance about {chance}"
)


@dataclass(frozen=True)
class ConfirmedAgain:
    """`held` of `tested` assumptions came out the same in their next session; `untested` have none yet.

    `chance` is how many of `tested` would hold if the second verdicts were dealt out at random.
    `interval` is the middle 95 % of the resampled shares, as counts of `tested`; None below five
    sessions.
    """

    held: int
    tested: int
    untested: int
    chance: Fraction
    interval: tuple[int, int] | None

    @property
    def message(self) -> Message:
        return _AGAIN.fill(
            held=self.held, tested=self.tested, untested=self.untested, chance=round(self.chance)
        )


@dataclass(frozen=True)
class _Pair:
    """The first and the deciding session of one assumption, by their places in date order."""

    first: int
    second: int
    first_verdict: Verdict
    second_verdict: Verdict

    @property
    def held(self) -> bool:
        return self.first_verdict is self.second_verdict


def confirmed_again(
    sessions: Iterable[JudgedSession], draw: Callable[[int], int], rules: Rules = DEFAULT_RULES
) -> ConfirmedAgain:
    """The one figure for a project. `draw(n)` gives a random whole number from 0 to n - 1.

    Every assumption counts that its first session with a verdict supported or contradicted. Its next
    session with a verdict decides, after leaving out whoever was in the first, in person or through
    household or firm.
    """
    series = _Series(sessions)
    pairs, untested = series.pairs(series.settling)
    return ConfirmedAgain(
        held=sum(pair.held for pair in pairs),
        tested=len(pairs),
        untested=untested,
        chance=chance_of(pairs),
        interval=_interval(series, len(pairs), draw) if len(series.settling) >= rules.interval_from else None,
    )


def chance_of(pairs: Sequence[_Pair]) -> Fraction:
    """n·(p₁p₂ + q₁q₂): of n pairs, how many would hold by chance; p are the shares supported, q contradicted,
    in the first and in the second sessions."""
    firsts = Counter(pair.first_verdict for pair in pairs)
    seconds = Counter(pair.second_verdict for pair in pairs)
    sides = (Verdict.SUPPORTED, Verdict.CONTRADICTED)
    agreeing = sum(firsts[side] * seconds[side] for side in sides)
    return Fraction(agreeing, len(pairs) or 1)


class _Series:
    """A project's sessions in date order, with their verdicts, also those without who was there before."""

    def __init__(self, sessions: Iterable[JudgedSession]) -> None:
        ordered = sorted(sessions, key=lambda session: session.case.order)
        self._cases = [session.case for session in ordered]
        self._verdicts = [_by_origin(session) for session in ordered]
        self._voices = [{case.voice_of(row.person_id) for row in case.in_room} for case in self._cases]
        self._later: dict[tuple[int, int], dict[str, Verdict]] = {}
        self.settling = [
            place
            for place, found in enumerate(self._verdicts)
            if any(verdict.is_firm for verdict in found.values())
        ]
        """The places of the sessions that have a verdict on anything."""

    def pairs(self, places: Sequence[int]) -> tuple[list[_Pair], int]:
        """The pairs that these sessions hold, and how many assumptions they settled once only."""
        firsts: dict[str, int] = {}
        for place in places:
            for origin_id, verdict in self._verdicts[place].items():
                if verdict.is_firm:
                    firsts.setdefault(origin_id, place)
        settled = {
            origin_id: first
            for origin_id, first in firsts.items()
            if self._verdicts[first][origin_id] is not Verdict.MIXED
        }
        found = [self._pair(origin_id, first, places) for origin_id, first in settled.items()]
        pairs = [pair for pair in found if pair]
        return pairs, len(settled) - len(pairs)

    def _pair(self, origin_id: str, first: int, places: Iterable[int]) -> _Pair | None:
        for place in places:
            if place > first:
                verdict = self._without_those_in(first, place).get(origin_id, Verdict.NOT_ASKED)
                if verdict.is_firm:
                    return _Pair(first, place, self._verdicts[first][origin_id], verdict)
        return None

    def _without_those_in(self, first: int, place: int) -> dict[str, Verdict]:
        shared = self._voices[first] & self._voices[place]
        if not shared:
            return self._verdicts[place]
        if (first, place) not in self._later:
            case = self._cases[place]
            people = {row.person_id for row in case.participants if case.voice_of(row.person_id) in shared}
            self._later[first, place] = _by_origin(judge_session(case.without(people)))
        return self._later[first, place]


def _by_origin(session: JudgedSession) -> dict[str, Verdict]:
    return {found.assumption.origin_id: found.verdict for found in session.verdicts.values()}


def _interval(series: _Series, tested: int, draw: Callable[[int], int]) -> tuple[int, int] | None:
    """The percentile interval of a bootstrap over sessions (Efron 1979), the bounds rounded outwards.

    Whole sessions are drawn, since assumptions share people and are not independent. A pair counts as
    often as its two sessions were drawn together; a session drawn twice never confirms itself.
    """
    places = series.settling
    shares: list[Fraction] = []
    for _ in range(RESAMPLES):
        drawn = Counter(places[draw(len(places))] for _ in places)
        pairs, _untested = series.pairs(sorted(drawn))
        weights = [(drawn[pair.first] * drawn[pair.second], pair.held) for pair in pairs]
        if weights:
            held = sum(weight for weight, was_held in weights if was_held)
            shares.append(Fraction(held, sum(weight for weight, _held in weights)))
    if not shares:
        return None
    shares.sort()
    tail = len(shares) * 25 // 1000
    return math.floor(shares[tail] * tested), math.ceil(shares[-1 - tail] * tested)
