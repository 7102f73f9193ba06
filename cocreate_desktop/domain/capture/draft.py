"""What a line says, before it is an observation."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from cocreate_desktop.domain.clock import MS_PER_SECOND
from cocreate_desktop.domain.observations import Entry, Mode, Sentiment, Side


class SpanKind(StrEnum):
    """What a token of the line is."""

    PERSON = "person"
    MENTION = "mention"
    TAG = "tag"
    FOR = "for"
    AGAINST = "against"
    MODE = "mode"
    WHY = "why"
    SENTIMENT = "sentiment"
    STAR = "star"
    BACK = "back"
    CAME = "came"
    LEFT = "left"
    UNKNOWN = "unknown"
    """`@…` or `#…` that names nothing known; it is text."""


@dataclass(frozen=True)
class Span:
    """A token's place in the line, as string indices. `value` is the id, mode or sentiment it stands for;
    `in_text` tells that its words are words of the text too."""

    start: int
    end: int
    kind: SpanKind
    value: str = ""
    in_text: bool = False


@dataclass(frozen=True)
class Link:
    """Speaks for or against an assumption of the session."""

    side: Side
    assumption_id: str


@dataclass(frozen=True)
class Draft:
    """The meaning of a line, with ids for names. Two drafts are equal whatever their spans.

    `text` is NFC in one line, mentions as `{@id}` (see `mentions`). `mode` is None if the line does not
    say. Nobody is twice in a tuple, nor both in `came` and `left`. `why` tells that it answers the entry
    before it.
    """

    mode: Mode | None = None
    text: str = ""
    people: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    evidence: tuple[Link, ...] = ()
    sentiment: Sentiment | None = None
    starred: bool = False
    back_seconds: int = 0
    came: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    why: bool = False
    spans: tuple[Span, ...] = field(default=(), compare=False, repr=False)

    def happened_ms(self, typed_ms: int) -> int:
        """When it happened, of a line whose first key fell at `typed_ms` (both on the session clock)."""
        return max(0, typed_ms - self.back_seconds * MS_PER_SECOND)

    @classmethod
    def of(cls, entry: Entry) -> Draft:
        """The draft that edits a saved entry."""
        observation = entry.observation
        return cls(
            mode=observation.mode,
            text=observation.text,
            people=entry.participants,
            tags=entry.tags,
            evidence=tuple(Link(link.side, link.session_assumption_id) for link in entry.evidence),
            sentiment=observation.sentiment,
            starred=observation.starred,
            why=observation.answers_id is not None,
        )
