"""The chips of the two rows: people, tags, and assumptions while + or - is typed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from cocreate_desktop.domain.capture import Draft
from cocreate_desktop.domain.clock import MS_PER_MINUTE
from cocreate_desktop.domain.hearing import Hearing, Whereabouts
from cocreate_desktop.domain.people import SEGMENTS, SHORT_SEGMENTS
from cocreate_desktop.views.digit_keys import digit_cap
from cocreate_desktop.views.run.line.chip_row import ChipSpec
from cocreate_desktop.views.run.line.suggestions import NEW, Offer
from cocreate_desktop.views.run.record import Guest, Record
from cocreate_desktop.views.wording import say, translate

CROWDED_FROM, FULL_FROM = 7, 11
"""From so many people on the segment leaves the chip, and said / did and the faces leave the row."""

_TAGS_WITH_KEYS = 8


@dataclass(frozen=True)
class Heard:
    """Where everybody is at a time of the session clock (ms), and how long ago each was seen or heard."""

    by_id: Mapping[str, Hearing] = field(default_factory=dict[str, Hearing])
    now_ms: int = 0

    def of(self, participant_id: str) -> Hearing | None:
        return self.by_id.get(participant_id)


def people(record: Record, guests: Sequence[Guest], draft: Draft, heard: Heard) -> list[ChipSpec]:
    """With how long nothing was noted of each: greyed for who is not here, dashed for who is quiet."""
    chosen = frozenset(draft.people)
    return [_person(record, guest, heard.of(guest.id), heard.now_ms, guest.id in chosen) for guest in guests]


def _person(record: Record, guest: Guest, hearing: Hearing | None, now_ms: int, chosen: bool) -> ChipSpec:
    last = since(hearing, now_ms)
    segment = say(SEGMENTS[guest.segment]) if guest.segment else ""
    return ChipSpec(
        guest.id,
        record.short_names[guest.id],
        key=digit_cap(guest.number),
        word=say(SHORT_SEGMENTS[guest.segment]) if guest.segment else "",
        since=last,
        since_short=since(hearing, now_ms, short=True),
        chosen=chosen,
        dashed=hearing is not None and hearing.is_quiet(now_ms),
        faded=hearing is not None and hearing.whereabouts is not Whereabouts.HERE,
        tip="\n".join(part for part in (guest.alias, segment, last) if part),
    )


def since(hearing: Hearing | None, now_ms: int, *, short: bool = False) -> str:
    """How long ago somebody was heard, or where they are; "" if nothing is known."""
    if hearing is None:
        return ""
    if hearing.whereabouts is Whereabouts.LEFT:
        return translate("Run", "left")
    if hearing.whereabouts is Whereabouts.AWAITED:
        return translate("Run", "not yet")
    minutes = hearing.silent_ms(now_ms) // MS_PER_MINUTE
    if short:
        return translate("Run", "{n}′").format(n=minutes)
    return translate("Run", "{n} min").format(n=minutes) if minutes else translate("Run", "now")


def tags(record: Record, draft: Draft) -> list[ChipSpec]:
    """Those with keys first; the others are found by #."""
    ordered = sorted(record.tags, key=lambda tag: tag.key is None)
    return [
        ChipSpec(
            tag.id,
            tag.name,
            key=f"F{tag.key}" if tag.key else "",
            chosen=tag.id in draft.tags,
            tip=f"{tag.name}: {tag.description}" if tag.description else tag.name,
            mark=(tag.colour, tag.shape) if tag.colour and tag.shape else None,
        )
        for tag in ordered
    ]


def assumptions(record: Record, ids: Iterable[str]) -> list[ChipSpec]:
    known = {one.id: one for one in record.assumptions}
    return [
        ChipSpec(
            one.id,
            one.text,
            lead=one.code,
            word="" if one.id in record.tested_now else _step_word(record, one.id),
            here=one.id in record.tested_now,
            tip=f"{one.code} {one.text}",
        )
        for one in (known[id_] for id_ in ids if id_ in known)
    ]


def new(offer: Offer) -> ChipSpec:
    """The offer to create what was typed and names nothing yet."""
    words = (
        translate("Run", "Add “{name}” to this session")
        if offer.sign == "@"
        else translate("Run", "Add tag “{name}”")
    ).format(name=offer.typed)
    return ChipSpec(NEW, words, key="+", tip=words)


def _step_word(record: Record, assumption_id: str) -> str:
    numbers = sorted(record.number_of[step_id] for step_id in record.tested_in[assumption_id])
    if not numbers:
        return ""
    return translate("Run", "step {n}").format(n=numbers[0])
