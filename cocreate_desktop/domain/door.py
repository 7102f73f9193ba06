"""Ten minutes at the door: what a session leaves open, one thing after the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cocreate_desktop.domain.evidence.case import happened
from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.domain.round_up import Cell, RoundUp
from cocreate_desktop.errors import QT_TRANSLATE_NOOP


class Gap(StrEnum):
    """What is missing, in the order in which it is asked for."""

    WORDS = "words"
    TAG = "tag"
    SEEN = "seen"


GAPS = {
    Gap.WORDS: QT_TRANSLATE_NOOP("Door", "What was this?"),
    Gap.TAG: QT_TRANSLATE_NOOP("Door", "What is it about?"),
    Gap.SEEN: QT_TRANSLATE_NOOP("Door", "What did they do?"),
}


@dataclass(frozen=True)
class OpenEnd:
    """One thing to fill: an entry, or a cell of the round-up of a visit to a step."""

    gap: Gap
    entry_id: str = ""
    run_id: str = ""
    cell: Cell | None = None


def open_ends(
    entries: Iterable[Entry], round_ups: Sequence[RoundUp], *, may_tag: bool = True
) -> tuple[OpenEnd, ...]:
    """Marks without words or tags, entries without a tag, and empty cells, each in the order of time.

    `may_tag`: the session has tags to choose from.
    """
    untagged = sorted((one for one in entries if one.wants_tag), key=happened)
    wordless = [OpenEnd(Gap.WORDS, one.observation.id) for one in untagged if not one.observation.text]
    bare = [OpenEnd(Gap.TAG, one.observation.id) for one in untagged if one.observation.text and may_tag]
    cells = [
        OpenEnd(Gap.SEEN, run_id=one.run.id, cell=cell)
        for one in round_ups
        for cell in one.cells.values()
        if cell.is_empty
    ]
    return (*wordless, *bare, *cells)
