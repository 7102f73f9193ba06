"""Names are written into every text of the sample, in every way: no paper for others shows one of them."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from itertools import cycle
from pathlib import Path

import pytest

from cocreate_desktop import paths
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.paper_for_the_day import day_papers
from cocreate_desktop.actions.people import edit_person
from cocreate_desktop.actions.reporting import project_report, session_report
from cocreate_desktop.actions.reporting.editable import write_docx, write_markdown
from cocreate_desktop.actions.reporting.masking import masked_report, offered_names
from cocreate_desktop.domain.day_papers import DayChoice, DayPaper
from cocreate_desktop.domain.report_choice import Audience, ReportChoice, Section
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.report.charts.drawing import charts_of
from cocreate_desktop.report.charts.names import KINDS
from cocreate_desktop.report.content import Report
from tests.report.printed import printed
from tests.report.read_back import ReadDocx

CALLED = (("Zoë", "Zoë de Smet-Claes"), ("Jan Peeters", ""), ("Will", ""), ("דוד", ""), ("李伟", ""))
TYPED = (
    *(" ask zoe", " ZOËS shoe", " Jan says so", " JAN\nPEETERS", " with smet claes", " Will knows", " (Zoë)"),
    *(" IMG_zoe_2.jpg", " “Jan-Peeters”", " לדוד ask", " 李伟说"),
)
NAMED = re.compile(r"(?i:zo[eë]s?\b|peeters|smet|claes)|\bJan\b|\bJAN\b|\bWill\b|דוד|李伟")
WRITTEN = {
    "projects": "title scenario_title attribution",
    "tags": "name",
    "assumptions": "text right_if wrong_if",
    "media": "caption",
    "steps": "title simulates say",
    "step_items": "text",
    "sessions": "title",
    "session_assumptions": "text right_if wrong_if",
    "overrides": "reason",
    "session_steps": "title simulates say",
    "session_items": "text",
    "session_tags": "name",
    "participants": "screener prepared",
    "pauses": "reason",
    "persons": "belongs_to ahead note",
    "observations": "text",
    "clusters": "title",
    "notes": "text",
    "vote_rounds": "question",
    "findings": "title text todo correction",
    "propositions": "title job offer small_step big_step next_test stop_rule because",
    "proposition_sides": "name gives gets",
    "disagreements": "one_side other_side answer",
}


@pytest.fixture(scope="module")
def smuggled(sample: tuple[Desk, str, list[Session]]) -> tuple[Desk, str, list[str]]:
    """The project and its ended sessions, each text with a name behind it, a different one every time."""
    desk, project_id, held = sample
    people = desk.library.people.of_project(project_id)
    for person, (alias, real_name) in zip(people, CALLED, strict=False):
        edit_person(desk, person.id, alias=alias, texts={"real_name": real_name})
    typed = cycle(TYPED)
    write = desk.library.db.conn.execute
    for table, columns in WRITTEN.items():
        for column in columns.split():
            for row_id, text in write(f"SELECT id, {column} FROM {table} WHERE {column} <> ''").fetchall():
                write(f"UPDATE {table} SET {column} = ? WHERE id = ?", (text + next(typed), row_id))
    return desk, project_id, [one.id for one in held]


def named_in(text: str) -> list[str]:
    composed = unicodedata.normalize("NFC", text)
    return [composed[max(0, one.start() - 30) : one.end() + 10] for one in NAMED.finditer(composed)]


def reports(desk: Desk, project_id: str, session_id: str, audience: Audience) -> list[Report]:
    wide = ReportChoice(audience, frozenset(Section))
    return [
        session_report(desk.library, session_id, desk.now(), choice=wide),
        project_report(desk.library, project_id, desk.now(), choice=wide),
    ]


def hidden(desk: Desk, project_id: str, report: Report) -> Report:
    assert named_in(repr(report))
    offered = offered_names(report, desk.library, project_id)
    return masked_report(report, [one.words for one in offered if one.is_known], "[name]")


@pytest.mark.parametrize("audience", [Audience.SHOP, Audience.SPONSOR])
def test_hiding_what_is_offered_as_known_hides_everybody(
    smuggled: tuple[Desk, str, list[str]], tmp_path: Path, audience: Audience
) -> None:
    desk, project_id, held = smuggled
    of_session, of_project = (
        hidden(desk, project_id, one) for one in reports(desk, project_id, held[-1], audience)
    )
    assert named_in(repr(of_session)) == named_in(repr(of_project)) == []
    pdf = printed(of_project).reader
    assert named_in("".join(page.extract_text() for page in pdf.pages) + str(pdf.metadata)) == []
    assert named_in(write_markdown(of_project, tmp_path / "a.md").read_text("utf-8")) == []
    assert named_in(ReadDocx(write_docx(of_project, tmp_path / "a.docx").read_bytes()).everything) == []
    for chart in charts_of(of_session, KINDS, paths.resources("fonts"), str):
        assert named_in(chart.svg().decode()) == []


@pytest.mark.parametrize(
    "paper",
    [
        *(DayPaper.WALL, DayPaper.STICKIES, DayPaper.VOTES, DayPaper.RATINGS),
        *(DayPaper.AGREEMENT, DayPaper.TAKE_AWAY),
    ],
)
def test_papers_for_customers_name_those_alone_who_sign_or_vote(
    smuggled: tuple[Desk, str, list[str]], paper: DayPaper
) -> None:
    desk, _, held = smuggled
    for session_id in held:
        content = day_papers(desk.library, session_id, desk.now(), DayChoice((paper,)))
        (part,) = content.parts
        seats = {one.name for one in dataclasses.fields(part)} & {"signers", "seats", "voters"}
        assert named_in(repr(dataclasses.replace(part, **dict.fromkeys(seats, ())))) == []
        assert named_in(content.project + content.subject) == []
