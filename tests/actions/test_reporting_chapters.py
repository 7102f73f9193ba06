"""What each chapter of a report is gathered from: the numbers of everywhere, nothing that was refused."""

from __future__ import annotations

from cocreate_desktop.actions import capture, leading, rescripting, round_up, same_moments, sessions
from cocreate_desktop.actions.deciding import read_conclusions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.overview import judge_ended, overview_with
from cocreate_desktop.actions.reporting.verdicts import printed_mark
from cocreate_desktop.domain.capture import Draft
from cocreate_desktop.domain.evidence.matrix import TOLD
from cocreate_desktop.domain.evidence.telling import again_sentence, outcome_word
from cocreate_desktop.domain.observations import Mode, Sentiment
from cocreate_desktop.domain.round_up import Seen
from tests.actions.reports import refuse_quotes, report_of, timeline_of
from tests.fakes import FakeClock
from tests.stories import note, prepare_project, tell_a_session


def test_page_one_of_the_newest_session_says_what_the_overview_says(sample):
    desk, project_id, held = sample
    matrix = overview_with(desk.library, project_id, judge_ended(desk.library, project_id)).matrix
    report = report_of(desk, held[-1].id)
    rows = {row.code: row for row in report.verdicts}
    assert len(rows) == len(matrix.rows)
    for row in matrix.rows:
        printed = rows[row.assumption.code]
        marks = [row.by_session[one.id].mark if one.id in row.by_session else None for one in matrix.held]
        assert printed.verdict == str(outcome_word(row.verdict))
        assert printed.mark == printed_mark(row.verdict.mark)
        assert [mark and printed_mark(mark) for mark in marks] == list(printed.shops)
        assert (printed.did, printed.said) == (row.verdict.pooled.did, row.verdict.pooled.said)
        if row.verdict.judged:
            assert printed.threshold == f"supported in {row.verdict.supported} of {row.verdict.judged}"
    assert [int(part.split()[0]) for part in report.verdict_summary.split(", ")] == [
        matrix.totals[outcome] for outcome in TOLD if matrix.totals[outcome]
    ]
    assert report.again == str(again_sentence(matrix.judgement.again))


def test_findings_print_the_numbers_of_the_page_decide(sample):
    desk, _, held = sample
    report, decided = report_of(desk, held[-1].id), read_conclusions(desk.library, held[-1].id)
    assert len(report.findings) == len(decided.findings) > 0
    for part, one in zip(report.findings, decided.findings, strict=True):
        assert (part.did, part.said) == (one.basis.did, one.basis.said)
        assert part.heard == f"{len(one.basis.people)} of {decided.people} seen or heard"
        assert [(count.did, count.said) for count in part.segments] == [
            (count.did, count.said) for count in one.basis.by_segment
        ]
        assert [tuple(map(printed_mark, settled.marks)) for settled in one.basis.settled] == [
            settled.shops for settled in part.settles
        ]
        quoted = {quote.entry for quote in part.evidence} | set(part.more)
        assert len(quoted) == len(one.quotes)


def test_a_report_knows_nothing_of_the_sessions_after_its_own(sample):
    desk, _, held = sample
    first, second = (report_of(desk, one.id) for one in held[:2])
    assert len(first.shops) == 1
    assert {row.shops for row in first.verdicts} == {()}
    assert first.again == ""
    assert len(second.shops) == 2
    assert all(len(row.shops) == 2 for row in second.verdicts)
    assert second.participants.startswith("Two sessions with ")


def test_every_chapter_of_the_sample_is_filled(sample):
    desk, _, held = sample
    report = report_of(desk, held[-1].id)
    (part,) = report.sessions
    assert part.timeline is not None and part.timeline.asked and part.timeline.speakers
    assert part.board is not None and part.board.clusters and part.board.loose
    assert len(report.headlines) == 3
    assert len(report.propositions) == 3
    assert report.disagreements


def test_an_empty_session_has_no_chapter_on_its_board_or_findings(desk: Desk, clock: FakeClock):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    clock.advance(1000)
    sessions.end_session(desk, told.session_id)
    report = report_of(desk, told.session_id)
    assert report.sessions[0].board is None
    assert report.findings == report.propositions == report.disagreements == ()
    assert report.sessions[0].timeline is not None
    assert report.sessions[0].timeline.headline == "How the session ran"
    assert report.sessions[0].timeline.asked == ()


