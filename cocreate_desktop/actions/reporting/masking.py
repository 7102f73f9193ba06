"""Names in free text: which ones are offered for masking before a paper goes to others, and the masking."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from cocreate_desktop.actions.known_names import known_names
from cocreate_desktop.domain.anonymity import finding, masked
from cocreate_desktop.report.content import (
    AskedItem,
    AskedStep,
    BoardChapter,
    ClusterPart,
    Disagreement,
    FindingPart,
    LedgerCell,
    LedgerRow,
    LogEntry,
    LogStep,
    MethodPart,
    Moment,
    NextTest,
    NotePart,
    PicturePart,
    PropositionPart,
    PropositionTest,
    Quote,
    RatedNeedPart,
    Report,
    RoundPart,
    SaidBefore,
    SayDoGap,
    SessionPart,
    Shop,
    StepVisit,
    StillOpen,
    TeamVerdict,
    Timeline,
    VerdictRow,
    VotedNote,
)
from cocreate_desktop.store.library import Library

FREE: Mapping[type, tuple[str, ...]] = {
    ClusterPart: ("title",),
    Disagreement: ("one_side", "other_side", "answer"),
    FindingPart: ("title", "text", "todo", "correction", "other_side"),
    LedgerCell: ("text",),
    LogEntry: ("words",),
    Moment: ("words",),
    NotePart: ("text", "need"),
    PicturePart: ("told",),
    PropositionPart: ("title", "job", "offer", "small_step", "big_step", "next_test", "stop", "because"),
    PropositionTest: ("title", "test"),
    Quote: ("words",),
    RatedNeedPart: ("text",),
    RoundPart: ("question",),
    TeamVerdict: ("reason",),
    VotedNote: ("text", "cluster"),
}
"""Where people write freely, and so may have written a name."""
WRITTEN: Mapping[type, tuple[str, ...]] = {
    AskedItem: ("text",),
    AskedStep: ("title",),
    BoardChapter: ("headline", "votes"),
    ClusterPart: ("counts",),
    FindingPart: ("clusters", "session"),
    LedgerRow: ("side",),
    LogEntry: ("tags",),
    LogStep: ("title",),
    MethodPart: ("steps",),
    NextTest: ("session",),
    Report: ("project", "subject", "legend_note", "attribution", "consent_notes"),
    SaidBefore: ("text", "right_if", "wrong_if"),
    SayDoGap: ("text",),
    SessionPart: ("subject",),
    Shop: ("name",),
    StepVisit: ("title",),
    StillOpen: ("text",),
    Timeline: ("headline", "left_out", "not_visited", "pauses"),
    VerdictRow: ("text",),
}
"""Titles, assumptions, questions and tags: no capital makes a name there, but known ones are found."""
_NAME = re.compile(r"(?<=[\w,;] )[A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)*")
"""Capitals within a sentence."""
_LABEL = re.compile(r"\bP\d+(?: [A-Z][a-z])?\b")
"""What the paper calls somebody: "P3", "P3 Gh"."""
_NO_NAME = re.compile(
    r"\bI[’']\w+|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b"
    r"|(?<![:.\d])\d{1,2} (?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?"
    r"|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
)
"""Capitals that name nobody: "I’m", "Saturday", "5 Dec"."""
_OF_SOMEBODY = re.compile(r"[’']s$")


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


def offered_names(
    report: Report, library: Library, project_id: str, hidden: Sequence[str] = ()
) -> list[OfferedName]:
    """The words in a report's free texts that may name somebody: known names first, then by how often.

    With them come the `hidden` words that stand anywhere in it.
    """
    known = {one.casefold(): one for one in known_names(library, project_id)}
    named = finding(known.values())
    counts: Counter[str] = Counter()
    examples: dict[str, str] = {}
    free = dict.fromkeys(_texts_in(report, FREE))
    for text in free | dict.fromkeys(_texts_in(report, WRITTEN)):
        capitals = _capitals(text) if text in free else ()
        found = (" ".join(one[0].split()) for one in named.finditer(text)) if named else ()
        told = (known.get(one.casefold(), one) for one in found)
        for words in dict.fromkeys((*told, *capitals)):
            counts[words] += 1
            examples.setdefault(words, text)
    shops = {word for one in library.sessions.of_project(project_id) for word in one.title.split()}
    shops |= {one.short for one in report.shops}
    offered = [
        OfferedName(words, n, examples[words], words.casefold() in known)
        for words, n in counts.items()
        if words.casefold() in known or words not in shops
    ]
    offered += _hidden_elsewhere(report, hidden, offered)
    return sorted(offered, key=lambda one: (not one.is_known, -one.count, one.words.casefold()))


def _capitals(text: str) -> Iterator[str]:
    """The words in a text that may name somebody: "Marc", where "Marc’s" stands too."""
    for found in _NAME.finditer(_NO_NAME.sub("x", _LABEL.sub("…", text))):
        yield _OF_SOMEBODY.sub("", found[0])


def _hidden_elsewhere(
    report: Report, hidden: Sequence[str], offered: Sequence[OfferedName]
) -> Iterator[OfferedName]:
    """Hidden words that nobody would have offered, where they stand."""
    found = {one.words.casefold() for one in offered}
    texts = list(dict.fromkeys(_texts(report)))
    for words in hidden:
        hiding = finding([words])
        standing = [text for text in texts if hiding and hiding.search(text)]
        if standing and words.casefold() not in found:
            yield OfferedName(words, len(standing), standing[0], is_known=False)


def _texts_in(printed: object, fields: Mapping[type, tuple[str, ...]]) -> Iterator[str]:
    """The texts in these fields of a record and of all that it holds."""
    for name in fields.get(type(printed), ()):
        yield from _texts(getattr(printed, name))
    for one in _held(printed):
        yield from _texts_in(one, fields)


def _texts(printed: object) -> Iterator[str]:
    """All texts of a record, however deep: those that masking goes through."""
    if type(printed) is str:
        yield printed
    for one in _held(printed):
        yield from _texts(one)


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
