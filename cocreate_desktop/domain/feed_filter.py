"""Which entries of a session one wants to see: a line of words and the signs of the capture grammar.

`price @Lena #wait +A3 did: step:3 by:Jonas` asks for entries that have all of it; a bare code asks for either
side.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cocreate_desktop.domain.capture import Span, SpanKind, Vocabulary, parse
from cocreate_desktop.domain.folding import fold
from cocreate_desktop.domain.observations import Entry, Mode, Sentiment, Side

_WORD = re.compile(r"\S+")
_NOBODY = "\n"
"""An id that nothing has."""


@dataclass(frozen=True)
class Token:
    """A part of the line that narrows the feed, at its place in the line."""

    start: int
    end: int


@dataclass(frozen=True)
class Places:
    """What `step:` and `by:` may name: numbers of steps, and names of note-takers, each to its id."""

    steps: Mapping[str, str]
    authors: Mapping[str, str]


@dataclass(frozen=True)
class Wanted:
    """What an entry must have to be shown; an empty one wants everything.

    People, tags, steps, authors and assumptions stand by their ids, sides of None for either; `words` folded.
    """

    words: tuple[str, ...] = ()
    people: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    sides: tuple[tuple[str, Side | None], ...] = ()
    mode: Mode | None = None
    mood: Sentiment | None = None
    starred: bool = False
    steps: frozenset[str] = frozenset()
    authors: frozenset[str] = frozenset()
    tokens: tuple[Token, ...] = ()

    def __bool__(self) -> bool:
        return self != Wanted()

    def narrow(
        self, entries: Sequence[Entry], step_of: Mapping[str | None, str], folded: Mapping[str, str]
    ) -> list[Entry]:
        """The entries that have all of it, in their order.

        `step_of` has the step of each visit to one, `folded` by entry what it says, whom and what it names.
        What is not asked for costs nothing; what is, one pass over those that are left.
        """
        left = list(entries)
        if self.mode is not None:
            left = [one for one in left if one.observation.mode is self.mode]
        if self.starred:
            left = [one for one in left if one.observation.starred]
        if self.mood is not None:
            left = [one for one in left if one.observation.sentiment is self.mood]
        if self.steps:
            left = [one for one in left if step_of.get(one.observation.step_run_id) in self.steps]
        if self.authors:
            left = [one for one in left if one.observation.author in self.authors]
        if self.people:
            left = [one for one in left if self.people.issubset(one.participants)]
        if self.tags:
            left = [one for one in left if self.tags.issubset(one.tags)]
        for assumption_id, side in self.sides:
            left = [one for one in left if _speaks(one, assumption_id, side)]
        for word in self.words:
            left = [one for one in left if word in folded[one.observation.id]]
        return left


def _speaks(entry: Entry, assumption_id: str, side: Side | None) -> bool:
    return any(
        link.session_assumption_id == assumption_id and side in (None, link.side) for link in entry.evidence
    )


def read_filter(line: str, vocabulary: Vocabulary, places: Places) -> Wanted:
    """What a line asks for. Whatever names nothing known is looked for as words."""
    # A leading space would make the line plain.
    lead = len(line) - len(line.lstrip())
    found_spans = parse(line.lstrip(), vocabulary).spans
    spans = [replace(span, start=span.start + lead, end=span.end + lead) for span in found_spans]
    wanted = _signs([span for span in spans if span.kind is not SpanKind.UNKNOWN])
    taken = list(wanted.tokens)
    for found in _WORD.finditer(line):
        if not any(token.start <= found.start() < token.end for token in taken):
            wanted = _word(wanted, found[0], Token(*found.span()), vocabulary, places)
    return wanted


def without(line: str, token: Token) -> str:
    """The line without one of its parts."""
    return " ".join(f"{line[: token.start]} {line[token.end :]}".split())


def _signs(spans: list[Span]) -> Wanted:
    def ids(*kinds: SpanKind) -> frozenset[str]:
        return frozenset(span.value for span in spans if span.kind in kinds)

    moods = [Sentiment(span.value) for span in spans if span.kind is SpanKind.SENTIMENT]
    modes = [Mode(span.value) for span in spans if span.kind is SpanKind.MODE]
    sides = {SpanKind.FOR: Side.FOR, SpanKind.AGAINST: Side.AGAINST}
    return Wanted(
        people=ids(SpanKind.PERSON, SpanKind.MENTION),
        tags=ids(SpanKind.TAG),
        sides=tuple((span.value, sides[span.kind]) for span in spans if span.kind in sides),
        mode=modes[-1] if modes else None,
        mood=moods[-1] if moods else None,
        starred=any(span.kind is SpanKind.STAR for span in spans),
        tokens=tuple(Token(span.start, span.end) for span in spans if span.kind in _SIGNS),
    )


_SIGNS = frozenset(
    {
        SpanKind.PERSON, SpanKind.MENTION, SpanKind.TAG, SpanKind.FOR, SpanKind.AGAINST, SpanKind.MODE,
        SpanKind.SENTIMENT, SpanKind.STAR,
    }
)  # fmt: skip


def _word(wanted: Wanted, word: str, token: Token, vocabulary: Vocabulary, places: Places) -> Wanted:
    """With one more word, which may be `step:3`, `by:Jonas`, `did:` behind other words, or a bare code."""
    head, colon, rest = word.partition(":")
    folded = fold(word)
    tokens = (*wanted.tokens, token)
    if colon and rest and fold(head) == "step":
        step_id = places.steps.get(rest, _NOBODY)
        return replace(wanted, steps=wanted.steps | {step_id}, tokens=tokens)
    if colon and rest and fold(head) == "by":
        begun = fold(rest)
        authors = {id_ for name, id_ in places.authors.items() if fold(name).startswith(begun)}
        return replace(wanted, authors=wanted.authors | (authors or {_NOBODY}), tokens=tokens)
    if mode := vocabulary.modes.get(folded):
        return replace(wanted, mode=mode, tokens=tokens)
    if code := vocabulary.codes.find(word):
        return replace(wanted, sides=(*wanted.sides, (code, None)), tokens=tokens)
    return replace(wanted, words=(*wanted.words, folded)) if folded else wanted
