"""What the rows under the line offer while a token is being typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cocreate_desktop.domain.capture import Candidate, Token, Vocabulary, current_token, rank_suggestions
from cocreate_desktop.domain.capture.vocabulary import fold
from cocreate_desktop.domain.observations import Side
from cocreate_desktop.views.run.record import Record

SIDES = {"+": Side.FOR, "-": Side.AGAINST}


@dataclass(frozen=True)
class Offer:
    """The token's sign, what fits it (ids, best first), and which of them is marked."""

    sign: str
    start: int
    ids: tuple[str, ...]
    mark: int = 0

    @property
    def marked_id(self) -> str:
        return self.ids[self.mark]


class Suggestions:
    """Follows the line; Esc puts an offer away until another token begins."""

    def __init__(self, record: Record) -> None:
        self._candidates = {
            "@": [Candidate(guest.id, guest.alias) for guest in record.guests],
            "#": [Candidate(tag.id, tag.name) for tag in record.tags],
            "+": _assumptions(record),
        }
        self._candidates["-"] = self._candidates["+"]
        self.offer: Offer | None = None
        self._put_away: int | None = None

    def follow(self, line: str, cursor: int) -> Offer | None:
        """The offer for the line as it is now."""
        token = current_token(line, cursor)
        if token is None or token.start != self._put_away:
            self._put_away = None
        fitting = self._fitting(token) if token and self._put_away is None else ()
        if token is None or not fitting:
            self.offer = None
        else:
            self.offer = Offer(token.sign, token.start, fitting, self._kept_mark(token, fitting))
        return self.offer

    def move(self, by: int) -> Offer | None:
        """Mark the next or the one before."""
        if self.offer is not None:
            mark = (self.offer.mark + by) % len(self.offer.ids)
            self.offer = Offer(self.offer.sign, self.offer.start, self.offer.ids, mark)
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

    def _fitting(self, token: Token) -> tuple[str, ...]:
        candidates = self._candidates[token.sign]
        typed = fold(token.typed)
        if token.typed[-1:].isspace() and any(fold(one.words) == typed for one in candidates):
            # A whole name and a space: only a longer name can still be meant.
            candidates = [one for one in candidates if fold(one.words).startswith(f"{typed} ")]
        return tuple(candidate.id for candidate in rank_suggestions(token, candidates))

    def _kept_mark(self, token: Token, fitting: Sequence[str]) -> int:
        """The mark stays on what it was on, as long as that fits the same token."""
        before = self.offer
        if before and (before.sign, before.start, before.ids) == (token.sign, token.start, tuple(fitting)):
            return before.mark
        return 0


def _assumptions(record: Record) -> list[Candidate]:
    """This step's first."""
    ordered = sorted(record.assumptions, key=lambda one: one.id not in record.tested_now)
    return [Candidate(one.id, f"{one.code} {one.text}") for one in ordered]
