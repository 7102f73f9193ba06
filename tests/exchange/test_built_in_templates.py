"""The templates that come along could be led tomorrow."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cocreate_desktop import paths
from cocreate_desktop.domain.assumptions import Counts, Kind
from cocreate_desktop.exchange.templates import read_template

BUILT_IN = sorted(paths.resources("methods").glob("*.toml"))
JARGON = re.compile(
    r"\b(insights?|stakeholders?|validat\w+|coverage|leverag\w+|users?|personas?)\b|!", re.IGNORECASE
)


@pytest.mark.parametrize("path", BUILT_IN, ids=lambda path: path.stem)
class TestBuiltIn:
    def test_it_could_be_led_tomorrow(self, path: Path):
        template = read_template(path)
        assert template.minutes <= template.slot_minutes
        assert len(template.steps) >= 6 and 8 <= len(template.assumptions) <= 12
        assert {one.kind for one in template.assumptions} == set(Kind)
        assert all(one.right_if and one.wrong_if for one in template.assumptions)
        assert all(step.say and (step.ask or step.watch) for step in template.steps)
        assert any("agreement form" in line.text for line in template.steps[0].show)

    def test_every_belief_is_tested_by_a_step_with_a_question_for_it(self, path: Path):
        template = read_template(path)
        for step in template.steps:
            assert {line.code for line in (*step.ask, *step.watch) if line.code} == set(step.tests), (
                step.title
            )
        tested = {code for step in template.steps for code in step.tests}
        assert tested == {one.code for one in template.assumptions}

    def test_what_is_to_be_seen_is_watched_for(self, path: Path):
        template = read_template(path)
        watched = {line.code for step in template.steps for line in step.watch}
        deeds = {one.code for one in template.assumptions if one.counts is not Counts.ANYTHING}
        assert deeds <= watched

    def test_it_fits_the_list_and_speaks_plainly(self, path: Path):
        template = read_template(path)
        assert len(template.title) <= 30 and len(template.purpose) <= 52 and len(template.invite) <= 105
        assert all(len(step.say) <= 300 for step in template.steps)
        words = re.sub(r"^#.*$|Lead users jam", "", path.read_text("utf-8"), flags=re.MULTILINE)
        assert JARGON.findall(words) == []


def test_there_are_six_templates():
    assert len(BUILT_IN) >= 6
