"""The sample says what the pictures say, on whatever day it is loaded."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from cocreate_desktop import paths
from cocreate_desktop.actions.capture import vocabulary
from cocreate_desktop.actions.dates import moment
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.overview import judge_ended, overview_with
from cocreate_desktop.actions.sampling import load_sample
from cocreate_desktop.domain.capture import SpanKind, parse
from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.domain.evidence import Outcome, Verdict
from cocreate_desktop.domain.mentions import display
from cocreate_desktop.domain.observations import Sentiment
from cocreate_desktop.domain.people import Attendance, Role, Segment
from cocreate_desktop.domain.sessions import SessionState
from cocreate_desktop.exchange.sample import read_sample
from tests.actions.loaded_sample import SUNDAY, Loaded, sample
from tests.fakes import FakeClock, id_source, open_desk

__all__ = ["sample"]


MARKS = """
A1   round hollow   round solid    round solid    round hollow
A2   square hollow  dash none      square solid   square hollow
A3   square solid   square solid   half solid     square solid
A4   round hollow   round hollow   round hollow   round hollow
A5   round solid    half solid     round solid    round solid
A6   square hollow  round solid    square hollow  round solid
A7   dashed none    round solid    round solid    round solid
A8   dash none      dash none      dash none      dash none
A9   round solid    round solid    round solid    round solid
A10  dash none      round hollow   round solid    round solid
A11  half solid     square solid   half solid     round solid
A12  dash none      dash none      dash none      dash none
"""
"""The matrix of design/overview.png: Bruges, Leuven, Antwerp, Ghent."""
TOTALS = {
    Outcome.CONFIRMED: 5,
    Outcome.CONTRADICTED: 2,
    Outcome.MIXED: 2,
    Outcome.SAID: 1,
    Outcome.NO_EVIDENCE: 2,
}
"""How many of its twelve assumptions came out how."""


def test_it_keeps_the_totals_of_the_pictures(sample: Loaded):
    outcomes = [one.outcome for one in judge_ended(sample.library, sample.project_id).verdicts.values()]

    assert Counter(outcomes) == TOTALS


def test_the_overview_says_the_same(sample: Loaded):
    judgement = judge_ended(sample.library, sample.project_id)
    matrix = overview_with(sample.library, sample.project_id, judgement).matrix

    assert {outcome: n for outcome, n in matrix.totals.items() if n} == TOTALS
    assert [one.title for one in matrix.held] == [
        "Store Bruges",
        "Store Leuven",
        "Store Antwerp",
        "Store Ghent",
    ]
    assert matrix.next is not None
    assert matrix.next.title == "Store Namur"
    assert [row.assumption.code for row in matrix.missing] == ["A8", "A12"]
    again = matrix.judgement.again
    assert (again.held, again.tested, again.untested) == (7, 9, 0)


def test_every_mark_is_that_of_the_picture(sample: Loaded):
    found = judge_ended(sample.library, sample.project_id).verdicts
    codes = {one.id: one.code for one in sample.library.assumptions.of_project(sample.project_id)}
    marks = {
        codes[origin_id]: [word for one in verdict.sessions for word in (one.mark.shape, one.mark.fill)]
        for origin_id, verdict in found.items()
    }

    assert marks == {row.split()[0]: row.split()[1:] for row in MARKS.strip().splitlines()}


def test_a_verdict_rests_on_enough_people(sample: Loaded):
    for verdict in judge_ended(sample.library, sample.project_id).verdicts.values():
        for one in verdict.sessions:
            if one.verdict.is_firm:
                assert one.tally.heard >= 4, (one.assumption.code, one.tally)
                assert one.tally.there <= 5


def test_it_holds_what_it_promises(sample: Loaded):
    library, project_id = sample.library, sample.project_id
    steps = library.scenarios.steps(project_id)
    people = library.people.of_project(project_id)
    counts = library.observations.counts(project_id)

    assert len(library.assumptions.of_project(project_id)) == 12
    assert (len(steps), sum(step.minutes for step in steps)) == (7, 50)
    assert len(people) == 24
    assert {person.segment for person in people} == set(Segment)
    assert [counts[one.id] for one in sample.held] == [52, 58, 61, 64]
    assert [len(library.people.participants(one.id)) for one in sample.held] == [6, 6, 6, 6]
    namur = sample.sessions["Store Namur"]
    assert namur.state is SessionState.PLANNED
    assert [one.attendance for one in library.people.participants(namur.id)] == [
        Attendance.CONFIRMED,
        Attendance.CONFIRMED,
        Attendance.INVITED,
    ]
    assert [(one.name, one.role) for one in library.people.team(project_id)] == [
        ("Nele", Role.FACILITATOR),
        ("Bram", Role.NOTE_TAKER),
        ("Ilse", Role.NOTE_TAKER),
        ("Karim", Role.OBSERVER),
    ]
    assert library.problems() == []


def test_it_is_marked_as_made_up(sample: Loaded):
    project = sample.library.projects.get(sample.project_id)

    assert project.is_sample
    assert project.title.endswith("(sample)")
    assert project.attribution == "A sample: people, shops and words are made up."


def test_every_entry_is_on_somebody_and_most_have_a_tag(sample: Loaded):
    entries = [one for held in sample.held for one in sample.library.observations.of_session(held.id)]

    assert all(one.participants for one in entries)
    assert not any(one.observation.sealed for one in entries)
    assert sum(bool(one.tags) for one in entries) > len(entries) * 3 // 4
    assert sum(bool(one.evidence) for one in entries) >= len(entries) // 2
    texts = [one.observation.text for one in entries]
    assert len(set(texts)) == len(texts)


def test_every_line_is_understood_to_its_last_sign(sample: Loaded):
    desk = Desk(sample.library, FakeClock(SUNDAY), id_source(FakeClock(SUNDAY)))
    for story, held in zip(read_sample(paths.resources("sample")).sessions, sample.held, strict=True):
        known = vocabulary(desk, held.id)
        for line in (line for step in story.steps for line in step.lines):
            draft = parse(line.words, known)
            assert not any(span.kind is SpanKind.UNKNOWN for span in draft.spans), line.words
            assert draft.mode and draft.text and draft.people, line.words
            assert not {"+", "-", "*", ":)", ":|", ":("} & set(draft.text.split()), line.words


def test_each_step_has_an_entry_that_the_team_wants_to_find_again(sample: Loaded):
    for held in sample.held:
        runs = sample.library.sessions.runs(held.id)
        starred = {
            one.observation.step_run_id
            for one in sample.library.observations.of_session(held.id)
            if one.observation.starred
        }
        without = [run for run in runs if run.id not in starred]
        assert len(without) <= 1
        assert all(run.started_ms == 0 for run in without)


def test_ghent_ran_as_in_the_report(sample: Loaded):
    ghent = sample.sessions["Store Ghent"]
    entries = sample.library.observations.of_session(ghent.id)
    moods = [
        Counter(one.observation.sentiment for one in entries if one.observation.step_run_id == run.id)
        for run in sample.library.sessions.runs(ghent.id)
    ]

    assert [clock_text(run.started_ms) for run in sample.library.sessions.runs(ghent.id)] == [
        "00:00", "04:20", "11:25", "18:07", "25:37", "36:49", "42:19",
    ]  # fmt: skip
    assert clock_text(ghent.ended_ms or 0) == "51:31"
    assert [(mood[Sentiment.BAD], mood[Sentiment.SO_SO], mood[Sentiment.GOOD]) for mood in moods] == [
        (0, 3, 1), (4, 2, 2), (7, 3, 1), (2, 2, 5), (1, 3, 8), (1, 2, 4), (1, 4, 3),
    ]  # fmt: skip


def test_an_early_session_keeps_the_script_it_was_run_by(sample: Loaded):
    assert sample.verdict("Store Bruges", "A10").verdict is Verdict.NOT_ASKED
    watched = "What do they do when the price is named?"
    items = [[one.text for one in sample.library.sessions.items(held.id)] for held in sample.held]
    assert [watched in texts for texts in items] == [False, True, True, True]


@pytest.mark.parametrize(
    ("now", "last"),
    [
        (date(2026, 11, 22), date(2026, 11, 21)),
        (date(2026, 11, 21), date(2026, 11, 14)),
        (date(2027, 1, 1), date(2026, 12, 26)),
        (date(2027, 4, 2), date(2027, 3, 27)),
        (date(2024, 2, 29), date(2024, 2, 24)),
    ],
)
def test_it_ended_on_the_last_saturday_whenever_it_is_loaded(tmp_path: Path, now: date, last: date):
    now_ms = int(datetime(now.year, now.month, now.day, 9, tzinfo=UTC).timestamp() * 1000)
    desk = open_desk(tmp_path / "library", FakeClock(now_ms))
    loaded = Loaded(desk.library, load_sample(desk))

    ghent, namur = loaded.sessions["Store Ghent"], loaded.sessions["Store Namur"]
    assert date.fromisoformat(ghent.planned_for) == last
    assert date.fromisoformat(namur.planned_for) == last + timedelta(days=14)
    for held in loaded.held:
        began = moment(held.started_at or 0, held.zone)
        assert began.date().isoformat() == held.planned_for
        assert began.hour == 10
    assert all(change.at <= now_ms for change in desk.library.changes.since(0))
    assert f"Namur, {(last + timedelta(days=14)).day} " in (
        desk.library.propositions.of_project(loaded.project_id)[0].next_test
    )
    desk.library.close()


def test_the_same_day_gives_the_same_sample(tmp_path: Path, sample: Loaded):
    desk = open_desk(tmp_path / "library", FakeClock(SUNDAY), seed=99)
    again = Loaded(desk.library, load_sample(desk))
    assert _told(again) == _told(sample)
    desk.library.close()


def _told(loaded: Loaded) -> list[tuple[object, ...]]:
    names = {one.id: one.alias for one in loaded.library.people.of_project(loaded.project_id)}
    return [
        (
            held.title,
            held.started_at,
            held.ended_ms,
            one.observation.at_ms,
            display(one.observation.text, names, "nobody"),
        )
        for held in loaded.held
        for one in loaded.library.observations.of_session(held.id)
    ]
