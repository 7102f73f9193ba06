"""The notes on method: who was there, who had not agreed to what, what was left out, how thin it is."""

from __future__ import annotations

import pytest

from cocreate_desktop.actions import assumptions, consent, people, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.reporting import session_report
from cocreate_desktop.domain.assumptions import About
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.people import Segment
from cocreate_desktop.domain.report_choice import Audience, ReportChoice, Section
from cocreate_desktop.report.content import MethodPart
from tests.actions.reports import refuse_quotes, report_of
from tests.fakes import FakeClock
from tests.stories import ALL_YES, Told, note, prepare_project, tell_a_session


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    return tell_a_session(desk, clock)


def method_of(desk: Desk, told: Told, audience: Audience = Audience.TEAM) -> MethodPart:
    choice = ReportChoice(audience, frozenset(Section))
    report = session_report(desk.library, told.session_id, desk.now(), choice=choice)
    method = report.sessions[0].method
    assert method is not None
    return method


def test_who_was_there_stands_by_segment(desk: Desk, told: Told):
    method = method_of(desk, told)
    assert [(one.segment, one.people) for one in method.there] == [
        ("current", ("Lena",)),
        ("ex", ("Joris",)),
        ("reseller", ("Wout",)),
    ]


def test_among_the_others_nobodys_place_tells_their_segment(desk: Desk, clock: FakeClock):
    told = prepare_project(desk)
    for number, segment in enumerate((Segment.EX, Segment.CURRENT, Segment.CURRENT)):
        person = people.add_person(
            desk, told.project_id, f"Guest {number}", segment=segment, session_id=told.session_id
        )
        consent.record_answers(desk, person.ids("persons")[0], ALL_YES)
    sessions.start_session(desk, told.session_id)
    sessions.end_session(desk, told.session_id)

    assert [(one.segment, one.people) for one in method_of(desk, told, Audience.SHOP).there] == [
        ("current", ("P1", "P5", "P6")),
        ("others", ("P2", "P3", "P4")),
    ]


def test_others_are_not_told_that_one_firm_speaks_for_the_partners(desk: Desk, clock: FakeClock):
    """It would say that there is a partner, where segments of fewer than three are not named."""
    told = prepare_project(desk)
    assumption = desk.library.assumptions.of_project(told.project_id)[0]
    assumptions.edit_assumption(desk, assumption.id, about=About.PARTNERS)
    sessions.start_session(desk, told.session_id)
    sessions.end_session(desk, told.session_id)
    one_firm = "One reseller or firm only speaks for the partners."

    assert one_firm in method_of(desk, told).thin
    assert one_firm not in method_of(desk, told, Audience.SHOP).thin


def test_who_came_late_and_who_left_early_has_their_times(sample):
    desk, _, held = sample
    by_shop = {one.title: report_of(desk, one.id).sessions[0].method for one in held}
    bruges, antwerp = by_shop["Store Bruges"], by_shop["Store Antwerp"]
    assert bruges is not None and antwerp is not None
    assert "Dries (until 37:30)" in [name for one in bruges.there for name in one.people]
    assert "Samir (from 10:40)" in [name for one in antwerp.there for name in one.people]
    assert antwerp.there_summary == "People in the room: 6, of whom 5 throughout."


def test_who_had_not_agreed_is_named_to_the_team_and_counted_for_others(desk: Desk, told: Told):
    assert method_of(desk, told).consent == ("Everybody in the room agreed to all that was asked.",)
    refuse_quotes(desk, told, "Wout")
    assert method_of(desk, told).consent == ("Wout did not agree to being quoted.",)
    assert method_of(desk, told, Audience.SHOP).consent == ("1 of 3 did not agree to being quoted.",)


def test_what_the_same_people_had_not_agreed_to_is_told_at_once(desk: Desk, told: Told):
    people = desk.library.people.of_project(told.project_id)
    for person in people:
        consent.record_answers(desk, person.id, {ConsentItem.PHOTO: Answer.NO, ConsentItem.AUDIO: Answer.NO})
    refuse_quotes(desk, told, "Wout")
    assert method_of(desk, told).consent == (
        "Wout did not agree to being quoted.",
        "Nobody agreed to being photographed and being recorded.",
    )


def test_what_was_not_asked_is_told(desk: Desk, told: Told):
    steps = method_of(desk, told).steps
    assert "Every planned step was visited." in steps
    assert "Nothing was ticked: what was asked is not known." in steps


def test_entries_that_were_erased_are_counted(desk: Desk, clock: FakeClock):
    told = prepare_project(desk)
    people.add_person(desk, told.project_id, "Pia", session_id=told.session_id)
    sessions.start_session(desk, told.session_id)
    clock.advance(60_000)
    note(desk, told.session_id, "@Pia did: takes the ticket +A1", 20_000)
    note(desk, told.session_id, "@Pia said: no", 25_000)
    note(desk, told.session_id, "@Lena said: yes +A1", 30_000)
    clock.advance(60_000)
    sessions.end_session(desk, told.session_id)
    assert not [line for line in method_of(desk, told).thin if "erased" in line]
    (pia,) = [one for one in desk.library.people.of_project(told.project_id) if one.alias == "Pia"]
    consent.record_answers(desk, pia.id, {ConsentItem.NOTES: Answer.NO})
    assert (
        "2 entries were erased, because somebody on them had not agreed to notes."
        in method_of(desk, told).thin
    )
    assert "Entries: 1, of which 0 did and 1 said." in method_of(desk, told).thin


def test_warnings_call_people_as_the_reader_knows_them(desk: Desk, clock: FakeClock):
    told = tell_a_session(desk, clock)
    for at_ms in (401_000, 402_000, 403_000):
        note(desk, told.session_id, "@Lena said: again", at_ms)
    team, shop = method_of(desk, told), method_of(desk, told, Audience.SHOP)
    assert "Lena is in 5 of 7 observations, more than half." in team.thin
    assert "P1 is in 5 of 7 observations, more than half." in shop.thin
    report = session_report(
        desk.library, told.session_id, desk.now(), choice=ReportChoice(Audience.SHOP, frozenset(Section))
    )
    assert "Lena" not in repr(report)


def test_prompted_entries_say_so_in_the_log(sample):
    desk, _, held = sample
    report = report_of(desk, held[-1].id)
    prompted = [entry for entry in report.sessions[0].entries if entry.prompted]
    method = report.sessions[0].method
    assert method is not None
    told = [line for line in method.thin if line.startswith("Prompted")]
    assert told == [
        "Prompted, that is after the question was asked or the thing was shown:"
        f" {len([entry for entry in prompted if entry.evidence])} of the 45 that speak for or against an"
        " assumption."
    ]
