"""The sample says what the pictures say, and shows every phenomenon."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from cocreate_desktop import paths
from cocreate_desktop.actions.capture import vocabulary
from cocreate_desktop.actions.dates import moment
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.judging import session_case
from cocreate_desktop.actions.overview import judge_ended, overview_with
from cocreate_desktop.actions.sampling import load_sample
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.capture import SpanKind, display, mention, parse
from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.domain.consent import Agreed, ConsentItem
from cocreate_desktop.domain.decisions import Decision
from cocreate_desktop.domain.evidence import (
    Imbalance,
    Outcome,
    SessionVerdict,
    Stand,
    Verdict,
    balance,
    prompted,
)
from cocreate_desktop.domain.observations import Entry, Mode, Sentiment
from cocreate_desktop.domain.people import Attendance, Participant, Role, Segment
from cocreate_desktop.domain.sessions import Session, SessionState
from cocreate_desktop.exchange.sample import read_sample
from cocreate_desktop.store.library import Library
from tests.fakes import START_UTC_MS, FakeClock, id_source, open_desk

DAY_MS = 24 * 60 * 60 * 1000
SUNDAY = START_UTC_MS + DAY_MS
"""22 November 2026: the day after the sample's last session as it is written."""

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


@dataclass(frozen=True)
class Loaded:
    """The sample in a library, and its parts by the names that a reader of it knows."""

    library: Library
    project_id: str

    @property
    def sessions(self) -> dict[str, Session]:
        return {one.title: one for one in self.library.sessions.of_project(self.project_id)}

    @property
    def held(self) -> list[Session]:
        return [one for one in self.sessions.values() if one.state is SessionState.ENDED]

    def entry(self, session: str, at: str) -> Entry:
        (found,) = [
            one
            for one in self.library.observations.of_session(self.sessions[session].id)
            if clock_text(one.observation.at_ms) == at
        ]
        return found

    def participant(self, session: str, alias: str) -> Participant:
        (found,) = [
            one
            for one in self.library.people.participants(self.sessions[session].id)
            if self.library.people.person(one.person_id).alias == alias
        ]
        return found

    def agreed(self, alias: str) -> Agreed:
        (person,) = [one for one in self.library.people.of_project(self.project_id) if one.alias == alias]
        return Agreed.of(self.library.people.consents_of(person.id))

    def verdict(self, session: str, code: str) -> SessionVerdict:
        found = judge_ended(self.library, self.project_id).verdicts
        (one,) = [
            one
            for verdict in found.values()
            for one in verdict.sessions
            if (one.assumption.session_id, one.assumption.code) == (self.sessions[session].id, code)
        ]
        return one


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Loaded]:
    """The sample in a library of its own; for tests that only read."""
    desk = open_desk(tmp_path_factory.mktemp("sample") / "library", FakeClock(SUNDAY))
    yield Loaded(desk.library, load_sample(desk))
    desk.library.close()


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


def test_the_board_of_ghent_is_that_of_the_picture(sample: Loaded):
    board, ghent = sample.library.board, sample.sessions["Store Ghent"]
    notes = board.notes(ghent.id)
    dots = Counter({note.cluster_id: 0 for note in notes})
    for vote in board.votes(ghent.id):
        dots[board.note(vote.note_id).cluster_id] += vote.value
    clusters = [
        (one.title, sum(note.cluster_id == one.id for note in notes), dots[one.id])
        for one in board.clusters(ghent.id)
    ]

    assert clusters == [
        ("Nobody finds the counter", 6, 9),
        ("20 minutes is the promise", 6, 10),
        ("Show me the work", 4, 7),
        ("One price, no surprise", 3, 4),
    ]
    assert Counter(note.kind for note in notes) == {
        NoteKind.DID: 8,
        NoteKind.SAID: 7,
        NoteKind.NEED: 2,
        NoteKind.IDEA: 5,
        NoteKind.PROBLEM: 2,
        NoteKind.QUESTION: 3,
    }
    assert sum(not note.on_board for note in notes) == 6
    assert sum(note.on_board and note.cluster_id is None for note in notes) == 2
    assert all(one.closed_at for one in board.rounds(ghent.id))


def test_the_findings_rest_on_entries_and_clusters_and_settle(sample: Loaded):
    library = sample.library
    per_session = [len(library.findings.of_session(one.id)) for one in sample.held]
    assert per_session == [1, 0, 1, 4]
    for finding in library.findings.of_project(sample.project_id):
        links = library.findings.links(finding.id)
        assert links.observations and links.clusters and links.assumptions
        assert finding.agree is not None and finding.todo and finding.text
    ghent = library.findings.of_session(sample.sessions["Store Ghent"].id)
    assert [(one.agree, one.agree_of) for one in ghent] == [(5, 6), (6, 6), (4, 6), (6, 6)]
    (wout,) = (one for one in library.people.of_project(sample.project_id) if one.alias == "Wout")
    assert ghent[0].correction == f"{mention(wout.id)}: “With three waiting it is forty.”"