def test_times_leave_out_pauses_and_a_second_visit_has_no_plan(desk: Desk, clock: FakeClock):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    clock.advance(300_000)
    leading.pause(desk, told.session_id)
    clock.advance(120_000)
    leading.resume(desk, told.session_id)
    clock.advance(90_000)
    leading.next_step(desk, told.session_id)
    clock.advance(600_000)
    first = desk.library.sessions.steps(told.session_id)[0]
    leading.go_to_step(desk, told.session_id, first.id)
    clock.advance(30_000)
    sessions.end_session(desk, told.session_id)
    timeline = timeline_of(desk, told.session_id)
    assert [(visit.ring, visit.began, visit.length, visit.over) for visit in timeline.visits] == [
        ("1", "0:00", "6:30 of 6:00", "+0:30"),
        ("2", "8:30", "10:00 of 10:00", ""),
        ("1", "18:30", "0:30, visited again", ""),
    ]
    assert timeline.ended == "19:00"
    assert "1:00 longer than the planned 16:00. Pauses of 2:00 are not counted." in timeline.closing


def test_a_step_nobody_visited_is_named(desk: Desk, clock: FakeClock):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    clock.advance(60_000)
    sessions.end_session(desk, told.session_id)
    timeline = timeline_of(desk, told.session_id)
    assert timeline.not_visited == ("Wait for the repair",)
    assert timeline.left_out == ()


def test_a_step_that_was_added_and_never_visited_is_named_too(desk: Desk, clock: FakeClock):
    """What was to be asked in it stands in the list of questions, under its number alone."""
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    rescripting.insert_step(desk, told.session_id, "The shop across the street", minutes=5)
    clock.advance(60_000)
    sessions.end_session(desk, told.session_id)

    assert timeline_of(desk, told.session_id).not_visited == (
        "The shop across the street",
        "Wait for the repair",
    )


def test_what_was_changed_in_the_room_is_told(desk: Desk, clock: FakeClock):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    second = desk.library.sessions.steps(told.session_id)[1]
    rescripting.leave_out(desk, told.session_id, second.id)
    rescripting.insert_step(desk, told.session_id, "The shop across the street", minutes=5)
    clock.advance(60_000)
    leading.pause(desk, told.session_id, reason="busy")
    clock.advance(30_000)
    leading.resume(desk, told.session_id)
    leading.pause(desk, told.session_id, reason="A pram came in")
    clock.advance(15_000)
    leading.resume(desk, told.session_id)
    leading.next_step(desk, told.session_id)
    clock.advance(20_000)
    sessions.end_session(desk, told.session_id)
    clock.advance(10_000)
    sessions.reopen_session(desk, told.session_id)
    sessions.end_session(desk, told.session_id)
    timeline = timeline_of(desk, told.session_id)
    assert timeline.left_out == (second.title,)
    assert timeline.not_visited == ()
    assert [visit.length for visit in timeline.visits] == ["1:00 of 6:00", "0:20, not planned"]
    assert timeline.pauses == (
        "at 1:00 for 0:30 (Shop is busy)",
        "at 1:30 for 0:15 (A pram came in)",
        "at 2:05 for 0:10 (the session was ended and reopened)",
    )


def test_the_log_says_how_an_entry_came_about(desk: Desk, clock: FakeClock):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    clock.advance(60_000)
    first = note(desk, told.session_id, "@Lena did: walks past -A1", 20_000)
    other = note(desk, told.session_id, "@Lena did: does not see the sign -A1", 24_000)
    same_moments.answer_same_moment(desk, first, other, True)
    held = capture.Capture(Draft(mode=Mode.DID, text="holds the racket"), 30_000, duration_ms=12_400)
    capture.capture_observation(desk, told.session_id, held)
    leading.next_step(desk, told.session_id)
    clock.advance(300_000)
    asked = round_up.read_all(desk.library, told.session_id)[0]
    cell = next(one for one in asked.cells.values() if one.is_empty)
    round_up.answer(desk, told.session_id, asked.run.id, cell, Seen.SAID)
    sessions.end_session(desk, told.session_id)
    entries = report_of(desk, told.session_id).sessions[0].log[0].entries
    assert [entry.same_as for entry in entries] == [None, 1, None, None]
    assert [entry.length for entry in entries] == ["", "", "0:12", ""]
    assert [entry.in_round_up and entry.from_memory for entry in entries] == [False, False, False, True]


def test_reactions_are_counted_where_they_fell_and_explained_by_a_deed(desk: Desk, clock: FakeClock):
    told = tell_a_session(desk, clock)
    timeline = timeline_of(desk, told.session_id)
    find, wait = timeline.visits
    assert find.reactions == {Sentiment.BAD: 1}
    assert wait.reactions == {Sentiment.GOOD: 1}
    assert [moment.words for moment in find.moments] == ["walks straight past the sign"]
    assert timeline.headline == "How the session ran"
    assert "2 reactions from one person." in timeline.closing


