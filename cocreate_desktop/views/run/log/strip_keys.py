"""The keys of the strip: what is printed on them, and what each would say next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cocreate_desktop.domain.capture import Link
from cocreate_desktop.domain.clock import length_text
from cocreate_desktop.domain.log_mode import Hold, Reaction, next_link
from cocreate_desktop.domain.observations import MODES, Mode, Sentiment, Side
from cocreate_desktop.domain.people import SEGMENTS, SHORT_SEGMENTS
from cocreate_desktop.views.digit_keys import MOST_PICKED, digit_cap
from cocreate_desktop.views.run.log.keyboard import KeyKind, LogKey
from cocreate_desktop.views.run.log.words import LogNames
from cocreate_desktop.views.wording import say, translate

CROWDED_FROM = 7
"""From so many people on they stand in two rows."""


@dataclass(frozen=True)
class KeySpec:
    """One key: its cap, its name, below it what it says next. `tip` is what a pointer and a screen reader
    are told; a key without `works` has nothing to say now."""

    key: LogKey
    cap: str
    name: str
    word: str = ""
    tip: str = ""
    mood: Sentiment | None = None
    picked: bool = False
    held_ms: int | None = None
    works: bool = True


@dataclass(frozen=True)
class StripRow:
    """Keys from the left, and behind a line those at the right end. `keyless` people have none."""

    keys: tuple[KeySpec, ...]
    end: tuple[KeySpec, ...] = ()
    keyless: int = 0


@dataclass(frozen=True)
class LogState:
    """What the log has come to at `now_ms`. `counts` says how often each tag was noted."""

    current: Reaction | None = None
    holds: Sequence[Hold] = ()
    counts: Mapping[str, int] = field(default_factory=dict[str, int])
    now_ms: int = 0

    @property
    def shown(self) -> Reaction | None:
        """The entry that the next key belongs to, else the one that is held longest."""
        return self.current or next((hold.reaction for hold in self.holds), None)


def strip_rows(names: LogNames, state: LogState, *, narrow: bool = False) -> tuple[StripRow, ...]:
    """The rows of the strip: people and moods, tags and sides; many people take two rows, and so do fewer
    where it is `narrow`."""
    people, tags = _people(names, state), _tags(names, state)
    keyless = len(names.record.guests) - len(people)
    mode, moods, sides = _mode(state), _moods(state), _sides(names, state)
    if len(people) < CROWDED_FROM and not narrow:
        return StripRow(people, (mode, *moods), keyless), StripRow(tags, sides)
    half = -(-len(people) // 2)
    return (
        StripRow(people[:half], (mode, moods[0])),
        StripRow(people[half:], moods[1:], keyless),
        StripRow(tags, sides),
    )


def _people(names: LogNames, state: LogState) -> tuple[KeySpec, ...]:
    picked = state.current.people if state.current else ()
    holding = {one for hold in state.holds for one in hold.reaction.people}
    refused = names.record.agreed.refused
    return tuple(
        KeySpec(
            LogKey(KeyKind.PERSON, str(guest.number)),
            cap=digit_cap(guest.number),
            name=names.people[guest.id],
            word=_word_of(guest.id in refused, say(SHORT_SEGMENTS[guest.segment]) if guest.segment else ""),
            tip=", ".join(filter(None, (guest.alias, say(SEGMENTS[guest.segment]) if guest.segment else ""))),
            picked=guest.id in picked or guest.id in holding,
            works=guest.id not in refused,
        )
        for guest in names.record.guests
        if guest.number <= MOST_PICKED
    )


def _word_of(refused: bool, segment: str) -> str:
    return translate("Log", "no notes") if refused else segment


def _tags(names: LogNames, state: LogState) -> tuple[KeySpec, ...]:
    held = {hold.tag_id: hold.lasts_ms(state.now_ms) for hold in state.holds}
    picked = state.current.tags if state.current else ()
    return tuple(
        KeySpec(
            LogKey(KeyKind.TAG, names.letters[tag.id]),
            cap=names.letters[tag.id],
            name=tag.name,
            word=_tag_word(held.get(tag.id), state.counts.get(tag.id, 0)),
            tip=tag.name,
            picked=tag.id in picked or tag.id in held,
            held_ms=held.get(tag.id),
        )
        for tag in names.record.tags
        if names.letters[tag.id]
    )


def _tag_word(held_ms: int | None, count: int) -> str:
    if held_ms is not None:
        return translate("Log", "{time} held").format(time=length_text(held_ms))
    return translate("Log", "%n so far", "", count)


def _mode(state: LogState) -> KeySpec:
    mode = state.shown.mode if state.shown else Mode.DID
    other = Mode.SAID if mode is Mode.DID else Mode.DID
    return KeySpec(
        LogKey(KeyKind.MODE),
        cap=translate("Log", "Space"),
        name=say(MODES[mode]),
        word=translate("Log", "again: {other}").format(other=say(MODES[other])),
        tip=translate("Log", "Said or did"),
        picked=state.shown is not None,
    )


def _moods(state: LogState) -> tuple[KeySpec, ...]:
    now = state.current.sentiment if state.current else None
    mood = translate("Log", "mood")
    return tuple(
        KeySpec(LogKey(KeyKind.MOOD, one), cap, name, word=mood, tip=name, mood=one, picked=one is now)
        for one, cap, name in (
            (Sentiment.GOOD, "↑", translate("Log", "good")),
            (Sentiment.SO_SO, "→", translate("Log", "so-so")),
            (Sentiment.BAD, "↓", translate("Log", "bad")),
        )
    )


def _sides(names: LogNames, state: LogState) -> tuple[KeySpec, ...]:
    link = state.current.link if state.current else None
    return (
        _side(names, link, Side.FOR, "+", translate("Log", "supports")),
        _side(names, link, Side.AGAINST, "−", translate("Log", "against")),
    )


def _side(names: LogNames, link: Link | None, side: Side, cap: str, name: str) -> KeySpec:
    tested = names.tested
    chosen = link is not None and link.side is side
    if not tested:
        word = translate("Log", "none in this step")
    else:
        first = link if link is not None and chosen else next_link(link, side, tested)
        again = next_link(first, side, tested)
        word = translate("Log", "{code}, again: {next}").format(
            code=names.codes[first.assumption_id], next=names.codes[again.assumption_id]
        )
        if len(tested) == 1:
            word = names.codes[first.assumption_id]
    return KeySpec(LogKey(KeyKind.SIDE, side), cap, name, word, tip=name, picked=chosen, works=bool(tested))
