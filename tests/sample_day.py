"""A sample day at a repair counter: what the pictures of the pages are taken from. All of it is made up."""

from __future__ import annotations

from dataclasses import dataclass

from cocreate_desktop.actions import assumptions, consent, leading, people, projects, scenario, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.assumptions import Importance, Kind
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.people import Role, Segment
from cocreate_desktop.domain.scenario import ItemKind
from tests.fakes import FakeClock
from tests.stories import note

BELIEFS = (
    (Kind.WHO, Importance.HIGH, "They come between two activities and have 30 minutes"),
    (Kind.WHO, Importance.LOW, "Half of them bring gear for someone else in the family"),
    (Kind.ACT, Importance.HIGH, "They notice the sign on their own"),
    (Kind.ACT, Importance.MID, "They say “fix”, never “repair service”"),
    (Kind.ACT, Importance.HIGH, "They choose repair or new before they reach the counter"),
    (Kind.VALUE, Importance.HIGH, "Getting it back today beats the lowest price"),
    (Kind.VALUE, Importance.MID, "Watching the technician work builds trust"),
    (Kind.VALUE, Importance.HIGH, "A repaired item is worth as much as new"),
    (Kind.JUDGE, Importance.HIGH, "A wait under 20 minutes counts as quick"),
    (Kind.JUDGE, Importance.MID, "One clear price beats a cheaper estimate"),
    (Kind.EXPECT, Importance.MID, "They want a message when it is ready and walk around"),
    (Kind.EXPECT, Importance.LOW, "They expect three months of guarantee"),
)
SAY = "“You walk in with something broken. Show me where you would go, and think out loud.”"
STEPS: tuple[tuple[str, int, str, tuple[tuple[ItemKind, str, str], ...]], ...] = (
    ("Welcome and consent", 4, "“Thank you for coming. Nothing here is a test of you.”", ()),
    (
        "Last time something broke",
        6,
        "“Think of the last thing of yours that broke.”",
        (
            (ItemKind.ASK, "What did you do with it?", "A1"),
            (ItemKind.ASK, "When did you know whether to mend it?", "A5"),
        ),
    ),
    (
        "Find the counter",
        6,
        SAY,
        (
            (ItemKind.SHOW, "Entrance, sign B", ""),
            (ItemKind.ASK, "What would you call this counter?", "A4"),
            (ItemKind.ASK, "What does this sign promise you?", "A9"),
            (ItemKind.ASK, "Who would you ask if you missed it?", "A3"),
            (ItemKind.WATCH, "Do they look at the sign, or for a person?", "A3"),
            (ItemKind.WATCH, "“Fix” or “repair”: which word comes first?", "A4"),
        ),
    ),
    (
        "Hand over, hear the price",
        8,
        "“This is what it costs, and this is when it is ready.”",
        (
            (ItemKind.ASK, "Would you rather have it today, or cheaper?", "A6"),
            (ItemKind.WATCH, "What do they do when the price is named?", "A10"),
        ),
    ),
    (
        "Wait for the repair",
        10,
        "“It takes twenty minutes. The time is yours.”",
        (
            (ItemKind.WATCH, "Do they stay, watch, or walk away?", "A7"),
            (ItemKind.WATCH, "Do they look at the clock?", "A9"),
            (ItemKind.WATCH, "Do they leave the aisle?", "A11"),
        ),
    ),
    ("Collect and pay", 6, "“Here it is.”", ((ItemKind.ASK, "Whose is it?", "A2"),)),
    ("Look back together", 10, "“What would you change first?”", ((ItemKind.ASK, "And for less?", "A6"),)),
)
PEOPLE = (
    ("Lena", Segment.CURRENT),
    ("Joris", Segment.EX),
    ("Amira", Segment.NON),
    ("Tomas", Segment.LEAD),
    ("Sofie", Segment.CURRENT),
    ("Wout", Segment.RESELLER),
)
TEAM = (
    ("Nele", Role.FACILITATOR),
    ("Bram", Role.NOTE_TAKER),
    ("Ilse", Role.NOTE_TAKER),
    ("Karim", Role.OBSERVER),
)
BEFORE_THE_COUNTER = (
    (70, "@Lena said: I have twenty minutes before my class #wait +A1 :)"),
    (150, "@Sofie did: puts her racket on the table #surprise :)"),
    (300, "@Joris said: I threw it out. I never thought of asking a shop. #words -A5 :("),
    (330, "@Amira said: my daughter's skates, always hers #price :|"),
    (400, "@Tomas did: shows a photo of his own stand #idea +A5 :)"),
    (520, "@Sofie said: between work and training, where else? +A1 :)"),
)
AT_THE_COUNTER = (
    (718, "@Wout said: I'd ask: where can I get this fixed? #words +A4 :|"),
    (760, "@Amira did: asks the cashier, with her back to the sign #staff -A3 :|"),
    (811, "@Joris said: Repair service sounds like I leave it for a week. #words #wait +A4 :("),
    (845, "@Sofie did: reads “20 minutes” aloud, sits down at the bench #wait +A9 :)"),
)
LATER = (
    (861, "@Lena did: walks straight past the sign #signage -A3 :("),
    (1064, "@Tomas said: I only saw it because I know where to look. #signage -A3 :("),
    (1200, "@Joris did: looks for a person, not for a sign #signage -A3 :|"),
    (1330, "@Lena did: puts the phone away when the price is named #price +A10 :)"),
    (1400, "@Amira said: today, even for more #price +A6 :)"),
    (1460, "@Sofie said: one price, said before #price +A10 :)"),
    (1700, "@Sofie did: leans over the counter to watch the stringing #trust +A7 :)"),
    (1740, "@Amira did: walks to the shoes while waiting #wait +A11 :|"),
    (1812, "@Tomas did: films the technician #trust +A7 :)"),
    (1830, "@Lena did: stays at the bench and watches #trust +A7 :)"),
    (1900, "@Amira said: less than a coffee? Then yes. #wait +A9 :)"),
    (1950, "@Lena did: is back before the end time #wait +A9 :)"),
    (2100, "@Wout said: with three waiting it is forty #wait -A9 :("),
    (2367, "@Tomas said: my club would send ten a week. #idea :)"),
    (2690, "@Joris said: say it before I hand it over. #price +A10 :)"),
)


