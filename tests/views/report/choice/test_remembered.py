"""What was chosen last for each project, in one line of the settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from cocreate_desktop import settings
from cocreate_desktop.domain.report_choice import Audience, ReportChoice, Section
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.report.choice.remembered import MOST_PROJECTS, LastChoice, RememberedChoices

SHORT = ReportChoice(Audience.SPONSOR, frozenset({Section.VERDICTS}))


@pytest.fixture
def kept(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.toml")


def test_a_choice_comes_back_with_the_sections_of_each_reader(kept: Settings) -> None:
    choice = LastChoice(of_project=True).with_choice(SHORT).with_draft("S", True)
    RememberedChoices(kept).keep("P", choice)

    again = RememberedChoices(kept).of("P")
    assert (again.of_project, again.choice, dict(again.drafts)) == (True, SHORT, {"S": True})
    assert RememberedChoices(kept).of("another") == LastChoice()


def test_only_the_projects_that_were_printed_last_are_kept(kept: Settings) -> None:
    remembered = RememberedChoices(kept)
    for number in range(MOST_PROJECTS + 1):
        remembered.keep(f"P{number}", LastChoice(of_project=True))
    remembered.keep("P1", LastChoice(of_project=True))
    remembered.keep("new", LastChoice(of_project=True))

    known = [f"P{number}" for number in range(MOST_PROJECTS + 1) if remembered.of(f"P{number}").of_project]
    assert known == ["P1", *(f"P{number}" for number in range(3, MOST_PROJECTS + 1))]
    assert remembered.of("new").of_project


@pytest.mark.parametrize(
    "line",
    ["no json", "[]", '{"P": 3}', '{"P": {"audience": "nobody", "sections": {"team": 3}, "drafts": 1}}'],
)
def test_a_line_that_cannot_be_read_is_as_if_nothing_was_chosen(kept: Settings, line: str) -> None:
    kept.remember(settings.REPORT_CHOICES, line)

    assert RememberedChoices(kept).of("P") == LastChoice()
