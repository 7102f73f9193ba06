"""Said before, seen now: the frozen threshold beside what each session saw."""

from cocreate_desktop.actions import assumptions, overriding, sessions
from cocreate_desktop.actions.reporting import project_report, session_report
from cocreate_desktop.domain.evidence import Verdict
from cocreate_desktop.report.content import TeamVerdict
from tests.stories import Told, note, tell_a_session


def test_a_session_sets_its_counts_beside_the_frozen_threshold(sample):
    desk, _, held = sample
    newest = held[-1]
    report = session_report(desk.library, newest.id, desk.now())
    frozen = {one.code: one for one in desk.library.sessions.assumptions(newest.id)}
    assert [one.code for one in report.said_before] == list(frozen)
    sign = next(one for one in report.said_before if one.code == "A3")
    assert sign.right_if == f"right if 3 of 5 do it unasked: {frozen['A3'].right_if}"
    assert sign.wrong_if == f"wrong if: {frozen['A3'].wrong_if}"
    (seen,) = sign.seen
    assert (seen.shop, seen.verdict) == ("", "Contradicted")
    assert seen.told == "1 for · 3 against · 1 not seen, of 5 there"
    assert seen.needed == "3 of the 4 seen or heard make it right"


def test_the_threshold_is_scaled_to_those_who_were_seen_or_heard(sample):
    desk, _, held = sample
    said_before = session_report(desk.library, held[-1].id, desk.now()).said_before
    family = next(one for one in said_before if one.code == "A2")
    assert family.right_if.startswith("right if 3 of 6")
    assert family.seen[0].needed == "2 of the 4 seen or heard make it right"


def test_a_project_sets_every_shop_beside_it(sample):
    desk, project_id, held = sample
    report = project_report(desk.library, project_id, desk.now())
    assert report.said_before
    for one in report.said_before:
        assert [seen.shop for seen in one.seen] == [session.title.split()[-1] for session in held]


def test_what_the_team_says_otherwise_stands_beside_it(desk, clock):
    told = tell_a_session(desk, clock)
    sign, quick = desk.library.sessions.assumptions(told.session_id)
    overriding.override_verdict(desk, told.session_id, sign.id, Verdict.MIXED, "They were led to it")
    report = session_report(desk.library, told.session_id, desk.now())
    seen = {one.code: one.seen[0] for one in report.said_before}
    assert seen[sign.code].override == TeamVerdict("mixed", "They were led to it")
    assert seen[quick.code].override is None


def hold_another(desk, clock, told: Told) -> None:
    """A session at Store Namur in which one person waits."""
    (session_id,) = sessions.plan_session(desk, told.project_id, "Store Namur").ids("sessions")
    sessions.start_session(desk, session_id)
    clock.advance(60_000)
    note(desk, session_id, "did: waits +A1", 58_000)
    sessions.end_session(desk, session_id)


def test_each_frozen_threshold_stands_there_with_the_sessions_that_froze_it(desk, clock):
    told = tell_a_session(desk, clock)
    sign, _quick = desk.library.assumptions.of_project(told.project_id)
    assumptions.edit_assumption(desk, sign.id, needed_people=2, right_if="they stop at it")
    hold_another(desk, clock, told)
    report = project_report(desk.library, told.project_id, desk.now())
    assert [(one.code, one.right_if, [seen.shop for seen in one.seen]) for one in report.said_before] == [
        ("A1", "right if 2 of 5: they stop at it", ["Namur"]),
        ("A1", "right if 3 of 5", ["Ghent"]),
        ("A2", "right if 3 of 5", ["Ghent", "Namur"]),
    ]


def test_what_was_deleted_before_the_last_session_was_said_before_all_the_same(desk, clock):
    told = tell_a_session(desk, clock)
    _sign, quick = desk.library.assumptions.of_project(told.project_id)
    assumptions.delete_assumption(desk, quick.id)
    hold_another(desk, clock, told)
    report = project_report(desk.library, told.project_id, desk.now())
    assert [(one.code, [seen.shop for seen in one.seen]) for one in report.said_before] == [
        ("A1", ["Ghent", "Namur"]),
        ("A2", ["Ghent"]),
    ]
