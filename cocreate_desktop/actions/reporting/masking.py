"""Names in free text: which ones are offered for masking before a paper goes to others, and the masking."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from cocreate_desktop.domain.anonymity import masked
from cocreate_desktop.report.content import (
    ClusterPart,
    Disagreement,
    FindingPart,
    LogEntry,
    Moment,
    NotePart,
    PropositionPart,
    PropositionTest,
    Quote,
    RatedNeedPart,
    Report,
    RoundPart,
    VotedNote,
)
from cocreate_desktop.store.library import Library

_FREE: Mapping[type, tuple[str, ...]] = {
    ClusterPart: ("title",),
    Disagreement: ("one_side", "other_side", "answer"),
    FindingPart: ("title", "text", "todo", "correction"),
    LogEntry: ("words",),
    Moment: ("words",),
    NotePart: ("text",),
    PropositionPart: ("title", "job", "offer", "small_step", "big_step", "next_test", "because"),
    PropositionTest: ("title", "test"),
    Quote: ("words",),
    RatedNeedPart: ("text",),
    RoundPart: ("question",),
    VotedNote: ("text", "cluster"),
}
"""Where people write freely, and so may have written a name."""
_NAME = re.compile(r"(?<=[\w,;] )[A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)*")
"""Capitals within a sentence."""
_LABEL = re.compile(r"\bP\d+(?: [A-Z][a-z])?\b")
"""What the paper calls somebody: "P3", "P3 Gh"."""


@dataclass(frozen=True)
class OfferedName:
    """Words that may be a name, how often they stand in the paper, and one place where they do.

    `is_known` ones are names of the project's people and team.
    """

    words: str
    count: int
    example: str
    is_known: bool


def masked_report(report: Report, words: Sequence[str], mask: str) -> Report:
    """The report without these words, wherever they stand."""
    return _masked(report, lambda text: masked(text, words, mask)) if words else report


def offered_names(report: Report, library: Library, project_id: str) -> list[OfferedName]:
    """The words in a report's free texts that may name somebody: known names first, then by how often."""
    texts = list(dict.fromkeys(_free_texts(report)))
    unlabelled = {text: _LABEL.sub("…", text) for text in texts}
    known = _known_names(library, project_id)
    counts: Counter[str] = Counter()
    examples: dict[str, str] = {}
    for text in texts:
        for words in (*_standing(known, text), *(found[0] for found in _NAME.finditer(unlabelled[text]))):
            counts[words] += 1
            examples.setdefault(words, text)
    shops = {word for one in library.sessions.of_project(project_id) for word in one.title.split()}
    offered = [
        OfferedName(words, n, examples[words], words in known)
        for words, n in counts.items()
        if words in known or words not in shops
    ]
    return sorted(offered, key=lambda one: (not one.is_known, -one.count, one.words.casefold()))


def _known_names(library: Library, project_id: str) -> frozenset[str]:
    people = library.people.of_project(project_id)
    names = [name for one in people for name in (one.alias, *one.real_name.split())]
    names += [one.name for one in library.people.team(project_id)]
    return frozenset(name for name in names if len(name) > 1)


def _standing(names: frozenset[str], text: str) -> Iterator[str]:
    for name in names:
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE):
            yield name


def _free_texts(printed: object) -> Iterator[str]:
    """The free texts of a record and of all that it holds."""
    for name in _FREE.get(type(printed), ()):
        yield getattr(printed, name)
    for one in _held(printed):
        yield from _free_texts(one)


def _held(printed: object) -> Iterator[object]:
    if isinstance(printed, tuple):
        yield from cast("tuple[object, ...]", printed)
    elif dataclasses.is_dataclass(printed):
        for field in dataclasses.fields(printed):
            yield getattr(printed, field.name)


def _masked(printed: object, mask: Callable[[str], str]) -> Any:
    """The same record with every text in it masked, however deep; keys and numbers stay."""
    if type(printed) is str:
        return mask(printed)
    if isinstance(printed, tuple):
        return tuple(_masked(one, mask) for one in cast("tuple[object, ...]", printed))
    if dataclasses.is_dataclass(printed) and not isinstance(printed, type):
        fields = {one.name: getattr(printed, one.name) for one in dataclasses.fields(printed)}
        return dataclasses.replace(printed, **{name: _masked(one, mask) for name, one in fields.items()})
    return printed
