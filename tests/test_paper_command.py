"""`cocreate-desktop paper`: the papers for the day without a window."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from cocreate_desktop.actions import projects, sessions
from cocreate_desktop.domain.day_papers import DayPaper
from tests.fakes import FakeClock, open_desk
from tests.reading_pdfs import page_texts
from tests.stories import prepare_project
from tests.test_cli import cocreate, one_line


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with a session to come."""
    desk = open_desk(tmp_path / "library", FakeClock())
    prepare_project(desk)
    desk.library.close()
    return tmp_path / "library"


def pages(file: Path) -> list[str]:
    return page_texts(file.read_bytes())


def test_all_papers_come_in_one_file(library: Path, tmp_path: Path) -> None:
    out = tmp_path / "day.pdf"
    answer = cocreate("paper", "S1", "--kind", "all", "--start", "14:00", "-o", out, "--library", library)

    assert (answer.returncode, answer.stderr) == (0, "")
    first, *told = answer.stdout.splitlines()
    assert first == f"{out}: {len(pages(out))} pages"
    assert told == [
        "The session has not ended: the agreement has no findings in it.",
        "The session has not ended: the take-away has empty lines for what was said.",
    ]
    chapters = [one.title for one in PdfReader(out).outline if not isinstance(one, list)]
    assert len(chapters) == len(DayPaper)


@pytest.mark.parametrize("kind", [one.value for one in DayPaper])
def test_each_kind_can_be_printed_alone(library: Path, tmp_path: Path, kind: str) -> None:
    out = tmp_path / f"{kind}.pdf"
    answer = cocreate("paper", "Store Ghent", "--kind", kind, "-o", out, "--library", library)

    assert (answer.returncode, answer.stderr) == (0, "")
    assert out.read_bytes().startswith(b"%PDF")


def test_copies_blanks_paper_and_contact_are_taken(library: Path, tmp_path: Path) -> None:
    out = tmp_path / "consent.pdf"
    words = ["--copies", "2", "--blanks", "1", "--paper", "letter", "--contact", "team@counter.example"]
    words += ["--kept-until", "31 December 2027"]
    cocreate("paper", "S1", "--kind", "consent", *words, "-o", out, "--library", library)

    found = pages(out)
    assert len(found) == 2 * 4
    assert "team@counter.example" in found[0]
    assert "31 December 2027" in found[0]
    assert PdfReader(out).pages[0].mediabox.width == 612


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["S9", "--kind", "wall"], "There is no session “S9”."),
        (["S1", "--kind", "wall", "--start", "25:00"], "“25:00” is no time of day. Write it as 14:00."),
    ],
)
def test_what_goes_wrong_is_one_line(library: Path, tmp_path: Path, words: list[str], sentence: str) -> None:
    answer = cocreate("paper", *words, "-o", tmp_path / "out.pdf", "--library", library)

    assert one_line(answer).startswith(sentence)
    assert not (tmp_path / "out.pdf").exists()


def test_a_missing_folder_and_the_library_itself_are_refused(library: Path, tmp_path: Path) -> None:
    words = ["paper", "S1", "--kind", "wall", "--library", library]

    assert "its folder does not exist" in one_line(cocreate(*words, "-o", tmp_path / "none" / "out.pdf"))
    assert "belongs to the library itself" in one_line(cocreate(*words, "-o", library / "library.sqlite"))


@pytest.mark.parametrize("words", [["--kind", "poster"], ["--kind", "wall", "--copies", "0"], []])
def test_bad_usage_is_exit_two(library: Path, tmp_path: Path, words: list[str]) -> None:
    answer = cocreate("paper", "S1", *words, "-o", tmp_path / "out.pdf", "--library", library)

    assert (answer.returncode, answer.stdout) == (2, "")
    assert len(answer.stderr.splitlines()) == 1


def test_a_project_without_steps_and_people_has_papers_too(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "library", FakeClock())
    project_id = projects.add_project(desk, "Nothing yet").ids("projects")[0]
    sessions.plan_session(desk, project_id, "Store Ghent")
    desk.library.close()
    out = tmp_path / "day.pdf"
    answer = cocreate("paper", "S1", "--kind", "all", "-o", out, "--library", tmp_path / "library")

    assert answer.returncode == 0
    assert "The scenario has no steps yet." in " ".join(pages(out))