@dataclass(frozen=True)
class SampleDay:
    project_id: str
    session_id: str


def prepare(desk: Desk) -> SampleDay:
    """Twelve assumptions, seven steps, six people of whom one was not asked, a team, a session to come."""
    project_id = projects.add_project(desk, "Repair-while-you-wait counter (sample)").ids("projects")[0]
    projects.edit_project(desk, project_id, scenario_title="Repair counter, first visit")
    codes = {
        f"A{n}": assumptions.add_assumption(desk, project_id, kind, text, importance=importance).ids(
            "assumptions"
        )[0]
        for n, (kind, importance, text) in enumerate(BELIEFS, start=1)
    }
    assumptions.edit_assumption(
        desk,
        codes["A8"],
        right_if="people hand over an item they could replace for the same price",
        wrong_if="they ask what a new one costs before they decide",
    )
    for title, minutes, say, items in STEPS:
        step = scenario.add_step(desk, project_id, title, minutes=minutes).ids("steps")[0]
        scenario.edit_step(desk, step, say=say)
        for kind, text, code in items:
            scenario.add_item(desk, step, kind, text, assumption_id=codes.get(code))
    third = desk.library.scenarios.steps(project_id)[2]
    scenario.edit_step(desk, third.id, simulates="A customer walks in with a broken item and looks for help.")
    session_id = sessions.plan_session(desk, project_id, "Store Ghent", planned_for="2026-11-21").ids(
        "sessions"
    )[0]
    for alias, segment in PEOPLE:
        person = people.add_person(desk, project_id, alias, segment=segment, session_id=session_id).ids(
            "persons"
        )[0]
        if alias != "Wout":
            answers = dict.fromkeys(ConsentItem, Answer.YES) | {ConsentItem.NAME: Answer.NO}
            consent.record_answers(desk, person, answers, how="paper form")
    for name, role in TEAM:
        people.add_member(desk, project_id, name, role)
    return SampleDay(project_id, session_id)


def start(desk: Desk, clock: FakeClock, day: SampleDay) -> None:
    """Ask Wout too, and lead the session to 14:32, in the middle of the third step."""
    (wout,) = [one for one in desk.library.people.of_project(day.project_id) if one.alias == "Wout"]
    consent.record_answers(desk, wout.id, dict.fromkeys(ConsentItem, Answer.YES))
    sessions.start_session(desk, day.session_id)
    clock.advance(260_000)
    leading.next_step(desk, day.session_id)
    _notes(desk, day, BEFORE_THE_COUNTER)
    clock.advance(425_000)
    leading.next_step(desk, day.session_id)
    clock.advance(187_000)
    _notes(desk, day, AT_THE_COUNTER)


def finish(desk: Desk, clock: FakeClock, day: SampleDay) -> None:
    """Lead the session through its other steps to its end at 51:31."""
    for seconds in (215, 450, 672, 330, 552):
        clock.advance(seconds * 1000)
        if seconds != 552:
            leading.next_step(desk, day.session_id)
    _notes(desk, day, LATER)
    sessions.end_session(desk, day.session_id)


def _notes(desk: Desk, day: SampleDay, lines: tuple[tuple[int, str], ...]) -> None:
    for seconds, line in lines:
        note(desk, day.session_id, line, seconds * 1000)
