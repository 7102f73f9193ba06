"""What was said or done, by whom, when, and what it speaks for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cocreate_desktop.errors import QT_TRANSLATE_NOOP


class Mode(StrEnum):
    SAID = "said"
    DID = "did"


MODES = {
    Mode.SAID: QT_TRANSLATE_NOOP("Observation", "said"),
    Mode.DID: QT_TRANSLATE_NOOP("Observation", "did"),
}
MODE_ICONS = {Mode.SAID: "message-square", Mode.DID: "footprints"}


class Sentiment(StrEnum):
    GOOD = "good"
    SO_SO = "so-so"
    BAD = "bad"


SENTIMENTS = {
    Sentiment.GOOD: QT_TRANSLATE_NOOP("Observation", "pleased"),
    Sentiment.SO_SO: QT_TRANSLATE_NOOP("Observation", "so-so"),
    Sentiment.BAD: QT_TRANSLATE_NOOP("Observation", "annoyed"),
}
SENTIMENT_ICONS = {Sentiment.GOOD: "smile", Sentiment.SO_SO: "meh", Sentiment.BAD: "frown"}


class Origin(StrEnum):
    """How an entry came in."""

    TYPED = "typed"
    LOG = "log"
    PHONE = "phone"
    IMPORT = "import"
    PAPER = "paper"
    ROUND_UP = "round-up"


class Side(StrEnum):
    FOR = "for"
    AGAINST = "against"


@dataclass(frozen=True)
class Observation:
    """One thing that happened. `at_ms` counts from the session's start, pauses included.

    `text` holds mentions of people as person ids (see `domain.capture`), never names. `step_run_id` is
    the run in which the first key fell unless `step_by_hand`. `prompted` is a correction by hand; None
    means that the rule decides. `sealed` entries await a consent and count nowhere.
    """

    id: str
    session_id: str
    at_ms: int
    mode: Mode
    text: str
    created_at: int
    step_run_id: str | None = None
    step_by_hand: bool = False
    duration_ms: int | None = None
    sentiment: Sentiment | None = None
    starred: bool = False
    answers_id: str | None = None
    prompted: bool | None = None
    in_private: bool = False
    from_memory: bool = False
    sealed: bool = False
    author: str = ""
    device: str = ""
    origin: Origin = Origin.TYPED


@dataclass(frozen=True)
class ObservationPerson:
    id: str
    observation_id: str
    participant_id: str


@dataclass(frozen=True)
class ObservationTag:
    id: str
    observation_id: str
    session_tag_id: str


@dataclass(frozen=True)
class Evidence:
    """A link from an observation to an assumption of its session, made by a person."""

    id: str
    observation_id: str
    session_assumption_id: str
    side: Side
    author: str
    at: int


@dataclass(frozen=True)
class Unseen:
    """Somebody was there when a step tested an assumption, and was looked at: nothing to note."""

    id: str
    step_run_id: str
    participant_id: str
    session_assumption_id: str
    author: str
    at: int


@dataclass(frozen=True)
class SameMoment:
    """Whether two entries, of two note-takers, are the same moment; not `same` means asked and denied."""

    id: str
    observation_id: str
    other_id: str
    same: bool
    author: str
    at: int


@dataclass(frozen=True)
class Entry:
    """An observation with its links resolved: the row of a feed, a log or a rule's input."""

    observation: Observation
    participants: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    media: tuple[str, ...] = ()

    @property
    def wants_tag(self) -> bool:
        """Whether it has no tag yet; what the round-up answered says enough by itself."""
        return not self.tags and self.observation.origin is not Origin.ROUND_UP


@dataclass(frozen=True)
class Media:
    """A file in the library's media folder, named by the SHA-256 of its content; sizes in bytes and pixels.

    A `thing` was said to show nobody, so that it hangs on no one's agreement.
    """

    id: str
    project_id: str
    sha256: str
    mime: str
    size: int
    caption: str = ""
    width: int | None = None
    height: int | None = None
    thing: bool = False


@dataclass(frozen=True)
class ObservationMedia:
    id: str
    observation_id: str
    media_id: str
