"""What was chosen last for each project, kept for the next start: no names, no words of anybody."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, cast

from cocreate_desktop import settings
from cocreate_desktop.domain.report_choice import Audience, ReportChoice, Section, section_keys
from cocreate_desktop.settings import Settings

MOST_PROJECTS = 20
"""Projects whose choice is kept; those that were printed last."""


@dataclass(frozen=True)
class LastChoice:
    """What is printed of a project, for whom, and with which sections for each reader that was tried."""

    of_project: bool = False
    audience: Audience = Audience.TEAM
    sections: Mapping[Audience, frozenset[Section]] = field(
        default_factory=dict[Audience, frozenset[Section]]
    )
    drafts: Mapping[str, bool] = field(default_factory=dict[str, bool])
    """By the id of a session or project: what somebody said about its being a draft."""

    @property
    def choice(self) -> ReportChoice:
        known = self.sections.get(self.audience)
        return self.usual if known is None else replace(self.usual, sections=known)

    @property
    def usual(self) -> ReportChoice:
        """What this reader gets unless somebody chooses."""
        return ReportChoice.preset(self.audience, of_project=self.of_project)

    def with_choice(self, choice: ReportChoice) -> LastChoice:
        """The same with another reader or other sections; the usual ones are not worth remembering."""
        others = {one: kept for one, kept in self.sections.items() if one is not choice.audience}
        chosen = replace(self, audience=choice.audience, sections=others)
        if choice.sections == chosen.usual.sections:
            return chosen
        return replace(chosen, sections={**others, choice.audience: choice.sections})

    def with_draft(self, subject_id: str, is_draft: bool) -> LastChoice:
        return replace(self, drafts={**self.drafts, subject_id: is_draft})


class RememberedChoices:
    """Reads and writes one line of the settings."""

    def __init__(self, preferences: Settings) -> None:
        self._settings = preferences

    def of(self, project_id: str) -> LastChoice:
        """What was chosen last; what cannot be read any more counts as never chosen."""
        return _choice(_dict(self._read().get(project_id)))

    def keep(self, project_id: str, choice: LastChoice) -> None:
        known = {key: value for key, value in self._read().items() if key != project_id}
        known[project_id] = {
            "of_project": choice.of_project,
            "audience": choice.audience.value,
            "sections": {one.value: section_keys(chosen) for one, chosen in choice.sections.items()},
            "drafts": dict(choice.drafts),
        }
        newest = dict(list(known.items())[-MOST_PROJECTS:])
        self._settings.remember(settings.REPORT_CHOICES, json.dumps(newest))

    def _read(self) -> dict[str, Any]:
        try:
            return _dict(json.loads(self._settings.text(settings.REPORT_CHOICES) or "{}"))
        except (ValueError, RecursionError):
            return {}


def _choice(kept: dict[str, Any]) -> LastChoice:
    readers = {one.value: one for one in Audience}
    sections = {
        readers[key]: frozenset(one for one in Section if one in value.split())
        for key, value in _dict(kept.get("sections")).items()
        if key in readers and isinstance(value, str)
    }
    drafts = {key: value for key, value in _dict(kept.get("drafts")).items() if isinstance(value, bool)}
    audience = kept.get("audience")
    return LastChoice(
        kept.get("of_project") is True,
        readers[audience] if isinstance(audience, str) and audience in readers else Audience.TEAM,
        sections,
        drafts,
    )


def _dict(value: object) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}
