"""Page one: how old the track is, what is not linked yet, how headlines stand and what is against them."""

import pytest

from cocreate_desktop.actions import findings, sessions
from cocreate_desktop.actions.reporting import project_report, session_report
from cocreate_desktop.domain.decisions import FindingKind
from cocreate_desktop.report.content import Report
from cocreate_desktop.report.drawing.ink import Paper
from tests.actions.reports import report_of
from tests.report.printed import printed
from tests.stories import note, prepare_project, tell_a_session

DAY_MS = 24 * 60 * 60 * 1000


def newest(sample) -> Report:
    desk, _, held = sample
    return session_report(desk.library, held[-1].id, desk.now())


def test_a_headline_says_for_against_and_not_seen_of_how_many_in_how_many_shops(sample):
    report = newest(sample)
    rows = {row.code: row for row in report.verdicts}
    assert len(report.headlines) == 3
    for part in report.headlines:
        assert part.stands
        for line in part.stands:
            code = line.split(":")[0]
            counts = rows[code].counts
            assert f"{code}: {counts.supporting} for · {counts.against} against" in line
            assert f"{counts.not_seen} not seen, of {counts.there} there" in line
            assert line.endswith("shops")


def test_a_headline_of_several_shops_says_that_one_alone_saw_it(desk, clock):
    told = tell_a_session(desk, clock)
    sign, *_ = desk.library.assumptions.of_project(told.project_id)
    findings.add_finding(desk, told.session_id, "They walk past", assumption_ids=[sign.id])
    (alone,) = report_of(desk, told.session_id).headlines[0].stands
    assert alone.endswith(" there")
    (namur,) = sessions.plan_session(desk, told.project_id, "Store Namur").ids("sessions")
    sessions.start_session(desk, namur)
    sessions.end_session(desk, namur)
    (part,) = project_report(desk.library, told.project_id, desk.now()).headlines
    assert part.stands == (f"{alone}, in one shop",)


def test_a_headline_without_anything_behind_it_says_so(desk, clock):
    told = tell_a_session(desk, clock)
    findings.add_finding(desk, told.session_id, "They like it")
    findings.add_finding(desk, told.session_id, "Buy a sign", kind=FindingKind.ACTION)
    report = report_of(desk, told.session_id)
    assert {part.title: part.stands for part in report.headlines} == {
        "They like it": ("It rests on no entry.",),
        "Buy a sign": (),
    }


def test_a_headline_names_the_strongest_entry_on_the_other_side(sample):
    report = newest(sample)
    by_title = {part.title: part for part in report.headlines}
    sign = by_title["They do not find the sign on their own"]
    assert sign.other_side.startswith("On the other side: Mehdi, Leuven: ")


def test_a_single_entry_that_is_not_linked_is_the_only_one(desk):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    note(desk, told.session_id, "@Lena did: looks around", 1_000)
    sessions.end_session(desk, told.session_id)
    report = session_report(desk.library, told.session_id, desk.now())

    assert "The only entry is not linked to an assumption yet." in report.state


def test_page_one_tells_days_since_the_first_assumption_and_what_is_not_linked(desk, clock):
    told = tell_a_session(desk, clock)
    start = desk.library.changes.first_assumption_at(told.project_id)
    assert start is not None
    entries = desk.library.observations.of_session(told.session_id)
    assert sum(not one.evidence for one in entries) == 1
    later = session_report(desk.library, told.session_id, start + 3 * DAY_MS)
    assert "3 days since the first assumption." in later.state
    assert f"One of {len(entries)} entries is not linked to an assumption yet." in later.state
    assert later.state.startswith(f"{later.app_version}, printed {later.printed_at}.")
    today = session_report(desk.library, told.session_id, start)
    assert "The first assumption was written on the day of printing." in today.state


@pytest.mark.parametrize("paper", list(Paper), ids=lambda paper: paper.name)
def test_page_one_of_the_sample_holds_the_table_with_its_legend(sample, paper: Paper):
    desk, project_id, _ = sample
    for report in (newest(sample), project_report(desk.library, project_id, desk.now())):
        first, second = printed(report, paper).pages[:2]
        assert "A12 " in first
        assert "supported, someone did it" in first
        assert "Confirmed again" in first
        assert second.startswith("Findings and propositions ")


def test_a_long_entry_on_the_other_side_is_cut(desk, clock):
    told = tell_a_session(desk, clock)
    note(desk, told.session_id, f"@Joris did: {'leaves and leaves ' * 40}-A2", 405_000)
    quick = next(one for one in desk.library.assumptions.of_project(told.project_id) if one.code == "A2")
    finding = findings.add_finding(desk, told.session_id, "They wait").ids("findings")[0]
    findings.settle(desk, finding, quick.id)
    (headline,) = report_of(desk, told.session_id).headlines
    assert headline.other_side.startswith("On the other side: Joris")
    assert headline.other_side.endswith((" and…", " leaves…"))
    assert len(headline.other_side) < 200
