"""Reports to print: a made-up session in the names of the design, and its odd cousins."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

from cocreate_desktop.domain.assumptions import Kind
from cocreate_desktop.domain.decisions import FindingKind
from cocreate_desktop.domain.observations import Mode, Sentiment, Side
from cocreate_desktop.report.content import (
    Counts,
    EvidenceMark,
    FindingPart,
    LogEntry,
    LogStep,
    Mark,
    MarkFill,
    MarkShape,
    Quote,
    Report,
    SessionPart,
    TeamVerdict,
    VerdictRow,
)

SUBJECT = "Store Ghent, 21 November 2026"
PRINTED = datetime(2026, 11, 21, 17, 5, tzinfo=timezone(timedelta(hours=1)))

SOLID, HOLLOW, THIRD = MarkFill.SOLID, MarkFill.HOLLOW, MarkFill.THIRD
ROUND, SQUARE, HALF = Mark(MarkShape.ROUND), Mark(MarkShape.SQUARE), Mark(MarkShape.HALF)


def empty(**changes: Any) -> Report:
    """Nothing was tested, found or noted; those of the chapters of a session belong to its one."""
    chapters: dict[str, Any] = {
        name: changes.pop(name)
        for name in ("timeline", "board", "votes", "method", "history", "log")
        if name in changes
    }
    fields: dict[str, Any] = {
        "project": "Repair-while-you-wait counter (sample)",
        "subject": SUBJECT,
        "sessions": (SessionPart(SUBJECT, **chapters),),
        "participants": "One session in Ghent with 6 people: current customers, ex-customers, non-customers,"
        " lead users and resellers.",
        "printed": PRINTED,
        "printed_at": "21 November 2026, 17:05",
        "app_version": "Cocreate 0.1",
    }
    return Report(**{**fields, **changes})


def verdict(code: str, kind: Kind, text: str, mark: Mark, counts: Counts, word: str) -> VerdictRow:
    seen_or_heard = counts.there - counts.not_seen
    did = seen_or_heard // 2 if mark.fill is SOLID else 0
    return VerdictRow(code, kind, text, mark, counts, did, seen_or_heard - did, "right if 3 of 5", word)


VERDICTS = (
    verdict(
        "A1",
        Kind.WHO,
        "They come between two activities and have 30 minutes",
        Mark(MarkShape.ROUND, HOLLOW),
        Counts(4, 1, 0, 1),
        "Supported",
    ),
    verdict(
        "A2",
        Kind.WHO,
        "Half of them bring gear for someone else in the family",
        Mark(MarkShape.SQUARE, HOLLOW),
        Counts(1, 4, 0, 1),
        "Contradicted",
    ),
    verdict("A3", Kind.ACT, "They notice the sign on their own", SQUARE, Counts(0, 5, 1, 0), "Contradicted"),
    verdict(
        "A4",
        Kind.ACT,
        "They say “fix”, never “repair service”",
        Mark(MarkShape.ROUND, HOLLOW),
        Counts(5, 0, 0, 1),
        "Supported",
    ),
    verdict(
        "A5",
        Kind.ACT,
        "They choose repair or new before they reach the counter",
        ROUND,
        Counts(4, 0, 1, 1),
        "Supported",
    ),
    verdict(
        "A6",
        Kind.VALUE,
        "Getting it back today beats the lowest price",
        Mark(MarkShape.SQUARE, THIRD),
        Counts(0, 2, 0, 4),
        "Thin",
    ),
    verdict(
        "A7", Kind.VALUE, "Watching the technician work builds trust", ROUND, Counts(5, 1, 0, 0), "Supported"
    ),
    verdict(
        "A8",
        Kind.VALUE,
        "A repaired item is worth as much as new",
        Mark(MarkShape.DASH),
        Counts(0, 0, 0, 0),
        "Not asked",
    ),
    VerdictRow(
        "A9",
        Kind.JUDGE,
        "A wait under 20 minutes counts as quick",
        HALF,
        Counts(3, 2, 0, 1),
        3,
        2,
        "right if 3 of 5",
        "Mixed",
        TeamVerdict("Supported", "Both who complained had been told 40 minutes at the door."),
    ),
    verdict(
        "A10",
        Kind.JUDGE,
        "One clear price beats a cheaper estimate",
        Mark(MarkShape.ROUND, THIRD),
        Counts(2, 0, 0, 4),
        "Thin",
    ),
    verdict(
        "A11",
        Kind.EXPECT,
        "They want a message when it is ready and walk around",
        HALF,
        Counts(3, 2, 1, 0),
        "Mixed",
    ),
    verdict(
        "A12",
        Kind.EXPECT,
        "They expect three months of guarantee",
        Mark(MarkShape.DASHED),
        Counts(0, 0, 0, 6),
        "Silent",
    ),
)

FINDINGS = (
    FindingPart(
        1,
        "“20 minutes” is a promise people act on.",
        text="Five of six sat down as soon as they read it.",
        todo="Put the end time on every ticket.",
        agreement="5 of 6 in Ghent agree.",
        correction="Wout corrects: “With three waiting it is forty.”",
        evidence=(
            Quote(1, "14:05", "Sofie", Mode.DID, "Reads “20 minutes” aloud, sits down at the bench"),
            Quote(3, "16:20", "Amira", Mode.SAID, "Less than a coffee? Then yes."),
        ),
    ),
    FindingPart(
        2,
        "They do not find the sign on their own.",
        text="They look for a person, not for a sign.",
        todo="Put a colleague at the door, lower the sign.",
        agreement="6 of 6 in Ghent agree.",
        evidence=(
            Quote(2, "14:21", "Lena", Mode.DID, "Walks straight past the sign"),
            Quote(4, "17:44", "Tomas", Mode.SAID, "I only saw it because I know where to look."),
        ),
    ),
    FindingPart(
        3,
        "Seeing the work done builds trust.",
        text="Six times someone leaned in or filmed. Nobody was asked to.",
        todo="Keep the bench open to the shop.",
        evidence=(Quote(6, "31:02", "Sofie", Mode.DID, "Leans over the counter to watch the stringing"),),
    ),
    FindingPart(4, "Twenty paper tickets, one Saturday.", FindingKind.DECISION),
    FindingPart(5, "The bench blocks the shoe aisle.", FindingKind.PROBLEM, todo="Ask the shop to move it."),
)

LOG = (
    LogStep(
        "Find the counter",
        "11:25",
        (
            LogEntry(
                1,
                "14:05",
                Mode.DID,
                "Reads “20 minutes” aloud, sits down at the bench",
                "Sofie",
                ("wait",),
                Sentiment.GOOD,
                (EvidenceMark("A9", Side.FOR), EvidenceMark("A7", Side.FOR)),
                starred=True,
            ),
            LogEntry(
                2,
                "14:21",
                Mode.DID,
                "Walks straight past the sign",
                "Lena",
                ("sign", "door"),
                Sentiment.BAD,
                (EvidenceMark("A3", Side.AGAINST),),
            ),
            LogEntry(
                3,
                "16:20",
                Mode.SAID,
                "Less than a coffee? Then yes.",
                "Amira, Joris",
                (),
                Sentiment.SO_SO,
                (
                    EvidenceMark("A9", Side.FOR),
                    EvidenceMark("A1", Side.AGAINST),
                    EvidenceMark("A10", Side.FOR),
                ),
            ),
            LogEntry(
                4,
                "17:44",
                Mode.SAID,
                "I only saw it because I know where to look.",
                "Tomas",
                ("sign",),
                from_memory=True,
            ),
        ),
    ),
    LogStep(
        "Hand over, hear the price", "18:07", (LogEntry(5, "22:10", Mode.DID, "Phone away at the price"),)
    ),
    LogStep(
        "Wait for the repair",
        "25:37",
        (LogEntry(6, "31:02", Mode.DID, "Leans over the counter to watch the stringing", "Sofie"),),
    ),
    LogStep("Collect and pay", "36:49"),
)


def session(**changes: object) -> Report:
    """The sample session of the design."""
    fields: dict[str, object] = {
        "verdict_summary": "5 supported, 2 contradicted, 2 mixed, 2 thin, 2 without evidence",
        "verdicts": VERDICTS,
        "headlines": FINDINGS[:3],
        "findings": FINDINGS,
        "log": LOG,
        "legend_note": "What people did weighs more than what they said.",
        "attribution": ("Recorded meetings: AMI corpus, CC BY 4.0.",),
        "consent_notes": ("2 people’s words are not quoted.",),
        "author": "Sample shop team",
    }
    return empty(**{**fields, **changes})


def long_session(entries: int) -> Report:
    """The sample with a log of that many entries in seven steps."""
    texts = (
        "Puts the racket on the counter and looks around for somebody to ask",
        "Less than a coffee? Then yes.",
        "Walks to the shoes while waiting, comes back after four minutes, asks whether it is already done and"
        " sits down again next to Joris",
        "Films the technician",
    )
    steps = [
        LogStep(
            f"Step {number} of the counter", f"{number * 7}:00", tuple(_entries(number, entries // 7, texts))
        )
        for number in range(7)
    ]
    return session(log=tuple(steps))


def _entries(step: int, count: int, texts: tuple[str, ...]) -> list[LogEntry]:
    return [
        LogEntry(
            number,
            f"{number // 40:02}:{number % 60:02}",
            Mode.SAID if number % 3 else Mode.DID,
            texts[number % len(texts)],
            ("Sofie", "Lena", "Amira, Joris", "")[number % 4],
            ("price",) if number % 5 == 0 else (),
            (None, Sentiment.GOOD, Sentiment.BAD)[number % 3],
            (EvidenceMark(f"A{number % 12 + 1}", Side.FOR),) if number % 4 == 0 else (),
        )
        for number in range(step * count + 1, (step + 1) * count + 1)
    ]
