"""The chapters of the design's sample session, and their odd cousins: very many, very long."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.decisions import Decision, FindingKind, Standing
from cocreate_desktop.domain.observations import Mode, Sentiment
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.report.content import (
    AskedItem,
    AskedStep,
    BoardChapter,
    ClusterPart,
    Disagreement,
    FindingPart,
    LedgerCell,
    LedgerRow,
    LogEntry,
    LogStep,
    Mark,
    MarkFill,
    MarkShape,
    Moment,
    NotePart,
    PropositionPart,
    Quote,
    Report,
    SayDoGap,
    SegmentCount,
    Settles,
    Shop,
    Speaker,
    Stander,
    StepVisit,
    Timeline,
)
from tests.report.contents import FINDINGS, SQUARE, VERDICTS, session
from tests.report.evidence_chapters import (
    HISTORY,
    METHOD,
    NEXT_TEST,
    SAID_BEFORE,
    SEEN,
    VOTES,
    crowded_votes,
    long_winded,
)

ROUND, HOLLOW = Mark(MarkShape.ROUND), Mark(MarkShape.ROUND, MarkFill.HOLLOW)
SHOPS = (Shop("Br", "Bruges"), Shop("Le", "Leuven"), Shop("An", "Antwerp"), Shop("Gh", "Ghent"))
BAD, SO_SO, GOOD = Sentiment.BAD, Sentiment.SO_SO, Sentiment.GOOD

TIMELINE = Timeline(
    headline="They were annoyed most in “Find the counter”.",
    visits=(
        StepVisit("1", "Welcome and consent", "0:00", 240_000, 260_000, "4:20 of 4:00", "+0:20", {SO_SO: 3}),
        StepVisit(
            "2",
            "Find the counter",
            "11:25",
            360_000,
            402_000,
            "6:42 of 6:00",
            "+0:42",
            {BAD: 7, SO_SO: 3, GOOD: 1},
            (Moment(2, "14:21", "Lena", Mode.DID, "Walks straight past the sign"),),
        ),
        StepVisit("1", "Welcome and consent", "18:07", 0, 30_000, "0:30"),
    ),
    left_out=("Wait for the repair",),
    not_visited=("Collect and pay",),
    pauses=("at 7:53 for 0:24 (Shop is busy)", "at 10:26 for 1:10"),
    ended="51:31",
    closing="End of the session. 1:31 longer than the planned 50:00. 14 reactions from 6 people.",
    asked=(
        AskedStep(
            "2",
            "Find the counter",
            (
                AskedItem(ItemKind.ASK, "What would you call this counter?", "A4", "12:10"),
                AskedItem(ItemKind.SHOW, "Entrance, sign B"),
                AskedItem(ItemKind.ASK, "Who would you ask if you missed it?", "A3"),
            ),
        ),
    ),
    asked_summary="1 of 3 asked or shown",
    gaps=(
        SayDoGap(
            "A9", "A wait under 20 minutes counts as quick", ("Joris spoke for it, then did otherwise.",)
        ),
    ),
    speakers=(
        Speaker("Lena", "current", 5, 7),
        Speaker("Wout", "reseller", 0, 2),
        Speaker("Amira", "non", 0, 0),
    ),
    warnings=("Lena is in 12 of 14 observations, more than half.",),
)


def note(kind: NoteKind, text: str, who: str = "", **fields: Any) -> NotePart:
    return NotePart(kind, text, who, **fields)


CLUSTERS = (
    ClusterPart(
        "20 minutes is the promise",
        (
            note(NoteKind.DID, "Reads “20 min” aloud, sits down", "Sofie", votes=3, entry=1, time="14:05"),
            note(NoteKind.SAID, "Less than a coffee? Then yes.", "Amira", votes=1),
            note(NoteKind.NEED, "To know the end time, not the duration", votes=14),
            note(NoteKind.IDEA, "A clock above the counter", "Sofie", need="To know the end time"),
        ),
        (("A9", ROUND),),
        18,
        "Ghent: 2 did · 1 said. All shops: 8 · 7. Finding 1.",
    ),
    ClusterPart(
        "Nobody finds the counter",
        (note(NoteKind.PROBLEM, "Sign hangs above eye level", votes=2), note(NoteKind.QUESTION, "Why?")),
        (("A3", SQUARE),),
        2,
    ),
    ClusterPart("", (note(NoteKind.IDEA, "Alone in a cluster without a title"),)),
    ClusterPart("Still empty"),
)
BOARD = BoardChapter(
    headline="“20 minutes is the promise” got the most votes.",
    summary="9 notes, 4 clusters, 20 votes",
    clusters=CLUSTERS,
    loose=(
        note(NoteKind.SAID, "I’d give it to my nephew after.", "Joris", time="21:40"),
        note(NoteKind.SAID, "Words not quoted, as agreed.", "Wout", verbatim=False),
    ),
    loose_summary="2, without a cluster and without votes",
    votes=("The customers voted: “Which three would help you most?”",),
)
COUNTED = replace(
    FINDINGS[0],
    settles=(Settles("A9", (ROUND, ROUND, HOLLOW, SQUARE)),),
    more=(4, 5),
    did=8,
    said=7,
    heard="15 of 24 seen or heard",
    segments=(SegmentCount("current", 4, 2), SegmentCount("ex", 0, 2), SegmentCount("reseller", 1, 1)),
    clusters=("Cluster: 20 minutes is the promise, 10 votes",),
    evidence=(
        *FINDINGS[0].evidence,
        Quote(None, "Antwerp", "Pieter", Mode.DID, "Fetches coffee, is back at minute 19", "lead"),
    ),
)
PROPOSITION = PropositionPart(
    number=2,
    title="End time on every ticket",
    rests_on="Proposition 2 of 3 · from findings 1 and 4",
    job="When I hand something over, I want to know when I can leave.",
    offer="One price, an end time on the ticket, and a clock.",
    ledger=(
        LedgerRow(
            "Customer",
            LedgerCell("One price, paid when handing over", Standing.SAID),
            LedgerCell("A time to hold us to", Standing.DID),
        ),
        LedgerRow(
            "Reseller", LedgerCell("Sends us walk-in repairs", Standing.SAID), LedgerCell("", Standing.NOBODY)
        ),
    ),
    small_step="20 paper tickets, one Saturday.",
    next_test="Namur, 5 Dec.",
    stop="if nobody acts on it in two shops.\nNot reached: Br 2, Le 1 did.",
    decision=Decision.GO_ON,
    because="eight people acted on the time",
    words=((Decision.GO_ON, ("Nele", "Karim")), (Decision.CHANGE, ("Bram",))),
)
DISAGREEMENT = Disagreement(
    "A stand in the walkway",
    "A free shoe aisle",
    (Stander("Tomas", Standing.SAID), Stander("Lena", Standing.DID)),
    (Stander("Wout", Standing.SAID),),
    "Proposition 1 keeps the aisle free.",
)


def full_session(**changes: object) -> Report:
    """The sample session with every chapter, as the fourth of a series."""
    fields: dict[str, object] = {
        "shops": SHOPS,
        "again": "Confirmed again: 7 of 9 held; 2 not tested again; by chance about 5.",
        "verdicts": tuple(replace(row, shops=(ROUND, HOLLOW, row.mark, row.mark)) for row in VERDICTS),
        "findings": (COUNTED, *FINDINGS[1:]),
        "disagreements": (DISAGREEMENT,),
        "propositions": (PROPOSITION,),
        "timeline": TIMELINE,
        "board": BOARD,
        "said_before": SAID_BEFORE,
        "votes": VOTES,
        "method": METHOD,
        "next_test": NEXT_TEST,
        "history": HISTORY,
    }
    return session(**{**fields, **changes})


def crowded_session() -> Report:
    """60 people, 80 assumptions, 12 shops, 60 clusters, 300 notes, 40 steps, 30 findings."""
    shops = tuple(Shop(f"S{number}", f"Shop {number}") for number in range(12))
    kinds = list(NoteKind)
    notes = [
        note(
            kinds[number % 6],
            f"Note {number} " + "and more " * (number % 7),
            f"Person {number % 60}",
            votes=number % 9,
        )
        for number in range(300)
    ]
    marks = tuple((f"A{number}", ROUND) for number in range(9))
    clusters = tuple(
        ClusterPart(
            f"Cluster {number} of many",
            tuple(notes[number * 4 : number * 4 + number % 15]),
            marks[: number % 9],
            number,
        )
        for number in range(60)
    )
    people = tuple(Stander(f"Person {number}", Standing.DID) for number in range(60))
    visit = TIMELINE.visits[1]
    return full_session(
        shops=shops,
        verdicts=tuple(
            replace(VERDICTS[number % 12], code=f"A{number}", shops=(ROUND,) * 12) for number in range(80)
        ),
        findings=tuple(
            replace(
                COUNTED,
                number=number,
                settles=tuple(Settles(f"A{one}", (ROUND,) * 12) for one in range(number % 4)),
                segments=(SegmentCount("current", 40, 20), *COUNTED.segments),
                more=tuple(range(4, 124)),
            )
            for number in range(1, 31)
        ),
        disagreements=(replace(DISAGREEMENT, one=people, other=people),) * 5,
        timeline=replace(
            TIMELINE,
            visits=tuple(
                replace(
                    visit, ring=str(number), reactions={BAD: number**2, SO_SO: number * 9, GOOD: 3 * number}
                )
                for number in range(1, 41)
            ),
            asked=TIMELINE.asked * 30,
            gaps=TIMELINE.gaps * 40,
            speakers=tuple(Speaker(f"Person {number}", "current", number, 60) for number in range(60)),
        ),
        board=replace(BOARD, clusters=clusters, loose=tuple(notes[240:])),
        said_before=tuple(
            replace(SAID_BEFORE[0], code=f"A{number}", seen=(replace(SEEN, shop="Store Ghent"),) * 12)
            for number in range(80)
        ),
        votes=crowded_votes(),
    )


def long_winded_session(text: str) -> Report:
    """One of each chapter in which every text is that long, but for names that have one line."""
    moment = Moment(1, "1:00", text, Mode.SAID, text)
    visit = replace(TIMELINE.visits[1], title=text, moments=(moment,))
    quote = Quote(1, "1:00", text, Mode.SAID, text, "current")
    sticky = note(NoteKind.IDEA, text, "Lena", votes=2)
    short = note(NoteKind.IDEA, "Short", "Lena")
    finding = FindingPart(
        1, text, FindingKind.PROBLEM, text, text, text, text, (quote,),
        settles=COUNTED.settles, did=1, said=2, heard=text, segments=(SegmentCount(text, 1, 2),),
        clusters=(text,),
    )  # fmt: skip
    row = LedgerRow(text, LedgerCell(text, Standing.DID), LedgerCell("", Standing.NOBODY))
    return full_session(
        again=text,
        headlines=(finding,),
        findings=(finding,),
        disagreements=(Disagreement(text, text, (Stander("Lena", Standing.DID),), (), text),),
        propositions=(
            replace(
                PROPOSITION,
                title=text,
                rests_on=text,
                job=text,
                offer=text,
                ledger=(row,),
                small_step=text,
                next_test=text,
                stop=text,
                because=text,
            ),
        ),
        timeline=replace(
            TIMELINE,
            headline=text,
            visits=(visit,),
            left_out=(text,),
            not_visited=(text,),
            pauses=(text,),
            closing=text,
            asked=(AskedStep("1", text, (AskedItem(ItemKind.ASK, text, "A1", "1:00"),)),),
            gaps=(SayDoGap("A1", text, (text,)),),
            speakers=(Speaker(text, "current", 1, 2),),
            warnings=(text,),
        ),
        board=replace(
            BOARD,
            headline=text,
            summary=text,
            clusters=(ClusterPart(text, (short, sticky, short), (("A1", ROUND),), 2, text), CLUSTERS[1]),
            loose=(sticky,),
            votes=(text,),
        ),
        log=(LogStep("Step", "0:00", (LogEntry(1, "1:00", Mode.SAID, text, "Lena"),)),),
        **long_winded(text),
    )
