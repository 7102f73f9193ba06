"""What the rows under the line offer while a token is being typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cocreate_desktop.domain.assumptions import SessionAssumption
from cocreate_desktop.domain.capture import (
    Candidate,
    Draft,
    Span,
    SpanKind,
    Token,
    Vocabulary,
    current_token,
    rank_suggestions,
)
from cocreate_desktop.domain.capture.recency import Usage
from cocreate_desktop.domain.folding import fold
from cocreate_desktop.domain.mentions import display
from cocreate_desktop.domain.observations import Side
from cocreate_desktop.views.run.record import Record

SIDES = {"+": Side.FOR, "-": Side.AGAINST}

_KINDS = {"@": SpanKind.PERSON, "#": SpanKind.TAG, "+": SpanKind.FOR, "-": SpanKind.AGAINST}

_NAME = re.compile(r"\w[\w.'’-]*\w")

NEW = "new"
"""The id of the offer to create what was typed, behind what there is."""

_SHORTEST_NEW, _SHORTEST_BEGINNING = 2, 3
"""Letters of a new name, and of one that may also be the beginning of a known one."""


@dataclass(frozen=True)
class Offer:
    """The token's sign, what was typed of it, what fits it (ids, best first), and which of them is marked."""

    sign: str
    typed: str
    start: int
    ids: tuple[str, ...]
    mark: int = 0

    @property
    def marked_id(self) -> str:
        return self.ids[self.mark]

    def span(self, cursor: int) -> Span:
        """The token that is being typed, as the line shows it."""
        return Span(self.start, cursor, _KINDS[self.sign])


class Suggestions:
    """Follows the line; Esc puts an offer away until another token begins."""

    def __init__(self, record: Record) -> None:
        people = sorted(record.guests, key=lambda guest: fold(guest.alias))
        tags = sorted(record.tags, key=lambda tag: fold(tag.name))
        beliefs = [Candidate(one.id, f"{one.code} {one.text}") for one in record.assumptions]
        self._named = {
            "@": [Candidate(guest.id, guest.alias) for guest in people],
            "#": [Candidate(tag.id, tag.name) for tag in tags],
            "+": beliefs,
            "-": beliefs,
        }
        self._tested_now = record.tested_now
        self._usage = Usage()
        self._candidates = self._ordered()
        self.offer: Offer | None = None
        self._put_away: int | None = None

    def know(self, usage: Usage) -> None:
        """Take what was used of late. What is offered at this moment keeps its order."""
        self._usage = usage
        if self.offer is None:
            self._candidates = self._ordered()

    def follow(self, line: str, cursor: int) -> Offer | None:
        """The offer for the line as it is now."""
        token = current_token(line, cursor)
        if token is None or token.start != self._put_away:
            self._put_away = None
        fitting = self._fitting(token) if token and self._put_away is None else ()
        if token is None or not fitting:
            self.offer = None
        else:
            mark = self._kept_mark(token, fitting)
            self.offer = Offer(token.sign, token.typed, token.start, fitting, mark)
        return self.offer

    def move(self, by: int) -> Offer | None:
        """Mark the next or the one before."""
        if self.offer is not None:
            self.offer = replace(self.offer, mark=(self.offer.mark + by) % len(self.offer.ids))
        return self.offer

    def put_away(self) -> None:
        if self.offer is not None:
            self._put_away = self.offer.start
            self.offer = None

    def replacement(self, offer: Offer, vocabulary: Vocabulary, picked: str) -> str:
        """The token to write for what was picked."""
        if offer.sign == "@":
            return vocabulary.person_token(picked)
        if offer.sign == "#":
            return vocabulary.tag_token(picked)
        return vocabulary.evidence_token(SIDES[offer.sign], picked)

    def _ordered(self) -> dict[str, list[Candidate]]:
        """By this step, then by when it was used last, then by name."""
        return {
            sign: self._usage.nearest_first(candidates, self._tested_now)
            for sign, candidates in self._named.items()
        }

    def _fitting(self, token: Token) -> tuple[str, ...]:
        candidates = self._candidates[token.sign]
        typed = fold(token.typed)
        if token.typed[-1:].isspace() and any(one.name == typed for one in candidates):
            # A whole name and a space: only a longer name can still be meant.
            candidates = [one for one in candidates if one.name.startswith(f"{typed} ")]
        fitting = tuple(candidate.id for candidate in rank_suggestions(token, candidates))
        shortest = _SHORTEST_BEGINNING if fitting else _SHORTEST_NEW
        is_new = token.sign in "@#" and len(typed) >= shortest and self._is_new(token, typed)
        return (*fitting, NEW) if is_new else fitting

    def _is_new(self, token: Token, typed: str) -> bool:
        """Whether the word that was typed names nothing yet: the next word may be text, so one is enough."""
        is_name = _NAME.fullmatch(token.typed) and not typed.isdigit()
        return bool(is_name) and all(one.name != typed for one in self._named[token.sign])

    def _kept_mark(self, token: Token, fitting: Sequence[str]) -> int:
        """The mark stays on what it was on, as long as that fits the same token."""
        before = self.offer
        if before and (before.sign, before.start, before.ids) == (token.sign, token.start, tuple(fitting)):
            return before.mark
        return 0


def resembled(record: Record, draft: Draft) -> SessionAssumption | None:
    """The assumption of this step that the words of a line resemble, unless the line links it already."""
    words = display(draft.text, {}, "")
    linked = {link.assumption_id for link in draft.evidence}
    closest = record.resemblance.closest(words, record.tested_now - linked) if words else None
    return next((one for one in record.assumptions if one.id == closest), None)
