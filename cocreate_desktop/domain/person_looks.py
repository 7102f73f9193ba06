"""How people of a session are told apart, on the board and on paper: a colour, and a shape besides it."""

from __future__ import annotations

from dataclasses import dataclass

from cocreate_desktop.domain.projects import TAG_COLOURS, TagShape


@dataclass(frozen=True)
class PersonLook:
    """The colour of a person, from 0 in the order of those of tags, and the shape that tells it in grey."""

    colour: int
    shape: TagShape


def look_of(number: int) -> PersonLook:
    """How the person with this number (from 1) looks in a session; 32 of them differ."""
    place, colours, shapes = number - 1, len(TAG_COLOURS), list(TagShape)
    return PersonLook(place % colours, shapes[(place + place // colours) % len(shapes)])
