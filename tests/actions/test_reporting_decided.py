"""What a report prints of the board and of what was decided: nothing that somebody refused."""

from __future__ import annotations

import pytest

from cocreate_desktop.actions import board, consent, findings, people, sessions, voting
from cocreate_desktop.actions import disagreements as disagreeing
from cocreate_desktop.actions import propositions as proposing
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.printable import NOT_QUOTED
from cocreate_desktop.domain.board import Author, NoteKind
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.decisions import Decision, Standing
from cocreate_desktop.domain.observations import Mode
from cocreate_desktop.domain.people import Role
from tests.actions.reports import board_of, participant, refuse_quotes, report_of
from tests.fakes import FakeClock
from tests.stories import Told, note, prepare_project, tell_a_session


@pytest.fixture
def pinned(desk: Desk, clock: FakeClock) -> Told:
    """A board with notes of Lena, of Joris who refuses quotes, of Wout who refuses notes, and the team."""
    told = prepare_project(desk)
    refuse_quotes(desk, told, "Joris")
    sessions.start_session(desk, told.session_id)
    clock.advance(60_000)
    said = note(desk, told.session_id, "@Joris said: a secret of mine -A1", 1000)
    did = note(desk, told.session_id, "@Joris did: walks past the sign -A1", 2000)
    lenas = note(desk, told.session_id, "@Lena said: where is it?", 3000)
    refused = note(desk, told.session_id, "@Wout said: words of a refuser", 4000)
    sessions.end_session(desk, told.session_id)
    board.note_observations(desk, told.session_id, [said, did, lenas, refused])
    joris = participant(desk, told.session_id, "Joris")
    board.add_notes(
        desk,
        told.session_id,
        board.NewNotes(
            NoteKind.IDEA, ["an idea in his own hand"], participant_id=joris, author=Author.CUSTOMER
        ),
    )
    board.add_notes(desk, told.session_id, board.NewNotes(NoteKind.PROBLEM, ["sign hangs high"]))
    (wout,) = [one for one in desk.library.people.of_project(told.project_id) if one.alias == "Wout"]
    consent.record_answers(desk, wout.id, {ConsentItem.NOTES: Answer.NO})
    return told


def test_the_board_repeats_nobody_who_refused(desk: Desk, pinned: Told):
    notes = board_of(desk, pinned.session_id).notes
    texts = [one.text for one in notes]
    assert sorted(texts) == sorted(
        [str(NOT_QUOTED)] * 2 + ["walks past the sign", "where is it?", "sign hangs high"]
    )
    assert {one.verbatim for one in notes if one.text == str(NOT_QUOTED)} == {False}


def test_an_idea_says_what_it_is_for_as_far_as_that_may_be_repeated(desk: Desk, pinned: Told):
    idea = "A sign on the floor"
    new = board.NewNotes(NoteKind.IDEA, [idea], cluster_id=None)
    (made,) = board.add_notes(desk, pinned.session_id, new).ids("notes")
    board.write_need(desk, [made], "To find it " + "soon " * 40)
    (found,) = [one for one in board_of(desk, pinned.session_id).notes if one.text == idea]
    assert found.need.startswith("To find it soon ") and found.need.endswith(" soon…")
    assert len(found.need) <= 80
    notes = desk.library.board.notes(pinned.session_id)
    secret = next(one.id for one in notes if one.text == "a secret of mine")
    board.change_kind(desk, [secret], NoteKind.NEED)
    board.serve_need(desk, [made], secret)
    (found,) = [one for one in board_of(desk, pinned.session_id).notes if one.text == idea]
    assert found.need == ""


def test_a_note_names_its_entry_in_the_log(desk: Desk, pinned: Told):
    report = report_of(desk, pinned.session_id)
    logged = {entry.words: entry for step in report.sessions[0].log for entry in step.entries}
    (found,) = [one for one in board_of(desk, pinned.session_id).notes if one.text == "where is it?"]
    entry = logged["where is it?"]
    assert (found.entry, found.time, found.who) == (entry.number, "00:03", "Lena")


def test_clusters_come_by_votes_with_marks_and_findings(desk: Desk, clock: FakeClock):
    told = tell_a_session(desk, clock)
    first, second = (
        board.add_cluster(desk, told.session_id, title).ids("clusters")[0] for title in ("Few", "Many")
    )
    for cluster in (first, second):
        board.add_notes(
            desk, told.session_id, board.NewNotes(NoteKind.IDEA, [f"in {cluster}"], cluster_id=cluster)
        )
    (sign, _) = desk.library.sessions.assumptions(told.session_id)
    board.link_cluster(desk, second, sign.id)
    in_second = next(one for one in desk.library.board.notes(told.session_id) if one.cluster_id == second)
    round_id = voting.start_round(desk, told.session_id, "Which helps?").ids("vote_rounds")[0]
    voting.cast(desk, round_id, in_second.id, 2, participant_id=participant(desk, told.session_id, "Lena"))
    assert board_of(desk, told.session_id).votes == (), "what is hidden until its end is in no paper before"
    voting.close_round(desk, round_id)
    findings.finding_from_cluster(desk, second)
    chapter = board_of(desk, told.session_id)
    assert [(one.title, one.votes) for one in chapter.clusters] == [("Many", 2), ("Few", 0)]
    assert chapter.headline == "“Many” got the most votes."
    assert [code for code, _ in chapter.clusters[0].marks] == ["A1"]
    assert chapter.clusters[0].counts == "1 did · 0 said. Finding 1."
    assert chapter.summary == "2 notes, 2 clusters, 2 votes"
    assert chapter.votes == ("The customers voted: “Which helps?”",)
    assert chapter.loose == ()


