"""Screen, paper and rules say the same numbers: for the sample, and for every recorded meeting."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import assumptions, verbs
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.importing import import_meeting
from cocreate_desktop.actions.judging import ended_sessions, session_verdicts
from cocreate_desktop.actions.overview import judge_ended, overview_with
from cocreate_desktop.actions.reporting import print_report, session_report
from cocreate_desktop.actions.sampling import load_sample
from cocreate_desktop.actions.sessions import freeze_assumption
from cocreate_desktop.actions.standing import Standing
from cocreate_desktop.domain.assumptions import Assumption, Kind
from cocreate_desktop.domain.evidence import ProjectVerdict
from cocreate_desktop.domain.evidence.telling import outcome_word
from cocreate_desktop.domain.observations import Evidence, Side
from cocreate_desktop.domain.projects import Project
from cocreate_desktop.report.content import VerdictRow
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.library import LibraryPage
from cocreate_desktop.views.overview import OverviewPage
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import Theme
from tests.reading_pdfs import page_texts
from tests.standings import read_standings

MEETINGS = sorted((Path(__file__).parent.parent / "data" / "meetings").glob("*.json"))
LINKS = (
    (0, 5, Side.FOR),
    (0, 23, Side.AGAINST),
    (1, 7, Side.AGAINST),
    (2, 4, Side.FOR),
    (2, 6, Side.AGAINST),
)
"""Of the assumption with that number every so manieth entry speaks for or against it."""

STORIES = {"sample": 1, "meetings": 2}
"""How many projects a story tells."""
SHOPS = 4
"""How many sessions were held in each of them."""
FIGURES = {
    "Repair-while-you-wait counter (sample)": """
A1  | Confirmed | 4 of 4 | 15 2 0 3 | 3 14
A2  | Contradicted | 0 of 3 | 3 9 0 3 | 1 11
A3  | Contradicted | 0 of 4 | 4 14 0 2 | 18 0
A4  | Said, hardly seen | 4 of 4 | 17 0 0 3 | 0 17
A5  | Confirmed | 3 of 4 | 11 6 0 2 | 6 11
A6  | Mixed | 2 of 4 | 8 8 1 3 | 2 15
A7  | Confirmed | 3 of 3 | 12 1 0 7 | 6 7
A8  | No evidence | 0 of 0 | 0 0 0 0 | 0 0
A9  | Confirmed | 4 of 4 | 16 0 0 4 | 8 8
A10 | Confirmed | 3 of 3 | 11 1 0 3 | 2 10
A11 | Mixed | 1 of 4 | 8 10 0 2 | 14 4
A12 | No evidence | 0 of 0 | 0 0 0 0 | 0 0
""",
    "Remote control design team ES2002": """
A1  | Said, hardly seen | 4 of 4 | 3 1 0 0 | 0 4
A2  | Contradicted | 0 of 4 | 0 4 0 0 | 0 4
A3  | Said, hardly seen | 3 of 4 | 3 1 0 0 | 0 4
""",
    "Remote control design team IS1008": """
