"""Every text of the paper is looked through for names, or made by the app: a new field must say which."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import get_type_hints

from cocreate_desktop.actions.reporting.masking import FREE, WRITTEN
from cocreate_desktop.report import content

MADE_BY_THE_APP = {
    "AskedItem": ("code", "at"),
    "AskedStep": ("ring",),
    "AspectPart": ("median", "high"),
    "BoardChapter": ("summary", "loose_summary"),
    "Changed": ("who", "verb"),
    "EvidenceMark": ("code",),
    "FindingPart": ("agreement", "heard", "stands"),
    "HistoryDay": ("day",),
    "LogEntry": ("time", "who", "length"),
    "LogStep": ("time",),
    "MethodPart": ("there_summary", "consent", "thin"),
    "Moment": ("time", "who"),
    "NextTest": ("advice", "more"),
    "NotePart": ("who", "time"),
    "PropositionPart": ("rests_on",),
    "Quote": ("time", "who", "segment"),
    "RatedNeedPart": ("opportunity",),
    "Report": (
        "participants",
        "printed_at",
        "app_version",
        "author",
        "language",
        "state",
        "verdict_summary",
        "again",
        "in_short",
        "not_shown",
    ),
    "RoundPart": ("heading", "summary", "voters"),
    "SaidBefore": ("code",),
    "SayDoGap": ("code", "people"),
    "SeenThen": ("shop", "told", "needed", "verdict"),
    "SegmentCount": ("name",),
    "Settles": ("code",),
    "Shop": ("short",),
    "Speaker": ("name", "segment"),
    "Stander": ("name",),
    "StepVisit": ("ring", "began", "length", "over"),
    "StillOpen": ("code", "verdict", "plan"),
    "TeamVerdict": ("verdict",),
    "There": ("segment", "people"),
    "Timeline": ("ended", "closing", "asked_summary", "warnings"),
    "VerdictRow": ("code", "threshold", "verdict"),
}
"""Labels of people, codes, counts, our own sentences. Names of shops are found where they stand alone."""


def test_every_text_is_looked_through_or_made_by_the_app():
    left = {kind.__name__: fields for kind in printed() if (fields := tuple(not_looked_through(kind)))}
    assert left == MADE_BY_THE_APP


def printed() -> Iterator[type]:
    kinds = (getattr(content, name) for name in content.__all__)
    return (kind for kind in kinds if isinstance(kind, type) and dataclasses.is_dataclass(kind))


def not_looked_through(kind: type) -> Iterator[str]:
    looked_through = (*FREE.get(kind, ()), *WRITTEN.get(kind, ()))
    for name, told in get_type_hints(kind).items():
        if told in (str, tuple[str, ...], str | None) and name not in looked_through:
            yield name
