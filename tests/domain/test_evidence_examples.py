"""Runs evidence_examples.md: every row, in the words that stand there. What is not understood fails."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from cocreate_desktop.domain.assumptions import About, Counts, SessionAssumption
from cocreate_desktop.domain.evidence import (
    Mark,
    Position,
    SessionCase,
    Tally,
    balance,
    judge,
    judge_project,
    judge_session,
)
from cocreate_desktop.domain.evidence.again import confirmed_again
from cocreate_desktop.domain.observations import Entry, Mode, Side
from cocreate_desktop.domain.people import Attendance, Participant, Presence, Segment
from cocreate_desktop.domain.sessions import StepRun, Tick
from tests.domain.evidence_cases import MINUTE, assumption, case, entry, participant

Row = dict[str, str]
TEXT = Path(__file__).with_name("evidence_examples.md").read_text(encoding="utf-8")
SEGMENTS = {
    "Ann": Segment.CURRENT, "Ben": Segment.EX, "Cas": Segment.NON, "Dora": Segment.CURRENT,
    "Emil": Segment.EX, "Fay": Segment.NON, "Gus": Segment.CURRENT,
}  # fmt: skip


def rows(section: str) -> list[Row]:
    """The rows of the table under a heading, by column title."""
    _, _, below = TEXT.partition(f"\n## {section}\n")
    lines = [line for line in below.partition("\n## ")[0].splitlines() if line.startswith("|")]
    table = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [dict(zip(table[0], cells, strict=True)) for cells in table[2:]]


def each(section: str):
    return pytest.mark.parametrize("row", rows(section), ids=lambda row: next(iter(row.values())))


# From words to records


@dataclass
class Story:
    """A session as it happens, a sentence and a minute at a time."""

    now: int = 0
    entries: list[Entry] = field(default_factory=list)
    people: dict[str, Participant] = field(default_factory=dict)
    belongs: dict[str, str] = field(default_factory=dict)
    runs: list[StepRun] = field(default_factory=lambda: [StepRun("run 1", "S1", "step", 0)])
    ticks: list[Tick] = field(default_factory=list)
    presences: list[Presence] = field(default_factory=list)

    def came(self, name: str, segment: Segment | None = None, **values) -> None:
        if name not in self.people:
            self.people[name] = participant(name, segment or SEGMENTS[name], **values)

    def left(self, name: str) -> None:
        self.presences.append(Presence(f"{name} {self.now}", f"S1/{name}", 0, self.now))

    def came_back(self, name: str) -> None:
        self.presences.append(Presence(f"{name} {self.now}", f"S1/{name}", self.now))

    def came_late(self, name: str) -> None:
        self.came(name)
        self.people[name] = replace(self.people[name], came_at=self.now + 1)

    def note(self, names: list[str], mode: Mode, sides: list[Side], at_ms: int, **values) -> None:
        for name in names:
            self.came(name)
        run = self.runs[-1].id if self.runs else None
        self.entries.append(
            entry(f"e{len(self.entries)}", names, mode, sides, at_ms, run=run, created_at=self.now, **values)
        )

    def tick(self, item: str) -> None:
        self.ticks.append(Tick(f"t{self.now}", self.runs[-1].id, item, self.now))

    def step_ends(self) -> None:
        self.runs[-1] = replace(self.runs[-1], ended_ms=self.now)

    def step_begins_again(self) -> None:
        self.runs.append(StepRun(f"run {len(self.runs) + 1}", "S1", "step", self.now))

    def case(self, own: SessionAssumption) -> SessionCase:
        return case(
            {name: self.belongs.get(name, "") for name in self.people},
            self.entries,
            assumptions=(own,),
            runs=tuple(self.runs),
            ticks=tuple(self.ticks),
            participants=tuple(self.people.values()),
            presences=tuple(self.presences),
        )


WHO = r"(?P<who>[A-Z]\w+(?: the \w+)?(?:(?:, | and )[A-Z]\w+(?: the \w+)?)*)"
AFTERWARDS = {
    "prompted": {"prompted": True},
    "unprompted after all": {"prompted": False},
    "sealed": {"sealed": True},
    "privately": {"in_private": True},
    "together": {},
}
TICKED = {
    "the question is asked": "question",
    "the picture is shown": "picture",
    "what to watch for is ticked": "watch",
}


def tell(story: Story, sentence: str) -> None:
    """Let one sentence happen."""

    def fits(pattern: str) -> list[str] | None:
        found = re.fullmatch(pattern, sentence)
        return None if found is None else re.split(", | and ", found.groupdict().get("who", ""))

    if sentence in TICKED:
        story.tick(TICKED[sentence])
    elif sentence == "the step ends":
        story.step_ends()
    elif sentence == "the step begins again":
        story.step_begins_again()
    elif sentence == "no step tests it":
        story.runs.clear()
    elif names := fits(f"{WHO} came"):
        for name, _, segment in (who.partition(" the ") for who in names):
            story.came(name, Segment(segment) if segment else None)
    elif names := fits(f"{WHO} are only invited"):
        for name in names:
            story.came(name, attendance=Attendance.INVITED)
    elif names := fits(f"{WHO} left"):
        story.left(names[0])
    elif names := fits(f"{WHO} came back"):
        story.came_back(names[0])
    elif names := fits(f"{WHO} came late"):
        story.came_late(names[0])
    elif names := fits(f"{WHO} are one household"):
        story.belongs |= dict.fromkeys(names, " the peeters ") | {names[0]: "The Peeters"}
    else:
        observe(story, sentence)
    story.now += MINUTE


def observe(story: Story, sentence: str) -> None:
    found = re.fullmatch(
        rf"(?P<earlier>earlier, )?(?:{WHO}|somebody) (?P<mode>did|said) (?P<what>for|against|something else)"
        r"(?:, (?P<afterwards>[a-z ]+))?",
        sentence,
    )
    assert found, f"not understood: {sentence}"
    names = re.split(", | and ", found["who"]) if found["who"] else []
    sides = [] if found["what"] == "something else" else [Side(found["what"])]
    assert found["afterwards"] in (None, *AFTERWARDS), f"not understood: {sentence}"
    values = AFTERWARDS[found["afterwards"]] if found["afterwards"] else {}
    groups = [names] if found["afterwards"] == "together" or not names else [[name] for name in names]
    for group in groups:
        at_ms = -1 if found["earlier"] else story.now
        story.note(group, Mode(found["mode"]), sides, at_ms, **values)
        story.now += MINUTE


def right_if(text: str) -> SessionAssumption:
    """An assumption from "3 of 5, deeds, about partners", every part of which may be left out."""
    needed, of, values = 3, 5, {}
    for part in filter(None, text.split(", ")):
        if found := re.fullmatch(r"(\d+) of (\d+)", part):
            needed, of = int(found[1]), int(found[2])
        elif part.startswith("about "):
            values["about"] = About(part.removeprefix("about "))
        else:
            values["counts"] = Counts(part)
    return assumption(needed=needed, of=of, **values)


def told(row: Row) -> SessionCase:
    story = Story()
    for sentence in row["what happened"].split("; "):
        tell(story, sentence)
    return story.case(right_if(row["right if"]))


# From results to words


def remark(position: Position) -> str:
    remarks = ["changed their mind"] if position.changed_mind else []
    if position.say_do_gap:
        remarks.append(f"say-do gap, {position.say_do_gap} first")
    return ", ".join(remarks) or "-"


def shown(mark: Mark) -> str:
    return f"{mark.shape} {mark.fill}".removesuffix(" none")


def counted(tally: Tally) -> dict[str, str]:
    return {
        "for": str(tally.for_),
        "against": str(tally.against),
        "split": str(tally.split),
        "not seen": str(tally.not_seen),
    }


@each("One person")
def test_one_person(row):
    made = told(row)
    [voice] = judge(made, made.assumptions[0]).voices
    assert row == {
        **row,
        "stands": voice.position.stand,
        "rests on": voice.position.rests_on or "-",
        "remark": remark(voice.position),
    }


@each("One session")
def test_one_session(row):
    made = told(row)
    found = judge(made, made.assumptions[0])
    others = " · ".join(counted(found.others_tally).values()) if found.others else "-"
    assert row == {
        **row,
        **counted(found.tally),
        "verdict": found.verdict,
        "mark": shown(found.mark),
        "others": others,
    }


# Over sessions

OUTCOMES = {
    "supported": [Side.FOR] * 3,
    "contradicted": [Side.AGAINST] * 3,
    "mixed": [Side.FOR, Side.FOR, Side.AGAINST],
    "thin for": [Side.FOR],
    "thin against": [Side.AGAINST],
    "silent": [],
    "not asked": [],
}


def series(columns: dict[str, str]) -> Iterator[SessionCase]:
    """Sessions S1, S2… in which each assumption, by code, came out as its cell says."""
    told = {code: cell.split("; ") for code, cell in columns.items() if cell != "-"}
    for place in range(max(len(outcomes) for outcomes in told.values())):
        session = f"S{place + 1}"
        own = {code: outcomes[place] for code, outcomes in told.items() if place < len(outcomes)}
        again = any(outcome.endswith(" with the same people") for outcome in own.values())
        names = [f"{name} of {'S1' if again else session}" for name in ("Ann", "Ben", "Cas")]
        assumptions = tuple(assumption(code, session) for code in own)
        yield case(
            names,
            [link for code, outcome in own.items() for link in linked(session, code, outcome, names)],
            session,
            started_at=place + 1,
            assumptions=assumptions,
            items=tuple(
                item
                for made, outcome in zip(assumptions, own.values(), strict=True)
                if outcome != "not asked"
                for item in asked(made)
            ),
            tests=(),
        )


def linked(session: str, code: str, outcome: str, names: list[str]) -> Iterator[Entry]:
    found = re.fullmatch(r"([a-z ]+?)(?: by (deeds|words))?(?: with the same people)?", outcome)
    assert found, f"not understood: {outcome}"
    assert found[1] in OUTCOMES, f"not understood: {outcome}"
    mode = Mode.DID if found[2] == "deeds" else Mode.SAID
    for name, side in zip(names, OUTCOMES[found[1]], strict=False):
        # Early on the clock of a late session: the date must decide which word is the later one.
        at_ms = MINUTE - int(session.removeprefix("S"))
        yield entry(f"{session} {code} {name}", [name], mode, [side], at_ms, session, code)


def asked(own: SessionAssumption):
    return (replace(case().items[0], id=f"question {own.code}", session_assumption_id=own.id),)


@each("Over sessions")
def test_over_sessions(row):
    project = judge_project(map(judge_session, series({"A1": row["sessions"]})))["A1"]
    assert row == {
        **row,
        **counted(project.pooled),
        "the project says": f"once: {project.once}" if project.once else project.outcome,
        "supported in": f"{project.supported} of {project.judged}",
        "dissent": ", ".join(session.assumption.session_id for session in project.dissenting) or "-",
        "mark": shown(project.mark),
    }


@each("Confirmed again")
def test_confirmed_again(row):
    columns = {code: row[code] for code in ("A1", "A2", "A3")}
    again = confirmed_again(map(judge_session, series(columns)), random.Random(1).randrange)
    assert row["in words"] == str(again.message)


@each("Balance")
def test_balance(row):
    warnings = [str(warning.message) for warning in balance(told(row))]
    assert row["warnings"] == (" ".join(warnings) or "-")


def test_every_table_is_read():
    sections = re.findall(r"^## (.+)$", TEXT, re.MULTILINE)
    assert sections == ["One person", "One session", "Over sessions", "Confirmed again", "Balance"]
    assert all(len(rows(section)) > 8 for section in sections)


def test_a_sentence_that_is_not_understood_fails():
    for sentence in ("Ann dances", "Ann said maybe", "Ann said for, loudly"):
        with pytest.raises(AssertionError, match="not understood"):
            tell(Story(), sentence)
