"""What stands in the lanes: for each person, what they did and said since the step began."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cocreate_desktop.domain.clock import MS_PER_MINUTE, MS_PER_SECOND, length_text
from cocreate_desktop.domain.log_mode import Hold
from cocreate_desktop.domain.observations import Entry, Mode
from cocreate_desktop.views.run.log.words import LogNames

SHORT_MS = 3 * MS_PER_SECOND
"""What lasted less is a square."""

_LEAST_SPAN_MS = MS_PER_MINUTE
_SQUARES = 45
"""So many places for squares are told apart in a lane."""

_TICKS = 6
_STEPS_MS = tuple(
    round(minutes * MS_PER_MINUTE) for minutes in (0.25, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 240)
)


@dataclass(frozen=True)
class LaneMark:
    """One entry in a lane, on the session clock. A `held` one goes on."""

    from_ms: int
    to_ms: int
    mode: Mode
    label: str = ""
    held: bool = False

    @property
    def is_bar(self) -> bool:
        return self.mode is Mode.DID and self.to_ms - self.from_ms >= SHORT_MS


@dataclass(frozen=True)
class Lane:
    """One person's marks, in the order of their times."""

    number: int
    name: str
    marks: tuple[LaneMark, ...] = ()

    @property
    def is_held(self) -> bool:
        return any(mark.held for mark in self.marks)


@dataclass(frozen=True)
class TimeSpan:
    """What the lanes show: from the beginning of the step to now, at least a minute."""

    from_ms: int
    now_ms: int

    @property
    def length_ms(self) -> int:
        return max(_LEAST_SPAN_MS, self.now_ms - self.from_ms)

    def share(self, at_ms: int) -> float:
        """Where a moment stands, 0 to 1."""
        return min(1.0, max(0.0, (at_ms - self.from_ms) / self.length_ms))

    def ticks(self) -> list[int]:
        """The moments that are written under the lanes; the present is not among them."""
        step = next((one for one in _STEPS_MS if self.length_ms / one <= _TICKS), _STEPS_MS[-1])
        first = -(-self.from_ms // step) * step
        return list(range(first, self.now_ms, step))


Noted = Mapping[str, tuple[LaneMark, ...]]
"""By participant, in the order of their times."""


def noted_marks(names: LogNames, entries: Sequence[Entry], span: TimeSpan) -> Noted:
    """What was noted in a span of time; `entries` come in the order of their times.

    Of squares that would hide each other only the last is there: a lane has a few hundred px.
    """
    apart_ms = span.length_ms // _SQUARES + 1
    marks: dict[str, list[LaneMark]] = {}
    seen: set[tuple[str, Mode, int]] = set()
    for entry in reversed(entries):
        observation = entry.observation
        if observation.at_ms < span.from_ms:
            break
        duration_ms = observation.duration_ms or 0
        place = observation.at_ms // apart_ms
        for participant_id in entry.participants:
            square = (participant_id, observation.mode, place)
            if duration_ms < SHORT_MS and square in seen:
                continue
            seen.add(square)
            tag = next((names.tags[one] for one in entry.tags if one in names.tags), "")
            mark = LaneMark(observation.at_ms, observation.at_ms + duration_ms, observation.mode, tag)
            marks.setdefault(participant_id, []).append(mark)
    return {participant_id: tuple(reversed(of_one)) for participant_id, of_one in marks.items()}


def lanes(names: LogNames, noted: Noted, holds: Iterable[Hold], now_ms: int) -> list[Lane]:
    """A lane for everybody, with what is held now."""
    held: dict[str, list[LaneMark]] = {}
    for hold in holds:
        if hold.lasts_ms(now_ms) is not None:
            label = names.tags.get(hold.tag_id, "")
            mark = LaneMark(hold.since_ms, now_ms, hold.reaction.mode, label, held=True)
            for participant_id in hold.reaction.people:
                held.setdefault(participant_id, []).append(mark)
    return [
        Lane(guest.number, names.people[guest.id], _in_order(noted.get(guest.id, ()), held.get(guest.id)))
        for guest in names.record.guests
    ]


def _in_order(noted: tuple[LaneMark, ...], held: list[LaneMark] | None) -> tuple[LaneMark, ...]:
    return tuple(sorted((*noted, *held), key=lambda mark: mark.from_ms)) if held else noted


def mark_words(mark: LaneMark) -> str:
    """What is written beside a mark or into it."""
    if not mark.is_bar:
        return mark.label
    return f"{mark.label} {length_text(mark.to_ms - mark.from_ms)}".strip()
