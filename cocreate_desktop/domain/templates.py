"""A template: a scenario to begin with, its beliefs and its script, without any people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cocreate_desktop.domain.assumptions import About, Counts, Importance, Kind
from cocreate_desktop.domain.scenario import ItemKind


@dataclass(frozen=True)
class TemplateAssumption:
    """A belief to start from. By its `code` the steps refer to it; the new project keeps the code."""

    code: str
    kind: Kind
    text: str
    importance: Importance = Importance.MID
    about: About = About.CUSTOMERS
    right_if: str = ""
    wrong_if: str = ""
    needed: int = 3
    of: int = 5
    counts: Counts = Counts.ANYTHING


@dataclass(frozen=True)
class TemplateLine:
    """One thing to show, ask or watch for, and the code of the belief it is meant for, if any."""

    text: str
    code: str | None = None


@dataclass(frozen=True)
class TemplateStep:
    """A part of the script; `tests` holds the codes of the beliefs that it puts to the test."""

    title: str
    minutes: int
    simulates: str = ""
    say: str = ""
    tests: tuple[str, ...] = ()
    show: tuple[TemplateLine, ...] = ()
    ask: tuple[TemplateLine, ...] = ()
    watch: tuple[TemplateLine, ...] = ()

    def lines(self) -> Iterator[tuple[ItemKind, tuple[TemplateLine, ...]]]:
        """What the step shows, asks and watches for, kind by kind."""
        yield ItemKind.SHOW, self.show
        yield ItemKind.ASK, self.ask
        yield ItemKind.WATCH, self.watch


@dataclass(frozen=True)
class Template:
    """`purpose` says in one sentence when to use it, `invite` whom to invite.

    `tags` are the code words that a new project begins with; without any it gets the usual ones.
    """

    title: str
    purpose: str = ""
    invite: str = ""
    slot_minutes: int = 60
    tags: tuple[str, ...] = ()
    assumptions: tuple[TemplateAssumption, ...] = ()
    steps: tuple[TemplateStep, ...] = ()

    @property
    def minutes(self) -> int:
        return sum(step.minutes for step in self.steps)


_BLANK = re.compile(r"\[[^\[\]\n]+\]")


def blanks(text: str) -> list[str]:
    """What a text of a template leaves to be filled in: “[the service]”."""
    return _BLANK.findall(text)
