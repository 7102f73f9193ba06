"""One person, one assumption: from what somebody did and said to where they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cocreate_desktop.domain.assumptions import About, Counts, SessionAssumption
from cocreate_desktop.domain.evidence.case import SessionCase, happened, prompted
from cocreate_desktop.domain.observations import Mode, Side
from cocreate_desktop.domain.people import Participant

When = tuple[int, str, int, int, str, int, str]
"""Session by date, entry by what happened, link by when it was made; ids only between equal times."""


class Stand(StrEnum):
    """Where somebody stands towards an assumption."""

    FOR = "for"
    AGAINST = "against"
    SPLIT = "split"
    NOT_SEEN = "not seen"


@dataclass(frozen=True)
class Signal:
    """One link of one person, weighed.

    `weighs_as`: a deed on instruction weighs as a word. A deed counts as on instruction when it was
    prompted: it cannot outweigh a word, fill a mark, or be what a project is confirmed by.

    `counts`: whether the threshold lets it give a position. "Deeds" asks what was noted, not what it
    weighs, and so takes a prompted deed, with the weight of a word; "unprompted deeds" does not. (If
    weight decided here too, the two thresholds would be one.)
    """

    when: When
    side: Side
    mode: Mode
    weighs_as: Mode
    counts: bool


@dataclass(frozen=True)
class Position:
    """Where somebody stands and what that rests on; `rests_on` is None for who was not seen or heard.

    `say_do_gap` is which came first of a word and a deed that disagree, None without such a gap. Words
    that the threshold does not count still make a gap: they are shown, and the deed stands against them.
    """

    stand: Stand = Stand.NOT_SEEN
    rests_on: Mode | None = None
    changed_mind: bool = False
    say_do_gap: Mode | None = None


@dataclass(frozen=True)
class Member:
    """A person who was there, and their own position."""

    person_id: str
    position: Position


@dataclass(frozen=True)
class Voice:
    """One person, or the people of one household or firm who were there, and where they stand together."""

    key: str
    members: tuple[Member, ...]
    position: Position


@dataclass(frozen=True)
class Witness:
    """A person who was there for an assumption, with their weighed links (none if not seen or heard).

    `counted` is false for those whom the assumption is not about.
    """

    person_id: str
    voice: str
    counted: bool
    signals: tuple[Signal, ...]


def position_of(signals: Iterable[Signal]) -> Position:
    """Deeds outweigh words. Deeds both ways: split. No deed and words both ways: the later word."""
    ordered = sorted(signals, key=lambda signal: signal.when)
    counted = [signal for signal in ordered if signal.counts]
    deeds = [signal for signal in counted if signal.weighs_as is Mode.DID]
    if _both_ways(deeds):
        return Position(Stand.SPLIT, Mode.DID)
    if deeds:
        words = [signal for signal in ordered if signal.mode is Mode.SAID]
        return Position(Stand(deeds[0].side), Mode.DID, say_do_gap=_say_do_gap(deeds, words))
    if counted:
        return Position(Stand(counted[-1].side), Mode.SAID, changed_mind=_both_ways(counted))
    return Position()


def position_together(positions: Sequence[Position]) -> Position:
    """The position of people who are one voice: split if those seen or heard differ."""
    seen = [position for position in positions if position.stand is not Stand.NOT_SEEN]
    if not seen:
        return Position()
    stands = {position.stand for position in seen}
    return Position(
        stand=seen[0].stand if len(stands) == 1 else Stand.SPLIT,
        rests_on=Mode.DID if any(position.rests_on is Mode.DID for position in seen) else Mode.SAID,
        changed_mind=any(position.changed_mind for position in seen),
        say_do_gap=next((position.say_do_gap for position in seen if position.say_do_gap), None),
    )


def witnesses(case: SessionCase, assumption: SessionAssumption) -> tuple[Witness, ...]:
    """Everybody who was there: present during a run of a step that tests it, or with evidence to it.

    Evidence that the threshold does not count brings a person here all the same, as not seen.
    """
    signals = _signals_by_participant(case, assumption)
    runs = case.runs_testing.get(assumption.id, [])
    return tuple(
        Witness(
            participant.person_id,
            case.voice_of(participant.person_id),
            is_about(assumption.about, participant),
            tuple(signals.get(participant.id, ())),
        )
        for participant in case.participants
        if participant.id in signals or case.present_during(participant, runs)
    )


def voices(there: Iterable[Witness]) -> tuple[Voice, ...]:
    """The witnesses as voices, each person and each household or firm once, also over several sessions."""
    signals: defaultdict[str, defaultdict[str, list[Signal]]] = defaultdict(lambda: defaultdict(list))
    for witness in there:
        signals[witness.voice][witness.person_id] += witness.signals
    found: list[Voice] = []
    for key, people in sorted(signals.items()):
        members = tuple(Member(person_id, position_of(own)) for person_id, own in sorted(people.items()))
        found.append(Voice(key, members, position_together([member.position for member in members])))
    return tuple(found)


def is_about(about: About, participant: Participant) -> bool:
    """Whether a participant's position counts. One without a segment is taken for a customer."""
    is_partner = participant.segment is not None and participant.segment.is_partner
    match about:
        case About.CUSTOMERS:
            return not is_partner
        case About.PARTNERS:
            return is_partner
        case About.EVERYBODY:
            return True


def _signals_by_participant(case: SessionCase, assumption: SessionAssumption) -> dict[str, list[Signal]]:
    signals: defaultdict[str, list[Signal]] = defaultdict(list)
    for entry, evidence in case.links.get(assumption.id, []):
        mode = entry.observation.mode
        was_prompted = prompted(case, entry, assumption.id)
        signal = Signal(
            when=(*case.order, *happened(entry), evidence.at, evidence.id),
            side=evidence.side,
            mode=mode,
            weighs_as=Mode.SAID if was_prompted else mode,
            counts=_is_counted(assumption.counts, mode, was_prompted),
        )
        for participant_id in entry.participants:
            # Whoever is named volunteered evidence, and was there, also while it is not settled.
            own = signals[participant_id]
            if (entry.observation.id, assumption.id, participant_id) not in case.moments.unsettled:
                own.append(signal)
    return dict(signals)


def _is_counted(counts: Counts, mode: Mode, was_prompted: bool) -> bool:
    match counts:
        case Counts.ANYTHING:
            return True
        case Counts.DEEDS:
            return mode is Mode.DID
        case Counts.UNPROMPTED_DEEDS:
            return mode is Mode.DID and not was_prompted


def _both_ways(signals: Iterable[Signal]) -> bool:
    return len({signal.side for signal in signals}) > 1


def _say_do_gap(deeds: Sequence[Signal], words: Sequence[Signal]) -> Mode | None:
    """Which came first, if a person's word (the later one, of several) disagrees with their deeds."""
    if not words or words[-1].side is deeds[0].side:
        return None
    first_word = next(word for word in words if word.side is not deeds[0].side)
    return Mode.SAID if first_word.when < deeds[0].when else Mode.DID
