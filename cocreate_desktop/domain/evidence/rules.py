"""The numbers in the evidence rules. They belong to a project and are frozen into its sessions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from cocreate_desktop.domain.projects import ProjectRule
from cocreate_desktop.domain.sessions import SessionRule


@dataclass(frozen=True)
class Rules:
    """Whole numbers, named as in `ProjectRule.name` and `SessionRule.name`; percentages are 0 to 100."""

    fewest_heard: int = 3
    """With fewer heard, a verdict is thin."""
    heard_percent: int = 50
    """With a smaller part of those there heard, a verdict is thin."""
    lead: int = 2
    """By how many voices one side must lead the other."""
    sessions_percent: int = 60
    """In how many of the sessions with a verdict a project's verdict must have come out."""
    sessions_done: int = 2
    """In how many supporting sessions somebody must have done it before a project calls it confirmed."""
    one_speaker_percent: int = 50
    """Above this part of the entries, one person gave too many of them."""
    interval_from: int = 5
    """With fewer sessions, no interval is printed."""
    passing_ms: int = 10_000
    """A visit to a step that ended sooner was on the way to another one and tests nothing."""

    @classmethod
    def of(cls, changed: Iterable[ProjectRule | SessionRule]) -> Rules:
        """The defaults with what a project changed. A name from a later version is left aside."""
        known = {field.name for field in fields(cls)}
        return cls(**{rule.name: rule.value for rule in changed if rule.name in known})


DEFAULT_RULES = Rules()
