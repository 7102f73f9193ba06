"""Names in free text: which ones are offered for masking before a paper goes to others, and the masking."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from cocreate_desktop.actions.known_names import known_names
from cocreate_desktop.domain.folding import fold
from cocreate_desktop.domain.possible_names import possible_names, small_words
from cocreate_desktop.domain.written_names import NameFinder
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
    finder = NameFinder(words)
    return _masked(report, lambda text: finder.masked(text, mask)) if words else report


def offered_names(
    report: Report, library: Library, project_id: str, hidden: Sequence[str] = ()
) -> list[OfferedName]:
    """The words in a report's free texts that may name somebody: known names first, then by how often.

    With them come the `hidden` words that stand anywhere in it.
    """
    texts = tuple(dict.fromkeys(_texts(report)))
    free = dict.fromkeys(_texts_in(report, FREE))
    names, ordinary = known_names(library, project_id), small_words(texts)
    known = NameFinder(names.whole, (one for one in names.parts if fold(one) not in ordinary))
    shops = {word for one in library.sessions.of_project(project_id) for word in one.title.split()}
    shops |= {one.short for one in report.shops}
    others = [
        (words, text)
        for words, text in possible_names(free, texts)
        if words not in shops and _holds_more(words, known)
    ]
    offered = [
        *_offers(_found(known, free | dict.fromkeys(_texts_in(report, WRITTEN))), is_known=True),
        *_offers(others, is_known=False),
    ]
    told = {one.words.casefold() for one in offered}
    elsewhere = NameFinder(words for words in hidden if words.casefold() not in told)
    offered += _offers(_found(elsewhere, texts), is_known=False)
    return sorted(offered, key=lambda one: (not one.is_known, -one.count, one.words.casefold()))


def _holds_more(words: str, known: NameFinder) -> bool:
    """Whether words with capitals are more than known names."""
    return any(map(str.isupper, known.masked(words, "")))


def _found(finder: NameFinder, texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Names, each with the texts where it stands."""
    return ((words, text) for text in texts for words in finder.found(text))


def _offers(found: Iterable[tuple[str, str]], *, is_known: bool) -> Iterator[OfferedName]:
    places: defaultdict[str, list[str]] = defaultdict(list)
    for words, text in dict.fromkeys(found):
        places[words].append(text)
    for words, where in places.items():
        yield OfferedName(words, len(where), where[0], is_known)


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
