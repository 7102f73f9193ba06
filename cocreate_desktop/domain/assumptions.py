"""Beliefs to test, and what would make each of them right."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cocreate_desktop.errors import QT_TRANSLATE_NOOP


class Kind(StrEnum):
    """The five kinds of belief, in the order in which every page lists them."""

    WHO = "who"
    ACT = "act"
    VALUE = "value"
    JUDGE = "judge"
    EXPECT = "expect"


KINDS = {
    Kind.WHO: QT_TRANSLATE_NOOP("Assumption", "Who they are"),
    Kind.ACT: QT_TRANSLATE_NOOP("Assumption", "How they think, speak, act"),
    Kind.VALUE: QT_TRANSLATE_NOOP("Assumption", "What they value"),
    Kind.JUDGE: QT_TRANSLATE_NOOP("Assumption", "How they judge"),
    Kind.EXPECT: QT_TRANSLATE_NOOP("Assumption", "What they expect"),
}
KIND_ICONS = {
    Kind.WHO: "user-round",
    Kind.ACT: "message-circle",
    Kind.VALUE: "heart",
    Kind.JUDGE: "scale",
    Kind.EXPECT: "telescope",
}


class Importance(StrEnum):
    LOW = "low"
    MID = "mid"
    HIGH = "high"


class About(StrEnum):
    """Whose positions an assumption counts; others there get a line of their own."""

    CUSTOMERS = "customers"
    PARTNERS = "partners"
    EVERYBODY = "everybody"


class Counts(StrEnum):
    """Which entries give a position."""

    ANYTHING = "anything"
    DEEDS = "deeds"
    UNPROMPTED_DEEDS = "unprompted deeds"


@dataclass(frozen=True)
class Threshold:
    """Right if at least `needed` of `of`, counting only what `counts` allows; 1 <= needed <= of."""

    needed: int = 3
    of: int = 5
    counts: Counts = Counts.ANYTHING

    def scaled(self, heard: int) -> int:
        """How many of `heard` people are needed: ceil(needed * heard / of), in whole numbers."""
        return -(-self.needed * heard // self.of)


@dataclass(frozen=True)
class Assumption:
    """A belief of a project. `code` (A1, A2…) is a label: unique in the project and never reused."""

    id: str
    project_id: str
    code: str
    kind: Kind
    text: str
    rank: str
    importance: Importance = Importance.MID
    about: About = About.CUSTOMERS
    right_if: str = ""
    wrong_if: str = ""
    needed: int = 3
    of: int = 5
    counts: Counts = Counts.ANYTHING

    @property
    def threshold(self) -> Threshold:
        return Threshold(self.needed, self.of, self.counts)


@dataclass(frozen=True)
class SessionAssumption:
    """An assumption as it was when a session started; `origin_id` names the living one."""

    id: str
    session_id: str
    origin_id: str
    code: str
    kind: Kind
    text: str
    rank: str
    importance: Importance = Importance.MID
    about: About = About.CUSTOMERS
    right_if: str = ""
    wrong_if: str = ""
    needed: int = 3
    of: int = 5
    counts: Counts = Counts.ANYTHING

    @property
    def threshold(self) -> Threshold:
        return Threshold(self.needed, self.of, self.counts)


@dataclass(frozen=True)
class Override:
    """A person's own verdict with a reason; printed beside the computed one and never counted."""

    id: str
    session_assumption_id: str
    verdict: str
    reason: str
    author: str
    at: int
