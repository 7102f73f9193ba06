"""A project: one track for one service idea."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from cocreate_desktop.errors import QT_TRANSLATE_NOOP


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


Look = tuple[str, str]
"""Colour and shape of a tag."""


class TagShape(StrEnum):
    """What stands for a tag's colour where colours cannot be told apart."""

    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"


TAG_SHAPES = {
    TagShape.CIRCLE: QT_TRANSLATE_NOOP("Tags", "circle"),
    TagShape.SQUARE: QT_TRANSLATE_NOOP("Tags", "square"),
    TagShape.TRIANGLE: QT_TRANSLATE_NOOP("Tags", "triangle"),
    TagShape.DIAMOND: QT_TRANSLATE_NOOP("Tags", "diamond"),
}

TAG_COLOURS = {
    "#14589C": QT_TRANSLATE_NOOP("Tags", "blue"),
    "#A6320E": QT_TRANSLATE_NOOP("Tags", "red"),
    "#755000": QT_TRANSLATE_NOOP("Tags", "brown"),
    "#1B5445": QT_TRANSLATE_NOOP("Tags", "green"),
    "#5B3E8C": QT_TRANSLATE_NOOP("Tags", "violet"),
    "#0F6674": QT_TRANSLATE_NOOP("Tags", "teal"),
    "#8C2F5B": QT_TRANSLATE_NOOP("Tags", "pink"),
    "#4C6B1F": QT_TRANSLATE_NOOP("Tags", "olive"),
}
"""The colours to choose from, by their value on a light ground."""


def free_look(taken: Sequence[Look]) -> Look:
    """The look that fewest tags have, in a colour that few have."""
    colours = Counter(colour for colour, _ in taken)
    looks = [(colour, shape.value) for shape in TAG_SHAPES for colour in TAG_COLOURS]
    return min(looks, key=lambda look: (taken.count(look), colours[look[0]]))


@dataclass(frozen=True)
class ProjectRule:
    """One parameter of the evidence rules that a project has changed from its default."""

    id: str
    project_id: str
    name: str
    value: int
