"""The checks that hold for every report, over the sample, real meetings, and the odd and the large."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from cocreate_desktop.actions import consent
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.importing import import_meeting
from cocreate_desktop.actions.judging import ended_sessions
from cocreate_desktop.actions.reporting import project_report, session_report
from cocreate_desktop.actions.sampling import load_sample
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.observations import Mode, Side
from cocreate_desktop.domain.report_choice import Audience, ReportChoice
from cocreate_desktop.report.content import EvidenceMark, LogEntry, LogStep
from cocreate_desktop.report.drawing.ink import Paper
from tests.fakes import FakeClock, open_desk
from tests.report.chapters import full_session
from tests.report.contents import empty
from tests.report.faults import faults
from tests.report.made import MADE, made
from tests.report.printed import printed

MEETINGS = sorted((Path(__file__).parents[1] / "data" / "meetings").glob("*.json"))


@pytest.fixture(scope="module", params=list(Paper), ids=lambda paper: paper.name)
def paper(request: pytest.FixtureRequest) -> Paper:
    return request.param


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, str]]:
    desk = open_desk(tmp_path_factory.mktemp("sample") / "library", FakeClock())
    with closing(desk.library):
        yield desk, load_sample(desk)


@pytest.mark.parametrize("name", MADE)
def test_a_made_up_report_has_no_faults(name: str, paper: Paper) -> None:
    assert faults(made(name, paper), MADE[name]) == []


@pytest.mark.parametrize("audience", Audience)
def test_every_session_of_the_sample_has_no_faults(
    sample: tuple[Desk, str], audience: Audience, paper: Paper
) -> None:
    desk, project_id = sample
    for session in ended_sessions(desk.library, project_id):
        content = session_report(desk.library, session.id, desk.now(), str, ReportChoice.preset(audience))
        assert faults(printed(content, paper), content, _never(desk, project_id, audience)) == []


@pytest.mark.parametrize("audience", Audience)
def test_the_samples_project_has_no_faults(
    sample: tuple[Desk, str], audience: Audience, paper: Paper
) -> None:
    desk, project_id = sample
    content = project_report(desk.library, project_id, desk.now(), str, ReportChoice.preset(audience))

    assert faults(printed(content, paper), content, _never(desk, project_id, audience)) == []


def _never(desk: Desk, project_id: str, audience: Audience) -> list[str]:
    """Who must not be named: everybody, to others than the team."""
    people = desk.library.people.of_project(project_id)
    return [] if audience is Audience.TEAM else [person.alias for person in people]


@pytest.fixture(scope="module")
def meetings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, Mapping[Path, str]]]:
    """All recorded meetings, with their sessions."""
    desk = open_desk(tmp_path_factory.mktemp("meetings") / "library", FakeClock())
    with closing(desk.library):
        yield desk, {file: import_meeting(desk, file).session_id for file in MEETINGS}


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("file", MEETINGS, ids=lambda file: file.stem)
def test_a_recorded_meeting_has_no_faults(
    file: Path, meetings: tuple[Desk, Mapping[Path, str]], audience: Audience
) -> None:
    desk, sessions = meetings
    choice = ReportChoice.preset(audience)
    content = session_report(desk.library, sessions[file], desk.now(), str, choice)
    for paper in Paper:
        assert faults(printed(content, paper), content) == [], paper


def test_a_meeting_gives_the_same_bytes_twice_and_not_many(
    meetings: tuple[Desk, Mapping[Path, str]], paper: Paper
) -> None:
    desk, sessions = meetings
    content = session_report(desk.library, sessions[MEETINGS[-1]], desk.now())
    document = printed(content, paper).document

    assert document == printed(content, paper).document
    assert len(document) < 1_000_000


@pytest.mark.parametrize("audience", Audience)
def test_a_project_of_meetings_has_no_faults(
    meetings: tuple[Desk, Mapping[Path, str]], audience: Audience
) -> None:
    desk, sessions = meetings
    project_id = desk.library.sessions.get(sessions[MEETINGS[-1]]).project_id
    choice = ReportChoice.preset(audience, of_project=True)
    content = project_report(desk.library, project_id, desk.now(), str, choice)
    for paper in Paper:
        assert faults(printed(content, paper), content) == [], paper


def test_who_took_a_yes_back_is_named_nowhere(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "library", FakeClock())
    with closing(desk.library):
        project_id = load_sample(desk)
        session = ended_sessions(desk.library, project_id)[-1]
        there = {one.person_id for one in desk.library.people.participants(session.id)}
        person = next(one for one in desk.library.people.of_project(project_id) if one.id in there)
        consent.record_answers(desk, person.id, {ConsentItem.NOTES: Answer.NO})
        content = session_report(desk.library, session.id, desk.now())

    assert faults(printed(content), content, [person.alias]) == []


def test_the_checks_see_what_is_lost_told_unlisted_and_empty() -> None:
    content = full_session()
    report = printed(content)
    step = LogStep("Added later", "9:00", (LogEntry(9, "9:00", Mode.DID, "Never printed"),))
    other = replace(
        content,
        findings=(*content.findings, replace(content.findings[0], number=99)),
        sessions=(replace(content.sessions[0], log=(step,)),),
    )
    found = faults(report, other, ["Lena"])

    assert "lost: Never printed" in found
    assert "told against somebody's will: Lena" in found
    assert "not in the outline: finding 99" in found


def test_the_checks_see_a_page_left_empty_and_a_lonely_heading(monkeypatch: pytest.MonkeyPatch) -> None:
    from cocreate_desktop.report.paging.pages import Pages

    add = Pages.add

    def scattered(pages: Pages, *rows) -> None:
        for row in rows:
            add(pages, row)
            pages.new_page()

    monkeypatch.setattr(Pages, "add", scattered)
    content = empty(log=(LogStep("Step", "0:00", (LogEntry(1, "1:00", Mode.DID, "Looks"),)),))
    found = faults(printed(content), content)

    assert any(one.startswith("a heading ends page") for one in found)
    assert any(one.startswith("mostly empty") for one in found)


def test_the_checks_see_chapters_that_would_fit_on_the_page_before(monkeypatch: pytest.MonkeyPatch) -> None:
    from cocreate_desktop.report.paging.pages import Pages

    monkeypatch.setattr(Pages, "new_chapter", Pages.new_page)
    content = empty(log=(LogStep("Step", "0:00", (LogEntry(1, "1:00", Mode.DID, "Looks"),)),))

    assert "page 2 would have had room on the one before" in faults(printed(content), content)


def test_the_checks_see_what_nobody_would_say() -> None:
    title = "Log: 10 May 2026 to 10 May 2026"
    step = LogStep(title, "0:00", (LogEntry(1, "1:00", Mode.DID, f"{title} 1 people, 22: 03"),))
    content = empty(log=(step,), project="Again Again")
    found = faults(printed(content), content)

    for told in ("10 May 2026 to 10 May 2026", "1 people", "22: 03"):
        assert f"not as one speaks, page 1: {told}" in found
    again = replace(content, project="Again", participants="Again", state="")
    assert "said twice, page 1: Again" in faults(printed(again), again)


def test_the_checks_see_an_empty_column() -> None:
    entry = LogEntry(1, "1:00", Mode.DID, "Looks")
    linked = replace(entry, evidence=(EvidenceMark("A9", Side.FOR),))
    empty_column, full_column = (empty(log=(LogStep("Step", "0:00", (one,)),)) for one in (entry, linked))

    assert "an empty column in the log" in faults(printed(full_column), empty_column)
    assert faults(printed(full_column), full_column) == []
