"""Screen, paper and rules say the same numbers: for the sample, and for every recorded meeting."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import assumptions, verbs
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.importing import import_meeting
from cocreate_desktop.actions.judging import ended_sessions, project_verdicts, session_verdicts
from cocreate_desktop.actions.reporting import print_report, session_report
from cocreate_desktop.actions.sampling import load_sample
from cocreate_desktop.actions.sessions import freeze_assumption
from cocreate_desktop.domain.assumptions import Kind
from cocreate_desktop.domain.evidence import ProjectVerdict
from cocreate_desktop.domain.observations import Evidence, Side
from cocreate_desktop.domain.projects import Project
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.overview import OverviewPage
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import Theme

MEETINGS = sorted((Path(__file__).parent.parent / "data" / "meetings").glob("*.json"))
LINKS = (
    (0, 5, Side.FOR),
    (0, 23, Side.AGAINST),
    (1, 7, Side.AGAINST),
    (2, 4, Side.FOR),
    (2, 6, Side.AGAINST),
)
"""Of the assumption with that number every so manieth entry speaks for or against it."""


@pytest.fixture
def sample(desk: Desk) -> list[Project]:
    return [desk.library.projects.get(load_sample(desk))]


@pytest.fixture
def meetings(desk: Desk) -> list[Project]:
    """All eight, in two projects, with evidence for three beliefs about meetings."""
    for file in MEETINGS:
        import_meeting(desk, file)
    projects = desk.library.projects.all()
    for project in projects:
        for text in ("They suggest", "They assess", "They ask"):
            assumptions.add_assumption(desk, project.id, Kind.ACT, text)
        for session in ended_sessions(desk.library, project.id):
            link(desk, project.id, session.id)
    return projects


def link(desk: Desk, project_id: str, session_id: str) -> None:
    """What a recording has not: beliefs that it is judged by, and what speaks for and against them."""
    frozen = [
        freeze_assumption(desk, session_id, one) for one in desk.library.assumptions.of_project(project_id)
    ]
    entries = desk.library.observations.of_session(session_id)
    links = {
        (entry.observation.id, number): side for number, every, side in LINKS for entry in entries[::every]
    }
    with desk.act(verbs.IMPORT_MEETING, project_id, session_id) as act:
        act.recorder.insert(*frozen)
        act.recorder.insert_many(
            Evidence(desk.new_id(), entry_id, frozen[number].id, side, "", desk.now())
            for (entry_id, number), side in links.items()
        )


@pytest.fixture
def page(desk: Desk, theme: Theme, tmp_path: Path, qtbot: QtBot) -> OverviewPage:
    window = MainWindow(desk, theme, theme.icons, Settings(tmp_path / "settings.toml"))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.open()
    window.show()
    found = window.page("overview")
    assert isinstance(found, OverviewPage)
    return found


def copied(page: OverviewPage, project: Project, qtbot: QtBot) -> dict[str, dict[str, str]]:
    """What somebody gets who selects the whole matrix and copies it: by code, by head of column."""
    page.context.place.open_project(project.id)
    window = page.window()
    assert isinstance(window, MainWindow)
    window.go_to("overview")
    qtbot.waitUntil(lambda: not page.matrix.model().is_pending, timeout=60_000)
    page.matrix.setFocus()
    qtbot.mouseClick(page.matrix.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(80, 45))
    qtbot.keyClick(page.matrix, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.matrix, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    head, *lines = [line.split("\t") for line in QApplication.clipboard().text().split("\n")]
    return {line[0]: dict(zip(head, line, strict=True)) for line in lines}


def supported_in(verdict: ProjectVerdict) -> str:
    return f"{verdict.supported} of {verdict.judged}" if verdict.judged else "–"


@pytest.mark.parametrize("story", ["sample", "meetings"])
def test_the_overview_says_what_the_rules_say(
    story: str, desk: Desk, request: pytest.FixtureRequest, page: OverviewPage, qtbot: QtBot
):
    for project in request.getfixturevalue(story):
        cells = copied(page, project, qtbot)
        held = ended_sessions(desk.library, project.id)
        verdicts = project_verdicts(desk.library, project.id)
        codes = {one.id: one.code for one in desk.library.assumptions.of_project(project.id)}
        assert set(cells) == set(codes.values())
        for origin_id, verdict in verdicts.items():
            row = cells[codes[origin_id]]
            assert row["Supported in"] == supported_in(verdict), row
        for n, session in enumerate(held):
            for verdict in session_verdicts(desk.library, session.id).values():
                cell = list(cells[verdict.assumption.code].values())[2 + n]
                if verdict.tally.heard:
                    assert f"({verdict.tally.did} · {verdict.tally.said})" in cell, (session.title, cell)


@pytest.mark.parametrize("story", ["sample", "meetings"])
def test_the_paper_says_what_the_rules_say(story: str, desk: Desk, request: pytest.FixtureRequest):
    for project in request.getfixturevalue(story):
        held = ended_sessions(desk.library, project.id)
        content = session_report(desk.library, held[-1].id, desk.now())
        verdicts = project_verdicts(desk.library, project.id)
        codes = {one.id: one.code for one in desk.library.assumptions.of_project(project.id)}
        printed = {row.code: row for row in content.verdicts}
        for origin_id, verdict in verdicts.items():
            row, pooled = printed[codes[origin_id]], verdict.pooled
            assert (row.did, row.said) == (pooled.did, pooled.said), row
            counts = (row.counts.supporting, row.counts.against, row.counts.split, row.counts.not_seen)
            assert counts == (pooled.for_, pooled.against, pooled.split, pooled.not_seen), row
        out = BytesIO()
        print_report(content, out, paper="a4")
        text = " ".join(pypdf.PdfReader(out).pages[0].extract_text().split())
        for row in content.verdicts:
            if verdicts[next(id_ for id_, code in codes.items() if code == row.code)].judged:
                assert f"{row.did} did · {row.said} said" in text, row


@pytest.mark.parametrize("story", ["sample", "meetings"])
def test_as_many_entries_are_counted_as_printed(story: str, desk: Desk, request: pytest.FixtureRequest):
    for project in request.getfixturevalue(story):
        counted = desk.library.observations.counts(project.id)
        for session in ended_sessions(desk.library, project.id):
            content = session_report(desk.library, session.id, desk.now())
            assert sum(len(step.entries) for step in content.log) == counted[session.id], session.title


def test_the_sample_keeps_its_totals_on_the_screen_and_on_paper(
    desk: Desk, sample: list[Project], page: OverviewPage, qtbot: QtBot
):
    words = [row["Verdict"] for row in copied(page, sample[0], qtbot).values()]
    totals = {word: words.count(word) for word in words}
    assert totals == {
        "Confirmed": 5,
        "Contradicted": 2,
        "Mixed": 2,
        "Said, hardly seen": 1,
        "No evidence": 2,
    }
    held = ended_sessions(desk.library, sample[0].id)
    content = session_report(desk.library, held[-1].id, desk.now())
    assert content.verdict_summary == "5 confirmed, 2 contradicted, 2 mixed, 1 only said, 2 without evidence"
