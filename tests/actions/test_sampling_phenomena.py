"""The sample shows every phenomenon: on its board, in what is concluded, and in what people do."""

from __future__ import annotations

from collections import Counter

from cocreate_desktop.actions.judging import session_case
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.domain.consent import ConsentItem
from cocreate_desktop.domain.decisions import Decision
from cocreate_desktop.domain.evidence import Imbalance, Stand, balance, prompted
from cocreate_desktop.domain.mentions import mention
from cocreate_desktop.domain.observations import Mode
from cocreate_desktop.domain.people import Segment
from tests.actions.loaded_sample import Loaded, sample

__all__ = ["sample"]


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
