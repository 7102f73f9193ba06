"""What comes onto the paper: verdicts as judged, everybody's words as far as they agreed."""

from io import BytesIO
from pathlib import Path

import pytest

from cocreate_desktop.actions import consent, people, projects, scenario, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.importing import import_meeting
from cocreate_desktop.actions.printable import NOT_QUOTED
from cocreate_desktop.actions.reporting import find_session, print_report, session_report
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.people import Segment
from cocreate_desktop.errors import UserError
from cocreate_desktop.report.content import MarkShape, Report
from tests.fakes import FakeClock
from tests.reading_pdfs import words_of
from tests.report.faults import squeezed
from tests.stories import ALL_YES, Told, note, prepare_project, tell_a_session

MEETINGS = sorted((Path(__file__).parent.parent / "data" / "meetings").glob("*.json"))


def words(report: Report) -> list[str]:
    return [entry.words for step in report.sessions[0].log for entry in step.entries]


def printed(report: Report, paper: str = "a4") -> bytes:
    out = BytesIO()
    print_report(report, out, paper=paper)
    return out.getvalue()


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    """A session held: Lena agreed to all, Joris refuses quotes, Wout refuses notes, Sofie was not asked."""
    told = prepare_project(desk)
    by_alias = {person.alias: person.id for person in desk.library.people.of_project(told.project_id)}
    consent.record_answers(desk, by_alias["Joris"], {ConsentItem.QUOTE: Answer.NO})
    people.add_person(desk, told.project_id, "Sofie", session_id=told.session_id)
    sessions.start_session(desk, told.session_id)
    clock.advance(60_000)
    note(desk, told.session_id, "@Lena said: asks for @@Wout by name +A1", 10_000)
    note(desk, told.session_id, "@Joris said: a secret of mine -A1", 20_000)
    note(desk, told.session_id, "@Joris did: walks past the sign -A1", 21_000)
    note(desk, told.session_id, "@Wout said: words of a refuser -A1", 30_000)
    note(desk, told.session_id, "@Sofie said: words of one not asked -A1", 40_000)
    note(desk, told.session_id, "@Lena @Wout said: both at once", 41_000)
    note(desk, told.session_id, "did: the bell rings", 50_000)
    consent.record_answers(desk, by_alias["Wout"], {ConsentItem.NOTES: Answer.NO})
    clock.advance(60_000)
    sessions.end_session(desk, told.session_id)
    return told


def test_nothing_that_was_refused_is_printed(desk: Desk, told: Told):
    report = session_report(desk.library, told.session_id, desk.now())
    text = words_of(printed(report))
    assert "walks past the sign" in text
    assert "the bell rings" in text
    assert "asks for somebody by name" in text
    assert str(NOT_QUOTED) in text
    for refused in ("secret", "refuser", "not asked -A1", "words of one", "Wout", "Sofie", "both at once"):
        assert refused not in text
    assert [len(step.entries) for step in report.sessions[0].log] == [5]


def test_the_paper_says_what_it_leaves_out(desk: Desk, told: Told):
    notes = session_report(desk.library, told.session_id, desk.now()).consent_notes
    assert notes == (
        "One person did not agree to be quoted: what they said is counted, not repeated.",
        "One person did not agree to notes: nothing about them is counted or printed.",
        "One person was not asked yet: nothing about them is counted or printed.",
    )


def test_refused_words_count_but_refused_people_do_not(desk: Desk, told: Told):
    sign = session_report(desk.library, told.session_id, desk.now()).verdicts[0]
    assert (sign.counts.supporting, sign.counts.against, sign.counts.there) == (1, 1, 2)
    assert sign.mark.shape is MarkShape.HALF


def test_a_late_yes_opens_what_was_sealed(desk: Desk, told: Told):
    (sofie,) = [one for one in desk.library.people.of_project(told.project_id) if one.alias == "Sofie"]
    consent.record_answers(desk, sofie.id, {ConsentItem.NOTES: Answer.YES, ConsentItem.QUOTE: Answer.YES})
    report = session_report(desk.library, told.session_id, desk.now())
    assert "words of one not asked" in words(report)
    assert report.verdicts[0].counts.against == 2


def test_without_written_findings_the_clearest_verdicts_open_the_paper(desk: Desk, clock: FakeClock):
    told = prepare_project(desk)
    for alias in ("Amira", "Tomas"):
        person = people.add_person(desk, told.project_id, alias, session_id=told.session_id)
        consent.record_answers(desk, person.ids("persons")[0], {ConsentItem.NOTES: Answer.YES})
    sessions.start_session(desk, told.session_id)
    clock.advance(60_000)
    for alias in ("Lena", "Joris", "Amira", "Tomas"):
        note(desk, told.session_id, f"@{alias} did: walks past -A1", 30_000)
    sessions.end_session(desk, told.session_id)
    (learnt,) = session_report(desk.library, told.session_id, desk.now()).headlines
    assert learnt.title == "They notice the sign on their own"
    assert learnt.text == "Contradicted by 4 of 4 seen or heard."


def test_the_same_data_and_clock_give_the_same_bytes(desk: Desk, clock: FakeClock):
    told = tell_a_session(desk, clock)
    once = printed(session_report(desk.library, told.session_id, desk.now()))
    again = printed(session_report(desk.library, told.session_id, desk.now()))
    assert once == again


def test_a_running_session_has_no_report(desk: Desk):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    with pytest.raises(UserError, match="has not ended"):
        session_report(desk.library, told.session_id, desk.now())


@pytest.mark.parametrize("path", MEETINGS, ids=lambda path: path.stem)
def test_a_meetings_report_holds_its_decisions_and_their_words(desk: Desk, path: Path):
    outcome = import_meeting(desk, path)
    report = session_report(desk.library, outcome.session_id, desk.now())
    text = words_of(printed(report))
    solid = squeezed(text)
    findings = desk.library.findings.of_session(outcome.session_id)
    rests_on = desk.library.findings.observations(outcome.session_id)
    for finding in findings:
        assert squeezed(finding.title) in solid
        for observation_id in rests_on.get(finding.id, ()):
            said = desk.library.observations.get(observation_id).observation.text
            assert squeezed(said) in solid
    assert len(words(report)) == outcome.observations
    assert "CC BY 4.0" in text


def test_a_session_is_found_by_id_code_and_title(desk: Desk, clock: FakeClock):
    told = tell_a_session(desk, clock)
    library = desk.library
    for name in (told.session_id, "S1", "s1", "store ghent"):
        assert find_session(library, name).id == told.session_id
    with pytest.raises(UserError, match="There is no session “Antwerp”"):
        find_session(library, "Antwerp")
    sessions.plan_session(desk, told.project_id, "Store Ghent")
    with pytest.raises(UserError, match="2 sessions are called “Store Ghent”"):
        find_session(library, "Store Ghent")


def test_one_person_is_called_one(desk: Desk, clock: FakeClock):
    project_id = projects.add_project(desk, "Repair counter").ids("projects")[0]
    scenario.add_step(desk, project_id, "Find the counter", minutes=6)
    session_id = sessions.plan_session(desk, project_id, "Store Ghent").ids("sessions")[0]
    added = people.add_person(desk, project_id, "Lena", segment=Segment.CURRENT, session_id=session_id)
    consent.record_answers(desk, added.ids("persons")[0], ALL_YES, how="paper form")
    sessions.start_session(desk, session_id)
    clock.advance(60_000)
    sessions.end_session(desk, session_id)
    report = session_report(desk.library, session_id, desk.now())
    assert report.participants == "One session with one person: current customers."
