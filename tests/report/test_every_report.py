"""The checks that hold for every report, over the sample, real meetings, and the odd and the large."""

from __future__ import annotations

from collections.abc import Iterator
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
from cocreate_desktop.domain.observations import Mode
from cocreate_desktop.domain.report_choice import Audience, ReportChoice
from cocreate_desktop.report.content import LogEntry, LogStep
from cocreate_desktop.report.ink import Paper
from tests.fakes import FakeClock, open_desk
from tests.report.chapters import crowded_session, full_session, long_winded_session
from tests.report.contents import empty, long_session
from tests.report.faults import faults
from tests.report.printed import printed

MEETINGS = sorted((Path(__file__).parents[1] / "data" / "meetings").glob("*.json"))
TITLE = ("Reparatur während des Wartens an der Theke " * 9)[:300].strip()
ENDLESS = "x" * 10_000
MADE = {
    "nothing noted": empty(),
    "full": full_session(),
    "60 people, 80 assumptions": crowded_session(),
    "titles of 300": long_winded_session(TITLE),
    "10,000 without a space everywhere": long_winded_session(ENDLESS),
    "an entry of 10,000 without a space": empty(
        log=(LogStep("Step", "0:00", (LogEntry(1, "1:00", Mode.SAID, ENDLESS, "Lena"),)),)
    ),
    "long log": long_session(140),
}


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
    assert faults(printed(MADE[name], paper), MADE[name]) == []


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


@pytest.mark.parametrize("file", MEETINGS, ids=lambda file: file.stem)
def test_a_recorded_meeting_has_no_faults(file: Path, tmp_path: Path, paper: Paper) -> None:
    desk = open_desk(tmp_path / "library", FakeClock())
    with closing(desk.library):
        content = session_report(desk.library, import_meeting(desk, file).session_id, desk.now())
    report = printed(content, paper)

    assert faults(report, content) == []
    assert report.document == printed(content, paper).document
    assert len(report.document) < 1_000_000


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
    from cocreate_desktop.report.pages import Pages

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
