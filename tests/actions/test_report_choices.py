"""Reports for others than the team: less in them, nobody named; choices and masks that a project keeps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from cocreate_desktop.actions import people, propositions, sessions
from cocreate_desktop.actions.capture import draft_of, rewrite_observation
from cocreate_desktop.actions.consent import record_answers
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.findings import add_finding
from cocreate_desktop.actions.overriding import override_verdict
from cocreate_desktop.actions.people import edit_person
from cocreate_desktop.actions.projects import add_project
from cocreate_desktop.actions.reporting import project_report, session_report
from cocreate_desktop.actions.reporting.choosing import (
    choice_for,
    drop_preset,
    keep_preset,
    mask_words,
    rename_preset,
    with_masks,
)
from cocreate_desktop.actions.reporting.masking import offered_names
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.evidence import Verdict
from cocreate_desktop.domain.people import Segment
from cocreate_desktop.domain.report_choice import Audience, ReportChoice, Section
from cocreate_desktop.errors import UserError
from cocreate_desktop.report.content import Report, Timeline
from tests.fakes import FakeClock
from tests.naming import names_in
from tests.report.printed import printed
from tests.stories import Told, note, prepare_project, tell_a_session

OTHERS = [Audience.SHOP, Audience.SPONSOR]


def everything(report: Report) -> str:
    return repr(report)


def aliases(desk: Desk, project_id: str) -> list[str]:
    return [one.alias for one in desk.library.people.of_project(project_id)]


@pytest.mark.parametrize("audience", OTHERS)
def test_nobody_is_named_to_others(sample, audience: Audience):
    """Nothing is masked: where somebody is told of, it is by number."""
    desk, project_id, held = sample
    wide = ReportChoice(audience, frozenset(Section))
    for report in (
        session_report(desk.library, held[-1].id, desk.now(), choice=wide),
        project_report(desk.library, project_id, desk.now(), choice=wide),
    ):
        told = everything(report)
        assert names_in(told, aliases(desk, project_id)) == []
        assert "P3" in told
        assert all(not part.log for part in report.sessions)
        assert not [quote for part in report.findings for quote in part.evidence if quote.entry is not None]
        assert not [number for part in report.findings for number in part.more]


def test_the_team_reads_names_and_the_log(sample):
    desk, project_id, held = sample
    told = everything(session_report(desk.library, held[-1].id, desk.now()))
    assert any(alias in told for alias in aliases(desk, project_id))


@pytest.mark.parametrize("audience", Audience)
def test_the_file_says_who_wrote_it_and_names_them_to_the_team_alone(sample, audience: Audience):
    desk, project_id, held = sample
    report = session_report(desk.library, held[-1].id, desk.now(), choice=ReportChoice.preset(audience))
    names = [one.name for one in desk.library.people.team(project_id)]
    told = f"{', '.join(names[:-1])} and {names[-1]}"
    whole = "Team of Repair-while-you-wait counter (sample)"
    facts = printed(report).reader.metadata
    assert facts is not None
    assert facts.author == (told if audience is Audience.TEAM else whole)


def test_the_shop_reads_no_decision_even_when_somebody_switches_it_on(sample):
    desk, _, held = sample
    choice = ReportChoice(Audience.SHOP, frozenset(Section))
    report = session_report(desk.library, held[-1].id, desk.now(), choice=choice)
    assert report.propositions
    assert all(part.decision is None and not part.because and not part.words for part in report.propositions)


CHAPTERS: dict[Section, Callable[[Report], object]] = {
    Section.FINDINGS: lambda report: report.findings,
    Section.DISAGREEMENTS: lambda report: report.disagreements,
    Section.PROPOSITIONS: lambda report: report.propositions,
    Section.TIMELINE: lambda report: timelines(report),
    Section.BOARD: lambda report: [part for part in report.sessions if part.board],
    Section.LOG: lambda report: [part for part in report.sessions if part.log],
    Section.ASKED: lambda report: [one for one in timelines(report) if one.asked_summary],
    Section.GAPS: lambda report: [one for one in timelines(report) if one.gaps],
    Section.PARTICIPATION: lambda report: [one for one in timelines(report) if one.speakers],
    Section.THRESHOLDS: lambda report: report.said_before,
    Section.NEXT_TEST: lambda report: report.next_test,
    Section.VOTES: lambda report: [part for part in report.sessions if part.votes],
    Section.METHOD: lambda report: [part for part in report.sessions if part.method],
}


def timelines(report: Report) -> list[Timeline]:
    return [part.timeline for part in report.sessions if part.timeline]


def test_the_logs_are_not_usual_in_the_report_of_a_project(sample):
    desk, project_id, _ = sample
    usual = choice_for(desk.library, project_id, Audience.TEAM, of_project=True)
    assert ReportChoice.whole().sections - usual.sections == {Section.LOG}
    assert not any(
        part.log for part in project_report(desk.library, project_id, desk.now(), choice=usual).sessions
    )


@pytest.mark.parametrize("section", CHAPTERS)
def test_a_section_is_there_or_not(sample, section: Section):
    desk, project_id, _ = sample
    whole = ReportChoice.whole()
    without = ReportChoice(Audience.TEAM, whole.sections - {section})
    assert CHAPTERS[section](project_report(desk.library, project_id, desk.now(), choice=whole))
    assert not CHAPTERS[section](project_report(desk.library, project_id, desk.now(), choice=without))


def hold_with(desk: Desk, others: Mapping[str, Segment]) -> Told:
    """A session of a current customer, one who left, a reseller and these others, who all did something."""
    told = prepare_project(desk)
    for name, segment in others.items():
        (person,) = people.add_person(
            desk, told.project_id, name, segment=segment, session_id=told.session_id
        ).ids("persons")
        record_answers(desk, person, dict.fromkeys(ConsentItem, Answer.YES))
    sessions.start_session(desk, told.session_id)
    entries = [
        note(desk, told.session_id, f"@{name} did: walks past -A1", 1_000 * place)
        for place, name in enumerate(("Lena", "Joris", "Wout", *others), start=1)
    ]
    sessions.end_session(desk, told.session_id)
    add_finding(desk, told.session_id, "They walk past", observation_ids=entries)
    return told


def segments_told(report: Report) -> dict[str, set[str]]:
    """By chapter: the segments that it names."""
    (part,) = report.sessions
    (finding,) = report.findings
    assert part.timeline is not None and part.method is not None
    return {
        "quotes": {one.segment for one in finding.evidence},
        "counts": {one.name for one in finding.segments},
        "participation": {one.segment for one in part.timeline.speakers},
        "method": {one.segment for one in part.method.there},
    }


THREE_CURRENT = {"Amira": Segment.CURRENT, "Bilal": Segment.CURRENT}
SMALL = ["ex", "ex-customers", "reseller", "resellers", "lead", "lead users"]


@pytest.mark.parametrize(
    ("others", "team", "shop", "participants"),
    [
        # Two others alone could be told apart: then nobody's segment is told.
        (THREE_CURRENT, {"current", "ex", "reseller"}, {""}, "One session with 5 people."),
        (
            {**THREE_CURRENT, "Chantal": Segment.LEAD},
            {"current", "ex", "reseller", "lead"},
            {"current", "others"},
            "One session with 6 people: current customers and others.",
        ),
    ],
)
def test_small_segments_are_others_in_every_chapter(
    desk: Desk, others: Mapping[str, Segment], team: set[str], shop: set[str], participants: str
):
    told = hold_with(desk, others)

    def report_for(audience: Audience) -> Report:
        choice = ReportChoice(audience, frozenset(Section))
        return session_report(desk.library, told.session_id, desk.now(), choice=choice)

    for chapter, segments in segments_told(report_for(Audience.TEAM)).items():
        assert segments <= team, chapter
    for chapter, segments in segments_told(report_for(Audience.SHOP)).items():
        assert segments - {""} == shop - {""}, chapter
    assert report_for(Audience.TEAM).not_shown == ()
    for audience in OTHERS:
        report = report_for(audience)
        assert "segments of fewer than three people" in printed(report).text
        assert names_in(everything(report), SMALL) == []
        assert report.participants == participants


def test_names_in_free_text_are_offered_and_masked(desk: Desk, clock: FakeClock):
    told = tell_a_session(desk, clock)
    add_finding(desk, told.session_id, "They ask for Marc by his name")
    choice = ReportChoice(Audience.SHOP, frozenset(Section))
    report = session_report(desk.library, told.session_id, desk.now(), choice=choice)
    offered = offered_names(report, desk.library, told.project_id)
    assert [one.words for one in offered] == ["Marc"]
    first = offered[0]
    masked = session_report(
        desk.library,
        told.session_id,
        desk.now(),
        choice=ReportChoice(choice.audience, choice.sections, (first.words,)),
    )
    assert first.words not in {one.words for one in offered_names(masked, desk.library, told.project_id)}
    assert "[name]" in everything(masked)


def _in_the_ledger(desk: Desk, told: Told) -> None:
    proposition = propositions.add_proposition(desk, told.project_id, "Promise").ids("propositions")[0]
    propositions.add_side(desk, proposition, "Whoever does what Lena does")


def _in_a_verdict_of_the_team(desk: Desk, told: Told) -> None:
    assumption = desk.library.sessions.assumptions(told.session_id)[0]
    override_verdict(desk, told.session_id, assumption.id, Verdict.MIXED, "nobody but lena looked")


def _against_a_headline(desk: Desk, told: Told) -> None:
    """A sponsor reads no quotes, but on page one the strongest entry on the other side."""
    assumption = desk.library.assumptions.of_project(told.project_id)[1]
    add_finding(desk, told.session_id, "They wait", assumption_ids=[assumption.id])
    entry = desk.library.observations.of_session(told.session_id)[-1]
    rewrite_observation(
        desk, entry.observation.id, replace(draft_of(desk, entry), text="with Lena waiting it is forty")
    )


@pytest.mark.parametrize("write", [_in_the_ledger, _in_a_verdict_of_the_team, _against_a_headline])
def test_a_known_name_is_offered_wherever_somebody_wrote_it(
    desk: Desk, clock: FakeClock, write: Callable[[Desk, Told], None]
):
    told = tell_a_session(desk, clock)
    choice = ReportChoice.preset(Audience.SPONSOR)

    def offered() -> list[str]:
        report = session_report(desk.library, told.session_id, desk.now(), choice=choice)
        return [one.words for one in offered_names(report, desk.library, told.project_id) if one.is_known]

    assert offered() == []
    write(desk, told)
    assert offered() == ["Lena"]


def test_names_are_offered_in_their_own_spelling_and_particles_are_none(desk: Desk, clock: FakeClock):
    told = tell_a_session(desk, clock)
    (lena, *_) = desk.library.people.of_project(told.project_id)
    edit_person(desk, lena.id, texts={"real_name": "Madeleine van den Berghe"})
    add_finding(desk, told.session_id, "Lenas shoe lies in the van, den Berghe knows")
    choice = ReportChoice.preset(Audience.SHOP)
    report = session_report(desk.library, told.session_id, desk.now(), choice=choice)

    offered = {one.words for one in offered_names(report, desk.library, told.project_id) if one.is_known}
    assert offered == {"Lena", "Berghe"}


def test_who_nobody_knows_is_offered_and_what_names_nobody_is_not(desk: Desk, clock: FakeClock):
    told = tell_a_session(desk, clock)
    add_finding(desk, told.session_id, "At 14:05 Jan asked for Marc’s ticket in Ghent")
    add_finding(
        desk,
        told.session_id,
        "Then I’m told that on Saturday Chloé comes, from 5 Dec on; Marc says 3 Mondays",
    )
    report = session_report(
        desk.library, told.session_id, desk.now(), choice=ReportChoice.preset(Audience.SHOP)
    )
    offered = offered_names(report, desk.library, told.project_id)
    assert [(one.words, one.is_known) for one in offered] == [
        ("Marc", False),
        ("Chloé", False),
        ("Jan", False),
    ]
    assert offered[0].count == 2


def test_hidden_words_are_counted_where_they_stand_even_if_nobody_writes_freely_there(sample):
    desk, project_id, held = sample
    choice = ReportChoice(Audience.SHOP, frozenset(Section))
    report = session_report(desk.library, held[-1].id, desk.now(), choice=choice)
    offered = {
        one.words: one
        for one in offered_names(report, desk.library, project_id, ["Technician", "nowhere at all"])
    }
    assert "nowhere at all" not in offered
    assert offered["Technician"].count > 0 and "technician" in offered["Technician"].example


def test_choices_are_kept_replaced_dropped_and_undone(desk: Desk):
    project_id = add_project(desk, "Counter").ids("projects")[0]
    short = ReportChoice(Audience.SPONSOR, frozenset({Section.LOG, Section.VERDICTS}))
    keep_preset(desk, project_id, " For  Friday ", short)
    (kept,) = desk.library.papers.presets(project_id)
    assert (kept.name, kept.choice) == ("For Friday", short)
    longer = ReportChoice(Audience.TEAM, frozenset(Section))
    keep_preset(desk, project_id, "For Friday", longer)
    assert [one.choice for one in desk.library.papers.presets(project_id)] == [longer]
    assert keep_preset(desk, project_id, "For Friday", longer) is None
    drop_preset(desk, project_id, kept.id)
    assert desk.library.papers.presets(project_id) == []
    assert drop_preset(desk, project_id, kept.id) is None
    desk.history.undo()
    assert [one.id for one in desk.library.papers.presets(project_id)] == [kept.id]
    desk.history.redo()
    assert desk.library.papers.presets(project_id) == []
    with pytest.raises(UserError, match="The name of the choice is empty"):
        keep_preset(desk, project_id, " ", short)


def test_masks_are_the_projects_and_come_with_every_choice(desk: Desk):
    project_id = add_project(desk, "Counter").ids("projects")[0]
    mask_words(desk, project_id, ["Sofie", " Jan  Peeters ", ""])
    assert choice_for(desk.library, project_id, Audience.SHOP).masked == ("Jan Peeters", "Sofie")
    assert mask_words(desk, project_id, ["Jan Peeters", "Sofie"]) is None
    mask_words(desk, project_id, ["Sofie"])
    assert with_masks(desk.library, project_id, ReportChoice.whole()).masked == ("Sofie",)
    desk.history.undo()
    assert len(desk.library.papers.masks(project_id)) == 2


def test_a_kept_choice_has_a_name_of_its_own(desk: Desk):
    project_id = add_project(desk, "Counter").ids("projects")[0]
    short = ReportChoice(Audience.SPONSOR, frozenset({Section.LOG, Section.VERDICTS}))
    for name in ("Friday", "Monday"):
        keep_preset(desk, project_id, name, short)
    friday, monday = desk.library.papers.presets(project_id)
    with pytest.raises(UserError, match="Another choice is called “Monday”"):
        rename_preset(desk, project_id, friday.id, " Monday ")
    assert rename_preset(desk, project_id, monday.id, "Monday") is None
    rename_preset(desk, project_id, friday.id, "Every week")
    names = {one.id: one.name for one in desk.library.papers.presets(project_id)}
    assert names == {friday.id: "Every week", monday.id: "Monday"}
    desk.history.undo()
    assert {one.name for one in desk.library.papers.presets(project_id)} == {"Friday", "Monday"}
    drop_preset(desk, project_id, friday.id)
    assert rename_preset(desk, project_id, friday.id, "Gone") is None
