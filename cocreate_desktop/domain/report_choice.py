"""What a report tells and to whom: its sections, and the presets of the three readers.

The team reads everything. What goes to others names nobody: people are "P3", segments of fewer than three
people are "others", and neither the log nor the history of changes is in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message


class Section(StrEnum):
    """What can be switched on and off, in the order of the paper. Page one is always there."""

    VERDICTS = "verdicts"
    FINDINGS = "findings"
    DISAGREEMENTS = "disagreements"
    PROPOSITIONS = "propositions"
    DECISIONS = "decisions"
    NEXT_TEST = "next-test"
    THRESHOLDS = "thresholds"
    TIMELINE = "timeline"
    ASKED = "asked"
    GAPS = "gaps"
    PARTICIPATION = "participation"
    BOARD = "board"
    VOTES = "votes"
    METHOD = "method"
    LOG = "log"
    HISTORY = "history"


SECTIONS: Mapping[Section, Message] = {
    Section.VERDICTS: QT_TRANSLATE_NOOP("Section", "Verdict per assumption"),
    Section.FINDINGS: QT_TRANSLATE_NOOP("Section", "Findings"),
    Section.DISAGREEMENTS: QT_TRANSLATE_NOOP("Section", "Where they disagree"),
    Section.PROPOSITIONS: QT_TRANSLATE_NOOP("Section", "Propositions"),
    Section.DECISIONS: QT_TRANSLATE_NOOP("Section", "What the team decided"),
    Section.NEXT_TEST: QT_TRANSLATE_NOOP("Section", "Next test"),
    Section.THRESHOLDS: QT_TRANSLATE_NOOP("Section", "Said before, seen now"),
    Section.TIMELINE: QT_TRANSLATE_NOOP("Section", "Session timeline"),
    Section.ASKED: QT_TRANSLATE_NOOP("Section", "What was asked and what not"),
    Section.GAPS: QT_TRANSLATE_NOOP("Section", "Said one thing, did another"),
    Section.PARTICIPATION: QT_TRANSLATE_NOOP("Section", "Who was noted how often"),
    Section.BOARD: QT_TRANSLATE_NOOP("Section", "Board"),
    Section.VOTES: QT_TRANSLATE_NOOP("Section", "Votes and ratings"),
    Section.METHOD: QT_TRANSLATE_NOOP("Section", "How it was done, and how thin it is"),
    Section.LOG: QT_TRANSLATE_NOOP("Section", "Log"),
    Section.HISTORY: QT_TRANSLATE_NOOP("Section", "What was changed"),
}


class Audience(StrEnum):
    TEAM = "team"
    SHOP = "shop"
    SPONSOR = "sponsor"


AUDIENCES: Mapping[Audience, Message] = {
    Audience.TEAM: QT_TRANSLATE_NOOP("Audience", "For the team"),
    Audience.SHOP: QT_TRANSLATE_NOOP("Audience", "For the shop and the customers"),
    Audience.SPONSOR: QT_TRANSLATE_NOOP("Audience", "For the sponsor, two pages"),
}

_INSIDE = frozenset({Section.LOG, Section.HISTORY})
"""What never leaves the team."""
_ALLOWED: Mapping[Audience, frozenset[Section]] = {
    Audience.TEAM: frozenset(Section),
    Audience.SHOP: frozenset(Section) - _INSIDE - {Section.DECISIONS},
    Audience.SPONSOR: frozenset(Section) - _INSIDE,
}
_PRESETS: Mapping[Audience, frozenset[Section]] = {
    Audience.TEAM: frozenset(Section) - {Section.HISTORY},
    Audience.SHOP: frozenset(
        {
            Section.VERDICTS,
            Section.FINDINGS,
            Section.DISAGREEMENTS,
            Section.TIMELINE,
            Section.BOARD,
            Section.VOTES,
            Section.METHOD,
        }
    ),
    Audience.SPONSOR: frozenset(
        {Section.VERDICTS, Section.PROPOSITIONS, Section.DECISIONS, Section.NEXT_TEST, Section.METHOD}
    ),
}


@dataclass(frozen=True)
class ReportChoice:
    """Who reads it and what is in it. `masked` words are not shown to others than the team."""

    audience: Audience
    sections: frozenset[Section]
    masked: tuple[str, ...] = ()

    @classmethod
    def whole(cls) -> ReportChoice:
        """What the team reads unless it chooses."""
        return cls.preset(Audience.TEAM)

    @classmethod
    def preset(cls, audience: Audience, *, of_project: bool = False) -> ReportChoice:
        """What this reader usually gets; the logs stay in the reports of a project's sessions."""
        usual = _PRESETS[audience]
        return cls(audience, usual - {Section.LOG} if of_project else usual)

    @property
    def is_anonymous(self) -> bool:
        """Whether people are numbers and small segments "others"."""
        return self.audience is not Audience.TEAM

    def has(self, section: Section) -> bool:
        """Whether the section is printed: it is switched on, and this reader may have it."""
        return section in self.sections and section in _ALLOWED[self.audience]


def allowed(audience: Audience) -> frozenset[Section]:
    """The sections that a reader may be given."""
    return _ALLOWED[audience]


@dataclass(frozen=True)
class ReportPreset:
    """A choice that the team kept under a name; `sections` are their keys with spaces between."""

    id: str
    project_id: str
    name: str
    audience: Audience
    sections: str

    @property
    def choice(self) -> ReportChoice:
        """Keys that this version does not know are passed over."""
        return ReportChoice(self.audience, frozenset(one for one in Section if one in self.sections.split()))


def section_keys(sections: Iterable[Section]) -> str:
    """Sections as a preset keeps them, in the order of the paper."""
    chosen = frozenset(sections)
    return " ".join(one for one in Section if one in chosen)


@dataclass(frozen=True)
class Mask:
    """Words that the project's papers for others do not show: a name that somebody mentioned."""

    id: str
    project_id: str
    words: str
