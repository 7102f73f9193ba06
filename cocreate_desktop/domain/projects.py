"""A project: one track for one service idea."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Project:
    """One service idea with its assumptions, scenario, people and sessions. Times are UTC ms."""

    id: str
    title: str
    created_at: int
    scenario_title: str = ""
    slot_minutes: int = 60
    is_sample: bool = False
    attribution: str = ""
    """Source and licence of imported material, printed wherever it is shown."""
    archived_at: int | None = None


@dataclass(frozen=True)
class Tag:
    """A code word for observations; `key` is the function key 2 to 9 that sets it, if any."""

    id: str
    project_id: str
    name: str
    rank: str
    parent_id: str | None = None
    colour: str = ""
    shape: str = ""
    key: int | None = None
    description: str = ""


@dataclass(frozen=True)
class ProjectRule:
    """One parameter of the evidence rules that a project has changed from its default."""

    id: str
    project_id: str
    name: str
    value: int
