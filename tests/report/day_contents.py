"""Papers for a made-up day, and their odd cousins: sixty people, endless titles, nobody at all."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cocreate_desktop.domain.person_looks import look_of
from cocreate_desktop.report.content.day import (
    Agenda,
    AgendaStep,
    AgreementSheet,
    Badges,
    ConsentForms,
    Corrected,
    DayPapers,
    DayPart,
    ObservationSheets,
    Promise,
    PromiseSide,
    RatingSheets,
    Seat,
    StickySheets,
    TableSigns,
    TakeAway,
    VotingSheets,
    WallAgenda,
    WallStep,
)
from tests.report.contents import PRINTED, SUBJECT

SESSION = "0199c5a0-7c3e-7abc-8def-0123456789ab"
PROJECT = "Repair-while-you-wait counter (sample)"
NAMES = ("Lena", "Joris", "Wout", "Amira", "Sofie", "Tomas")
RIGHT_TO_LEFT = "\u05d3\u05d5\u05d3"
"""Hebrew letters, which no font of the tests has."""


def seats(*names: str) -> tuple[Seat, ...]:
    return tuple(Seat(number, name, look_of(number)) for number, name in enumerate(names, start=1))


SEATS = seats(*NAMES)
BLANK = Seat(7)
STEPS = (
    AgendaStep(
        1, "Welcome and consent", "14:00", "4 min", say="Thank you for coming. Nothing here is a test."
    ),
    AgendaStep(
        2,
        "Find the counter",
        "14:04",
        "6 min",
        say="You have a racket with a broken string, and half an hour.",
        show=("Entrance, sign B",),
        ask=("What would you call this counter?", "Who would you ask if you missed it?"),
        watch=("Do they look at the sign?", "Whom do they ask?"),
    ),
    AgendaStep(3, "Wait for the repair", "14:10", "10 min", watch=("What do they do while they wait?",)),
)
NOTES = ("A clock above the counter", "The price before I hand it over", "A stand in the walkway")
PROMISE = Promise(
    "End time on every ticket",
    "When I hand something over, I want to know when I can leave.",
    "One price, an end time on the ticket, and a clock.",
    (
        PromiseSide("Customer", "One price, paid when handing over", "A time to hold us to"),
        PromiseSide("Reseller", "Sends us walk-in repairs", ""),
    ),
    "Namur, 5 December.",
)


def parts(people: tuple[Seat, ...] = SEATS, **changes: Any) -> dict[str, DayPart]:
    """One of each paper, by its key."""
    made: dict[str, DayPart] = {
        "consent": ConsentForms((*people, BLANK)),
        "agenda": Agenda(STEPS, "20 min", "14:20"),
        "wall": WallAgenda(
            "Repair while you wait", tuple(WallStep(one.title, one.time) for one in STEPS), "14:20"
        ),
        "badges": Badges(people, PROJECT),
        "signs": TableSigns(people, PROJECT),
        "observation": ObservationSheets(
            ("Nele", ""), people, tuple((one.number, one.title) for one in STEPS), ("signage", "price")
        ),
        "stickies": StickySheets(),
        "votes": VotingSheets("Which three would help you most?", 3, NOTES, people),
        "ratings": RatingSheets(NOTES, people),
        "agreement": AgreementSheet(
            (PROMISE,), (Corrected("“20 minutes” is a promise.", "5 of 6 agree."),), people
        ),
        "take-away": TakeAway(
            "6 of you were here. We wrote down 42 things: 25 that you did and 17 that you said.",
            ("“20 minutes” is a promise people act on.", "They do not find the sign on their own."),
            ("The team reads what was noted and decides what to try next.",),
        ),
    }
    return {**made, **changes}


def day(*chosen: DayPart, **changes: Any) -> DayPapers:
    """The chosen papers, or all of them."""
    fields: dict[str, Any] = {
        "session_id": SESSION,
        "project": PROJECT,
        "subject": SUBJECT,
        "day": "21 November 2026",
        "printed": PRINTED,
        "app_version": "Cocreate 0.1",
        "parts": chosen or tuple(parts().values()),
    }
    return DayPapers(**{**fields, **changes})


def crowded_day() -> DayPapers:
    """60 people, 40 steps, 90 notes."""
    people = seats(*(f"Person {number}" for number in range(1, 61)))
    steps = tuple(replace(STEPS[number % 3], number=number + 1) for number in range(40))
    made = parts(
        people,
        agenda=Agenda(steps, "400 min", "20:40"),
        wall=WallAgenda("Many", tuple(WallStep(one.title, one.time) for one in steps), "20:40"),
        votes=VotingSheets("Which?", 12, NOTES * 30, people[:3]),
        ratings=RatingSheets(NOTES * 30, people[:3]),
        agreement=AgreementSheet((PROMISE,) * 12, (Corrected("It is so.", "5 of 6 agree."),) * 9, people),
    )
    return day(*made.values())


def long_winded_day(text: str) -> DayPapers:
    """Every text is that long."""
    people = seats(text, *NAMES)
    step = AgendaStep(1, text, "14:00", "6 min", text, (text,), (text,), (text,))
    side = PromiseSide(text, text, text)
    made = parts(
        people,
        agenda=Agenda((step, *STEPS), "26 min", "14:26"),
        wall=WallAgenda(text, (WallStep(text, "14:00"), WallStep("End", "14:06")), "14:10"),
        badges=Badges(people, text),
        signs=TableSigns(people, text),
        observation=ObservationSheets((text,), people, ((1, text), (2, "Wait")), (text, "price")),
        votes=VotingSheets(text, 3, (text, *NOTES), people),
        ratings=RatingSheets((text, *NOTES), people),
        agreement=AgreementSheet(
            (Promise(text, text, text, (side,), text),), (Corrected(text, text, text),), people
        ),
        **{"take-away": TakeAway(text, (text,), (text,))},
    )
    return day(*made.values(), project=text, subject=text, contact=text, kept_until=text)


def empty_day() -> DayPapers:
    """Nobody invited, nothing planned: forms to fill in by hand."""
    blank = (Seat(1),)
    return day(
        ConsentForms(blank),
        Agenda((), "0 min", "0:00"),
        WallAgenda("", (), "0:00"),
        Badges(tuple(Seat(number) for number in range(1, 11)), PROJECT),
        TableSigns(blank, PROJECT),
        ObservationSheets(("",), (), ()),
        StickySheets(),
        VotingSheets("Which help you most?", 3, (), blank),
        RatingSheets((), blank),
        AgreementSheet((), (), blank),
        TakeAway("", (), ()),
    )
