"""The log."""

from __future__ import annotations

from dataclasses import dataclass

from cocreate_desktop.domain.observations import Mode, Sentiment, Side

from .pictures import PicturePart


@dataclass(frozen=True)
class EvidenceMark:
    """An entry speaks for or against an assumption."""

    code: str
    side: Side


@dataclass(frozen=True)
class LogEntry:
    """One thing that was said or done. `time` is mm:ss; `who` is empty when the entry names nobody."""

    number: int
    time: str
    mode: Mode
    words: str
    who: str = ""
    tags: tuple[str, ...] = ()
    sentiment: Sentiment | None = None
    evidence: tuple[EvidenceMark, ...] = ()
    verbatim: bool = True
    """Whether `words` are those of the entry, not the remark that they are not repeated."""
    starred: bool = False
    from_memory: bool = False
    in_round_up: bool = False
    """Whether it was answered in the round-up of its step."""
    prompted: bool = False
    """Whether it came after the question was asked or the thing was shown."""
    length: str = ""
    """How long it went on: "0:12"."""
    pictures: int = 0
    """How many hang on it, printed or not."""
    printed: tuple[PicturePart, ...] = ()
    """Those that may be shown to this reader."""
    same_as: int | None = None
    """The entry that tells of the same moment and counts for both."""


@dataclass(frozen=True)
class LogStep:
    """One visit to a step and what was noted in it; `time` is when it began."""

    title: str
    time: str
    entries: tuple[LogEntry, ...] = ()