def test_two_reactions_and_more_than_anywhere_else_make_a_headline(desk: Desk, clock: FakeClock):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    clock.advance(60_000)
    for n, line in enumerate(
        ("@Lena did: walks past :(", "@Joris said: where is it :(", "@Lena said: there :)")
    ):
        note(desk, told.session_id, line, 1000 + n)
    leading.next_step(desk, told.session_id)
    clock.advance(60_000)
    for n, line in enumerate(("@Lena did: sits down :)", "@Wout did: watches :)")):
        note(desk, told.session_id, line, 70_000 + n)
    sessions.end_session(desk, told.session_id)
    assert timeline_of(desk, told.session_id).headline == (
        "They were annoyed most in “Find the counter” and pleased most in “Wait for the repair”."
    )


def test_a_starred_entry_is_the_moment(desk: Desk, clock: FakeClock):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    clock.advance(60_000)
    note(desk, told.session_id, "@Lena did: walks past :(", 1000)
    note(desk, told.session_id, "@Joris said: here it is *", 2000)
    sessions.end_session(desk, told.session_id)
    assert [one.words for one in timeline_of(desk, told.session_id).visits[0].moments] == ["here it is"]


def test_the_moment_repeats_nobody_who_refused(desk: Desk, clock: FakeClock):
    told = prepare_project(desk)
    refuse_quotes(desk, told, "Joris")
    sessions.start_session(desk, told.session_id)
    clock.advance(60_000)
    note(desk, told.session_id, "@Joris said: a secret * :(", 2000)
    sessions.end_session(desk, told.session_id)
    (visit,) = timeline_of(desk, told.session_id).visits
    assert visit.moments == ()
    assert visit.reactions == {Sentiment.BAD: 1}


def test_what_was_asked_is_told_from_what_was_not(desk: Desk, clock: FakeClock):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    leading.next_step(desk, told.session_id)
    clock.advance(75_000)
    (ask,) = [one for one in desk.library.sessions.items(told.session_id) if one.text == "Was that long?"]
    leading.tick(desk, told.session_id, ask.id)
    clock.advance(5_000)
    sessions.end_session(desk, told.session_id)
    timeline = timeline_of(desk, told.session_id)
    ((item,),) = [step.items for step in timeline.asked]
    assert (item.text, item.code, item.at) == ("Was that long?", "A2", "01:15")
    assert timeline.asked_summary == "1 of 1 asked or shown"


def test_what_is_asked_again_on_a_second_visit_was_asked_on_the_first(desk: Desk, clock: FakeClock):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    find, wait = desk.library.sessions.steps(told.session_id)
    (ask,) = [one for one in desk.library.sessions.items(told.session_id) if one.text == "Was that long?"]
    for step, length_ms in ((wait, 75_000), (find, 60_000), (wait, 30_000)):
        leading.go_to_step(desk, told.session_id, step.id)
        clock.advance(length_ms)
        if step is wait:
            leading.tick(desk, told.session_id, ask.id)
    sessions.end_session(desk, told.session_id)
    timeline = timeline_of(desk, told.session_id)
    ((item,),) = [step.items for step in timeline.asked]
    assert item.at == "01:15"
    assert timeline.asked_summary == "1 of 1 asked or shown"


def test_without_any_tick_nothing_is_called_not_asked(desk: Desk, clock: FakeClock):
    told = tell_a_session(desk, clock)
    timeline = timeline_of(desk, told.session_id)
    assert timeline.asked == ()
    assert timeline.asked_summary == "Nothing was ticked: what was asked is not known."


def test_a_word_against_a_deed_is_named_with_what_came_first(desk: Desk, clock: FakeClock):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    clock.advance(60_000)
    note(desk, told.session_id, "@Lena said: I see every sign +A1", 1000)
    note(desk, told.session_id, "@Lena did: walks past -A1", 2000)
    note(desk, told.session_id, "@Joris did: reads the sign +A1", 3000)
    note(desk, told.session_id, "@Joris said: there is no sign -A1", 4000)
    sessions.end_session(desk, told.session_id)
    (gap,) = timeline_of(desk, told.session_id).gaps
    assert gap.code == "A1"
    assert set(gap.people) == {
        "Lena spoke for it, then did otherwise.",
        "Joris did it, then spoke against it.",
    }


def test_everybody_in_the_room_is_counted_the_silent_too(desk: Desk, clock: FakeClock):
    told = tell_a_session(desk, clock)
    speakers = timeline_of(desk, told.session_id).speakers
    assert [(one.name, one.segment, one.did, one.said) for one in speakers] == [
        ("Lena", "current", 2, 0),
        ("Joris", "ex", 0, 1),
        ("Wout", "reseller", 0, 1),
    ]
