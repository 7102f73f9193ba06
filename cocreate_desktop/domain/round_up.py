"""The round-up at a step's end: of each person there and each assumption tested, one cell to fill."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from cocreate_desktop.domain.evidence import SessionCase
from cocreate_desktop.domain.observations import Entry, Mode, Origin, Side, Unseen
from cocreate_desktop.domain.sessions import StepRun
from cocreate_desktop.errors import QT_TRANSLATE_NOOP

FROM_MEMORY_AFTER_MS = 120_000
"""An answer given later than this after the step's end is marked “from memory”."""


class Seen(StrEnum):
    """What somebody was seen to do about an assumption, in the order of the keys 1 to 5."""

    DID = "did"
    DID_OPPOSITE = "did opposite"
    SAID = "said"
    SAID_OPPOSITE = "said opposite"
    NOTHING = "nothing"

    @property
    def link(self) -> tuple[Mode, Side] | None:
        """How it is noted: said or did, for or against; None for nothing to note."""
        return _LINKS.get(self)


_LINKS = {
    Seen.DID: (Mode.DID, Side.FOR),
    Seen.DID_OPPOSITE: (Mode.DID, Side.AGAINST),
    Seen.SAID: (Mode.SAID, Side.FOR),
    Seen.SAID_OPPOSITE: (Mode.SAID, Side.AGAINST),
}
_SEEN = {link: seen for seen, link in _LINKS.items()}

SEEN = {
    Seen.DID: QT_TRANSLATE_NOOP("RoundUp", "did it"),
    Seen.DID_OPPOSITE: QT_TRANSLATE_NOOP("RoundUp", "did the opposite"),
    Seen.SAID: QT_TRANSLATE_NOOP("RoundUp", "said it"),
    Seen.SAID_OPPOSITE: QT_TRANSLATE_NOOP("RoundUp", "said the opposite"),
    Seen.NOTHING: QT_TRANSLATE_NOOP("RoundUp", "not seen"),
}

SHORT_SEEN = SEEN | {
    Seen.DID_OPPOSITE: QT_TRANSLATE_NOOP("RoundUp", "did opposite"),
    Seen.SAID_OPPOSITE: QT_TRANSLATE_NOOP("RoundUp", "said opposite"),
}
"""The same where room is short, as in cells and on keys."""


@dataclass(frozen=True)
class Cell:
    """One person and one assumption in one visit to a step.

    `noted` is what entries of the visit say by themselves, `answered` what the round-up said; `answer_id`
    is the row that holds the answer. `unprompted`: the answer was corrected to be from before the question.
    """

    assumption_id: str
    participant_id: str
    noted: tuple[Seen, ...] = ()
    answered: Seen | None = None
    answer_id: str | None = None
    unprompted: bool = False

    @property
    def is_empty(self) -> bool:
        return not self.noted and self.answered is None


@dataclass(frozen=True)
class RoundUp:
    """What a visit to a step leaves to ask: assumptions by people, both as ids in the session."""

    run: StepRun
    assumptions: tuple[str, ...]
    people: tuple[str, ...]
    cells: dict[tuple[str, str], Cell]
    """By assumption and participant."""

    @property
    def empty(self) -> int:
        """How many cells are still to be filled."""
        return sum(1 for cell in self.cells.values() if cell.is_empty)

    def next_empty(self, after: tuple[str, str] | None) -> tuple[str, str] | None:
        """The empty cell that follows, person by person within an assumption; from the top after the last."""
        places = [(one, person) for one in self.assumptions for person in self.people]
        start = places.index(after) + 1 if after in places else 0
        return next((place for place in places[start:] + places[:start] if self.cells[place].is_empty), None)


def round_up(case: SessionCase, run: StepRun, unseen: Iterable[Unseen]) -> RoundUp:
    """The cells of one visit: who was present in it or is named in its evidence, by what the step tests."""
    entries = [entry for entry in case.entries if entry.observation.step_run_id == run.id]
    assumptions = tuple(one.id for one in case.assumptions if run in case.runs_testing.get(one.id, ()))
    named = {person for entry in entries if entry.evidence for person in entry.participants}
    people = tuple(
        one.id
        for one in sorted(case.participants, key=lambda one: one.number)
        if one.id in named or case.present_during(one, [run])
    )
    looked_at = {
        (one.session_assumption_id, one.participant_id): one for one in unseen if one.step_run_id == run.id
    }
    linked = _by_place(entries)
    cells = {
        (assumption, person): _cell(
            assumption, person, linked.get((assumption, person), []), looked_at.get((assumption, person))
        )
        for assumption in assumptions
        for person in people
    }
    return RoundUp(run, assumptions, people, cells)


def is_from_memory(run: StepRun, now_ms: int) -> bool:
    """Whether an answer given now is given from memory; a visit that goes on is still in sight."""
    return run.ended_ms is not None and now_ms - run.ended_ms > FROM_MEMORY_AFTER_MS


def _by_place(entries: Iterable[Entry]) -> dict[tuple[str, str], list[tuple[Entry, Side]]]:
    linked: defaultdict[tuple[str, str], list[tuple[Entry, Side]]] = defaultdict(list)
    for entry in entries:
        for link in entry.evidence:
            for person in entry.participants:
                linked[link.session_assumption_id, person].append((entry, link.side))
    return dict(linked)


def _cell(assumption: str, person: str, linked: list[tuple[Entry, Side]], looked_at: Unseen | None) -> Cell:
    noted: list[Seen] = []
    answer: tuple[Entry, Side] | None = None
    for entry, side in linked:
        if is_answer(entry):
            answer = (entry, side)
        else:
            noted.append(_SEEN[entry.observation.mode, side])
    seen = tuple(dict.fromkeys(noted))
    if answer is not None:
        observation, said = answer[0].observation, _SEEN[answer[0].observation.mode, answer[1]]
        return Cell(assumption, person, seen, said, observation.id, unprompted=observation.prompted is False)
    if looked_at is not None:
        return Cell(assumption, person, seen, Seen.NOTHING, looked_at.id)
    return Cell(assumption, person, seen)


def is_answer(entry: Entry) -> bool:
    """Whether an entry is the answer of one cell: one person, one assumption, made in a round-up."""
    return (
        entry.observation.origin is Origin.ROUND_UP
        and len(entry.participants) == 1
        and len(entry.evidence) == 1
    )