def test_one_note_is_one(desk: Desk, clock: FakeClock):
    told = tell_a_session(desk, clock)
    board.add_notes(desk, told.session_id, board.NewNotes(NoteKind.IDEA, ["a clock"]))

    assert board_of(desk, told.session_id).summary == "1 note, no clusters, no votes"


def test_a_correction_is_not_repeated_if_its_author_refused(desk: Desk, clock: FakeClock):
    told = tell_a_session(desk, clock)
    finding = findings.add_finding(desk, told.session_id, "They walk past").ids("findings")[0]
    findings.edit_finding(desk, finding, agree=5, agree_of=6, correction="Joris: not always")
    (part,) = report_of(desk, told.session_id).findings
    assert part.agreement == "5 of 6 in the room agree."
    assert part.correction == "Joris corrects: “not always”"
    refuse_quotes(desk, told, "Joris")
    (part,) = report_of(desk, told.session_id).findings
    assert part.correction == str(NOT_QUOTED)


def test_a_proposition_tells_its_sides_its_stop_rule_and_its_words(desk: Desk, clock: FakeClock):
    told = tell_a_session(desk, clock)
    finding = findings.add_finding(desk, told.session_id, "They walk past").ids("findings")[0]
    made = proposing.add_proposition(desk, told.project_id, "A colleague", finding_ids=(finding,))
    proposition = made.ids("propositions")[0]
    side = desk.library.propositions.sides(told.project_id)[0]
    proposing.edit_side(desk, side.id, gives="time", gives_standing=Standing.DID)
    member = people.add_member(desk, told.project_id, "Nele", Role.FACILITATOR).ids("team_members")[0]
    proposing.say_word(desk, proposition, member, Decision.PARK)
    proposing.decide(desk, proposition, Decision.GO_ON, "they acted on it")
    (part,) = report_of(desk, told.session_id).propositions
    assert part.rests_on == "Proposition 1 of 1 · from finding 1"
    assert (part.ledger[0].gives.text, part.ledger[0].gives.standing) == ("time", Standing.DID)
    assert part.ledger[0].gets.standing is Standing.NOBODY
    assert part.stop.startswith("if nobody acts on it in two shops.")
    assert part.words == ((Decision.PARK, ("Nele",)),)
    assert (part.decision, part.because) == (Decision.GO_ON, "they acted on it")


def test_disagreements_name_only_those_who_agreed_to_notes(desk: Desk, clock: FakeClock):
    told = tell_a_session(desk, clock)
    made = disagreeing.add_disagreement(desk, told.session_id, "A stand", "A free aisle")
    one = made.ids("disagreements")[0]
    for alias, other in (("Lena", False), ("Wout", True)):
        disagreeing.place_voice(
            desk, one, participant(desk, told.session_id, alias), other=other, standing=Standing.SAID
        )
    (wout,) = [one for one in desk.library.people.of_project(told.project_id) if one.alias == "Wout"]
    consent.record_answers(desk, wout.id, {ConsentItem.NOTES: Answer.NO})
    (part,) = report_of(desk, told.session_id).disagreements
    assert [stander.name for stander in part.one] == ["Lena"]
    assert part.other == ()


def test_a_finding_quotes_its_strongest_entries_and_names_the_others(desk: Desk, clock: FakeClock):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    clock.advance(60_000)
    ids = [note(desk, told.session_id, f"@Lena said: word {n}", 1000 * n) for n in range(1, 9)]
    ids.append(note(desk, told.session_id, "@Joris did: a deed", 20_000))
    sessions.end_session(desk, told.session_id)
    findings.add_finding(desk, told.session_id, "A finding", observation_ids=ids)
    (part,) = report_of(desk, told.session_id).findings
    assert [quote.mode for quote in part.evidence] == [Mode.DID, *[Mode.SAID] * 4]
    assert part.evidence[0].segment == "ex"
    assert part.more == (5, 6, 7, 8)


def test_a_report_tells_no_proposition_that_rests_on_later_sessions_alone(desk: Desk, clock: FakeClock):
    told = tell_a_session(desk, clock)
    clock.advance(24 * 60 * 60_000)
    later = sessions.plan_session(desk, told.project_id, "Store Namur").ids("sessions")[0]
    sessions.start_session(desk, later)
    clock.advance(60_000)
    sessions.end_session(desk, later)
    early, late = (
        findings.add_finding(desk, one, title).ids("findings")[0]
        for one, title in ((told.session_id, "Early"), (later, "Late"))
    )
    proposing.add_proposition(desk, told.project_id, "Of Namur", finding_ids=(late,))
    proposing.add_proposition(desk, told.project_id, "Of both", finding_ids=(late, early))
    proposing.add_proposition(desk, told.project_id, "Of nothing yet")
    first, last = report_of(desk, told.session_id), report_of(desk, later)
    assert [(one.number, one.title) for one in first.propositions] == [(1, "Of both"), (2, "Of nothing yet")]
    assert first.propositions[0].rests_on.startswith("Proposition 1 of 2")
    assert [one.title for one in last.propositions] == ["Of Namur", "Of both", "Of nothing yet"]
