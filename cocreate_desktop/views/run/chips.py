"""The chips of the two rows: people, tags, and assumptions while + or - is typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cocreate_desktop.domain.capture import Draft
from cocreate_desktop.domain.people import SEGMENTS, SHORT_SEGMENTS
from cocreate_desktop.domain.short_aliases import short_aliases
from cocreate_desktop.views.run.chip_row import ChipSpec
from cocreate_desktop.views.run.record import Guest, Record
from cocreate_desktop.views.wording import say, translate

CROWDED_FROM, FULL_FROM = 7, 11
"""From so many people on the segment leaves the chip, and said / did and the faces leave the row."""

_TAGS_WITH_KEYS = 8


def people(guests: Sequence[Guest], draft: Draft) -> list[ChipSpec]:
    names = short_aliases([guest.alias for guest in guests])
    return [
        ChipSpec(
            guest.id,
            name,
            key=_cap(guest.number),
            word=say(SHORT_SEGMENTS[guest.segment]) if guest.segment else "",
            chosen=guest.id in draft.people,
            tip=f"{guest.alias}\n{say(SEGMENTS[guest.segment])}" if guest.segment else guest.alias,
        )
        for guest, name in zip(guests, names, strict=True)
    ]


def tags(record: Record, draft: Draft) -> list[ChipSpec]:
    """Those with keys first; the others are found by #."""
    ordered = sorted(record.tags, key=lambda tag: tag.key is None)
    return [
        ChipSpec(
            tag.id, tag.name, key=f"F{tag.key}" if tag.key else "", chosen=tag.id in draft.tags, tip=tag.name
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


def _cap(number: int) -> str:
    """The key that picks somebody: digits for the first ten, with Shift for the next."""
    if number > 20:
        return ""
    digit = str(number % 10)
    return digit if number <= 10 else f"⇧{digit}"


def _step_word(record: Record, assumption_id: str) -> str:
    numbers = sorted(record.number_of[step_id] for step_id in record.tested_in[assumption_id])
    if not numbers:
        return ""
    return translate("Run", "step {n}").format(n=numbers[0])
