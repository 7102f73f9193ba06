"""Thresholds, votes, method, next test and history of the sample session, and of long and crowded ones."""

from __future__ import annotations

from dataclasses import replace

from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.voting import VoteKind
from cocreate_desktop.report.content import (
    AspectPart,
    Changed,
    HistoryDay,
    Mark,
    MarkFill,
    MarkShape,
    MethodPart,
    NextTest,
    PropositionTest,
    RatedNeedPart,
    RoundPart,
    SaidBefore,
    SeenThen,
    StillOpen,
    TeamVerdict,
    There,
    VotedNote,
)

ROUND = Mark(MarkShape.ROUND)
SEEN = SeenThen(
    "",
    "5 for · 1 against · 0 not seen, of 6 there",
    "4 of the 6 seen or heard make it right",
    ROUND,
    "Supported",
)
SAID_BEFORE = (
    SaidBefore(
        "A1",
        "They come between two activities",
        "right if 3 of 5: they say what comes next",
        "wrong if: they came for us",
        (SEEN,),
    ),
    SaidBefore(
        "A2",
        "Half of them bring gear for others",
        "right if 3 of 5 do it",
        seen=(
            replace(
                SEEN,
                mark=Mark(MarkShape.SQUARE, MarkFill.HOLLOW),
                verdict="Contradicted",
                override=TeamVerdict("Mixed", "Two had no family."),
            ),
        ),
    ),
    SaidBefore("A3", "They notice the sign", "right if 3 of 5 do it unasked"),
)
VOTERS = ("Lena", "Joris", "Amira", "Tomas", "Sofie", "Wout")
DOTS = RoundPart(
    "The customers gave dots",
    "Which five matter most to you?",
    "9 dots from 6 of 6 in the room, up to 5 each.",
    VoteKind.DOTS,
    VOTERS,
    notes=(
        VotedNote(NoteKind.NEED, "To know the end time", 7, (1, 1, 0, 0, 1, 4), "20 minutes is the promise"),
        VotedNote(NoteKind.SAID, "Words not quoted, as agreed.", 2, (0, 0, 2, 0, 0, 0), verbatim=False),
    ),
)
HANDS = RoundPart(
    "The team raised its hands",
    "What first?",
    "4 hands in all.",
    VoteKind.HANDS,
    notes=(VotedNote(NoteKind.IDEA, "A clock above the counter", 4),),
)
RATING = RoundPart(
    "The customers rated needs",
    "How important, and how well met today?",
    "Rated from 1 to 5 by 6 of 6 in the room.",
    VoteKind.RATING,
    VOTERS,
    needs=(
        RatedNeedPart(
            "To know the end time, not the duration",
            AspectPart((5, 4, 5, 5, 4, 3), "4.5", "5 of 6"),
            AspectPart((2, 1, None, 2, 4, 3), "2", "1 of 5"),
            "14.7",
        ),
        RatedNeedPart(
            "To see what was wrong", AspectPart((None,) * 6, "", ""), AspectPart((None,) * 6, "", ""), ""
        ),
    ),
)
UNDER_WAY = RoundPart(
    "The team gave dots",
    "Which one do we try?",
    "Under way: what is given is not shown before its end.",
    VoteKind.DOTS,
)
VOTES = (DOTS, HANDS, RATING, UNDER_WAY)
METHOD = MethodPart(
    "People in the room: 6, of whom 5 throughout.",
    (There("current", ("Lena", "Sofie (from 4:20)")), There("ex", ("Joris",)), There("", ("Wout",))),
    ("Photos: not agreed by Joris and Amira.",),
    ("Every planned step was visited.", "Not asked or shown: 1 of 10: “Entrance, sign A”."),
    ("Entries: 64, of which 21 did and 43 said.", "A2, against: 3 said, 1 first; the rest may echo."),
)
NEXT_TEST = NextTest(
    "Next: Store Namur, 5 December 2026.",
    "Put A8 and A12 in the scenario first.",
    (
        StillOpen(
            "A8",
            "A repaired item is worth as much",
            Mark(MarkShape.DASH),
            "No evidence",
            "no step tests it yet",
        ),
        StillOpen(
            "A6", "Getting it back today beats the price", Mark(MarkShape.HALF), "Mixed", "a step tests it"
        ),
    ),
    "And 3 more.",
    (
        PropositionTest(
            2, "End time on every ticket", "Namur, 5 Dec.\nWe are right if 4 of 6 are back in time."
        ),
    ),
)
HISTORY = (
    HistoryDay("21 November 2026", (Changed("Nele", "Edit observation", 3), Changed("Karim", "Vote", 30))),
    HistoryDay(
        "22 November 2026", (Changed("Nele", "Add finding", 1), Changed("Nele", "Vote (taken back)", 2))
    ),
)
IN_SHORT = (
    "Sessions: 4; people: 24; entries: 235, of which 85 did and 150 said.",
    "None of the 40 that speak for or against an assumption was prompted by a question or a thing shown.",
    "Not asked or shown: 5 of 40 planned questions and pictures.",
    "A person counts once, and what they did outweighs what they said.",
)


def crowded_votes() -> tuple[RoundPart, ...]:
    """60 voters, 40 notes, 20 needs."""
    voters = tuple(f"Person {number}" for number in range(60))
    marks = tuple(number % 3 for number in range(60))
    answers = AspectPart(tuple(number % 5 + 1 for number in range(60)), "3", "24 of 60")
    return (
        replace(
            DOTS,
            voters=voters,
            notes=tuple(replace(DOTS.notes[0], text=f"Voted note {n}", marks=marks) for n in range(40)),
        ),
        replace(
            RATING,
            voters=voters,
            needs=tuple(RatedNeedPart(f"Rated need {n}", answers, answers, "8.0") for n in range(20)),
        ),
    )


def long_winded(text: str) -> dict[str, object]:
    """The chapters with texts that long, by the names of their fields."""
    seen = replace(SEEN, shop=text, told=text, needed=text, verdict=text, override=TeamVerdict(text, text))
    return {
        "said_before": (SaidBefore("A1", text, text, text, (seen, seen, seen)),),
        "votes": (
            replace(
                DOTS,
                heading=text,
                question=text,
                summary=text,
                notes=(replace(DOTS.notes[0], text=text, cluster=text),),
            ),
            replace(RATING, question=text, needs=(replace(RATING.needs[0], text=text),)),
        ),
        "method": MethodPart(text, (There(text, (text,)),), (text,), (text,), (text,)),
        "next_test": NextTest(
            text, text, (StillOpen("A1", text, ROUND, text, text),), text, (PropositionTest(1, text, text),)
        ),
        "history": (HistoryDay(text, (Changed(text, text, 3),)),),
    }
