"""Very many and very long: it grows, breaks between rows, stays within the margins, and nothing overlaps."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from cocreate_desktop.report.content import Report
from cocreate_desktop.report.ink import Paper
from tests.report.chapters import crowded_session, full_session, long_winded_session
from tests.report.contents import long_session
from tests.report.printed import Printed, printed
from tests.report.test_report import stays_inside

TITLE = ("Reparatur während des Wartens an der Theke " * 9)[:300].strip()
SOLID = "x" * 10_000
CONTENTS = {
    "full": full_session(),
    "crowded": crowded_session(),
    "titles of 300": long_winded_session(TITLE),
    "10,000 without a space": long_winded_session(SOLID),
    "long log": long_session(140),
}


@pytest.fixture(scope="module", params=list(CONTENTS), ids=str)
def content(request: pytest.FixtureRequest) -> Report:
    return CONTENTS[request.param]


@pytest.fixture(scope="module", params=list(Paper), ids=lambda paper: paper.name)
def report(request: pytest.FixtureRequest, content: Report) -> tuple[Printed, Paper]:
    return printed(content, request.param), request.param


def test_everything_stays_within_the_margins(report: tuple[Printed, Paper]) -> None:
    assert stays_inside(*report)


def test_no_text_stands_on_another(report: tuple[Printed, Paper]) -> None:
    assert report[0].overlaps() == []


def test_every_bookmark_and_link_leads_to_a_page(report: tuple[Printed, Paper]) -> None:
    pages = range(report[0].notes.pages)

    assert all(page in pages for _, _, page in report[0].outline)
    assert all(target in pages for _, _, target in report[0].links)


def test_the_file_is_sound(report: tuple[Printed, Paper], tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(report[0].document)
    qpdf = shutil.which("qpdf")
    assert qpdf, "qpdf is needed: dev.py names the command that installs it"

    check = subprocess.run([qpdf, "--check", str(file)], capture_output=True, text=True, check=False)

    assert check.returncode == 0, check.stdout + check.stderr


def test_a_crowd_is_printed_to_the_last() -> None:
    text = printed(crowded_session()).quick_text

    for number in range(80):
        assert f"A{number} " in text
    for number in range(60):
        assert f"Cluster {number} of many" in text
        assert f"Person {number} current" in text
    assert "Note 299" in text


def test_a_text_without_end_loses_no_letter() -> None:
    """It stands wherever a short one does, whole."""
    short = printed(long_winded_session("ж" * 10)).text.count("ж")
    endless = printed(long_winded_session("ж" * 10_000)).text.count("ж")

    assert endless == short * 1000


def test_the_checks_see_texts_that_overlap(monkeypatch: pytest.MonkeyPatch) -> None:
    from cocreate_desktop.report.rows import Row

    monkeypatch.setattr(Row, "height", property(lambda row: row.content_height * 0.5))

    assert printed(full_session()).overlaps()
