"""Page one: how old the track is, what is not linked yet, how headlines stand and what is against them."""

from cocreate_desktop.actions.reporting import session_report
from cocreate_desktop.report.content import Report
from tests.stories import tell_a_session

DAY_MS = 24 * 60 * 60 * 1000


def newest(sample) -> Report:
    desk, _, held = sample
    return session_report(desk.library, held[-1].id, desk.now())


def test_a_headline_says_for_against_and_not_seen_of_how_many_in_how_many_shops(sample):
    report = newest(sample)
    rows = {row.code: row for row in report.verdicts}
    for part in report.headlines:
        assert part.stands
        for line in part.stands:
            code = line.split(":")[0]
            counts = rows[code].counts
            assert f"{code}: {counts.supporting} for · {counts.against} against" in line
            assert f"{counts.not_seen} not seen, of {counts.there} there" in line
            assert line.endswith("shops")


def test_a_headline_names_the_strongest_entry_on_the_other_side(sample):
    report = newest(sample)
    by_title = {part.title: part for part in report.headlines}
    sign = by_title["They do not find the sign on their own"]
    assert sign.other_side.startswith("On the other side: Mehdi, Leuven: ")


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
