"""A board as a file can hold it: what the readers of all formats give, and their writers take."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from unicodedata import category, normalize

from cocreate_desktop.domain.board import Author, ClusterColour, NoteKind
from cocreate_desktop.domain.board.boxes import Box
from cocreate_desktop.domain.limits import LONGEST_TEXT, MOST_CLUSTERS, MOST_NOTES
from cocreate_desktop.domain.visible import visible
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message, UserError

GoingOn = Callable[[float], bool]
"""Is told the share that is done, from 0 to 1, and says whether to go on."""


class Left(Enum):
    """What is not taken from a file, or not as it stands, in the order in which it is told."""

    EMPTY = QT_TRANSLATE_NOOP("BoardFile", "notes without words: {n}")
    TOO_LONG = QT_TRANSLATE_NOOP("BoardFile", "notes with more than 10,000 characters: {n}")
    LONG_TITLES = QT_TRANSLATE_NOOP("BoardFile", "titles with more than 10,000 characters, cut: {n}")
    OTHER_NODES = QT_TRANSLATE_NOOP("BoardFile", "files, links and nodes of other types: {n}")
    UNREADABLE = QT_TRANSLATE_NOOP("BoardFile", "nodes without a place or a text: {n}")
    EDGES = QT_TRANSLATE_NOOP("BoardFile", "lines between nodes: {n}")
    NESTED = QT_TRANSLATE_NOOP("BoardFile", "groups within groups, now side by side with both titles: {n}")
    FRAMES = QT_TRANSLATE_NOOP("BoardFile", "groups deeper than one level, now only in titles: {n}")
    TURNED = QT_TRANSLATE_NOOP("BoardFile", "negative sizes, turned round: {n}")
    NO_ID = QT_TRANSLATE_NOOP("BoardFile", "ids that are missing or given twice, not needed here: {n}")
    OWN_COLOURS = QT_TRANSLATE_NOOP("BoardFile", "colours that stand for no kind of note: {n}")
    GROUP_LOOKS = QT_TRANSLATE_NOOP("BoardFile", "colours and pictures of groups: {n}")
    OTHER_KINDS = QT_TRANSLATE_NOOP("BoardFile", "kinds that notes here do not have: {n}")
    OTHER_AUTHORS = QT_TRANSLATE_NOOP("BoardFile", "writers that are neither customer nor team: {n}")
    UNKNOWN_NEEDS = QT_TRANSLATE_NOOP("BoardFile", "needs that are not just one note of the file: {n}")
    UNKNOWN_PEOPLE = QT_TRANSLATE_NOOP("BoardFile", "names of nobody in this session: {n}")
    OTHER_THEMES = QT_TRANSLATE_NOOP("BoardFile", "themes over themes, or a second one over a cluster: {n}")
    NO_HOME = QT_TRANSLATE_NOOP("BoardFile", "themes of notes without a cluster: {n}")
    NO_COUNTS = QT_TRANSLATE_NOOP("BoardFile", "votes that are no whole number up to 999: {n}")
    LONE_CELLS = QT_TRANSLATE_NOOP("BoardFile", "cells beyond the last column: {n}")


class StoppedError(Exception):
    """Whoever asked for the file wants it no longer."""


@dataclass(frozen=True)
class GroupRecord:
    """A cluster or a theme; `box` in px, None where the format knows no places. `theme` is the place of its
    theme among the groups."""

    title: str
    box: Box | None = None
    theme: int | None = None
    colour: ClusterColour = ClusterColour.NONE


@dataclass(frozen=True)
class NoteRecord:
    """A note. What a format does not know is None or empty; so is `box` of a note that lies nowhere."""

    text: str
    kind: NoteKind | None = None
    group: int | None = None
    """The place of its cluster among the groups."""
    box: Box | None = None
    person: str = ""
    author: Author | None = None
    in_tray: bool = False
    time: str = ""
    step: str = ""
    votes: tuple[int, ...] = ()
    """In the order of `BoardRecords.rounds`."""
    need: int | None = None
    """The place among the notes of the need that an idea serves."""
    stack: int | None = None
    """The place among the notes of the one on which a duplicate lies."""


@dataclass(frozen=True)
class RoundRecord:
    """A round of votes that is over; who gave how many is not told."""

    question: str
    by: Author


@dataclass(frozen=True)
class BoardRecords:
    groups: tuple[GroupRecord, ...] = ()
    notes: tuple[NoteRecord, ...] = ()
    rounds: tuple[RoundRecord, ...] = ()
    left: tuple[Message, ...] = ()
    """What of a file was not taken, or not as it stood."""


def told(counts: Counter[Left]) -> tuple[Message, ...]:
    """What was left and how often, in the order in which it is told."""
    return tuple(one.value.fill(n=counts[one]) for one in Left if counts[one])


def fault_of(text: str) -> Left | None:
    """Why a text can be no note; None if it can."""
    if all(category(one) in ("Cc", "Cs") for one in visible(text)):
        return Left.EMPTY
    return Left.TOO_LONG if len(normalize("NFC", text)) > LONGEST_TEXT else None


def cut(title: str, left: Counter[Left]) -> str:
    """A title as long as fits; that it was longer is counted."""
    if len(normalize("NFC", title)) <= LONGEST_TEXT:
        return title
    left[Left.LONG_TITLES] += 1
    return title[: LONGEST_TEXT - 1].rstrip() + "…"


def refuse_too_many(path: Path, *, notes: int = 0, clusters: int = 0) -> None:
    """Raises UserError when a file brings more than a board takes."""
    if notes > MOST_NOTES:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "BoardFile", "{file} has {n} notes; {most} fit at once. Split it into several files."
            ).fill(file=path.name, n=notes, most=MOST_NOTES)
        )
    if clusters > MOST_CLUSTERS:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "BoardFile", "{file} has {n} clusters; {most} fit at once. Split it into several files."
            ).fill(file=path.name, n=clusters, most=MOST_CLUSTERS)
        )