def test_the_propositions_stand_where_the_picture_has_them(sample: Loaded):
    library = sample.library
    first, second, third = library.propositions.of_project(sample.project_id)
    names = {one.id: one.name for one in library.people.team(sample.project_id)}
    words = {
        names[one.member_id]: one.decision
        for one in library.propositions.voices(sample.project_id)
        if one.proposition_id == second.id
    }

    assert (first.decision, second.decision, third.decision) == (Decision.CHANGE, None, None)
    assert first.because
    assert words == {
        "Nele": Decision.GO_ON,
        "Bram": Decision.CHANGE,
        "Ilse": Decision.GO_ON,
        "Karim": Decision.GO_ON,
    }
    assert second.next_test.startswith("Namur, 5 Dec, step 5\n")
    disagreements = library.disagreements.of_session(sample.sessions["Store Ghent"].id)
    assert [one.one_side for one in disagreements] == ["A stand in the walkway", "Watch the work"]


def test_somebody_says_one_thing_and_does_another(sample: Loaded):
    (koen,) = [
        one for one in sample.verdict("Store Leuven", "A7").voices if one.position.say_do_gap is not None
    ]
    assert koen.position.stand is Stand.FOR
    assert koen.position.say_do_gap is Mode.SAID


def test_somebody_changes_her_mind(sample: Loaded):
    (nadia,) = [one for one in sample.verdict("Store Antwerp", "A6").voices if one.position.changed_mind]
    assert nadia.position.stand is Stand.AGAINST


def test_a_household_that_differs_is_one_voice_and_split(sample: Loaded):
    (family,) = [one for one in sample.verdict("Store Leuven", "A6").voices if len(one.members) == 2]
    assert family.position.stand is Stand.SPLIT


def test_a_deed_after_the_question_counts_for_nothing_unprompted(sample: Loaded):
    case = session_case(sample.library, sample.sessions["Store Ghent"].id)
    entry = sample.entry("Store Ghent", "17:28")
    (link,) = entry.evidence
    assert entry.observation.mode is Mode.DID
    assert prompted(case, entry, link.session_assumption_id)


def test_echoes_are_told_of_once_or_twice(sample: Loaded):
    warned = [
        str(warning.message)
        for held in sample.held
        for warning in balance(session_case(sample.library, held.id))
        if warning.kind is Imbalance.FIRST_VOICE
    ]
    assert "A4, for: 4 said, 1 first; the rest may echo." in warned
    assert len(warned) <= 3


def test_what_was_written_on_cards_is_told_apart(sample: Loaded):
    on_cards = [
        [
            clock_text(one.observation.at_ms)
            for one in sample.library.observations.of_session(held.id)
            if one.observation.in_private
        ]
        for held in sample.held
    ]
    assert on_cards == [["48:00", "49:20"], ["42:20", "43:30"], ["46:10", "47:20"], ["48:10", "48:40"]]


def test_a_latecomer_volunteers_what_was_asked_before_he_came(sample: Loaded):
    samir = sample.participant("Store Antwerp", "Samir")
    (here,) = [
        one
        for one in sample.library.people.presence(sample.sessions["Store Antwerp"].id)
        if one.participant_id == samir.id
    ]
    assert (clock_text(here.from_ms), here.to_ms) == ("10:40", None)
    heard = {one.person_id for one in sample.verdict("Store Antwerp", "A1").witnesses if one.signals}
    assert samir.person_id in heard
    asked = {one.person_id for one in sample.verdict("Store Antwerp", "A5").witnesses}
    assert samir.person_id not in asked


def test_somebody_leaves_early(sample: Loaded):
    (gone,) = sample.library.people.presence(sample.sessions["Store Bruges"].id)
    assert gone.participant_id == sample.participant("Store Bruges", "Dries").id
    assert clock_text(gone.to_ms or 0) == "37:30"
    from_memory = sample.entry("Store Bruges", "37:20").observation
    assert from_memory.from_memory


def test_a_reseller_is_heard_but_not_counted(sample: Loaded):
    verdict = sample.verdict("Store Ghent", "A9")
    assert verdict.others_tally.against == 1
    assert verdict.tally.against == 0


def test_people_refused_what_they_did_not_want(sample: Loaded):
    assert not sample.agreed("Joris").to(ConsentItem.PHOTO)
    assert not sample.agreed("Lena").to(ConsentItem.NAME)
    assert not sample.agreed("Greet").to(ConsentItem.QUOTE)
    assert all(sample.agreed("Tomas").to(item) for item in ConsentItem)


def test_lead_users_have_a_reason(sample: Loaded):
    leads = [
        one for one in sample.library.people.of_project(sample.project_id) if one.segment is Segment.LEAD
    ]
    assert len(leads) == 3
    assert all(one.ahead and one.belongs_to for one in leads)


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
