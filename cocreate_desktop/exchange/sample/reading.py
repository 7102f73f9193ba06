"""The sample's files: the strict reader."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

from cocreate_desktop.domain.consent import ConsentItem
from cocreate_desktop.domain.people import Attendance, Role, Segment
from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.exchange.sample.conclusions import (
    read_board,
    read_disagreement,
    read_finding,
    read_proposition,
)
from cocreate_desktop.exchange.sample.fields import at_ms, chosen, moment, section, texts, timed
from cocreate_desktop.exchange.sample.story import (
    Change,
    Guest,
    Held,
    Invited,
    Line,
    Planned,
    RoundUp,
    Sample,
    Standstill,
    StepStory,
    Tick,
)
from cocreate_desktop.exchange.templates import read_template
from cocreate_desktop.exchange.toml_tables import Table, read_toml

PERSON_TEXTS = ("real_name", "contact", "belongs_to", "ahead", "note")
PARTICIPANT_TEXTS = ("screener", "prepared")

_PROJECT = QT_TRANSLATE_NOOP("Sample", "The sample")
_SESSION = QT_TRANSLATE_NOOP("Sample", "A session")
_MEMBER = QT_TRANSLATE_NOOP("Sample", "A member of the team")
_GUEST = QT_TRANSLATE_NOOP("Sample", "A guest")
_STEP = QT_TRANSLATE_NOOP("Sample", "A step")
_CHANGE = QT_TRANSLATE_NOOP("Sample", "A change of the scenario")
_BOARD = QT_TRANSLATE_NOOP("Sample", "A board")
_ROUND_UP = QT_TRANSLATE_NOOP("Sample", "A round-up")
_FINDING = QT_TRANSLATE_NOOP("Sample", "A finding")
_DISAGREEMENT = QT_TRANSLATE_NOOP("Sample", "A disagreement")
_PROPOSITION = QT_TRANSLATE_NOOP("Sample", "A proposition")


def read_sample(folder: Path) -> Sample:
    """The sample in a folder. Raises UserError, naming file, line and key, if any of it is wrong."""
    table = read_toml(folder / "project.toml", _PROJECT).allow(
        ("title", "attribution", "begun", "zone", "held", "next", "team", "propositions")
    )
    return Sample(
        title=table.line("title"),
        attribution=table.line("attribution"),
        begun=moment(table, "begun", datetime),
        zone=table.line("zone"),
        team=tuple((one.line("name"), one.choice("role", Role)) for one in table.tables("team", _MEMBER)),
        method=read_template(folder / "scenario.toml"),
        sessions=tuple(_held(read_toml(folder / name, _SESSION)) for name in texts(table, "held")),
        next=_planned(read_toml(folder / table.line("next"), _SESSION)),
        propositions=tuple(read_proposition(one) for one in table.tables("propositions", _PROPOSITION)),
    )


def _held(table: Table) -> Held:
    table.allow(
        (
            "title", "planned", "starts", "note_taker", "ends", "changes", "people", "steps", "round_up",
            "board", "findings", "disagreements",
        )
    )  # fmt: skip
    return Held(
        title=table.line("title"),
        planned=moment(table, "planned", datetime),
        starts=moment(table, "starts", datetime),
        note_taker=table.line("note_taker"),
        ends_ms=at_ms(table, "ends", table.line("ends")),
        changes=tuple(_change(one) for one in table.tables("changes", _CHANGE)),
        guests=tuple(_guest(one) for one in table.tables("people", _GUEST)),
        steps=tuple(_step(one) for one in table.tables("steps", _STEP)),
        round_up=_round_up(section(table, "round_up", _ROUND_UP)),
        board=read_board(section(table, "board", _BOARD)),
        findings=tuple(read_finding(one) for one in table.tables("findings", _FINDING)),
        disagreements=tuple(read_disagreement(one) for one in table.tables("disagreements", _DISAGREEMENT)),
    )


def _change(table: Table) -> Change:
    table.allow(("step", "watch", "for"))
    return Change(table.line("step"), table.line("watch"), table.line("for"))


def _guest(table: Table) -> Guest:
    table.allow(("alias", "segment", "asked", "refuses", "came", *PERSON_TEXTS, *PARTICIPANT_TEXTS))
    return Guest(
        alias=table.line("alias"),
        segment=table.choice("segment", Segment),
        asked=moment(table, "asked", datetime),
        refuses=chosen(table, "refuses", ConsentItem),
        came=moment(table, "came", time) if "came" in table.values else None,
        texts={key: table.text(key) for key in PERSON_TEXTS if key in table.values},
        notes=_participant(table),
    )


def _participant(table: Table) -> dict[str, str]:
    return {key: table.line(key) for key in PARTICIPANT_TEXTS if key in table.values}


def _step(table: Table) -> StepStory:
    table.allow(("title", "from", "ticks", "lines", "cards", "pauses", "minutes_granted"))
    noted = [Line(at, words) for at, words in timed(table, "lines")]
    on_cards = [Line(at, words, in_private=True) for at, words in timed(table, "cards")]
    return StepStory(
        title=table.line("title"),
        from_ms=at_ms(table, "from", table.line("from")),
        ticks=tuple(Tick(at, words) for at, words in timed(table, "ticks")),
        lines=(*noted, *on_cards),
        standstills=tuple(_standstill(table, at, words) for at, words in timed(table, "pauses")),
        minutes_granted=tuple(at for at, _ in timed(table, "minutes_granted")),
    )


def _standstill(table: Table, from_ms: int, words: str) -> Standstill:
    until, _, reason = words.partition(" ")
    return Standstill(from_ms, at_ms(table, "pauses", until), reason)


def _round_up(table: Table | None) -> RoundUp | None:
    if table is None:
        return None
    table.allow(("at", "lines"))
    return RoundUp(
        moment(table, "at", datetime), tuple(Line(at, words) for at, words in timed(table, "lines"))
    )


def _planned(table: Table) -> Planned:
    table.allow(("title", "planned", "day", "invited"))
    return Planned(
        title=table.line("title"),
        planned=moment(table, "planned", datetime),
        day=moment(table, "day", date),
        invited=tuple(_invited(one) for one in table.tables("invited", _GUEST)),
    )


def _invited(table: Table) -> Invited:
    table.allow(("alias", "attendance", *PARTICIPANT_TEXTS))
    return Invited(
        table.line("alias"),
        table.choice("attendance", Attendance, Attendance.INVITED),
        _participant(table),
    )