A1  | Said, hardly seen | 4 of 4 | 3 1 0 0 | 0 4
A2  | Contradicted | 0 of 4 | 0 4 0 0 | 0 4
A3  | Mixed | 0 of 4 | 2 2 0 0 | 0 4
""",
}
"""What every page and the paper must say: verdict; supported in; everybody of all sessions once (for,
against, split, not seen), and how many of them did it and how many only said it."""
HEARD = {
    "Repair-while-you-wait counter (sample)": 37,
    "Remote control design team ES2002": 12,
    "Remote control design team IS1008": 12,
}
"""In how many cells of the matrix somebody was seen or heard."""


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
    qtbot.waitUntil(lambda: not page.matrix.matrix.is_pending)
    page.matrix.setFocus()
    qtbot.mouseClick(page.matrix.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(80, 45))
    qtbot.keyClick(page.matrix, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.matrix, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    head, *lines = [line.split("\t") for line in QApplication.clipboard().text().split("\n")]
    return {line[0]: dict(zip(head, line, strict=True)) for line in lines}


def figures_of(verdicts: Mapping[str, ProjectVerdict], desk: Desk, project: Project) -> dict[str, str]:
    """By code, as in `FIGURES`."""
    codes = {one.id: one.code for one in desk.library.assumptions.of_project(project.id)}
    return {codes[origin_id]: line_of(verdict) for origin_id, verdict in verdicts.items()}


def line_of(verdict: ProjectVerdict) -> str:
    pooled = verdict.pooled
    return (
        f"{outcome_word(verdict)} | {verdict.supported} of {verdict.judged}"
        f" | {pooled.for_} {pooled.against} {pooled.split} {pooled.not_seen} | {pooled.did} {pooled.said}"
    )


def read_table(project: Project) -> dict[str, str]:
    lines = (line.split("|", 1) for line in FIGURES[project.title].strip().splitlines())
    return {code.strip(): figures.strip() for code, figures in lines}


@pytest.mark.parametrize("story", ["sample", "meetings"])
def test_the_rules_say_what_is_written_here(story: str, desk: Desk, request: pytest.FixtureRequest):
    projects = request.getfixturevalue(story)
    assert len(projects) == STORIES[story]
    for project in projects:
        judgement = judge_ended(desk.library, project.id)
        rows = overview_with(desk.library, project.id, judgement).matrix.rows
        by_id = {row.assumption.id: row.verdict for row in rows}
        assert figures_of(by_id, desk, project) == read_table(project)


@pytest.mark.parametrize("story", ["sample", "meetings"])
def test_assumptions_and_library_say_the_same(
    story: str, desk: Desk, request: pytest.FixtureRequest, page: OverviewPage, qtbot: QtBot
):
    window = page.window()
    assert isinstance(window, MainWindow)
    library = window.page("library")
    assert isinstance(library, LibraryPage)
    projects = request.getfixturevalue(story)
    assert len(projects) == STORIES[story]
    for project in projects:
        known = desk.library.assumptions.of_project(project.id)
        standings = read_standings(desk.library, project.id)
        assert figures_of(verdicts_in(standings.of, known), desk, project) == read_table(project)

        def judged(id_: str, project_id: str = project.id) -> Standing | None:
            return library.verdicts.of(project_id, id_)

        qtbot.waitUntil(lambda judged=judged, first=known[0].id: judged(first) is not None)
        assert figures_of(verdicts_in(judged, known), desk, project) == read_table(project)


def verdicts_in(
    of: Callable[[str], Standing | None], known: Iterable[Assumption]
) -> dict[str, ProjectVerdict]:
    found = {one.id: of(one.id) for one in known}
    return {id_: one.verdict for id_, one in found.items() if one is not None and one.verdict is not None}


@pytest.mark.parametrize("story", ["sample", "meetings"])
def test_the_overview_says_what_the_rules_say(
    story: str, desk: Desk, request: pytest.FixtureRequest, page: OverviewPage, qtbot: QtBot
):
    projects = request.getfixturevalue(story)
    assert len(projects) == STORIES[story]
    for project in projects:
        cells = copied(page, project, qtbot)
        told = {code: line.split(" | ") for code, line in read_table(project).items()}
        assert {code: (row["Verdict"], row["Supported in"]) for code, row in cells.items()} == {
            code: (word, "–" if supported == "0 of 0" else supported)
            for code, (word, supported, *_) in told.items()
        }
        held = ended_sessions(desk.library, project.id)
        shown, wanted = {}, {}
        for n, session in enumerate(held):
            for verdict in session_verdicts(desk.library, session.id).values():
                if verdict.tally.heard:
                    place = (session.title, verdict.assumption.code)
                    shown[place] = list(cells[verdict.assumption.code].values())[2 + n].rpartition(" (")[2]
                    wanted[place] = f"{verdict.tally.did} · {verdict.tally.said})"
        assert shown == wanted
        assert len(shown) == HEARD[project.title]


@pytest.mark.parametrize("story", ["sample", "meetings"])
def test_the_paper_says_what_the_rules_say(story: str, desk: Desk, request: pytest.FixtureRequest):
    projects = request.getfixturevalue(story)
    assert len(projects) == STORIES[story]
    for project in projects:
        held = ended_sessions(desk.library, project.id)
        content = session_report(desk.library, held[-1].id, desk.now())
        assert {row.code: printed_line(row) for row in content.verdicts} == read_table(project)
        out = BytesIO()
        print_report(content, out, paper="a4")
        text = page_texts(out.getvalue())[0]
        judged = [row for row in content.verdicts if row.threshold]
        assert [row for row in judged if f"{row.did} did · {row.said} said" not in text] == []
        assert len(judged) == sum("| 0 of 0 |" not in line for line in read_table(project).values())


def printed_line(row: VerdictRow) -> str:
    counts = row.counts
    return (
        f"{row.verdict} | {row.threshold.removeprefix('supported in ') or '0 of 0'}"
        f" | {counts.supporting} {counts.against} {counts.split} {counts.not_seen} | {row.did} {row.said}"
    )


@pytest.mark.parametrize("story", ["sample", "meetings"])
def test_as_many_entries_are_counted_as_printed(story: str, desk: Desk, request: pytest.FixtureRequest):
    projects = request.getfixturevalue(story)
    assert len(projects) == STORIES[story]
    for project in projects:
        printed: dict[str, int] = {}
        for session in ended_sessions(desk.library, project.id):
            content = session_report(desk.library, session.id, desk.now())
            printed[session.id] = sum(len(step.entries) for step in content.sessions[0].log)
        counted = desk.library.observations.counts(project.id)
        assert printed == {session_id: counted[session_id] for session_id in printed}
        assert len(printed) == SHOPS
        assert all(printed.values())


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
